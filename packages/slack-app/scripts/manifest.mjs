// Prints the manifest of an app to which Slack posts: at PUBLIC_URL, from the environment or from `.env`.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const PATH = '/slack/events';

const file = join(process.env.INIT_CWD ?? process.cwd(), '.env');
const kept = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
const address = (process.env.PUBLIC_URL?.trim() || kept.PUBLIC_URL?.trim() || '').replace(/\/+$/, '');

if (!/^https:\/\/[^/\s]+/.test(address) || !URL.canParse(address)) {
  console.error(
    'PUBLIC_URL must be the address at which Slack reaches the app, beginning with https://. For Socket Mode take manifest.json as it is.',
  );
  process.exitCode = 1;
} else {
  const manifest = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'));
  const { features, settings } = manifest;
  const request_url = address + PATH;
  for (const command of features.slash_commands) command.url = request_url;
  settings.event_subscriptions = { request_url, ...settings.event_subscriptions };
  settings.interactivity = { ...settings.interactivity, request_url };
  settings.socket_mode_enabled = false;
  console.log(JSON.stringify(manifest, undefined, 2));
}

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '@balintkit/core/chat';
import { describe, expect, it } from 'vitest';
import { PATH } from '../src/http.ts';
import { COMMAND, EVENTS } from '../src/request.ts';

const at = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));

/** What each method of the web API asks for, by its page on docs.slack.dev/reference/methods. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'files.uploadV2': ['files:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
};

/** What each event asks for, by its page on docs.slack.dev/reference/events; of several that would do, those that are needed anyway. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  channel_archive: ['channels:read'],
  channel_id_changed: ['channels:read', 'groups:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_left: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.im': ['im:history'],
  user_change: ['users:read'],
};

const calls = readdirSync(at('src')).flatMap((file) =>
  [...readFileSync(at(`src/${file}`), 'utf8').matchAll(/\bweb\.([a-z]+\.[A-Za-z0-9.]+)\(/g)].map(
    ([, name = '']) => name,
  ),
);
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();

describe('the manifest', () => {
  const { features, oauth_config: oauth, settings } = manifest;
  const asked: readonly string[] = settings.event_subscriptions.bot_events;

  it('asks for what the calls and the events need, and for nothing else', () => {
    expect(unique(calls)).toEqual(Object.keys(METHODS));
    expect(asked).toEqual(Object.keys(NEEDED));
    const needed = [...Object.values(METHODS), ...asked.map((name) => NEEDED[name] ?? [])].flat();
    expect(oauth.scopes).toEqual({ bot: unique([...needed, 'commands']) });
  });
  it('asks for the events that are handled', () => {
    expect(unique(asked.map((name) => name.replace(/\.im$/, '')))).toEqual(unique(EVENTS));
  });
  it('has the command that is handled, with words that people can write behind it', () => {
    expect(features.slash_commands).toMatchObject([{ command: COMMAND }]);
    const [{ usage_hint: hint }] = features.slash_commands;
    for (const word of hint.match(/\w+/g)) expect(COMMANDS).toContain(word);
  });
  it('has a Home, a place for messages, and buttons, over a socket', () => {
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(settings).toMatchObject({ interactivity: { is_enabled: true }, socket_mode_enabled: true });
  });
  it('keeps Slack’s lengths', () => {
    const { name, description, long_description: long } = manifest.display_information;
    expect([name.length <= 35, description.length <= 140, long.length >= 174 && long.length <= 4_000]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('the manifest over HTTP', () => {
  const script = at('scripts/manifest.mjs');

  it('is the same, with the address at which Slack posts', () => {
    const env = { PUBLIC_URL: 'https://bot.example.org/balint/' };
    const printed = JSON.parse(execFileSync(process.execPath, [script], { env, encoding: 'utf8' }));
    const request_url = `https://bot.example.org/balint${PATH}`;
    const [command] = manifest.features.slash_commands;
    expect(printed).toEqual({
      ...manifest,
      features: { ...manifest.features, slash_commands: [{ ...command, url: request_url }] },
      settings: {
        ...manifest.settings,
        event_subscriptions: { ...manifest.settings.event_subscriptions, request_url },
        interactivity: { is_enabled: true, request_url },
        socket_mode_enabled: false,
      },
    });
  });
  it.each(['', 'http://bot.example.org', 'bot.example.org'])('says what is missing: %j', (PUBLIC_URL) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env: { PUBLIC_URL }, encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('PUBLIC_URL');
  });
});

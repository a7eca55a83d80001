import { postEphemeral, postMessage, remove, update } from './chat.ts';
import { info, members, open, userInfo } from './conversations.ts';
import { ApiError } from './errors.ts';
import { completeUpload, getUploadUrl } from './files.ts';
import type { Tier } from './limits.ts';
import type { Raw } from './types.ts';
import { openView, publishView, pushView, updateView } from './views.ts';
import type { World } from './world.ts';

/** Carries out a call and returns what stands beside `ok` in its answer, or throws `ApiError`. */
export type Method = (world: World, payload: Raw) => Raw;

interface Entry {
  readonly does: Method;
  readonly tier: Tier;
  /** Any one of them will do; none is asked for where there is none. */
  readonly scopes: readonly string[];
}

const test: Method = ({ team, bot }) => ({
  url: `https://${team.domain}.slack.com/`,
  team: team.name,
  user: bot.name.toLowerCase(),
  team_id: team.id,
  user_id: bot.userId,
  bot_id: bot.id,
  is_enterprise_install: false,
});

const READ = ['channels:read', 'groups:read', 'im:read'];

/** Every method there is, but the one that opens a websocket. Another one is another line. */
const METHODS: Readonly<Record<string, Entry>> = {
  'auth.test': { does: test, tier: 'special', scopes: [] },
  'chat.delete': { does: remove, tier: 3, scopes: ['chat:write'] },
  'chat.postEphemeral': { does: postEphemeral, tier: 4, scopes: ['chat:write'] },
  'chat.postMessage': { does: postMessage, tier: 'special', scopes: ['chat:write'] },
  'chat.update': { does: update, tier: 3, scopes: ['chat:write'] },
  'conversations.info': { does: info, tier: 3, scopes: READ },
  'conversations.members': { does: members, tier: 4, scopes: READ },
  'conversations.open': { does: open, tier: 3, scopes: ['im:write'] },
  'files.completeUploadExternal': { does: completeUpload, tier: 4, scopes: ['files:write'] },
  'files.getUploadURLExternal': { does: getUploadUrl, tier: 4, scopes: ['files:write'] },
  'users.info': { does: userInfo, tier: 4, scopes: ['users:read'] },
  'views.open': { does: openView, tier: 4, scopes: [] },
  'views.publish': { does: publishView, tier: 4, scopes: [] },
  'views.push': { does: pushView, tier: 4, scopes: [] },
  'views.update': { does: updateView, tier: 4, scopes: [] },
};

/** Every scope any call here asks for. */
export const SCOPES: readonly string[] = [...new Set(Object.values(METHODS).flatMap(({ scopes }) => scopes))];

/** Carries out a call by its name, within its scopes and its rate. */
export const carryOut = (world: World, name: string, payload: Raw, scopes: ReadonlySet<string>): Raw => {
  const method = METHODS[name];
  if (!method) throw new ApiError('unknown_method', { req_method: name });
  if (method.scopes.length > 0 && !method.scopes.some((scope) => scopes.has(scope)))
    throw new ApiError('missing_scope', { needed: method.scopes.join(','), provided: [...scopes].join(',') });
  world.countUse(name, method.tier);
  return method.does(world, payload);
};

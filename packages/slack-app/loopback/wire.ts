/** Slack's own shapes, made from what the server knows. */
import { stateOf } from './answers.ts';
import type { Raw } from './types.ts';
import {
  type Account,
  isShared,
  isStranger,
  partnerIn,
  type Room,
  type Stored,
  type User,
  type View,
  type World,
} from './world.ts';

/** ms to the seconds of Slack. */
export const seconds = (at: number): number => Math.floor(at / 1000);

/** How far a zone is from UTC at a moment, in seconds. */
const offsetOf = (tz: string, at: number): number => {
  const there = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).format(at);
  const [, sign = '+', hours = '0', minutes = '0'] = there.match(/GMT([+-])(\d\d):(\d\d)/) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
};

/** `user`, as users.info gives it. */
export const userOf = (world: World, { user, deactivated }: Account, withLocale: boolean): Raw => ({
  id: user.id,
  team_id: user.team,
  name: user.name,
  deleted: deactivated,
  real_name: user.realName,
  tz: user.tz,
  tz_label: user.tz,
  tz_offset: offsetOf(user.tz, world.now()),
  profile: { real_name: user.realName, display_name: user.name, team: user.team },
  is_admin: false,
  is_owner: false,
  is_bot: false,
  is_app_user: false,
  ...(user.team === world.team.id ? {} : { is_stranger: true }),
  ...(withLocale ? { locale: user.locale } : {}),
});

/** `user`, as users.info gives it of the bot. */
export const botUserOf = ({ bot, team }: World): Raw => ({
  id: bot.userId,
  team_id: team.id,
  name: bot.name,
  deleted: false,
  real_name: bot.name,
  profile: { real_name: bot.name, bot_id: bot.id, api_app_id: bot.appId },
  is_bot: true,
});

/** `channel`. */
export const channelOf = (world: World, room: Room): Raw => {
  const common = { id: room.id, created: seconds(room.created), context_team_id: world.team.id };
  if (room.kind === 'direct')
    return {
      ...common,
      is_im: true,
      is_archived: false,
      is_org_shared: false,
      user: partnerIn(world, room)?.user.id,
      is_open: true,
    };
  const isPrivate = room.kind === 'private';
  return {
    ...common,
    name: room.name,
    name_normalized: room.name,
    is_channel: !isPrivate,
    is_group: isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: isPrivate,
    is_archived: room.archived,
    is_member: room.members.has(world.bot.userId),
    is_ext_shared: isShared(world, room),
    is_org_shared: false,
    num_members: room.members.size,
  };
};

/** `message`. */
export const messageOf = (world: World, message: Stored): Raw => {
  const isBot = message.from === world.bot.userId;
  const files = message.files.map(({ id, name, title, bytes }) => ({ id, name, title, size: bytes.length }));
  return {
    type: 'message',
    ...(message.subtype === undefined ? {} : { subtype: message.subtype }),
    user: message.from,
    ...(isBot ? { bot_id: world.bot.id, app_id: world.bot.appId } : {}),
    text: message.text,
    ts: message.ts,
    ...(message.thread === undefined ? {} : { thread_ts: message.thread }),
    team: world.accounts.get(message.from)?.user.team ?? world.team.id,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(files.length > 0 ? { files } : {}),
    ...(message.edited === undefined
      ? {}
      : { edited: { user: message.from, ts: `${seconds(message.edited)}.000000` } }),
  };
};

/** `view`. */
export const viewOf = (world: World, view: View): Raw => ({
  id: view.id,
  team_id: world.accounts.get(view.owner)?.user.team ?? world.team.id,
  private_metadata: '',
  callback_id: '',
  clear_on_close: false,
  notify_on_close: false,
  close: null,
  submit: null,
  external_id: '',
  title: null,
  ...view.raw,
  state: { values: stateOf(view) },
  hash: view.hash,
  previous_view_id: view.previous ?? null,
  root_view_id: rootOf(world, view),
  app_id: world.bot.appId,
  app_installed_team_id: world.team.id,
  bot_id: world.bot.id,
});

const rootOf = (world: World, view: View): string => {
  const below = view.previous === undefined ? undefined : world.views.get(view.previous);
  return below ? rootOf(world, below) : view.id;
};

/** What an interaction says of who acted. */
const actorOf = ({ id, name, team }: User): Raw => ({ id, username: name, name, team_id: team });

/** What every interaction carries. The workspace of a handed-in modal is that of the person; of anything else the one in which the app is. */
export const interactionOf = (world: World, account: Account, trigger: string, of: 'theirs' | 'ours'): Raw => ({
  user: actorOf(account.user),
  api_app_id: world.bot.appId,
  token: 'verification',
  team:
    of === 'theirs' && isStranger(world, account)
      ? { id: account.user.team, domain: 'elsewhere' }
      : { id: world.team.id, domain: world.team.domain },
  enterprise: null,
  is_enterprise_install: false,
  trigger_id: trigger,
});

import type { Raw } from './types.ts';
import { seconds } from './wire.ts';
import { idFor, isShared, type Room, stampOf, type World } from './world.ts';

/** The events there are here. A message is subscribed to by the kind of conversation, as in a manifest. */
export const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_id_changed',
  'channel_left',
  'channel_rename',
  'channel_unarchive',
  'group_archive',
  'group_left',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'team_join',
  'tokens_revoked',
  'user_change',
] as const;

const SUBSCRIPTIONS: Readonly<Record<string, string>> = {
  channel: 'message.channels',
  group: 'message.groups',
  im: 'message.im',
};

/** Sends an event to the app, where it is subscribed to it. `room` is where it happened, if anywhere. */
export const pushEvent = (world: World, event: Raw, room?: Room): void => {
  const kind = event.type === 'message' ? SUBSCRIPTIONS[String(event.channel_type)] : String(event.type);
  if (kind === undefined || !world.subscribed.has(kind)) return;
  const id = idFor(world, 'Ev');
  const body = {
    token: 'verification',
    team_id: world.team.id,
    context_team_id: world.team.id,
    context_enterprise_id: null,
    api_app_id: world.bot.appId,
    event: { event_ts: stampOf(world), ...event },
    type: 'event_callback',
    event_id: id,
    event_time: seconds(world.now()),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.team.id,
        user_id: world.bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: room !== undefined && isShared(world, room),
    event_context: idFor(world, '4-'),
  };
  void world.bring({ id, kind: 'event', body });
};

/** `C` for a channel, `G` for a private one, as events name them. */
export const letterOf = (room: Room): string => (room.kind === 'private' ? 'G' : 'C');

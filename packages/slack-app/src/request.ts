import { createHash } from 'node:crypto';
import type { Instant, Place } from '@balintkit/core';
import { type Doing, parseIntent, type Request } from '@balintkit/core/chat';
import * as z from 'zod';

export const PLATFORM = 'slack';

/** The one command there is; what is called a command elsewhere stands behind it. */
export const COMMAND = '/balint';

const id = z.string().min(1);
const text = z.string().nullish();
const flag = z.boolean().nullish();
const user = z.object({ id, name: text, username: text, locale: text });

/** A slash command, as far as it is read; so are those that follow. */
const COMMANDED = z.object({ user_id: id, user_name: text, channel_id: id, channel_name: text, trigger_id: id, text });

const TAPPED = z.object({
  user,
  trigger_id: id,
  channel: z.object({ id, name: text }).nullish(),
  message: z.object({ ts: text }).nullish(),
  container: z.object({ message_ts: text, channel_id: text, is_ephemeral: flag }).nullish(),
  actions: z.tuple([z.object({ value: text, url: text })], z.unknown()),
});

const picked = z.object({ value: text }).nullish();
const ELEMENT = z.object({ value: text, selected_date: text, selected_time: text, selected_option: picked });
const STATE = z.object({ values: z.record(z.string(), z.record(z.string(), ELEMENT)) });

const FILLED = z.object({ user, view: z.object({ id, hash: text, callback_id: z.string(), state: STATE }) });

/** The ways in which a channel is lost. */
const LOST = z.literal(['channel_left', 'channel_archive', 'group_left', 'group_archive']);

const EVENT = z.discriminatedUnion('type', [
  z.object({ type: z.literal('app_home_opened'), user: id, tab: text }),
  z.object({ type: z.literal('message'), user: id, channel: id, text, subtype: text, bot_id: text }),
  z.object({ type: z.literal('member_joined_channel'), user: id, channel: id, inviter: text }),
  z.object({ type: LOST, channel: id, user: text, actor_id: text }),
  z.object({ type: z.literal('channel_id_changed'), old_channel_id: id, new_channel_id: id }),
  z.object({ type: z.literal('user_change'), user: user.extend({ deleted: flag }) }),
]);

/** The events that are read here, as the manifest asks for them. */
export const EVENTS = EVENT.options.flatMap(({ shape }) => [...shape.type.values]);

const HAPPENED = z.object({
  event_id: id,
  authorizations: z.array(z.object({ user_id: text, is_bot: flag })).nullish(),
  event: EVENT,
});

const odd = text.catch(undefined);
const from = z.object({ team_id: odd }).nullish().catch(undefined);

/** Where anything comes from: it is said in many ways. */
const ORIGIN = z.object({
  authorizations: z.array(from).nullish().catch(undefined),
  view: z.object({ app_installed_team_id: odd }).nullish().catch(undefined),
  team_id: odd,
  team: z.object({ id: odd }).nullish().catch(undefined),
  user: from,
  event: z.object({ user: from, user_team: odd, team: odd }).nullish().catch(undefined),
});

/** The workspace for which something was sent. */
const teamOf = (body: unknown): string | undefined => {
  const { authorizations, view, team_id: team, ...rest } = ORIGIN.safeParse(body).data ?? {};
  const installed = authorizations?.[0]?.team_id ?? view?.app_installed_team_id;
  return installed ?? team ?? rest.team?.id ?? rest.user?.team_id ?? undefined;
};

/** Whether somebody of another workspace did this, in a channel that is shared with it. */
export const isGuest = (body: unknown, team: string): boolean => {
  const { user, event } = ORIGIN.safeParse(body).data ?? {};
  const home = user?.team_id ?? event?.user?.team_id ?? event?.user_team ?? event?.team ?? team;
  // Within an organization of several workspaces it is the organization that is named.
  return home !== team && !home.startsWith('E');
};

/** A channel, or the private place of a person. */
export const placeOf = (team: string, id: string): Place => ({ platform: PLATFORM, tenant: team, id });

/** A message, and the channel in which it stands: it is edited there. */
export const refOf = (channel: string, ts: string): string => `${channel}:${ts}`;

/** Reads what `refOf` wrote. */
export const channelAndTs = (ref: string): { readonly channel: string; readonly ts: string } => {
  const [channel = '', ts = ''] = ref.split(':');
  return { channel, ts };
};

interface Found {
  readonly update: string;
  readonly person: string;
  readonly called?: string | null | undefined;
  readonly locale?: string | null | undefined;
  /** Where it was; without it, as in a direct message, the person is alone with the app. */
  readonly channel?: string | undefined;
  readonly title?: string | null | undefined;
  readonly doing: Doing;
}

/** What Slack writes in the place of a name that it does not tell. */
const NO_TITLES = ['', 'privategroup', 'directmessage'];

const isDirect = (channel: string): boolean => channel.startsWith('D');

/** What reads one kind of thing Slack sends; `undefined` for anything that it is not. */
const reader =
  <S extends z.ZodType>(schema: S, find: (read: z.output<S>, team: string) => Found | undefined) =>
  (body: unknown, at: Instant): Request | undefined => {
    const [{ success, data }, team] = [schema.safeParse(body), teamOf(body)];
    const found = success && team ? find(data, team) : undefined;
    if (!found || !team) return undefined;
    const { update, person, channel, doing } = found;
    const isPrivate = channel === undefined || isDirect(channel);
    const title = isPrivate ? '' : (found.title ?? '');
    return {
      update,
      identity: placeOf(team, person),
      called: found.called ?? '',
      language: found.locale ?? 'en',
      place: placeOf(team, isPrivate ? person : channel),
      private: isPrivate,
      ...(NO_TITLES.includes(title) ? {} : { title }),
      doing,
      at,
    };
  };

const whoOf = ({ id: person, username, name, locale }: z.output<typeof user>) => ({
  person,
  called: username ?? name,
  locale,
});

/** `/balint`, with what stands behind it. */
export const fromCommand = reader(COMMANDED, (read) => ({
  update: read.trigger_id,
  person: read.user_id,
  called: read.user_name,
  channel: read.channel_id,
  title: read.channel_name,
  doing: commandOf(read.text ?? ''),
}));

const START = 'start';

/** What a button carries that opens the bot and hands it something. */
export const startValue = (start: string): string => `${START} ${start}`.trim();

/** The first word is the command, and `start` where there is none. What was copied as code keeps the marks of it. */
const commandOf = (text: string): Doing => {
  const [, name = '', rest = ''] = /^(\S*)(.*)$/s.exec(text.replaceAll('`', '').trim()) ?? [];
  return { did: 'command', name: name.toLowerCase() || START, rest: rest.trim() };
};

/** A tap on a button; `undefined` for one that leads out of Slack, which is acknowledged and no more. */
export const fromAction = reader(TAPPED, ({ trigger_id: update, user, channel, message, container, actions }) => {
  const [{ value, url }] = actions;
  if (url) return undefined;
  const where = channel?.id ?? container?.channel_id ?? undefined;
  // What only one person sees cannot be changed.
  const ts = container?.is_ephemeral ? undefined : (message?.ts ?? container?.message_ts);
  const doing = tapOf(value ?? '', where && ts ? refOf(where, ts) : undefined);
  return { update, ...whoOf(user), channel: where, title: channel?.name, doing };
});

const tapOf = (value: string, message: string | undefined): Doing =>
  /^start(?: |$)/.test(value)
    ? commandOf(value)
    : { did: 'tap', intent: parseIntent(value), ...(message === undefined ? {} : { message }) };

/** A page handed in. With the same answers it is the same update; with others, once some were wrong, it is another. */
export const fromSubmission = reader(FILLED, ({ user, view: { id, hash, callback_id: form, state } }) => {
  const answers = Object.fromEntries(
    Object.entries(state.values).map(([key, elements]) => [key, Object.values(elements).map(answerOf).join('')]),
  );
  const digest = createHash('sha256').update(JSON.stringify(answers)).digest('base64url').slice(0, 12);
  return { update: [id, hash ?? '', digest].join(':'), ...whoOf(user), doing: { did: 'filled', form, answers } };
});

const answerOf = ({ value, selected_date, selected_time, selected_option }: z.output<typeof ELEMENT>): string =>
  value ?? selected_date ?? selected_time ?? selected_option?.value ?? '';

/** What happened in the workspace; `undefined` for what is not meant for the app, such as talk in a channel. */
export const fromEvent = reader(HAPPENED, ({ event_id: update, event, authorizations }, team) => {
  const bot = authorizations?.find((one) => one.is_bot)?.user_id ?? '';
  const found = happeningOf(event, team, bot);
  return found && { update, ...found };
});

const happeningOf = (event: z.output<typeof EVENT>, team: string, bot: string): Omit<Found, 'update'> | undefined => {
  switch (event.type) {
    case 'app_home_opened':
      return event.tab === 'home' ? { person: event.user, doing: commandOf('') } : undefined;
    case 'message': {
      const { user: person, channel, subtype } = event;
      const isSaid = !event.bot_id && person !== bot && (!subtype || subtype === 'file_share');
      return isSaid && isDirect(channel) ? { person, channel, doing: saidOf(typedOf(event.text ?? '')) } : undefined;
    }
    case 'member_joined_channel':
      return event.user === bot
        ? { person: event.inviter || bot, channel: event.channel, doing: { did: 'added' } }
        : undefined;
    case 'channel_id_changed': {
      const { old_channel_id: channel, new_channel_id: to } = event;
      return { person: bot, channel, doing: { did: 'migrated', to: placeOf(team, to) } };
    }
    case 'user_change':
      return event.user.deleted ? { ...whoOf(event.user), doing: { did: 'removed' } } : undefined;
    default:
      return { person: event.user ?? event.actor_id ?? bot, channel: event.channel, doing: { did: 'removed' } };
  }
};

/** Slack takes a command that was pasted as code, or written in a thread, for a message. */
const saidOf = (text: string): Doing => {
  if (text.trim() === '') return { did: 'other' };
  const [, behind] = /^[\s`]*\/balint(?![\w-])(.*)$/is.exec(text) ?? [];
  return behind === undefined ? { did: 'text', text } : commandOf(behind);
};

/** A message as it was typed: what Slack made a link or a name of is read back, and what it escaped. */
const typedOf = (text: string): string =>
  text
    .replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, to: string, label?: string) =>
      /^[@#!]/.test(to) ? (label ?? to.slice(1)) : to.replace(/^(?:mailto|tel):/, ''),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

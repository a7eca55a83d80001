/** What the app is told of commands, presses and modals, and what is made of its acknowledgement. */
import { missing } from './answers.ts';
import { parseView } from './blocks.ts';
import { say, wordsOf } from './chat.ts';
import { isTaken } from './delivery.ts';
import { ApiError, CannotDo } from './errors.ts';
import { isRaw } from './payload.ts';
import type { Button, Delivery, Raw } from './types.ts';
import { changeModal, dropModals, pushModal, tell } from './views.ts';
import { interactionOf, messageOf, viewOf } from './wire.ts';
import {
  type Account,
  idFor,
  type Room,
  responseUrlFor,
  type Stored,
  stampOf,
  triggerFor,
  type View,
  type World,
} from './world.ts';

/** Where a button stands. */
export type Standing = { readonly room: Room; readonly message: Stored } | { readonly view: View };

/** Throws what the person would read where the app did not acknowledge. */
const acknowledged = (account: Account, what: string, delivery: Delivery): Delivery => {
  if (isTaken(delivery)) return delivery;
  throw new CannotDo(`${account.user.realName}: ${what} was not acknowledged (${delivery.outcome})`);
};

/** A slash command, out of any conversation. What is acknowledged with words is said to the person alone. */
export const command = async (world: World, account: Account, room: Room, typed: string): Promise<void> => {
  const [, slash = '', rest = ''] = typed.trim().match(/^(\/\S+)\s*([\s\S]*)$/) ?? [];
  if (!world.slashes.includes(slash)) throw new CannotDo(`${slash || typed} is not a valid command`);
  world.emit({ kind: 'command', at: world.now(), person: account.user.id, text: typed });
  const id = triggerFor(world, account);
  const body = {
    token: 'verification',
    team_id: world.team.id,
    team_domain: world.team.domain,
    channel_id: room.id,
    channel_name: room.kind === 'private' ? 'privategroup' : room.name,
    user_id: account.user.id,
    user_name: account.user.name,
    command: slash,
    text: rest,
    api_app_id: world.bot.appId,
    is_enterprise_install: 'false',
    response_url: responseUrlFor(world, { account, room }),
    trigger_id: id,
  };
  const { answer } = acknowledged(account, `"${typed}"`, await world.bring({ id, kind: 'command', body }));
  const words = typeof answer === 'string' ? { text: answer } : answer;
  if (words === undefined) return;
  const open = words.response_type === 'in_channel';
  say(world, room, { ...wordsOf(world, words), ...(open ? {} : { onlyFor: account.user.id }) });
};

/** A press on a button; resolves when it is acknowledged. */
export const press = async (world: World, account: Account, button: Button, on: Standing): Promise<void> => {
  world.emit({ kind: 'pressed', at: world.now(), person: account.user.id, button });
  const id = triggerFor(world, account);
  const { url: _, ...raw } = button.raw;
  const body = {
    type: 'block_actions',
    ...interactionOf(world, account, id, 'ours'),
    ...('view' in on ? inView(world, on.view) : inMessage(world, account, on.room, on.message)),
    actions: [{ ...raw, block_id: button.blockId, type: 'button', action_ts: stampOf(world) }],
  };
  acknowledged(account, `"${button.label}"`, await world.bring({ id, kind: 'interaction', body }));
};

const inView = (world: World, view: View): Raw => {
  const shown = viewOf(world, view);
  return { container: { type: 'view', view_id: view.id }, view: shown, state: shown.state };
};

/** What one person alone sees is not sent along. */
const inMessage = (world: World, account: Account, room: Room, message: Stored): Raw => {
  const onlyFor = message.onlyFor !== undefined;
  return {
    container: { type: 'message', message_ts: message.ts, channel_id: room.id, is_ephemeral: onlyFor },
    channel: { id: room.id, name: room.kind === 'private' ? 'privategroup' : room.name },
    ...(onlyFor ? {} : { message: messageOf(world, message) }),
    state: { values: {} },
    response_url: responseUrlFor(world, { account, room, message }),
  };
};

/** Hands the topmost modal in; what is wrong with it by block id, by the client itself or by the app. */
export const submit = async (world: World, account: Account): Promise<Readonly<Record<string, string>> | undefined> => {
  const view = topOf(account);
  if (view.raw.submit === undefined) throw new CannotDo('this modal cannot be handed in');
  const lacks = missing(view);
  if (Object.keys(lacks).length > 0) return wrong(world, account, view, lacks);
  const id = triggerFor(world, account);
  const body = {
    type: 'view_submission',
    ...interactionOf(world, account, id, 'theirs'),
    view: viewOf(world, view),
    response_urls: [],
  };
  const { answer } = acknowledged(account, 'what was handed in', await world.bring({ id, kind: 'interaction', body }));
  return account.modals.includes(view) ? obey(world, account, view, answer) : undefined;
};

const obey = (
  world: World,
  account: Account,
  view: View,
  answer: Delivery['answer'],
): Readonly<Record<string, string>> | undefined => {
  const asked = isRaw(answer) ? answer : {};
  switch (asked.response_action) {
    case undefined:
      dropModals(world, account, 1);
      return undefined;
    case 'clear':
      dropModals(world, account, account.modals.length);
      return undefined;
    case 'errors':
      return wrong(world, account, view, errorsIn(view, asked.errors));
    case 'update':
      changeModal(world, account, view, readable(world, asked.view));
      return undefined;
    case 'push':
      pushModal(world, account, readable(world, asked.view));
      return undefined;
    default:
      throw new CannotDo(`there is no response_action ${String(asked.response_action)}`);
  }
};

const wrong = (
  world: World,
  account: Account,
  view: View,
  errors: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  view.errors = errors;
  tell(world, account, 'wrong');
  return errors;
};

/** Errors stand at inputs, and nowhere else. */
const errorsIn = (view: View, errors: unknown): Readonly<Record<string, string>> => {
  const inputs = new Set(
    (view.raw.blocks as readonly Raw[]).filter(({ type }) => type === 'input').map((each) => each.block_id),
  );
  const all = Object.entries(isRaw(errors) ? errors : {});
  const stray = all.find(([block]) => !inputs.has(block));
  if (all.length === 0 || stray) throw new CannotDo(`an error at "${stray?.[0] ?? ''}", where nothing is asked`);
  return Object.fromEntries(all.map(([block, why]) => [block, String(why)]));
};

/** A modal in an acknowledgement; the person is told of trouble where Slack would refuse it. */
const readable = (world: World, view: unknown): Raw => {
  try {
    return parseView(world, view, 'modal');
  } catch (error) {
    if (error instanceof ApiError) throw new CannotDo(`the modal cannot be shown: ${JSON.stringify(error.more)}`);
    throw error;
  }
};

/** Closes the topmost modal, and tells the app where it asked to be told. */
export const close = (world: World, account: Account): void => {
  const view = topOf(account);
  const isCleared = view.raw.clear_on_close === true;
  dropModals(world, account, isCleared ? account.modals.length : 1);
  if (view.raw.notify_on_close !== true) return;
  const id = idFor(world, 'x');
  const { trigger_id: _, ...common } = interactionOf(world, account, id, 'theirs');
  const body = { type: 'view_closed', ...common, view: viewOf(world, view), is_cleared: isCleared };
  void world.bring({ id, kind: 'interaction', body });
};

const topOf = (account: Account): View => {
  const view = account.modals.at(-1);
  if (!view) throw new CannotDo(`${account.user.realName} has no modal open`);
  return view;
};

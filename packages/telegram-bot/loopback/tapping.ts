import { CannotDo } from './errors.ts';
import type { Button, Seen, Toast, WhichButton } from './types.ts';
import { chatOf, messageOf } from './wire.ts';
import { type Account, headOf, nameOf, type Spot, type World } from './world.ts';

/** Who taps, where, and what they have in sight. */
interface Tapper {
  readonly account: Account;
  readonly spot: Spot;
  /** Oldest first. */
  readonly messages: readonly Seen[];
  readonly follow: (url: string) => void;
}

interface Target {
  readonly message: Seen;
  readonly button: Button;
}

/** Taps a button and waits for the bot's answer. */
export const tap = async (
  world: World,
  tapper: Tapper,
  which: WhichButton,
  options?: { readonly message?: Seen | number; readonly timeout?: number },
): Promise<Toast> => {
  const target = find(tapper, which, options?.message);
  const { message, button } = target;
  const { room } = tapper.spot;
  const person = tapper.account.user;
  world.emit({ kind: 'tapped', at: world.now(), chat: headOf(room), message, person, button });
  if (button.url !== undefined) {
    tapper.follow(button.url);
    return { text: '', alert: false, url: button.url, chat: room.id, at: world.now() };
  }
  if (button.data === undefined) throw new CannotDo(`"${button.text}" is no button a bot hears of`);
  return ask(world, tapper, target, button.data, options?.timeout ?? 5000);
};

const ask = (
  world: World,
  { account, spot: { room } }: Tapper,
  { message, button }: Target,
  data: string,
  timeout: number,
): Promise<Toast> =>
  new Promise((resolve, reject) => {
    const id = String(world.next());
    const timer = setTimeout(
      () => reject(new CannotDo(`${nameOf(account.user)} tapped "${button.text}" and had no answer for ${timeout} ms`)),
      timeout,
    );
    const answered = (toast: Toast): void => {
      clearTimeout(timer);
      resolve(toast);
    };
    world.taps.set(id, { at: world.now(), room, message, account, answered });
    const current = room.messages.get(message.id);
    const shown = current
      ? messageOf(world, room, current)
      : { chat: chatOf(world, room), message_id: message.id, date: 0 as const };
    world.updates.push({
      callback_query: { id, from: account.user, message: shown, chat_instance: String(room.id), data },
    });
  });

const find = ({ account, messages }: Tapper, which: WhichButton, on?: Seen | number): Target => {
  const id = typeof on === 'object' ? on.id : on;
  const known = typeof on === 'object' ? on : messages.find((message) => message.id === id);
  if (id !== undefined && !known) throw new CannotDo(`there is no message ${id} in sight of ${nameOf(account.user)}`);
  const inSight = known ? [messages.find((message) => message.id === id) ?? known] : messages.toReversed();
  const withButtons = inSight.filter((message) => message.buttons.length > 0);
  for (const message of typeof which === 'number' ? withButtons.slice(0, 1) : withButtons) {
    const button = pick(message.buttons.flat(), which);
    if (button) return { message, button };
  }
  if (known && typeof which === 'object' && 'data' in which) {
    return {
      message: known,
      button: { text: which.data, data: which.data, raw: { text: which.data, callback_data: which.data } },
    };
  }
  const there = withButtons[0]?.buttons
    .flat()
    .map(({ text }) => `"${text}"`)
    .join(', ');
  throw new CannotDo(
    `${nameOf(account.user)} sees no button ${describe(which)}; ${there ? `the newest message with buttons has ${there}` : 'there are no buttons at all'}`,
  );
};

const pick = (buttons: readonly Button[], which: WhichButton): Button | undefined => {
  if (typeof which === 'number') return buttons[which - 1];
  if (typeof which === 'string') return buttons.find(({ text }) => text === which);
  if (which instanceof RegExp) return buttons.find(({ text }) => which.test(text));
  return buttons.find(({ data }) => data === which.data);
};

const describe = (which: WhichButton): string =>
  typeof which === 'string'
    ? `"${which}"`
    : typeof which === 'object' && 'data' in which
      ? `with the data "${which.data}"`
      : String(which);

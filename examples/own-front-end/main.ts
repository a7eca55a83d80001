// A front-end of one's own: a chat in the terminal, in which you are everybody.
//
// A platform is two translations and a wire. Out: a card becomes printed text. In: a typed line becomes a `Request`. All
// that is decided or said lies behind `@balintkit/core/chat`. Data is kept in memory; the clock stands until you `wait`.

import { createInterface } from 'node:readline';
import { DAY, HOUR, instantOf, localDateOf, localTimeOf, MINUTE, type Place } from '@balintkit/core';
import { createApp, memoryStore } from '@balintkit/core/app';
import { type Card, createChat, type Deliver, type Doing, type Span } from '@balintkit/core/chat';

const HELP = `You are everybody. What to type, for example:
  Vera: /start CODE       writes to the bot; any name is a person, who goes on until another one is named
  2                       taps the button of that number; an empty line shows them again
  Vera in North: /bind    writes in a group's chat, where the bot is too
  wait 3 h                lets the clock go on: min, h or d`;

const UNITS: Readonly<Record<string, number>> = { min: MINUTE, h: HOUR, d: DAY };
const zone = 'Europe/Stockholm';
let now = instantOf('2026-11-09', '10:00', zone);
let [drawn, messages, updates] = [0, 0, 0];
const chance = (length: number): string => `${++drawn}`.padStart(length, '0');
const app = createApp({ store: memoryStore(), clock: () => now, chance });
const chat = createChat(app);

/** Who types, and in which chat: their own with the bot has their name. */
let [me, here] = ['Vera', 'Vera'];
/** By chat, the last message with buttons. */
const last = new Map<string, { readonly message: string; readonly card: Card }>();
const placeOf = (id: string): Place => ({ platform: 'terminal', tenant: '', id });

// Out: a card becomes text, and its buttons get numbers.
const wordsOf = (span: object): string => ('start' in span ? `/start ${span.start}` : Object.values(span).join(' '));
const textOf = (span: Span) => (typeof span === 'string' ? span : 'said' in span ? span.said : wordsOf(span));

const print = ({ id }: Place, card: Card, message = `${++messages}`): string => {
  let buttons = 0;
  console.log(`\n${id}`);
  for (const line of card.lines) console.log(`  | ${line.map(textOf).join('')}`.trimEnd());
  for (const row of card.choices ?? []) console.log(`  ${row.map(({ label }) => `[${++buttons} ${label}]`).join(' ')}`);
  if (buttons > 0 || last.get(id)?.message === message) last.set(id, { message, card });
  return message;
};

const deliver: Deliver = {
  platform: 'terminal',
  send: async (place, card) => ({ is: 'sent', ref: print(place, card) }),
  edit: async (place, ref, card) => {
    print(place, card, ref);
    return { is: 'edited' };
  },
};
const worker = chat.worker(deliver, console.error);

// In: a line becomes what somebody does. A number is the button that has it.
const doingOf = (said: string): Doing => {
  const [, name, rest = ''] = /^\/(\w+) ?(.*)$/.exec(said) ?? [];
  if (name !== undefined) return { did: 'command', name, rest };
  const { message = '', card } = last.get(here) ?? {};
  const choice = /^\d+$/.test(said) ? card?.choices?.flat()[Number(said) - 1] : undefined;
  if (choice && 'start' in choice) return { did: 'command', name: 'start', rest: choice.start };
  return choice && 'intent' in choice ? { did: 'tap', intent: choice.intent, message } : { did: 'text', text: said };
};

const request = async (doing: Doing): Promise<void> => {
  const by = { identity: placeOf(me), called: me, language: 'en', update: `${++updates}`, at: now };
  for (const reply of await chat.respond({ ...by, place: placeOf(here), private: here === me, title: here, doing })) {
    if (reply.reply === 'toast') console.log(`\n(${me} reads: ${reply.text})`);
    else if (reply.reply === 'show' && doing.did === 'tap') print(placeOf(here), reply.card, doing.message);
    else print(placeOf('private' in reply ? me : here), 'card' in reply ? reply.card : reply.door);
  }
};

/** What is due by now goes out. */
const quiet = () => app.tick(now).then(() => worker.drain(now));

const hear = async (line: string): Promise<void> => {
  const [, name, group, said = ''] = /^(?:(\p{L}+)(?: in (.+?))?:(?: |$))?(.*)$/u.exec(line) ?? [];
  if (name !== undefined) [me, here] = [name, group ?? name];
  const [, amount, unit = ''] = /^wait (\d+) ?(min|h|d)$/.exec(said) ?? [];
  for (const end = now + Number(amount ?? 0) * (UNITS[unit] ?? 0); now < end; await quiet()) now += MINUTE;
  if (amount !== undefined) return;
  const seen = last.get(here);
  if (said !== '') await request(doingOf(said));
  else if (seen) print(placeOf(here), seen.card, seen.message);
  await quiet();
};

console.log(`${HELP}\n\nBegin with:  Vera: /start ${await app.founding.firstCode()}`);
const lines = createInterface({ input: process.stdin, output: process.stdout });
const prompt = (): void => {
  lines.setPrompt(`\n${localDateOf(now, zone)} ${localTimeOf(now, zone)} ${me}${here === me ? '' : ` in ${here}`} › `);
  lines.prompt();
};
prompt();
for await (const line of lines) {
  if (!process.stdin.isTTY) console.log(line);
  await hear(line.trim());
  prompt();
}

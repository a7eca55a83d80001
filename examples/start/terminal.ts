import { type Button, drawButton, type Group, type Person } from '@balintkit/telegram-bot/loopback';
import type { Stage } from '../evening/stage.ts';

export const HELP = `What to type:
  leader: /start CODE       somebody writes to the bot (any name makes a new person)
  leader taps 2             taps the second button they see, or: leader taps My groups
  member3 opens LINK        opens an invitation link
  member3                   shows what member3 sees
  group north               shows the group's chat, and makes it where there is none, with the bot in it
  leader in north: /bind    writes in the group's chat
  member3 in north taps 1   taps a button in the group's chat
  wait 1 d                  moves the clock on: min, h or d
  help, quit`;

const LAST_MESSAGES = 6;

/** One line typed at the prompt, acted on the stage; gives back what is to be printed beside the conversation. */
export const createTerminal = ({ telegram, clock }: Stage): ((line: string) => Promise<readonly string[]>) => {
  const people = new Map<string, Person>();
  const groups = new Map<string, Group>();

  const person = (name: string): Person => {
    const key = name.toLowerCase();
    const known = people.get(key);
    if (known) return known;
    const made = telegram.person({
      id: idOf(key),
      firstName: name.charAt(0).toUpperCase() + name.slice(1),
      languageCode: 'en',
    });
    people.set(key, made);
    for (const group of groups.values()) group.adds(made);
    return made;
  };

  const group = (name: string): Group => {
    const known = groups.get(name.toLowerCase());
    if (known) return known;
    const [owner = person('leader')] = people.values();
    const made = telegram.group({ title: name, owner });
    for (const one of people.values()) if (one !== owner) made.adds(one);
    made.adds('bot', { by: owner });
    groups.set(name.toLowerCase(), made);
    return made;
  };

  const tap = async (who: Person, which: string, where?: Group): Promise<readonly string[]> => {
    const number = /^\d+$/.test(which) ? Number(which) : which;
    await who.taps(number, where ? { in: where } : {});
    return [];
  };

  return async (line) => {
    const text = line.trim();
    if (text === '') return [];
    if (text === 'help') return [HELP];
    const [, amount, unit] = /^wait (\d+) ?(min|h|d)$/.exec(text) ?? [];
    if (amount !== undefined && unit !== undefined) {
      clock.moveTo(clock.now() + Number(amount) * UNITS[unit as keyof typeof UNITS]);
      return [new Date(clock.now()).toString()];
    }
    const [, shown] = /^group (\S+)$/.exec(text) ?? [];
    if (shown !== undefined) return screenOf(group(shown));
    const [, writer, place, said] = /^([\p{L}\d_]+)(?: in (\S+))?: ?(.*)$/u.exec(text) ?? [];
    if (writer !== undefined && said !== undefined) {
      const who = person(writer);
      const [, payload] = /^\/start(?: (\S+))?$/.exec(said) ?? [];
      if (place !== undefined) who.says(said, { in: group(place) });
      else if (said.startsWith('/start')) who.start(payload);
      else who.says(said);
      return [];
    }
    const [, tapper, there, which] = /^([\p{L}\d_]+)(?: in (\S+))? taps (.+)$/u.exec(text) ?? [];
    if (tapper !== undefined && which !== undefined)
      return tap(person(tapper), which, there === undefined ? undefined : group(there));
    const [, opener, link] = /^([\p{L}\d_]+) opens (\S+)$/u.exec(text) ?? [];
    if (opener !== undefined && link !== undefined) {
      person(opener).opens(link);
      return [];
    }
    if (/^[\p{L}\d_]+$/u.test(text)) return screenOf(person(text).chat);
    return [`I did not understand that.\n${HELP}`];
  };
};

const UNITS = { min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** The same name is the same account at the next start. */
const idOf = (name: string): number =>
  [...name].reduce((id, letter) => (id * 31 + letter.charCodeAt(0)) % 1_000_000_007, 7) + 1_000;

/** The last messages of a chat, with numbers on the buttons that can be tapped by them. */
const screenOf = (chat: Pick<Group, 'title' | 'messages'>): readonly string[] => {
  const numbered = chat.messages.findLast((message) => message.buttons.length > 0);
  return [
    `— ${chat.title} —`,
    ...chat.messages.slice(-LAST_MESSAGES).flatMap((message) => {
      let number = 0;
      const label = (button: Button) => drawButton(button, message === numbered ? ++number : undefined);
      return [`${message.from.first_name}: ${message.text}`, ...message.buttons.map((row) => row.map(label).join(' '))];
    }),
  ];
};

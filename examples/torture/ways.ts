import { type Group as Circle, leadersOf, OPENS_BEFORE, phaseKey, type Session } from '@balintkit/core';
import type { Store } from '@balintkit/core/app';
import { COMMANDS, encodeIntent, type Intent } from '@balintkit/core/chat';
import type { Group, Person, Seen } from '@balintkit/telegram-bot/loopback';
import { CannotDo } from '@balintkit/telegram-bot/loopback';
import type { OwnStage } from '../evening/stage.ts';
import { type Company, signed } from './company.ts';
import { forge } from './forged.ts';
import type { Kind, Step } from './steps.ts';
import { intentOf, type Watched } from './watch.ts';

/** What the steps are done with. */
export interface Ground {
  readonly stage: OwnStage;
  readonly store: Store;
  readonly company: Company;
  readonly watch: Watched;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Buttons that leave less to play with: pressed, but seldom. */
const FINAL =
  /^(end-group|erase-person|remove|leave-group|unbind|take-role|cancel-session|pick:(sure|wish)|new-account|revoke)\b/;

const identity = (id: number) => ({ platform: 'telegram', tenant: '', id: String(id) });
const any = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

/** What everybody has on their screens: the newest messages with buttons, and a few that are old by now. */
const screensOn = ({ stage }: Ground) => {
  const screens = new Map<number, Seen[]>();
  stage.telegram.on((happening) => {
    if (happening.kind !== 'sent' && happening.kind !== 'edited') return;
    const { message } = happening;
    const screen = screens.get(message.chat) ?? [];
    if (screen.length === 0) screens.set(message.chat, screen);
    const former = screen.findIndex(({ id }) => id === message.id);
    if (message.buttons.length === 0) return;
    if (former >= 0) screen[former] = message;
    else screen.push(message);
    if (screen.length > 24) screen.splice(8, 1);
  });
  return (chat: number): readonly Seen[] => screens.get(chat) ?? [];
};

/** Does what a step says, as far as it can be done; and tells how often updates came again, and which taps met a fault. */
export const waysOn = (ground: Ground) => {
  const { stage, store, company, watch } = ground;
  const { telegram, clock } = stage;
  const { people, chats } = company;
  const screen = screensOn(ground);
  const again = new Map<number, number>();
  const faulty = new Set<string>();
  const faults: { status: number; body: object }[] = [];
  const taps: Promise<unknown>[] = [];
  let count = 3000;
  const talk = (): string => {
    count += 1;
    return `talk${count}k of a man of forty`;
  };

  telegram.fault((method, payload) => {
    if (!/^(send|edit|answer)/.test(method)) return undefined;
    const fault = faults.shift();
    if (!fault) return undefined;
    if (method !== 'answerCallbackQuery') return fault;
    faulty.add(String(payload.callback_query_id));
    return { ...fault, effect: true };
  });

  const tap = (person: Person, message: Seen | undefined, data: string | undefined, where?: Group): void => {
    if (!message || data === undefined) return;
    watch.count(`tap ${intentOf(data)}`);
    taps.push(person.taps({ data }, { message, timeout: 20_000, ...(where ? { in: where } : {}) }).catch(leave));
  };
  /** A messenger does not let everybody do everything everywhere. */
  const leave = (error: unknown): void => {
    if (!(error instanceof CannotDo) || /no answer for/.test(error.message)) throw error;
  };
  const does = (act: () => unknown): void => {
    try {
      act();
    } catch (error) {
      leave(error);
    }
  };

  /** Time goes on when everybody has their answer: a tap cannot be answered for long. */
  const moveOn = async (to: number): Promise<void> => {
    await telegram.idle();
    clock.moveTo(to);
  };
  const settle = async (): Promise<void> => {
    await stage.quiet();
    await Promise.all(taps.splice(0));
  };

  const buttonsOf = (message: Seen | undefined): readonly string[] =>
    (message?.buttons.flat() ?? []).flatMap(({ data }) => (data === undefined ? [] : [data]));
  const newest = (chat: number, { which, more }: Step): Seen | undefined => {
    const all = screen(chat);
    return more % 4 === 0 ? any(all, which) : any(all.slice(-3), which);
  };
  const press = (message: Seen | undefined, { which, more, where }: Step): string | undefined => {
    const all = buttonsOf(message);
    const others = where % 8 ? all.filter((one) => !one.startsWith('rule:')) : all;
    const data = any(others, which ^ where);
    return data !== undefined && FINAL.test(data) && more % 12 !== 0 ? undefined : data;
  };

  const personOf = async (id: string | undefined): Promise<Person | undefined> => {
    const [row] = id === undefined ? [] : await store.people([id]);
    return people.find((one) => row?.identities.some((account) => account.id === String(one.id)));
  };
  const wants = (person: Person | undefined, intent: Intent): void => {
    if (person) tap(person, screen(person.id).at(-1), encodeIntent(intent));
  };

  /** What somebody could answer to a field. */
  const answerTo = (field: string, { which, more, odd }: Step): string => {
    const { now } = clock;
    if (more % 6 === 0 && odd !== '') return odd;
    const day = new Date(now() + (which % 6) * DAY);
    const texts: Readonly<Record<string, string>> = {
      at: ['18:30', '7.15', '20'][which % 3] ?? '',
      link: `https://meet.example.org/${which}`,
      address: 'Storgatan 2',
      zone: ['Stockholm', 'Berlin', 'Москва'][which % 3] ?? '',
      minutes: ['45', '1:30', '90'][which % 3] ?? '',
      sessions: '4',
      presented: '2',
      room: '4–9',
      since: '1.1.2025',
      from: `${day.getUTCDate()}.${day.getUTCMonth() + 1}`,
    };
    if (/^(on|until|without)$/.test(field)) return texts.from ?? '';
    count += 1;
    return texts[field] ?? signed('N', count);
  };

  /** The next thing in the course of a meeting, by whoever it falls to. */
  const goOnWith = async (session: Session, circle: Circle, step: Step): Promise<void> => {
    const { which, more } = step;
    const seat = any(session.seats, which);
    const member = await personOf(seat?.person);
    const leader = await personOf(session.leading ?? leadersOf(circle)[0]);
    const at = { session: session.id };
    const here = { ...at, from: session.at ? phaseKey(session.at) : 'gathering.0' };
    if (session.state === 'settling') {
      if (more % 3 === 0) return wants(member, { do: 'add-self', ...at });
      if (more % 3 === 1 && seat)
        return wants(leader, { do: 'settle-set', ...at, person: seat.person, minutes: (which % 4) * 30 });
      return wants(leader, { do: 'attest', ...at });
    }
    if (session.state === 'planned') {
      if (more % 3 === 0) return wants(member, { do: 'offer', ...at });
      if (more % 3 === 1) return wants(member, { do: 'answer', ...at, is: which % 3 === 0 ? 'not-coming' : 'coming' });
      const early = session.starts - OPENS_BEFORE + (which % 100) * MINUTE;
      await moveOn(early);
      return wants(leader, { do: 'open', ...at });
    }
    if (session.moment?.halt) return wants(leader, { do: 'resume', ...at });
    const lists: readonly Intent[] = [
      { do: 'arrive', ...at },
      { do: 'offer', ...at },
      { do: 'withdraw', ...at },
      { do: 'stop', ...at },
      { do: 'decline', ...here },
    ];
    const leads: readonly Intent[] = [
      { do: 'extend', ...here, to: 5 },
      { do: 'back', ...here },
      { do: 'pause', ...at },
      { do: 'next-case', ...here },
      { do: 'remind', ...here, of: 'advice', card: true },
      { do: 'hand-over', ...at, to: seat?.person ?? '' },
    ];
    if (more % 5 === 0) return wants(member, any(lists, which) as Intent);
    if (more % 11 === 0) return wants(leader, any(leads, which) as Intent);
    const { at: station, slots, offers } = session;
    if (station?.phase === 'call' && slots[station.case - 1] === undefined) {
      const presenter = any(offers, which)?.by ?? 'nobody';
      return wants(leader, { do: 'choose', ...at, case: station.case, presenter });
    }
    await moveOn(clock.now() + (which % 9) * MINUTE);
    return wants(leader, { do: 'advance', ...here });
  };

  const goOn = async (step: Step): Promise<void> => {
    const { who, which, more } = step;
    const societies = await store.societies();
    const circles = (await Promise.all(societies.map(({ id }) => store.groups({ society: id })))).flat();
    const alive = circles.filter(({ ended }) => ended === undefined);
    const circle = any(alive.slice(0, 4), who);
    if (!circle) return;
    const leader = await personOf(leadersOf(circle)[0]);
    const asked = [...watch.requests.values()].find(({ group, state }) => group === circle.id && state === 'asked');
    if (asked && more % 3 === 0) return wants(leader, { do: 'join-answer', request: asked.id, is: 'welcome' });
    if (which % 24 === 0) return wants(leader, { do: 'invite', group: circle.id, as: 'member' });
    const states = ['planned', 'running', 'settling'] as const;
    const from = clock.now() - 2 * DAY;
    const [next] = await store.sessions({ groups: [circle.id], states, from, limit: 1 });
    if (next) return goOnWith(next, circle, step);
    if (leader && (await store.dialogue(identity(leader.id)))?.form === 'date') return answer(leader, step);
    wants(leader, { do: 'form', form: 'date', about: circle.id });
  };

  /** An answer to the form somebody is in: one that it offers, or one that is typed. */
  const answer = async (person: Person, step: Step): Promise<void> => {
    const open = await store.dialogue(identity(person.id));
    if (!open) return tap(person, newest(person.id, step), press(newest(person.id, step), step));
    const message = screen(person.id).findLast((one) => buttonsOf(one).some((data) => data.startsWith('pick:')));
    const offered = buttonsOf(message).filter((data) => /^(pick:|form-skip)/.test(data) && data.includes(open.field));
    const data = any(offered, step.which);
    if (data !== undefined && step.more % 10 < 8 && (!FINAL.test(data) || step.more % 4 === 0))
      return tap(person, message, data);
    does(() => person.says(answerTo(open.field, step)));
  };

  const tapIn = (step: Step): readonly [Person, Seen | undefined, Group | undefined] => {
    const person = any(people, step.who) as Person;
    const where = step.where % 10 < 6 ? undefined : any(chats, step.where);
    return [person, newest(where?.id ?? person.id, step), where];
  };

  const WAYS: Readonly<Record<Kind, (step: Step, person: Person, chat: Group) => unknown>> = {
    tap: (step) => {
      const [person, message, where] = tapIn(step);
      tap(person, message, press(message, step), where);
    },
    'tap-elsewhere': (step, person) => {
      const other = any(people, step.where) as Person;
      const data = press(newest(step.more % 3 ? other.id : (any(chats, step.where)?.id ?? 0), step), step);
      const where = step.which % 3 === 0 ? any(chats, step.which) : undefined;
      tap(person, screen(where?.id ?? person.id).at(-1), data, where);
    },
    'tap-mutated': (step) => {
      const [person, message, where] = tapIn(step);
      const [mine = '', other = ''] = [
        press(message, step),
        any(buttonsOf(newest(any(people, step.which)?.id ?? 0, step)), step.where),
      ];
      const parts = mine.split(':');
      const at = step.which % parts.length;
      const swapped = parts.with(at, any(other.split(':'), step.more) ?? '').join(':');
      const letter = step.which % (mine.length + 1);
      const typed = mine.slice(0, letter) + (step.odd[0] ?? 'q') + mine.slice(letter + 1);
      tap(person, message, step.more % 2 ? swapped : typed, where);
    },
    'go-on': goOn,
    answer: async (step, person) => {
      const open = [...watch.dialogues.keys()];
      const one = step.more % 8 === 0 ? person : people.find(({ id }) => String(id) === any(open, step.who));
      // A form in one breath, so that it is over before time goes on.
      for (const again of [0, 1, 2, 3, 4]) {
        await answer(one ?? person, { ...step, which: step.which + again * 7, more: step.more + again });
        await telegram.idle();
      }
    },
    command: ({ which, where, more, odd }, person, chat) => {
      const name = any(COMMANDS, which) ?? '';
      if (name === 'erase' && more % 4) return;
      const to = ['', '', '', '@balint_evening_bot', '@otherbot'][more % 5];
      const rest = more % 3 ? '' : ` ${odd || talk()}`;
      does(() => person.says(`/${name}${to}${rest}`, where % 5 < 3 ? {} : { in: chat }));
    },
    talk: async (step, person, chat) => {
      await stage.quiet();
      const open = await store.dialogue(identity(person.id));
      const words = `${talk()} ${step.odd}`.slice(0, 4096);
      does(() => {
        if (step.where % 2 === 0) person.says(words, { in: chat });
        else if (!open) person.says(words);
        else if (step.odd.trim() !== '') person.says(step.odd);
      });
      await stage.quiet();
    },
    start: ({ which, more, odd }, somebody) => {
      const person = which % 2 ? somebody : (any(people.slice(-3), more) as Person);
      const link = `j-${any([...watch.invitations.keys()].slice(-6), which) ?? '0'.repeat(22)}`;
      const payloads = [
        undefined,
        link,
        link,
        link,
        link.replace(/.$/, 'x'),
        stage.code,
        '000000000001',
        odd || 'hello',
      ];
      does(() => person.start(any(payloads, more)));
    },
    thing: ({ which, where }, person, chat) => {
      const options = where % 2 ? {} : { in: chat };
      does(() => (which % 2 ? person.sendsPhoto({ ...options, caption: talk() }) : person.sendsSticker(options)));
    },
    malformed: (step, person, chat) => {
      const seen = newest(step.where % 2 ? person.id : chat.id, step);
      const data = press(seen, step) ?? 'home';
      count += 1;
      telegram.forge(forge(step, { person, chat, seen, data, talk: talk(), now: clock.now(), number: count }));
    },
    again: ({ which, more }) => {
      const { updates } = telegram;
      const update = more % 3 ? any(updates.slice(-20), which) : any(updates, which);
      if (!update) return;
      again.set(update.update_id, (again.get(update.update_id) ?? 0) + 1);
      telegram.redeliver(update.update_id);
    },
    'two-fingers': (step) => {
      const [person, message, where] = tapIn(step);
      const data = press(message, step);
      for (const _ of [1, 2]) tap(person, message, data, where);
      tap(any(people, step.which) as Person, message, data, where);
    },
    chats: ({ which, more }, person, chat) => {
      const ways = [
        () => person.blocks(),
        () => person.blocks(),
        () => person.unblocks(),
        () => person.start(),
        () => chat.removes('bot'),
        () => chat.adds('bot', { by: person }),
        () => chat.adds('bot'),
        () => chat.adds(person),
        () => person.leaves(chat),
        () => more % 4 === 0 && chat.migrate(),
      ];
      does(any(ways, which) as () => unknown);
    },
    fault: ({ which }) => {
      const descriptions = [
        [429, 'Too Many Requests injected'],
        [403, 'Forbidden: injected bot was blocked by the user'],
        [400, 'Bad Request: injected'],
        [429, 'Too Many Requests injected'],
        [400, 'Bad Request: injected message to edit not found'],
      ] as const;
      const [status, description] = descriptions[which % 5] as (typeof descriptions)[number];
      const parameters = status === 429 ? { parameters: { retry_after: which % 2 ? 0 : 7 } } : {};
      faults.push({ status, body: { ok: false, error_code: status, description, ...parameters } });
    },
    time: async ({ which, more }) => {
      const long = more % 12 === 0 ? DAY : more % 4 === 0 ? 60 * MINUTE : MINUTE;
      await moveOn(clock.now() + Math.round(long * (0.1 + (which % 100) / 20)));
    },
  };

  /** Does a step; now and then everything is waited for, so that a few things happen at a time. */
  const take = async (step: Step): Promise<void> => {
    const [person, chat] = [any(people, step.who) as Person, any(chats, step.where) as Group];
    await WAYS[step.kind](step, person, chat);
    if ((step.who + step.more) % 8 === 0) await settle();
  };
  return { take, settle, again, faulty };
};

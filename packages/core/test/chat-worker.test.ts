import { describe, expect, it } from 'vitest';
import { memoryStore, panelOf, type Store } from '../src/app/index.ts';
import { createChat, type Sent } from '../src/chat/index.ts';
import { StoreError } from '../src/errors.ts';
import { phaseKey } from '../src/session.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import { platformOf } from './support/platform.ts';
import { textOf } from './support/talk.ts';
import { BEFORE, onStage, retry, type Stage } from './support/worker-stage.ts';
import { EVENING, identityOf, idOf, must, NORTH } from './support/world.ts';

const CHAT = NORTH.id;

describe('what is due', () => {
  it('goes out to each who wants it, and to nobody twice', async () => {
    const { platform, at } = await onStage();
    await at(EVENING - DAY);
    for (const name of ['lena', 'cora', 'mia', 'max', 'noa', 'olga']) expect(platform.at(name)).toHaveLength(1);
    expect(platform.at('mia')[0]).toContain('Vasagatan 1');
    const before = platform.calls.sent;
    await at(EVENING - DAY + MINUTE);
    expect(platform.calls.sent).toBe(before);
  });

  it('is told once by two processes, however slow the platform is', async () => {
    const { platform, at, world } = await onStage();
    const other = createChat(world.app).worker(platform.deliver);
    await at(BEFORE);
    const real = platform.deliver.send;
    let isOthers = false;
    Object.assign(platform.deliver, {
      send: async (...what: Parameters<typeof real>) => {
        world.now += 20_000;
        const sent = await real(...what);
        if (!isOthers) {
          isOthers = true;
          await other.drain(world.now);
          isOthers = false;
        }
        return sent;
      },
    });
    await at(EVENING - DAY);
    for (let minutes = 1; minutes <= 5; minutes += 1) await at(world.now + MINUTE);
    for (const name of ['lena', 'cora', 'mia', 'max', 'noa', 'olga']) expect(platform.at(name), name).toHaveLength(1);
  });

  it('is told the platform alone that it aims at', async () => {
    const { world, at, platform } = await onStage();
    const other = platformOf('elsewhere');
    await at(EVENING - DAY);
    await createChat(world.app).worker(other.deliver).drain(EVENING);
    expect(other.messages).toEqual([]);
    expect(platform.messages.length).toBeGreaterThan(0);
  });

  it('waits as long as the platform says, and is not lost', async () => {
    const { platform, at } = await onStage();
    await at(BEFORE);
    platform.refuses = ({ id }) => (id === 'mia' ? (retry(EVENING - DAY + 40_000) as never) : undefined);
    await at(EVENING - DAY);
    expect(platform.at('mia')).toEqual([]);
    expect(platform.at('max')).toHaveLength(1);
    platform.refuses = undefined;
    await at(EVENING - DAY + 39_999);
    expect(platform.at('mia')).toEqual([]);
    await at(EVENING - DAY + 40_000);
    expect(platform.at('mia')).toHaveLength(1);
  });

  it('keeps its order in a chat that asks to wait, which is asked once for all that is due, and others go on', async () => {
    const { world, platform, at } = await onStage();
    await at(BEFORE);
    const asked: string[] = [];
    let until = EVENING - DAY + 40_000;
    platform.refuses = ({ id }) => {
      if (id !== 'mia' || world.now >= until) return undefined;
      asked.push(id);
      return { is: 'retry', at: until };
    };
    const keys = ['first', 'second', 'third'];
    const told = (await world.store.groups({ person: idOf('mia') })).map(({ id }) => id);
    await world.store.commit({
      notifications: keys.map((key, index) => ({
        key,
        kind: 'welcome' as const,
        aim: { person: idOf('mia') },
        platform: 'telegram',
        due: EVENING - DAY + index,
        about: { group: told[0] ?? '' },
      })),
    });
    const order: string[] = [];
    const { settle } = world.store;
    world.store.settle = async (key, outcome) => {
      if (outcome.is === 'sent') order.push(key);
      return settle(key, outcome);
    };
    await at(EVENING - DAY + 10);
    expect(asked).toHaveLength(1);
    expect(platform.at('max')).toHaveLength(1);
    // Longer, for the first alone: the others wait behind it.
    until += 20_000;
    await at(EVENING - DAY + 40_010);
    expect(asked).toHaveLength(2);
    await at(EVENING - DAY + 60_010);
    expect(order.filter((key) => keys.includes(key))).toEqual(keys);
    expect(asked).toHaveLength(2);
  });

  it('is put aside where it can never be sent, with the reason in the log, and can be tried again', async () => {
    const { platform, at, world, log } = await onStage();
    await at(BEFORE);
    platform.refuses = ({ id }) => (id === 'mia' ? { is: 'poison', why: '400 no such thing' } : undefined);
    await at(EVENING - DAY);
    const [dead] = await world.store.notifications('dead', 9);
    expect(dead).toMatchObject({ kind: 'reminder-day', aim: { person: idOf('mia') } });
    expect(log).toEqual(['notification.dead reminder-day 400 no such thing']);
    expect(platform.at('max')).toHaveLength(1);
    platform.refuses = undefined;
    await world.store.revive(dead?.key ?? '', EVENING - DAY);
    await at(EVENING - DAY + MINUTE);
    expect(platform.at('mia')).toHaveLength(1);
  });

  it('holds nobody else up where our own hands fail, and is put aside after five times', async () => {
    const { platform, at, world, log } = await onStage();
    await at(BEFORE);
    const real = platform.deliver.send;
    Object.assign(platform.deliver, {
      send: async (...[place, card]: Parameters<typeof real>) => {
        if (place.id === 'lena') throw new TypeError('a bug');
        return real(place, card);
      },
    });
    await at(EVENING - DAY);
    expect(platform.at('olga')).toHaveLength(1);
    expect(log).toEqual(['notification.failed reminder-day TypeError']);
    for (let minutes = 1; minutes <= 6; minutes += 1) await at(EVENING - DAY + minutes * MINUTE);
    expect(log).toHaveLength(5);
    expect((await world.store.notifications('dead', 9)).map(({ aim }) => aim)).toEqual([{ person: idOf('lena') }]);
  });

  it('is read together where it goes out together, however many are told', async () => {
    const store = memoryStore();
    const { platform, world, at } = await onStage({}, store);
    await at(BEFORE);
    const reads: string[] = [];
    for (const name of ['society', 'group', 'session', 'people', 'personBy'] as const) {
      const real = store[name] as (of: never) => Promise<never>;
      const told = (of: never) => {
        reads.push(name);
        return real(of);
      };
      Object.assign(store, { [name]: told });
    }
    world.now = EVENING - DAY;
    await world.app.tick(world.now);
    reads.length = 0;
    await createChat(world.app).worker(platform.deliver).drain(world.now);
    expect(platform.messages.length).toBeGreaterThan(5);
    expect(reads.toSorted()).toEqual(['group', 'people', 'session', 'society']);
  });

  /** Somebody calls the meeting off while the first reminder is on its way, which takes so long. */
  const calledOff = async (took: number, outcome?: Sent) => {
    const { platform, world, at, session } = await onStage();
    await at(BEFORE);
    platform.sends.push(async () => {
      await world.act('lena', session, { act: 'cancel' });
      world.now += took;
      return outcome ?? { is: 'sent', ref: '' };
    });
    await at(EVENING - DAY);
    return platform.messages.filter(({ card }) => textOf(card).includes('Vasagatan 1')).length;
  };

  it('is told by what was true a second ago at most', async () => {
    expect(await calledOff(1_001)).toBe(1);
    expect(await calledOff(0)).toBeGreaterThan(3);
  });

  it('is told by what is true now once something has not arrived', async () => {
    expect(await calledOff(0, { is: 'retry', at: EVENING })).toBe(0);
  });

  it('is never put aside because the store broke, however often', async () => {
    const store = memoryStore();
    let broken = 36;
    const settle: Store['settle'] = async (key, outcome) => {
      if (outcome.is === 'sent' && broken-- > 0) throw new StoreError('disk-full', 'the disk is full');
      return store.settle(key, outcome);
    };
    const { log, at } = await onStage({}, { ...store, settle });
    for (let minutes = 0; minutes <= 24; minutes += 2) await at(EVENING - DAY + minutes * MINUTE);
    expect(log).toHaveLength(36);
    expect(new Set(log)).toEqual(new Set(['notification.failed reminder-day StoreError disk-full']));
    expect(await store.notifications('dead', 9)).toEqual([]);
  });
});

describe('somebody at whom nothing arrives', () => {
  const blocked =
    (...names: readonly string[]) =>
    ({ id }: { readonly id: string }) =>
      names.includes(id) ? ({ is: 'unreachable' } as const) : undefined;

  it('hears on their other platform', async () => {
    const { platform, world, at } = await onStage();
    const mia = await world.person('mia');
    const elsewhere = { platform: 'elsewhere', tenant: 'T1', id: 'U1' };
    await world.store.commit({ people: [{ ...mia, identities: [...mia.identities, elsewhere] }] });
    const other = platformOf('elsewhere');
    await at(BEFORE);
    platform.refuses = blocked('mia');
    await at(EVENING - DAY);
    await createChat(world.app)
      .worker(other.deliver)
      .drain(EVENING - DAY);
    expect(other.at('U1')[0]).toContain('Thursday 26 November');
    expect(other.messages[0]?.place).toEqual(elsewhere);
    expect(platform.at('lena').join()).not.toContain('Mia');
  });

  it('is told of to the leaders, once, with what to send', async () => {
    const { platform, at, world, session } = await onStage();
    await at(BEFORE);
    platform.refuses = blocked('mia');
    await at(EVENING - DAY);
    const told = () => platform.at('lena').filter((text) => text.includes('My messages to Mia'));
    expect(told()).toEqual([
      expect.stringMatching(/My messages to Mia \(North\) do not arrive any more.*\nstart:hello/s),
    ]);
    expect(platform.at('cora').filter((text) => text.includes('Mia'))).toHaveLength(1);
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    await at(EVENING);
    await at(EVENING + DAY - HOUR);
    expect(told()).toHaveLength(1);
    expect(await world.person('mia')).toMatchObject({ unreachable: EVENING - DAY });
  });

  it('and is back before the leaders read it, is not told of', async () => {
    const { platform, at, world } = await onStage();
    await world.app.reach.lost(identityOf('mia'));
    await world.app.people.heard(world.as('mia'));
    await at(BEFORE);
    expect(platform.at('lena').join()).not.toContain('Mia');
  });

  it('loses a panel, and the other leader is told', async () => {
    const { platform, at, world, session } = await onStage();
    await at(BEFORE);
    platform.refuses = blocked('cora');
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await at(EVENING);
    expect(await world.store.posts(panelOf(session.id))).toHaveLength(1);
    await at(EVENING + 1000);
    expect(platform.at('lena').join()).toContain('My messages to Cora (North) do not arrive');
  });
});

describe('what was overtaken', () => {
  const dropped: readonly (readonly [
    what: string,
    act: (stage: Stage) => Promise<unknown>,
    when: number,
    who: string,
  ])[] = [
    [
      'a reminder of a meeting that was cancelled',
      ({ world, session }) => world.act('lena', session, { act: 'cancel' }),
      EVENING - DAY,
      'mia',
    ],
    [
      'a reminder for somebody who does not come',
      ({ world, session }) => world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' }),
      EVENING - DAY,
      'mia',
    ],
    [
      'a reminder for somebody who left the group',
      ({ world, group }) => world.app.groups.leave(world.as('mia'), group),
      EVENING - DAY,
      'mia',
    ],
    [
      'a reminder for somebody who wants none',
      ({ world }) => world.app.people.set(world.as('mia'), { settings: { reminders: false, nextMorning: true } }),
      EVENING - DAY,
      'mia',
    ],
    [
      'a reminder of the hour before for somebody who wants none',
      ({ world }) => world.app.people.set(world.as('mia'), { settings: { reminders: false, nextMorning: true } }),
      EVENING - HOUR,
      'mia',
    ],
    [
      'a reminder of the hour before, when the meeting has long begun',
      async () => undefined,
      EVENING + 45 * MINUTE,
      'mia',
    ],
  ];

  it.each(dropped)('%s is not sent', async (_, act, when, who) => {
    const stage = await onStage();
    await stage.at(EVENING - DAY - MINUTE);
    await act(stage);
    stage.platform.messages.length = 0;
    await stage.at(when);
    expect(stage.platform.at(who).filter((text) => !text.includes('is cancelled'))).toEqual([]);
  });

  it('of a meeting that was moved is told by its new date alone', async () => {
    const { at, world, session, platform } = await onStage();
    await at(EVENING - DAY - MINUTE);
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    await world.act('lena', session, { act: 'move', starts: EVENING + 2 * DAY, minutes: 90 });
    await at(EVENING - DAY);
    expect(platform.at('mia')).toEqual([expect.stringContaining('to Saturday 28 November, 18:30')]);
    const told = platform.at(CHAT).filter((text) => text.includes('is moved'));
    expect(told).toEqual([expect.stringContaining('Saturday 28 November')]);
    await at(EVENING + DAY);
    expect(platform.at('mia').at(-1)).toContain('Saturday 28 November, 18:30–20:00');
  });

  it('of a meeting that was moved and then cancelled is told as cancelled alone', async () => {
    const { at, world, session, platform } = await onStage();
    await at(BEFORE);
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    await world.act('lena', session, { act: 'cancel' });
    await at(BEFORE + 1000);
    expect(platform.at('mia')).toEqual([expect.stringContaining('is cancelled')]);
    expect(platform.at(CHAT).filter((text) => /moved/.test(text))).toEqual([]);
  });

  it('is not written into a chat the group has left', async () => {
    const { at, world, session, platform, group } = await onStage();
    await at(BEFORE);
    await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    must(await world.app.groups.unbind(world.as('lena'), group));
    await at(BEFORE + 1000);
    expect(platform.at(CHAT).filter((text) => /moved/.test(text))).toEqual([]);
    expect(platform.at('mia')).toHaveLength(1);
  });

  it('over time is not whispered once the phase was left, given more time, or halted', async () => {
    for (const act of ['leave', 'extend', 'stop'] as const) {
      const { at, world, session, platform } = await onStage();
      await at(BEFORE);
      world.now = EVENING;
      await world.act('lena', session, { act: 'open' });
      const meeting = await world.act('lena', session, { act: 'advance', from: 'gathering.0' });
      const from = meeting.at ? phaseKey(meeting.at) : '';
      if (act === 'leave') await world.act('lena', session, { act: 'advance', from });
      if (act === 'extend') await world.act('lena', session, { act: 'extend', from, to: 60 });
      if (act === 'stop') await world.act('mia', session, { act: 'stop' });
      await at(EVENING + 20 * MINUTE);
      expect(
        platform.at('lena').filter((text) => text.includes('are over')),
        act,
      ).toEqual([]);
    }
  });

  it('over time is whispered otherwise: to the leaders, without a sound', async () => {
    const { at, world, session, platform } = await onStage();
    await at(BEFORE);
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await world.act('lena', session, { act: 'advance', from: 'gathering.0' });
    await at(EVENING + 5 * MINUTE);
    const whispers = platform.messages.filter(({ card }) => JSON.stringify(card.lines).includes('are over'));
    expect(whispers.map(({ place }) => place.id).toSorted()).toEqual(['cora', 'lena']);
    expect(whispers.every(({ card }) => card.silent)).toBe(true);
  });

  it('the line on the morning after goes to those who were there and want it', async () => {
    const { at, world, session, platform } = await onStage();
    await world.app.people.set(world.as('max'), { settings: { reminders: true, nextMorning: false } });
    await world.act('noa', session, { act: 'answer', person: idOf('noa'), is: 'not-coming' });
    world.now = EVENING + 2 * HOUR;
    await world.act('lena', session, { act: 'close' });
    await world.act('lena', session, { act: 'attest' });
    await world.app.people.set(world.as('cora'), { settings: { reminders: true, nextMorning: false } });
    await world.act('lena', session, { act: 'amend', person: idOf('olga'), minutes: 0, why: 'was-not-there' });
    platform.messages.length = 0;
    await at(EVENING + DAY);
    const told = platform.messages.filter(({ card }) => JSON.stringify(card.lines).includes('Meeting 1: 90 min'));
    expect(told.map(({ place }) => place.id).toSorted()).toEqual(['lena', 'mia']);
    expect(told.every(({ card }) => card.silent)).toBe(true);
  });

  it('a place that was held is told only while it is', async () => {
    const { at, world, session, platform, group } = await onStage({ openness: 'open', room: { from: 2, to: 3 } });
    void group;
    for (const name of ['mia', 'max'])
      await world.act(name, session, { act: 'answer', person: idOf(name), is: 'coming' });
    await world.act('noa', session, { act: 'answer', person: idOf('noa'), is: 'coming' });
    await at(BEFORE);
    platform.messages.length = 0;
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await world.act('max', session, { act: 'answer', person: idOf('max'), is: 'not-coming' });
    const stored = await world.store.session(session.id);
    expect(stored?.seats.filter(({ answer }) => answer?.is === 'offered').length).toBeGreaterThan(0);
    await at(BEFORE + 1000);
    const held = platform.messages.filter(({ card }) => JSON.stringify(card.lines).includes('held for you'));
    expect(held.map(({ place }) => place.id)).toEqual(
      stored?.seats.filter(({ answer }) => answer?.is === 'offered').map(({ person }) => person.replace(/0+$/, '')),
    );
  });

  it('who leads one meeting in the leader’s place hears of it, unless that was taken back', async () => {
    const { at, world, platform, session } = await onStage();
    await at(BEFORE);
    await world.act('lena', session, { act: 'stand-in', person: idOf('max') });
    await at(BEFORE + 1000);
    expect(platform.at('max')).toEqual([expect.stringContaining("You lead this meeting, in the leader's place.")]);
    await world.act('lena', session, { act: 'stand-in', person: idOf('noa') });
    await world.act('lena', session, { act: 'stand-in', person: 'nobody' });
    await at(BEFORE + 2000);
    expect(platform.at('noa')).toEqual([]);
  });

  it('a meeting that is to be settled is told of when it is closed, and not again at its planned end', async () => {
    const { at, world, platform, session } = await onStage({ presence: 'panel' });
    await at(EVENING - HOUR);
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await world.act('cora', session, { act: 'close' });
    platform.messages.length = 0;
    await at(EVENING + 1000);
    await at(EVENING + 2 * HOUR);
    expect(platform.at('lena').filter((text) => text.includes('Who was there?'))).toHaveLength(1);
  });

  it('who is named leader hears of it, unless they are it no more', async () => {
    const { at, world, platform, group } = await onStage();
    await at(BEFORE);
    must(await world.app.groups.setRole(world.as('ada'), group, idOf('max'), 'co-leader'));
    must(await world.app.groups.setRole(world.as('ada'), group, idOf('noa'), 'co-leader'));
    must(await world.app.groups.setRole(world.as('ada'), group, idOf('noa'), 'member'));
    await at(BEFORE + 1000);
    expect(platform.at('max')).toEqual([expect.stringContaining('From now on you are co-leader of this group.')]);
    expect(platform.at('noa')).toEqual([]);
  });

  it('whoever asked to join is told of until somebody has answered', async () => {
    const { at, world, platform, group } = await onStage();
    await at(BEFORE);
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), group, 'member'));
    must(
      await world.app.joining.join(world.as('nina'), invitation.token, { name: 'Nina', language: 'en', zone: 'UTC' }),
    );
    const [request] = await world.app.joining.waitingRequests(group);
    must(await world.app.joining.answerJoin(world.as('cora'), request?.id ?? '', 'first-talk'));
    must(await world.app.joining.answerJoin(world.as('cora'), request?.id ?? '', 'welcome'));
    await at(BEFORE + 1000);
    expect(platform.at('lena').join()).not.toContain('Nina');
    // Of two words to the newcomer only the later one is true.
    expect(platform.at('nina')).toEqual([expect.stringContaining('You belong to North.')]);
  });
});

describe('a crash between sending and marking', () => {
  it('repeats one message at most, and loses none', async () => {
    const store = memoryStore();
    let crashes = true;
    const stage = await onStage(
      {},
      {
        ...store,
        settle: async (key, outcome) => {
          if (crashes && outcome.is === 'sent') {
            crashes = false;
            throw new Error('killed');
          }
          return store.settle(key, outcome);
        },
      },
    );
    await stage.at(EVENING - DAY);
    const counts = () => ['lena', 'cora', 'mia', 'max', 'noa', 'olga'].map((name) => stage.platform.at(name).length);
    expect(counts()).toEqual([1, 1, 1, 1, 1, 1]);
    await stage.at(EVENING - DAY + 2 * MINUTE);
    expect(counts().toSorted()).toEqual([1, 1, 1, 1, 1, 2]);
    await stage.at(EVENING - DAY + 5 * MINUTE);
    expect(counts().toSorted()).toEqual([1, 1, 1, 1, 1, 2]);
  });
});

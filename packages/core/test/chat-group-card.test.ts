import { describe, expect, it } from 'vitest';
import { createChat } from '../src/chat/index.ts';
import { showsOf } from '../src/chat/posts.ts';
import type { Presence } from '../src/group.ts';
import type { OffersOpen } from '../src/queue.ts';
import { phaseKey, type Session } from '../src/session.ts';
import { DAY, HOUR, MINUTE, type MODES } from '../src/types.ts';
import { platformOf } from './support/platform.ts';
import { inGroup, labelsOf, talkIn, textOf } from './support/talk.ts';
import { EVENING, idOf, NORTH, peopled, scheduled } from './support/world.ts';

/** Everything the group’s chat got to read during an evening, as it was at each moment. */
const evening = async (presence: Presence, mode: (typeof MODES)[number], offers: OffersOpen) => {
  const { world, north } = await peopled(undefined, { presence, mode, offers });
  const talk = talkIn(world);
  const platform = platformOf();
  const worker = createChat(world.app).worker(platform.deliver);
  const read: { readonly text: string; readonly labels: readonly string[]; readonly state: Session['state'] }[] = [];
  const session = await scheduled(world, north);
  const id = session.id;
  const next = await scheduled(world, north, EVENING + 14 * DAY);

  const look = async () => {
    await world.app.tick(world.now);
    await worker.drain(world.now);
    const stored = await world.store.session(id);
    for (const { card, place } of platform.messages)
      if (place.id === NORTH.id)
        read.push({ text: textOf(card), labels: labelsOf(card), state: stored?.state ?? 'planned' });
  };
  const taps = async (name: string, label: string | RegExp) => {
    await talk.taps(name, label);
    await look();
  };
  const wants = async (name: string, intent: Parameters<typeof talk.wants>[1], group = false) => {
    const { replies } = await talk.wants(name, intent, group ? inGroup() : {});
    if (group)
      for (const reply of replies)
        expect(reply.reply === 'toast' || (reply.reply === 'say' && reply.private)).toBe(true);
    await look();
  };

  await look();
  await wants('noa', { do: 'answer', session: id, is: 'not-coming' }, true);
  await wants('max', { do: 'answer', session: id, is: 'late' }, true);
  if (offers === 'from-the-announcement') await wants('mia', { do: 'offer', session: id }, true);
  await wants('lena', { do: 'form', form: 'move', about: id });
  await talk.writes('lena', 'Friday 27 November');
  await talk.writes('lena', '18:30');
  await look();
  world.now = EVENING + DAY;
  if (presence !== 'silent') {
    await wants('lena', { do: 'open', session: id });
    await wants('mia', { do: 'arrive', session: id }, true);
    await wants('lena', { do: 'offer-for', session: id, person: 'mia000000000' });
    await wants('lena', { do: 'advance', session: id, from: 'gathering.0' });
    await wants('lena', { do: 'choose', session: id, case: 1, presenter: 'mia000000000' });
    for (let step = 0; step < 3; step += 1) {
      const at = (await world.store.session(id))?.at;
      await wants('lena', { do: 'advance', session: id, from: `${at?.phase}.${at?.case}` });
      world.now += 10 * MINUTE;
      await look();
      if (step === 1) await wants('mia', { do: 'decline', session: id, from: 'questions.1' }, true);
    }
    await wants('lena', { do: 'remind', session: id, from: 'discussion.1', of: 'advice', card: mode !== 'in-person' });
    await wants('olga', { do: 'stop', session: id }, true);
    await wants('lena', { do: 'resume', session: id });
  }
  world.now = EVENING + DAY + 2 * HOUR;
  await wants('lena', { do: 'close', session: id });
  await wants('lena', { do: 'settle-set', session: id, person: 'max000000000', minutes: 30 });
  await taps('lena', 'Back');
  await taps('lena', /^Confirm/);
  if (presence !== 'silent')
    await wants('mia', { do: 'follow-up', session: next.id, presenter: 'mia000000000', earlier: id });
  world.now = EVENING + 2 * DAY;
  await look();
  await wants('lena', { do: 'cancel-session', session: next.id });
  return { read, platform, talk };
};

const PRESENCES: readonly (readonly [Presence, (typeof MODES)[number], OffersOpen])[] = [
  ['silent', 'in-person', 'in-the-room'],
  ['panel', 'in-person', 'from-the-gathering'],
  ['card-and-panel', 'online', 'from-the-announcement'],
  ['card-and-panel', 'hybrid', 'from-the-gathering'],
];

describe.each(PRESENCES)('what the group reads of an evening with presence %s, %s, %s', (presence, mode, offers) => {
  it('names nobody but who presents, and no place, link, points or order', async () => {
    const { read } = await evening(presence, mode, offers);
    expect(read.length).toBeGreaterThan(5);
    for (const { text } of read) {
      expect(text).not.toMatch(/Lena|Cora|Max|Noa|Olga|Carl|Ada/);
      expect(text).not.toMatch(/Vasagatan|https?:|meet\.example/);
      expect(text).not.toMatch(/points?|You stand|waiting list|absent|30 min/i);
      if (text.includes('Mia')) expect(text).toMatch(/Presenter: Mia|Follow-up: Mia/);
    }
  });

  it('can be tapped by everybody: no button is the leaders’', async () => {
    const { read } = await evening(presence, mode, offers);
    const labels = new Set(read.flatMap((one) => one.labels));
    const forAll = [
      'I cannot come',
      'I shall be late',
      'I have a case',
      'I am here',
      'I decline this question',
      'Stop',
    ];
    expect([...labels].filter((label) => !forAll.includes(label))).toEqual([]);
    expect(labels.has('I have a case')).toBe(offers !== 'in-the-room');
    expect(labels.has('Stop')).toBe(presence === 'card-and-panel');
  });

  it('says nothing of over time, reminders meant for the leader, or who said Stop', async () => {
    const { read } = await evening(presence, mode, offers);
    const running = read.filter(({ state }) => state === 'running').map(({ text }) => text);
    if (presence === 'silent') expect(running).toEqual([]);
    for (const text of running) expect(text).not.toMatch(/usual|over time|min are over/);
    const shown = running.some((text) => text.includes('leave advice aside'));
    expect(shown).toBe(presence === 'card-and-panel' && mode !== 'in-person');
    if (presence === 'card-and-panel') expect(running.join()).toContain('Stop was said. We pause.');
    if (presence === 'panel') expect(running.join()).not.toMatch(/Now:|Stop was said|Presenter/);
  });

  it('reads afterwards that it took place, and when the next one is', async () => {
    const { platform } = await evening(presence, mode, offers);
    const texts = platform.at(NORTH.id);
    expect(texts.find((text) => text.includes('took place'))).toMatch(/^North · meeting 1\nThe meeting took place\./);
    expect(texts.at(-1)).toContain('is cancelled');
  });
});

describe('a tap in the group’s chat', () => {
  it('is answered in passing, and what is one’s own comes in private', async () => {
    const { world, north } = await peopled();
    const session = await scheduled(world, north);
    const talk = talkIn(world);
    const offered = await talk.wants('mia', { do: 'offer', session: session.id }, inGroup());
    expect(offered.toasts).toEqual(['Noted. You stand first for 26 November.']);
    expect(offered.replies.filter((reply) => reply.reply === 'say').map((reply) => reply.private)).toEqual([true]);
    const again = await talk.wants('mia', { do: 'offer', session: session.id }, inGroup());
    expect(again.replies).toHaveLength(1);
    expect(again.toasts).toEqual(offered.toasts);
  });

  it('says the same when it is made twice', async () => {
    const { world, north } = await peopled();
    const session = await scheduled(world, north);
    const talk = talkIn(world);
    for (const is of ['not-coming', 'late', 'coming'] as const) {
      const first = await talk.wants('mia', { do: 'answer', session: session.id, is }, inGroup());
      const second = await talk.wants('mia', { do: 'answer', session: session.id, is }, inGroup());
      expect(second.text).toBe(first.text);
    }
    world.now = EVENING;
    await talk.wants('lena', { do: 'open', session: session.id });
    for (const intent of [
      { do: 'arrive', session: session.id },
      { do: 'stop', session: session.id },
    ] as const) {
      const first = await talk.wants('mia', intent, inGroup());
      const second = await talk.wants('mia', intent, inGroup());
      expect(second.text).toBe(first.text);
    }
  });
});

describe('who comes late', () => {
  it.each([
    ['panel', 'in-person'],
    ['card-and-panel', 'online'],
  ] as const)('says so on the group’s card in each phase, with presence %s', async (presence, mode) => {
    const { world, north } = await peopled(undefined, { presence, mode });
    const session = await scheduled(world, north);
    const talk = talkIn(world);
    const post = { id: '', subject: '', place: NORTH, wanted: 1, shown: 0 };
    const labels = async () => {
      const shown = await showsOf(world.app, { shows: 'card', session: session.id }, post, world.now);
      return shown ? labelsOf(shown.card) : [];
    };
    world.now = EVENING;
    await talk.wants('lena', { do: 'open', session: session.id });
    await talk.wants('mia', { do: 'arrive', session: session.id }, inGroup());
    await talk.wants('mia', { do: 'offer', session: session.id }, inGroup());
    await talk.wants('lena', { do: 'choose', session: session.id, case: 1, presenter: idOf('mia') });
    await talk.wants('lena', { do: 'choose', session: session.id, case: 2, presenter: 'nobody' });
    for (let at = (await world.store.session(session.id))?.at; at; ) {
      expect(await labels(), phaseKey(at)).toContain('I am here');
      // During the work Stop is nearer than anything else.
      if (at.phase !== 'gathering') expect((await labels()).at(-1)).toBe('I am here');
      await talk.wants('lena', { do: 'advance', session: session.id, from: phaseKey(at) });
      const { state, at: next } = (await world.store.session(session.id)) ?? {};
      at = state === 'running' ? next : undefined;
    }
    expect(await labels()).toEqual([]);
  });

  it('is not taken for late who was there and taps again', async () => {
    const { world, north } = await peopled(undefined, { mode: 'online' });
    const session = await scheduled(world, north);
    const talk = talkIn(world);
    world.now = EVENING;
    await talk.wants('lena', { do: 'open', session: session.id });
    await talk.wants('mia', { do: 'arrive', session: session.id }, inGroup());
    await talk.wants('lena', { do: 'advance', session: session.id, from: 'gathering.0' });
    world.now += 20 * MINUTE;
    const arrivedAt = async (name: string) => {
      const { seats = [] } = (await world.store.session(session.id)) ?? {};
      return seats.find((seat) => seat.person === idOf(name))?.arrived;
    };
    for (const name of ['mia', 'max']) await talk.wants(name, { do: 'arrive', session: session.id }, inGroup());
    expect([await arrivedAt('mia'), await arrivedAt('max')]).toEqual([EVENING, EVENING + 20 * MINUTE]);
  });
});

describe('an offer that comes too late', () => {
  const late = async (offers: OffersOpen) => {
    const { world, north } = await peopled(undefined, { offers });
    const session = await scheduled(world, north);
    const next = await scheduled(world, north, EVENING + 14 * DAY);
    const talk = talkIn(world);
    world.now = EVENING;
    await talk.wants('lena', { do: 'open', session: session.id });
    await talk.wants('lena', { do: 'advance', session: session.id, from: 'gathering.0' });
    await talk.wants('lena', { do: 'choose', session: session.id, case: 1, presenter: 'nobody' });
    const answer = await talk.wants('mia', { do: 'offer', session: session.id }, inGroup());
    const ids = { late: session.id, next: next.id };
    return { answer, talk, ids, offers: async () => (await world.store.session(next.id))?.offers.map(({ by }) => by) };
  };

  it('can be kept for the next date with one tap', async () => {
    const { answer, talk, offers } = await late('from-the-announcement');
    expect(answer.toasts[0]).toContain('Offers are closed');
    expect(answer.replies.at(-1)).toMatchObject({ reply: 'say', private: true });
    expect(answer.text).toContain('Your offer can stand for Thursday 10 December, 18:30:\n[Keep it]');
    const kept = await talk.taps('mia', 'Keep it');
    expect(kept.text).toContain('for 10 December');
    expect(await offers()).toEqual(['mia000000000']);
  });

  it('can be kept where cases are otherwise offered on the day alone, and by that way only', async () => {
    const { talk, ids, offers } = await late('from-the-gathering');
    const early = await talk.wants('max', { do: 'offer', session: ids.next });
    expect(early.toasts[0]).toContain('once people gather');
    const early2 = await talk.wants('max', { do: 'keep-offer', session: ids.next, from: ids.next });
    expect(early2.toasts[0]).toContain('Offers are closed');
    expect((await talk.taps('mia', 'Keep it')).toasts[0]).toContain('for 10 December');
    const again = await talk.wants('mia', { do: 'keep-offer', session: ids.next, from: ids.late });
    expect(again.toasts[0]).toContain('for 10 December');
    expect(await offers()).toEqual(['mia000000000']);
  });

  it('is refused alone where no date follows', async () => {
    const { talk, ids } = await late('from-the-gathering');
    await talk.wants('lena', { do: 'cancel-session', session: ids.next });
    expect((await talk.wants('max', { do: 'offer', session: ids.late }, inGroup())).replies).toHaveLength(1);
  });
});

it('speaks the language of its group, and each private answer that of its reader', async () => {
  const { world, north } = await peopled(undefined, {
    language: 'ru',
    mode: 'online',
    offers: 'from-the-announcement',
  });
  await world.store.commit({ people: [{ ...(await world.person('mia')), language: 'ru' }] });
  const talk = talkIn(world);
  const platform = platformOf();
  const worker = createChat(world.app).worker(platform.deliver);
  const session = await scheduled(world, north);
  world.now = EVENING - DAY;
  await world.app.tick(world.now);
  await worker.drain(world.now);

  const cards = platform.messages.filter(({ place }) => place.id === NORTH.id).map(({ card }) => card);
  expect(cards.map(({ language }) => language)).toEqual(cards.map(() => 'ru'));
  expect(cards.map(textOf).join('\n')).toMatch(
    /Четверг, 26 ноября, 18:30–20:00 \(Стокгольм\).*\[У меня есть случай\]/s,
  );
  const reminded = (name: string) => platform.messages.find(({ place }) => place.id === name)?.card;
  expect(textOf(reminded('mia') as never)).toContain('Вас ждут.');
  expect(textOf(reminded('max') as never)).toContain('You are expected.');

  const offer = { do: 'offer', session: session.id } as const;
  expect((await talk.wants('mia', offer, inGroup())).text).toMatch(
    /^Записано\. В очереди на четверг вы под номером 1\./,
  );
  world.now += MINUTE;
  expect((await talk.wants('max', offer, inGroup())).text).toMatch(/^Noted\. You stand second for Thursday\./);
  expect((await talk.wants('nobody', offer, inGroup())).text).toMatch(/^I do not know you yet\./);
  expect((await talk.wants('nobody', offer, { ...inGroup(), language: 'ru' })).text).toMatch(/^Я вас ещё не знаю\./);
});

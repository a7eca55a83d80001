import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change, Store } from '../app/store.ts';
import { DAY, HOUR } from '../types.ts';
import { commitContract } from './commit-contract.ts';
import { outboxContract } from './outbox-contract.ts';
import { readContract } from './read-contract.ts';
import * as of from './store-values.ts';
import { START } from './store-values.ts';

/** What every store promises, as tests: `storeContract('memory', async () => memoryStore())`. */
export const storeContract = (name: string, open: () => Promise<Store>): void => {
  describe(name, () => {
    let opened: Store;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    valueContract(() => opened);
    commitContract(() => opened);
    readContract(() => opened);
    outboxContract(() => opened);
  });
};

/** Empties a value as deep as it lets itself be emptied. */
const spoil = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(spoil);
  for (const field of Object.keys(value)) Reflect.deleteProperty(value, field);
};

const valueContract = (open: () => Store): void => {
  let store: Store;
  beforeEach(() => {
    store = open();
  });

  const aggregates: Readonly<Record<string, readonly [(version: number) => Change, () => Promise<unknown>]>> = {
    setup: [
      (version) => ({ setup: of.setup({ version, usedBy: of.id('anna'), wrong: { count: 3, at: START } }) }),
      () => store.setup(),
    ],
    society: [(version) => ({ societies: [{ ...of.fullSociety, version }] }), () => store.society(of.fullSociety.id)],
    person: [
      (version) => ({ people: [{ ...of.fullPerson, version }] }),
      async () => (await store.people([of.fullPerson.id]))[0],
    ],
    group: [(version) => ({ groups: [{ ...of.fullGroup, version }] }), () => store.group(of.fullGroup.id)],
    session: [(version) => ({ sessions: [{ ...of.fullSession, version }] }), () => store.session(of.fullSession.id)],
    'history of statuses': [
      (version) => ({ histories: [{ ...of.fullHistory, version }] }),
      async () => (await store.histories([of.fullHistory.id]))[0],
    ],
    dialogue: [
      (version) => ({ dialogues: [{ ...of.fullDialogue, version }] }),
      () => store.dialogue(of.fullDialogue.identity),
    ],
    'count of guesses': [
      (version) => ({ guesses: [of.guesses('anna', { version, count: 3 })] }),
      () => store.guesses(of.identity('anna')),
    ],
    code: [
      (version) => ({ codes: [of.linkCode('anna', { version, wrong: 3 })] }),
      () => store.linkCode({ id: of.id('anna') }),
    ],
  };

  describe.each(Object.entries(aggregates))('a %s', (_, [change, read]) => {
    const at = (version: number) => expect.objectContaining({ version });

    test('is read as it was written, one version on', async () => {
      expect(await read()).toBeUndefined();
      expect(await store.commit(change(0))).toBe('committed');
      const [written] = Object.values(change(1)).flat();
      expect(await read()).toStrictEqual(written);
    });

    test('follows the version that was read, and no other', async () => {
      expect(await store.commit(change(3))).toBe('stale');
      expect(await read()).toBeUndefined();
      await store.commit(change(0));
      expect(await store.commit(change(0))).toBe('stale');
      expect(await store.commit(change(1))).toBe('committed');
      expect(await store.commit(change(1))).toBe('stale');
      expect(await store.commit(change(3))).toBe('stale');
      expect(await read()).toEqual(at(2));
    });

    test('is written once however often one version is committed at once', async () => {
      await store.commit(change(0));
      const answers = await Promise.all(Array.from({ length: 12 }, () => store.commit(change(1))));
      expect(answers.filter((answer) => answer === 'committed')).toHaveLength(1);
      expect(await read()).toEqual(at(2));
    });
  });

  test('what somebody does to what they read, nobody else reads', async () => {
    await store.commit({ facts: [of.fullFact] });
    const facts = () => store.facts({ session: of.fullFact.held.session });
    const reads = [facts, ...Object.values(aggregates).map(([, read]) => read)];
    for (const [change] of Object.values(aggregates)) await store.commit(change(0));
    for (const read of reads) {
      const before = structuredClone(await read());
      spoil(await read());
      expect(await read()).toStrictEqual(before);
    }
  });

  test('an aggregate is read as it was written with as few fields as there may be', async () => {
    const [setup, society, person] = [of.setup(), of.society(), of.person('bo', { identities: [] })];
    const [group, session, dialogue] = [of.group('south'), of.session('second'), of.dialogue('bo', { about: {} })];
    await store.commit({
      setup,
      societies: [society],
      people: [person],
      groups: [group],
      sessions: [session],
      dialogues: [dialogue],
    });
    expect(await store.setup()).toStrictEqual({ ...setup, version: 1 });
    expect(await store.society(society.id)).toStrictEqual({ ...society, version: 1 });
    expect(await store.people([person.id])).toStrictEqual([{ ...person, version: 1 }]);
    expect(await store.group(group.id)).toStrictEqual({ ...group, version: 1 });
    expect(await store.session(session.id)).toStrictEqual({ ...session, version: 1 });
    expect(await store.dialogue(dialogue.identity)).toStrictEqual({ ...dialogue, version: 1 });
  });

  test('what has no version is read as it was written, with every field and with as few as there may be', async () => {
    const {
      held: _held,
      sum: _sum,
      confirmedBy: _by,
      inStead: _stead,
      addedSelf: _self,
      amends: _why,
      ...bare
    } = of.fullFact;
    const facts = [of.fullFact, { ...bare, id: of.id('bare'), start: START + HOUR }];
    const notifications = [of.notification('bare'), { ...of.fullNotification, due: START + HOUR }];
    await store.commit({
      roles: [of.role(), of.role({ person: of.id('bo'), role: 'coordinator', branch: of.id('malmo') })],
      series: [of.series()],
      entries: [of.entry('bare', { at: START - 1 }), of.fullEntry],
      invitations: [of.invitation('open'), of.fullInvitation],
      requests: [of.request('ask')],
      facts,
      notifications,
      posts: [of.post('bare', { subject: 'panel:x' }), of.fullPost],
    });
    expect(await store.roles({ person: of.id('anna') })).toStrictEqual([of.role()]);
    expect((await store.roles({ person: of.id('bo') }))[0]?.branch).toBe(of.id('malmo'));
    expect(await store.series(of.id('season'))).toStrictEqual(of.series());
    expect(await store.invitation(of.invitation('open').token)).toStrictEqual(of.invitation('open'));
    expect(await store.invitation(of.fullInvitation.token)).toStrictEqual(of.fullInvitation);
    expect(await store.request(of.id('ask'))).toStrictEqual(of.request('ask'));
    expect(await store.facts({ society: of.id('society'), people: [of.id('bo')] })).toStrictEqual(facts);
    expect(await store.entries(of.id('society'), 0, 9)).toStrictEqual([
      of.fullEntry,
      of.entry('bare', { at: START - 1 }),
    ]);
    expect(await store.notifications('due', 9)).toStrictEqual(notifications);
    expect(await store.posts('panel:x')).toStrictEqual([of.post('bare', { subject: 'panel:x' })]);
    expect(await store.posts(of.fullPost.subject)).toStrictEqual([of.fullPost]);
  });

  test('a series, an invitation and a request are replaced by a later one of the same id', async () => {
    await store.commit({ series: [of.series()], invitations: [of.invitation('open')], requests: [of.request('ask')] });
    const series = of.series({ group: of.id('south') });
    const invitation = of.invitation('open', { revoked: START });
    const request = of.request('ask', { state: 'welcome' });
    await store.commit({ series: [series], invitations: [invitation], requests: [request] });
    expect(await store.series(series.id)).toStrictEqual(series);
    expect(await store.invitations(of.id('north'))).toStrictEqual([invitation]);
    expect(await store.requests({ groups: [of.id('north')] })).toStrictEqual([request]);
  });

  test('what was written stays as it was when its giver or a reader changes a value', async () => {
    const given = { ...of.fullSession, venue: { address: 'Storgatan 1' }, seats: [...of.fullSession.seats] };
    await store.commit({ sessions: [given] });
    given.venue.address = 'Lillgatan 2';
    given.seats.pop();
    const read = await store.session(given.id);
    try {
      Object.assign(read?.venue ?? {}, { address: 'Lillgatan 2' });
    } catch (refused) {
      expect(refused).toBeInstanceOf(TypeError);
    }
    expect(await store.session(given.id)).toStrictEqual({ ...of.fullSession, version: 1 });
  });

  test.each(TEXTS)('keeps texts as they are: %s', async (_, text) => {
    await store.commit({
      societies: [of.society({ name: text })],
      people: [of.person('anna', { name: text })],
      groups: [of.group('north', { name: text, venue: { address: text, link: text } })],
      dialogues: [of.dialogue('anna', { answers: { name: text } })],
    });
    expect((await store.society(of.id('society')))?.name).toBe(text);
    expect((await store.personBy(of.identity('anna')))?.name).toBe(text);
    const group = await store.group(of.id('north'));
    expect([group?.name, group?.venue.address, group?.venue.link]).toEqual([text, text, text]);
    expect((await store.dialogue(of.identity('anna')))?.answers).toEqual({ name: text });
  });

  test('keeps moments far away and before 1970', async () => {
    for (const since of [-DAY, 0, 8.64e15]) {
      const society = of.society({ id: of.id(`s${Math.abs(since)}`), since });
      await store.commit({ societies: [society] });
      expect((await store.society(society.id))?.since).toBe(since);
    }
  });
};

/** Names that have broken programs before. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['quotes', `O'Brien "Bob" \\ \` $1 ? :name %s {} -- ; DROP TABLE "Person"`],
  ['markup', '<b>Anna</b> & <!channel> *x* _y_ [z](tg://user?id=1)'],
  ['emoji', '👩🏽‍⚕️ 🇸🇪 🙂'],
  ['right to left', 'אנה \u202eanna\u202c عيادة'],
  ['nothing to see', 'a\u200bb\ufeff\u2066'],
  ['combining marks', 'Å A\u030a ﬁ'],
  ['lines', ' one\n two\t\r\n'],
  ['4000 letters', 'ж'.repeat(4000)],
  ['none', ''],
];

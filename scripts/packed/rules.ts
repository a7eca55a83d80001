import assert from 'node:assert/strict';
import { type Group, order, PROTOCOLS, planSession, ratio, type Session, StoreError, step } from '@balintkit/core';
import { createApp, memoryStore } from '@balintkit/core/app';
import { occurrences } from '@balintkit/core/calendar';
import { createChat } from '@balintkit/core/chat';
import { phrases } from '@balintkit/core/phrases';
import { openStore } from '@balintkit/core/store';

// What works with nothing installed but core: everything but a database.

const protocol = PROTOCOLS[0];
assert(protocol);
const zone = 'Europe/Stockholm';
const season = occurrences({
  repeats: { every: 'weeks', weeks: 2, on: 'thursday' },
  from: '2026-10-01',
  until: '2026-11-12',
  at: '18:30',
  zone,
  without: [],
});
assert(season.ok);
const [starts = 0] = season.value;

const group: Group = {
  id: 'north',
  version: 1,
  society: 'ours',
  name: 'North',
  openness: 'closed',
  format: 'small-group',
  mode: 'in-person',
  venue: {},
  language: 'en',
  zone,
  room: { from: 5, to: 12 },
  protocol: protocol.id,
  pushBack: true,
  cases: 2,
  minutes: 90,
  measure: { by: 'credits' },
  offers: 'from-the-gathering',
  presence: 'panel',
  registered: true,
  members: [
    { person: 'vera', role: 'leader', since: 0 },
    { person: 'anna', role: 'member', since: 0 },
    { person: 'boris', role: 'member', since: 0 },
  ],
  places: [],
};
const planned: Session = planSession(group, { id: 'meeting', number: 1, starts });
const opened = step(planned, { act: 'open', by: 'vera', protocol }, starts);
assert(opened.ok);
const early = step(planned, { act: 'open', by: 'vera', protocol }, 0);
assert(!early.ok && early.refusal.code === 'not-open-yet');

const points: Readonly<Record<string, number>> = { anna: 3, boris: 1 };
const queue = order(
  [
    { by: 'anna', at: 1 },
    { by: 'boris', at: 2 },
  ],
  (person) => ({ amount: ratio(points[person] ?? 0), presentedTonight: false }),
  group.measure,
);
assert.deepEqual(
  queue.map(({ offer }) => offer.by),
  ['boris', 'anna'],
);

const app = createApp({ store: memoryStore(), clock: () => starts, chance: (length) => 'x'.repeat(length) });
const chat = createChat(app);
const identity = { platform: 'paper', tenant: '', id: '1' };
const replies = await chat.respond({
  update: '1',
  identity,
  called: 'Vera',
  language: 'en',
  place: identity,
  private: true,
  doing: { did: 'command', name: 'help', rest: '' },
  at: starts,
});
assert(replies.length > 0);
assert(phrases('sv').say('button-groups') !== '');

for (const [url, wanted] of [
  ['file:./balint.db', /@prisma\/client.* better-sqlite3/],
  ['postgresql://anna@127.0.0.1:1/balint', /@prisma\/client.* @prisma\/adapter-pg/],
] as const)
  await assert.rejects(openStore(url), (error) => {
    assert(error instanceof StoreError && error.code === 'not-installed');
    assert.match(error.message, wanted);
    return true;
  });

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../src/app/index.ts';
import { aroundOf, isToCome } from '../src/app/upcoming.ts';
import { SESSION_STATES } from '../src/session.ts';
import { LONGEST } from '../src/settling.ts';
import * as of from '../src/testing/store-values.ts';
import { HOUR, MINUTE } from '../src/types.ts';

const NOW = of.START;
const GROUPS = [of.id('north'), of.id('south')];

/** A meeting of one of the groups, some hours from now. */
const aMeeting = fc.record({
  group: fc.constantFrom(...GROUPS, of.id('others')),
  hours: fc.integer({ min: -30, max: 30 }),
  state: fc.constantFrom(...SESSION_STATES),
});

test('meetings around now are all that wait to be settled, and so many to come, however many there are of either', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aMeeting, { maxLength: 40, size: 'max' }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 30 }),
      async (drawn, limit, back) => {
        const all = drawn.map(({ group, hours, state }, index) =>
          of.session(`${index}`.padStart(2, '0'), { group, state, number: index + 1, starts: NOW + hours * HOUR }),
        );
        const store = memoryStore();
        await store.commit({ sessions: all });
        const since = NOW - back * HOUR;
        const around = await aroundOf(store, GROUPS, { since, now: NOW, limit });

        const theirs = all
          .filter(({ group }) => GROUPS.includes(group))
          .sort((a, b) => a.starts - b.starts || (a.id < b.id ? -1 : 1));
        const open = theirs.filter(({ state }) => ['planned', 'running', 'settling'].includes(state));
        const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
        expect(idsOf(around.begun)).toEqual(idsOf(open.filter(({ starts }) => starts >= since && starts < NOW)));
        const reaches = Math.min(since, NOW - LONGEST * MINUTE);
        const coming = open.filter((one) => one.starts >= reaches && isToCome(one, NOW));
        expect(idsOf(around.coming)).toEqual(idsOf(coming.slice(0, limit)));
      },
    ),
  );
});

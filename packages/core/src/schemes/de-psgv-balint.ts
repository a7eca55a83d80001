import type { Filter, Requirement, Scheme } from '../scheme.ts';

const RECOGNISED: Filter = {
  activities: ['balint-group'],
  roles: ['member'],
  ledBy: { statuses: ['recognised-leader'], society: 'de-chamber' },
};
const IN_PERSON: Filter = { ...RECOGNISED, modes: ['in-person'] };
const ONLINE: Filter = { ...RECOGNISED, modes: ['online'] };
const ALL = { of: 1, over: 1 };

/** Either nobody met online, or all that is wished for of it. */
const onlineAsWished: Requirement = {
  kind: 'any',
  id: 'online',
  weight: 'desirable',
  of: [
    { kind: 'share', id: 'none', of: IN_PERSON, among: RECOGNISED, unit: 'session', least: ALL },
    {
      kind: 'all',
      id: 'as-wished',
      of: [
        {
          kind: 'share',
          id: 'at-most-90',
          of: { ...ONLINE, lasts: { most: 90 } },
          among: ONLINE,
          unit: 'session',
          least: ALL,
        },
        { kind: 'tick', id: 'closed-group', tick: 'closed-group-with-one-leader', is: 'document' },
        { kind: 'ends', id: 'first-and-last', of: RECOGNISED, are: IN_PERSON },
      ],
    },
  ],
};

/**
 * The Balint group within psychosomatic basic care: 30 hours of 45 minutes, which are 15 double hours, and 15 of them (7.5
 * double hours) in person, an amount and not a share. A guideline: the chambers differ, and to some payers three months
 * from the first session to the last are enough.
 */
export const dePsgvBalint: Scheme = {
  id: 'de-psgv-balint',
  edition: 'undated',
  title: 'Psychosomatische Grundversorgung: Balintgruppe',
  society: 'de-chamber',
  source: {
    cite: 'medico-seminare.de/balintgruppen/termine-balintgruppe.html; havn.fobima.de/index.php?fb=2362',
    read: 'secondary',
  },
  completeness: 'guideline',
  requires: {
    kind: 'all',
    id: 'balint-group',
    of: [
      { kind: 'sum', id: 'hours', of: RECOGNISED, unit: 'academic-hour', atLeast: 30 },
      { kind: 'sum', id: 'in-person', of: IN_PERSON, unit: 'academic-hour', atLeast: 15 },
      { kind: 'apart', id: 'six-months', of: RECOGNISED, length: { months: 6 } },
      { kind: 'apart', id: 'three-months', weight: 'guideline', of: RECOGNISED, length: { months: 3 } },
      onlineAsWished,
    ],
  },
};

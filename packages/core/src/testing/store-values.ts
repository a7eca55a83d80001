import type { Dialogue, Guesses, Invitation, JoinRequest, LinkCode, Post, Series, Setup } from '../app/store.ts';
import type { Entry } from '../entry.ts';
import type { Fact } from '../fact.ts';
import type { Group } from '../group.ts';
import type { Notification } from '../notification.ts';
import type { Identity, Person, Place } from '../person.ts';
import { standard } from '../protocols/default.ts';
import type { Session } from '../session.ts';
import type { RoleHeld, Society } from '../society.ts';
import type { StatusEntry, StatusHistory } from '../status.ts';
import { DAY, HOUR, type Id, MINUTE } from '../types.ts';

// Plain values for tests of stores: each function makes an ordinary one, with what the test changes in it. The ones
// called `full…` have every field there is, so that none is forgotten on the way to a database and back.

export const START = Date.UTC(2026, 10, 26, 17, 30);

/** An id that can be read. */
export const id = (name: string): Id => name.padEnd(12, 'x');

export const identity = (of: string, platform = 'here'): Identity => ({ platform, tenant: '', id: of });
export const chat = (of: string, change: Partial<Place> = {}): Place => ({
  platform: 'here',
  tenant: '',
  id: of,
  ...change,
});

export const setup = (change: Partial<Setup> = {}): Setup => ({ version: 0, hash: 'f00d', at: START, ...change });

export const society = (change: Partial<Society> = {}): Society => ({
  id: id('society'),
  version: 0,
  name: 'Svenska föreningen',
  language: 'sv',
  zone: 'Europe/Stockholm',
  since: START,
  ...change,
});

export const role = (change: Partial<RoleHeld> = {}): RoleHeld => ({
  society: id('society'),
  person: id('anna'),
  role: 'administrator',
  ...change,
});

export const person = (name: string, change: Partial<Person> = {}): Person => ({
  id: id(name),
  version: 0,
  society: id('society'),
  name,
  language: 'sv',
  zone: 'Europe/Stockholm',
  settings: { reminders: true, nextMorning: false },
  identities: [identity(name)],
  ...change,
});

export const group = (name: string, change: Partial<Group> = {}): Group => ({
  id: id(name),
  version: 0,
  society: id('society'),
  name,
  openness: 'closed',
  format: 'small-group',
  mode: 'in-person',
  venue: {},
  language: 'sv',
  zone: 'Europe/Stockholm',
  room: { from: 5, to: 12 },
  protocol: standard.id,
  pushBack: true,
  cases: 2,
  minutes: 90,
  measure: { by: 'credits' },
  offers: 'from-the-gathering',
  presence: 'card-and-panel',
  registered: true,
  members: [],
  places: [],
  ...change,
});

export const series = (change: Partial<Series> = {}): Series => ({
  id: id('season'),
  group: id('north'),
  rhythm: {
    repeats: { every: 'month', nth: 'last', on: 'thursday' },
    from: '2026-09-01',
    until: '2027-06-01',
    at: '18:30',
    zone: 'Europe/Stockholm',
    without: ['2026-12-31'],
  },
  ...change,
});

export const session = (name: string, change: Partial<Session> = {}): Session => ({
  id: id(name),
  version: 0,
  society: id('society'),
  group: id('north'),
  number: 1,
  starts: START,
  minutes: 90,
  zone: 'Europe/Stockholm',
  format: 'small-group',
  mode: 'in-person',
  venue: {},
  revision: 1,
  plannedFor: 0,
  state: 'planned',
  protocol: standard,
  registered: true,
  openness: 'closed',
  room: { from: 5, to: 12 },
  offersOpen: 'from-the-gathering',
  pushBack: true,
  cases: 2,
  seats: [],
  offers: [],
  slots: [],
  followUps: [],
  spent: {},
  ...change,
});

export const invitation = (token: string, change: Partial<Invitation> = {}): Invitation => ({
  token: token.padEnd(22, 'x'),
  society: id('society'),
  group: id('north'),
  as: 'member',
  by: id('anna'),
  expires: START + 14 * DAY,
  ...change,
});

export const request = (name: string, change: Partial<JoinRequest> = {}): JoinRequest => ({
  id: id(name),
  group: id('north'),
  person: id('anna'),
  as: 'member',
  at: START,
  state: 'asked',
  ...change,
});

export const guesses = (of: string, change: Partial<Guesses> = {}): Guesses => ({
  identity: identity(of),
  version: 0,
  count: 1,
  at: START,
  ...change,
});

export const linkCode = (of: string, change: Partial<LinkCode> = {}): LinkCode => ({
  id: id(of),
  version: 0,
  sign: `S${of}`,
  hash: 'f00d',
  at: START,
  wrong: 0,
  ...change,
});

export const dialogue = (of: string, change: Partial<Dialogue> = {}): Dialogue => ({
  identity: identity(of),
  version: 0,
  form: 'group',
  about: { group: id('north') },
  answers: {},
  field: 'name',
  at: START,
  ...change,
});

export const notification = (key: string, change: Partial<Notification> = {}): Notification => ({
  key,
  kind: 'reminder-day',
  platform: 'here',
  aim: { person: id('anna') },
  due: START,
  about: { session: id('first') },
  ...change,
});

export const post = (name: string, change: Partial<Post> = {}): Post => ({
  id: id(name),
  subject: `card:${id('first')}`,
  place: chat('-1001'),
  wanted: 1,
  shown: 0,
  ...change,
});

export const fullSociety: Required<Society> = {
  ...society(),
  creditRule: 'se-sfam',
  short: 'balint-uk',
  retention: 5,
  words: {
    sv: { 'role-leader': 'ledare "A" \\', 'society-role-committee': 'nämndledamot' },
    ru: { 'credit-points': { one: 'балл НМО', few: 'балла НМО', many: 'баллов НМО', other: 'балла НМО' } },
  },
  version: 0,
};

export const fullPerson: Required<Person> = {
  ...person('anna'),
  profession: 'midwife',
  path: {
    entries: [{ scheme: 'uk-2020', edition: '2020', on: '2022-09-01' }],
    professions: [{ profession: 'midwife', from: '2015-01-31' }],
    trainings: [{ training: 'specialist', on: '2019-06-30' }],
    practiceSince: '2015-02-01',
  },
  identities: [identity('7'), { platform: 'there', tenant: 'T0123', id: 'U0456' }],
  accepted: START,
  heard: START + 1,
  unreachable: START + DAY,
  aliases: [
    { key: id('anne'), identities: [{ platform: 'there', tenant: 'T0123', id: 'U0456' }] },
    { key: id('anja'), identities: [] },
  ],
  aliasOf: id('bo'),
};

export const fullGroup: Required<Group> = {
  ...group('north'),
  branch: id('malmo'),
  venue: { address: 'Storgatan 1, 2 tr', link: 'https://meet.example/north?p=1&q=2' },
  measure: { by: 'presentations-since', since: '2026-01-01' },
  members: [
    { person: id('anna'), role: 'leader', since: START },
    { person: id('bo'), role: 'member', since: START, until: START + DAY },
  ],
  places: [chat('-1001'), chat('-1001', { thread: '17' })],
  ended: START + 9 * DAY,
};

export const fullSession: Required<Session> = {
  ...session('first'),
  series: id('season'),
  venue: { address: 'Storgatan 1' },
  state: 'running',
  creditRule: 'se-sfam',
  seats: [
    {
      person: id('anna'),
      role: 'leader',
      answer: { is: 'late', at: START },
      arrived: START + MINUTE,
      left: START + HOUR,
      addedSelf: true,
      settled: 45,
    },
    { person: id('bo'), role: 'member' },
  ],
  leading: id('anna'),
  standIn: id('anna'),
  offers: [{ by: id('bo'), at: START }],
  slots: [{ presented: id('bo'), led: id('anna'), coLed: id('cy') }, 'nobody'],
  followUps: [{ presenter: id('bo'), session: id('zero') }],
  at: { phase: 'discussion', case: 1, since: START, extended: 5 },
  moment: { halt: { for: 'stop', since: START }, declined: true, reminder: { of: 'advice', onCard: true } },
  begun: START + MINUTE,
  closed: START + 2 * HOUR,
  inStead: 'co-leader',
  lasted: 95,
  spent: { case: 7 * MINUTE, discussion: 0 },
};

export const fullFact: Required<Fact> = {
  id: id('fact'),
  society: id('society'),
  person: id('bo'),
  activity: 'balint-group',
  role: 'member',
  start: START,
  zone: 'Europe/Stockholm',
  minutes: 90,
  held: {
    group: id('north'),
    session: id('first'),
    series: id('season'),
    format: 'fishbowl',
    mode: 'hybrid',
    present: 9,
    cases: [{ presented: id('bo'), led: id('anna'), coLed: id('cy') }],
    registered: false,
    byStage: { discussion: 54 },
    event: { id: id('weekend'), kind: 'weekend', certified: true, test: true, international: true },
  },
  elsewhere: {
    group: id('south'),
    series: id('course'),
    format: 'leader-seminar',
    mode: 'in-person',
    present: 12,
    cases: [{ presented: id('bo'), led: id('anna'), coLed: id('cy') }],
    registered: true,
    event: { id: id('weekend'), kind: 'seminar', certified: true, test: true, international: true },
    ledBy: id('anna'),
    onTape: true,
  },
  sum: { until: START + DAY, sessions: 40, presented: 3 },
  declaredBy: id('bo'),
  confirmedBy: id('anna'),
  inStead: 'coordinator',
  addedSelf: true,
  amends: { fact: id('former'), why: 'minutes' },
  at: START + DAY,
};

export const history = (name: string, change: Partial<StatusHistory> = {}): StatusHistory => ({
  id: id(name),
  version: 0,
  society: id('society'),
  held: [],
  ...change,
});

export const fullStatus: Required<StatusEntry> = {
  id: id('status'),
  status: 'training-leader',
  society: 'rbo',
  from: '2020-12-01',
  until: '2025-11-30',
};

export const fullHistory: Required<StatusHistory> = history('anna', {
  held: [{ id: id('before'), status: 'member', from: '2018-02-28' }, fullStatus],
});

export const entry = (name: string, change: Partial<Entry> = {}): Entry => ({
  id: id(name),
  society: id('society'),
  at: START,
  did: 'erase',
  ...change,
});

export const fullEntry: Required<Entry> = {
  ...entry('entry'),
  did: 'name-leader',
  by: id('anna'),
  person: id('bo'),
  group: id('north'),
  session: id('first'),
  what: 'leader',
};

export const fullInvitation: Required<Invitation> = {
  ...invitation('secret'),
  as: 'observer',
  person: id('bo'),
  revoked: START + DAY,
  usedBy: id('bo'),
};

export const fullDialogue: Dialogue = dialogue('anna', {
  about: { group: id('north'), kind: 'edit' },
  answers: { name: 'Norra', room: { from: 5, to: 8 }, days: ['monday'], pushBack: false, none: null, minutes: 90.5 },
});

export const fullNotification: Required<Notification> = {
  ...notification('first:1:anna:reminder-day'),
  aim: { place: chat('-1001', { thread: '17' }) },
  about: {
    group: id('north'),
    session: id('first'),
    revision: 2,
    person: id('anna'),
    request: id('ask'),
    from: START,
    count: 12,
    phase: 'discussion.1',
  },
};

export const fullPost: Required<Post> = {
  ...post('card'),
  place: chat('-1001', { thread: '17' }),
  ref: '4711',
  wanted: 4,
  shown: 2,
  page: 'arrived-list:session00001:0',
};

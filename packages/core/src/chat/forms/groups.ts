import type { Frame, Known } from '../../app/index.ts';
import { DEFAULT_ROOM, type Group, OPENNESS, PRESENCES, type Venue } from '../../group.ts';
import { explainProtocol, protocolTitle } from '../../phrases/index.ts';
import { PROTOCOLS, protocolOf } from '../../protocols/index.ts';
import { MEASURES, OFFERS_OPEN, type QueueMeasure } from '../../queue.ts';
import { FORMATS, MODES } from '../../types.ts';
import { mayRegister, say, toast } from '../asking.ts';
import {
  ask,
  choiceField,
  dateField,
  languageField,
  linkField,
  minutesField,
  textField,
  wordsOf,
  zoneField,
} from '../fields.ts';
import { type Answers, done, ended, type Field, type Form, refused } from '../form.ts';
import { groupView } from '../views/group.ts';
import { NAME } from './founding.ts';
import { likelyZones } from './zones.ts';

/** The most letters of an address. */
const ADDRESS = 160;
const YES_NO = ['yes', 'no'] as const;
/** Rooms that are offered; any other is typed as `6-10`. */
const ROOMS = ['5-12', '5-8', '6-10', '8-12', '8-15'];

const inRoom = (answers: Answers): boolean => answers.mode !== 'online';
const online = (answers: Answers): boolean => answers.mode !== 'in-person';

const name = textField({ key: 'name', ask: ask('ask-group-name', 'ask-group-name-help'), most: NAME });
const openness = choiceField({
  key: 'openness',
  ask: ({ t }) => [
    t.say('ask-openness'),
    ...OPENNESS.map((way) => `${t.capital(t.say(`openness-${way}`))}: ${t.say(`openness-${way}-rule`)}`),
  ],
  options: wordsOf(OPENNESS, 'openness'),
  columns: 2,
});
const mode = choiceField({ key: 'mode', ask: ask('ask-mode'), options: wordsOf(MODES, 'mode'), columns: 2 });
const address = textField({
  key: 'address',
  ask: ask('ask-address', 'ask-address-help'),
  most: ADDRESS,
  optional: true,
  known: (answers) => answers.address,
  when: inRoom,
});
const link = linkField({
  key: 'link',
  ask: ask('ask-link', 'ask-link-help'),
  optional: true,
  known: (answers) => answers.link,
  when: online,
});

/** A new group: what nobody can guess. All else has a default, and is changed from the group's card. */
export const newGroup: Form = {
  id: 'new-group',
  fields: [
    name,
    openness,
    mode,
    address,
    link,
    choiceField({
      key: 'leads',
      ask: ask('ask-leads', 'ask-leads-help'),
      options: wordsOf(YES_NO, 'leads'),
      columns: 2,
    }),
  ],
  begin: async (asking) =>
    mayRegister(asking.known) ? { answers: {} } : refused(asking, { code: 'administrators-only' }),
  submit: async (asking, _about, answers) => {
    const { known } = asking;
    if (!known) return ended(asking, { code: 'not-known' });
    const created = await asking.app.groups.create(asking.caller, frameOf(answers, known), answers.leads === 'yes');
    if (!created.ok) return ended(asking, created.refusal);
    return done(toast(asking.t.say('group-created')), say(await groupView(asking, created.value)));
  },
};

/** The frame of a new group, with the defaults of ux principle 8 and domain section 4. A coordinator's is in their branch. */
const frameOf = (answers: Answers, { society, roles }: Known): Frame => {
  const coordinates = roles.find((role) => role.role === 'coordinator');
  const inBranch = roles.every((role) => role.role !== 'administrator') && coordinates?.branch !== undefined;
  const how = MODES.find((one) => one === answers.mode) ?? 'in-person';
  return {
    name: String(answers.name),
    openness: OPENNESS.find((one) => one === answers.openness) ?? 'closed',
    format: 'small-group',
    mode: how,
    venue: venueOf(answers),
    language: society.language,
    zone: society.zone,
    room: DEFAULT_ROOM,
    protocol: 'default',
    pushBack: true,
    cases: 2,
    minutes: 90,
    measure: { by: 'credits' },
    offers: how === 'in-person' ? 'from-the-gathering' : 'from-the-announcement',
    presence: how === 'in-person' ? 'panel' : 'card-and-panel',
    registered: true,
    ...(inBranch ? { branch: coordinates.branch } : {}),
  };
};

/** Where a group meets, as far as it meets so. */
const venueOf = (answers: Answers): Venue => ({
  ...(inRoom(answers) && typeof answers.address === 'string' ? { address: answers.address } : {}),
  ...(online(answers) && typeof answers.link === 'string' ? { link: answers.link } : {}),
});

/** What can be changed about a group: its field, and what an answer makes of the group. */
interface Editable {
  readonly key: string;
  readonly fields: readonly Field[];
  readonly patch: (answers: Answers) => Partial<Frame>;
}

const one = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value);
const given = <K extends string, T>(key: K, value: T | undefined) =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: T });

const MEASURES_SINCE: readonly string[] = ['credits-since', 'presentations-since'];

const measureOf = (answers: Answers): QueueMeasure | undefined => {
  const by = one(MEASURES, answers.measure);
  if (by === undefined) return undefined;
  if (by === 'credits-since' || by === 'presentations-since') return { by, since: String(answers.since) };
  return { by };
};

const EDITABLE: readonly Editable[] = [
  { key: 'name', fields: [name], patch: ({ name }) => ({ name: String(name) }) },
  { key: 'openness', fields: [openness], patch: ({ openness }) => given('openness', one(OPENNESS, openness)) },
  {
    key: 'format',
    fields: [choiceField({ key: 'format', ask: ask('ask-format'), options: wordsOf(FORMATS, 'format'), columns: 2 })],
    patch: ({ format }) => given('format', one(FORMATS, format)),
  },
  {
    key: 'venue',
    fields: [mode, address, link],
    patch: (answers) => ({ ...given('mode', one(MODES, answers.mode)), venue: venueOf(answers) }),
  },
  {
    key: 'language',
    fields: [languageField({ key: 'language', ask: ask('ask-group-language') })],
    patch: ({ language }) => ({ language: String(language) }),
  },
  {
    key: 'zone',
    fields: [
      zoneField({
        key: 'zone',
        ask: ask('ask-group-zone', 'ask-zone-help'),
        likely: ({ t, zone }) => likelyZones(t.language, zone),
      }),
    ],
    patch: ({ zone }) => ({ zone: String(zone) }),
  },
  {
    key: 'room',
    fields: [
      {
        key: 'room',
        kind: 'choice',
        columns: 3,
        ask: ask('ask-room', 'ask-room-help'),
        options: () => ROOMS.map((value) => ({ value, label: value.replace('-', '–') })),
        parse: (text) => {
          const [, from, to] = /^(\d{1,3})\s*[-–—]\s*(\d{1,3})$/.exec(text.trim()) ?? [];
          return from !== undefined &&
            to !== undefined &&
            Number(from) >= 2 &&
            Number(from) <= Number(to) &&
            Number(to) <= 200
            ? { from: Number(from), to: Number(to) }
            : undefined;
        },
        misread: (_text, { t }) => t.say('misread-room'),
      },
    ],
    patch: ({ room }) => ({ room: room as Group['room'] }),
  },
  {
    key: 'minutes',
    fields: [
      minutesField({
        key: 'minutes',
        ask: ask('ask-length'),
        from: 30,
        to: 480,
        options: ({ t }) =>
          [60, 75, 90, 105, 120, 150].map((minutes) => ({ value: String(minutes), label: t.duration(minutes) })),
      }),
    ],
    patch: ({ minutes }) => ({ minutes: Number(minutes) }),
  },
  {
    key: 'cases',
    fields: [
      choiceField({
        key: 'cases',
        ask: ask('ask-cases'),
        options: () => ['1', '2'].map((value) => ({ value, label: value })),
        columns: 2,
      }),
    ],
    patch: ({ cases }) => ({ cases: cases === '1' ? 1 : 2 }),
  },
  {
    key: 'protocol',
    fields: [
      choiceField({
        key: 'protocol',
        ask: ({ t }) => [
          t.say('ask-protocol'),
          ...PROTOCOLS.flatMap((one) => ['', protocolTitle(t, one), ...explainProtocol(t, one)]),
        ],
        options: ({ t }) => PROTOCOLS.map((protocol) => ({ value: protocol.id, label: protocolTitle(t, protocol) })),
      }),
    ],
    patch: ({ protocol }) => given('protocol', protocolOf(String(protocol))?.id),
  },
  {
    key: 'push-back',
    fields: [
      choiceField({
        key: 'pushBack',
        ask: ask('ask-push-back', 'ask-push-back-help'),
        options: wordsOf(YES_NO, 'push-back'),
        columns: 2,
      }),
    ],
    patch: ({ pushBack }) => ({ pushBack: pushBack === 'yes' }),
  },
  {
    key: 'measure',
    fields: [
      choiceField({
        key: 'measure',
        ask: ask('ask-measure', 'ask-measure-help'),
        options: wordsOf(MEASURES, 'measure'),
      }),
      dateField({
        key: 'since',
        ask: ask('ask-since'),
        past: true,
        when: ({ measure }) => MEASURES_SINCE.includes(String(measure)),
      }),
    ],
    patch: (answers) => given('measure', measureOf(answers)),
  },
  {
    key: 'offers',
    fields: [
      choiceField({
        key: 'offers',
        ask: ({ t }) => [
          t.say('ask-offers'),
          ...OFFERS_OPEN.map((way) => `${t.capital(t.say(`offers-${way}`))}: ${t.say(`offers-${way}-rule`)}`),
        ],
        options: wordsOf(OFFERS_OPEN, 'offers'),
      }),
    ],
    patch: ({ offers }) => given('offers', one(OFFERS_OPEN, offers)),
  },
  {
    key: 'presence',
    fields: [
      choiceField({
        key: 'presence',
        ask: ({ t }) => [
          t.say('ask-presence'),
          ...PRESENCES.map((one) => `${t.capital(t.say(`presence-${one}`))}: ${t.say(`presence-${one}-rule`)}`),
        ],
        options: wordsOf(PRESENCES, 'presence'),
      }),
    ],
    patch: ({ presence }) => given('presence', one(PRESENCES, presence)),
  },
];

/** One form for each thing about a group that can be changed. */
export const edits: readonly Form[] = EDITABLE.map(({ key, fields, patch }) => ({
  id: `edit-${key}`,
  fields,
  begin: async (asking, { about = '' }) => {
    const seen = await asking.app.groups.allowed(asking.caller, about, 'edit-group');
    if (!seen.ok) return refused(asking, seen.refusal);
    const { language, venue } = seen.value.group;
    return { answers: { language, ...venue } };
  },
  submit: async (asking, { about = '' }, answers) => {
    const edited = await asking.app.groups.edit(asking.caller, about, patch(answers));
    if (!edited.ok) return ended(asking, edited.refusal);
    return done(toast(asking.t.say('changed')), say(await groupView(asking, edited.value)));
  },
}));

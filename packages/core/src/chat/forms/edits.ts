import type { Frame } from '../../app/index.ts';
import { OPENNESS, PRESENCES, type Room } from '../../group.ts';
import { explainProtocol, protocolTitle } from '../../phrases/index.ts';
import { PROTOCOLS, protocolOf } from '../../protocols/index.ts';
import { MEASURES, OFFERS_OPEN, type QueueMeasure } from '../../queue.ts';
import { FORMATS, MODES } from '../../types.ts';
import { say, toast } from '../asking.ts';
import { editCard } from '../cards/group.ts';
import { ask, askOf, choiceField, dateField, languageField, minutesField, wordsOf, zoneField } from '../fields.ts';
import { type Answers, done, ended, type Field, type Form, refused } from '../form.ts';
import { nameField, opennessField, venueFields, venueOf } from './frame.ts';
import { likelyZones } from './zones.ts';

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

/** Rooms that are offered; any other is typed as `6-10`. */
const ROOMS = ['5-12', '5-8', '6-10', '8-12', '8-15'];
/** More people than that meet in no group. */
const FEWEST_PEOPLE = 2;
const MOST_PEOPLE = 200;

/** The fewest and the most people, as they are typed. */
const readRoom = (text: string): Room | undefined => {
  const [, from = 0, to = 0] = (/^(\d{1,3})\s*[-–—]\s*(\d{1,3})$/.exec(text.trim()) ?? []).map(Number);
  return from >= FEWEST_PEOPLE && from <= to && to <= MOST_PEOPLE ? { from, to } : undefined;
};

const MEASURES_SINCE: readonly string[] = ['credits-since', 'presentations-since'];

const measureOf = (answers: Answers): QueueMeasure | undefined => {
  const by = one(MEASURES, answers.measure);
  if (by === undefined) return undefined;
  if (by === 'credits-since' || by === 'presentations-since') return { by, since: String(answers.since) };
  return { by };
};

const EDITABLE: readonly Editable[] = [
  { key: 'name', fields: [nameField], patch: ({ name }) => ({ name: String(name) }) },
  { key: 'openness', fields: [opennessField], patch: ({ openness }) => given('openness', one(OPENNESS, openness)) },
  {
    key: 'format',
    fields: [choiceField({ key: 'format', ask: ask('ask-format'), options: wordsOf(FORMATS, 'format'), columns: 2 })],
    patch: ({ format }) => given('format', one(FORMATS, format)),
  },
  {
    key: 'venue',
    fields: venueFields,
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
        typed: true,
        columns: 3,
        ask: ask('ask-room', 'ask-room-help'),
        options: () => ROOMS.map((value) => ({ value, label: value.replace('-', '–') })),
        parse: readRoom,
        misread: (_text, { t }) => t.say('misread-room', { from: FEWEST_PEOPLE, to: MOST_PEOPLE }),
      },
    ],
    patch: ({ room }) => ({ room: room as Room }),
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
        options: wordsOf(['yes', 'no'], 'push-back'),
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
        ask: askOf('ask-offers', OFFERS_OPEN, 'offers'),
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
        ask: askOf('ask-presence', PRESENCES, 'presence'),
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
    return done(toast(asking.t.say('changed')), say(editCard(asking.t, edited.value.group)));
  },
}));

import type { Frame, Known } from '../../app/index.ts';
import { DEFAULT_ROOM, OPENNESS } from '../../group.ts';
import { MODES } from '../../types.ts';
import { mayRegister, say, toast } from '../asking.ts';
import { ask, choiceField, wordsOf } from '../fields.ts';
import { type Answers, done, ended, type Form, refused } from '../form.ts';
import { groupView } from '../views/group.ts';
import { nameField, opennessField, venueFields, venueOf } from './frame.ts';

/** A new group: what nobody can guess. All else has a default, and is changed from the group's card. */
export const newGroup: Form = {
  id: 'new-group',
  fields: [
    nameField,
    opennessField,
    ...venueFields,
    choiceField({
      key: 'leads',
      ask: ask('ask-leads', 'ask-leads-help'),
      options: wordsOf(['yes', 'no'], 'leads'),
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

import { OPENNESS, type Venue } from '../../group.ts';
import { MODES } from '../../types.ts';
import { ask, askOf, choiceField, linkField, textField, wordsOf } from '../fields.ts';
import type { Answers, Field } from '../form.ts';
import { NAME } from './founding.ts';

// What is asked of a group when it is registered, and again when it changes.

/** The most letters of an address. */
const ADDRESS = 160;

const inRoom = (answers: Answers): boolean => answers.mode !== 'online';
const online = (answers: Answers): boolean => answers.mode !== 'in-person';

/** What a group is called. */
export const nameField = textField({ key: 'name', ask: ask('ask-group-name', 'ask-group-name-help'), most: NAME });
/** Whether membership means coming. */
export const opennessField = choiceField({
  key: 'openness',
  ask: askOf('ask-openness', OPENNESS, 'openness'),
  options: wordsOf(OPENNESS, 'openness'),
  columns: 2,
});
/** How a group meets, then where, as far as it meets so. */
export const venueFields: readonly Field[] = [
  choiceField({ key: 'mode', ask: ask('ask-mode'), options: wordsOf(MODES, 'mode'), columns: 2 }),
  textField({
    key: 'address',
    ask: ask('ask-address', 'ask-address-help'),
    most: ADDRESS,
    links: true,
    optional: true,
    known: (answers) => answers.address,
    when: inRoom,
  }),
  linkField({
    key: 'link',
    ask: ask('ask-link', 'ask-link-help'),
    optional: true,
    known: (answers) => answers.link,
    when: online,
  }),
];

/** Where a group meets, from the answers to `venueFields`. */
export const venueOf = (answers: Answers): Venue => ({
  ...(inRoom(answers) && typeof answers.address === 'string' ? { address: answers.address } : {}),
  ...(online(answers) && typeof answers.link === 'string' ? { link: answers.link } : {}),
});

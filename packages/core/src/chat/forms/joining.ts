import { phrases } from '../../phrases/index.ts';
import { PROFESSIONS } from '../../types.ts';
import { say } from '../asking.ts';
import { card, strong } from '../cards/card.ts';
import { platformName } from '../cards/erasing.ts';
import { welcomeLines } from '../cards/joining.ts';
import { rulesLines } from '../cards/rules.ts';
import { ask, choiceField, clean, languageField, textField, wordsOf, zoneField } from '../fields.ts';
import { type Answers, done, ended, type Form, refused } from '../form.ts';
import { dataField, READ } from './data.ts';
import { NAME } from './founding.ts';
import { likelyZones } from './zones.ts';

const isNew = (answers: Answers): boolean => answers.known !== true;

/** Joining by a link: who one is, what is kept about one, and the nine rules. */
export const join: Form = {
  id: 'join',
  speaks: true,
  fields: [
    languageField({ key: 'language', ask: ask('ask-language'), when: isNew }),
    textField({
      key: 'name',
      ask: ask('ask-your-name', 'ask-your-name-help'),
      most: NAME,
      known: ({ called }) => called,
      when: isNew,
    }),
    choiceField({
      key: 'profession',
      ask: ask('ask-profession'),
      options: wordsOf(PROFESSIONS, 'profession'),
      columns: 2,
      optional: true,
      when: isNew,
    }),
    zoneField({
      key: 'zone',
      ask: ask('ask-zone', 'ask-zone-help'),
      likely: ({ answers }) => likelyZones(String(answers.language), String(answers.groupZone)),
      when: isNew,
    }),
    dataField({ when: isNew }),
    choiceField({
      key: 'rules',
      ask: ({ t }) => rulesLines(t),
      options: ({ t }) => [{ value: READ, label: t.say('button-accept-rules') }],
    }),
  ],
  begin: async (asking, { token }) => {
    if (token === undefined) return refused(asking, { code: 'invitation-dead' });
    const invited = await asking.app.joining.invited(asking.caller, token);
    if (!invited.ok) return refused(asking, invited.refusal);
    const { group, society, retention, words, me, person, invitation } = invited.value;
    const t = phrases(asking.t.language, words);
    return {
      answers: {
        called: person?.name ?? clean(asking.request.called),
        known: me !== undefined,
        society,
        ...(retention === undefined ? {} : { retention }),
        platform: platformName(asking.caller.identity),
        groupZone: group.zone,
        language: asking.t.language,
        ...(me ? { name: me.name, language: me.language, zone: me.zone } : {}),
      },
      intro: [t.say('join-intro', { group: group.name, society, as: t.say(`role-${invitation.as}`) })],
    };
  },
  submit: async (asking, { token = '' }, answers) => {
    const profession = PROFESSIONS.find((one) => one === answers.profession);
    const joined = await asking.app.joining.join(asking.caller, token, {
      name: String(answers.name),
      language: String(answers.language),
      zone: String(answers.zone),
      ...(profession === undefined ? {} : { profession }),
    });
    if (!joined.ok) return ended(asking, joined.refusal);
    const { t } = asking;
    const { is, group, me } = joined.value;
    if (is === 'asked')
      return done(say(card(t, [strong(t.say('join-asked-title')), t.say('join-asked', { group: group.name })])));
    const words = (await asking.app.people.known(asking.caller))?.society.words;
    return done(say(card(t, welcomeLines(phrases(t.language, words), group, me.id))));
  },
};

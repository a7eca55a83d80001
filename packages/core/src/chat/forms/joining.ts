import { PROFESSIONS } from '../../types.ts';
import { say } from '../asking.ts';
import { card, strong } from '../cards/card.ts';
import { welcomeLines } from '../cards/joining.ts';
import { asCalled, ask, choiceField, languageField, textField, wordsOf, zoneField } from '../fields.ts';
import type { Answers, Reading } from '../form.ts';
import { done, type Form, refused, refusedBegin } from '../forms.ts';
import { NAME } from './founding.ts';
import { likelyZones } from './zones.ts';

const isNew = (answers: Answers): boolean => answers.known !== true;
const YES = 'yes';

const dataScreen = ({ t, answers }: Reading): readonly string[] => {
  const [society, platform] = [String(answers.society), String(answers.platform)];
  return [
    t.say('privacy-title'),
    t.say('privacy-responsible', { society }),
    t.say('privacy-where', { society, platform }),
    t.say('privacy-kept'),
    t.say('privacy-never'),
    t.say('privacy-seen'),
    t.say('privacy-how-long', { society }),
    t.say('privacy-yours', { society }),
  ];
};

const rulesScreen = ({ t }: Reading): readonly string[] => [
  t.say('rule-title'),
  ...RULES.map((number) => `${number}. ${t.say(`rule-${number}`)}`),
  t.say('rule-pledge'),
];

/** The nine rules of domain section 3. */
export const RULES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Joining by a link: who one is, what is kept about one, and the nine rules. */
export const join: Form = {
  id: 'join',
  fields: [
    textField({
      key: 'name',
      ask: ask('ask-your-name', 'ask-your-name-help'),
      most: NAME,
      options: asCalled,
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
    languageField({ key: 'language', ask: ask('ask-language'), when: isNew }),
    zoneField({
      key: 'zone',
      ask: ask('ask-zone', 'ask-zone-help'),
      likely: ({ answers }) => likelyZones(String(answers.language), String(answers.groupZone)),
      when: isNew,
    }),
    choiceField({
      key: 'data',
      ask: dataScreen,
      options: ({ t }) => [{ value: YES, label: t.say('button-agree-data') }],
      when: isNew,
    }),
    choiceField({
      key: 'rules',
      ask: rulesScreen,
      options: ({ t }) => [{ value: YES, label: t.say('button-accept-rules') }],
    }),
  ],
  begin: async (asking, { token = '' }) => {
    const invited = await asking.app.joining.invited(asking.caller, token);
    if (!invited.ok) return refusedBegin(asking, invited.refusal);
    const { group, society, me, person, invitation } = invited.value;
    return {
      answers: {
        called: person?.name ?? asking.request.called,
        known: me !== undefined,
        society,
        platform: platformName(asking.caller.identity.platform),
        groupZone: group.zone,
        language: asking.t.language,
        ...(me ? { name: me.name, language: me.language, zone: me.zone } : {}),
      },
      intro: [asking.t.say('join-intro', { group: group.name, society, as: asking.t.say(`role-${invitation.as}`) })],
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
    if (!joined.ok) return refused(asking, joined.refusal);
    const { t } = asking;
    const { is, group } = joined.value;
    if (is === 'asked')
      return done(say(card(t, [strong(t.say('join-asked-title')), t.say('join-asked', { group: group.name })])));
    return done(say(card(t, welcomeLines(t, group))));
  },
};

/** A platform's name as people write it: its id with a capital. */
const platformName = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

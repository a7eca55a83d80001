import { CREDIT_RULES } from '../../credit-rules/index.ts';
import { creditRuleTitle } from '../../phrases/index.ts';
import { say } from '../asking.ts';
import { card, choice, strong } from '../cards/card.ts';
import { asCalled, ask, choiceField, languageField, textField, zoneField } from '../fields.ts';
import { done, type Form, refused, refusedBegin } from '../forms.ts';
import { likelyZones } from './zones.ts';

/** The most letters of a name. */
export const NAME = 80;
const NO_RULE = 'none';

/** The first administrator founds the society. */
export const founding: Form = {
  id: 'found',
  fields: [
    textField({ key: 'society', ask: ask('ask-society', 'ask-society-help'), most: NAME }),
    textField({ key: 'name', ask: ask('ask-your-name'), most: NAME, options: asCalled }),
    languageField({ key: 'language', ask: ask('ask-society-language') }),
    zoneField({
      key: 'zone',
      ask: ask('ask-society-zone', 'ask-zone-help'),
      likely: ({ answers }) => likelyZones(String(answers.language)),
    }),
    choiceField({
      key: 'creditRule',
      ask: ask('ask-credit-rule', 'ask-credit-rule-help'),
      options: ({ t }) => [
        ...CREDIT_RULES.map((rule) => ({ value: rule.id, label: creditRuleTitle(t, rule) })),
        { value: NO_RULE, label: t.say('credit-rule-none') },
      ],
    }),
  ],
  begin: async (asking, { code = '' }) => {
    if (!(await asking.app.founding.fits(code))) return refusedBegin(asking, { code: 'code-dead' });
    return {
      answers: { called: asking.request.called, language: asking.t.language },
      intro: [asking.t.say('founding-intro')],
    };
  },
  submit: async (asking, { code = '' }, answers) => {
    const rule = String(answers.creditRule);
    const founded = await asking.app.founding.found(asking.caller, code, {
      society: String(answers.society),
      name: String(answers.name),
      language: String(answers.language),
      zone: String(answers.zone),
      ...(rule === NO_RULE ? {} : { creditRule: rule }),
    });
    if (!founded.ok) return refused(asking, founded.refusal);
    const { t } = asking;
    const { society } = founded.value;
    return done(
      say(
        card(
          t,
          [strong(t.say('founded-title', { society: society.name })), t.say('founded-text')],
          [[choice(t.say('button-new-group'), { do: 'form', form: 'new-group', about: society.id })]],
        ),
      ),
    );
  },
};

import { CREDIT_RULES } from '../../credit-rules/index.ts';
import { creditRuleInList, creditRuleTitle } from '../../phrases/index.ts';
import { say } from '../asking.ts';
import { card, choice, strong } from '../cards/card.ts';
import { platformName } from '../cards/erasing.ts';
import { ask, choiceField, clean, languageField, textField, zoneField } from '../fields.ts';
import { anew, done, ended, type Form, refused } from '../form.ts';
import { dataField } from './data.ts';
import { likelyZones } from './zones.ts';

/** The most letters of a name. */
export const NAME = 80;
const NO_RULE = 'none';
const DEAD = { code: 'code-dead' } as const;

/** By which rule credits are counted from now on. */
export const creditRuleField = choiceField({
  key: 'creditRule',
  ask: ({ t }) => [
    t.say('ask-credit-rule'),
    t.say('ask-credit-rule-help'),
    '',
    ...CREDIT_RULES.map((rule) => creditRuleInList(t, rule)),
  ],
  options: ({ t }) => [
    ...CREDIT_RULES.map((rule) => ({ value: rule.id, label: creditRuleTitle(t, rule) })),
    { value: NO_RULE, label: t.say('credit-rule-none') },
  ],
});

/** The first administrator founds the society. */
export const founding: Form = {
  id: 'found',
  // A program that was started anew has another code.
  goesOn: true,
  speaks: true,
  fields: [
    languageField({ key: 'language', ask: ask('ask-society-language') }),
    textField({ key: 'society', ask: ask('ask-society', 'ask-society-help'), most: NAME }),
    textField({ key: 'name', ask: ask('ask-your-name'), most: NAME, known: ({ called }) => called }),
    zoneField({
      key: 'zone',
      ask: ask('ask-society-zone', 'ask-zone-help'),
      likely: ({ answers }) => likelyZones(String(answers.language)),
    }),
    creditRuleField,
    dataField({}),
  ],
  begin: async (asking, { code }) => {
    const no = code === undefined ? DEAD : await asking.app.founding.refused(asking.caller, code);
    if (no) return refused(asking, no);
    const platform = platformName(asking.caller.identity);
    return {
      answers: { called: clean(asking.request.called), language: asking.t.language, platform },
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
    if (!founded.ok) {
      const taken = (await asking.app.store.setup())?.usedBy !== undefined;
      return taken ? ended(asking, founded.refusal) : anew(asking, founded.refusal, 'data');
    }
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

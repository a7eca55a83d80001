import type { SocietyPatch } from '../../app/index.ts';
import { CREDIT_RULES } from '../../credit-rules/index.ts';
import { HOMES, OTHER } from '../../path.ts';
import { societyName } from '../../phrases/index.ts';
import { RETENTIONS } from '../../society.ts';
import { say, toast } from '../asking.ts';
import { ask, choiceField, languageField, textField, zoneField } from '../fields.ts';
import { type Answers, done, ended, type Field, type Form, refused } from '../form.ts';
import { societyView } from '../views/society.ts';
import { creditRuleField, NAME } from './founding.ts';
import { likelyZones } from './zones.ts';

const setting = (id: string, fields: readonly Field[], patch: (answers: Answers) => SocietyPatch): Form => ({
  id: `our-${id}`,
  fields,
  begin: async (asking) => {
    const seen = await asking.app.societies.load(asking.caller);
    if (!seen.ok) return refused(asking, seen.refusal);
    return { answers: { language: seen.value.society.language } };
  },
  submit: async (asking, _about, answers) => {
    const set = await asking.app.societies.set(asking.caller, patch(answers));
    if (!set.ok) return ended(asking, set.refusal);
    return done(toast(asking.t.say('changed')), say(await societyView(asking, set.value)));
  },
});

/** What an administrator may set about the society. */
export const ourSociety: readonly Form[] = [
  setting(
    'name',
    [textField({ key: 'name', ask: ask('ask-society', 'ask-society-help'), most: NAME })],
    ({ name }) => ({
      name: String(name),
    }),
  ),
  setting('language', [languageField({ key: 'language', ask: ask('ask-society-language') })], ({ language }) => ({
    language: String(language),
  })),
  setting(
    'zone',
    [
      zoneField({
        key: 'zone',
        ask: ask('ask-society-zone', 'ask-zone-help'),
        likely: ({ t, zone }) => likelyZones(t.language, zone),
      }),
    ],
    ({ zone }) => ({ zone: String(zone) }),
  ),
  setting(
    'retention',
    [
      choiceField({
        key: 'retention',
        ask: ask('ask-retention', 'ask-retention-help'),
        options: ({ t }) => [
          ...RETENTIONS.map((years) => ({
            value: String(years),
            label: t.capital(t.say('retention-years', { years })),
          })),
          { value: 'none', label: t.capital(t.say('retention-none')) },
        ],
        columns: 2,
      }),
    ],
    ({ retention }) => ({ retention: RETENTIONS.find((years) => String(years) === retention) ?? 'none' }),
  ),
  setting(
    'short',
    [
      choiceField({
        key: 'short',
        ask: ask('ask-short', 'ask-short-help'),
        options: ({ t }) => [
          ...HOMES.map((value) => ({ value, label: t.capital(societyName(t, value)) })),
          { value: OTHER, label: t.capital(t.say('short-none')) },
        ],
      }),
    ],
    ({ short }) => ({ short: String(short) }),
  ),
  setting('credit-rule', [creditRuleField], ({ creditRule }) => ({
    creditRule: CREDIT_RULES.find((one) => one.id === creditRule)?.id ?? 'none',
  })),
];

import type { Personal } from '../../app/index.ts';
import { phrases } from '../../phrases/index.ts';
import { say, toast } from '../asking.ts';
import { settingsCard } from '../cards/settings.ts';
import { ask, languageField, textField, zoneField } from '../fields.ts';
import { type Answers, done, ended, type Field, type Form, refused } from '../form.ts';
import { NAME } from './founding.ts';
import { likelyZones } from './zones.ts';

const setting = (id: string, field: Field, patch: (answers: Answers) => Personal): Form => ({
  id,
  fields: [field],
  begin: async (asking) =>
    asking.known ? { answers: { language: asking.known.me.language } } : refused(asking, { code: 'not-known' }),
  submit: async (asking, _about, answers) => {
    const set = await asking.app.people.set(asking.caller, patch(answers));
    if (!set.ok) return ended(asking, set.refusal);
    // What was just chosen is the language of the answer.
    const t = phrases(set.value.language, asking.known?.society.words);
    return done(toast(t.say('changed')), say(settingsCard(t, set.value)));
  },
});

/** What somebody may set about themselves. */
export const personal: readonly Form[] = [
  setting(
    'my-name',
    textField({ key: 'name', ask: ask('ask-your-name', 'ask-your-name-help'), most: NAME }),
    ({ name }) => ({ name: String(name) }),
  ),
  setting('my-language', languageField({ key: 'language', ask: ask('ask-language') }), ({ language }) => ({
    language: String(language),
  })),
  setting(
    'my-zone',
    zoneField({
      key: 'zone',
      ask: ask('ask-zone', 'ask-zone-help'),
      likely: ({ t, zone }) => likelyZones(t.language, zone),
    }),
    ({ zone }) => ({ zone: String(zone) }),
  ),
];

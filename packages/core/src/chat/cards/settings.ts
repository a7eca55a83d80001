import type { Known } from '../../app/index.ts';
import type { Person, Settings } from '../../person.ts';
import { endonym, LANGUAGES, type Phrases } from '../../phrases/index.ts';
import type { Card } from '../reply.ts';
import { card, choice, strong, when } from './card.ts';
import { accountRows, accountsLine } from './linking.ts';

/** What is kept about somebody, as files of their own; the words say what is in them. */
export const myDataCard = (t: Phrases, { me, society }: Known): Card => ({
  ...card(t, [strong(t.say('my-data-title')), t.say('my-data-text', { society: society.name })]),
  files: [{ document: 'my-data', for: me.id, language: t.language }],
});

/** What somebody has set for themselves, and the ways to change it. */
export const settingsCard = (t: Phrases, me: Person): Card => {
  const { reminders, nextMorning } = me.settings;
  const set = (key: keyof Settings, label: string) => choice(label, { do: 'set', key, is: !me.settings[key] });
  const form = (id: string, label: string) => choice(label, { do: 'form', form: id, about: me.id });
  return card(
    t,
    [
      strong(t.say('settings-title')),
      t.say('settings-name', { name: me.name }),
      t.say('settings-language', { language: endonym(me.language) }),
      t.say('settings-zone', { city: t.city(me.zone) }),
      t.say(reminders ? 'settings-reminders-on' : 'settings-reminders-off'),
      t.say(nextMorning ? 'settings-morning-on' : 'settings-morning-off'),
      ...when(me.identities.length > 1, accountsLine(t, me)),
    ],
    [
      [
        form('my-name', t.say('button-name')),
        ...when(LANGUAGES.length > 1, form('my-language', t.say('button-language'))),
        form('my-zone', t.say('button-zone')),
      ],
      [set('reminders', t.say(reminders ? 'button-reminders-off' : 'button-reminders-on'))],
      [set('nextMorning', t.say(nextMorning ? 'button-morning-off' : 'button-morning-on'))],
      ...accountRows(t, me),
      [choice(t.say('button-my-data'), { do: 'my-data' }), form('erase', t.say('button-erase'))],
    ],
  );
};

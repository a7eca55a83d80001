import { readerFor, say, show } from '../asking.ts';
import { erasedCard, hinderedCard, platformName } from '../cards/erasing.ts';
import { choiceField } from '../fields.ts';
import { done, ended, type Form, type Reading, refused } from '../form.ts';
import type { Intent } from '../intent.ts';
import { homeView } from '../views/home.ts';

const [ERASE, KEEP] = ['erase', 'keep'] as const;

/** The tap by which somebody erases themselves. */
export const LAST_TAP = { do: 'pick', field: 'sure', value: ERASE } as const satisfies Intent;

const namesOf = ({ answers }: Reading): readonly string[] =>
  Array.isArray(answers.groups) ? answers.groups.map(String) : [];

/** Erasing oneself: what goes and what stays, asked twice. */
export const erase: Form = {
  id: 'erase',
  fields: [
    choiceField({
      key: 'wish',
      ask: ({ t }) => [
        t.say('ask-erase'),
        t.say('erase-goes'),
        t.say('erase-stays'),
        t.say('erase-copy'),
        t.say('erase-for-good'),
      ],
      options: ({ t }) => [
        { value: ERASE, label: t.say('button-erase-want') },
        { value: KEEP, label: t.say('button-keep-all') },
      ],
    }),
    choiceField({
      key: LAST_TAP.field,
      ask: (reading) => {
        const groups = namesOf(reading);
        return [
          reading.t.say('ask-erase-sure'),
          reading.t.say('erase-sure', { groups: reading.t.list(groups), count: groups.length }),
        ];
      },
      options: ({ t }) => [
        { value: KEEP, label: t.say('button-keep-all') },
        { value: ERASE, label: t.say('button-erase-yes') },
      ],
      when: ({ wish }) => wish === ERASE,
    }),
  ],
  begin: async (asking) => {
    const found = await asking.app.erasing.mine(asking.caller);
    if (!found.ok) return refused(asking, found.refusal);
    const { groups, hindrance } = found.value;
    if (hindrance) return { refused: [show(hinderedCard(await readerFor(asking, []), found.value))] };
    return { answers: { groups: groups.map(({ name }) => name) } };
  },
  submit: async (asking, _about, { sure }) => {
    if (sure !== ERASE) {
      // The first screen must not lead back into this form.
      await asking.app.dialogues.leave({ identity: asking.caller.identity });
      return done(say(await homeView(asking)));
    }
    const erased = await asking.app.erasing.eraseMe(asking.caller);
    if (!erased.ok) return ended(asking, erased.refusal);
    return done(say(erasedCard(asking.t, platformName(asking.caller.identity))));
  },
};

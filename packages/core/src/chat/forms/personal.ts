import type { Personal } from '../../app/index.ts';
import { samePlace } from '../../person.ts';
import { phrases } from '../../phrases/index.ts';
import { type Asking, say, toast } from '../asking.ts';
import { groupCard } from '../cards/group.ts';
import { settingsCard } from '../cards/home.ts';
import { ask, choiceField, languageField, textField, zoneField } from '../fields.ts';
import type { Answers, Field } from '../form.ts';
import { done, type Form, refused, refusedBegin } from '../forms.ts';
import { NAME } from './founding.ts';
import { likelyZones } from './zones.ts';

const setting = (id: string, field: Field, patch: (answers: Answers) => Personal): Form => ({
  id,
  fields: [field],
  begin: async (asking) =>
    asking.known ? { answers: { language: asking.known.me.language } } : refusedBegin(asking, { code: 'not-known' }),
  submit: async (asking, _about, answers) => {
    const set = await asking.app.people.set(asking.caller, patch(answers));
    if (!set.ok) return refused(asking, set.refusal);
    // What was just chosen is the language of the answer.
    const t = phrases(set.value.language);
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

/** Which of one's groups meets in a chat. The chat is named by the command that was written in it. */
export const bindChat: Form = {
  id: 'bind',
  fields: [
    choiceField({
      key: 'group',
      ask: ({ t, answers }) => [t.say('ask-bind', { chat: String(answers.title) })],
      options: ({ answers }) => (Array.isArray(answers.groups) ? answers.groups : []),
      when: ({ only }) => only !== true,
    }),
  ],
  begin: async (asking, about) => {
    const groups = await bindable(asking);
    if (groups.length === 0) return refusedBegin(asking, { code: 'leaders-only' });
    const bound = groups.find((group) => group.places.some((place) => samePlace(place, placeOf(about))));
    const known = bound ?? (groups.length === 1 ? groups[0] : undefined);
    const answers = {
      title: about.title ?? '',
      groups: groups.map((group) => ({ value: group.id, label: group.name })),
    };
    return { answers: known ? { ...answers, group: known.id, only: true } : answers };
  },
  submit: async (asking, about, answers) => {
    const group = String(answers.group);
    const bound = await asking.app.groups.bind(asking.caller, group, placeOf(about));
    if (!bound.ok) return refused(asking, bound.refusal);
    const next = await asking.app.dates.coming([group], asking.now, 3);
    return done(toast(asking.t.say('bound-toast')), say(groupCard(asking.t, bound.value, next, asking.now)));
  },
};

/** The groups whose frame this person keeps. */
export const bindable = async ({ app, caller, known }: Asking) => {
  const { member, kept } = await app.groups.mine(caller);
  const leads = member.filter((group) =>
    group.members.some(
      (one) =>
        one.person === known?.me.id && one.until === undefined && (one.role === 'leader' || one.role === 'co-leader'),
    ),
  );
  return [...leads, ...kept];
};

export const placeOf = (about: Readonly<Record<string, string>>) => ({
  platform: about.platform ?? '',
  tenant: about.tenant ?? '',
  id: about.chat ?? '',
  ...(about.thread ? { thread: about.thread } : {}),
});

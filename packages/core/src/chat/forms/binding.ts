import { leadersOf } from '../../group.ts';
import { type Place, samePlace } from '../../person.ts';
import { type Asking, say, toast } from '../asking.ts';
import { choiceField, inert } from '../fields.ts';
import { type About, done, ended, type Form, refused } from '../form.ts';
import { groupView } from '../views/group.ts';

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
    const place = placeOf(about);
    if (!place) return refused(asking, { code: 'not-in-a-chat' });
    const groups = await bindable(asking);
    if (groups.length === 0) return refused(asking, { code: 'leaders-only' });
    const bound = groups.find((group) => group.places.some((one) => samePlace(one, place)));
    const known = bound ?? (groups.length === 1 ? groups[0] : undefined);
    const answers = {
      title: inert(asking.request.title ?? ''),
      groups: groups.map((group) => ({ value: group.id, label: group.name })),
    };
    return { answers: known ? { ...answers, group: known.id, only: true } : answers };
  },
  submit: async (asking, about, answers) => {
    const place = placeOf(about);
    if (!place) return ended(asking, { code: 'not-in-a-chat' });
    const before = await asking.app.store.group(String(answers.group));
    const isAgain = before?.places.some((one) => samePlace(one, place));
    const bound = await asking.app.groups.bind(asking.caller, String(answers.group), place);
    if (!bound.ok) return ended(asking, bound.refusal);
    return done(
      toast(asking.t.say(isAgain ? 'bound-again-toast' : 'bound-toast')),
      say(await groupView(asking, bound.value)),
    );
  },
};

/** The groups whose frame this person keeps. */
const bindable = async ({ app, caller, known }: Asking) => {
  const { member, kept } = await app.groups.mine(caller);
  return [...member.filter((group) => leadersOf(group).includes(known?.me.id ?? '')), ...kept];
};

/** The chat that a form is about, as `aboutPlace` wrote it. */
const placeOf = ({ platform, tenant = '', chat, thread }: About): Place | undefined =>
  platform === undefined || chat === undefined
    ? undefined
    : { platform, tenant, id: chat, ...(thread === undefined ? {} : { thread }) };

/** A chat, for a form that is about it. */
export const aboutPlace = ({ platform, tenant, id, thread }: Place): About => ({
  platform,
  tenant,
  chat: id,
  ...(thread === undefined ? {} : { thread }),
});

import type { Linkable } from '../../app/index.ts';
import { sameIdentity } from '../../person.ts';
import { phrases } from '../../phrases/index.ts';
import { type Asking, type Replies, refuse, show, toast, whisper } from '../asking.ts';
import { codeCard, codeWantedCard, linkedCard, uniteCard, unlinkCard, unlinkedCard } from '../cards/linking.ts';
import { settingsCard } from '../cards/settings.ts';
import type { Card } from '../reply.ts';
import type { Handlers } from './handler.ts';

/** What is said to whoever an account belongs to now, in their own language. */
const linked = async ({ app, t }: Asking, { maker }: Linkable): Promise<Card> => {
  const society = await app.store.society(maker.society);
  return linkedCard(society ? phrases(maker.language, society.words) : t, maker);
};

const made = async (asking: Asking): Promise<Card | Awaited<Replies>> => {
  const code = await asking.app.linking.makeCode(asking.caller);
  return code.ok ? codeCard(asking.t, code.value) : refuse(asking, code.refusal);
};

/** The command: without a code it makes one, with a code it links the account at hand. Two people are asked about first. */
export const linkCommand = async (asking: Asking, code: string): Replies => {
  const { app, caller, known, t } = asking;
  if (code === '') {
    const answer = known ? await made(asking) : codeWantedCard(t);
    return 'lines' in answer ? [whisper(answer)] : answer;
  }
  if (await app.repeated(caller)) return link(asking, code);
  const found = await app.linking.shown(caller, code);
  if (!found.ok) return refuse(asking, found.refusal);
  const { maker, other } = found.value;
  return other ? [whisper(uniteCard(t, other, maker, code.replaceAll(/[^A-Za-z0-9]/g, '')))] : link(asking, code);
};

const link = async (asking: Asking, code: string): Replies => {
  const done = await asking.app.linking.link(asking.caller, code);
  return done.ok ? [show(await linked(asking, done.value))] : refuse(asking, done.refusal);
};

/** The accounts of one person: linked by a code, and taken away again. */
export const linking: Handlers<'link' | 'link-yes' | 'unlink-ask' | 'unlink'> = {
  // A message of its own: the code is to be seen while it is typed elsewhere.
  link: async (asking) => {
    const answer = await made(asking);
    return 'lines' in answer ? [whisper(answer)] : answer;
  },
  'link-yes': (asking, { code }) => link(asking, code),
  'unlink-ask': async (asking, { platform, tenant }) => {
    const { known, t } = asking;
    if (!known) return refuse(asking, { code: 'not-known' });
    const one = known.me.identities.find((own) => own.platform === platform && own.tenant === tenant);
    if (known.me.identities.length === 1) return refuse(asking, { code: 'only-account' });
    return [show(one ? unlinkCard(t, known.me, one) : settingsCard(t, known.me))];
  },
  unlink: async (asking, where) => {
    const { app, caller, known, t } = asking;
    if (!known && (await app.repeated(caller))) return [show(unlinkedCard(t))];
    const done = await app.linking.unlink(caller, where);
    if (!done.ok) return refuse(asking, done.refusal);
    const { me, identity } = done.value;
    if (identity && sameIdentity(identity, caller.identity)) return [show(unlinkedCard(t))];
    return [toast(t.say('changed')), show(settingsCard(t, me))];
  },
};

import type { Erasable } from '../../app/index.ts';
import { membershipOf } from '../../group.ts';
import type { Refusal } from '../../refusal.ts';
import { no, type Result } from '../../result.ts';
import { type Asking, type Replies, readerFor, refuse, show, toast } from '../asking.ts';
import type { Reader } from '../cards/card.ts';
import { erasedCard, eraseForCard, eraseSureCard, hinderedCard, platformName } from '../cards/erasing.ts';
import { LAST_TAP } from '../forms/erasing.ts';
import type { Intent } from '../intent.ts';
import type { Card, Reply } from '../reply.ts';
import { membersView } from '../views/group.ts';
import { homeView } from '../views/home.ts';
import type { Handlers } from './handler.ts';

/** A member of a group of the society, as they would be erased; their page is where it is asked for. */
const found = async (
  { app, caller }: Asking,
  { group, person }: { readonly group: string; readonly person: string },
): Promise<Result<Erasable, Refusal>> => {
  const seen = await app.groups.allowed(caller, group, 'keep-society');
  if (!seen.ok) return seen;
  return membershipOf(seen.value.group, person)
    ? app.erasing.theirs(caller, person)
    : no({ code: 'not-seated', person });
};

const asked = async (
  asking: Asking,
  about: { readonly group: string; readonly person: string },
  make: (reader: Reader, found: Erasable) => Card,
): Replies => {
  const erasable = await found(asking, about);
  if (!erasable.ok) return refuse(asking, erasable.refusal);
  const reader = await readerFor(asking, [about.person]);
  return [show(erasable.value.hindrance ? hinderedCard(reader, erasable.value) : make(reader, erasable.value))];
};

/**
 * The last word once more, where the tap by which somebody was erased comes twice because its answer was lost: they are
 * known no more, and would read that they are a stranger.
 */
export const erasedBefore = async (asking: Asking, intent: Intent): Promise<readonly Reply[] | undefined> => {
  const { app, caller, known, t } = asking;
  const isLast = intent.do === 'pick' && intent.field === LAST_TAP.field && intent.value === LAST_TAP.value;
  if (known || !(isLast || intent.do === 'erase-person') || !(await app.repeated(caller))) return undefined;
  return [show(erasedCard(t, platformName(caller.identity)))];
};

/** Erasing somebody who asked an administrator outside of the bot. */
export const erasing: Handlers<'erase-ask' | 'erase-sure' | 'erase-person'> = {
  'erase-ask': (asking, about) =>
    asked(asking, about, (reader, erasable) => eraseForCard(reader, erasable, about.group)),
  'erase-sure': (asking, about) =>
    asked(asking, about, (reader, erasable) => eraseSureCard(reader, erasable, about.group)),
  'erase-person': async (asking, { group, person }) => {
    const { app, caller, t } = asking;
    if (!(await app.repeated(caller))) {
      const erasable = await found(asking, { group, person });
      const erased = erasable.ok ? await app.erasing.erasePerson(caller, person) : erasable;
      if (!erased.ok) return refuse(asking, erased.refusal);
    }
    if (person === asking.known?.me.id) return [show(erasedCard(t, platformName(caller.identity)))];
    const seen = await app.groups.load(caller, group);
    return [
      toast(t.say('toast-erased')),
      show(seen.ok ? await membersView(asking, seen.value, 0) : await homeView(asking)),
    ];
  },
};

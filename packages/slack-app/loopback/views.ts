import { kept } from './answers.ts';
import { parseView } from './blocks.ts';
import { ApiError } from './errors.ts';
import { LIMITS, TRIGGER_FOR } from './limits.ts';
import type { Method } from './methods.ts';
import { text } from './payload.ts';
import type { Raw } from './types.ts';
import { viewOf } from './wire.ts';
import { type Account, accountOf, idFor, isStranger, type View, type World } from './world.ts';

/** Who acted; a trigger is used up by it. */
const actorBehind = (world: World, payload: Raw): Account => {
  const trigger = world.triggers.get(text(payload, 'trigger_id') ?? '');
  if (!trigger) throw new ApiError('invalid_trigger_id');
  if (trigger.used) throw new ApiError('exchanged_trigger_id');
  if (world.now() - trigger.at > TRIGGER_FOR) throw new ApiError('expired_trigger_id');
  trigger.used = true;
  return trigger.account;
};

const hashFor = (world: World): string => `${Math.floor(world.now() / 1000)}.${idFor(world, 'h')}`;

/** Puts a modal on top of what the person has open. */
export const pushModal = (world: World, account: Account, raw: Raw): View => {
  const below = account.modals.at(-1);
  const view: View = {
    id: idFor(world, 'V'),
    owner: account.user.id,
    ...(below ? { previous: below.id } : {}),
    raw,
    hash: hashFor(world),
    values: {},
    errors: {},
  };
  account.modals.push(view);
  world.views.set(view.id, view);
  tell(world, account, 'opened');
  return view;
};

/** Says something else in a modal; what was filled in and is still asked stays. */
export const changeModal = (world: World, account: Account, view: View, raw: Raw): void => {
  view.values = kept(view, raw);
  view.raw = raw;
  view.errors = {};
  view.hash = hashFor(world);
  tell(world, account, 'updated');
};

/** Closes the topmost modals, as many as are named. */
export const dropModals = (world: World, account: Account, count: number): void => {
  for (const view of account.modals.splice(-count)) world.views.delete(view.id);
  tell(world, account, 'closed');
};

/** Tells who listens what became of somebody's modal. */
export const tell = (world: World, account: Account, did: 'opened' | 'updated' | 'wrong' | 'closed'): void =>
  world.emit({ kind: 'modal', at: world.now(), person: account.user.id, did });

export const openView: Method = (world, payload) => {
  const raw = parseView(world, payload.view, 'modal');
  const account = actorBehind(world, payload);
  for (const view of account.modals.splice(0)) world.views.delete(view.id);
  return { view: viewOf(world, pushModal(world, account, raw)) };
};

export const pushView: Method = (world, payload) => {
  const raw = parseView(world, payload.view, 'modal');
  const account = actorBehind(world, payload);
  if (account.modals.length >= LIMITS.viewsOnEachOther) throw new ApiError('push_limit_reached');
  return { view: viewOf(world, pushModal(world, account, raw)) };
};

export const updateView: Method = (world, payload) => {
  const external = text(payload, 'external_id');
  const view =
    world.views.get(text(payload, 'view_id') ?? '') ??
    [...world.views.values()].find(({ raw }) => external !== undefined && raw.external_id === external);
  if (view?.raw.type !== 'modal') throw new ApiError('not_found');
  checkHash(view, payload);
  changeModal(world, accountOf(world, view.owner), view, parseView(world, payload.view, 'modal'));
  return { view: viewOf(world, view) };
};

export const publishView: Method = (world, payload) => {
  const account = accountOf(world, text(payload, 'user_id'));
  if (isStranger(world, account)) throw new ApiError('user_not_found');
  const raw = parseView(world, payload.view, 'home');
  if (account.home) checkHash(account.home, payload);
  account.home = {
    id: account.home?.id ?? idFor(world, 'V'),
    owner: account.user.id,
    raw,
    hash: hashFor(world),
    values: {},
    errors: {},
  };
  world.views.set(account.home.id, account.home);
  world.emit({ kind: 'home', at: world.now(), person: account.user.id });
  return { view: viewOf(world, account.home) };
};

/** Refuses where the caller has seen an older one. */
const checkHash = (view: View, payload: Raw): void => {
  const hash = text(payload, 'hash');
  if (hash !== undefined && hash !== view.hash) throw new ApiError('hash_conflict');
};

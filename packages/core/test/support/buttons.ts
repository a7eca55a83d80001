import { type Change, memoryStore, type Store } from '../../src/app/index.ts';
import type { Intent } from '../../src/chat/index.ts';
import { phaseKey, type Session } from '../../src/session.ts';
import { DAY, HOUR } from '../../src/types.ts';
import { type Talk, talkIn } from './talk.ts';
import { EVENING, idOf, must, peopled, personOf, scheduled, type World } from './world.ts';

/** A group and a meeting of it at some point, with people who talk. */
export interface Scene {
  readonly world: World;
  readonly talk: Talk;
  readonly group: string;
  readonly session: Session;
  /** Whatever else an intent needs, by name. */
  readonly ids: Readonly<Record<string, string>>;
  /** What has been written since the scene stood. */
  readonly written: () => readonly Change[];
}

/** A store that remembers what was written to it. */
const watched = (): { readonly store: Store; readonly written: Change[] } => {
  const store = memoryStore();
  const written: Change[] = [];
  const commit: Store['commit'] = async (change) => {
    const outcome = await store.commit(change);
    const { seen: _, spare: __, ...rest } = change;
    if (outcome === 'committed' && Object.keys(rest).length > 0) written.push(change);
    return outcome;
  };
  return { store: { ...store, commit }, written };
};

/** Who is in a scene beside the usual people, and what all are called. */
export interface Cast {
  /** So many members more. */
  readonly crowd?: number;
  /** What people and groups are called instead of their short names. */
  readonly called?: (name: string) => string;
  readonly frame?: Parameters<typeof peopled>[1];
}

/** Brings the scene about. */
export type Stage = (cast?: Cast) => Promise<Scene>;

const scene = async (
  { crowd = 0, called = (name) => name, frame: wished = {} }: Cast,
  act: (world: World, session: Session, group: string) => Promise<Session> = async (_, session) => session,
  frame: Parameters<typeof peopled>[1] = {},
): Promise<Scene> => {
  const { store, written } = watched();
  const { world, north } = await peopled(async () => store, { ...frame, ...wished, name: called('North') });
  await world.people('sven', 'tom');
  await world.group({ name: called('South') }, { tom: 'leader', sven: 'member' });
  await enlarge(world, north.id, crowd);
  await rename(world, north.id, called);
  const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
  const nina = { name: called('Nina'), language: 'en', zone: 'UTC' };
  must(await world.app.joining.join(world.as('nina'), invitation.token, nina));
  const [request] = await world.app.joining.waitingRequests(north.id);
  const session = await act(world, await scheduled(world, north), north.id);
  written.length = 0;
  const ids = { request: request?.id ?? '', token: invitation.token };
  return { world, talk: talkIn(world), group: north.id, session, ids, written: () => written };
};

/** Nora, entered by name, and as many others as are wanted. */
const enlarge = async ({ store }: World, id: string, crowd: number): Promise<void> => {
  const group = await store.group(id);
  if (!group) return;
  const others = Array.from({ length: crowd }, (_, index) => personOf(`p${index}x`));
  const people = [personOf('nora', { identities: [] }), ...others];
  const members = people.map(({ id: person }) => ({ person, role: 'member' as const, since: 0 }));
  await store.commit({ people, groups: [{ ...group, members: [...group.members, ...members] }] });
};

const rename = async ({ store }: World, id: string, called: (name: string) => string): Promise<void> => {
  const group = await store.group(id);
  const people = await store.people(group?.members.map(({ person }) => person) ?? []);
  await store.commit({ people: people.map((person) => ({ ...person, name: called(person.name) })) });
};

export const planned: Stage = (cast = {}) => scene(cast);

const opened = async (world: World, session: Session): Promise<Session> => {
  world.now = EVENING;
  return world.act('lena', session, { act: 'open' });
};
const running: Stage = (cast = {}) => scene(cast, opened, { mode: 'online' });

/** In the questions to Mia’s case; Max has offered too. */
const inQuestions = async (world: World, session: Session): Promise<Session> => {
  await opened(world, session);
  for (const name of ['mia', 'max']) await world.act(name, session, { act: 'offer', person: idOf(name) });
  let meeting = await world.act('lena', session, { act: 'choose', case: 1, presenter: idOf('mia') });
  while (meeting.at?.phase !== 'questions')
    meeting = await world.act('lena', session, { act: 'advance', from: meeting.at ? phaseKey(meeting.at) : '' });
  return meeting;
};
export const presented: Stage = (cast = {}) => scene(cast, inQuestions, { mode: 'online' });
export const halted: Stage = (cast = {}) =>
  scene(cast, async (world, session) => world.act('noa', await inQuestions(world, session), { act: 'stop' }));

/** Offered: Mia and Cora. */
const offered: Stage = (cast = {}) =>
  scene(cast, async (world, session) => {
    await world.act('cora', session, { act: 'offer', person: idOf('cora') });
    return world.act('mia', session, { act: 'offer', person: idOf('mia') });
  });

const closed = async (world: World, session: Session): Promise<Session> => {
  const meeting = await inQuestions(world, session);
  world.now = EVENING + 2 * HOUR;
  return world.act('lena', meeting, { act: 'close' });
};
/** Mia said that she does not come, and is set as not there. */
export const settling: Stage = (cast = {}) =>
  scene(cast, async (world, session) => {
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await opened(world, session);
    await world.act('lena', session, { act: 'advance', from: 'gathering.0' });
    world.now = EVENING + 2 * HOUR;
    return world.act('lena', session, { act: 'close' });
  });
export const sealed: Stage = (cast = {}) =>
  scene(cast, async (world, session) => world.act('lena', await closed(world, session), { act: 'attest' }));

/** The next meeting of a group in which Mia has presented; `earlier` is the one before. */
const afterwards =
  (item: boolean): Stage =>
  async (cast = {}) => {
    let earlier = '';
    const made = await scene(cast, async (world, session, group) => {
      earlier = (await closed(world, session)).id;
      const next = await scheduled(world, { id: group }, EVENING + 7 * DAY);
      if (!item) return next;
      return world.act('mia', next, { act: 'follow-up', presenter: idOf('mia'), session: earlier });
    });
    return { ...made, ids: { ...made.ids, earlier } };
  };

/**
 * Who may do what by a button, walked over every intent. Columns: somebody nobody knows, a member of another group, an
 * observer, a member, the co-leader, the leader, the coordinator of another branch, the administrator, and the one of
 * another society. `e` has an effect, `l` shows what is theirs to see, `.` is told that nothing is open, `x` is refused.
 */
export const PEOPLE = ['nemo', 'sven', 'olga', 'mia', 'cora', 'lena', 'brit', 'ada', 'otto'] as const;

/** A button in a scene: what it does for each of `PEOPLE`, by the signs of the table. */
export type Row = readonly [what: string, expected: string, stage: Stage, intent: (scene: Scene) => Intent];

const at = ({ session }: Scene): string => (session.at ? phaseKey(session.at) : 'gathering.0');
const max = idOf('max');
const mia = idOf('mia');
const carl = idOf('carl');

export const TABLE: readonly Row[] = [
  //                      nemo sven olga mia cora lena brit ada otto
  ['home', 'l l l l l l l l l', planned, () => ({ do: 'home' })],
  ['help', 'l l l l l l l l l', planned, () => ({ do: 'help' })],
  ['groups', 'x l l l l l l l l', planned, () => ({ do: 'groups', page: 0 })],
  ['group', 'x x l l l l x l x', planned, ({ group }) => ({ do: 'group', group })],
  ['next', 'x l l l l l l l l', planned, () => ({ do: 'next' })],
  ['session', 'x x l l l l x l x', planned, ({ session }) => ({ do: 'session', session: session.id })],
  ['queue', 'x x l l l l x l x', offered, ({ session }) => ({ do: 'queue', session: session.id })],
  ['how-order', 'x x l l l l x l x', planned, ({ session }) => ({ do: 'how-order', session: session.id })],
  ['credits', 'x l l l l l l l l', sealed, () => ({ do: 'credits', period: 'all' })],
  [
    'credits-by',
    'x l l l l l l l l',
    sealed,
    () => ({ do: 'credits-by', period: 'all', rule: 'own', by: 'session', page: 0 }),
  ],
  // Whose fact it is does not matter: only one's own statement is looked into.
  [
    'credits-line',
    'x l l l l l l l l',
    sealed,
    () => ({ do: 'credits-line', period: 'all', rule: 'us-aafp', page: 0, fact: 'AAAAAAAAAAAA' }),
  ],
  ['credits-rules', 'x l l l l l l l l', sealed, () => ({ do: 'credits-rules', period: 'all', rule: 'own' })],
  ['credits-rule', 'x l l l l l l l l', sealed, () => ({ do: 'credits-rule', period: 'all', rule: 'us-abfm' })],
  ['path', 'x l l l l l l l l', planned, () => ({ do: 'path' })],
  ['professions', 'x l l l l l l l l', planned, () => ({ do: 'professions' })],
  // What was never said is taken away already.
  ['drop-profession', 'x l l l l l l l l', planned, () => ({ do: 'drop-profession', profession: 'nurse' })],
  ['practice', 'x l l l l l l l l', planned, () => ({ do: 'practice' })],
  ['drop-practice', 'x l l l l l l l l', planned, () => ({ do: 'drop-practice' })],
  ['trainings', 'x l l l l l l l l', planned, () => ({ do: 'trainings' })],
  ['drop-training', 'x l l l l l l l l', planned, () => ({ do: 'drop-training', training: 'specialist' })],
  ['no-trainings', 'x e e e e e e e e', planned, () => ({ do: 'no-trainings' })],
  ['schemes', 'x l l l l l l l l', planned, () => ({ do: 'schemes', page: 0 })],
  ['scheme', 'x l l l l l l l l', planned, () => ({ do: 'scheme', scheme: 'uk-2020' })],
  ['follow', 'x e e e e e e e e', planned, () => ({ do: 'follow', scheme: 'uk-2020' })],
  ['unfollow', 'x l l l l l l l l', planned, () => ({ do: 'unfollow', scheme: 'uk-2020' })],
  ['progress', 'x l l l l l l l l', planned, () => ({ do: 'progress' })],
  ['progress-of', 'x l l l l l l l l', sealed, () => ({ do: 'progress-of', scheme: 'us-abs-2014', part: '2' })],
  ['forecast', 'x l l l l l l l l', sealed, () => ({ do: 'forecast', scheme: 'us-abs-2014' })],
  ['rule', 'l l l l l l l l l', planned, () => ({ do: 'rule', rule: '3' })],
  ['settings', 'x l l l l l l l l', planned, () => ({ do: 'settings' })],
  ['link', 'x e e e e e e e e', planned, () => ({ do: 'link' })],
  // A guess is counted.
  ['link-yes', 'x e e e e e e e e', planned, () => ({ do: 'link-yes', code: 'AAAAAAAA' })],
  // Each has one account alone, and keeps it.
  ['unlink-ask', 'x x x x x x x x x', planned, () => ({ do: 'unlink-ask', platform: 'telegram', tenant: '' })],
  ['unlink', 'x x x x x x x x x', planned, () => ({ do: 'unlink', platform: 'telegram', tenant: '' })],
  ['my-data', 'x l l l l l l l l', planned, () => ({ do: 'my-data' })],
  ['set', 'x e e e e e e e e', planned, () => ({ do: 'set', key: 'reminders', is: false })],
  // a form: none is open
  ['pick', '. . . . . . . . .', planned, () => ({ do: 'pick', field: 'name', value: 'yes' })],
  ['form-skip', '. . . . . . . . .', planned, () => ({ do: 'form-skip', field: 'address' })],
  ['form-back', '. . . . . . . . .', planned, () => ({ do: 'form-back', field: 'name' })],
  ['form-leave', 'l l l l l l l l l', planned, () => ({ do: 'form-leave' })],
  ['form-resume', '. . . . . . . . .', planned, () => ({ do: 'form-resume' })],
  // beginning one
  ['form: found', 'x x x x x x x x x', planned, () => form('found', 'AAAAAAAAAAAA')],
  ['form: join', 'x x x x x x x x x', planned, () => form('join', 'AAAAAAAAAAAA')],
  ['form: bind', 'x x x x x x x x x', planned, ({ group }) => form('bind', group)],
  // A coordinator registers groups in the own branch, and an administrator of another society there.
  ['form: new-group', 'x x x x x x e e e', planned, ({ group }) => form('new-group', group)],
  ...[
    'name openness format venue language room minutes cases protocol push-back measure offers presence zone'.split(' '),
  ].flatMap((keys) =>
    keys.map(
      (key): Row => [`form: edit-${key}`, 'x x x x e e x e x', planned, ({ group }) => form(`edit-${key}`, group)],
    ),
  ),
  ['form: enter-person', 'x x x x e e x e x', planned, ({ group }) => form('enter-person', group)],
  // Whom the history is of stands in the intent `balance`; without that it is of nobody.
  ['form: opening-balance', 'x x x x x x x x x', planned, ({ group }) => form('opening-balance', group)],
  ['form: season', 'x x x x e e x e x', planned, ({ group }) => form('season', group)],
  ['form: date', 'x x x x e e x e x', planned, ({ group }) => form('date', group)],
  ['form: move', 'x x x x e e x e x', planned, ({ session }) => form('move', session.id)],
  // Of whom stands in the intent `settle-other`.
  ['form: settle-minutes', 'x x x x x x x x x', settling, ({ session }) => form('settle-minutes', session.id)],
  ['form: settle-length', 'x x x x e e x x x', settling, ({ session }) => form('settle-length', session.id)],
  ['form: my-name', 'x e e e e e e e e', planned, ({ group }) => form('my-name', group)],
  ['form: my-language', 'x e e e e e e e e', planned, ({ group }) => form('my-language', group)],
  ['form: my-zone', 'x e e e e e e e e', planned, ({ group }) => form('my-zone', group)],
  ...['profession', 'training', 'practice'].map(
    (key): Row => [`form: my-${key}`, 'x e e e e e e e e', planned, ({ group }) => form(`my-${key}`, group)],
  ),
  // Which scheme stands in the intent `follow`.
  ['form: follow', 'x x x x x x x x x', planned, ({ group }) => form('follow', group)],
  ['form: enter-status', 'x x x x x x x e x', planned, () => form('enter-status', max)],
  // Which status stands in the intent `end-status`.
  ['form: end-status', 'x x x x x x x x x', planned, ({ group }) => form('end-status', group)],
  ...['name', 'language', 'zone', 'short', 'credit-rule', 'retention', 'words'].map(
    (key): Row => [`form: our-${key}`, 'x x x x x x x e e', planned, ({ group }) => form(`our-${key}`, group)],
  ),
  // Lena would leave a group without its leader, Ada and Otto a society without its administrator: they read the way on.
  ['form: erase', 'x e e e e l e l l', planned, ({ group }) => form('erase', group)],
  // the society: another one's administrator keeps that one
  ['society', 'x x x x x x x l l', planned, () => ({ do: 'society' })],
  ['roles', 'x x x x x x x l l', planned, () => ({ do: 'roles', page: 0 })],
  ['name-who', 'x x x x x x x l l', planned, () => ({ do: 'name-who', page: 0 })],
  ['name-what', 'x x x x x x x l l', planned, () => ({ do: 'name-what', person: max })],
  ['name-role', 'x x x x x x x e x', planned, () => ({ do: 'name-role', person: max, role: 'administrator' })],
  ['take-role-ask', 'x x x x x x x l l', planned, () => ({ do: 'take-role-ask', person: carl, role: 'coordinator' })],
  // Elsewhere nobody of that key holds a role: it is taken back already.
  ['take-role', 'x x x x x x x e l', planned, () => ({ do: 'take-role', person: carl, role: 'coordinator' })],
  ['journal', 'x x x x x x x l l', planned, () => ({ do: 'journal', page: 0 })],
  ['status-people', 'x x x x x x x l l', planned, () => ({ do: 'status-people', page: 0 })],
  ['statuses', 'x x x x x x x l x', planned, () => ({ do: 'statuses', person: max })],
  ['status', 'x x x x x x x l x', planned, () => ({ do: 'status', person: max, status: 'status000000' })],
  // There is none to end, and it is taken away already.
  ['end-status', 'x x x x x x x x x', planned, () => ({ do: 'end-status', person: max, status: 'status000000' })],
  ['drop-status', 'x x x x x x x l x', planned, () => ({ do: 'drop-status', person: max, status: 'status000000' })],
  ['erase-ask', 'x x x x x x x l x', planned, ({ group }) => ({ do: 'erase-ask', group, person: max })],
  ['erase-sure', 'x x x x x x x l x', planned, ({ group }) => ({ do: 'erase-sure', group, person: max })],
  ['erase-person', 'x x x x x x x e x', planned, ({ group }) => ({ do: 'erase-person', group, person: max })],
  // a group
  ['members', 'x x x x l l x l x', planned, ({ group }) => ({ do: 'members', group, page: 0 })],
  ['member', 'x x x x l l x l x', planned, ({ group }) => ({ do: 'member', group, person: max })],
  ['role', 'x x x x e e x e x', planned, ({ group }) => ({ do: 'role', group, person: max, role: 'observer' })],
  ['role: leader', 'x x x x x x x e x', planned, ({ group }) => ({ do: 'role', group, person: max, role: 'leader' })],
  ['remove-ask', 'x x x x l l x l x', planned, ({ group }) => ({ do: 'remove-ask', group, person: max })],
  ['remove', 'x x x x e e x e x', planned, ({ group }) => ({ do: 'remove', group, person: max })],
  ['leave-ask', 'x x l l l x x x x', planned, ({ group }) => ({ do: 'leave-ask', group })],
  // Whoever is no member has left already, and reads what comes after that.
  ['leave-group', 'x l e e e x l l x', planned, ({ group }) => ({ do: 'leave-group', group })],
  ['balance', 'x x x x e e x e x', planned, ({ group }) => ({ do: 'balance', group, person: max })],
  [
    'balance of a stranger',
    'x x x x x x x x x',
    planned,
    ({ group }) => ({ do: 'balance', group, person: idOf('tom') }),
  ],
  ['end-ask', 'x x x x l l x l x', planned, ({ group }) => ({ do: 'end-ask', group })],
  ['end-group', 'x x x x e e x e x', planned, ({ group }) => ({ do: 'end-group', group })],
  ['edit', 'x x x x l l x l x', planned, ({ group }) => ({ do: 'edit', group })],
  ['unbind', 'x x x x e e x e x', planned, ({ group }) => ({ do: 'unbind', group })],
  [
    'unbind-from',
    'x x x x e e x e x',
    planned,
    ({ group }) => ({ do: 'unbind-from', group, platform: 'telegram', tenant: '' }),
  ],
  // joining
  ['invitations', 'x x x x l l x l x', planned, ({ group }) => ({ do: 'invitations', group })],
  ['invite', 'x x x x e e x e x', planned, ({ group }) => ({ do: 'invite', group, as: 'observer' })],
  ['invite: leader', 'x x x x x x x e x', planned, ({ group }) => ({ do: 'invite', group, as: 'leader' })],
  [
    'invite-person',
    'x x x x e e x e x',
    planned,
    ({ group }) => ({ do: 'invite-person', group, person: 'nora00000000' }),
  ],
  ['new-account', 'x x x x e e x e x', planned, ({ group }) => ({ do: 'new-account', group, person: max })],
  [
    'invitation',
    'x x x x l l x l x',
    planned,
    ({ group, ids }) => ({ do: 'invitation', group, invitation: ids.token ?? '' }),
  ],
  ['revoke', 'x x x x e e x e x', planned, ({ group, ids }) => ({ do: 'revoke', group, invitation: ids.token ?? '' })],
  ['join-request', 'x x x x l l x l x', planned, ({ ids }) => ({ do: 'join-request', request: ids.request ?? '' })],
  [
    'join-answer',
    'x x x x e e x e x',
    planned,
    ({ ids }) => ({ do: 'join-answer', request: ids.request ?? '', is: 'welcome' }),
  ],
  [
    'join-answer: ask first',
    'x x x x l l x l x',
    planned,
    ({ ids }) => ({ do: 'join-answer', request: ids.request ?? '', is: 'welcome-ask' }),
  ],
  // dates
  ['answer', 'x x x e e e x x x', planned, ({ session }) => ({ do: 'answer', session: session.id, is: 'not-coming' })],
  [
    'answer-for',
    'x x x x e e x e x',
    planned,
    ({ session }) => ({ do: 'answer-for', session: session.id, person: max, is: 'not-coming' }),
  ],
  ['answers', 'x x x x l l x l x', planned, ({ session }) => ({ do: 'answers', session: session.id, page: 0 })],
  ['cancel-ask', 'x x x x l l x l x', planned, ({ session }) => ({ do: 'cancel-ask', session: session.id })],
  ['cancel-session', 'x x x x e e x e x', planned, ({ session }) => ({ do: 'cancel-session', session: session.id })],
  ['stand-ins', 'x x x x l l x l x', planned, ({ session }) => ({ do: 'stand-ins', session: session.id, page: 0 })],
  ['stand-in', 'x x x x e e x e x', planned, ({ session }) => ({ do: 'stand-in', session: session.id, person: max })],
  [
    'follow-up',
    'x x x e e e x x x',
    afterwards(false),
    ({ session, ids }) => ({ do: 'follow-up', session: session.id, presenter: mia, earlier: ids.earlier ?? '' }),
  ],
  [
    'drop-follow-up',
    'x x x e e e x x x',
    afterwards(true),
    ({ session, ids }) => ({ do: 'drop-follow-up', session: session.id, presenter: mia, earlier: ids.earlier ?? '' }),
  ],
  // cases
  ['offer', 'x x x e e x x x x', planned, ({ session }) => ({ do: 'offer', session: session.id })],
  [
    'keep-offer',
    'x x x e e x x x x',
    afterwards(false),
    ({ session, ids }) => ({ do: 'keep-offer', session: session.id, from: ids.earlier ?? '' }),
  ],
  ['offer-for', 'x x x x e e x x x', planned, ({ session }) => ({ do: 'offer-for', session: session.id, person: max })],
  // The leader has offered nothing, and reads that it is withdrawn.
  ['withdraw', 'x x x e e l x x x', offered, ({ session }) => ({ do: 'withdraw', session: session.id })],
  // a meeting that runs
  ['panel', 'x x x x e e x x x', running, ({ session }) => ({ do: 'panel', session: session.id })],
  [
    'open',
    'x x x x e e x x x',
    async (cast) => {
      const made = await planned(cast);
      made.world.now = EVENING;
      return made;
    },
    ({ session }) => ({ do: 'open', session: session.id }),
  ],
  [
    'arrived-list',
    'x x x x l l x x x',
    running,
    ({ session }) => ({ do: 'arrived-list', session: session.id, page: 0 }),
  ],
  // Whoever opened it is there.
  ['arrive', 'x x e e e l x x x', running, ({ session }) => ({ do: 'arrive', session: session.id })],
  ['arrived', 'x x x x e e x x x', running, ({ session }) => ({ do: 'arrived', session: session.id, person: max })],
  ['left', 'x x x x e e x x x', running, ({ session }) => ({ do: 'left', session: session.id, person: max })],
  ['enter', 'x x x x l l x x x', running, ({ session }) => ({ do: 'enter', session: session.id, page: 0 })],
  [
    'choose-list',
    'x x x x l l x x x',
    running,
    ({ session }) => ({ do: 'choose-list', session: session.id, case: 1, page: 0 }),
  ],
  [
    'choose',
    'x x x x e e x x x',
    presented,
    ({ session }) => ({ do: 'choose', session: session.id, case: 2, presenter: max }),
  ],
  ['advance', 'x x x x e e x x x', presented, (now) => ({ do: 'advance', session: now.session.id, from: at(now) })],
  ['back', 'x x x x e e x x x', presented, (now) => ({ do: 'back', session: now.session.id, from: at(now) })],
  [
    'extend',
    'x x x x e e x x x',
    presented,
    (now) => ({ do: 'extend', session: now.session.id, from: at(now), to: 5 }),
  ],
  ['stop', 'x x e e e e x x x', presented, ({ session }) => ({ do: 'stop', session: session.id })],
  ['pause', 'x x x x e e x x x', presented, ({ session }) => ({ do: 'pause', session: session.id })],
  ['resume', 'x x x x e e x x x', halted, ({ session }) => ({ do: 'resume', session: session.id })],
  ['decline', 'x x x e x x x x x', presented, (now) => ({ do: 'decline', session: now.session.id, from: at(now) })],
  [
    'remind-list',
    'x x x x l l x x x',
    presented,
    (now) => ({ do: 'remind-list', session: now.session.id, from: at(now) }),
  ],
  [
    'remind',
    'x x x x e e x x x',
    presented,
    (now) => ({ do: 'remind', session: now.session.id, from: at(now), of: 'advice', card: true }),
  ],
  ['hand-list', 'x x x x l l x x x', presented, ({ session }) => ({ do: 'hand-list', session: session.id })],
  [
    'hand-over',
    'x x x x e e x x x',
    presented,
    ({ session }) => ({ do: 'hand-over', session: session.id, to: idOf('cora') }),
  ],
  ['next-case', 'x x x x e e x x x', presented, (now) => ({ do: 'next-case', session: now.session.id, from: at(now) })],
  ['close', 'x x x x e e x x x', presented, ({ session }) => ({ do: 'close', session: session.id })],
  ['reopen', 'x x x x e e x x x', settling, ({ session }) => ({ do: 'reopen', session: session.id })],
  // afterwards
  [
    'settle-list',
    'x x x x l l x x x',
    settling,
    ({ session }) => ({ do: 'settle-list', session: session.id, page: 0 }),
  ],
  [
    'settle-one',
    'x x x x l l x x x',
    settling,
    ({ session }) => ({ do: 'settle-one', session: session.id, person: max }),
  ],
  [
    'settle-set',
    'x x x x e e x x x',
    settling,
    ({ session }) => ({ do: 'settle-set', session: session.id, person: max, minutes: 30 }),
  ],
  [
    'settle-other',
    'x x x x e e x x x',
    settling,
    ({ session }) => ({ do: 'settle-other', session: session.id, person: max }),
  ],
  ['settle-long', 'x x x x l l x x x', settling, ({ session }) => ({ do: 'settle-long', session: session.id })],
  [
    'settle-length',
    'x x x x e e x x x',
    settling,
    ({ session }) => ({ do: 'settle-length', session: session.id, minutes: 100 }),
  ],
  ['settle-cases', 'x x x x l l x x x', settling, ({ session }) => ({ do: 'settle-cases', session: session.id })],
  [
    'settle-case',
    'x x x x l l x x x',
    settling,
    ({ session }) => ({ do: 'settle-case', session: session.id, case: 1, page: 0 }),
  ],
  [
    'case-presented',
    'x x x x e e x x x',
    settling,
    ({ session }) => ({ do: 'case-presented', session: session.id, case: 1, person: max }),
  ],
  [
    'case-led',
    'x x x x e e x x x',
    sealed,
    ({ session }) => ({ do: 'case-led', session: session.id, case: 1, person: idOf('cora') }),
  ],
  [
    'case-co-led',
    'x x x x e e x x x',
    sealed,
    ({ session }) => ({ do: 'case-co-led', session: session.id, case: 1, person: 'nobody' }),
  ],
  // The leaders are noted as there already.
  ['add-self', 'x x x e l l x x x', settling, ({ session }) => ({ do: 'add-self', session: session.id })],
  // The co-leader may after 14 days.
  ['attest', 'x x x x x e x x x', settling, ({ session }) => ({ do: 'attest', session: session.id })],
  [
    'amend',
    'x x x x e e x x x',
    sealed,
    ({ session }) => ({ do: 'amend', session: session.id, person: max, minutes: 30 }),
  ],
];

function form(id: string, about: string): Intent {
  return { do: 'form', form: id, about };
}

import { describe, expect, it } from 'vitest';
import type { Caller, Deed, Frame } from '../src/app/index.ts';
import { withNoTraining } from '../src/path.ts';
import { ASKS } from '../src/permission.ts';
import { phaseKey, type Session } from '../src/session.ts';
import { DAY, HOUR } from '../src/types.ts';
import { codeOf, EVENING, FRAME, idOf, must, peopled, scheduled, type World } from './support/world.ts';

/**
 * The table of design section 4, walked over every use case that exists. Columns: the society's administrator, a
 * committee member, the coordinator of the branch and of another one, the group's leader, co-leader, a member, an
 * observer; somebody of the society in no group, somebody nobody knows, the administrator of another society.
 */
const PEOPLE = ['ada', 'kim', 'carl', 'brit', 'lena', 'cora', 'mia', 'olga', 'zoe', 'nemo', 'otto'] as const;

const CODES: Readonly<Record<string, string>> = {
  '✔': 'ok',
  A: 'administrators-only',
  L: 'leaders-only',
  M: 'members-only',
  O: 'observers-only-stop',
  '?': 'not-known',
  // another society's: as if it were not there
  g: 'not-yours',
  s: 'cancelled',
  r: 'request-gone',
  // allowed by the table, refused by the rules
  last: 'last-leader',
  present: 'presenter-only',
  later: 'attest-later',
  leads: 'leading-now',
  seat: 'not-seated',
  admin: 'last-administrator',
  alone: 'leads-alone',
};

interface Scene {
  readonly world: World;
  readonly group: string;
  readonly session: Session;
}
type UseCase = (scene: Scene, caller: Caller, name: string) => Promise<string>;

const scene = async (): Promise<Scene> => {
  const { world, north } = await peopled();
  return { world, group: north.id, session: await scheduled(world, north) };
};

const running = async (): Promise<Scene> => {
  const { world, group, session } = await scene();
  world.now = EVENING;
  return { world, group, session: await world.act('lena', session, { act: 'open' }) };
};

/** In the questions to Mia's case. */
const presented = async (): Promise<Scene> => {
  const { world, group, session } = await running();
  await world.act('mia', session, { act: 'offer', person: idOf('mia') });
  let meeting = await world.act('lena', session, { act: 'choose', case: 1, presenter: idOf('mia') });
  while (meeting.at?.phase !== 'questions')
    meeting = await world.act('lena', session, { act: 'advance', from: meeting.at ? phaseKey(meeting.at) : '' });
  return { world, group, session: meeting };
};

const settling = async (days = 0): Promise<Scene> => {
  const { world, group, session } = await scene();
  await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
  world.now = EVENING + 2 * HOUR;
  const closed = await world.act('lena', session, { act: 'close' });
  world.now += days * DAY;
  return { world, group, session: closed };
};

const sealed = async (): Promise<Scene> => {
  const { world, group, session } = await settling();
  return { world, group, session: await world.act('lena', session, { act: 'attest' }) };
};

/** The acts that have a row. */
const walked = new Set<string>();

const act = (deed: Deed | ((name: string) => Deed)): UseCase => {
  const by = typeof deed === 'function' ? deed : () => deed;
  walked.add(by('').act);
  return async ({ world, session }, caller, name) => codeOf(await world.app.meetings.act(caller, session.id, by(name)));
};

/** The next meeting of a group in which Mia has presented. */
const afterwards = async (): Promise<Scene> => {
  const { world, group, session } = await presented();
  await world.act('lena', session, { act: 'close' });
  return { world, group, session: await scheduled(world, { id: group }, EVENING + 7 * DAY) };
};

/** Mia’s case, named by its meeting, which is the first of the group. */
const item = (name: 'follow-up' | 'drop-follow-up'): UseCase => {
  walked.add(name);
  return async ({ world, group, session }, caller) => {
    const [earlier] = await world.store.sessions({ groups: [group] });
    const deed = { act: name, presenter: idOf('mia'), session: earlier?.id ?? '' };
    return codeOf(await world.app.meetings.act(caller, session.id, deed));
  };
};

const edit =
  (patch: Partial<Frame>): UseCase =>
  async ({ world, group }, caller) =>
    codeOf(await world.app.groups.edit(caller, group, patch));

const request = async ({ world, group }: Scene): Promise<string> => {
  const { invitation } = must(await world.app.joining.invite(world.as('lena'), group, 'member'));
  const profile = { name: 'Nina', language: 'en', zone: 'UTC' };
  must(await world.app.joining.join(world.as('nina'), invitation.token, profile));
  return (await world.app.joining.waitingRequests(group))[0]?.id ?? '';
};

const LEADER = { status: 'leader', from: '2020-05-01' } as const;
const TALKS = { minutes: 90, sessions: 1, presented: 0, from: EVENING - 400 * DAY };

const TABLE: readonly (readonly [string, string, () => Promise<Scene>, UseCase])[] = [
  // the group                       ada kim carl brit lena cora mia olga zoe nemo otto
  [
    'register a group in the branch',
    '✔ A ✔ A A A A A A ? ✔',
    scene,
    async ({ world }, caller) =>
      codeOf(await world.app.groups.create(caller, { ...FRAME, branch: 'branchNorth0' }, false)),
  ],
  [
    'see a group',
    '✔ M ✔ M ✔ ✔ ✔ ✔ M ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.load(caller, group)),
  ],
  ['edit it', '✔ L ✔ L ✔ ✔ L L L ? g', scene, edit({ name: 'X' })],
  ['declare it registered', '✔ A ✔ A A A A A A ? g', scene, edit({ registered: false })],
  [
    'end it',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.end(caller, group)),
  ],
  [
    'name the leader',
    '✔ A ✔ A A A A A A ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.setRole(caller, group, idOf('max'), 'leader')),
  ],
  [
    'name a co-leader',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.setRole(caller, group, idOf('max'), 'co-leader')),
  ],
  [
    'remove a member',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.remove(caller, group, idOf('max'))),
  ],
  [
    'leave',
    '✔ ✔ ✔ ✔ last ✔ ✔ ✔ ✔ ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.leave(caller, group)),
  ],
  [
    'enter somebody by name',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.enter(caller, group, 'Rosa', 'member')),
  ],
  [
    'enter a leader by name',
    '✔ A ✔ A A A A A A ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.enter(caller, group, 'Rosa', 'leader')),
  ],
  [
    'enter an opening balance',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.balance(caller, group, idOf('max'), TALKS)),
  ],
  [
    'bind a chat',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) =>
      codeOf(await world.app.groups.bind(caller, group, { platform: 'telegram', tenant: '', id: '-300' })),
  ],
  [
    'unbind it',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.groups.unbind(caller, group)),
  ],
  // joining
  [
    'invite a member',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.joining.invite(caller, group, 'member')),
  ],
  [
    'invite a leader',
    '✔ A ✔ A A A A A A ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.joining.invite(caller, group, 'leader')),
  ],
  [
    'move a person to a new account',
    '✔ L L L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) => codeOf(await world.app.joining.invite(caller, group, 'member', idOf('max'))),
  ],
  [
    'revoke a link',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) => {
      const { invitation } = must(await world.app.joining.invite(world.as('lena'), group, 'member'));
      return codeOf(await world.app.joining.revoke(caller, group, invitation.token));
    },
  ],
  [
    'see who asks to join',
    '✔ L ✔ L ✔ ✔ L L L ? r',
    scene,
    async (stage, caller) => codeOf(await stage.world.app.joining.asked(caller, await request(stage))),
  ],
  [
    'welcome somebody',
    '✔ L ✔ L ✔ ✔ L L L ? r',
    scene,
    async (stage, caller) => codeOf(await stage.world.app.joining.answerJoin(caller, await request(stage), 'welcome')),
  ],
  // dates
  [
    'schedule',
    '✔ L ✔ L ✔ ✔ L L L ? g',
    scene,
    async ({ world, group }, caller) =>
      codeOf(await world.app.dates.schedule(caller, group, { starts: EVENING + DAY })),
  ],
  ['move a meeting', '✔ L ✔ L ✔ ✔ L L L ? s', scene, act({ act: 'move', starts: EVENING + DAY, minutes: 90 })],
  ['cancel it', '✔ L ✔ L ✔ ✔ L L L ? s', scene, act({ act: 'cancel' })],
  ['name a stand-in', '✔ L ✔ L ✔ ✔ L L L ? s', scene, act({ act: 'stand-in', person: idOf('max') })],
  ['answer for somebody', '✔ L ✔ L ✔ ✔ L L L ? s', scene, act({ act: 'answer', person: idOf('max'), is: 'late' })],
  [
    'answer for oneself',
    'M M M M ✔ ✔ ✔ O M ? s',
    scene,
    act((name) => ({ act: 'answer', person: idOf(name), is: 'late' })),
  ],
  // a meeting
  [
    'see a meeting',
    '✔ M ✔ M ✔ ✔ ✔ ✔ M ? s',
    scene,
    async ({ world, session }, caller) => codeOf(await world.app.meetings.look(caller, session.id)),
  ],
  [
    'see the order and the seats',
    'hidden M hidden M ✔ ✔ hidden hidden M ? s',
    scene,
    async ({ world, session }, caller) => {
      const look = await world.app.meetings.look(caller, session.id);
      return look.ok && !look.value.sight.leading ? 'hidden' : codeOf(look);
    },
  ],
  [
    'see where it is held',
    'hidden M hidden M ✔ ✔ ✔ ✔ M ? s',
    scene,
    async ({ world, session }, caller) => {
      const look = await world.app.meetings.look(caller, session.id);
      return look.ok && !look.value.sight.mine ? 'hidden' : codeOf(look);
    },
  ],
  ['offer a case', 'M M M M leads ✔ ✔ O M ? s', scene, act((name) => ({ act: 'offer', person: idOf(name) }))],
  ['offer for somebody', 'L L L L ✔ ✔ L L L ? s', scene, act({ act: 'offer', person: idOf('max') })],
  ['withdraw', 'M M M M ✔ ✔ ✔ O M ? s', scene, act((name) => ({ act: 'withdraw', person: idOf(name) }))],
  ['withdraw for somebody', 'L L L L ✔ ✔ L L L ? s', scene, act({ act: 'withdraw', person: idOf('max') })],
  [
    'open',
    'L L L L ✔ ✔ L L L ? s',
    async () => {
      const stage = await scene();
      stage.world.now = EVENING;
      return stage;
    },
    act({ act: 'open' }),
  ],
  ['arrive', 'M M M M ✔ ✔ ✔ ✔ M ? s', running, act((name) => ({ act: 'arrive', person: idOf(name) }))],
  ['enter that somebody came', 'L L L L ✔ ✔ L L L ? s', running, act({ act: 'arrive', person: idOf('max') })],
  ['go early', 'M M M M ✔ ✔ ✔ ✔ M ? s', running, act((name) => ({ act: 'leave', person: idOf(name) }))],
  ['enter that somebody went', 'L L L L ✔ ✔ L L L ? s', running, act({ act: 'leave', person: idOf('max') })],
  ['choose', 'L L L L ✔ ✔ L L L ? s', running, act({ act: 'choose', case: 1, presenter: 'nobody' })],
  ['advance', 'L L L L ✔ ✔ L L L ? s', running, act({ act: 'advance', from: 'gathering.0' })],
  ['go back', 'L L L L ✔ ✔ L L L ? s', presented, act({ act: 'back', from: 'questions.1' })],
  ['extend', 'L L L L ✔ ✔ L L L ? s', presented, act({ act: 'extend', from: 'questions.1', to: 5 })],
  ['end the case', 'L L L L ✔ ✔ L L L ? s', presented, act({ act: 'next-case', from: 'questions.1' })],
  ['say Stop', 'M M M M ✔ ✔ ✔ ✔ M ? s', presented, act({ act: 'stop' })],
  ['pause', 'L L L L ✔ ✔ L L L ? s', presented, act({ act: 'pause' })],
  ['resume', 'L L L L ✔ ✔ L L L ? s', presented, act({ act: 'resume' })],
  ['decline a question', 'M M M M present present ✔ O M ? s', presented, act({ act: 'decline', from: 'questions.1' })],
  [
    'remind of a rule',
    'L L L L ✔ ✔ L L L ? s',
    presented,
    act({ act: 'remind', from: 'questions.1', of: 'advice', onCard: false }),
  ],
  ['hand over', 'L L L L ✔ ✔ L L L ? s', running, act({ act: 'hand-over', to: idOf('cora') })],
  [
    'take the panel',
    'L L L L ✔ ✔ L L L ? s',
    running,
    async ({ world, session }, caller) => codeOf(await world.app.meetings.takePanel(caller, session.id)),
  ],
  ['close', 'L L L L ✔ ✔ L L L ? s', running, act({ act: 'close' })],
  ['reopen', 'L L L L ✔ ✔ L L L ? s', settling, act({ act: 'reopen' })],
  // afterwards
  ['add oneself', 'M M M M ✔ ✔ ✔ O M ? s', settling, act({ act: 'add-self' })],
  ['settle a seat', 'L L L L ✔ ✔ L L L ? s', settling, act({ act: 'settle-seat', person: idOf('max'), minutes: 30 })],
  [
    'settle a seat after 14 days',
    'L L ✔ L ✔ ✔ L L L ? s',
    () => settling(15),
    act({ act: 'settle-seat', person: idOf('max'), minutes: 30 }),
  ],
  ['settle the length', 'L L L L ✔ ✔ L L L ? s', settling, act({ act: 'settle-length', minutes: 100 })],
  [
    'settle a case',
    'L L L L ✔ ✔ L L L ? s',
    settling,
    act({ act: 'settle-case', case: 1, presented: idOf('max'), led: idOf('lena') }),
  ],
  ['attest', 'L L later L ✔ later L L L ? s', settling, act({ act: 'attest' })],
  ['attest after 14 days', 'L L ✔ L ✔ ✔ L L L ? s', () => settling(15), act({ act: 'attest' })],
  [
    'put a seat right',
    'L L L L ✔ ✔ L L L ? s',
    sealed,
    act({ act: 'amend', person: idOf('max'), minutes: 30, why: 'minutes' }),
  ],
  [
    'put a case right',
    'L L L L ✔ ✔ L L L ? s',
    sealed,
    act({ act: 'amend-case', case: 1, presented: idOf('max'), led: idOf('lena') }),
  ],
  ['come back to a case', 'L L L L ✔ ✔ ✔ L L ? s', afterwards, item('follow-up')],
  ['or not', 'L L L L ✔ ✔ ✔ L L ? s', afterwards, item('drop-follow-up')],
  // the society; another one's administrator keeps that one
  [
    'see and set the society',
    '✔ A A A A A A A A ? ✔',
    scene,
    async ({ world }, caller) => codeOf(await world.app.societies.set(caller, { zone: 'Europe/Oslo' })),
  ],
  [
    'give a role',
    '✔ A A A A A A A A ? seat',
    scene,
    async ({ world }, caller) => codeOf(await world.app.societies.nameRole(caller, idOf('max'), 'committee')),
  ],
  [
    'take a role back',
    '✔ A A A A A A A A ? ✔',
    scene,
    async ({ world }, caller) => codeOf(await world.app.societies.takeRole(caller, idOf('kim'), 'committee')),
  ],
  [
    'erase somebody',
    '✔ A A A A A A A A ? seat',
    scene,
    async ({ world }, caller) => codeOf(await world.app.erasing.erasePerson(caller, idOf('max'))),
  ],
  [
    'see whose statuses there are',
    '✔ A A A A A A A A ? ✔',
    scene,
    async ({ world }, caller) => codeOf(await world.app.statuses.people(caller)),
  ],
  [
    'see somebody’s statuses',
    '✔ A A A A A A A A ? seat',
    scene,
    async ({ world }, caller) => codeOf(await world.app.statuses.seen(caller, idOf('max'))),
  ],
  [
    'enter a status',
    '✔ A A A A A A A A ? seat',
    scene,
    async ({ world }, caller) => codeOf(await world.app.statuses.enter(caller, idOf('max'), LEADER)),
  ],
  [
    'enter its end',
    '✔ A A A A A A A A ? seat',
    scene,
    async ({ world }, caller) => {
      const { history } = must(await world.app.statuses.enter(world.as('ada'), idOf('max'), LEADER));
      return codeOf(await world.app.statuses.end(caller, idOf('max'), history.held[0]?.id ?? '', '2024-06-30'));
    },
  ],
  [
    'take a status away',
    '✔ A A A A A A A A ? seat',
    scene,
    async ({ world }, caller) => {
      const { history } = must(await world.app.statuses.enter(world.as('ada'), idOf('max'), LEADER));
      return codeOf(await world.app.statuses.drop(caller, idOf('max'), history.held[0]?.id ?? ''));
    },
  ],
  // oneself
  [
    'have oneself erased',
    'admin ✔ ✔ ✔ alone ✔ ✔ ✔ ✔ ? admin',
    scene,
    async ({ world }, caller) => codeOf(await world.app.erasing.eraseMe(caller)),
  ],
  [
    'set one’s own name',
    '✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ? ✔',
    scene,
    async ({ world }, caller) => codeOf(await world.app.people.set(caller, { name: 'X' })),
  ],
  [
    'see one’s own credits',
    '✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ? ✔',
    scene,
    async ({ world }, caller) => codeOf(await world.app.people.credits(caller, 'all')),
  ],
  [
    'see one’s own path',
    '✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ? ✔',
    scene,
    async ({ world }, caller) => codeOf(await world.app.paths.seen(caller)),
  ],
  [
    'see how far one is',
    '✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ? ✔',
    scene,
    async ({ world }, caller) => codeOf(await world.app.paths.progress(caller)),
  ],
  [
    'say something of oneself by a button',
    '✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ? ✔',
    scene,
    async ({ world }, caller) => codeOf(await world.app.paths.alter(caller, withNoTraining)),
  ],
  [
    'say something of oneself in a form',
    '✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ? ✔',
    scene,
    async ({ world }, caller) => codeOf(await world.app.paths.tell(caller, withNoTraining)),
  ],
];

describe('who may do what', () => {
  it.each(TABLE)('%s', async (_, expected, stage, useCase) => {
    const answers: [string, string][] = [];
    for (const name of PEOPLE) {
      const set = await stage();
      answers.push([name, await useCase(set, set.world.as(name), name)]);
    }
    const codes = expected.split(' ').map((sign) => CODES[sign] ?? sign);
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(PEOPLE.map((name, index) => [name, codes[index]])));
  });

  it('has a row for every act', () => {
    expect([...walked].sort()).toEqual(Object.keys(ASKS).sort());
  });
});

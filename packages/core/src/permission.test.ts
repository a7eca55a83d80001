import { describe, expect, it } from 'vitest';
import type { ActName } from './act.ts';
import { MEMBER_ROLES } from './group.ts';
import { ASKS, may, PERMISSIONS, type Permission, refusalFor, type Standpoint } from './permission.ts';
import { SOCIETY_ROLES } from './society.ts';

const stranger: Standpoint = { known: true, society: [], branch: false };

/** The columns of design, section 4. A coordinator outside the branch, and a stranger, stand in no column. */
const COLUMNS = {
  administrator: { ...stranger, society: ['administrator'] },
  committee: { ...stranger, society: ['committee'] },
  coordinator: { ...stranger, society: ['coordinator'], branch: true },
  leader: { ...stranger, role: 'leader' },
  'co-leader': { ...stranger, role: 'co-leader' },
  member: { ...stranger, role: 'member' },
  observer: { ...stranger, role: 'observer' },
  elsewhere: { ...stranger, society: ['coordinator'], branch: false },
  stranger,
} as const satisfies Record<string, Standpoint>;
type Column = keyof typeof COLUMNS;

/** Design, section 4, row by row, as far as flows exist. */
const ROWS: Readonly<Record<Permission, readonly Column[]>> = {
  // create a society, name roles
  'create-society': ['administrator'],
  'name-roles': ['administrator'],
  // issue 3: settings of the society, its journal, erasing for somebody
  'keep-society': ['administrator'],
  // issue 7: the dated statuses of its people
  'keep-statuses': ['administrator'],
  // register (create) a group and name its leader, replace the leader, end it
  'register-group': ['administrator', 'coordinator'],
  'end-group': ['administrator', 'coordinator', 'leader', 'co-leader'],
  // edit a group, bind a chat, invite, admit or remove, enter by name, opening balance, schedule, move, cancel, stand-in
  'edit-group': ['administrator', 'coordinator', 'leader', 'co-leader'],
  'keep-frame': ['administrator', 'coordinator', 'leader', 'co-leader'],
  // move a person to a new identity
  'move-identity': ['administrator', 'leader', 'co-leader'],
  // run a session
  'run-session': ['leader', 'co-leader'],
  // offer a case, withdraw, say Stop, decline a question, answer coming or not, leave the group
  'take-part': ['leader', 'co-leader', 'member'],
  'say-stop': ['leader', 'co-leader', 'member', 'observer'],
  // settle attendance, attest it, correct it after sealing
  settle: ['leader', 'co-leader'],
  'attest-in-stead': ['leader', 'co-leader', 'coordinator'],
  'add-self': ['leader', 'co-leader', 'member'],
  // see who attended what
  'see-members': ['administrator', 'coordinator', 'leader', 'co-leader'],
  'see-self': [
    'administrator',
    'committee',
    'coordinator',
    'leader',
    'co-leader',
    'member',
    'observer',
    'elsewhere',
    'stranger',
  ],
  // section 3: a member sees the own place and the rule, the leaders the whole order
  'see-queue': ['leader', 'co-leader'],
};

describe('who may do what', () => {
  it.each(PERMISSIONS)('is as design section 4 says: %s', (permission) => {
    const allowed = Object.entries(COLUMNS).filter(([, standpoint]) => may(permission, standpoint));
    expect(allowed.map(([column]) => column)).toEqual(
      Object.keys(COLUMNS).filter((one) => ROWS[permission].includes(one as Column)),
    );
  });

  it('adds up for somebody who stands in several columns', () => {
    const both: Standpoint = { known: true, society: ['administrator'], branch: false, role: 'member' };
    for (const permission of PERMISSIONS) {
      const either = may(permission, COLUMNS.administrator) || may(permission, COLUMNS.member);
      expect(may(permission, both), permission).toBe(either);
    }
  });

  it('has a column for every role there is', () => {
    for (const role of [...MEMBER_ROLES, ...SOCIETY_ROLES]) expect(Object.keys(COLUMNS)).toContain(role);
  });
});

describe('every act on a meeting', () => {
  const ROW: Readonly<Record<ActName, Permission>> = {
    // offer a case, withdraw, decline a question, answer coming or not; issue 2: the presenter puts up a follow-up
    offer: 'take-part',
    withdraw: 'take-part',
    decline: 'take-part',
    answer: 'take-part',
    'follow-up': 'take-part',
    'drop-follow-up': 'take-part',
    // say Stop; being there is for everybody who has a seat
    stop: 'say-stop',
    arrive: 'say-stop',
    leave: 'say-stop',
    // move, cancel, stand-in leader
    move: 'keep-frame',
    cancel: 'keep-frame',
    'stand-in': 'keep-frame',
    // run a session
    open: 'run-session',
    choose: 'run-session',
    advance: 'run-session',
    back: 'run-session',
    extend: 'run-session',
    pause: 'run-session',
    resume: 'run-session',
    remind: 'run-session',
    'hand-over': 'run-session',
    'next-case': 'run-session',
    close: 'run-session',
    reopen: 'run-session',
    // settle attendance, attest it, correct it after sealing
    'settle-seat': 'settle',
    'settle-length': 'settle',
    'settle-case': 'settle',
    attest: 'settle',
    amend: 'settle',
    'amend-case': 'settle',
    'add-self': 'add-self',
  };

  it('asks for a row of the table', () => {
    expect(ASKS).toEqual(ROW);
  });
});

describe('what is said to somebody who may not', () => {
  it.each([
    ['take-part', 'observer', 'observers-only-stop'],
    ['add-self', 'observer', 'observers-only-stop'],
    ['take-part', 'stranger', 'members-only'],
    ['say-stop', 'stranger', 'members-only'],
    ['run-session', 'member', 'leaders-only'],
    ['run-session', 'observer', 'leaders-only'],
    ['settle', 'coordinator', 'leaders-only'],
    ['keep-frame', 'member', 'leaders-only'],
    ['register-group', 'leader', 'administrators-only'],
    ['name-roles', 'coordinator', 'administrators-only'],
  ] as const)('%s, to %s: %s', (permission, column, code) => {
    expect(may(permission, COLUMNS[column])).toBe(false);
    expect(refusalFor(permission, COLUMNS[column])).toEqual({ code });
  });

  it('begins with who one is', () => {
    for (const permission of PERMISSIONS)
      expect(refusalFor(permission, { ...stranger, known: false })).toEqual({ code: 'not-known' });
  });
});

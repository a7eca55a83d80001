import { describe, expect, it } from 'vitest';
import { cardOf } from '../src/app/index.ts';
import { leadersOf, membershipOf } from '../src/group.ts';
import { DAY } from '../src/types.ts';
import {
  codeOf,
  EVENING,
  idOf,
  interrupted,
  must,
  peopled,
  personOf,
  SOCIETY,
  STORES,
  scheduled,
  type World,
} from './support/world.ts';

const PROFILE = { name: 'Nina', profession: 'nurse', language: 'sv', zone: 'Asia/Vladivostok' } as const;

type As = 'member' | 'observer' | 'co-leader' | 'leader';

const link = async (world: World, group: string, as: As = 'member', by = 'lena', person?: string): Promise<string> =>
  must(await world.app.joining.invite(world.as(by), group, as, person)).invitation.token;

const join = (world: World, name: string, token: string) => world.app.joining.join(world.as(name), token, PROFILE);

/** Nina, who opened a link and waits for the leader; with her request. */
const asking = async (open?: (typeof STORES)[number][1]) => {
  const { world, north } = await peopled(open);
  must(await join(world, 'nina', await link(world, north.id)));
  const [request] = await world.app.joining.waitingRequests(north.id);
  if (!request) throw new Error('nobody asked');
  return { world, north, request };
};

describe.each(STORES)('joining by a link, on %s', (_, open) => {
  it('asks the leaders, who are told once', async () => {
    const { world, north, request } = await asking(open);
    const nina = await world.person('nina');
    expect(nina).toMatchObject({ ...PROFILE, society: SOCIETY, accepted: world.now });
    expect(request).toMatchObject({ group: north.id, person: nina.id, as: 'member', state: 'asked', at: world.now });
    expect((await world.due()).sort()).toEqual(['asked-to-join cora', 'asked-to-join lena']);
    expect(membershipOf((await world.store.group(north.id)) ?? north, nina.id)).toBeUndefined();
  });

  it('is asked for once, however often the link is opened', async () => {
    const { world, north, request } = await asking(open);
    expect(must(await join(world, 'nina', await link(world, north.id))).is).toBe('asked');
    expect(await world.app.joining.waitingRequests(north.id)).toEqual([request]);
    expect(await world.due()).toHaveLength(2);
  });

  it('is asked for once by two taps at the same moment', async () => {
    const { world, north } = await peopled(open);
    const token = await link(world, north.id);
    const both = await Promise.all([join(world, 'nina', token), join(world, 'nina', token)]);
    expect(both.map(codeOf)).toEqual(['ok', 'ok']);
    expect(await world.app.joining.waitingRequests(north.id)).toHaveLength(1);
  });

  it('goes by a first talk to a welcome, and to a seat in the meetings that are planned', async () => {
    const { world, north, request } = await asking(open);
    const session = await scheduled(world, north);
    const nina = await world.person('nina');
    const answer = async (name: string, is: 'first-talk' | 'welcome') =>
      must(await world.app.joining.answerJoin(world.as(name), request.id, is));
    expect((await answer('lena', 'first-talk')).request.state).toBe('first-talk');
    expect((await world.due()).filter((one) => one.startsWith('first-talk'))).toHaveLength(1);
    const before = (await world.store.posts(cardOf(session.id)))[0]?.wanted ?? 0;
    const { group } = await answer('cora', 'welcome');
    expect(membershipOf(group, nina.id)).toMatchObject({ role: 'member', since: world.now });
    expect((await world.due()).filter((one) => one.startsWith('welcome'))).toHaveLength(1);
    expect((await world.store.posts(cardOf(session.id)))[0]?.wanted).toBe(before + 1);
    await world.act('nina', session, { act: 'offer', person: nina.id });
    expect(await world.app.joining.waitingRequests(north.id)).toEqual([]);
    expect((await answer('lena', 'first-talk')).request.state).toBe('welcome');
    expect(codeOf(await join(world, 'nina', await link(world, north.id)))).toBe('already-member');
  });

  it('sends nothing where the leader writes by hand; the person may then ask again', async () => {
    const { world, north, request } = await asking(open);
    const before = await world.due();
    must(await world.app.joining.answerJoin(world.as('lena'), request.id, 'by-hand'));
    expect(await world.due()).toEqual(before);
    expect((await world.app.joining.waitingRequests(north.id)).map(({ state }) => state)).toEqual(['by-hand']);
    must(await join(world, 'nina', await link(world, north.id)));
    const [again] = await world.app.joining.waitingRequests(north.id);
    expect(again).toMatchObject({ state: 'asked' });
    expect(await world.due()).toHaveLength(before.length + 2);
    expect(codeOf(await world.app.joining.asked(world.as('lena'), request.id))).toBe('request-gone');
  });

  it('seats nobody twice, and takes no role from a member who had asked', async () => {
    const { world, north, request } = await asking(open);
    must(await join(world, 'nina', await link(world, north.id, 'co-leader')));
    const { group } = must(await world.app.joining.answerJoin(world.as('lena'), request.id, 'welcome'));
    expect(leadersOf(group)).toHaveLength(3);
    expect(group.members).toHaveLength(7);
  });

  it('is decided by those who keep the group, and by nobody else', async () => {
    const { world, request } = await asking(open);
    const asked = async (name: string) => codeOf(await world.app.joining.asked(world.as(name), request.id));
    expect(await Promise.all(['lena', 'cora', 'ada', 'carl'].map(asked))).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(await Promise.all(['mia', 'brit', 'nina', 'otto', 'nemo'].map(asked))).toEqual([
      'leaders-only',
      'leaders-only',
      'leaders-only',
      'request-gone',
      'not-known',
    ]);
    const welcome = await world.app.joining.answerJoin(world.as('mia'), request.id, 'welcome');
    expect(codeOf(welcome)).toBe('leaders-only');
    expect(codeOf(await world.app.joining.asked(world.as('lena'), 'nosuchthing0'))).toBe('request-gone');
  });

  it('is decided by nobody for themselves, whatever they keep', async () => {
    const { world, north } = await peopled(open);
    must(await join(world, 'carl', await link(world, north.id, 'member', 'carl')));
    const [request] = await world.app.joining.waitingRequests(north.id);
    const answer = async (name: string) =>
      codeOf(await world.app.joining.answerJoin(world.as(name), request?.id ?? '', 'welcome'));
    expect((await world.due()).sort()).toEqual(['asked-to-join cora', 'asked-to-join lena']);
    expect(await answer('carl')).toBe('own-request');
    expect(membershipOf((await world.store.group(north.id)) ?? north, idOf('carl'))).toBeUndefined();
    expect(await answer('lena')).toBe('ok');
    const south = await world.group({ name: 'South', branch: 'branchNorth0' }, {});
    must(await join(world, 'carl', await link(world, south.id, 'member', 'carl')));
    expect((await world.due()).filter((one) => one.endsWith('carl'))).toEqual(['welcome carl']);
  });

  it('asks whoever gave out the link, where a group has no leader yet', async () => {
    const { world, north } = await peopled(open);
    const south = await world.group({ name: 'South' }, {});
    must(await join(world, 'nina', await link(world, south.id, 'member', 'ada')));
    expect(await world.due()).toEqual(['asked-to-join ada']);
    must(await join(world, 'pia', await link(world, north.id, 'member', 'ada')));
    const others = (await world.due()).filter((one) => one !== 'asked-to-join ada');
    expect(others.sort()).toEqual(['asked-to-join cora', 'asked-to-join lena']);
    expect(await world.due()).toHaveLength(3);
  });

  it('comes to nothing in a group that has ended', async () => {
    const { world, north, request } = await asking(open);
    const token = await link(world, north.id);
    must(await world.app.groups.end(world.as('lena'), north.id));
    expect(codeOf(await world.app.joining.invited(world.as('nina'), token))).toBe('invitation-dead');
    expect(codeOf(await world.app.joining.answerJoin(world.as('lena'), request.id, 'welcome'))).toBe('group-ended');
    expect(codeOf(await world.app.joining.invite(world.as('lena'), north.id, 'member'))).toBe('group-ended');
  });
});

describe.each(STORES)('a link, on %s', (_, open) => {
  it('is the same one while half of its time is left, and dead when it has run out', async () => {
    const { world, north } = await peopled(open);
    const token = await link(world, north.id);
    world.now += 10 * DAY;
    expect(await link(world, north.id)).toBe(token);
    world.now += 10 * DAY;
    expect(await link(world, north.id)).not.toBe(token);
    world.now += 10 * DAY;
    expect(codeOf(await world.app.joining.invited(world.as('nina'), token))).toBe('invitation-dead');
    expect(codeOf(await join(world, 'nina', token))).toBe('invitation-dead');
    expect(await world.app.joining.living(north.id)).toHaveLength(1);
  });

  it('can be revoked, by those who keep the group', async () => {
    const { world, north } = await peopled(open);
    const token = await link(world, north.id);
    const revoke = async (name: string) => codeOf(await world.app.joining.revoke(world.as(name), north.id, token));
    expect(await revoke('mia')).toBe('leaders-only');
    expect(await revoke('otto')).toBe('not-yours');
    expect(await revoke('cora')).toBe('ok');
    expect(await revoke('lena')).toBe('ok');
    expect(codeOf(await join(world, 'nina', token))).toBe('invitation-dead');
    expect(await world.app.joining.living(north.id)).toEqual([]);
    const south = await world.group({ name: 'South' }, { mia: 'leader' });
    const other = await link(world, south.id, 'member', 'mia');
    expect(codeOf(await world.app.joining.revoke(world.as('lena'), north.id, other))).toBe('not-yours');
  });

  it('that was never given out leads nowhere', async () => {
    const { world } = await peopled(open);
    expect(codeOf(await join(world, 'nina', '0'.repeat(22)))).toBe('invitation-dead');
  });

  it('seats a named co-leader at once, once', async () => {
    const { world, north } = await peopled(open);
    const token = await link(world, north.id, 'co-leader');
    const { is, group, me } = must(await join(world, 'nina', token));
    expect([is, membershipOf(group, me.id)?.role]).toEqual(['in', 'co-leader']);
    expect(codeOf(await join(world, 'pia', token))).toBe('invitation-dead');
    const raised = must(await join(world, 'mia', await link(world, north.id, 'co-leader')));
    expect(membershipOf(raised.group, idOf('mia'))?.role).toBe('co-leader');
  });

  it('seats one named leader where two open it at the same moment', async () => {
    const { world, north } = await peopled(open);
    const token = await link(world, north.id, 'leader', 'ada');
    const both = await Promise.all(['nina', 'pia'].map((name) => join(world, name, token)));
    expect(both.map(codeOf).sort()).toEqual(['invitation-dead', 'ok']);
    const group = await world.store.group(north.id);
    expect(group?.members.filter((one) => one.role === 'leader')).toHaveLength(1);
    expect(membershipOf(group ?? north, idOf('lena'))?.role).toBe('member');
  });

  it('names a leader by the society only, and takes the lead from nobody by a lesser name', async () => {
    const { world, north } = await peopled(open);
    const invite = await world.app.joining.invite(world.as('lena'), north.id, 'leader');
    expect(codeOf(invite)).toBe('administrators-only');
    const token = await link(world, north.id, 'co-leader');
    expect(codeOf(await join(world, 'lena', token))).toBe('already-member');
    expect(leadersOf((await world.store.group(north.id)) ?? north)[0]).toBe(idOf('lena'));
  });

  it('lets nobody of another society in', async () => {
    const { world, north } = await peopled(open);
    expect(codeOf(await join(world, 'otto', await link(world, north.id)))).toBe('identity-taken');
    expect((await world.person('otto')).society).not.toBe(SOCIETY);
  });
});

describe.each(STORES)('a link for somebody who exists, on %s', (_, open) => {
  const entered = async (open: (typeof STORES)[number][1]) => {
    const { world, north } = await peopled(open);
    const { group } = must(await world.app.groups.enter(world.as('lena'), north.id, 'Rosa', 'member'));
    return { world, north, rosa: group.members.at(-1)?.person ?? '' };
  };

  it('gives somebody entered by name their account, with all they have been entered for', async () => {
    const { world, north, rosa } = await entered(open);
    const token = await link(world, north.id, 'member', 'lena', rosa);
    const { is, me } = must(await join(world, 'rosa', token));
    expect([is, me.id]).toEqual(['in', rosa]);
    expect(await world.person('rosa')).toMatchObject({ id: rosa, ...PROFILE, accepted: world.now });
    expect(codeOf(await join(world, 'rosa', token))).toBe('already-member');
    expect(codeOf(await join(world, 'eve', token))).toBe('invitation-dead');
  });

  it('may be given out by a coordinator too, for somebody entered by name', async () => {
    const { world, north, rosa } = await entered(open);
    expect(codeOf(await world.app.joining.invite(world.as('carl'), north.id, 'member', rosa))).toBe('ok');
    expect(codeOf(await world.app.joining.invite(world.as('carl'), north.id, 'member', idOf('mia')))).toBe(
      'leaders-only',
    );
  });

  it('is dead once that person has left the group', async () => {
    const { world, north, rosa } = await entered(open);
    const token = await link(world, north.id, 'member', 'lena', rosa);
    must(await world.app.groups.remove(world.as('lena'), north.id, rosa));
    expect(codeOf(await join(world, 'rosa', token))).toBe('invitation-dead');
    const invite = await world.app.joining.invite(world.as('lena'), north.id, 'member', rosa);
    expect(codeOf(invite)).toBe('not-seated');
  });

  it('moves a person to a new account on the platform where they lost theirs', async () => {
    const { world, north } = await peopled(open);
    const slack = { platform: 'slack', tenant: 'T1', id: 'U1' };
    const mia = await world.person('mia');
    await world.store.commit({ people: [{ ...mia, identities: [...mia.identities, slack], unreachable: 5 }] });
    const token = await link(world, north.id, 'member', 'cora', idOf('mia'));
    must(await join(world, 'newmia', token));
    const moved = await world.person('newmia');
    expect(moved.id).toBe(idOf('mia'));
    expect(moved.identities.map(({ id }) => id)).toEqual(['newmia', 'U1']);
    expect(moved).not.toHaveProperty('unreachable');
    expect(await world.store.personBy({ platform: 'telegram', tenant: '', id: 'mia' })).toBeUndefined();
  });

  it('moves nobody who is in another group too, but for an administrator', async () => {
    const { world, north } = await peopled(open);
    await world.group({ name: 'South' }, { mia: 'member' });
    const invite = async (name: string) =>
      codeOf(await world.app.joining.invite(world.as(name), north.id, 'member', idOf('mia')));
    expect(await invite('lena')).toBe('in-another-group');
    expect(await invite('ada')).toBe('ok');
    expect(await invite('max')).toBe('leaders-only');
  });

  it('moves nobody who holds an office in the society, but for an administrator', async () => {
    const { world, north } = await peopled(open);
    await world.roles({ society: SOCIETY, person: idOf('mia'), role: 'administrator' });
    const invite = async (name: string) =>
      codeOf(await world.app.joining.invite(world.as(name), north.id, 'member', idOf('mia')));
    expect(await invite('lena')).toBe('administrators-only');
    expect(await invite('ada')).toBe('ok');
  });

  it('moves nobody who got an office, or joined another group, after the link was made', async () => {
    const { world, north } = await peopled(open);
    const former = await link(world, north.id, 'member', 'lena', idOf('mia'));
    must(await world.app.societies.nameRole(world.as('ada'), idOf('mia'), 'administrator'));
    expect(codeOf(await join(world, 'newmia', former))).toBe('invitation-dead');
    expect(await world.store.personBy({ platform: 'telegram', tenant: '', id: 'newmia' })).toBeUndefined();
    const fresh = await link(world, north.id, 'member', 'ada', idOf('mia'));
    expect(fresh).not.toBe(former);
    expect(codeOf(await join(world, 'newmia', fresh))).toBe('ok');

    const max = await link(world, north.id, 'member', 'lena', idOf('max'));
    await world.group({ name: 'South' }, { max: 'member' });
    expect(codeOf(await join(world, 'newmax', max))).toBe('invitation-dead');
  });

  it('moves the leader too, without naming one', async () => {
    const { world, north } = await peopled(open);
    const invite = await world.app.joining.invite(world.as('cora'), north.id, 'leader', idOf('lena'));
    expect(codeOf(invite)).toBe('ok');
  });

  it('gives nobody the account of somebody else', async () => {
    const { world, north, rosa } = await entered(open);
    const token = await link(world, north.id, 'member', 'lena', rosa);
    for (const name of ['mia', 'zoe']) {
      expect(codeOf(await world.app.joining.invited(world.as(name), token))).toBe('identity-taken');
      expect(codeOf(await join(world, name, token))).toBe('identity-taken');
    }
    expect(await world.person('mia')).toMatchObject(personOf('mia', { version: 1 }));
  });

  it('has the reminders of a meeting that is near planned for them', async () => {
    const { world, north, rosa } = await entered(open);
    await scheduled(world, north);
    world.now = EVENING - 20 * 3_600_000;
    await world.app.tick(world.now);
    expect(await world.due()).not.toContain(`reminder-hour ${rosa}`);
    must(await join(world, 'rosa', await link(world, north.id, 'member', 'lena', rosa)));
    await world.app.tick(world.now);
    expect(
      (await world.store.notifications('due', 99)).map(({ aim }) => ('person' in aim ? aim.person : '')),
    ).toContain(rosa);
  });
});

it('nobody is seated who is erased while the leader says welcome', async () => {
  for (let number = 0, most = 0; number <= most; number += 1) {
    const { world, north, request } = await asking();
    const { group, request: requestBy } = world.store;
    const nina = world.as('nina');
    const calls = interrupted(world.store, number, () => world.app.erasing.eraseMe(nina));
    const answer = codeOf(await world.app.joining.answerJoin(world.as('lena'), request.id, 'welcome'));
    if (number === 0) {
      most = calls();
      continue;
    }
    expect(answer).toBe('request-gone');
    expect((await group(north.id))?.members.map(({ person }) => person)).not.toContain(request.person);
    expect(await requestBy(request.id)).toBeUndefined();
  }
});

import { expect, test } from 'vitest';
import { lastOf } from './cast.ts';
import { invite, join, oneDate, toNext } from './company.ts';
import { ledgerOf, tableOf } from './ledger.ts';
import { meetingBegun, NORTH, smallGroup } from './north.ts';
import { EVENING, HOUR, MINUTE } from './script.ts';
import { labels, words } from './seen.ts';

const DAY = 24 * HOUR;

test('whoever is named to lead one meeting hears it, and that their offer is none', async () => {
  const { actors, leader, people } = await smallGroup('26.11');
  const heard = words(people.Clara).length;
  await toNext(actors, leader, NORTH);
  await actors.tapsAll(leader, 'Stand-in leader…', 'Clara');
  expect(words(people.Clara).slice(heard)).toHaveLength(1);
});

test('the group’s leader can confirm a meeting that somebody led in their place', async () => {
  const { store, actors, leader, people } = await smallGroup('26.11');
  await toNext(actors, leader, NORTH);
  await actors.tapsAll(leader, 'Stand-in leader…', 'Clara');
  await actors.at(EVENING);
  await toNext(actors, people.Clara, NORTH);
  await actors.taps(people.Clara, 'Open the meeting');
  await actors.at(EVENING + 90 * MINUTE);
  await actors.taps(people.Clara, 'Close the meeting');
  await actors.says(leader, '/start');
  await actors.taps(leader, /who was there/);
  const [session] = (await ledgerOf(store)).sessions;
  const before = labels(lastOf(leader));
  await actors.step('attests by hand', () =>
    leader.taps({ data: `attest:${session?.id}` }, { message: lastOf(leader) }),
  );
  expect(before.join()).toContain('Confirm');
});

test('a coordinator finds what is to be confirmed after fourteen days', async () => {
  const { store, actors, leader, people } = await meetingBegun('26.11');
  await actors.taps(leader, 'Close the meeting');
  const [society] = await store.societies();
  await join(actors, leader, people.Jonna, await invite(actors, leader, NORTH, 'member'));
  await actors.says(people.Jonna, '/groups');
  await actors.tapsAll(people.Jonna, NORTH, 'Leave the group…', 'Yes, leave');
  const jonna = await store.personBy({ platform: 'telegram', tenant: '', id: String(people.Jonna.id) });
  const office = { society: society?.id ?? '', person: jonna?.id ?? '', role: 'coordinator' } as const;
  await store.commit({ roles: [office] });
  await actors.at(EVENING + 15 * DAY);
  await actors.says(people.Jonna, '/start');
  const first = labels(lastOf(people.Jonna));
  await actors.says(people.Jonna, '/groups');
  await actors.taps(people.Jonna, /North/);
  expect([...first, ...labels(lastOf(people.Jonna))].join()).toMatch(/who was there|26 November/);
});

test('an observer who never came has no hours unless somebody says so', async () => {
  const { store, actors, leader, people } = await smallGroup('26.11');
  await join(actors, leader, people.Elin, await invite(actors, leader, NORTH, 'observer'));
  await actors.at(EVENING);
  await toNext(actors, leader, NORTH);
  await actors.taps(leader, 'Open the meeting');
  await actors.at(EVENING + 90 * MINUTE);
  await actors.tapsAll(leader, 'Close the meeting', /^Confirm/);
  expect(tableOf(await ledgerOf(store))).not.toMatch(/^Elin/m);
});

test('a meeting confirmed in the leader’s stead says so to its leaders', async () => {
  const { actors, leader, people } = await meetingBegun('26.11');
  await actors.taps(leader, 'Close the meeting');
  await actors.at(EVENING + 15 * DAY);
  await actors.says(people.Bo, '/start');
  await actors.tapsAll(people.Bo, /who was there/, /^Confirm/);
  const seen = leader.chat.messages.findLast(({ text }) => text.includes('confirmed'))?.text;
  expect(seen).toContain('Confirmed by the co-leader');
});

test('the leader enters a meeting whose stand-in has no account', async () => {
  const { actors, leader } = await smallGroup();
  await actors.says(leader, '/groups');
  await actors.tapsAll(leader, NORTH, 'Members', 'Enter somebody by name…');
  await actors.says(leader, 'Grete');
  await actors.taps(leader, 'Member');
  await oneDate(actors, leader, NORTH, '26.11', '18:30');
  await toNext(actors, leader, NORTH);
  await actors.tapsAll(leader, 'Stand-in leader…', 'Grete');
  await actors.at(EVENING + 101 * MINUTE);
  await actors.says(leader, '/start');
  await actors.taps(leader, /who was there/);
  expect(labels(lastOf(leader)).join()).toMatch(/Enter the meeting…|Confirm/);
});

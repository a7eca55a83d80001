import { describe, expect, test } from 'vitest';
import { castOn, lastOf, linkIn } from './cast.ts';
import { fillIn, found, invite, join, newGroup, oneDate, standing, toNext } from './company.ts';
import { ledgerOf, tableOf } from './ledger.ts';
import { NORTH, ONLINE } from './north.ts';
import { playedOn } from './played.ts';
import { EVENING, HOUR, MINUTE } from './script.ts';
import { cards, labels, passing, words } from './seen.ts';

// Those beside the circle: an observer, who listens; and a coordinator, who confirms where its leaders did not.

const DAY = 24 * HOUR;

describe('an observer', () => {
  const observed = async () => {
    const played = await playedOn();
    const { actors } = played;
    const cast = await standing(actors, played.stage, ONLINE, { members: ['Clara'] });
    const { Astrid: leader, Elin: observer } = cast.people;
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await join(actors, leader, observer, await invite(actors, leader, NORTH, 'observer'));
    return { ...played, ...cast, leader, observer };
  };

  test('reads when and where, and is asked for nothing; what is on the card is not for them, and says so', async () => {
    const { store, actors, observer, chat } = await observed();
    const { says, taps } = actors;
    await toNext(actors, observer, NORTH);
    expect(lastOf(observer).text).toMatch(
      /26 November, 18:30–20:00.*\nOnline\nLink: https:\/\/meet\.example\.org\/north$/,
    );
    expect(labels(lastOf(observer))).toEqual([]);
    for (const label of ['I cannot come', 'I shall be late', 'I have a case']) {
      await taps(observer, label, chat);
      expect(passing(observer), label).toContain('Observers listen, and may press Stop at any time');
    }
    await says(observer, '/help');
    expect(lastOf(observer).text).not.toMatch(/offer a case|\/queue/);
    const [session] = (await ledgerOf(store)).sessions;
    expect(session?.offers).toEqual([]);
  });

  test('has Stop during the meeting, and neither panel nor case', async () => {
    const { actors, leader, observer, people, chat } = await observed();
    const { at, taps, tapsAll } = actors;
    await at(EVENING);
    await toNext(actors, leader, NORTH);
    await taps(leader, 'Open the meeting');
    await taps(observer, 'I have a case', chat);
    expect(passing(observer)).toContain('Observers listen');
    await tapsAll(leader, 'Who presents…', 'Enter an offer…');
    expect(labels(lastOf(leader))).toEqual(['Clara', 'Back to the panel']);
    await tapsAll(leader, 'Clara', 'First case: Clara', 'Next: opening', 'Next: presentation', 'Next: questions');
    await taps(observer, 'I decline this question', chat);
    expect(passing(observer)).toContain('Observers listen');
    await taps(observer, 'Stop', chat);
    expect(cards(chat).at(-1)).toBe('Meeting 1 · first case\nStop was said. We pause.');
    expect(words(observer).join()).not.toContain('Leading:');
    expect(words(people.Clara).join()).not.toContain('Leading:');
  });

  test('is put down as one', async () => {
    const { store, actors, leader, observer, chat } = await observed();
    const { at, taps, tapsAll } = actors;
    await at(EVENING);
    await toNext(actors, leader, NORTH);
    await taps(leader, 'Open the meeting');
    await taps(observer, 'I am here', chat);
    await at(EVENING + 90 * MINUTE);
    await tapsAll(leader, 'Close the meeting', /^Confirm/);
    expect(tableOf(await ledgerOf(store))).toMatch(/^Elin +observer +90 +–/m);
  });
});

describe('a coordinator', () => {
  /** A meeting that is over, with a case of Clara's; whoever founded the society coordinates too, and is not in the group. */
  const over = async () => {
    const played = await playedOn();
    const { actors, stage, store } = played;
    const { people, chat } = castOn(stage.telegram);
    const { Jonna: coordinator, Astrid: leader, Clara } = people;
    await found(actors, stage, coordinator);
    await newGroup(actors, coordinator, ONLINE);
    await actors.tapsAll(coordinator, 'Invitations', 'Invite: leader');
    await actors.opens(leader, linkIn(coordinator));
    await fillIn(actors, leader);
    await actors.says(coordinator, '/groups');
    await actors.tapsAll(coordinator, NORTH, 'Leave the group…', 'Yes, leave');
    await join(actors, leader, Clara, await invite(actors, leader, NORTH, 'member'));
    // Nobody names coordinators in the chat yet.
    const [society] = await store.societies();
    const me = await store.personBy({ platform: 'telegram', tenant: '', id: String(coordinator.id) });
    if (!society || !me) throw new Error('there is no coordinator');
    await store.commit({ roles: [{ society: society.id, person: me.id, role: 'coordinator' }] });
    await oneDate(actors, leader, NORTH, '26.11', '18:30');
    await actors.at(EVENING);
    await toNext(actors, Clara, NORTH);
    await actors.taps(Clara, 'I have a case');
    await toNext(actors, leader, NORTH);
    await actors.tapsAll(leader, 'Open the meeting', 'First case: Clara', 'Next: opening', 'Next: presentation');
    await actors.at(EVENING + 90 * MINUTE);
    await actors.taps(leader, 'Close the meeting');
    const [session] = (await ledgerOf(store)).sessions;
    const looks = (intent: string) =>
      actors.step(`Jonna opens ${intent}`, () =>
        coordinator.taps({ data: `${intent}:${session?.id}` }, { message: lastOf(coordinator) }),
      );
    return { ...played, coordinator, leader, chat, looks };
  };

  test('sees that a meeting is to be confirmed, and for fourteen days no more', async () => {
    const { store, actors, coordinator, looks } = await over();
    await actors.says(coordinator, '/start');
    await looks('session');
    expect(lastOf(coordinator).text).toContain('the leader confirms who was there');
    expect(lastOf(coordinator).text).not.toContain('Clara');
    await looks('attest');
    expect(passing(coordinator)).toBe(
      'Until Thursday 10 December the leader alone confirms who was there. After that you can.',
    );
    expect((await ledgerOf(store)).facts).toEqual([]);
  });

  test('may then put right who was there and confirm it, without who presented; and it is marked', async () => {
    const { store, actors, coordinator, looks } = await over();
    await actors.at(EVENING + 15 * DAY);
    await actors.says(coordinator, '/start');
    await looks('session');
    expect(lastOf(coordinator).text).not.toContain('presented');
    expect(labels(lastOf(coordinator))).not.toContain('Change a case…');
    await actors.tapsAll(coordinator, 'Change a person…', /^Clara/, '45 min', 'Back', /^Confirm/);
    const table = tableOf(await ledgerOf(store));
    expect(table).toMatch(/^Clara +member +45 +1 .*in stead: coordinator$/m);
    expect(table).toMatch(/^Astrid +leader +90 .*in stead: coordinator$/m);
  });
});

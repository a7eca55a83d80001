import { describe, expect, it } from 'vitest';
import { talkIn } from './support/talk.ts';
import { ELSEWHERE, idOf, must, peopled, SOCIETY } from './support/world.ts';

const scene = async () => {
  const { world, north } = await peopled();
  return { world, north, talk: talkIn(world) };
};

describe('the page of the society', () => {
  it('is offered to administrators on the first screen, and to nobody else', async () => {
    const { talk } = await scene();
    expect((await talk.commands('ada', 'start')).text).toContain('[The society…]');
    expect((await talk.commands('carl', 'start')).text).not.toContain('[The society…]');
    expect((await talk.commands('lena', 'start')).text).not.toContain('[The society…]');
    const page = await talk.taps('ada', 'The society…');
    expect(page.text).toContain('Credit rule: SFAM');
    expect(page.text).toContain('Time zone: Stockholm');
  });

  it('changes the name, the zone and the credit rule, each by a form that can be left', async () => {
    const { talk, world } = await scene();
    await talk.commands('ada', 'start');
    await talk.taps('ada', 'The society…');
    await talk.taps('ada', 'Name');
    await talk.commands('ada', 'cancel');
    await talk.wants('ada', { do: 'society' });
    await talk.taps('ada', 'Name');
    const named = await talk.writes('ada', 'Norra <b>');
    expect(named.text).toContain('Name: Norra <b>');
    await talk.taps('ada', 'Time zone');
    expect((await talk.writes('ada', 'Oslo')).text).toContain('Time zone: Oslo');
    await talk.taps('ada', 'Credit rule');
    expect((await talk.taps('ada', 'No rule: count hours')).text).toContain('Credit rule: No rule: count hours');
    expect(await world.store.society(SOCIETY)).toMatchObject({ name: 'Norra <b>', zone: 'Europe/Oslo' });
  });

  it('names a second administrator, who hears of it and can take over', async () => {
    const { talk, world } = await scene();
    await talk.wants('ada', { do: 'roles', page: 0 });
    const alone = await talk.taps('ada', 'Ada · administrator');
    expect(alone.text).toContain('A society needs an administrator.');
    await talk.taps('ada', 'Back');
    await talk.taps('ada', 'Give somebody a role…');
    const what = await talk.taps('ada', 'Mia');
    expect(what.text).toContain('Administrator: keeps the society');
    const named = await talk.taps('ada', 'Make administrator');
    expect(named.text).toContain('[Mia · administrator]');
    expect(await world.due()).toEqual(['named-role mia']);
    await talk.taps('ada', 'Ada · administrator');
    const home = await talk.taps('ada', 'Yes, lay it down');
    expect(home.text).not.toContain('The society…');
    expect((await talk.wants('ada', { do: 'society' })).text).toContain('Only an administrator');
    await talk.wants('mia', { do: 'roles', page: 0 });
    await talk.taps('mia', 'Kim · committee member');
    expect((await talk.taps('mia', 'Yes, take it back')).text).not.toContain('Kim');
  });

  it('says who can get a role when there is nobody else', async () => {
    const { talk } = await scene();
    const alone = await talk.wants('otto', { do: 'name-who', page: 0 });
    expect(alone.text).toContain('Nobody else has an account here yet. Those who join a group by its link');
    expect(alone.text).toContain('[Otto]');
    expect((await talk.wants('ada', { do: 'name-who', page: 0 })).text).not.toContain('Nobody else');
  });

  it('gives another role to somebody who holds one and is in no group', async () => {
    const { talk } = await scene();
    await talk.wants('ada', { do: 'name-who', page: 0 });
    expect((await talk.taps('ada', 'Carl')).text).toContain('Holds already: branch coordinator.');
    expect((await talk.taps('ada', 'Make administrator')).text).toContain('[Carl · administrator]');
  });

  it('is turned to no other society by a button that somebody made up', async () => {
    const { talk, world } = await scene();
    const [otto, mia] = [idOf('otto'), idOf('mia')];
    const named = await talk.wants('ada', { do: 'name-role', person: otto, role: 'administrator' });
    expect(named.text).not.toContain('Otto');
    await talk.wants('ada', { do: 'take-role', person: otto, role: 'administrator' });
    await talk.wants('ada', { do: 'form', form: 'our-name', about: ELSEWHERE });
    await talk.writes('ada', 'Norra');
    await talk.wants('mia', { do: 'name-role', person: mia, role: 'administrator' });
    await talk.wants('mia', { do: 'form', form: 'our-words', about: SOCIETY });
    await talk.wants('mia', { do: 'journal', page: 0 });
    expect(await world.store.roles({ society: ELSEWHERE })).toMatchObject([{ person: otto, role: 'administrator' }]);
    expect(await world.store.roles({ person: mia })).toEqual([]);
    expect(await world.store.society(ELSEWHERE)).toMatchObject({ name: 'Elsewhere', version: 1 });
    expect(await world.store.entries(ELSEWHERE, 0, 9)).toEqual([]);
    expect((await world.store.entries(SOCIETY, 0, 9)).map(({ what }) => what)).toEqual(['name']);
  });
});

describe('what was done by office', () => {
  it('is empty at first, and says what will stand there', async () => {
    const { talk } = await scene();
    expect((await talk.wants('ada', { do: 'journal', page: 0 })).text).toContain('Nothing yet.');
  });

  it('is read a page at a time, the newest first, with the names of today', async () => {
    const { talk, world, north } = await scene();
    for (let index = 0; index < 13; index += 1) {
      world.now += 60_000;
      await world.app.groups.edit(world.as('carl'), north.id, { minutes: 60 + index });
    }
    await world.app.groups.setRole(world.as('ada'), north.id, idOf('max'), 'observer');
    await world.app.people.set(world.as('carl'), { name: 'Karl' });
    const first = await talk.wants('ada', { do: 'journal', page: 0 });
    expect(first.text).toContain('Ada set the role of Max in North: observer.');
    expect(first.text).toContain('Karl changed North.');
    expect(first.text).not.toContain('[Newer]');
    const second = await talk.taps('ada', 'Older');
    expect(second.text.match(/Karl changed North/g)).toHaveLength(2);
    expect(second.text).toContain('[Newer]');
    expect(second.text).not.toContain('[Older]');
  });
});

describe('how long people are kept', () => {
  it('is said truly to whoever joins, before and after it was set', async () => {
    const { talk, world, north } = await scene();
    const screen = async (name: string) => {
      const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
      await talk.commands(name, `start j-${invitation.token}`);
      await talk.taps(name, 'English');
      await talk.writes(name, name);
      await talk.taps(name, 'Doctor');
      return (await talk.writes(name, 'Stockholm')).text;
    };
    expect(await screen('nina')).toContain('SFAM has set no limit');
    await talk.wants('ada', { do: 'society' });
    expect((await talk.taps('ada', 'People are kept')).text).toContain('How long are people kept');
    expect((await talk.taps('ada', '5 years')).text).toContain('People are kept: 5 years');
    expect(await screen('nora')).toContain('SFAM keeps what is about you for 5 years after the last thing');
    expect((await talk.wants('ada', { do: 'journal', page: 0 })).text).toContain('Ada set how long people are kept.');
  });
});

import { describe, expect, it } from 'vitest';
import { inGroup, talkIn } from './support/talk.ts';
import { EVENING, idOf, peopled, scheduled } from './support/world.ts';

const scene = async () => {
  const { world, north } = await peopled();
  return { world, north, talk: talkIn(world) };
};

describe('/erase', () => {
  it('says what goes and what stays, asks twice, and then knows somebody no more', async () => {
    const { talk, world } = await scene();
    const first = await talk.commands('mia', 'erase');
    expect(first.text).toContain('What goes: your name, your account');
    expect(first.text).toContain('What stays: of each meeting that was held');
    const second = await talk.taps('mia', 'I want this erased');
    expect(second.text).toContain('You leave North at once');
    expect(second.text).toContain('[Keep everything]\n[Yes, erase my name and account]');
    expect(await world.person('mia')).toBeDefined();
    const last = await talk.taps('mia', 'Yes, erase my name and account');
    expect(last.text).toContain('It is done.');
    expect(last.text).toContain('Telegram');
    expect((await talk.commands('mia', 'start')).text).toContain('This is the secretary of Balint groups.');
    expect((await talk.commands('mia', 'credits')).text).toContain('I do not know you yet.');
    expect((await talk.taps('mia', /./).catch(() => ({ text: '' }))).text).not.toContain('Mia');
  });

  it.each([
    ['the first time', 1],
    ['the second time', 2],
  ])('changes nothing where everything is kept, %s', async (_, times) => {
    const { talk, world } = await scene();
    await talk.commands('mia', 'erase');
    if (times === 2) await talk.taps('mia', 'I want this erased');
    const kept = await talk.taps('mia', 'Keep everything');
    expect(kept.text).toContain('SFAM');
    expect(kept.text).not.toContain('Go on with the form');
    expect(await world.person('mia')).toBeDefined();
  });

  it('is left by /cancel, and its button is then worth nothing', async () => {
    const { talk, world } = await scene();
    await talk.commands('mia', 'erase');
    await talk.taps('mia', 'I want this erased');
    await talk.commands('mia', 'cancel');
    expect((await talk.taps('mia', 'Yes, erase my name and account')).text).toContain('This form is over');
    expect(await world.person('mia')).toBeDefined();
  });

  it('is told as done once more where the answer was lost, and the tap comes twice', async () => {
    const { talk, world } = await scene();
    await talk.commands('mia', 'erase');
    await talk.taps('mia', 'I want this erased');
    const yes = { do: 'pick', field: 'sure', value: 'erase' } as const;
    expect((await talk.wants('mia', yes, { update: 'twice' })).text).toContain('It is done.');
    talk.restarts();
    expect((await talk.wants('mia', yes, { update: 'twice' })).text).toContain('It is done.');
    expect(await world.store.people([idOf('mia')])).toEqual([]);
    // Tapped again: a stranger's tap.
    expect((await talk.wants('mia', yes)).text).toContain('This form is over');
    expect((await talk.commands('mia', 'erase')).text).toContain('I do not know you yet.');
  });

  it('is answered in private when it is written in the group', async () => {
    const { talk } = await scene();
    const { replies } = await talk.commands('mia', 'erase', inGroup());
    expect(replies.every((reply) => reply.reply === 'say' && reply.private)).toBe(true);
  });

  it('shows whoever cannot go yet the way on', async () => {
    const { talk, world, north } = await scene();
    const lena = await talk.commands('lena', 'erase');
    expect(lena.text).toContain('A group would have no leader.');
    expect(lena.text).toContain('[North]');
    expect((await talk.commands('ada', 'erase')).text).toContain('[Roles…]');
    const session = await scheduled(world, north);
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await world.act('lena', session, { act: 'hand-over', to: idOf('cora') });
    const cora = await talk.commands('cora', 'erase');
    expect(cora.text).toContain('Close it first');
    expect((await talk.taps('cora', 'To the meeting')).text).toContain('North');
  });

  it('takes a meeting that was opened in between into account', async () => {
    const { talk, world, north } = await scene();
    const session = await scheduled(world, north);
    await talk.commands('cora', 'erase');
    await talk.taps('cora', 'I want this erased');
    world.now = EVENING;
    await world.act('lena', session, { act: 'open' });
    await world.act('lena', session, { act: 'hand-over', to: idOf('cora') });
    expect((await talk.taps('cora', 'Yes, erase my name and account')).text).toContain('A meeting is running');
    expect(await world.person('cora')).toBeDefined();
  });
});

describe('an administrator whom somebody asked', () => {
  it('erases them from the page of the member, asked twice', async () => {
    const { talk, world, north } = await scene();
    await talk.wants('ada', { do: 'member', group: north.id, person: idOf('mia') });
    expect((await talk.taps('ada', 'Erase this person…')).text).toContain('Only somebody who asked for it themselves');
    const sure = await talk.taps('ada', 'They asked for this');
    expect(sure.text).toContain('Erase Mia for good? They leave North at once');
    const done = await talk.taps('ada', 'Yes, erase this person');
    expect(done.text).toContain('Erased.');
    expect(done.text).not.toContain('Mia');
    expect(await world.store.people([idOf('mia')])).toEqual([]);
    const journal = await talk.wants('ada', { do: 'journal', page: 0 });
    expect(journal.text).toContain('Ada erased somebody');
    expect(journal.text).not.toContain('Mia');
    expect((await talk.wants('lena', { do: 'member', group: north.id, person: idOf('max') })).text).not.toContain(
      'Erase',
    );
  });

  it('is told as done once more where the tap comes twice', async () => {
    const { talk, north } = await scene();
    const about = { group: north.id, person: idOf('mia') };
    for (const _ of [1, 2]) {
      const done = await talk.wants('ada', { do: 'erase-person', ...about }, { update: 'twice' });
      expect(done.text).toContain('Erased.');
      expect(done.text).toContain('[Max');
    }
    expect((await talk.wants('ada', { do: 'erase-person', ...about })).text).not.toContain('Erased.');
  });

  it('is told as done once more where it was themselves, and the tap comes twice', async () => {
    const { talk, world, north } = await scene();
    await world.app.societies.nameRole(world.as('ada'), idOf('mia'), 'administrator');
    const tap = { do: 'erase-person', group: north.id, person: idOf('mia') } as const;
    for (const _ of [1, 2]) expect((await talk.wants('mia', tap, { update: 'twice' })).text).toContain('It is done.');
    expect((await talk.wants('mia', tap)).text).toContain('I do not know you yet.');
  });

  it('reads the way on where somebody cannot go yet', async () => {
    const { talk, north } = await scene();
    const lena = await talk.wants('ada', { do: 'erase-ask', group: north.id, person: idOf('lena') });
    expect(lena.text).toContain('A group would have no leader.');
  });
});

describe('/mydata', () => {
  it('names the files as data, for whoever asks and in their language', async () => {
    const { talk } = await scene();
    const { cards, text } = await talk.commands('mia', 'mydata');
    expect(cards.map(({ files }) => files)).toEqual([[{ document: 'my-data', for: idOf('mia'), language: 'en' }]]);
    expect(text).toContain('Below are two files with everything that SFAM keeps about you here');
    expect((await talk.commands('nemo', 'mydata')).text).toContain('I do not know you yet.');
  });

  it('goes to them alone where it is asked for in a group', async () => {
    const { talk } = await scene();
    const { replies } = await talk.commands('mia', 'mydata', inGroup());
    expect(replies).toMatchObject([{ reply: 'say', private: true, card: { files: [{ for: idOf('mia') }] } }]);
  });

  it('stands among the settings too', async () => {
    const { talk } = await scene();
    await talk.commands('mia', 'settings');
    expect((await talk.taps('mia', 'What is kept about me')).cards[0]?.files).toHaveLength(1);
  });
});

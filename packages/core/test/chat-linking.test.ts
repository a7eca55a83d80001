import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../src/phrases/index.ts';
import { DAY } from '../src/types.ts';
import { type Answer, talkIn } from './support/talk.ts';
import { EVENING, idOf, NORTH, peopled, personOf, scheduled } from './support/world.ts';

const identity = { platform: 'slack', tenant: 'T1', id: 'U7' };
/** What comes from the other platform. */
const there = { identity, place: identity };

const staged = async (language = 'en') => {
  const { world, north } = await peopled();
  const mia = await world.person('mia');
  await world.store.commit({ people: [{ ...mia, language }] });
  return { world, north, talk: talkIn(world) };
};

const codeIn = ({ text }: Answer): string => /[A-HJKMNP-Z2-9]{8}/.exec(text)?.[0] ?? '';

describe('/link', () => {
  it.each(LANGUAGES)('gives a code, and on the other platform makes the account theirs, in %s', async (language) => {
    const { world, talk } = await staged(language);
    const code = codeIn(await talk.commands('mia', 'link'));
    expect(code).toHaveLength(8);
    const linked = await talk.commands('new', `link ${code}`, there);
    expect(linked.text).toContain('Mia');
    expect((await world.store.personBy(identity))?.id).toBe(idOf('mia'));
    const settings = await talk.commands('mia', 'settings');
    expect(settings.text).toContain('Slack');
    expect(settings.text).toContain('Telegram');
  });

  it('tells a stranger where a code comes from, and why one does not hold', async () => {
    const { talk } = await staged();
    expect((await talk.commands('new', 'link', there)).text).toContain('where you are known already');
    expect((await talk.commands('new', 'link ABCDEFGH', there)).text).toContain('This code does not hold');
  });

  it('is answered in private where it is written in a group’s chat', async () => {
    const { talk } = await staged();
    const { replies } = await talk.commands('mia', 'link', { place: NORTH, private: false });
    expect(replies).toMatchObject([{ reply: 'say', private: true }]);
  });

  it('asks once before two people become one, and names what will happen', async () => {
    const { world, talk, north } = await staged();
    await world.store.commit({ people: [personOf('twin', { identities: [identity] })] });
    const session = await scheduled(world, north);
    const code = codeIn(await talk.commands('mia', 'link'));
    const asked = await talk.commands('twin', `link ${code}`, there);
    expect(asked.text).toContain('Here you are known as Twin; the code is from Mia');
    expect((await world.store.personBy(identity))?.id).toBe(idOf('twin'));
    const done = await talk.taps('twin', 'Both are me', there);
    expect(done.text).toContain('You are Mia here too');
    expect((await world.store.personBy(identity))?.id).toBe(idOf('mia'));
    expect((await talk.wants('twin', { do: 'offer', session: session.id }, there)).toasts[0]).toContain('first');
    const journal = await talk.commands('ada', 'start').then(() => talk.wants('ada', { do: 'journal', page: 0 }));
    expect(journal.text).toContain('Mia and Twin became one person');
  });

  it('leaves both as they are where the answer is no', async () => {
    const { world, talk } = await staged();
    await world.store.commit({ people: [personOf('twin', { identities: [identity] })] });
    const code = codeIn(await talk.commands('mia', 'link'));
    await talk.commands('twin', `link ${code}`, there);
    await talk.taps('twin', 'No, leave it', there);
    expect((await world.store.personBy(identity))?.id).toBe(idOf('twin'));
  });

  it('refuses people of another society kindly', async () => {
    const { talk } = await staged();
    const code = codeIn(await talk.commands('mia', 'link'));
    expect((await talk.commands('otto', `link ${code}`)).text).toContain('another society');
  });
});

describe('an account in the settings', () => {
  it('is linked and taken away there, and asked about first', async () => {
    const { world, talk } = await staged();
    const first = await talk.commands('mia', 'settings');
    expect(first.text).toContain('[Link another account]');
    expect(first.text).not.toContain('away]');
    const code = codeIn(await talk.taps('mia', 'Link another account'));
    await talk.commands('new', `link ${code}`, there);
    await talk.commands('mia', 'settings');
    const asked = await talk.taps('mia', 'Take Slack away');
    expect(asked.text).toContain('all that is yours stays with you');
    const after = await talk.taps('mia', 'Take Slack away');
    expect(after.text).not.toContain('Slack');
    expect(await world.store.personBy(identity)).toBeUndefined();
  });

  it('that is taken away by itself reads a last word, also where the tap comes twice', async () => {
    const { talk } = await staged();
    const code = codeIn(await talk.commands('mia', 'link'));
    await talk.commands('new', `link ${code}`, there);
    const where = { platform: 'slack', tenant: 'T1' };
    const twice = { ...there, update: 'twice' };
    expect((await talk.wants('new', { do: 'unlink', ...where }, twice)).text).toContain('taken away');
    expect((await talk.wants('new', { do: 'unlink', ...where }, twice)).text).toContain('taken away');
  });

  it('that came by a union says that it is another person again', async () => {
    const { world, talk } = await staged();
    await world.store.commit({ people: [personOf('twin', { identities: [identity], heard: EVENING - 300 * DAY })] });
    const code = codeIn(await talk.commands('mia', 'link'));
    await talk.commands('twin', `link ${code}`, there);
    await talk.taps('twin', 'Both are me', there);
    await talk.commands('mia', 'settings');
    expect((await talk.taps('mia', 'Take Slack away')).text).toContain('another person again');
    await talk.taps('mia', 'Take Slack away');
    expect((await world.store.personBy(identity))?.name).toBe('Twin');
  });
});

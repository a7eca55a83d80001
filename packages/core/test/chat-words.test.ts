import { describe, expect, it } from 'vitest';
import { noticeOf } from '../src/chat/notice.ts';
import { HOUR } from '../src/types.ts';
import { talkIn, textOf } from './support/talk.ts';
import { ELSEWHERE, EVENING, idOf, must, peopled, SOCIETY, scheduled } from './support/world.ts';

const scene = async () => {
  const { world, north } = await peopled();
  const talk = talkIn(world);
  /** Goes through the form as far as the word. */
  const choose = async (word: string, language = 'English') => {
    await talk.wants('ada', { do: 'form', form: 'our-words', about: SOCIETY });
    await talk.taps('ada', language);
    return talk.taps('ada', word);
  };
  const words = async () => (await world.store.society(SOCIETY))?.words;
  return { world, north, talk, choose, words };
};

describe('the words of a society', () => {
  it('are set from its page, with the present word shown, and can be left and gone back in', async () => {
    const { talk, choose, words } = await scene();
    await talk.commands('ada', 'start');
    expect((await talk.taps('ada', 'The society…')).text).toContain('Words: those of the language');
    await talk.taps('ada', 'Words');
    const which = await talk.taps('ada', 'English');
    expect(which.text).toContain('Leader: leader');
    expect(which.text).toContain('Unit of credits: 1 point, 2 points');
    const typed = await talk.taps('ada', 'Leader');
    expect(typed.text).toContain('What do you say for “Leader” (English)?');
    expect(typed.text).toContain('Now: leader');
    expect(typed.text).not.toContain('Reset');
    expect((await talk.taps('ada', 'Back')).text).toContain('Which word do you call something else?');
    await talk.commands('ada', 'cancel');
    expect(await words()).toBeUndefined();
    await choose('Leader');
    expect((await talk.writes('ada', ' chair  person ')).text).toContain('Words: one of your own');
    expect(await words()).toEqual({ en: { 'role-leader': 'chair person' } });
    expect((await talk.wants('ada', { do: 'journal', page: 0 })).text).toContain(
      'Ada changed the words of the society.',
    );
  });

  it('are the language’s again once they are reset, and a second tap changes nothing', async () => {
    const { talk, choose, words } = await scene();
    await choose('Leader');
    await talk.writes('ada', 'chair');
    expect((await choose('Leader')).text).toContain('Now: chair');
    expect((await talk.taps('ada', 'Reset to: leader')).text).toContain('Words: those of the language');
    expect(await words()).toBeUndefined();
    await talk.wants('ada', { do: 'pick', field: 'own', value: 'own-of-language' });
    expect((await talk.wants('ada', { do: 'journal', page: 0 })).text.match(/changed the words/g)).toHaveLength(2);
  });

  it('are asked for again, kindly, where they cannot be read', async () => {
    const { talk, choose, words } = await scene();
    await choose('Leader');
    for (const text of ['x'.repeat(41), '\u200b', '\u3164'])
      expect((await talk.writes('ada', text)).text).toContain('between 1 and 40 letters, on one line');
    await talk.taps('ada', 'Back');
    expect((await talk.taps('ada', 'Unit of credits')).text).toContain(
      'as it stands behind 1 and 2: 2 forms with commas',
    );
    for (const text of ['a, b, c', 'hour,', `hour, ${'x'.repeat(41)}`])
      expect((await talk.writes('ada', text)).text).toContain('one form, or 2 with commas between them');
    expect(await words()).toBeUndefined();
    // With the numbers, as the present ones are shown.
    await talk.writes('ada', '1 CPD point, 2 CPD points');
    expect(await words()).toEqual({ en: { 'credit-points': { one: 'CPD point', other: 'CPD points' } } });
  });

  it('are said in answers, on cards and in messages to its people, and to nobody else', async () => {
    const { talk, world, north, choose } = await scene();
    for (const [word, own] of [
      ['Leader', 'chair {<b>}'],
      ['Member', 'participant'],
      ['Administrator', 'registrar'],
      ['Unit of credits', 'hour, hours'],
    ] as const) {
      await choose(word);
      await talk.writes('ada', own);
    }
    expect((await talk.wants('lena', { do: 'group', group: north.id })).text).toContain('Your part: chair {<b>}.');
    expect((await talk.wants('lena', { do: 'members', group: north.id, page: 0 })).text).toContain('Mia · participant');
    const roles = await talk.wants('ada', { do: 'roles', page: 0 });
    expect(roles.text).toContain('Ada · registrar');
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
    expect((await talk.commands('nina', `start j-${invitation.token}`)).text).toContain('as participant');

    const session = await scheduled(world, north);
    world.now = EVENING + 2 * HOUR;
    await world.act('lena', session, { act: 'close' });
    await world.act('lena', session, { act: 'attest' });
    expect((await talk.wants('mia', { do: 'credits', period: 'all' })).text).toContain('1.5 hours');
    const due = await world.store.notifications('due', 99);
    const told = await Promise.all(due.map((one) => noticeOf(world.app, one, world.now + 12 * HOUR)));
    const morning = told.flatMap((one) => (one ? [textOf(one.card)] : [])).filter((text) => text.includes('1.5'));
    expect(morning.some((text) => text.includes('90 min as participant, 1.5 hours.'))).toBe(true);

    expect(await world.store.society(ELSEWHERE)).not.toHaveProperty('words');
    expect((await talk.wants('otto', { do: 'roles', page: 0 })).text).toContain('administrator');
  });

  it('are told to whoever gets such a role', async () => {
    const { talk, world, choose } = await scene();
    await choose('Committee member');
    await talk.writes('ada', 'assessor');
    must(await world.app.societies.nameRole(world.as('ada'), idOf('mia'), 'committee'));
    const [due] = await world.store.notifications('due', 9);
    const notice = due && (await noticeOf(world.app, due, world.now));
    expect(notice && textOf(notice.card)).toContain('assessor');
  });
});

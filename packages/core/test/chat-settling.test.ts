import { describe, expect, it } from 'vitest';
import { phrases } from '../src/phrases/index.ts';
import { MINUTE } from '../src/types.ts';
import { planned } from './support/buttons.ts';
import { choicesOf, labelsOf, linesOf, textOf } from './support/talk.ts';
import { EVENING, idOf } from './support/world.ts';

/** A meeting of 90 minutes that was closed so long after it began, and who settles it. */
const closedAfter = async (minutes: number) => {
  const made = await planned();
  const { world, session, talk } = made;
  world.now = EVENING;
  await world.act('lena', session, { act: 'open' });
  world.now = EVENING + minutes * MINUTE;
  await talk.wants('lena', { do: 'close', session: session.id });
  return { ...made, settles: () => talk.last('lena') };
};

describe('a meeting that was closed early', () => {
  it('offers the length it really had beside the planned one, which counts until it is changed', async () => {
    const { settles, talk, world, session } = await closedAfter(43);
    expect(textOf(settles())).toContain('closed early, at 19:13. The planned 90 min are counted');
    expect(settles().choices?.[0]?.map(({ label }) => label)).toEqual(['✓ 1 h 30 min', '45 min']);
    await talk.taps('lena', '45 min');
    expect((await world.store.session(session.id))?.lasted).toBe(45);
    expect(linesOf(settles()).join()).not.toContain('closed early');
    // It can be taken back as easily.
    expect(settles().choices?.[0]?.map(({ label }) => label)).toEqual(['1 h 30 min', '✓ 45 min']);
    await talk.taps('lena', '1 h 30 min');
    expect((await world.store.session(session.id))?.lasted).toBe(90);
  });

  it('offers no length where it had none worth counting, or was hardly shorter', async () => {
    for (const minutes of [1, 82, 90, 130]) {
      const { settles } = await closedAfter(minutes);
      expect(labelsOf(settles())[0], `${minutes} min`).toBe('Change a person…');
    }
  });
});

describe('somebody’s time that was put right', () => {
  it('is told above the list, from which the next can be chosen', async () => {
    const { talk, session } = await closedAfter(90);
    const set = (minutes: number) =>
      talk.wants('lena', { do: 'settle-set', session: session.id, person: idOf('mia'), minutes });
    const first = await set(30);
    expect(linesOf(first.cards[0] as never)).toEqual(['Whose entry is wrong?', 'Changed: Mia · 30 min']);
    expect(choicesOf(first.cards[0] as never).length).toBeGreaterThan(5);
    expect(linesOf((await set(0)).cards[0] as never)).toContain('Changed: Mia · not there');
    // A second tap changes nothing, and says nothing of a change.
    expect(linesOf((await set(0)).cards[0] as never)).toEqual(['Whose entry is wrong?']);
    await talk.wants('lena', { do: 'attest', session: session.id });
    const { cards } = await talk.wants('lena', {
      do: 'amend',
      session: session.id,
      person: idOf('mia'),
      minutes: 45,
    });
    expect(linesOf(cards[0] as never)).toEqual(['Whose entry is to be corrected?', 'Changed: Mia · 45 min']);
  });
});

it.each([
  ['en', 'Close the meeting'],
  ['ru', 'Завершить встречу'],
  ['sv', 'Avsluta träffen'],
])('what is done at once promises no question: %s', (language, label) => {
  expect(phrases(language).say('button-close')).toBe(label);
});

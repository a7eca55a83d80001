import { describe, expect, it } from 'vitest';
import type { Intent } from '../src/chat/index.ts';
import type { Fact } from '../src/fact.ts';
import { followed, HOMES, SOCIETIES, TRAININGS, withProfession, withTraining } from '../src/path.ts';
import { LANGUAGES, phrases, schemeTitle } from '../src/phrases/index.ts';
import { SCHEMES, schemeOf } from '../src/schemes/index.ts';
import { ruRbo2020Programme } from '../src/schemes/ru-rbo-2020-programme.ts';
import { uk2020 } from '../src/schemes/uk-2020.ts';
import { STATUSES, type StatusEntry } from '../src/status.ts';
import { heldFact } from '../src/testing/index.ts';
import { meetings } from '../src/testing/records.ts';
import { DAY } from '../src/types.ts';
import { type Answer, choicesOf, labelsOf, linesOf, type Talk, talkIn, textOf } from './support/talk.ts';
import { codeOf, EVENING, identityOf, idOf, must, peopled, SOCIETY, type World } from './support/world.ts';

const UK = 'Accredited leader of the Balint Society (United Kingdom)';
const NL = 'Balint group leader in the Netherlands';

const staged = async (language = 'en'): Promise<{ world: World; talk: Talk }> => {
  const { world } = await peopled();
  const people = await world.store.people(['ada', 'mia'].map(idOf));
  await world.store.commit({ people: people.map((person) => ({ ...person, language })) });
  return { world, talk: talkIn(world) };
};

/** So many meetings of Mia's, every other week until now. */
const attended = (count: number, change: Partial<Fact> = {}): readonly Fact[] =>
  Array.from({ length: count }, (_, index) => ({
    ...heldFact({
      id: `fact-${index}`,
      society: SOCIETY,
      person: idOf('mia'),
      start: EVENING - (index + 1) * 14 * DAY,
      held: { session: `session-${index}` },
    }),
    ...change,
  }));

const follows = async ({ app, as }: World, id: string, on = '2022-09-01', name = 'mia'): Promise<void> => {
  const scheme = schemeOf(id);
  if (!scheme) throw new Error(`no ${id}`);
  must(await app.paths.alter(as(name), (path) => followed(path, scheme, on)));
};

const entered = async ({ app, as }: World, entry: Omit<StatusEntry, 'id'>, whose = 'mia') =>
  must(await app.statuses.enter(as('ada'), idOf(whose), entry));

const part = (scheme: string, of: string): Intent => ({ do: 'progress-of', scheme, part: of });

/** The parts that a card lists, and those that can be unfolded. */
const numbersOf = (card: Answer['cards'][number] | undefined) => {
  if (!card) throw new Error('no card');
  const listed = linesOf(card).flatMap((line) => /^(\d+(?:\.\d+)*)\. /.exec(line)?.[1] ?? []);
  const buttons = labelsOf(card).flatMap((label) => /^Part ([\d.]+)$/.exec(label)?.[1] ?? []);
  return { listed: listed.toSorted(), buttons: buttons.toSorted() };
};

/** What stands under a heading, up to the next empty line. */
const under = (answer: Answer, heading: string): readonly string[] => {
  const lines = answer.cards.flatMap(linesOf);
  const at = lines.indexOf(heading);
  if (at === -1) return [];
  const rest = lines.slice(at + 1);
  const end = rest.indexOf('');
  return end === -1 ? rest : rest.slice(0, end);
};

describe('/path and /progress, from nothing to a scheme', () => {
  it('leads whoever follows no scheme to one, says whether it can be entered, and takes the day of entry', async () => {
    const { talk } = await staged();
    expect((await talk.commands('mia', 'path')).text).toContain('You follow no scheme so far.');
    const none = await talk.commands('mia', 'progress');
    expect(none.text).toContain('You follow no scheme so far.');
    expect(labelsOf(talk.last('mia'))).toEqual(['Choose a scheme…', 'My path']);
    const list = await talk.taps('mia', 'Choose a scheme…');
    const titles = SCHEMES.map((scheme) => phrases('en').capital(schemeTitle(phrases('en'), scheme)));
    expect(labelsOf(talk.last('mia'))).toEqual([...titles, 'Back']);
    expect(list.text).toContain('Tap one to read what it asks');
    const scheme = await talk.taps('mia', UK);
    expect(scheme.text).toContain('until 31 May 2023, and may no longer');
    expect(scheme.text).toContain('Where to ask: balint.co.uk.');
    expect(scheme.text).toContain('It asks:\n• Membership of the Balint Society');
    expect(scheme.text).toContain('• At least 20 meetings in a Balint group, as co-leader.');
    expect(scheme.text).not.toContain('Follow it no more');
    expect((await talk.taps('mia', 'Follow this scheme…')).text).toContain('On which day did you enter it?');
    const path = await talk.writes('mia', '1 September 2022');
    expect(path.text).toContain(`${UK}: entered on 1 September 2022`);
    const progress = await talk.taps('mia', 'How far it is');
    expect(progress.text).toContain('You entered the scheme on 1 September 2022.');
    expect(linesOf(talk.last('mia'))[0]).toBe(UK);
  });

  it('takes no day of entry on which nobody could enter, says whom to ask, and offers today where one can', async () => {
    const { talk, world } = await staged();
    await talk.wants('mia', { do: 'follow', scheme: 'uk-2020' });
    expect(labelsOf(talk.last('mia'))).toEqual(['Cancel']);
    const refused = await talk.writes('mia', '1 June 2023');
    expect(refused.text).toContain('One could enter this edition until 31 May 2023.');
    expect(refused.text).toContain('ask balint.co.uk');
    expect((await world.person('mia')).path).toBeUndefined();
    expect((await talk.writes('mia', '31 May 2023')).text).toContain('entered on 31 May 2023');
    await talk.wants('mia', { do: 'follow', scheme: 'nl-balint' });
    expect((await talk.taps('mia', /^Today/)).text).toContain(`${NL}: entered on 19 November 2026`);
  });

  it('says to whoever entered after the entrance was closed that nothing is on file for them, and where to ask', async () => {
    const { talk, world } = await staged();
    await follows(world, 'uk-2020', '2024-01-01');
    const progress = await talk.commands('mia', 'progress');
    expect(progress.text).toContain(
      '\n\nWhere to ask: balint.co.uk.\n\nThis edition is for people who entered earlier.',
    );
    expect(progress.text).not.toMatch(/listed below|together/);
    expect(numbersOf(progress.cards[0])).toEqual({ listed: [], buttons: [] });
  });

  it('asks anew for a day to come, and can be left', async () => {
    const { talk, world } = await staged();
    await talk.wants('mia', { do: 'follow', scheme: 'nl-balint' });
    expect((await talk.writes('mia', '1 September 2031')).text).not.toContain('entered on');
    await talk.commands('mia', 'cancel');
    expect((await world.person('mia')).path).toBeUndefined();
  });

  it('enters on another day, follows no more, and says the same after a second tap', async () => {
    const { talk, world } = await staged();
    await follows(world, 'nl-balint');
    const scheme = await talk.wants('mia', { do: 'scheme', scheme: 'nl-balint' });
    expect(scheme.text).toContain('You entered the scheme on 1 September 2022.');
    await talk.taps('mia', 'Another day of entry…');
    expect((await talk.writes('mia', '5 May 2023')).text).toContain(`${NL}: entered on 5 May 2023`);
    await talk.wants('mia', { do: 'scheme', scheme: 'nl-balint' });
    for (let tap = 0; tap < 2; tap += 1) {
      const { toasts, cards } = await talk.wants('mia', { do: 'unfollow', scheme: 'nl-balint' });
      expect(toasts).toEqual([`You follow it no more: ${NL}.`]);
      expect(cards.map(textOf).join()).toContain('You follow no scheme so far.');
      expect(cards.map(textOf).join()).not.toContain(NL);
    }
  });

  it('shows several schemes with how far each is, and each by its button', async () => {
    const { talk, world } = await staged();
    await follows(world, 'nl-balint');
    await follows(world, 'uk-2020');
    const both = await talk.commands('mia', 'progress');
    expect(linesOf(talk.last('mia'))[0]).toBe('How far it is');
    expect(both.text.match(/As of 19 November 2026 something is still missing\./g)).toHaveLength(2);
    expect(labelsOf(talk.last('mia'))).toEqual([NL, UK, 'My path']);
    await talk.taps('mia', UK);
    expect(linesOf(talk.last('mia'))[0]).toBe(UK);
    expect(labelsOf((await talk.commands('mia', 'path')).cards[0] ?? talk.last('mia')).slice(0, 2)).toEqual([NL, UK]);
  });

  it('puts the schemes of one’s own society first', async () => {
    const { talk, world } = await staged();
    must(await world.app.societies.set(world.as('ada'), { short: 'balint-nederland' }));
    await talk.wants('mia', { do: 'schemes', page: 0 });
    expect(labelsOf(talk.last('mia'))[0]).toBe(NL);
    expect(labelsOf(talk.last('mia'))).toHaveLength(SCHEMES.length + 1);
  });

  it('is answered in private, also where it is written in a group’s chat', async () => {
    const { talk, world } = await staged();
    await follows(world, 'uk-2020');
    for (const command of ['path', 'progress']) {
      const place = { platform: 'telegram', tenant: '', id: '-100' };
      const { replies } = await talk.commands('mia', command, { place, private: false });
      for (const reply of replies) if (reply.reply === 'say') expect(reply.private).toBe(true);
      expect(replies.filter(({ reply }) => reply === 'show')).toEqual([]);
    }
  });
});

describe('what somebody says of themselves', () => {
  it('takes professions since a day, and a tap takes one away', async () => {
    const { talk, world } = await staged();
    await talk.commands('mia', 'path');
    expect((await talk.taps('mia', 'Profession…')).text).toContain('Nothing said so far.');
    await talk.taps('mia', 'Add a profession…');
    await talk.taps('mia', 'Doctor');
    await talk.writes('mia', '1 July 2014');
    expect(labelsOf(talk.last('mia'))).toEqual(['Doctor, since 1 July 2014', 'Add a profession…', 'Back']);
    await talk.taps('mia', 'Add a profession…');
    await talk.taps('mia', 'Coach');
    await talk.taps('mia', 'Skip');
    expect(labelsOf(talk.last('mia')).slice(0, 2)).toEqual(['Doctor, since 1 July 2014', 'Coach']);
    await talk.taps('mia', 'Coach');
    const intent = { do: 'drop-profession', profession: 'doctor' } as const;
    for (let tap = 0; tap < 2; tap += 1) {
      expect((await talk.wants('mia', intent)).text).toContain('Nothing said so far.');
      expect((await world.person('mia')).path?.professions).toEqual([]);
    }
  });

  it('begins with the profession given when they joined, of which no day is known', async () => {
    const { talk, world } = await staged();
    const mia = await world.person('mia');
    await world.store.commit({ people: [{ ...mia, profession: 'nurse' }] });
    expect((await talk.commands('mia', 'path')).text).toContain('Profession: nurse\n');
  });

  it('tells no training from none said, and takes away the last one', async () => {
    const { talk } = await staged();
    await talk.commands('mia', 'path');
    expect((await talk.taps('mia', 'Training…')).text).toContain('Nothing said so far.');
    expect((await talk.taps('mia', 'I have completed none of them')).text).toContain('Completed training: none');
    await talk.taps('mia', 'Training…');
    expect(labelsOf(talk.last('mia'))).toEqual(['Add a training…', 'Back']);
    await talk.taps('mia', 'Add a training…');
    await talk.taps('mia', 'Psychoanalytic training');
    await talk.writes('mia', '31 January 2019');
    const path = await talk.commands('mia', 'path');
    expect(path.text).toContain('Completed training: psychoanalytic training, completed on 31 January 2019');
    await talk.taps('mia', 'Training…');
    expect((await talk.taps('mia', /^Psychoanalytic training/)).text).toContain('Nothing said so far.');
    expect((await talk.commands('mia', 'path')).text).toContain('Completed training: not said so far');
  });

  it('takes since when they are in practice, roughly too, and takes it away', async () => {
    const { talk } = await staged();
    await talk.commands('mia', 'path');
    expect((await talk.taps('mia', 'In practice…')).text).toContain('Not said so far.');
    await talk.taps('mia', 'Enter the day…');
    expect((await talk.writes('mia', '1850')).text).toContain('That is too long ago.');
    expect((await talk.writes('mia', '2099')).text).toContain('That is still to come.');
    expect((await talk.writes('mia', '2015')).text).toContain('Since 1 January 2015');
    await talk.taps('mia', 'Another day…');
    expect((await talk.writes('mia', '1 September 2020')).text).toContain('Since 1 September 2020');
    for (let tap = 0; tap < 2; tap += 1)
      expect((await talk.wants('mia', { do: 'drop-practice' })).text).toContain('Not said so far.');
  });

  it('changes what is asked at once', async () => {
    const { talk, world } = await staged();
    await follows(world, 'uk-2020');
    const before = await talk.commands('mia', 'progress');
    expect(under(before, 'Waiting for a word from you').map((line) => line.slice(0, 2))).toEqual(['3.', '4.']);
    expect(labelsOf(talk.last('mia'))).toContain('Training…');
    must(await world.app.paths.alter(world.as('mia'), (path) => withTraining(path, 'psychoanalysis', '2020-01-01')));
    const after = await talk.commands('mia', 'progress');
    expect(under(after, 'Waiting for a word from you')).toEqual([]);
    expect(labelsOf(talk.last('mia'))).not.toContain('Training…');
    expect(after.text).toContain('Experience as a member (0 of 1 met)');
    expect(after.text).not.toContain('At least 20 meetings in a Balint group, as member');
  });

  it('speaks of nothing listed below where nothing is, in the whole, in the part and in the forecast', async () => {
    const { talk, world } = await staged();
    await follows(world, 'uk-2020');
    const whole = await talk.commands('mia', 'progress');
    expect(whole.text).toContain('3. Experience as a member. Nobody can say so far');
    const unfolded = await talk.taps('mia', 'Part 3');
    expect(unfolded.text).toContain('Experience as a member. You are asked this only if you have completed');
    const ahead = await talk.wants('mia', { do: 'forecast', scheme: 'uk-2020' });
    expect(ahead.text).toContain('work this out: experience as a member');
    for (const { text } of [whole, unfolded, ahead]) expect(text).not.toContain('listed below');
  });
});

describe('how far it is', () => {
  it('begins with the next step, then the parts by how they stand', async () => {
    const { talk, world } = await staged();
    await world.store.commit({ facts: [...attended(20, { role: 'co-leader' })] });
    await follows(world, 'uk-2020');
    const progress = await talk.commands('mia', 'progress');
    const lines = linesOf(talk.last('mia'));
    const headings = ['Waiting for a word from you', 'Still missing', 'Your society keeps track of these', 'Met'];
    const places = [...headings, 'Advised, and never in the way'].map((heading) => lines.indexOf(heading));
    const next = lines.findIndex((line) => line.startsWith('The next step: membership of the Balint Society'));
    expect([next, ...places]).toEqual([next, ...places].toSorted((a, b) => a - b));
    expect(next).toBeGreaterThan(0);
    expect(under(progress, 'Met')).toEqual(['5. At least 20 meetings in a Balint group, as co-leader.']);
    expect(under(progress, 'Still missing').map((line) => line.slice(0, 2))).toEqual(['2.', '6.']);
    expect(under(progress, 'Your society keeps track of these')).toEqual([
      "7. The supervisor's report.",
      '8. The decision of the council.',
    ]);
    expect((await talk.taps('mia', 'Part 7')).text).toContain('Documents, fees and decisions are not entered here');
  });

  it('unfolds a part in full, and leads back to the whole', async () => {
    const { talk, world } = await staged();
    await world.store.commit({ facts: [...attended(7, { role: 'co-leader' })] });
    await follows(world, 'uk-2020');
    const whole = await talk.commands('mia', 'progress');
    expect(whole.text).not.toContain('Still missing: 13 meetings.');
    const unfolded = await talk.taps('mia', 'Part 5');
    expect(linesOf(talk.last('mia')).slice(0, 2)).toEqual([UK, 'Part 5']);
    expect(unfolded.text).toContain('Still missing: 13 meetings.');
    expect((await talk.taps('mia', 'Back')).text).toBe(whole.text);
  });

  it('walks down a part that is too long to be shown at once, and back up', async () => {
    const { talk, world } = await staged();
    await follows(world, 'ru-rbo-2020-programme');
    await talk.commands('mia', 'progress');
    const stages = await talk.taps('mia', 'Part 1');
    expect(stages.text).toContain('1.1. The first stage (0 of 3 met)');
    expect(numbersOf(stages.cards[0])).toEqual({ listed: ['1.1', '1.2'], buttons: ['1.1', '1.2'] });
    const first = await talk.taps('mia', 'Part 1.1');
    expect(linesOf(talk.last('mia'))[1]).toBe('Part 1.1');
    expect(first.text).toContain('• At least 8 academic hours of 45 min of theory.');
    expect((await talk.taps('mia', 'Back')).text).toBe(stages.text);
    await talk.taps('mia', 'Back');
    expect(linesOf(talk.last('mia'))[1]).toBe('As of 19 November 2026 something is still missing.');
  });

  it('asks as many parts of a holder as it needs: all that bind, or one of them', async () => {
    const { talk, world } = await staged();
    await world.store.commit({ facts: [...attended(60, { confirmedBy: idOf('lena') })] });
    await entered(world, { status: 'leader', society: 'rbo', from: '2020-01-01' }, 'lena');
    const whole = await talk.wants('mia', part('ru-rbo-2020-programme', '1'));
    expect(whole.text).toContain('1.1. The first stage (1 of 3 met)');
    must(await world.app.paths.alter(world.as('mia'), (path) => withProfession(path, 'teacher', '2015-01-01')));
    const therapy = await talk.wants('mia', part('ru-rbo-2020-programme', '0'));
    expect(therapy.text).toContain('4. Personal therapy (0 of 1 met)');
  });

  it('shows the whole where a part is not there any more', async () => {
    const { talk, world } = await staged();
    await follows(world, 'uk-2020');
    const whole = await talk.commands('mia', 'progress');
    for (const gone of ['9', '2.1', '99.99.99', 'r', 'r.1'])
      expect((await talk.wants('mia', part('uk-2020', gone))).text, gone).toBe(whole.text);
  });

  it('leaves out a scheme that ships no more', async () => {
    const { talk, world } = await staged();
    await follows(world, 'uk-2020');
    const whole = await talk.commands('mia', 'progress');
    const gone = { scheme: 'uk-1990', edition: '1990', on: '1991-01-01' };
    const left = async (entries: readonly (typeof gone)[]) =>
      must(await world.app.paths.alter(world.as('mia'), (path) => ({ ...path, entries })));
    await left([gone, { scheme: 'uk-2020', edition: '2020', on: '2022-09-01' }]);
    expect((await talk.commands('mia', 'progress')).text).toBe(whole.text);
    await left([gone]);
    for (const command of ['path', 'progress'])
      expect((await talk.commands('mia', command)).text).toContain('You follow no scheme so far.');
  });

  it('tells of a status that runs until when it is valid, and what renews it', async () => {
    const { talk, world } = await staged();
    await entered(world, { status: 'leader', from: '2022-03-01' });
    await follows(world, 'nl-balint', '2021-01-01');
    const whole = await talk.commands('mia', 'progress');
    expect(whole.text).toContain('You have had the status of leader since 1 March 2022.');
    expect(whole.text).toContain('valid up to and including 28 February 2027');
    const renewal = await talk.taps('mia', 'Renewal');
    expect(linesOf(talk.last('mia'))[0]).toBe('To renew it within that time:');
    expect(renewal.text).toContain('• At least 1 meeting in a Balint group, as leader.');
    expect((await talk.taps('mia', 'Back')).text).toBe(whole.text);
    const one = await talk.wants('mia', part('nl-balint', 'r.1'));
    expect(linesOf(one.cards[0] ?? talk.last('mia')).slice(0, 2)).toEqual(['To renew it within that time:', 'Part 1']);
    expect((await talk.taps('mia', 'Back')).text).toBe(renewal.text);
  });

  it('tells of a status that has lapsed, and offers no renewal where there was never an award', async () => {
    const { talk, world } = await staged();
    await follows(world, 'ru-rbo-2020-leader', '2019-01-01');
    expect((await talk.commands('mia', 'progress')).text).not.toContain('[Renewal]');
    await entered(world, { status: 'leader', society: 'rbo', from: '2020-03-01' });
    const lapsed = await talk.commands('mia', 'progress');
    expect(lapsed.text).toContain('It was valid up to and including 28 February 2023 and has lapsed.');
    expect((await talk.taps('mia', 'Renewal')).text).toContain('The time for this is over');
  });

  it('says when it could be, part by part, and leads back', async () => {
    const { talk, world } = await staged();
    await world.store.commit({ facts: [...attended(10, { role: 'co-leader' })] });
    await follows(world, 'uk-2020');
    const whole = await talk.commands('mia', 'progress');
    const ahead = await talk.taps('mia', 'When could it be?');
    expect(linesOf(talk.last('mia')).slice(0, 2)).toEqual([
      UK,
      'At the pace of your last twelve months, or of the time since you began if that is shorter. It is an estimate and promises nothing.',
    ]);
    expect(ahead.text).toMatch(/At least 20 meetings in a Balint group, as co-leader\..* 202[78]/);
    expect(ahead.text).toMatch(/depends on people.*the decision of the council/);
    expect((await talk.taps('mia', 'Back')).text).toBe(whole.text);
  });
});

describe('every part of every scheme', () => {
  /** Somebody who has hours of every kind, and has told everything. */
  const rich = async (world: World): Promise<void> => {
    const kinds: readonly Partial<Fact>[] = [
      { role: 'co-leader' },
      { role: 'leader' },
      { role: 'member' },
      { activity: 'theory' },
      { activity: 'supervision' },
      { activity: 'leader-training' },
      { activity: 'personal-therapy' },
    ];
    const facts = kinds.flatMap((change, index) =>
      meetings(30, { from: `2022-0${index + 1}-03`, every: { months: 1 } }, `k${index}`, {
        society: SOCIETY,
        person: idOf('mia'),
        confirmedBy: idOf('lena'),
        ...change,
        held: {
          session: `s${index}`,
          event: { id: `event${index}`, kind: 'seminar', international: true, certified: true },
          cases: [{ presented: idOf('mia'), led: idOf('lena'), coLed: idOf('mia') }],
        },
      }),
    );
    await world.store.commit({ facts: facts.map((fact, index) => ({ ...fact, id: `rich${index}` })) });
    await entered(world, { status: 'training-leader', society: 'rbo', from: '2010-01-01' }, 'lena');
    await entered(world, { status: 'recognised-leader', society: 'de-chamber', from: '2010-01-01' }, 'lena');
    for (const status of ['member', 'leader', 'training-leader', 'supervisor-leader', 'leader-trainer'] as const)
      await entered(world, { status, from: '2021-05-01' });
    must(
      await world.app.paths.alter(world.as('mia'), (path) =>
        withTraining(withProfession(path, 'psychologist', '2010-01-01'), 'specialist', '2015-01-01'),
      ),
    );
    for (const { id } of SCHEMES) await follows(world, id, '2022-01-01');
  };

  /** Opens each button of a card that unfolds a part or the renewal, and what is below it; gives back how many cards there were. */
  const walked = async (talk: Talk, intent: Intent & { readonly do: 'progress-of' }): Promise<number> => {
    const { cards } = await talk.wants('mia', intent);
    const [card] = cards;
    if (!card) throw new Error('no card');
    expect(linesOf(card).join('\n').length, JSON.stringify(intent)).toBeLessThan(4096);
    const numbers = linesOf(card).flatMap((line) => /^(\d+(?:\.\d+)*)\. /.exec(line)?.[1] ?? []);
    const isBelow = (of: string) => (intent.part === '0' ? of !== '0' : of.startsWith(`${intent.part}.`));
    const deeper = choicesOf(card).flatMap((choice) =>
      'intent' in choice && choice.intent.do === 'progress-of' && isBelow(choice.intent.part) ? [choice.intent] : [],
    );
    const parts = deeper.map((one) => one.part.replace('r.', '')).filter((one) => one !== 'r');
    expect(numbers.toSorted(), JSON.stringify(intent)).toEqual(parts.toSorted());
    let count = 1;
    for (const one of deeper) count += await walked(talk, one);
    return count;
  };

  it.each(LANGUAGES)(
    'has numbers that are its buttons, is sound and fits into one message, in %s',
    async (language) => {
      const { world, talk } = await staged(language);
      for (const record of ['bare', 'rich'] as const) {
        if (record === 'rich') await rich(world);
        for (const { id: scheme, entrance } of SCHEMES) {
          const cards = await walked(talk, { do: 'progress-of', scheme, part: '0' });
          // Of what can be entered no more there is nothing on file.
          expect(cards, scheme).toBeGreaterThan(record === 'bare' && entrance ? 0 : 1);
          const ahead = await talk.wants('mia', { do: 'forecast', scheme });
          const about = await talk.wants('mia', { do: 'scheme', scheme });
          for (const { cards } of [ahead, about])
            for (const card of cards) expect(linesOf(card).join('\n').length, scheme).toBeLessThan(4096);
        }
        for (const command of ['path', 'progress'])
          for (const card of (await talk.commands('mia', command)).cards)
            expect(linesOf(card).join('\n').length, command).toBeLessThan(4096);
      }
    },
  );
});

describe('the statuses that an administrator enters', () => {
  const opened = async () => {
    const stage = await staged();
    await stage.talk.wants('ada', { do: 'society' });
    await stage.talk.taps('ada', 'Statuses…');
    await stage.talk.taps('ada', 'Mia');
    return stage;
  };

  it('are entered field by field, and whose they are reads them on their path', async () => {
    const { talk } = await opened();
    expect(textOf(talk.last('ada'))).toContain('Nothing is entered so far.');
    await talk.taps('ada', 'Enter a status…');
    await talk.taps('ada', 'Leader');
    await talk.taps('ada', 'The Balint society in Russia');
    await talk.writes('ada', '1 July 2014');
    const card = await talk.writes('ada', '30 June 2019');
    expect(card.text).toContain(
      '• leader of a Balint group (the Balint society in Russia), 1 July 2014 – 30 June 2019',
    );
    await talk.taps('ada', 'Enter a status…');
    await talk.taps('ada', 'Member');
    await talk.taps('ada', 'Of this society');
    await talk.writes('ada', '1 March 2016');
    expect((await talk.taps('ada', 'Skip')).text).toContain('[Member, since 1 March 2016]');
    const path = await talk.commands('mia', 'path');
    expect(path.text).toContain(
      'Entered by the society:\n• leader of a Balint group (the Balint society in Russia), 1 July 2014 – 30 June 2019\n• member, since 1 March 2016',
    );
    const journal = await talk.wants('ada', { do: 'journal', page: 0 });
    expect(journal.text).toContain('Ada entered a status for Mia: leader.');
  });

  it('cannot end before they began: the end is asked for anew, and what was said before stays', async () => {
    const { talk, world } = await opened();
    await talk.taps('ada', 'Enter a status…');
    await talk.taps('ada', 'Leader');
    await talk.taps('ada', 'Of this society');
    await talk.writes('ada', '1 July 2014');
    expect((await talk.writes('ada', '30 June 2014')).text).toContain('It cannot end before it began.');
    expect(await world.store.histories([idOf('mia')])).toEqual([]);
    expect((await talk.writes('ada', '1 July 2014')).text).toContain('[Leader, 1 July 2014 – 1 July 2014]');
    await talk.taps('ada', /^Leader/);
    await talk.taps('ada', 'Its last day…');
    expect((await talk.writes('ada', '1 June 2014')).text).toContain('It cannot end before it began.');
    expect((await talk.writes('ada', '5 May 2020')).text).toContain('[Leader, 1 July 2014 – 5 May 2020]');
  });

  it('end today at a tap, and are taken away at a tap; a second tap says the same', async () => {
    const { talk, world } = await opened();
    const { history } = await entered(world, { status: 'supervisor', from: '2020-01-01' });
    await talk.wants('ada', { do: 'statuses', person: idOf('mia') });
    await talk.taps('ada', 'Supervisor, since 1 January 2020');
    await talk.taps('ada', 'Its last day…');
    expect((await talk.taps('ada', /^Today/)).text).toContain('[Supervisor, 1 January 2020 – 19 November 2026]');
    const about = { person: idOf('mia'), status: history.held[0]?.id ?? '' };
    for (let tap = 0; tap < 2; tap += 1)
      expect((await talk.wants('ada', { do: 'drop-status', ...about })).text).toContain('Nothing is entered so far.');
    expect((await talk.wants('ada', { do: 'status', ...about })).text).toContain('Nothing is entered so far.');
    expect((await talk.wants('ada', { do: 'end-status', ...about })).text).toContain('This status was taken away');
    expect(await world.store.entries(SOCIETY, 0, 9)).toHaveLength(3);
  });

  it('that were taken away while their end was being entered are not ended, and the form is over', async () => {
    const { talk, world } = await opened();
    const { history } = await entered(world, { status: 'supervisor', from: '2020-01-01' });
    const status = history.held[0]?.id ?? '';
    await talk.wants('ada', { do: 'end-status', person: idOf('mia'), status });
    await world.roles({ society: SOCIETY, person: idOf('zoe'), role: 'administrator' });
    must(await world.app.statuses.drop(world.as('zoe'), idOf('mia'), status));
    expect((await talk.writes('ada', '5 May 2024')).text).toContain('This status was taken away meanwhile.');
    expect(await world.store.dialogue(identityOf('ada'))).toBeUndefined();
  });

  it('are nobody else’s to see or to change by a button that somebody made up', async () => {
    const { talk, world } = await opened();
    const { history } = await entered(world, { status: 'supervisor', from: '2020-01-01' });
    const about = { person: idOf('mia'), status: history.held[0]?.id ?? '' };
    for (const name of ['mia', 'lena', 'otto'])
      for (const intent of [
        { do: 'statuses', person: about.person },
        { do: 'status', ...about },
        { do: 'end-status', ...about },
        { do: 'drop-status', ...about },
        { do: 'form', form: 'enter-status', about: about.person },
      ] as const)
        expect((await talk.wants(name, intent)).text, `${name} ${intent.do}`).not.toMatch(/2020|Mia/);
    expect((await world.store.histories([idOf('mia')]))[0]?.held).toHaveLength(1);
    expect(codeOf(await world.app.statuses.people(world.as('mia')))).toBe('administrators-only');
  });
});

describe('what is chosen from', () => {
  it.each(LANGUAGES)('has a name of its own for each society, status and training, in %s', (language) => {
    const t = phrases(language);
    const names = (all: readonly string[], kind: string) => all.map((one) => t.find(`${kind}-${one}`));
    for (const all of [
      names([...new Set([...SOCIETIES, ...HOMES])], 'society-name'),
      names(STATUSES, 'held'),
      names(TRAININGS, 'training'),
    ]) {
      expect(all).not.toContain(undefined);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe('which society it is', () => {
  const said = async ({ talk }: { talk: Talk }, name: string) => {
    await talk.wants('ada', { do: 'society' });
    await talk.taps('ada', 'Known to schemes as');
    return talk.taps('ada', name);
  };
  /** How far the co-leading is, and the meetings as a member, of those whom training spares nothing. */
  const progressOf = async (stage: { talk: Talk; world: World }) => {
    await follows(stage.world, 'uk-2020');
    return stage.talk.commands('mia', 'progress');
  };

  it('is asked for where only the hours of some societies count, and what they are taken for is said until then', async () => {
    const stage = await staged();
    await stage.world.store.commit({ facts: [...attended(20, { role: 'co-leader' })] });
    const before = await progressOf(stage);
    const taken = 'nobody has said which society this is';
    const isSaid = async () => (await stage.talk.wants('mia', part('uk-2020', '5'))).text.includes(taken);
    expect(await isSaid()).toBe(true);
    expect((await stage.talk.wants('mia', { do: 'scheme', scheme: 'uk-2020' })).text).toContain(taken);
    expect(under(before, 'Met')).toHaveLength(1);
    const page = await said(stage, 'The Balint Society (United Kingdom)');
    expect(page.text).toContain('Known to schemes as: the Balint Society (United Kingdom)');
    const after = await progressOf(stage);
    expect(await isSaid()).toBe(false);
    expect(under(after, 'Met')).toEqual(under(before, 'Met'));
    expect((await stage.talk.wants('ada', { do: 'journal', page: 0 })).text).toContain(
      'Ada set by which name schemes know the society.',
    );
  });

  it('keeps hours out of a scheme that takes only those of others, and lets in what a row of recognition names', async () => {
    const stage = await staged();
    await stage.world.store.commit({
      facts: [
        ...attended(20, { role: 'co-leader' }),
        ...attended(20).map((fact, index) => ({ ...fact, id: `member-${index}`, start: fact.start - DAY })),
      ],
    });
    must(await stage.world.app.paths.alter(stage.world.as('mia'), (path) => ({ ...path, trainings: [] })));
    const met = async () => under(await progressOf(stage), 'Met').map((line) => line.slice(0, 2));
    expect(await met()).toEqual(['3.', '4.']);
    await said(stage, 'The American Balint Society');
    expect(await met()).toEqual([]);
    // One attendance in Greece is one session as a member, and nothing else.
    await said(stage, 'The Greek Balint society');
    expect(await met()).toEqual(['3.']);
    await said(stage, 'None of those that schemes speak of');
    expect(await met()).toEqual([]);
  });
});

describe.each(LANGUAGES)('the whole way, in %s', (language) => {
  it('reads as it did', async () => {
    const { world, talk } = await staged(language);
    const t = phrases(language);
    await world.store.commit({
      facts: [
        ...attended(9),
        ...attended(6, { role: 'co-leader' }).map((fact, index) => ({
          ...fact,
          id: `c-${index}`,
          start: fact.start - DAY,
        })),
      ],
    });
    const kept: string[] = [];
    const keep = (what: string, { text }: Answer) => kept.push(`=== ${what}`, text, '');
    keep('/progress', await talk.commands('mia', 'progress'));
    keep('/path', await talk.commands('mia', 'path'));
    keep(t.say('button-schemes'), await talk.taps('mia', t.say('button-schemes')));
    keep(schemeTitle(t, uk2020), await talk.taps('mia', t.capital(schemeTitle(t, uk2020))));
    keep(t.say('button-follow'), await talk.taps('mia', t.say('button-follow')));
    keep('2022-09-01', await talk.writes('mia', '2022-09-01'));
    keep('/progress', await talk.commands('mia', 'progress'));
    keep(t.say('button-part', { part: '5' }), await talk.taps('mia', t.say('button-part', { part: '5' })));
    await talk.taps('mia', t.say('button-back'));
    keep(t.say('button-forecast'), await talk.taps('mia', t.say('button-forecast')));
    await talk.wants('ada', { do: 'society' });
    keep(t.say('button-statuses'), await talk.taps('ada', t.say('button-statuses')));
    keep('Mia', await talk.taps('ada', 'Mia'));
    keep(t.say('button-enter-status'), await talk.taps('ada', t.say('button-enter-status')));
    keep(t.say('held-member'), await talk.taps('ada', t.capital(t.say('held-member'))));
    keep(t.say('status-of-home'), await talk.taps('ada', t.say('status-of-home')));
    keep('2016-03-01', await talk.writes('ada', '2016-03-01'));
    keep(t.say('button-skip'), await talk.taps('ada', t.say('button-skip')));
    keep('/path', await talk.commands('mia', 'path'));
    keep(schemeTitle(t, ruRbo2020Programme), await talk.wants('mia', part('ru-rbo-2020-programme', '1')));
    await expect(kept.join('\n')).toMatchFileSnapshot(`kept/path.${language}.txt`);
  });
});

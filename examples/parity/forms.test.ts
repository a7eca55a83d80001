import { createApp, memoryStore, type Store } from '@balintkit/core/app';
import { createChat, encodeIntent, type Intent, type Page, type Question } from '@balintkit/core/chat';
import { LANGUAGES } from '@balintkit/core/phrases';
import { EVENING, FORM_IDS } from '@balintkit/core/testing';
import { expect, test } from 'vitest';
import { counted, standingClock } from '../evening/stage.ts';
import { type Front, type Hand, type On, slackFront, telegramFront } from './fronts.ts';

// Every form is gone through on Slack, a window at a time, and then on Telegram, card by card, with the same answers: it
// asks the same questions in the same words, and ends.

const [HOUR, DAY] = [3_600_000, 86_400_000];

/** What no question of a kind can read; whoever adds a kind finds here that no front-end was tried with it. */
const MISREAD: Readonly<Record<Question['kind'], string | undefined>> = {
  text: undefined,
  choice: undefined,
  date: undefined,
  time: undefined,
  number: 'quite a few',
  zone: 'Atlantis',
  dates: '24.12, soon',
  link: 'ask me on the day',
};

/** What is typed, by form and question or by question alone. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ society: 'Parity Society', name: 'Fay Ferrer', 'new-group.name': 'West', 'edit-name.name': 'North Star' },
  ...{ zone: 'Europe/Stockholm', address: 'Storgatan 2', link: 'https://meet.example.org/west', room: '6-10' },
  ...{
    minutes: '75',
    cases: '1',
    sessions: '25',
    presented: '3',
    'our-words.own': 'chair',
    'enter-person.name': 'Vera',
  },
  ...{ since: '2025-09-01', 'opening-balance.from': '2020-09-01', 'opening-balance.minutes': '40' },
  ...{ from: '2026-12-03', until: '2027-02-01', without: '2026-12-17', on: '2026-12-03', at: '18:30' },
  ...{ 'date.on': '2027-03-06', 'move.on': '2026-12-05' },
  ...{ 'our-name.name': 'Parity Again', 'my-name.name': 'Fay F.' },
};
/** Which option is picked, where it is not the first. */
const PICKED: Readonly<Record<string, number>> = {
  'new-group.mode': 2,
  'edit-venue.mode': 2,
  'edit-measure.measure': 1,
  'season.rhythm': 1,
  'erase.sure': 1,
};

/** A question as it was asked, and its answer. */
interface Asked {
  readonly question: Question;
  readonly answer: string;
}

/** Goes through the form that was just begun; what was asked, in order. */
type GoesThrough = (form: string, hand: Hand) => Promise<readonly Asked[]>;

const answerTo = (form: string, { key, options, value }: Question): string => {
  const picked = options[PICKED[`${form}.${key}`] ?? 0]?.value;
  const answer = TYPED[`${form}.${key}`] ?? picked ?? TYPED[key] ?? value;
  if (answer === undefined) throw new Error(`nothing to answer to ${form}.${key}`);
  return answer;
};

/** A society from its first administrator on, and how each form comes to be begun there. */
const stageOn = async (open: (on: On) => Promise<Front>, language: string) => {
  const store = memoryStore();
  const clock = standingClock(EVENING - 7 * DAY);
  const chance = counted();
  const app = createApp({ store, clock: clock.now, chance });
  const chat = (name: Front['name']) => createChat(app, undefined, name === 'slack' ? 'whole' : 'stepwise');
  const front = await open({ now: clock.now, speaks: chat });
  const [fay, nina] = [front.person('Fay', language), front.person('Nina', language)];
  front.group(fay, nina);
  await front.moves.added();
  return { store, app, front, fay, nina, clock };
};
type Stage = Awaited<ReturnType<typeof stageOn>>;

const tenantOf = ({ front }: Stage): string => front.requests[0]?.identity.tenant ?? '';
const identityOf = (stage: Stage, hand: Hand) => ({
  platform: stage.front.name,
  tenant: tenantOf(stage),
  id: hand.id,
});
const groupsIn = async ({ store }: { readonly store: Store }) => {
  const [society] = await store.societies();
  return society ? store.groups({ society: society.id }) : [];
};

/** Begins the forms one after another, each where it can be begun. */
const walk = async (stage: Stage, goesThrough: GoesThrough): Promise<ReadonlyMap<string, readonly Asked[]>> => {
  const { store, app, fay, nina, clock } = stage;
  const walked = new Map<string, readonly Asked[]>();
  const wants = (intent: Intent) => fay.taps({ value: encodeIntent(intent) });
  const goes = async (form: string, begin: () => Promise<unknown>, hand = fay): Promise<void> => {
    await begin();
    walked.set(form, await goesThrough(form, hand));
    const open = await store.dialogue(identityOf(stage, hand));
    expect(open, `${form} is over`).toBeUndefined();
  };
  const form = (id: string, about: string) => goes(id, () => wants({ do: 'form', form: id, about }));

  // Whoever has not written yet cannot be written to.
  await nina.starts('hello');
  await goes('found', async () => fay.starts((await app.founding.firstCode()) ?? ''));
  const society = (await store.societies())[0]?.id ?? '';
  for (const _ of ['one', 'another']) await form('new-group', society);
  const group = (await groupsIn(stage))[0]?.id ?? '';
  const caller = { identity: identityOf(stage, fay) };
  for (const id of FORM_IDS.filter((one) => one.startsWith('edit-'))) await form(id, group);
  await form('enter-person', group);
  const entered = (await store.group(group))?.members.at(-1)?.person ?? '';
  await goes('opening-balance', () => wants({ do: 'balance', group, person: entered }));
  await form('season', group);
  await form('date', group);
  const [next] = await app.dates.coming([group], clock.now(), 1);
  const session = next?.id ?? '';
  await form('move', session);
  clock.moveTo((await store.session(session))?.starts ?? 0);
  clock.moveTo(clock.now() + 2 * HOUR);
  await wants({ do: 'close', session });
  await form('settle-length', session);
  await goes('settle-minutes', () => wants({ do: 'settle-other', session, person: entered }));
  const invited = await app.joining.invite(caller, group, 'member');
  if (!invited.ok) throw new Error('not invited');
  await goes('join', () => nina.starts(`j-${invited.value.invitation.token}`), nina);
  for (const id of FORM_IDS.filter((one) => one.startsWith('our-'))) await form(id, society);
  for (const id of FORM_IDS.filter((one) => one.startsWith('my-'))) await form(id, group);
  await goes('follow', () => wants({ do: 'follow', scheme: 'nl-balint' }));
  await form('enter-status', entered);
  const status = (await store.histories([entered]))[0]?.held[0]?.id ?? '';
  await goes('end-status', () => wants({ do: 'end-status', person: entered, status }));
  await goes('bind', () => fay.commands('bind', 'group'));
  await goes('erase', () => nina.commands('erase'), nina);
  return walked;
};

const lastPage = ({ replies }: Front): Page | undefined => {
  const reply = replies.findLast((one) => one.reply === 'form');
  return reply?.reply === 'form' ? reply.page : undefined;
};

test.each(LANGUAGES)(
  'every form is a window on Slack and cards on Telegram: %s',
  { timeout: 120_000 },
  async (language) => {
    const kinds = new Set<string>();
    const onSlack = await stageOn(slackFront, language);
    const shown = onSlack.front as Awaited<ReturnType<typeof slackFront>>;

    const inWindows: GoesThrough = async (form, hand) => {
      const all: Asked[] = [];
      for (let modal = shown.modal(hand); modal; modal = shown.modal(hand)) {
        const page = lastPage(shown);
        expect(page?.form).toBe(form);
        const questions = page?.questions ?? [];
        expect(modal.questions.map(({ blockId }) => blockId)).toEqual(questions.map(({ key }) => key));
        for (const [index, question] of questions.entries()) {
          kinds.add(question.kind);
          const seen = modal.questions[index];
          expect(seen?.label).toBe(question.label);
          expect(modal.screen).toContain(page?.does);
          if ((seen?.options.length ?? 0) > 0) expect(seen?.options).toEqual(question.options);
          const odd = MISREAD[question.kind];
          const asked = all.length + questions.length;
          if (asked > 30) throw new Error(`${form} does not end: ${modal.screen}`);
          if (odd !== undefined && seen?.kind === 'plain_text_input') {
            const others = Object.fromEntries(questions.map((one) => [one.key, answerTo(form, one)]));
            expect(await shown.handsIn(hand, { ...others, [question.key]: odd })).toHaveProperty(question.key);
          }
        }
        const answers = Object.fromEntries(questions.map((one) => [one.key, answerTo(form, one)]));
        expect(await shown.handsIn(hand, answers), `${form}: ${JSON.stringify(answers)}`).toBeUndefined();
        expect(shown.requests.at(-1)?.doing).toEqual({ did: 'filled', form, answers });
        all.push(...questions.map((question) => ({ question, answer: answers[question.key] ?? '' })));
      }
      expect(all.length, form).toBeGreaterThan(0);
      return all;
    };
    const whole = await walk(onSlack, inWindows);
    expect([...whole.keys()].toSorted()).toEqual(FORM_IDS.toSorted());
    expect([...kinds].toSorted()).toEqual(Object.keys(MISREAD).toSorted());

    const onTelegram = await stageOn(telegramFront, language);
    const inCards: GoesThrough = async (form, hand) => {
      const all: Asked[] = [];
      for (const asked of whole.get(form) ?? []) {
        const { question, answer } = asked;
        const open = await onTelegram.store.dialogue(identityOf(onTelegram, hand));
        expect(`${open?.form}.${open?.field}`).toBe(`${form}.${question.key}`);
        expect(hand.reads()).toContain(question.label);
        expect(hand.buttons()).toEqual(expect.arrayContaining(question.options.map(({ label }) => label)));
        const pick = `pick:${question.key}:${answer}`;
        if (question.kind === 'choice') await hand.taps({ value: pick });
        else await hand.writes(answer);
        all.push(asked);
      }
      return all;
    };
    const stepwise = await walk(onTelegram, inCards);
    expect([...stepwise.keys()]).toEqual([...whole.keys()]);
    // What only a window can say is never told where there is none.
    expect(onTelegram.front.replies.filter(({ reply }) => reply === 'form' || reply === 'wrong')).toEqual([]);
  },
);

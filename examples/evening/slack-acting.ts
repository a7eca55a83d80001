import { readDate, readTime } from '@balintkit/core/phrases';
import type { Channel, Person, Question } from '@balintkit/slack-app/loopback';
import { type Actors, type Answer, type Directing, directedOn, labelOf } from './acting.ts';
import type { SlackTranscript } from './slack-transcript.ts';
import type { Story } from './story.ts';
import type { Transcript } from './transcript.ts';

/** What a story is acted with on Slack. */
export interface SlackDirecting extends Directing<Person, Channel> {
  readonly transcript: Transcript & Pick<SlackTranscript, 'handsIn'>;
  /** How often the app died so far, where it may. */
  readonly deaths?: () => number;
}

/** Acts on Slack, where a form is a window that is handed in page by page. */
export const slackActorsOn = (
  directing: SlackDirecting,
  slack: { readonly bot: { readonly name: string } },
): Actors<Person, Channel> => {
  const directed = directedOn(directing);
  const { step, story } = directed;
  const { stage, deaths } = directing;
  const filled = new Map<string, { readonly page: string; readonly blocks: ReadonlySet<string> }>();

  /**
   * Slack brings nothing again that somebody did: whoever read of an error since the app died, or waits for an answer in
   * vain, does it once more, where it is still to be done.
   */
  const insists = async (act: () => Promise<unknown>, isToBeDone = () => true): Promise<void> => {
    if (!deaths) {
      await act();
      return;
    }
    const before = deaths();
    const [{ reason }] = (await Promise.allSettled([act()])) as [{ readonly reason?: unknown }];
    await stage.quiet();
    if (deaths() > before) {
      if (isToBeDone()) await act();
    } else if (reason !== undefined) throw reason;
  };
  /** Whether somebody has such a button before them. */
  const has = (person: Person, which: string | RegExp, where?: Channel): boolean => {
    const inSight = [...person.messages(inIt(where)), ...(where ? [] : [person.home])];
    const { buttons } = person.modal ?? { buttons: inSight.flatMap((one) => one.buttons) };
    return buttons.flat().some(({ label }) => (typeof which === 'string' ? label === which : which.test(label)));
  };

  const taps: Actors<Person, Channel>['taps'] = (person, which, where) => {
    const presses = () => person.presses(which, inIt(where));
    return step(`${person.realName} presses ${which}`, () => insists(presses, () => has(person, which, where)), {
      does: 'taps',
      who: person,
      what: labelOf(which),
      ...inIt(where),
    });
  };
  const commands = (person: Person, text: string, where?: Channel): Promise<void> =>
    step(`${person.realName} writes ${text}`, () => insists(() => person.commands(text, inIt(where))), {
      does: 'writes',
      who: person,
      what: text,
      ...inIt(where),
    });
  const says: Actors<Person, Channel>['says'] = (person, text, where) =>
    text.startsWith('/')
      ? commands(person, `/balint ${text.slice(1)}`, where)
      : step(`${person.realName} writes ${text}`, () => person.says(text, inIt(where)), {
          does: 'writes',
          who: person,
          what: text,
          ...inIt(where),
        });

  /** Answers what is asked on the page that is open, as far as there are answers; whether none of its questions is left. */
  const fillsPage = (person: Person, answers: Answer[]): boolean => {
    const { modal } = person;
    if (!modal) throw new Error('no window is open');
    const page = pageOf(person);
    const former = filled.get(person.id);
    const blocks = new Set(former?.page === page ? former.blocks : []);
    const left = modal.questions.filter(({ blockId }) => !blocks.has(blockId));
    for (const question of left) {
      const one = answers.shift();
      if (!one) break;
      person.fills({ [question.blockId]: put(question, one, story) });
      blocks.add(question.blockId);
    }
    filled.set(person.id, { page, blocks });
    return modal.questions.every(({ blockId }) => blocks.has(blockId));
  };

  return {
    ...directed,
    called: ({ realName }) => realName,
    taps,
    tapsAll: async (person, ...which) => {
      for (const one of which) await taps(person, one);
    },
    says,
    fillsIn: async (person, ...answers) => {
      const rest = [...answers];
      while (rest.length > 0) {
        await step(
          `${person.realName} fills in ${rest.map((one) => Object.values(one).join()).join(', ')}`,
          async () => {
            if (!fillsPage(person, rest)) return;
            directing.transcript.handsIn(person);
            const page = pageOf(person);
            await insists(
              async () => {
                const wrong = await person.submits();
                if (wrong) throw new Error(`wrong: ${JSON.stringify(wrong)}`);
              },
              () => pageOf(person) === page,
            );
          },
        );
      }
    },
    opens: (person, invitation) => commands(person, invitation),
    starts: (person, payload) => commands(person, ['/balint start', payload].filter(Boolean).join(' ')),
    addsBot: (person, chat) =>
      step(`${person.realName} adds ${slack.bot.name}`, () => chat.adds('bot', { by: person }), {
        does: 'adds-bot',
        who: person,
        in: chat,
      }),
    invitation: (person) => {
      const found = person.messages().map(({ text }) => /\/balint start \S+/.exec(text)?.[0]);
      const invitation = found.findLast((one) => one !== undefined);
      if (invitation === undefined) throw new Error(`no invitation in sight of ${person.realName}`);
      return invitation.replace(/`$/, '');
    },
    reads: (person) => person.messages().flatMap(({ text }) => text.split('\n')),
  };
};

/** Which page of which window somebody has open. */
const pageOf = ({ modal }: Person): string => (modal ? `${modal.id} ${modal.hash}` : '');

const inIt = (where: Channel | undefined) => (where === undefined ? {} : { in: where });

/** What is put into a question: a day or an hour as its picker has it, anything else as it is; nothing where it is skipped. */
const put = ({ kind }: Question, answer: Answer, { t, language, zone, begins }: Story): string | undefined => {
  const said = 'taps' in answer ? answer.taps : answer.says;
  if (said === t.say('button-skip')) return undefined;
  if (kind === 'datepicker') return readDate(said, { language, zone, now: begins });
  return kind === 'timepicker' ? readTime(said, language) : said;
};

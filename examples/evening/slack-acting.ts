import { readDate, readTime } from '@balintkit/core/phrases';
import type { Channel, Person, Question } from '@balintkit/slack-app/loopback';
import { type Actors, type Answer, type Directing, directedOn, labelOf } from './acting.ts';
import type { SlackTranscript } from './slack-transcript.ts';
import type { Story } from './story.ts';

/** Acts on Slack, where a form is a window that is handed in page by page. */
export const slackActorsOn = (
  directing: Directing<Person, Channel> & { readonly transcript: Pick<SlackTranscript, 'handsIn'> },
  slack: { readonly bot: { readonly name: string } },
): Actors<Person, Channel> => {
  const directed = directedOn(directing);
  const { step, story } = directed;
  const filled = new Map<string, { readonly page: string; readonly blocks: ReadonlySet<string> }>();

  const taps: Actors<Person, Channel>['taps'] = (person, which, where) =>
    step(`${person.realName} presses ${which}`, () => person.presses(which, inIt(where)), {
      does: 'taps',
      who: person,
      what: labelOf(which),
      ...inIt(where),
    });
  const commands = (person: Person, text: string, where?: Channel): Promise<void> =>
    step(`${person.realName} writes ${text}`, () => person.commands(text, inIt(where)), {
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
    const page = `${modal.id} ${modal.hash}`;
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
            const wrong = await person.submits();
            if (wrong) throw new Error(`wrong: ${JSON.stringify(wrong)}`);
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

const inIt = (where: Channel | undefined) => (where === undefined ? {} : { in: where });

/** What is put into a question: a day or an hour as its picker has it, anything else as it is; nothing where it is skipped. */
const put = ({ kind }: Question, answer: Answer, { t, language, zone, begins }: Story): string | undefined => {
  const said = 'taps' in answer ? answer.taps : answer.says;
  if (said === t.say('button-skip')) return undefined;
  if (kind === 'datepicker') return readDate(said, { language, zone, now: begins });
  return kind === 'timepicker' ? readTime(said, language) : said;
};

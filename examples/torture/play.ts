import type { Store } from '@balintkit/core/app';
import { LANGUAGES, phrases } from '@balintkit/core/phrases';
import { flawsIn, type Kept, lostBetween } from '@balintkit/core/testing';
import { BEGINS } from '../evening/script.ts';
import { counted, openStage, standingClock, TOKEN } from '../evening/stage.ts';
import { companyOn, SIGN } from './company.ts';
import type { Step } from './steps.ts';
import { isBad, type Line, type Reached, unanswered, watched } from './watch.ts';
import { waysOn } from './ways.ts';

/** Where it is played. */
export interface PlayOptions {
  readonly store: Store;
  readonly byWebhook?: boolean;
  /** Whether the bot calls Telegram without HTTP. */
  readonly direct?: boolean;
  /** Everything that lies in the store, as text. */
  readonly dump: () => Promise<string>;
  /** So many updates are enough. */
  readonly most?: number;
}

/** What became of it. */
export interface PlayedThrough {
  /** What does not hold, and after how many steps that was seen. */
  readonly flaws: readonly string[];
  readonly steps: number;
  readonly updates: number;
  readonly reached: Reached;
}

const CODES = [
  'leaders-only',
  'administrators-only',
  'members-only',
  'observers-only-stop',
  'not-yours',
  'not-known',
  'code-dead',
  'invitation-dead',
  'not-running',
  'cancelled',
  'closed',
  'sealed',
  'not-over',
  'not-sealed',
  'halted',
  'no-presenter',
  'offers-closed',
  'leading-now',
] as const;
/** Refusals by their words. */
const REFUSALS: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((language) => CODES.map((code) => [phrases(language).say(`refusal-${code}`), code] as const)),
);

/** How many steps lie between two looks at everything. */
const LOOK = 1_000;
/** Talk, wherever it turns up. */
const TALK = /talk\d+k/;

/** Plays steps against a bot of one's own, until something does not hold. */
export const playThrough = async (steps: readonly Step[], options: PlayOptions): Promise<PlayedThrough> => {
  const { byWebhook = false, direct = false, most = Number.POSITIVE_INFINITY } = options;
  const reached: Reached = new Map();
  const watch = watched(options.store, reached);
  const { store } = watch;
  const lines: Line[] = [];
  const flaws: string[] = [];
  const thrown = (error: unknown): unknown => flaws.push(`thrown: ${error instanceof Error ? error.stack : error}`);
  process.on('unhandledRejection', thrown);
  process.on('uncaughtException', thrown);
  const chance = counted();
  const stage = await openStage({
    store,
    clock: standingClock(BEGINS),
    chance,
    limits: 'off',
    byWebhook,
    direct,
    webhook: { timeout: 30_000 },
    log: (level, event, data = {}) => void lines.push({ level, event, data: JSON.stringify(data) }),
  });
  const { telegram } = stage;
  const read: { readonly chat: number; readonly text: string }[] = [];
  telegram.on((one) => {
    if ((one.kind === 'sent' || one.kind === 'edited') && one.message.from.is_bot)
      read.push({
        chat: one.chat.id,
        text: `${one.message.text} ${one.message.buttons.flat().map(({ text }) => text)}`,
      });
    if (one.kind === 'toast') read.push({ chat: one.person.id, text: one.toast.text });
  });

  const typed = new Map<string, string>();
  let sent = 0;
  /** Names that somebody read who may not. */
  const overheard = (): readonly string[] => {
    for (const { message } of telegram.updates.slice(sent))
      for (const sign of [...(typeof message?.text === 'string' ? (message.text.match(SIGN) ?? []) : [])])
        typed.set(sign, String(message?.from?.id));
    sent = telegram.updates.length;
    return read.splice(0).flatMap(({ chat, text }) => {
      const own = telegram.people.find(({ id }) => id === chat)?.name ?? '';
      const foreign = (text.match(SIGN) ?? []).filter((sign) => {
        if (own.includes(sign) || typed.get(sign) === String(chat)) return false;
        const owners = watch.owners.get(sign) ?? [];
        return owners.length > 0 && !owners.some((owner) => watch.mayRead(String(chat), owner));
      });
      const refusal = REFUSALS.get(text);
      if (refusal !== undefined) watch.count(`refused ${refusal}`);
      return foreign.length > 0 ? [`${chat} read ${foreign}: ${text}`] : [];
    });
  };

  let before: Kept | undefined;
  let logged = 0;
  const look = async (): Promise<void> => {
    const kept = await watch.kept();
    const all = await options.dump();
    const news = lines.slice(logged);
    logged = lines.length;
    flaws.push(
      ...flawsIn(kept),
      ...(before ? lostBetween(before, kept) : []),
      ...overheard(),
      ...news.filter(isBad).map((line) => `logged: ${JSON.stringify(line)}`),
      ...news
        .filter(({ data }) => TALK.test(data) || data.includes(TOKEN))
        .map((line) => `told: ${JSON.stringify(line)}`),
      ...(TALK.test(all) ? [`kept: ${all.slice(Math.max(0, all.search(TALK) - 200), all.search(TALK) + 60)}`] : []),
      ...(all.includes(TOKEN) ? ['the token is kept'] : []),
    );
    before = kept;
  };

  let done = 0;
  const ways = waysOn({ stage, store, company: await companyOn(stage, store, chance), watch });

  const given = (): number => telegram.updates.length + [...ways.again.values()].reduce((sum, one) => sum + one, 0);
  try {
    for (const step of steps) {
      await ways.take(step);
      done += 1;
      if (done % LOOK === 0) {
        await ways.settle();
        await look();
      }
      if (flaws.length > 0 || given() >= most) break;
    }
    await ways.settle();
    await look();
    flaws.push(...unanswered(telegram, ways.again, ways.faulty));
  } catch (error) {
    thrown(error);
    flaws.push(...lines.filter(isBad).map((line) => `logged: ${JSON.stringify(line)}`));
    flaws.push(
      `the last: ${telegram.updates
        .slice(-8)
        .map((one) => JSON.stringify(one))
        .join('\n')}`,
    );
  } finally {
    await stage.close();
    process.off('unhandledRejection', thrown);
    process.off('uncaughtException', thrown);
  }
  return { flaws, steps: done, updates: given(), reached };
};

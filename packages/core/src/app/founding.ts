import { BY_ALL, counted } from '../guess.ts';
import { DEFAULT_SETTINGS, type Person } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import type { Society } from '../society.ts';
import type { Language, Zone } from '../types.ts';
import type { Caller, Context } from './context.ts';
import { guessed, hashed, waits } from './guessing.ts';
import type { Setup } from './store.ts';

/** What the first administrator says of the society and of themselves. */
export interface Founding {
  readonly society: string;
  readonly name: string;
  readonly language: Language;
  readonly zone: Zone;
  readonly creditRule?: string;
}

export type Founded = Result<{ readonly society: Society; readonly person: Person }, Refusal>;

/** How long the one-time code is: about 71 bits. */
const CODE_LENGTH = 12;

export const founding = ({ store, decide, chance, id }: Context) => {
  /**
   * A fresh one-time code that makes whoever sends it the first administrator. It is kept as a hash; the code of an
   * earlier start is dead. `undefined` once there is an administrator.
   */
  const firstCode = (): Promise<string | undefined> =>
    decide<string | undefined>({}, async (now) => {
      const setup = await store.setup();
      if (setup?.usedBy !== undefined) return { answer: undefined };
      const code = chance(CODE_LENGTH);
      const change = { setup: { version: setup?.version ?? 0, hash: await hashed(code), at: now } };
      return { answer: code, change };
    });

  /**
   * Why this does not begin a society: it is not the one-time code of today, or too much was guessed. A wrong one is
   * counted, while there is a code to guess.
   */
  const refused = (caller: Caller, code: string): Promise<Refusal | undefined> =>
    decide<Refusal | undefined>(caller, async (now) => {
      const [setup, own] = await Promise.all([store.setup(), store.guesses(caller.identity)]);
      if (setup?.usedBy !== undefined || !setup) return { answer: { code: 'code-dead' } };
      const wait = waits(own, now, setup.wrong);
      if (wait || (await opens(setup, code))) return { answer: wait };
      const wrong = counted(setup.wrong, BY_ALL, now);
      return {
        answer: { code: 'code-dead' },
        change: { setup: { ...setup, wrong }, guesses: [guessed(caller, own, now)] },
      };
    });

  /** Creates the society, with the sender of the code as its administrator. */
  const found = (caller: Caller, code: string, said: Founding): Promise<Founded> =>
    decide<Founded>(caller, async (now) => {
      const [setup, me] = await Promise.all([store.setup(), store.personBy(caller.identity)]);
      if (!setup || !(await opens(setup, code))) return { answer: no({ code: 'code-dead' }) };
      if (setup.usedBy !== undefined) {
        const society = me && setup.usedBy === me.id ? await store.society(me.society) : undefined;
        return { answer: me && society ? ok({ society, person: me }) : no({ code: 'code-dead' }) };
      }
      const { society: name, name: called, language, zone, creditRule } = said;
      const society: Society = {
        id: id(),
        version: 0,
        name,
        language,
        zone,
        since: now,
        ...(creditRule === undefined ? {} : { creditRule }),
      };
      const person: Person = {
        id: id(),
        version: 0,
        society: society.id,
        name: called,
        language,
        zone,
        settings: DEFAULT_SETTINGS,
        identities: [caller.identity],
        accepted: now,
      };
      return {
        answer: ok({ society, person }),
        change: {
          setup: { version: setup.version, hash: setup.hash, at: setup.at, usedBy: person.id },
          societies: [society],
          people: [person],
          roles: [{ society: society.id, person: person.id, role: 'administrator' }],
          forget: { dialogues: [caller.identity] },
        },
      };
    });

  return { firstCode, refused, found };
};

const opens = async (setup: Setup | undefined, code: string): Promise<boolean> =>
  setup !== undefined && setup.hash === (await hashed(code));

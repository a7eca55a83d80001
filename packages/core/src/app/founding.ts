import { DEFAULT_SETTINGS, type Person } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import type { Society } from '../society.ts';
import type { Language, Zone } from '../types.ts';
import type { Caller, Context } from './context.ts';
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

  /** Whether this is the one-time code of today, not used yet. */
  const fits = async (code: string): Promise<boolean> => {
    const setup = await store.setup();
    return setup?.usedBy === undefined && (await opens(setup, code));
  };

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
          setup: { ...setup, usedBy: person.id },
          societies: [society],
          people: [person],
          roles: [{ society: society.id, person: person.id, role: 'administrator' }],
          forget: { dialogues: [caller.identity] },
        },
      };
    });

  return { firstCode, fits, found };
};

const opens = async (setup: Setup | undefined, code: string): Promise<boolean> =>
  setup !== undefined && setup.hash === (await hashed(code));

const hashed = async (code: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

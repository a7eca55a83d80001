import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../src/app/index.ts';
import { FORMS } from '../src/chat/forms/index.ts';
import { encodeIntent, INTENT_NAMES, type IntentName, parseIntent } from '../src/chat/index.ts';
import { explainRefusal, phrases } from '../src/phrases/index.ts';
import { DAY, HOUR } from '../src/types.ts';
import { PEOPLE, planned, presented, type Stage, settling, TABLE } from './support/buttons.ts';
import { type Answer, inGroup, textOf } from './support/talk.ts';
import { EVENING, identityOf, idOf } from './support/world.ts';

const max = idOf('max');
const mia = idOf('mia');

/** What is told to members alone, and to whoever may change it. */
const EDITS = ['edit', 'unbind', 'unbind-from'];
const PRIVATE = /Vasagatan|meet\.example|\d points/;

/** Sentences that say no, with what varies in them left open. */
const isRefusal = (text: string): boolean => REFUSALS.some((sentence) => sentence.test(text));
const REFUSALS = (() => {
  const t = phrases('en');
  const told = { zone: 'UTC', now: 0, name: () => '§' };
  const codes = [
    ...['leaders-only', 'administrators-only', 'members-only', 'presenter-only', 'observers-only-stop', 'not-yours'],
    ...['not-known', 'code-dead', 'invitation-dead', 'request-gone', 'last-leader', 'not-in-a-chat', 'cancelled'],
    ...['leading-now', 'presenter-listens', 'only-account', 'scheme-gone', 'status-gone'],
  ];
  const plain = codes.map((code) => explainRefusal(t, { code } as never, told));
  const seated = explainRefusal(t, { code: 'not-seated', person: '' }, told);
  const later = explainRefusal(t, { code: 'attest-later', from: 0 }, told);
  return [...plain, seated, later].map(
    (text) =>
      new RegExp(
        `^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/§|Thursday 1 January 1970|Thursday 1 January/, '.+')}$`,
      ),
  );
})();

const outcomeOf = ({ replies, toasts, cards }: Answer, written: readonly Change[]): string => {
  if (written.length > 0) return 'e';
  if (cards.length > 0) return 'l';
  if (replies.length === 1 && toasts.every(isRefusal)) return 'x';
  return toasts[0] === phrases('en').say('form-gone') ? '.' : `? ${toasts.join(' | ')}`;
};

describe('who may do what by a button', () => {
  it.each(TABLE)('%s', async (what, expected, stage, intent) => {
    const found: [string, string][] = [];
    for (const name of PEOPLE) {
      const made = await stage();
      const answer = await made.talk.wants(name, intent(made));
      found.push([name, outcomeOf(answer, made.written())]);
      const belongs = ['olga', 'mia', 'cora', 'lena'].includes(name);
      if (!belongs && !EDITS.includes(what)) expect(answer.text, `what ${name} reads`).not.toMatch(PRIVATE);
    }
    const signs = expected.split(' ');
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(PEOPLE.map((name, index) => [name, signs[index]])));
  });

  const named = (prefix: string) => new Set(TABLE.map(([what]) => what).map((what) => what.replace(prefix, '')));

  it.each(INTENT_NAMES.filter((name) => name !== 'form'))('has a row for %s', (name) => {
    expect([...named('')]).toContain(name);
  });

  it.each(FORMS.map(({ id }) => id))('has a row for the form %s', (id) => {
    expect([...named('form: ')]).toContain(id);
  });

  it('has no row for what there is not', () => {
    const names: readonly string[] = [...INTENT_NAMES, ...FORMS.map(({ id }) => id)];
    expect([...named('form: ')].map((what) => what.split(':')[0] ?? '').filter((one) => !names.includes(one))).toEqual([
      'balance of a stranger',
    ]);
  });
});

describe('a coordinator, where the leaders did not settle for 14 days', () => {
  const late: Stage = async () => {
    const made = await settling();
    made.world.now += 15 * DAY;
    return made;
  };

  it('settles attendance, and neither sees nor changes who presented', async () => {
    const { talk, session, written, world } = await late();
    await world.act('lena', session, { act: 'settle-case', case: 1, presented: max, led: idOf('lena') });
    const shown = await talk.wants('carl', { do: 'session', session: session.id });
    expect(shown.text).toContain('Confirm for all');
    expect(shown.text).not.toMatch(/case/i);
    const before = written().length;
    for (const intent of [
      { do: 'settle-cases', session: session.id },
      { do: 'settle-case', session: session.id, case: 1, page: 0 },
      { do: 'case-presented', session: session.id, case: 1, person: mia },
      { do: 'case-led', session: session.id, case: 1, person: idOf('cora') },
      { do: 'case-co-led', session: session.id, case: 1, person: 'nobody' },
    ] as const) {
      const answer = await talk.wants('carl', intent);
      expect(answer.toasts, intent.do).toEqual([phrases('en').say('refusal-leaders-only')]);
    }
    expect(written().length).toBe(before);
    await talk.wants('carl', { do: 'settle-set', session: session.id, person: mia, minutes: 30 });
    await talk.taps('carl', /^Confirm/);
    expect((await world.store.session(session.id))?.state).toBe('sealed');
  });
});

describe('a stand-in', () => {
  it('runs the meeting, and the leader keeps its frame', async () => {
    const { talk, session, world } = await planned();
    await talk.wants('lena', { do: 'stand-in', session: session.id, person: max });
    world.now = EVENING - HOUR;
    const lena = await talk.wants('lena', { do: 'session', session: session.id });
    expect(lena.text).toContain('[Move…]');
    expect(lena.text).not.toContain('[Open the meeting]');
    const stood = await talk.wants('max', { do: 'session', session: session.id });
    expect(stood.text).toContain('[Open the meeting]');
    await talk.taps('max', 'Open the meeting');
    expect((await world.store.session(session.id))?.leading).toBe(max);
  });
});

describe('ids that were made up', () => {
  const OWN: ReadonlySet<IntentName> = new Set(['set']);

  it.each(INTENT_NAMES.filter((name) => !OWN.has(name)))(
    '%s with a forged id does nothing, and breaks nothing',
    async (name) => {
      const row = TABLE.find(([what]) => what === name) ?? TABLE.find(([what]) => what.startsWith('form: season'));
      for (const who of ['mia', 'lena', 'ada', 'nemo'] as const) {
        const made = await (row?.[2] ?? planned)();
        const honest = encodeIntent(row?.[3](made) ?? { do: 'home' });
        const ids = /(?<=:)[0-9a-zA-Z]{12}(?=:|$)/g;
        const count = honest.match(ids)?.length ?? 0;
        for (let index = 0; index < count; index += 1) {
          let nth = 0;
          const forged = honest.replace(ids, (id) => (nth++ === index ? 'ZZZZZZZZZZZZ' : id));
          const intent = parseIntent(forged);
          if (!intent) throw new Error(`${forged} is no intent`);
          const answer = await made.talk.wants(who, intent);
          expect(made.written(), `${who}: ${forged}`).toEqual([]);
          if (who === 'nemo') expect(answer.text).not.toMatch(PRIVATE);
        }
      }
    },
  );
});

describe('a button in the group’s chat that never stood there', () => {
  it.each(TABLE)('%s shows nothing of it to the group', async (_, __, stage, intent) => {
    for (const name of ['lena', 'mia']) {
      const made = await stage();
      const { replies } = await made.talk.wants(name, intent(made), inGroup());
      const open = replies.filter((reply) => reply.reply === 'show' || (reply.reply === 'say' && !reply.private));
      expect(open).toEqual([]);
    }
  });
});

describe('somebody else’s form', () => {
  it('is answered, skipped, gone back from and left by nobody else', async () => {
    const { talk, group, world } = await planned();
    await talk.wants('lena', { do: 'form', form: 'enter-person', about: group });
    await talk.writes('lena', 'Vera');
    const before = await world.store.dialogue(identityOf('lena'));
    expect(before?.field).toBe('role');
    for (const name of ['mia', 'cora', 'nemo']) {
      for (const intent of [
        { do: 'pick', field: 'role', value: 'observer' },
        { do: 'form-back', field: 'role' },
        { do: 'form-skip', field: 'role' },
        { do: 'form-leave' },
      ] as const)
        await talk.wants(name, intent);
      await talk.writes(name, 'observer');
      await talk.commands(name, 'cancel');
    }
    expect(await world.store.dialogue(identityOf('lena'))).toEqual(before);
    expect((await world.store.group(group))?.members.length).toBe(7);
    expect(textOf(talk.last('lena'))).toContain('In which role?');
  });
});

it('whatever is tapped, by whomever: it is answered, and nothing breaks', async () => {
  const made = await presented();
  const ids = [made.session.id, made.group, max, mia, idOf('lena'), made.ids.request ?? '', 'ZZZZZZZZZZZZ'];
  const texts = fc.constantFrom(...TABLE).map(([, , , intent]) => encodeIntent(intent(made)));
  const mixed = fc
    .tuple(texts, fc.array(fc.constantFrom(...ids), { minLength: 3, maxLength: 3 }))
    .map(([text, others]) => {
      let index = 0;
      return text.replace(/(?<=:)[0-9a-zA-Z]{12}(?=:|$)/g, () => others[index++ % 3] ?? '');
    });
  await fc.assert(
    fc.asyncProperty(mixed, fc.constantFrom(...PEOPLE), async (text, who) => {
      const intent = parseIntent(text);
      if (!intent) return;
      const { replies } = await made.talk.wants(who, intent);
      expect(replies.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

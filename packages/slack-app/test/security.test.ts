import { encodeIntent, INTENT_NAMES, type Intent, type IntentName, parseIntent } from '@balintkit/core/chat';
import { FORM_IDS, writtenIntent } from '@balintkit/core/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Forged, type Person, type Raw, sign } from '../loopback/index.ts';
import { type Circle, type Kept, serveKept } from './support/kept.ts';
import { SIGNING_SECRET } from './support/served.ts';

// Whatever is sent by whoever should not: it has no effect on anything that is kept. The loopback's log looks through
// every line for a token, a secret, a name or words.

/** What everything of the other society is called. */
const HIDDEN = /Secretgroup|Hemlig|thrs\.example/;

/** Does something, and holds everything that is kept against how it was. */
const keepsAll = async (
  kept: Kept,
  act: () => Promise<unknown>,
  of: (all: Everything) => Everything = (all) => all,
): Promise<void> => {
  await kept.idle();
  const before = of(kept.everything());
  await act();
  await kept.idle();
  expect(of(kept.everything())).toEqual(before);
};
type Everything = ReturnType<Kept['everything']>;

/** Who guesses is counted, so that they can be made to wait. */
const withoutGuesses = ({ guesses: _, seen: __, ...rest }: Everything): Everything => rest;

/** The same would be done, if it came from where it says. */
const changes = async (kept: Kept, act: () => Promise<unknown>): Promise<void> => {
  await kept.idle();
  const before = JSON.stringify(kept.everything());
  await act();
  await kept.idle();
  expect(JSON.stringify(kept.everything())).not.toBe(before);
};

let triggers = 0;
const trigger = (): string => `9${++triggers}.1700000000.forged`;

const common = ({ slack }: Kept, who: Person, team = slack.team.id): Raw => ({
  user: { id: who.id, username: who.name, name: who.name, team_id: team },
  team: { id: team, domain: 'home' },
  trigger_id: trigger(),
});
const command = (kept: Kept, who: Person, text: string, team = kept.slack.team.id): Forged => ({
  kind: 'command',
  body: {
    team_id: team,
    user_id: who.id,
    user_name: who.name,
    channel_id: kept.channel.id,
    channel_name: kept.channel.name,
    command: '/balint',
    text,
    trigger_id: trigger(),
  },
});
const tap = (kept: Kept, who: Person, value: string, team = kept.slack.team.id): Forged => ({
  kind: 'interaction',
  body: {
    type: 'block_actions',
    ...common(kept, who, team),
    channel: { id: kept.channel.id, name: kept.channel.name },
    container: { type: 'message', message_ts: '1700000000.000100', channel_id: kept.channel.id },
    message: { ts: '1700000000.000100' },
    actions: [{ type: 'button', action_id: '0.0', block_id: 'row-0', value }],
  },
});
const page = (kept: Kept, who: Person, view: Raw, team = kept.slack.team.id): Forged => ({
  kind: 'interaction',
  body: { type: 'view_submission', ...common(kept, who, team), view: { app_installed_team_id: team, ...view } },
});
const viewOf = (form: string, answers: Readonly<Record<string, string>>, id = 'V0NEVEROPENED'): Raw => ({
  id,
  hash: '1700000000.x',
  callback_id: form,
  state: {
    values: Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [key, { [form]: { type: 'plain_text_input', value } }]),
    ),
  },
});
const joined = (kept: Kept, team = kept.slack.team.id): Forged => ({
  kind: 'event',
  body: {
    type: 'event_callback',
    team_id: team,
    event_id: `EvFORGED${++triggers}`,
    event: { type: 'channel_left', channel: kept.channel.id, actor_id: kept.people.anna.id },
    authorizations: [{ team_id: team, user_id: kept.slack.bot.userId, is_bot: true }],
  },
});
const coming = (circle: Circle): string => encodeIntent({ do: 'answer', session: circle.session, is: 'not-coming' });

/** One of each kind, each of which has an effect where it comes from Slack. */
const ALL: Readonly<Record<string, (kept: Kept, team?: string) => Forged>> = {
  'a command': (kept, team) => command(kept, kept.people.bo, 'cancel', team),
  'a tap': (kept, team) => tap(kept, kept.people.bo, coming(kept.ours), team),
  'a page': (kept, team) => page(kept, kept.people.bo, viewOf('my-name', { name: 'Bosse Other' }), team),
  'an event': (kept, team) => joined(kept, team),
};

/** Bo has a form open, so that a page of it would be taken. */
const withForm = async (kept: Kept): Promise<void> => {
  await kept.people.bo.commands('/balint');
  await kept.idle();
  await kept.slack.forge(
    tap(kept, kept.people.bo, encodeIntent({ do: 'form', form: 'my-name', about: kept.ours.group })),
  );
  await kept.idle();
};

const ago = (seconds: number): number => Math.floor(Date.now() / 1000) - seconds;
const textOf = ({ kind, body }: Forged): string =>
  kind === 'event'
    ? JSON.stringify(body)
    : kind === 'interaction'
      ? new URLSearchParams({ payload: JSON.stringify(body) }).toString()
      : new URLSearchParams(body as Record<string, string>).toString();

describe.each(Object.entries(ALL))('%s', (_, make) => {
  it('that Slack did not sign, or signed long ago, is 401 and has no effect; a right one has', async () => {
    const kept = await serveKept('http');
    await withForm(kept);
    const body = make(kept);
    const signed = ago(400);
    const FALSE: readonly Partial<Forged>[] = [
      { signature: 'wrong' },
      { signature: 'none' },
      { signature: '' },
      { signature: 'v0=' },
      { signature: 'v1=0123456789abcdef' },
      { signature: 'v0=zz' },
      { timestamp: ago(301) },
      { timestamp: ago(86_400) },
      { timestamp: Number.NaN },
      // What was overheard, with the signature that it had, as it was and as if it were of today.
      { timestamp: signed, signature: sign(SIGNING_SECRET, signed, textOf(body)) },
      { timestamp: ago(0), signature: sign(SIGNING_SECRET, signed, textOf(body)) },
      { signature: sign(SIGNING_SECRET, ago(0), `${textOf(body)} `) },
      { signature: sign('', ago(0), textOf(body)) },
    ];
    await keepsAll(kept, async () => {
      for (const one of FALSE)
        expect((await kept.slack.forge({ ...body, ...one })).outcome, JSON.stringify(one)).toBe(401);
    });
    await changes(kept, async () => expect((await kept.slack.forge(body)).outcome).toBe(200));
  });

  it('of another workspace is acknowledged and has no effect', async () => {
    const kept = await serveKept('http');
    await withForm(kept);
    await keepsAll(kept, async () => {
      expect((await kept.slack.forge(make(kept, 'T0ELSEWHERE'))).outcome).toBe(200);
    });
  });

  it('that comes again has no second effect, whatever came between', async () => {
    for (const way of ['socket', 'http'] as const) {
      const kept = await serveKept(way);
      await withForm(kept);
      const body = make(kept);
      await kept.slack.forge(body);
      await kept.idle();
      // Everything is done back, by hand.
      await kept.people.bo.commands('/balint');
      await kept.slack.forge(
        tap(kept, kept.people.bo, encodeIntent({ do: 'answer', session: kept.ours.session, is: 'coming' })),
      );
      await kept.people.anna.commands('/balint bind', { in: kept.channel });
      await kept.idle();
      await withForm(kept);
      await keepsAll(kept, async () => {
        for (const _again of [1, 2]) expect((await kept.slack.forge(body)).outcome).toBe(200);
      });
    }
  });
});

/** The ids in an intent, in the place of which others' can stand. */
const withIdsOf = (intent: Intent, { session, group, request, token, ids, society }: Circle): Intent => {
  const [person = ''] = Object.values(ids);
  const others: Readonly<Record<string, string>> = {
    ...{ session, group, request, person, presenter: person, to: person, earlier: session, from: session },
    ...{ about: intent.do === 'form' && /^our-|^new-/.test(intent.form) ? society : group, invitation: token },
  };
  const forged = { ...intent, ...Object.fromEntries(Object.entries(others).filter(([key]) => key in intent)) };
  // A phase is called `from` too.
  if ('from' in intent && intent.do !== 'keep-offer') Object.assign(forged, { from: intent.from });
  return forged as Intent;
};

/** What the app has shown somebody, wherever that is. */
const readBy = (kept: Kept, who: Person): string => {
  const messages = [...who.messages(), ...who.messages({ in: kept.channel })];
  const said = messages.flatMap(({ from, subtype, text }) => (from.isBot && !subtype ? [text] : []));
  return [...said, who.home.text, who.modal?.screen ?? ''].join('\n');
};

const sampled = (name: IntentName): readonly Intent[] =>
  fc.sample(writtenIntent(name), { numRuns: 1, seed: 1 }).flatMap((text) => parseIntent(text) ?? []);

/** What somebody may do for themselves, whatever else the button carries. */
const OWN: ReadonlySet<IntentName> = new Set(['set', 'link', 'follow', 'no-trainings']);

const forgedIntents = (circle: Circle): readonly Intent[] => [
  ...INTENT_NAMES.filter((name) => !OWN.has(name)).flatMap((name) =>
    sampled(name).map((intent) => withIdsOf(intent, circle)),
  ),
  ...FORM_IDS.filter((form) => !/^(my-|our-|follow|erase|new-group|found|join|bind)/.test(form)).map(
    (form): Intent => ({
      do: 'form',
      form,
      about: form === 'move' || form.startsWith('settle') ? circle.session : circle.group,
    }),
  ),
];

describe('a button that was forged', () => {
  it('with what belongs to another society does nothing, and tells nothing of it', { timeout: 120_000 }, async () => {
    const kept = await serveKept('socket');
    const { slack, people, theirs, ours } = kept;
    await keepsAll(kept, async () => {
      for (const intent of forgedIntents(theirs)) {
        await Promise.all(
          [people.anna, people.bo, people.eve].map(async (who) =>
            expect((await slack.forge(tap(kept, who, encodeIntent(intent)))).outcome, intent.do).toBe(200),
          ),
        );
      }
      for (const intent of forgedIntents(ours)) await slack.forge(tap(kept, people.eve, encodeIntent(intent)));
    });
    for (const who of [people.anna, people.bo, people.eve]) {
      const read = readBy(kept, who);
      expect(read).not.toMatch(HIDDEN);
      expect(read).toMatch(/\S/);
    }
    expect(readBy(kept, people.eve)).not.toMatch(/Berglund|Carlsson|ours\.example/);
  });

  it('with nonsense does nothing, and is answered', async () => {
    const kept = await serveKept('socket');
    const { slack, people, ours } = kept;
    const honest = coming(ours);
    const VALUES = [
      ...['', ' ', 'x', ':', 'answer', 'answer:', `${honest}:`, ` ${honest}`, `${honest}\n`, honest.toUpperCase()],
      ...['x'.repeat(2_000), honest.padEnd(2_000, ':x'), `${honest}${'\u202e'.repeat(100)}`, '\ud83d', '\u0000'],
      ...['start', 'start ', `start ${'x'.repeat(1_990)}`, 'start j-', `start j-${'0'.repeat(22)}`, 'startj-'],
      ...['__proto__', 'constructor:x', '{"do":"answer"}', '[object Object]', '<!channel>', '$&', '; DROP TABLE x'],
    ];
    await keepsAll(
      kept,
      async () => {
        for (const value of VALUES)
          expect((await slack.forge(tap(kept, people.bo, value))).outcome, value.slice(0, 30)).toBe(200);
      },
      withoutGuesses,
    );
    await changes(kept, () => slack.forge(tap(kept, people.bo, honest)));
    expect(kept.channel.screen).not.toContain('<!channel>');
  });

  it('is not even read where what stands around it is no tap of Slack’s', async () => {
    const kept = await serveKept('http');
    const { slack, people } = kept;
    const { body } = tap(kept, people.bo, coming(kept.ours));
    const ODD: readonly Raw[] = [
      { user: {} },
      { user: null },
      { user: 'U1' },
      { trigger_id: '' },
      { trigger_id: 7 },
      { actions: [] },
      { actions: [null] },
      { actions: 'x' },
      { channel: 'C1', container: 7 },
      { team: null, user: { id: people.bo.id } },
    ];
    await keepsAll(kept, async () => {
      for (const odd of ODD) await slack.forge({ kind: 'interaction', body: { ...body, ...odd } });
    });
  });
});

describe('another person’s window', () => {
  it('is handed in by nobody else, nor one that was never opened, nor one of a form nobody began', async () => {
    const kept = await serveKept('socket');
    const { slack, people, ours } = kept;
    await slack.forge(tap(kept, people.anna, encodeIntent({ do: 'form', form: 'edit-name', about: ours.group })));
    await withForm(kept);
    await kept.idle();
    const dialogues = kept.everything().dialogues;
    expect(dialogues).toHaveLength(2);
    await keepsAll(kept, async () => {
      // Bo has another form open, Otto and Eve none.
      for (const who of [people.bo, people.otto, people.eve])
        for (const id of ['V0NEVEROPENED', 'V0000000001'])
          for (const form of FORM_IDS.filter((one) => who !== people.bo || one !== 'my-name'))
            expect((await slack.forge(page(kept, who, viewOf(form, { name: 'Taken Over' }, id)))).outcome).toBe(200);
    });
    // Nor is what stands on a page of their own taken for anything but that.
    await keepsAll(kept, async () => {
      const mixed = { name: 'Bosse Other', role: 'administrator', society: kept.theirs.society };
      await slack.forge(page(kept, people.bo, viewOf('my-name', mixed)));
      await slack.forge(page(kept, people.bo, viewOf('no-such-form', { name: 'x' })));
      await slack.forge(page(kept, people.bo, viewOf('__proto__', { __proto__: 'x' })));
      await slack.forge(page(kept, people.bo, { ...viewOf('my-name', {}), state: { values: [] } }));
      await slack.forge(page(kept, people.bo, { ...viewOf('my-name', {}), state: null }));
      await slack.forge(page(kept, people.bo, viewOf('my-name', { name: 'x'.repeat(10_000) })));
    });
    await changes(kept, () => slack.forge(page(kept, people.bo, viewOf('my-name', { name: 'Bosse Other' }))));
    expect(JSON.stringify(kept.everything().people)).toContain('Bosse Other');
  });
});

describe('a guest of another workspace', () => {
  it('has no effect in a channel that is shared, whatever they tap, type or hand in', async () => {
    const kept = await serveKept('socket');
    const { slack, channel, ours } = kept;
    const guest = slack.person({ name: 'gast', realName: 'Gasten Avlagsen', guestOf: 'T0ELSEWHERE' });
    channel.adds(guest);
    const theirTeam = (one: Forged): Forged => ({
      ...one,
      body: { ...one.body, user: { ...(one.body.user as Raw), team_id: 'T0ELSEWHERE' } },
    });
    await keepsAll(kept, async () => {
      for (const name of INTENT_NAMES)
        for (const intent of sampled(name))
          await slack.forge(theirTeam(tap(kept, guest, encodeIntent(withIdsOf(intent, ours)))));
      await slack.forge(theirTeam(page(kept, guest, viewOf('my-name', { name: 'x' }))));
      guest.says('Hello @Helper', { in: channel });
      await slack.forge(theirTeam(tap(kept, guest, `start j-${ours.token}`)));
    });
    const read = guest
      .messages({ in: channel })
      .flatMap(({ from, text, subtype }) => (from.isBot && !subtype ? [text] : []));
    expect(read.join('\n')).not.toMatch(/Berglund|Carlsson|ours\.example/);
    expect(guest.ephemerals.length).toBeGreaterThan(0);
  });
});

describe('an invitation', () => {
  it('that is guessed or of another society lets nobody in', async () => {
    const kept = await serveKept('socket');
    const { slack, people, theirs } = kept;
    const CODES = [theirs.token.slice(1), theirs.token.replace(/.$/, 'x'), '0'.repeat(22), theirs.group, '../..'];
    await keepsAll(
      kept,
      async () => {
        for (const code of CODES) await slack.forge(command(kept, people.eve, `start j-${code}`));
        await slack.forge(command(kept, people.bo, `start j-${theirs.token}`));
      },
      withoutGuesses,
    );
    expect(readBy(kept, people.bo)).not.toMatch(HIDDEN);
  });
});

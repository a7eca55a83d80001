import { describe, expect, it } from 'vitest';
import { encodeIntent, parseIntent } from '../src/chat/index.ts';
import { planned, type Scene, TABLE } from './support/buttons.ts';
import { ELSEWHERE, identityOf, idOf, must, SOCIETY } from './support/world.ts';

// Two societies in one store, the second a mirror of the first. Buttons are forged with what lies behind the mirror.

/** What everything behind the mirror is called. */
const HIDDEN = /Zed|Abroad|Hemlig|hidden\.example/;

const mirrored = (id: string): string => `${id.slice(0, 5)}Z${id.slice(6)}`;
const IDS = /(?<=[":])[0-9a-zA-Z]{12}(?=[":]|$)|(?<=[":])[0-9a-zA-Z]{22}(?=[":]|$)/g;

/** Everything that is kept of the group, its people and its meetings, once more in another society. */
const mirror = async ({ world: { store }, group: id }: Scene): Promise<void> => {
  const group = await store.group(id);
  const [people, sessions, requests, invitations] = await Promise.all([
    store.people(group?.members.map(({ person }) => person) ?? []),
    store.sessions({ groups: [id] }),
    store.requests({ groups: [id] }),
    store.invitations(id),
  ]);
  const asked = await store.people(requests.map(({ person }) => person));
  const own = { people: [...people, ...asked], groups: group ? [group] : [], sessions, requests, invitations };
  const text = JSON.stringify(own)
    .replaceAll(SOCIETY, ELSEWHERE)
    .replaceAll(/"version":\d+/g, '"version":0')
    .replaceAll(IDS, (one) => (one === ELSEWHERE ? one : mirrored(one)))
    .replaceAll(/"platform":"telegram","tenant":"","id":"/g, '$&z')
    .replaceAll(/"name":"([A-Z][a-z]+)","(?=language|profession)/g, '"name":"Zed$1","')
    .replaceAll('North', 'Abroad')
    .replaceAll('Vasagatan 1', 'Hemlig 7')
    .replaceAll('meet.example', 'hidden.example');
  for (const hidden of ['Zed', 'Abroad', 'Hemlig', 'hidden.example']) expect(text).toContain(hidden);
  expect(await store.commit(JSON.parse(text))).toBe('committed');
};

/** The button with each of its ids from behind the mirror, and with all of them. */
const forgeries = (honest: string): readonly string[] => {
  const count = honest.match(IDS)?.length ?? 0;
  const one = (which: number | undefined): string => {
    let nth = 0;
    return honest.replaceAll(IDS, (id) => (which === undefined || nth++ === which ? mirrored(id) : id));
  };
  return count === 0 ? [] : [...new Set([one(undefined), ...Array.from({ length: count }, (_, index) => one(index))])];
};

/** What was written since, by what each change is made of. */
const writtenSince = ({ written }: Scene, before: number): readonly string[] =>
  written()
    .slice(before)
    .map((change) => Object.keys(change).join());

/** Buttons by which people change or see what is their own, whatever else they carry; a form they begin is their own. */
const OWN = /^(set|link(-yes)?|leave-group|follow|no-trainings|form: (my-|our-|new-group|erase))/;

/** Max goes on to sit in a meeting that had begun when he left the group: he may say Stop, and that he came or went. */
const SEATED = /^(arrive|arrived|left|stop)$/;

/** Those who tap: nobody, members, an observer, leaders, and those who hold an office, all of the first society. */
const FORGERS = ['nemo', 'sven', 'olga', 'mia', 'cora', 'lena', 'brit', 'ada'] as const;

describe('a button with ids of another society', () => {
  it.each(TABLE)('%s changes nothing and tells nothing of it', async (what, _, stage, intent) => {
    const made = await stage();
    const honest = encodeIntent(intent(made));
    await mirror(made);
    const before = made.written().length;
    for (const forged of forgeries(honest)) {
      const read = parseIntent(forged);
      if (!read) throw new Error(`${forged} is no intent`);
      for (const who of FORGERS) {
        const answer = await made.talk.wants(who, read);
        expect(answer.text, `${who} reads after ${forged}`).not.toMatch(HIDDEN);
        if (!OWN.test(what)) expect(writtenSince(made, before), `${who}: ${forged}`).toEqual([]);
      }
    }
    for (const change of made.written().slice(before)) {
      const { dialogues: __, ...rest } = change;
      expect(JSON.stringify(rest), 'nothing of theirs').not.toMatch(/"[0-9a-zA-Z]{5}Z[0-9a-zA-Z]+"/);
    }
  });

  it('is forged in more than a hundred ways', () => {
    expect(TABLE.length).toBeGreaterThan(100);
  });
});

describe('a button in the hand of somebody who was there', () => {
  it.each(TABLE)(
    '%s does nothing for who has left the group, and for who was erased',
    async (what, _, stage, intent) => {
      const made = await stage();
      const { world, talk, group } = made;
      must(await world.app.groups.leave(world.as('max'), group));
      must(await world.app.erasing.eraseMe(world.as('noa')));
      for (const who of ['max', 'noa']) {
        const before = made.written().length;
        const answer = await talk.wants(who, intent(made));
        expect(answer.text, `${who} reads`).not.toMatch(/Vasagatan|meet\.example|Mia|Cora|Olga|Nina|Nora/);
        if (!OWN.test(what) && !(who === 'max' && SEATED.test(what)))
          expect(writtenSince(made, before), who).toEqual([]);
      }
      expect(await world.store.personBy(identityOf('noa'))).toBeUndefined();
    },
  );
});

describe('a command or a link with what belongs to others', () => {
  const COMMANDS_WITH = [
    'start',
    'next',
    'queue',
    'credits',
    'path',
    'progress',
    'groups',
    'rules',
    'settings',
    'mydata',
    'erase',
    'help',
    'bind',
  ];

  it('is read as if nothing stood behind it', async () => {
    for (const name of COMMANDS_WITH)
      for (const who of ['nemo', 'sven', 'mia', 'ada']) {
        const made = await planned();
        await mirror(made);
        const before = made.written().length;
        const behind = [made.group, made.session.id, idOf('lena'), made.ids.request ?? '', `j-${made.group}`];
        for (const id of [...behind, ...behind.map(mirrored)]) {
          const answer = await made.talk.commands(who, `${name} ${id}`);
          expect(answer.text, `${who}: /${name} ${id}`).not.toMatch(HIDDEN);
          if (who === 'nemo') expect(answer.text).not.toMatch(/North|Lena|Vasagatan/);
        }
        const kinds = new Set(writtenSince(made, before).flatMap((keys) => keys.split(',')));
        expect([...kinds].filter((kind) => !['seen', 'dialogues', 'forget'].includes(kind))).toEqual([]);
      }
  });

  it('into a group of another society lets none of this one in, and names nobody there', async () => {
    const made = await planned();
    await mirror(made);
    const [theirs] = await made.world.store.invitations(mirrored(made.group));
    const before = made.written().length;
    for (const who of ['sven', 'mia', 'lena', 'ada']) {
      const answer = await made.talk.commands(who, `start j-${theirs?.token}`);
      expect(answer.text).not.toMatch(HIDDEN);
    }
    expect(writtenSince(made, before)).toEqual([]);
    // Whom nobody knows is shown where the link leads, and no person.
    const shown = await made.talk.commands('nemo', `start j-${theirs?.token}`);
    expect(shown.text).toContain('Abroad');
    expect(shown.text).not.toMatch(/Zed|Hemlig|hidden\.example/);
  });
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FORMS } from '../src/chat/forms/index.ts';
import { createDocuments } from '../src/documents/index.ts';
import { FORMATS, MODES, type MyData, NOTIFICATION_KINDS, OFFICE_DEEDS, PROFESSIONS, STATUSES } from '../src/index.ts';
import { LANGUAGES, onBroken, phrases } from '../src/phrases/index.ts';
import { DAY, HOUR } from '../src/types.ts';

const AT = Date.UTC(2026, 10, 26, 17, 30);
const role = 'member' as const;

/** Every field there is, with a name that would break a page. */
const FULL: MyData = {
  made: AT,
  society: {
    name: 'SFAM & <friends>',
    administratorByCode: true,
    words: { en: { 'role-member': 'Person <in> it', 'society-role-committee': 'assessor' } },
  },
  person: {
    key: 'keyOfSomeone',
    name: `O'Hara <script>alert("x")</script>`,
    profession: 'nurse',
    language: 'en',
    zone: 'Europe/Stockholm',
    settings: { reminders: true, nextMorning: false },
    accepted: AT - DAY,
    heard: AT - DAY,
    unreachable: AT - HOUR,
  },
  path: {
    entries: [{ scheme: 'uk-2020', edition: '2020', on: '2022-09-01' }],
    professions: [{ profession: 'nurse', from: '2015-01-31' }],
    trainings: [{ training: 'specialist', on: '2019-06-30' }],
    practiceSince: '2015-02-01',
  },
  statuses: [
    { status: 'leader', from: '2018-02-28' },
    { status: 'training-leader', society: 'rbo', from: '2020-12-01', until: '2025-11-30' },
  ],
  accounts: [{ platform: 'there', tenant: 'T1', id: 'U1' }],
  roles: [{ role: 'committee' }, { role: 'coordinator', branch: 'branchNorth0' }],
  memberships: [{ group: 'North', role, since: AT - 9 * DAY, until: AT }],
  facts: [
    {
      id: 'fact00000001',
      activity: 'balint-group',
      role,
      start: AT,
      zone: 'Europe/Stockholm',
      minutes: 90,
      meeting: {
        session: 'session00001',
        group: 'North',
        format: 'small-group',
        mode: 'online',
        present: 8,
        registered: true,
        cases: [{ presented: true, ledBy: 'Lena', coLedBy: 'Cora' }, { presented: false }],
      },
      declaredByMe: false,
      confirmed: true,
      inStead: 'co-leader',
      addedSelf: true,
      at: AT + DAY,
    },
    {
      id: 'fact00000002',
      activity: 'opening-balance',
      role,
      start: AT - 400 * DAY,
      zone: 'UTC',
      minutes: 600,
      sum: { until: AT, sessions: 7, presented: 2 },
      declaredByMe: true,
      confirmed: false,
      amends: { fact: 'fact00000001', why: 'minutes' },
      at: AT,
    },
  ],
  meetings: [
    {
      session: 'session00001',
      group: 'North',
      number: 3,
      starts: AT,
      zone: 'Europe/Stockholm',
      minutes: 90,
      state: 'sealed',
      role,
      answer: { is: 'late', at: AT - DAY },
      arrived: AT + 1,
      left: AT + HOUR,
      addedSelf: true,
      settled: 45,
      offered: AT - HOUR,
      presented: 1,
      led: 2,
      followUp: true,
    },
  ],
  requests: [{ group: 'South', as: role, at: AT, state: 'first-talk' }],
  links: [{ how: 'given', group: 'North', as: 'observer', expires: AT + DAY, revoked: AT, used: false }],
  forms: [{ platform: 'there', form: 'my-name', field: 'name', at: AT, answers: { name: '<i>' } }],
  guesses: [{ platform: 'there', count: 7, at: AT }],
  due: [{ kind: 'reminder-day', platform: 'there', due: AT + DAY }],
  living: [{ platform: 'there', subject: 'panel:session00001', ref: '7' }],
  journal: [
    { at: AT, did: 'edit-group', byMe: true, aboutMe: false, group: 'South', what: 'name' },
    { at: AT, did: 'name-role', byMe: false, aboutMe: true, what: 'committee' },
  ],
};

const { path: _, ...NO_PATH } = FULL;
const EMPTY: MyData = {
  ...NO_PATH,
  person: { key: 'k', name: 'Nora', language: 'en', zone: 'UTC', settings: FULL.person.settings },
  society: { name: 'SFAM', administratorByCode: false },
  ...{ statuses: [], accounts: [], roles: [], memberships: [], facts: [], meetings: [], requests: [], links: [] },
  ...{ forms: [], guesses: [], due: [], living: [], journal: [] },
};

const filesOf = async (data: MyData | undefined, language = 'en') => {
  const make = createDocuments({ myData: async () => data });
  const files = await make({ document: 'my-data', for: 'keyOfSomeone', language });
  const text = (ending: string) => {
    const file = files.find(({ name }) => name.endsWith(ending));
    return file ? new TextDecoder('utf-8', { fatal: true }).decode(file.bytes) : '';
  };
  return { files, page: text('.html'), json: text('.json') };
};

/** What other programs may lean on: raise the version of the file where this test has to change. */
const moment = z.iso.datetime();
const day = z.iso.date();
const text = z.string();
const memberRole = z.enum(['leader', 'co-leader', 'member', 'observer']);
const myCase = z.strictObject({ presented: z.boolean(), ledBy: text.optional(), coLedBy: text.optional() });
const shape = z.strictObject({
  document: z.literal('my-data'),
  version: z.literal(1),
  made: moment,
  society: z.strictObject({ name: text, administratorByCode: z.boolean() }),
  person: z.strictObject({
    key: text,
    name: text,
    profession: z.enum(PROFESSIONS).optional(),
    language: text,
    zone: text,
    settings: z.strictObject({ reminders: z.boolean(), nextMorning: z.boolean() }),
    accepted: moment.optional(),
    heard: moment.optional(),
    unreachable: moment.optional(),
  }),
  path: z
    .strictObject({
      entries: z.array(z.strictObject({ scheme: text, edition: text, on: day })),
      professions: z.array(z.strictObject({ profession: z.enum(PROFESSIONS), from: day })).optional(),
      trainings: z.array(z.strictObject({ training: text, on: day })).optional(),
      practiceSince: day.optional(),
    })
    .optional(),
  statuses: z.array(
    z.strictObject({ status: z.enum(STATUSES), society: text.optional(), from: day, until: day.optional() }),
  ),
  accounts: z.array(z.strictObject({ platform: text, tenant: text, id: text })),
  roles: z.array(z.strictObject({ role: text, branch: text.optional() })),
  memberships: z.array(z.strictObject({ group: text, role: memberRole, since: moment, until: moment.optional() })),
  facts: z.array(
    z.strictObject({
      id: text,
      activity: text,
      role: memberRole,
      start: moment,
      zone: text,
      minutes: z.int(),
      meeting: z
        .strictObject({
          session: text,
          group: text,
          format: z.enum(FORMATS),
          mode: z.enum(MODES),
          present: z.int(),
          registered: z.boolean(),
          cases: z.array(myCase),
        })
        .optional(),
      sum: z.strictObject({ until: moment, sessions: z.int(), presented: z.int() }).optional(),
      declaredByMe: z.boolean(),
      confirmed: z.boolean(),
      inStead: text.optional(),
      addedSelf: z.literal(true).optional(),
      amends: z.strictObject({ fact: text, why: text }).optional(),
      at: moment,
    }),
  ),
  meetings: z.array(
    z.strictObject({
      session: text,
      group: text,
      number: z.int(),
      starts: moment,
      zone: text,
      minutes: z.int(),
      state: text,
      role: memberRole.optional(),
      answer: z.strictObject({ is: text, at: moment }).optional(),
      arrived: moment.optional(),
      left: moment.optional(),
      addedSelf: z.literal(true).optional(),
      settled: z.int().optional(),
      offered: moment.optional(),
      presented: z.int(),
      led: z.int(),
      followUp: z.boolean(),
    }),
  ),
  requests: z.array(z.strictObject({ group: text, as: memberRole, at: moment, state: text })),
  links: z.array(
    z.strictObject({
      how: z.enum(['given', 'made-for', 'used']),
      group: text,
      as: memberRole,
      expires: moment,
      revoked: moment.optional(),
      used: z.boolean(),
    }),
  ),
  forms: z.array(
    z.strictObject({ platform: text, form: text, field: text, at: moment, answers: z.record(text, z.json()) }),
  ),
  guesses: z.array(z.strictObject({ platform: text, count: z.int(), at: moment })),
  due: z.array(z.strictObject({ kind: text, platform: text, due: moment })),
  living: z.array(z.strictObject({ platform: text, subject: text, ref: text.optional() })),
  journal: z.array(
    z.strictObject({
      at: moment,
      did: text,
      byMe: z.boolean(),
      aboutMe: z.boolean(),
      group: text.optional(),
      what: text.optional(),
    }),
  ),
});

describe('the file for other programs', () => {
  it.each([
    ['with every field', FULL],
    ['of somebody new', EMPTY],
  ])('has its stable shape, %s', async (_, data) => {
    const read = shape.parse(JSON.parse((await filesOf(data)).json));
    expect(read.made).toBe('2026-11-26T17:30:00.000Z');
    expect(read.person.name).toBe(data.person.name);
    expect(read.facts.map(({ minutes }) => minutes)).toEqual(data.facts.map(({ minutes }) => minutes));
  });
});

describe('the page', () => {
  it('escapes whatever people typed, runs nothing and fetches nothing', async () => {
    const { page, files } = await filesOf(FULL);
    expect(page).toContain('O&#39;Hara &lt;script&gt;');
    expect(page).toContain('SFAM &amp; &lt;friends&gt;');
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|https?:|url\(|@import/i);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    expect(files.map(({ name, mime }) => [name, mime])).toEqual([
      ['my-data-2026-11-26.html', 'text/html'],
      ['my-data-2026-11-26.json', 'application/json'],
    ]);
  });

  it('calls roles what the society calls them', async () => {
    const { page, json } = await filesOf(FULL);
    expect(page).toContain('<td>Person &lt;in&gt; it</td>');
    expect(page).toContain('<th scope="row">Assessor</th>');
    expect(page).not.toMatch(/>Member</);
    expect(json).not.toContain('assessor');
  });

  it('has a heading for each part, and names the columns and the rows of its tables', async () => {
    const { page } = await filesOf(FULL);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const headings = page.match(/<h2 id="part-\d+">/g) ?? [];
    expect(headings.length).toBe(15);
    expect(page.match(/<table aria-labelledby="part-\d+">/g)).toHaveLength(headings.length);
    for (const table of page.match(/<table[\s\S]*?<\/table>/g) ?? []) {
      const columns = (table.match(/<th scope="col">/g) ?? []).length;
      for (const row of table.match(/<tr><th scope="row">.*<\/tr>/g) ?? []) {
        expect((row.match(/<t[hd]/g) ?? []).length).toBe(columns);
      }
    }
    expect(page).toMatch(/prefers-color-scheme: dark/);
    expect(page).toMatch(/@media print/);
  });

  it('says in words what was done by office, and names nobody but whom it is about', async () => {
    const { page } = await filesOf({ ...FULL, person: { ...FULL.person, name: 'Nora' }, society: EMPTY.society });
    expect(page).toContain('<td>Nora changed South.</td><td>done by you</td>');
    expect(page).toContain('<td>Somebody gave Nora a role: committee member.</td><td>about you</td>');
    expect(page).toContain('<th scope="row">Panel of North · meeting 3</th>');
  });

  it.each(LANGUAGES)('has words in %s for whatever is under way or was done, and no code', async (language) => {
    const kinds = NOTIFICATION_KINDS.filter((kind) => !kind.startsWith('group-'));
    const { page } = await filesOf(
      {
        ...FULL,
        forms: FORMS.map(({ id }) => ({ platform: 'there', form: id, field: 'x', at: AT, answers: {} })),
        due: kinds.map((kind) => ({ kind, platform: 'there', due: AT })),
        living: [{ platform: 'there', subject: 'panel:session00009' }],
        journal: OFFICE_DEEDS.map((did) => ({ at: AT, did, byMe: false, aboutMe: true })),
      },
      language,
    );
    const parts = page.split('<h2 ').slice(11, 15);
    expect(parts).toHaveLength(4);
    const cells = parts.flatMap((part) =>
      [...part.matchAll(/<t[hd](?: scope="row")?>([^<]*)<\/t[hd]>/g)].map(([, one]) => one),
    );
    const codes = [...FORMS.map(({ id }) => id), ...NOTIFICATION_KINDS, ...OFFICE_DEEDS, 'panel:session00009'];
    expect(cells.filter((cell) => codes.some((code) => cell?.toLowerCase() === code))).toEqual([]);
    for (const part of parts.slice(0, 2)) {
      const first = [...part.matchAll(/<th scope="row">([^<]*)</g)].map(([, one]) => one);
      expect(new Set(first).size).toBe(first.length);
    }
  });

  it('says where there is nothing', async () => {
    const { page } = await filesOf(EMPTY);
    expect(page.match(/<p>Nothing\.<\/p>/g)).toHaveLength(14);
  });

  it.each(LANGUAGES)('says everything in %s, and leaves no sentence open', async (language) => {
    const before = onBroken(({ id, why }) => {
      throw new Error(`${why} in ${id}`);
    });
    const { page } = await filesOf(FULL, language);
    onBroken(before);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/undefined|\[object|NaN|\{ ?\$/);
    expect(page.replaceAll(/<style>[\s\S]*<\/style>/g, '')).toContain(phrases(language).minutes(45));
  });
});

it('about somebody who is not known any more there is no file', async () => {
  expect((await filesOf(undefined)).files).toEqual([]);
});

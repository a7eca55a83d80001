import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import * as schemas from '../src/store/schemas.ts';

// Nothing that is said in a group can be stored: there is no place for it. Whoever adds a place for text adds it to a
// list here, and says so by that.

const models = readFileSync(join(import.meta.dirname, '../prisma/models.prisma'), 'utf8');

/** Each column of text, such as `Person.name`. */
const columns = [...models.matchAll(/^model (\w+) \{([^}]*)\}/gm)].flatMap(([, model = '', body = '']) =>
  [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].map(([, name = '', type = '']) => ({ at: `${model}.${name}`, type })),
);

const FORBIDDEN =
  /\b(notes?|title|summary|comments?|remarks?|body|texts?|contents?|description|details?|story|topic|memo|message|reason|patient|diagnosis)\b/i;
const words = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll('.', ' ');

describe('the tables', () => {
  test('have no column that is called or means what was said', () => {
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter(({ at }) => FORBIDDEN.test(words(at)))).toEqual([]);
    expect(FORBIDDEN.test(words('Session.caseTitle'))).toBe(true);
  });

  test('hold words of people in three columns, and JSON, whose schemas are closed, in these', () => {
    const text = columns.filter(({ type }) => type === 'String' || type === 'Json').map(({ at }) => at);
    const worded = ['Society.name', 'Person.name', 'Group.name'];
    const json = [
      'Person.settings',
      'Person.identities',
      'Group.customs',
      'Group.members',
      'Group.places',
      'Series.rhythm',
      'Session.protocol',
      'Session.course',
      'Fact.held',
      'Fact.sum',
      'Fact.amends',
      'Dialogue.about',
      'Dialogue.answers',
      'Notification.aim',
      'Notification.about',
    ];
    const codes = [
      'Setup: id hash usedBy',
      'Society: id language zone creditRule',
      'Role: society person role branch',
      'Person: id society profession language zone',
      'Identity: platform tenant id person',
      'Group: id society branch openness format mode language zone protocol',
      'Member: person group',
      'Binding: platform tenant id thread group',
      'Series: id group',
      'Session: id society group series zone format mode state creditRule',
      'Fact: id society person activity role zone session declaredBy confirmedBy inStead',
      'Invitation: token society group as person by usedBy',
      'JoinRequest: id group person as state',
      'Dialogue: platform tenant id form field',
      'Notification: key kind platform state',
      'Post: id subject platform tenant chat thread ref',
      'Seen: key',
      'Lease: name holder',
    ].flatMap((line) => {
      const [model, names = ''] = line.split(': ');
      return names.split(' ').map((name) => `${model}.${name}`);
    });
    expect(text.toSorted()).toEqual([...worded, ...json, ...codes].toSorted());
  });
});

interface Node {
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every place in a schema where something stands that is not put together of other things. */
const leaves = (node: unknown, at: string): readonly { readonly at: string; readonly node: Node }[] => {
  if (!isNode(node)) return [];
  const either = node.anyOf ?? node.oneOf;
  if (Array.isArray(either)) return either.flatMap((one) => leaves(one, at));
  if (node.type === 'array') return leaves(node.items, `${at}[]`);
  if (node.type !== 'object') return [{ at, node }];
  const fixed = Object.entries(isNode(node.properties) ? node.properties : {});
  const keys = isNode(node.propertyNames) ? leaves(node.propertyNames, `${at}{key}`) : [];
  return [
    ...fixed.flatMap(([name, one]) => leaves(one, `${at}.${name}`)),
    ...keys,
    ...leaves(node.additionalProperties, `${at}{}`),
  ];
};

/** Every object in a schema, with whether other keys than its own are refused. */
const objects = (node: unknown): readonly Node[] =>
  !isNode(node) ? [] : [...(node.type === 'object' ? [node] : []), ...Object.values(node).flatMap(objects)];

describe('the schemas of what is kept', () => {
  const all = Object.entries(schemas).map(
    ([name, schema]) => [name.replace('Schema', ''), z.toJSONSchema(schema, { io: 'input' })] as const,
  );
  const found = all.flatMap(([name, schema]) => leaves(schema, name));
  const A_SENTENCE = 'She told of a man of forty';

  test('let people word names, titles and the venue, and answers in a form that is open, and nothing else', () => {
    const free = found.filter(({ node }) => {
      if ('enum' in node || 'const' in node || ['integer', 'boolean', 'number'].includes(String(node.type)))
        return false;
      return typeof node.pattern !== 'string' || new RegExp(node.pattern, 'u').test(A_SENTENCE);
    });
    expect([...new Set(free.map(({ at }) => at))].toSorted()).toEqual([
      'dialogue.answers{}',
      'group.name',
      'group.venue.address',
      'group.venue.link',
      'person.name',
      // Refused where it is no zone of the IANA list, which a JSON schema cannot say.
      'series.rhythm.zone',
      'session.protocol.edition',
      'session.protocol.phases[].words{}.name',
      'session.protocol.phases[].words{}.rule',
      'session.protocol.source.cite',
      'session.protocol.title',
      'session.venue.address',
      'session.venue.link',
      'society.name',
    ]);
  });

  test('are closed: a key that is not theirs is refused, everywhere', () => {
    const open = all.flatMap(([name, schema]) =>
      objects(schema)
        .filter((node) => node.additionalProperties !== false && !isNode(node.propertyNames))
        .map(() => name),
    );
    expect(open).toEqual([]);
    expect(all.length).toBeGreaterThan(10);
  });

  test('have no key that is called or means what was said, but for what a protocol calls itself', () => {
    const named = found.map(({ at }) => at).filter((at) => FORBIDDEN.test(words(at)));
    expect(named).toEqual(['session.protocol.title']);
  });
});

import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Reading } from '../../src/chat/form.ts';
import { FORMS } from '../../src/chat/forms/index.ts';
import { INTENT_NAMES, shapeOf } from '../../src/chat/intent.ts';
import { phrases } from '../../src/phrases/index.ts';
import * as schemas from '../../src/store/schemas.ts';
import { IMPORTS, inRooms, nodesOf, placeOf, read } from './sources.ts';

// Nothing that is said in a group can be stored or written down: there is no place for it. Every key under which a text
// could stand is in a list here, and whoever adds one adds it to a list and says so by that.

const FORBIDDEN =
  /\b(notes?|titles?|summar(y|ies)|comments?|remarks?|bod(y|ies)|texts?|contents?|descriptions?|details?|story|stories|topics?|memos?|messages?|reasons?|patients?|clients?|diagnos[ie]s|transcripts?|record(ing|ed)?s?|quotes?|feelings?|images?|pictures?|said|feedback|opinions?)\b/i;

/** A name in words: `caseTitle`, `case-title` and `session.case.title` all hold a title. */
const inWords = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[^A-Za-z]+/g, ' ');
const isForbidden = (name: string): boolean => FORBIDDEN.test(inWords(name));

/** What somebody could type who wants to keep a case. */
const SENTENCES = ['She told of a man of forty', 'anger, then shame', '7 sleepless nights', 'a friend of Anna K.'];

test('a name is taken apart before it is judged', () => {
  for (const name of ['note', 'caseTitle', 'case-summary', 'session.case.body', 'free_text', 'saidBy', 'Recording'])
    expect(isForbidden(name), name).toBe(true);
  for (const name of ['denoted', 'context', 'presenter', 'cases']) expect(isForbidden(name), name).toBe(false);
});

/** Every column of every table, and what it holds. */
const columns = [...read('packages/core/prisma/models.prisma').matchAll(/^model (\w+) \{([^}]*)\}/gm)].flatMap(
  ([, model = '', body = '']) =>
    [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].map(([, name = '', type = '']) => ({ at: `${model}.${name}`, type })),
);

describe('the tables', () => {
  test('have no column that is called or means what was said', () => {
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter(({ at }) => isForbidden(at))).toEqual([]);
  });

  test('hold words of people in three columns, JSON of closed schemas in some, and ids and codes in the rest', () => {
    const worded = ['Society.name', 'Person.name', 'Group.name'];
    const json = [
      ['Society', 'words'],
      ['Person', 'path settings identities aliases'],
      ['Group', 'customs members places'],
      ['Series', 'rhythm'],
      ['Session', 'protocol course'],
      ['Fact', 'held elsewhere sum amends'],
      ['StatusHistory', 'held'],
      ['Dialogue', 'about answers'],
      ['Notification', 'aim about'],
    ];
    const codes = [
      ['Setup', 'id hash usedBy'],
      ['Society', 'id language zone creditRule short'],
      ['Role', 'society person role branch'],
      ['Person', 'id society profession language zone aliasOf'],
      ['Identity', 'platform tenant id person'],
      ['Group', 'id society branch openness format mode language zone protocol'],
      ['Member', 'person group'],
      ['Binding', 'platform tenant id thread group'],
      ['Series', 'id group'],
      ['Session', 'id society group series zone format mode state creditRule'],
      ['Fact', 'id society person activity role zone session declaredBy confirmedBy inStead'],
      ['StatusHistory', 'id society'],
      ['Entry', 'id society did by person group session what'],
      ['Invitation', 'token society group as person by usedBy'],
      ['JoinRequest', 'id group person as state'],
      ['Dialogue', 'platform tenant id form field'],
      ['Guess', 'platform tenant id'],
      ['LinkCode', 'id sign hash'],
      ['Notification', 'key kind platform state'],
      ['Post', 'id subject platform tenant chat thread ref page'],
      ['Seen', 'key'],
      ['Lease', 'name holder'],
    ];
    const listed = [...json, ...codes].flatMap(([model, names = '']) =>
      names.split(' ').map((one) => `${model}.${one}`),
    );
    const relations = columns.map(({ at }) => at.replace(/\..*/, ''));
    const numbers = ['Int', 'BigInt', 'Boolean'];
    const others = columns.filter(({ type }) => ![...numbers, ...relations].includes(type)).map(({ at }) => at);
    expect(others.toSorted()).toEqual([...worded, ...listed].toSorted());
  });
});

describe('the screen about what is kept', () => {
  /** Where something about a person stands, and by which words of the screen they know; a column that is new belongs here too. */
  const SAID: Readonly<Record<string, string>> = {
    'Person.name': 'your name',
    'Person.identities': 'account',
    'Person.aliases': 'account',
    'Person.aliasOf': 'account',
    'Person.profession': 'profession',
    'Person.path': 'which schemes you follow',
    'Person.language': 'language',
    'Person.zone': 'time zone',
    'Person.settings': 'settings',
    'Person.accepted': 'when you accepted the rules',
    'Person.heard': 'that you were heard of',
    'Person.unreachable': 'since when messages do not reach you',
    'Group.members': 'your groups',
    'Role.person': 'your roles',
    'JoinRequest.person': 'requests to join',
    'Invitation.person': 'links',
    'Session.course': 'whether you said you come, and whether you offer a case',
    'Fact.person': 'how long you were there and in which role',
    'Fact.held': 'who led, co-led and presented each case',
    'Fact.elsewhere': 'who led, co-led and presented each case',
    'Fact.sum': 'hours you bring along',
    'StatusHistory.held': 'the statuses that your society enters',
    'Entry.person': 'a journal',
    'Post.chat': 'panel',
    'Dialogue.answers': 'a form you have not finished',
    'Guess.count': 'how often a code or link of yours was wrong',
    'LinkCode.wrong': 'how often a code or link of yours was wrong',
    'Seen.key': 'a tap or message of yours was answered',
    'Notification.aim': 'which messages were sent to you',
  };
  /** Keys, versions, and what only says again or counts for the program what stands elsewhere. */
  const PLAIN = ['Person.id', 'Person.version', 'Person.society', 'Person.lookup'];

  test('names everything about a person that stands in a table', () => {
    const t = phrases('en');
    const screen = (['privacy-kept', 'privacy-kept-meetings', 'privacy-kept-done'] as const)
      .map((id) => t.say(id))
      .join(' ');
    for (const [at, words] of Object.entries(SAID)) expect(screen, at).toContain(words);
    const person = columns.map(({ at }) => at).filter((at) => at.startsWith('Person.'));
    expect(person.filter((at) => !(at in SAID)).toSorted()).toEqual(PLAIN.toSorted());
    // A table in which somebody is named by their key or their account, or which says again what another says.
    const named = columns.filter(({ at }) => /\.(person|by|aim|chat|members|course|identities)$/.test(at));
    const tables = new Set(Object.keys(SAID).map((at) => at.replace(/\..*/, '')));
    expect(unique(named.map(({ at }) => at.replace(/\..*/, '')).filter((one) => !tables.has(one)))).toEqual([
      'Identity',
      'Member',
    ]);
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
  return [
    ...fixed.flatMap(([name, one]) => leaves(one, `${at}.${name}`)),
    ...leaves(node.propertyNames, `${at}{key}`),
    ...leaves(node.additionalProperties, `${at}{}`),
  ];
};

/** Every object in a schema. */
const objects = (node: unknown): readonly Node[] =>
  !isNode(node) ? [] : [...(node.type === 'object' ? [node] : []), ...Object.values(node).flatMap(objects)];

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();

describe('the schemas of what is kept', () => {
  const all = Object.entries(schemas).map(
    ([name, schema]) => [name.replace('Schema', ''), z.toJSONSchema(schema, { io: 'output' })] as const,
  );
  const found = all.flatMap(([name, schema]) => leaves(schema, name));
  const isList = (node: Node) => 'enum' in node || 'const' in node;
  const isNumberOrFlag = (node: Node) => ['integer', 'boolean', 'number'].includes(String(node.type));
  const texts = found.filter(({ node }) => !isList(node) && !isNumberOrFlag(node));
  const takes = (node: Node, text: string) =>
    typeof node.pattern !== 'string' || new RegExp(node.pattern, 'u').test(text);

  test('let people word names, titles, the venue, a society’s words and answers to forms, and nothing else', () => {
    const worded = texts.filter(({ node }) => SENTENCES.some((sentence) => takes(node, sentence)));
    expect(unique(worded.map(({ at }) => at))).toEqual([
      // What was answered in a form that is open; its fields are looked at below.
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
      'society.words{}.credit-points.few',
      'society.words{}.credit-points.many',
      'society.words{}.credit-points.one',
      'society.words{}.credit-points.other',
      'society.words{}.credit-points.two',
      'society.words{}.credit-points.zero',
      'society.words{}.role-co-leader',
      'society.words{}.role-leader',
      'society.words{}.role-member',
      'society.words{}.role-observer',
      'society.words{}.society-role-administrator',
      'society.words{}.society-role-committee',
      'society.words{}.society-role-coordinator',
    ]);
  });

  test('take a single word, which is an id, a code or a date, under these keys only', () => {
    const single = texts.filter(({ node }) => !SENTENCES.some((sentence) => takes(node, sentence)));
    const keys = single.map(({ at }) => at.replace(/^.*\./, ''));
    const listed = [
      'id society person group branch session series request fact token by usedBy declaredBy confirmedBy aliasOf sign',
      'presenter presented led coLed ledBy leading standIn presence what',
      'platform tenant thread ref key hash subject protocol creditRule phase form field page',
      'language zone since from until at without on practiceSince',
      'scheme edition short',
      // What a record goes by: words by language, a dialogue's circumstances, a form's fields.
      'words about answers',
    ];
    expect(
      keys.filter(
        (key) =>
          !listed
            .join(' ')
            .split(' ')
            .includes(key.replace(/\[\]|\{.*\}/g, '')),
      ),
    ).toEqual([]);
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

  test('have no key that is called or means what was said, but for the title of a protocol', () => {
    expect(found.map(({ at }) => at).filter(isForbidden)).toEqual(['session.protocol.title']);
  });

  test('let a notification be about ids, a phase, a moment and a count', () => {
    const about = found.map(({ at }) => at).filter((at) => at.startsWith('notification.about.'));
    const keys = ['count', 'from', 'group', 'person', 'phase', 'request', 'revision', 'session'];
    const chat = ['chat.id', 'chat.platform', 'chat.tenant', 'chat.thread'];
    expect(unique(about)).toEqual([...chat, ...keys].map((key) => `notification.about.${key}`));
  });
});

describe('the forms', () => {
  test('ask people to word names, an address and a link, and nothing else', () => {
    const worded = FORMS.flatMap(({ id, fields }) =>
      fields.filter(({ kind }) => kind === 'text' || kind === 'link').map(({ key }) => `${id}.${key}`),
    );
    expect(worded.toSorted()).toEqual([
      'edit-name.name',
      'edit-venue.address',
      'edit-venue.link',
      'enter-person.name',
      'found.name',
      'found.society',
      'join.name',
      'my-name.name',
      'new-group.address',
      'new-group.link',
      'new-group.name',
      'our-name.name',
      'our-words.own',
    ]);
  });

  test('read no sentence in any other field', () => {
    const reading: Reading = { t: phrases('en'), zone: 'Europe/Stockholm', now: Date.UTC(2026, 10, 26), answers: {} };
    const taken = FORMS.flatMap(({ id, fields }) =>
      fields
        .filter(({ kind }) => kind !== 'text')
        .flatMap(({ key, parse }) =>
          SENTENCES.filter((sentence) => parse(sentence, reading) !== undefined).map((one) => `${id}.${key}: ${one}`),
        ),
    );
    expect(taken).toEqual([]);
    expect(FORMS.length).toBeGreaterThan(20);
  });

  test('have no field that is called or means what was said', () => {
    const names = FORMS.flatMap(({ id, fields }) => fields.map(({ key }) => `${id}.${key}`));
    expect(names.filter(isForbidden)).toEqual([]);
  });

  test('begin with what is known already, under these keys', () => {
    const begun = inRooms('chat')
      .filter(({ path }) => path.includes('/chat/forms/'))
      .flatMap((source) => nodesOf(source.tree))
      .flatMap((node) =>
        (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === 'answers'
          ? keysOf(node.initializer)
          : [],
      );
    const known = [
      'called',
      'day',
      'group',
      'groupZone',
      'groups',
      'known',
      'language',
      'name',
      'only',
      'open',
      'platform',
      'retention',
    ];
    // The title of a chat, to ask which group meets in it.
    const listed = [...known, 'society', 'time', 'title', 'zone'];
    expect(begun.length).toBeGreaterThan(5);
    expect(begun.filter((key) => !listed.includes(key))).toEqual([]);
  });
});

/** The keys of an object that is written out, with those of what is spread into it; `?` where one is put together. */
const keysOf = (node: ts.Node | undefined): readonly string[] => {
  if (!node) return [];
  if (ts.isParenthesizedExpression(node)) return keysOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((one) => {
    if (ts.isSpreadAssignment(one)) return keysOf(one.expression);
    return [one.name && !ts.isComputedPropertyName(one.name) ? one.name.getText().replaceAll("'", '') : '?'];
  });
};

describe('the intents', () => {
  const slots = INTENT_NAMES.flatMap((name) =>
    Object.entries(shapeOf(name)).map(([key, schema]) => ({ at: `${name}.${key}`, key, schema })),
  );

  test('carry ids, codes, numbers and flags, under these keys', () => {
    const listed = [
      'session group person presenter earlier request invitation fact about to platform tenant code',
      'as by card case field form from is key minutes of page part period profession role rule scheme status training value',
    ];
    const keys = unique(slots.map(({ key }) => key));
    expect(keys.filter((key) => !listed.join(' ').split(' ').includes(key))).toEqual([]);
    expect([...INTENT_NAMES, ...keys].filter(isForbidden)).toEqual([]);
  });

  test('read no sentence in any place', () => {
    expect(slots.length).toBeGreaterThan(50);
    const taken = slots.filter(({ schema }) => SENTENCES.some((sentence) => schema.safeParse(sentence).success));
    expect(taken.map(({ at }) => at)).toEqual([]);
  });
});

describe('the types', () => {
  test('have no property that is called or means what was said, but for these', () => {
    const owner = (node: ts.Node): string =>
      ts.isSourceFile(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
        ? ('name' in node && node.name?.getText()) || ''
        : owner(node.parent);
    const named = inRooms('rules', 'app', 'phrases', 'chat', 'store', 'documents', 'web', 'front-end')
      .flatMap((source) => nodesOf(source.tree))
      .filter(ts.isPropertySignature)
      .map((node) => ({ at: `${owner(node)}.${node.name.getText()}`, name: node.name.getText() }))
      .filter(({ name }) => isForbidden(name))
      .map(({ at }) => at);
    expect(unique(named)).toEqual([
      '.message', // what zod says of data it refused: the constructor of InvalidData
      '.message_thread_id', // the platform's word for a topic of a forum
      'Assessed.reason', // why it was waived: a code from a list
      'Context.record', // what an assessment reads of a person: plain data under its own names
      'CreditRule.title',
      'Doing.message', // which message was tapped, by the platform's id
      'Doing.text', // what is typed in private: an answer to a form, or read by nobody
      'ExplainedAssessment.title', // of a scheme, by who published it
      'ExplainedScheme.title',
      'Found.title', // of a chat, on its way into a request
      'Listed.description', // of a command
      'Page.title', // of a page of questions, by the program
      'Piece.text', // what the bot says, as the following two
      'Progress.record', // the same, by the scheme that reads it
      'Protocol.title',
      'Rendered.text',
      'Reply.text',
      'Request.title', // of a chat
      'Scheme.title',
      'Span.said', // a moment in words
      'Waiver.reason', // a code from a list
    ]);
  });
});

describe('the log', () => {
  const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
  /** Numbers, codes and names of the program's own. `why`: the code of a platform's refusal. */
  const KEYS = 'update did is why kind subject scope language faults call';
  const own = inRooms('rules', 'app', 'phrases', 'chat', 'store', 'documents', 'web', 'operator', 'front-end');
  const lines = own.flatMap((source) =>
    nodesOf(source.tree)
      .filter(ts.isCallExpression)
      .filter((node) => /(^|\.)log$/.test(node.expression.getText()) && node.expression.getText() !== 'console.log')
      .map((node) => ({ at: placeOf(source, node), node })),
  );
  const literal = (node: ts.Node | undefined) => (node && ts.isStringLiteral(node) ? node.text : undefined);
  const parts = ({ arguments: [first, ...rest] }: ts.CallExpression) =>
    LEVELS.includes(literal(first) ?? '') ? rest : [first, ...rest];
  /** The worker's events go on to the log of the process as they are, in each front-end. */
  const goesOn = (node: ts.CallExpression) =>
    parts(node)
      .map((one) => one?.getText())
      .join() === 'event,data';

  test('gets names of events, never a sentence', () => {
    expect(lines.length).toBeGreaterThan(10);
    const odd = lines.filter(
      ({ node }) => !goesOn(node) && !/^[a-z]+(\.[a-z]+)?$/.test(literal(parts(node)[0]) ?? 'no event'),
    );
    expect(odd.map(({ at }) => at)).toEqual([]);
    expect(lines.filter(({ node }) => goesOn(node)).length).toBeLessThan(3);
  });

  test('gets codes and numbers, under these keys', () => {
    const odd = lines.flatMap(({ at, node }) => {
      const [, data, ...more] = parts(node);
      if (goesOn(node) || (data === undefined && more.length === 0)) return [];
      return dataKeys(data)
        .filter((key) => !KEYS.split(' ').includes(key))
        .map((key) => `${at} ${key}`);
    });
    expect(odd).toEqual([]);
    expect(KEYS.split(' ').filter(isForbidden)).toEqual([]);
  });

  test('is written by one file, and only main.ts prints', () => {
    const writers = IMPORTS.filter(({ name }) => name === 'pino').map(({ of }) => of.path);
    expect(unique(writers)).toEqual(['packages/core/src/operator/log.ts']);
    const printing = own
      .filter(({ path }) => !path.endsWith('/src/main.ts'))
      .flatMap((source) =>
        nodesOf(source.tree)
          .filter((node) => ts.isPropertyAccessExpression(node) && /^(console|process\.std)/.test(node.getText()))
          .map((node) => placeOf(source, node)),
      );
    expect(printing).toEqual([]);
  });
});

/** The keys of what is logged. Of what was thrown, `faultOf` gives the name, the code and the place, and no words. */
const dataKeys = (node: ts.Node | undefined): readonly string[] => {
  if (node && ts.isCallExpression(node) && node.expression.getText() === 'faultOf') return [];
  if (!node || !ts.isObjectLiteralExpression(node)) return ['what is not written out'];
  return node.properties.flatMap((one) =>
    ts.isSpreadAssignment(one) ? dataKeys(one.expression) : [one.name.getText()],
  );
};

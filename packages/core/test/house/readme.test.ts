import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { OPTIONS } from './doors.ts';
import { filesUnder, ROOT, read } from './sources.ts';

// What the READMEs and guides show is true: their programs compile and print what they say they print, after `// → `.

const PAGES = [...filesUnder('', 'README.md'), ...filesUnder('packages/core/docs', '.md')];

/** A program in such a page, as if it stood beside the examples, which have every package of the house. */
interface Program {
  readonly at: string;
  readonly file: string;
  readonly text: string;
}

const PROGRAMS: readonly Program[] = PAGES.flatMap((page) =>
  [...read(page).matchAll(/^```ts\n(.*?)^```/gms)].map(({ 1: text = '' }, index) => ({
    at: `${page}, program ${index + 1}`,
    file: join(ROOT, 'examples', `${page.replaceAll(/\W/g, '-')}-${index + 1}.ts`),
    text,
  })),
);

/** What the compiler has to say to programs that lie in no file. */
const complaints = (programs: readonly Program[]): readonly string[] => {
  const host = ts.createCompilerHost(OPTIONS);
  const texts = new Map(programs.map(({ file, text }) => [file, text]));
  const { fileExists, getSourceFile, readFile } = host;
  Object.assign(host, {
    fileExists: (file) => texts.has(file) || fileExists(file),
    readFile: (file) => texts.get(file) ?? readFile(file),
    getSourceFile: (file, options) => {
      const text = texts.get(file);
      return text === undefined ? getSourceFile(file, options) : ts.createSourceFile(file, text, options);
    },
  } satisfies Partial<ts.CompilerHost>);
  const compiled = ts.createProgram([...texts.keys()], OPTIONS, host);
  return programs.flatMap(({ at, file }) => {
    const source = compiled.getSourceFile(file);
    return [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${at}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
};

/** What a program prints. */
const printed = async ({ text }: Program): Promise<string> => {
  const compilerOptions = { ...OPTIONS, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  const node = ['--import', 'tsx', '--input-type=module', '--eval', outputText];
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: join(ROOT, 'examples') });
  return stdout;
};

describe('the READMEs and guides', () => {
  test('are there, with a program in each', () => {
    expect(PAGES).toEqual([
      'README.md',
      'examples/README.md',
      'packages/core/README.md',
      'packages/slack-app/README.md',
      'packages/telegram-bot/README.md',
      'packages/core/docs/schemes.md',
    ]);
    for (const page of PAGES) expect(PROGRAMS.filter(({ at }) => at.startsWith(page)).length, page).toBeGreaterThan(0);
  });

  test('show programs that compile', { timeout: 120_000 }, () => {
    expect(complaints(PROGRAMS)).toEqual([]);
  });

  test.each(PROGRAMS)('show what is printed: $at', { timeout: 60_000 }, async (program) => {
    const promised = [...program.text.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => `${line}\n`).join('');
    expect(promised).not.toBe('');
    expect(await printed(program)).toBe(promised);
  });

  test('name the variables that .env.example has, each with its default', () => {
    const variables = [...read('.env.example').matchAll(/^(\w+)=(.*)$/gm)];
    expect(variables.length).toBeGreaterThan(3);
    const others = {
      'README.md': /^$/,
      'packages/telegram-bot/README.md': /^(SLACK_|PUBLIC_URL$)/,
      'packages/slack-app/README.md': /^TELEGRAM_/,
    };
    for (const [page, other] of Object.entries(others)) {
      const rows = new Map([...read(page).matchAll(/^\| `([A-Z_]+)` \|(.*)$/gm)].map(([, name, rest]) => [name, rest]));
      const own = variables.filter(([, name = '']) => !other.test(name));
      expect([...rows.keys()].toSorted(), page).toEqual(own.map(([, name]) => name).toSorted());
      for (const [, name, value = ''] of own) expect(rows.get(name), page).toContain(value);
    }
  });

  test('link to files that are there', () => {
    const links = PAGES.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => ({ page, to })),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ page, to }) => !existsSync(join(ROOT, page, '..', to)))).toEqual([]);
  });
});

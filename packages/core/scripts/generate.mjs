// Turns what is not TypeScript into TypeScript that git ignores: the Prisma clients, the phrases, the migrations.
// Every start, test and build begins here: nothing is done when nothing changed, and as each thing is made aside
// and moved into its place whole, two runs at once do no harm.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The databases that have a client, each with a folder of its name under `prisma/`. */
const PROVIDERS = ['sqlite', 'postgresql'];

const core = dirname(dirname(fileURLToPath(import.meta.url)));
const prisma = join(core, 'prisma');
const phrases = join(core, 'src/phrases');
const store = join(core, 'src/store/generated');

const read = (path) => (fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined);
const list = (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Writes a file whole, and only if it says something new. */
function write(path, text) {
  if (read(path) === text) return;
  fs.mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  fs.writeFileSync(aside, text);
  fs.renameSync(aside, path);
}

/** Puts a folder where another may stand, or where another run may just be putting its own. */
function replace(folder, place) {
  const old = `${folder}.old`;
  for (;;) {
    fs.rmSync(old, { recursive: true, force: true });
    try {
      if (fs.existsSync(place)) fs.renameSync(place, old);
      return fs.renameSync(folder, place);
    } catch (error) {
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    }
  }
}

async function generatePhrases() {
  const languages = list(phrases).flatMap((file) => file.match(/^(.+)\.ftl$/)?.[1] ?? []);
  const texts = languages.map((language) => [language, read(join(phrases, `${language}.ftl`))]);
  const makers = ['generate.mjs', 'messages.mjs'].map((file) => read(join(core, 'scripts', file)));
  const stamp = `// Made from ${sha256(JSON.stringify([makers, texts]))}\n`;
  const places = { texts: join(phrases, 'generated/texts.ts'), variables: join(phrases, 'generated/variables.ts') };
  if (Object.values(places).every((place) => read(place)?.startsWith(stamp))) return;

  const { messagesOf } = await import('./messages.mjs');
  const messages = texts.map(([language, text]) => [language, messagesOf(text, `${language}.ftl`)]);
  const english = Object.entries(Object.fromEntries(messages).en ?? {}).map(
    ([id, variables]) => `  '${id}': ${variables.map((name) => `'${name}'`).join(' | ') || 'never'};\n`,
  );
  write(
    places.texts,
    `${stamp}
export const LANGUAGES = ${JSON.stringify(languages)} as const;
export type Language = (typeof LANGUAGES)[number];
export const texts: Readonly<Record<Language, string>> = ${JSON.stringify(Object.fromEntries(texts), null, 2)};
/** The names of the variables of each message. */
export interface Variables {
${english.join('')}}
`,
  );
  write(
    places.variables,
    `${stamp}
import type { Language } from './texts.ts';

/** The names of the variables of each message, by language: for the test that compares languages. */
export const variables: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(Object.fromEntries(messages), null, 2)};
`,
  );
}

function generateMigrations() {
  const migrations = PROVIDERS.map((provider) => {
    const folder = join(prisma, provider, 'migrations');
    const kept = list(folder).flatMap((name) => {
      const sql = read(join(folder, name, 'migration.sql'));
      return sql === undefined ? [] : { name, checksum: sha256(sql), sql };
    });
    return [provider, kept];
  });
  write(
    join(store, 'migrations.ts'),
    `export interface Migration {
  readonly name: string;
  /** SHA-256 of \`sql\`, in hex, as Prisma keeps it. */
  readonly checksum: string;
  readonly sql: string;
}
export type Provider = ${PROVIDERS.map((provider) => `'${provider}'`).join(' | ')};
/** By provider, oldest first. */
export const migrations: Readonly<Record<Provider, readonly Migration[]>> = ${JSON.stringify(Object.fromEntries(migrations), null, 2)};
`,
  );
}

function generateClient(provider, models) {
  const schema = read(join(prisma, provider, 'schema.prisma'));
  const cli = createRequire(import.meta.url).resolve('prisma/package.json');
  const { version, bin } = JSON.parse(read(cli));
  const inputs = sha256(JSON.stringify([version, schema, models]));
  const place = join(store, provider);

  write(join(prisma, provider, 'models.prisma'), models);
  if (read(join(place, 'inputs.sha256')) === inputs && fs.existsSync(join(place, 'client.ts'))) return;

  // The same folders once more, aside: the schema names its output relative to itself.
  const aside = fs.mkdtempSync(join(core, 'node_modules/.generate-'));
  try {
    const made = join(aside, 'src/store/generated', provider);
    write(join(aside, 'prisma', provider, 'schema.prisma'), schema);
    write(join(aside, 'prisma', provider, 'models.prisma'), models);
    execFileSync(
      process.execPath,
      [join(dirname(cli), bin.prisma), 'generate', '--schema', join(aside, 'prisma', provider)],
      {
        cwd: core,
        env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    write(join(made, 'inputs.sha256'), inputs);
    fs.mkdirSync(store, { recursive: true });
    replace(made, place);
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}`);
    throw error;
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

await generatePhrases();
generateMigrations();
const models = read(join(prisma, 'models.prisma'));
if (models === undefined) throw new Error('prisma/models.prisma is missing');
for (const provider of PROVIDERS) generateClient(provider, models);

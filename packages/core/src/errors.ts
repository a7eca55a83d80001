/**
 * Why a store broke, for whoever has to mend it. The database: `locked` by somebody else for too long, `damaged`,
 * `read-only`, `slow`, not ours (`foreign`), of a `newer` version, `contended` by too many at once. The file:
 * `not-a-database`, or it `cannot-open`. The disk: `disk-full`, `disk-failed`. The server: `unreachable`, its
 * connection `lost`, user or password `denied`, `forbidden` what is asked, `no-database` of this name, `no-connection`
 * left, `not-encrypted`. The URL: `bad-url`. The packages for it: `not-installed`. What is to be copied is `missing`, or
 * its name is `taken`. `broken` is what has no name here.
 */
export type StoreFault =
  | 'locked'
  | 'damaged'
  | 'read-only'
  | 'slow'
  | 'foreign'
  | 'newer'
  | 'contended'
  | 'not-a-database'
  | 'cannot-open'
  | 'disk-full'
  | 'disk-failed'
  | 'unreachable'
  | 'lost'
  | 'denied'
  | 'forbidden'
  | 'no-database'
  | 'no-connection'
  | 'not-encrypted'
  | 'bad-url'
  | 'not-installed'
  | 'missing'
  | 'taken'
  | 'broken';

/** The store itself broke: a lock that was held too long, a full disk, a file that is no database, a server out of reach. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreFault;

  /** `words` are for whoever runs the program: what is wrong and what to do, without data. */
  constructor(code: StoreFault, words: string, options?: ErrorOptions) {
    super(words, options);
    this.code = code;
  }
}

/** Something is missing from a program's environment or wrong in it; each problem is a sentence for whoever runs it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Data that does not fit its schema: what it was meant to be, and for each flaw where it lies. Never the data itself. */
export class InvalidData extends Error {
  override readonly name = 'InvalidData';
  /** The way to the first flaw, such as `['seats', 2, 'role']`; empty where the whole is wrong. */
  readonly path: readonly PropertyKey[];

  constructor(what: string, flaws: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
    super(
      [what, ...flaws.map(({ path, message }) => `at ${path.map(String).join('.') || 'all'}: ${message}`)].join('; '),
    );
    this.path = flaws[0]?.path ?? [];
  }
}

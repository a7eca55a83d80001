/** The store itself broke: a lock that was held too long, a full disk, a file that is no database, a server out of reach. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
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

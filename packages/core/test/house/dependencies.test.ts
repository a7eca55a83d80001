import { describe, expect, test } from 'vitest';
import { filesUnder, read } from './sources.ts';

// What is leaned on is a short list, each with its reason, and no package is there that is not in it.

type Named = Readonly<Record<string, string>>;
interface Manifest {
  readonly dependencies?: Named;
  readonly peerDependencies?: Named;
  readonly devDependencies?: Named;
}

const manifests = filesUnder('', 'package.json').map((path) => JSON.parse(read(path)) as Manifest);

const namesIn = (...kinds: readonly (keyof Manifest)[]): ReadonlySet<string> =>
  new Set(
    manifests
      .flatMap((manifest) => kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {})))
      .filter((name) => !name.startsWith('@balintkit/')),
  );

/** The rows of a table below such a line: package and reason. */
const listed = (line: string): readonly (readonly [string, string])[] => {
  const [, below = ''] = read('CONTRIBUTING.md').split(`\n${line}\n`);
  const [table = ''] = below.trim().split('\n\n');
  return [...table.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name = '', why = '']) => [name, why]);
};

const running = listed('What runs:');
const building = listed('What builds, checks and tests:');

describe('the list of what is leaned on', () => {
  test('has what runs, as the package.json files have it', () => {
    expect(manifests.length).toBe(5);
    const peersOfTests = ['fast-check', 'vitest'];
    const runs = [...namesIn('dependencies', 'peerDependencies')].filter((name) => !peersOfTests.includes(name));
    expect(running.map(([name]) => name)).toEqual(runs.toSorted());
    expect(running.length, 'short').toBeLessThan(20);
  });

  test('has what builds, checks and tests, as the package.json files have it', () => {
    const runs = new Set(running.map(([name]) => name));
    const builds = [...namesIn('devDependencies')].filter((name) => !runs.has(name));
    expect(building.map(([name]) => name)).toEqual(builds.toSorted());
  });

  test('gives each a reason in a line', () => {
    for (const [name, why] of [...running, ...building]) expect(why.length, name).toBeGreaterThan(4);
  });

  test('names no version that comes from anywhere but a registry', () => {
    const versions = manifests.flatMap(({ dependencies, peerDependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...peerDependencies, ...devDependencies }),
    );
    const odd = versions.filter(([, version]) => !/^([\^~]?\d[\w.-]*|catalog:|workspace:\*)$/.test(version));
    expect(odd).toEqual([]);
    expect(read('pnpm-lock.yaml')).not.toMatch(/tarball:|git\+|codeload/);
  });
});

// Looks at the packages as they are published: whether their exports, files and types can be found by everybody.

import { join } from 'node:path';
import { inEmptyFolder, packAll, ROOT, run } from './packages.mjs';

const tool = (name, ...args) => run(join(ROOT, 'node_modules/.bin', name), args);

await inEmptyFolder((place, check) => {
  for (const { name, tarball } of packAll(place)) {
    check(`${name}: publint`, tool('publint', 'run', tarball, '--strict'));
    check(`${name}: attw`, tool('attw', tarball, '--profile', 'esm-only'));
  }
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What is served under one path. */
export interface Served {
  readonly type: string;
  readonly body: Uint8Array | string;
}

/** The page as a browser loads it, by path: one document, one script, one stylesheet and an icon. Nothing comes from elsewhere, and nothing is inline. */
export const bundlePage = async (): Promise<ReadonlyMap<string, Served>> => {
  const here = import.meta.dirname;
  const { outputFiles } = await build({
    entryPoints: [
      { in: join(here, 'main.tsx'), out: 'page' },
      { in: join(here, 'page.css'), out: 'page' },
    ],
    outdir: here,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(here, 'tsconfig.json'),
    legalComments: 'none',
    logLevel: 'error',
  });
  const built = (ending: string): Uint8Array => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending));
    if (file === undefined) throw new Error(`the page was built without its ${ending} file`);
    return file.contents;
  };
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: await readFile(join(here, 'index.html'), 'utf8') }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: built('.js') }],
    ['/page.css', { type: 'text/css; charset=utf-8', body: built('.css') }],
    ['/favicon.svg', { type: 'image/svg+xml', body: await readFile(join(here, 'favicon.svg'), 'utf8') }],
  ]);
};

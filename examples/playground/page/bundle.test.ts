import { expect, test } from 'vitest';
import { bundlePage } from './bundle.ts';

const said = (body: Uint8Array | string = ''): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(body);

test('the page is whole, asks nobody else for anything, and has nothing inline', async () => {
  const page = await bundlePage();
  const document = said(page.get('/')?.body);
  const asked = [...document.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path = '']) => path);
  expect(asked.toSorted()).toEqual(['/favicon.svg', '/page.css', '/page.js']);
  for (const path of asked) expect(said(page.get(path)?.body), path).not.toBe('');
  expect(document).not.toMatch(/<style|style="|\son\w+="|<script(?![^>]*src=)/);
  expect(said(page.get('/page.css')?.body)).not.toMatch(/url\(|@import/);
});

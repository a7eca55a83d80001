import type { StoredFile } from '@balintkit/telegram-bot/loopback';

/** What a browser may show within the page. Anything else is handed over to be kept, and nothing of it runs here. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain']);

/** A file as an answer: as what it is where it is harmless, and else as bytes to be kept. */
export const downloadOf = ({ name, mime, bytes }: StoredFile): Response => {
  const isShown = SHOWN.has(mime);
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': isShown ? `${mime}${mime === 'text/plain' ? '; charset=utf-8' : ''}` : typeOf(mime),
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
};

/** What a browser could run is named as bytes alone. */
const typeOf = (mime: string): string =>
  /^(application\/(json|pdf)|text\/(csv|calendar)|application\/vnd\.[\w.-]+)$/.test(mime)
    ? mime
    : 'application/octet-stream';

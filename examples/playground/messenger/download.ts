/** A file as a platform keeps it; what it is may be unknown. */
interface Kept {
  readonly name: string;
  readonly mime?: string;
  readonly bytes: Uint8Array;
}

/** What a browser may show within the page. Anything else is handed over to be kept, and nothing of it runs here. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain']);

const UNKNOWN = 'application/octet-stream';

/** What files are by the ending of their name, where whoever sent them did not say. */
const BY_ENDING: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  webp: 'image/webp',
};

/** What a file is. */
export const typeOf = ({ name, mime = UNKNOWN }: Pick<Kept, 'name' | 'mime'>): string =>
  mime === UNKNOWN ? (BY_ENDING[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? UNKNOWN) : mime;

/** A file as an answer: as what it is where it is harmless, and else as bytes to be kept. */
export const downloadOf = (file: Kept): Response => {
  const type = typeOf(file);
  const isShown = SHOWN.has(type);
  const plain = file.name.replaceAll(/[^\w.-]/g, '_');
  // Half a sign at its end, which no address can hold, becomes the sign for that.
  const whole = encodeURIComponent(Buffer.from(file.name).toString()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': isShown || isHarmless(type) ? type : UNKNOWN,
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
};

/** What a browser could run is named as bytes alone. */
const isHarmless = (type: string): boolean => /^(application\/(json|pdf)|text\/(csv|calendar))$/.test(type);

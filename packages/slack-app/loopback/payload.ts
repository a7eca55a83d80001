import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { Raw } from './types.ts';

/** The whole body. */
const readBytes = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });

/** The parameters of a call, sent as JSON, as a form or in the query; what is JSON within a form is parsed. */
export const readPayload = async (request: IncomingMessage, query: URLSearchParams): Promise<Raw> => {
  const type = request.headers['content-type'] ?? '';
  const body = (await readBytes(request)).toString('utf8');
  const given = type.startsWith('application/json') ? parseJson(body) : parseFields(new URLSearchParams(body));
  return { ...parseFields(query), ...(isRaw(given) ? given : {}) };
};

/** What was uploaded, as it is or as the first part of a form. */
export const readUpload = async (request: IncomingMessage): Promise<Uint8Array> => {
  if (!request.headers['content-type']?.startsWith('multipart/form-data')) return readBytes(request);
  return new Promise((resolve, reject) => {
    const form = busboy({ headers: request.headers });
    const chunks: Buffer[] = [];
    form.on('file', (_, stream) => stream.on('data', (chunk: Buffer) => chunks.push(chunk)));
    form.on('error', reject);
    form.on('close', () => resolve(Buffer.concat(chunks)));
    request.pipe(form);
  });
};

const OBJECTS = /^(blocks|view|files|attachments|metadata|channels_info)$/;

const parseFields = (fields: URLSearchParams): Raw =>
  Object.fromEntries([...fields].map(([name, value]) => [name, OBJECTS.test(name) ? parseJson(value) : value]));

/** As it stands where it is no JSON; the method refuses it then. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A parameter as text. */
export const text = (payload: Raw, name: string): string | undefined => {
  const value = payload[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
};

/** A parameter as a claim. */
export const flag = (payload: Raw, name: string): boolean =>
  payload[name] === true || payload[name] === 'true' || payload[name] === '1';

/** Parts that are objects, of a parameter that lists some. */
export const list = (value: unknown): readonly Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);

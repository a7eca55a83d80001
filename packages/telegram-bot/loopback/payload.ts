import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { ApiError, badRequest } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { Upload } from './types.ts';

/** A call's parameters by name; objects are parsed, uploads stand in place of their `attach://`. */
export type Payload = Readonly<Record<string, unknown>>;

/** Reads the parameters of a call, sent as JSON, as a form, as a multipart form or in the query. */
export const readPayload = async (request: IncomingMessage, query: string): Promise<Payload> => {
  const fromQuery = parseFields(new URLSearchParams(query));
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return { ...fromQuery, ...(await readMultipart(request)) };
  const body = await readBody(request);
  if (body === '') return fromQuery;
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { ...fromQuery, ...parseFields(new URLSearchParams(body)) };
  const parsed = parseJson(body);
  if (typeof parsed !== 'object' || parsed === null) throw badRequest("can't parse request JSON object");
  return { ...fromQuery, ...parsed };
};

const readBody = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });

const readMultipart = (request: IncomingMessage): Promise<Payload> =>
  new Promise((resolve, reject) => {
    const fields: [string, string][] = [];
    const uploads = new Map<string, Upload>();
    const form = busboy({ headers: request.headers, limits: { fileSize: LIMITS.documentBytes + 1 } });
    form.on('field', (name, value) => fields.push([name, value]));
    form.on('file', (name, stream, info) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => reject(new ApiError(413, 'Request Entity Too Large')));
      stream.on('end', () =>
        uploads.set(name, { name: info.filename ?? name, mime: info.mimeType, bytes: Buffer.concat(chunks) }),
      );
    });
    form.on('error', reject);
    form.on('close', () => resolve(attach(parseFields(fields), uploads)));
    request.on('error', reject);
    request.pipe(form);
  });

const attach = (fields: Payload, uploads: ReadonlyMap<string, Upload>): Payload => {
  const attached = new Map<string, unknown>(uploads);
  for (const [name, value] of Object.entries(fields)) {
    const part =
      typeof value === 'string' && value.startsWith('attach://') ? value.slice('attach://'.length) : undefined;
    const file = part === undefined ? undefined : uploads.get(part);
    if (file && part !== name) attached.delete(part as string);
    attached.set(name, file ?? value);
  }
  return Object.fromEntries(attached);
};

const OBJECTS =
  /^(reply_markup|entities|caption_entities|allowed_updates|commands|scope|reply_parameters|link_preview_options|ephemeral_message_parameters)$/;

const parseFields = (fields: Iterable<readonly [string, string]>): Payload =>
  Object.fromEntries(
    [...fields].map(([name, value]) => [name, OBJECTS.test(name) && value !== '' ? parseJson(value) : value]),
  );

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("can't parse JSON object");
  }
};

/** A parameter as text; numbers are taken as they are written. */
export const text = (payload: Payload, name: string): string | undefined => {
  const value = payload[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
};

/** A whole number, also when it is sent as text. */
export const integer = (payload: Payload, name: string): number | undefined => {
  const value = payload[name];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
};

/** True when sent as true, "true" or 1. */
export const flag = (payload: Payload, name: string): boolean =>
  ['true', '1'].includes(String(payload[name]).toLowerCase());

/** A file sent along. */
export const upload = (payload: Payload, name: string): Upload | undefined => {
  const value = payload[name];
  return typeof value === 'object' && value !== null && 'bytes' in value ? (value as Upload) : undefined;
};

import { say, threadOf, writableRoom } from './chat.ts';
import { ApiError, refuseFlaws } from './errors.ts';
import type { Method } from './methods.ts';
import { list, text } from './payload.ts';
import type { StoredFile } from './types.ts';
import { idFor, type World } from './world.ts';

export const getUploadUrl: Method = (world, payload) => {
  const name = text(payload, 'filename');
  const length = Number(text(payload, 'length'));
  if (!name || !Number.isInteger(length) || length < 1) throw new ApiError('invalid_arguments');
  const id = idFor(world, 'F');
  world.uploads.set(id, { name, length });
  return { upload_url: `${world.base}/upload/v1/${id}`, file_id: id };
};

/** Takes the bytes; as many as were announced. */
export const upload = (world: World, id: string, bytes: Uint8Array): string => {
  const waiting = world.uploads.get(id);
  if (!waiting || waiting.length !== bytes.length) throw new ApiError('invalid_upload', {}, 400);
  world.uploads.set(id, { ...waiting, bytes });
  return `OK - ${bytes.length}`;
};

export const completeUpload: Method = (world, payload) => {
  const channel = text(payload, 'channel_id');
  if (channel !== undefined && !/^[CGDZ][A-Z0-9]{8,}$/.test(channel))
    refuseFlaws('invalid_arguments', [{ what: 'does not match the expected pattern', at: '/channel_id' }]);
  const room = channel === undefined ? undefined : writableRoom(world, channel);
  const files = list(payload.files).map((file) => complete(world, String(file.id), text(file, 'title')));
  if (files.length === 0) throw new ApiError('invalid_arguments');
  for (const file of files) {
    world.uploads.delete(file.id);
    world.files.set(file.id, file);
  }
  if (room) say(world, room, { text: text(payload, 'initial_comment') ?? '', files, ...threadOf(payload) });
  return { files: files.map(({ id, title }) => ({ id, title })) };
};

const complete = (world: World, id: string, title: string | undefined): StoredFile => {
  const waiting = world.uploads.get(id);
  if (!waiting?.bytes) throw new ApiError('file_not_found');
  return { id, name: waiting.name, title: title ?? waiting.name, bytes: waiting.bytes };
};

import { CannotDo, type Loopback } from '@balintkit/telegram-bot/loopback';
import * as z from 'zod';
import { createSite, type Site } from '../site.ts';
import { carryOut, commandsFor } from './deeds.ts';
import { downloadOf } from './download.ts';
import { seenOf } from './seen.ts';
import { deedSchema } from './wire.ts';

/** Routes over a loopback server of Telegram. */
export const createMessenger = (): Site<Loopback> =>
  createSite({
    deeds: deedSchema,
    id: z.coerce.number().int(),
    seen: seenOf,
    carryOut,
    commands: commandsFor,
    download: (telegram, id) => {
      const file = telegram.file(id);
      return file && downloadOf(file);
    },
    on: (telegram, listener) => telegram.on(listener),
    CannotDo,
  });

import { CannotDo } from '@balintkit/slack-app/loopback';
import * as z from 'zod';
import { downloadOf } from '../messenger/download.ts';
import { createSite, type Site } from '../site.ts';
import { carryOut } from './deeds.ts';
import type { Slack } from './people.ts';
import { seenOf } from './seen.ts';
import { deedSchema } from './wire.ts';

/** Routes over a workspace on loopback, or over none. */
export const createSlack = (): Site<Slack | undefined> =>
  createSite({
    deeds: deedSchema,
    id: z.string(),
    seen: seenOf,
    carryOut,
    commands: (slack, who, room) =>
      slack?.commands(slack.languages.get(who) ?? 'en', room === who ? 'private' : 'group') ?? [],
    download: (slack, id) => {
      const file = slack?.loopback.file(id);
      return file && downloadOf(file);
    },
    on: (slack, listener) => slack?.loopback.on(listener) ?? (() => {}),
    CannotDo,
  });

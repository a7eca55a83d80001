import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Log } from '@balintkit/core/operator';
import { counted } from '../evening/stage.ts';
import { ENGLISH, RUSSIAN, type Story, SWEDISH } from '../evening/story.ts';
import type { Play, PlayLanguage } from './desk/wire.ts';
import { beginPlay, type Playing } from './play.ts';
import { openPlayScene, type PlayScene } from './play-scene.ts';
import { openDemo, type Scene } from './scene.ts';

const STORIES: Readonly<Record<PlayLanguage, Story>> = { en: ENGLISH, ru: RUSSIAN, sv: SWEDISH };
const IDLE: Play = { state: 'idle', done: 0, runs: false };

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const chance = (length: number): string => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
/** The token of a bot on the loopback server, which nobody else on this computer knows. */
const tokenOf = (): string => `4242:${chance(35)}`;

/** What is on show: the demo, or in its place the play. */
export interface Stages {
  /** Resolves to what is on show, once it is open. */
  readonly shown: () => Promise<Scene>;
  readonly play: () => Play;
  /** The demo anew, from wherever things are. */
  readonly reset: () => Promise<void>;
  /** The scripted evening on a stage of its own; the demo waits meanwhile. */
  readonly begin: (language: PlayLanguage) => Promise<void>;
  /** Back to the demo as it was. */
  readonly leave: () => Promise<void>;
  /** The evening that is played, if one is. */
  readonly playing: () => Playing | undefined;
  readonly close: () => Promise<void>;
}

export interface StagesOptions {
  readonly folder: string;
  /** What the database files are called, without their ending. */
  readonly name: string;
  readonly log: Log;
  readonly onChange: () => void;
  /** Called with what will be on show from now on. */
  readonly onShow: (scene: Promise<Scene>) => void;
}

/** Opens the demo. Whatever changes what is on show is done one after another. */
export const createStages = ({ folder, name, log, onChange, onShow }: StagesOptions): Stages => {
  let demo: Scene | undefined;
  let acted: { readonly scene: PlayScene; readonly playing: Playing } | undefined;
  let shown: Promise<Scene> = new Promise(() => {});
  let last: Promise<unknown> = Promise.resolve();
  let resetting: Promise<void> | undefined;

  /** Shows what this work gives back. Where it fails, that is what everybody hears who asks, until the next change. */
  const change = (work: () => Promise<Scene>): Promise<void> => {
    const scene = last.then(work);
    last = scene.catch(() => undefined);
    shown = scene;
    onShow(scene);
    return scene.then(onChange);
  };

  const endPlay = async (): Promise<void> => {
    const ending = acted;
    acted = undefined;
    await ending?.playing.leave();
    await ending?.scene.close();
  };

  const openAgain = async (): Promise<Scene> => {
    demo = await openDemo({
      file: join(folder, `${name}.db`),
      token: tokenOf(),
      chance,
      log,
      onChange,
      now: Date.now(),
    });
    return demo;
  };

  const reset = (): Promise<void> => {
    resetting ??= change(async () => {
      await endPlay();
      await demo?.close();
      demo = undefined;
      return openAgain();
    }).finally(() => {
      resetting = undefined;
    });
    return resetting;
  };

  const openPlay = async (language: PlayLanguage): Promise<Scene> => {
    const story = STORIES[language];
    let playing: Playing | undefined;
    const scene: PlayScene = await openPlayScene({
      file: join(folder, `${name}-evening.db`),
      token: tokenOf(),
      // The same evening each time.
      chance: counted(),
      log,
      story,
      onChange: () => {
        onChange();
        if (playing && playing.play().state !== 'acting') scene.catchUp();
      },
    });
    playing = await beginPlay(scene.stage, story, onChange);
    acted = { scene, playing };
    return scene;
  };

  const begin: Stages['begin'] = async (language) => {
    let fault: unknown;
    await change(async () => {
      await endPlay();
      return openPlay(language).catch((error: unknown) => {
        if (!demo) throw error;
        fault = error;
        return demo;
      });
    });
    if (fault !== undefined) throw fault;
  };

  return {
    shown: () => shown,
    play: () => acted?.playing.play() ?? IDLE,
    playing: () => acted?.playing,
    reset,
    begin,
    leave: () =>
      change(async () => {
        await endPlay();
        return demo ?? openAgain();
      }),
    close: async () => {
      await last;
      await endPlay();
      await demo?.close();
    },
  };
};

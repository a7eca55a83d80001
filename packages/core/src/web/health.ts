import { Hono } from 'hono';
import type { App } from '../app/index.ts';

/** What health is judged by. */
export interface HealthOptions {
  readonly app: { readonly store: Pick<App['store'], 'seen'> };
  /** How long the store may take to answer, in ms; 2 seconds unless told. */
  readonly patience?: number;
}

/** Whether this process can do its work: 200 where the store answers in time, and 503. It says nothing else of what is behind it. */
export const health = ({ app, patience = 2_000 }: HealthOptions): Hono => {
  let reading: Promise<boolean> | undefined;

  /** One look at a time, however many ask. */
  const look = (): Promise<boolean> => {
    reading ??= app.store
      .seen('health')
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };

  return new Hono()
    .get('/', async (context) => {
      const ok = await within(patience, look());
      return context.json({ ok }, ok ? 200 : 503, { 'cache-control': 'no-store' });
    })
    .all('/', (context) => context.body(null, 405, { allow: 'GET, HEAD' }));
};

/** What is promised, or false where it takes longer. */
const within = (ms: number, promised: Promise<boolean>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
};

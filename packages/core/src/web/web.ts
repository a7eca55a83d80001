import { Hono } from 'hono';
import { type HealthOptions, health } from './health.ts';

/** What the routes lean on. */
export type WebOptions = HealthOptions;

/**
 * The routes that every process of a society serves, whatever its platform: `GET /health`. A path that is none of them
 * is answered with 404, another method with 405, and what breaks with 500 and nothing more.
 */
export const createWeb = (options: WebOptions): Hono =>
  new Hono().route('/health', health(options)).onError((_, context) => context.body(null, 500));

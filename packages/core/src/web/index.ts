export type { HealthOptions } from './health.ts';
export { createHook, type Hook, type HookOptions, type Posted } from './hook.ts';
export { keepTrying, type Trying } from './keep-trying.ts';
export { type ListenOptions, listen, type Site } from './listen.ts';
export { createWeb, type WebOptions } from './web.ts';

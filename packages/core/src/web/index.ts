export type { HealthOptions } from './health.ts';
export { createHook, type Hook, type HookOptions, type Posted } from './hook.ts';
export { aborted, keepTrying, PACE, type Trying } from './keep-trying.ts';
export { type ListenOptions, listen, type Site } from './listen.ts';
export { type Judging, onceMore } from './once-more.ts';
export { createPostRoute, type PostRouteOptions } from './post-route.ts';
export { createWeb, type WebOptions } from './web.ts';

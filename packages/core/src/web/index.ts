export { type ListenOptions, listen, type Site } from './listen.ts';
export { createWeb, type WebOptions } from './web.ts';

export { createSlackApp, type Me, type SlackApp, type SlackAppOptions } from './app.ts';
export { TokenRefused } from './calls.ts';
export { type Config, readConfig } from './config.ts';

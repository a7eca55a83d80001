export { type BotOptions, createBot, type TelegramBot } from './bot.ts';
export { type Config, type Http, readConfig } from './config.ts';
export { TokenRefused } from './poll.ts';
export type { Me } from './request.ts';

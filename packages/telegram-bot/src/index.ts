export { type BotOptions, createBot, type TelegramBot } from './bot.ts';
export { type Config, readConfig } from './config.ts';
export { createLog, type Log, type LogData, type LogLevel } from './log.ts';
export { TokenRefused } from './poll.ts';
export type { Me } from './request.ts';

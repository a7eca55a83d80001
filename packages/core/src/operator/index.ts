export { CARE_WORDS, type Care, takeCare } from './care.ts';
export { createLog, LOG_LEVELS, type Log, type LogData, type LogLevel } from './log.ts';
export { chanceBy, type MainOptions, runMain } from './main.ts';
export { type Opened, type Program, type RunOptions, runProgram } from './run.ts';
export { createServing, type Serve, type Serving } from './serving.ts';
export {
  commonSettings,
  type Environment,
  parseSettings,
  placeOf,
  portSetting,
  SETTINGS_WORDS,
  type Settings,
  serverSetting,
  settingsOf,
} from './settings.ts';

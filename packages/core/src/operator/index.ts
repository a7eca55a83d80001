export { CARE_WORDS, type Care, takeCare } from './care.ts';
export { databaseUrl, type Environment, placeOf, readSettings, SETTINGS_WORDS } from './settings.ts';

export type { Dates, Here } from './dates.ts';
export {
  explainHow,
  explainMeasure,
  explainOrder,
  explainPlace,
  type Order,
} from './explain.ts';
export {
  type AssessedLine,
  type Evidence,
  type ExplainedAssessment,
  explainAssessment,
} from './explain-assessment.ts';
export { type ExplainedScheme, explainEntering, explainForecast, explainWhatIf } from './explain-assessment-ahead.ts';
export { longDate, schemeTitle, societyName, statusNames, trainingNames } from './explain-assessment-asks.ts';
export { creditRuleInList, creditRuleTitle, explainCreditRule } from './explain-credit.ts';
export { explainLine } from './explain-line.ts';
export { explainMonths, explainStatement } from './explain-statement.ts';
export { type Called, explainEntry } from './journal.ts';
export { endonym } from './names.ts';
export { type Phrases, phrases } from './phrases.ts';
export { readDate, readDuration, readTime, readZone } from './read.ts';
export { type Broken, LANGUAGES, type MessageId, onBroken, type Say, type Value } from './say.ts';
export { type Counted, countedIn, readUnit } from './unit.ts';
export {
  explainOrigin,
  explainPhase,
  explainProtocol,
  explainRefusal,
  type PhaseWords,
  protocolTitle,
  type Told,
} from './words.ts';

export type { Act, ActName, ByPerson, CaseEntry, FromPhase, Happening, Step } from './act.ts';
// What a society asks for, and how a person stands.
export { assess, requirementAt } from './assess.ts';
export * from './assess-ahead.ts';
export * from './assessment.ts';
export * from './attendance.ts';
export { instantOf, isZone, type LocalTime, localDateOf, localTimeOf } from './clock.ts';
export type { Station } from './course.ts';
export {
  BALINT_GROUP,
  type Clause,
  type CreditRule,
  EXTRAS,
  type Extra,
  type ExtraFor,
  type Hours,
  hoursOf,
  type Kinds,
  LIMITS_EACH,
  type Limit,
  type LimitEach,
  MINUTES,
  type Omission,
  type Rate,
  type Rounding,
  type RulePeriod,
  SERIES_TICKS,
  type SeriesClause,
  type SeriesTick,
  UNITS,
  type Unit,
  type Worth,
  worth,
} from './credit.ts';
export { type Cut, type Earned, type Line, NOT_COUNTED, type NotCounted } from './credit-line.ts';
export * from './credit-period.ts';
export { CREDIT_RULES, creditRuleOf } from './credit-rules/index.ts';
export * from './credit-schema.ts';
export type { SeriesAttended, SeriesTicked } from './credit-series.ts';
export * from './credit-statement.ts';
export * from './document.ts';
export * from './entry.ts';
export * from './errors.ts';
export * from './fact.ts';
export * from './fault.ts';
export * from './group.ts';
export * from './my-data.ts';
export * from './notification.ts';
export type { Outcome } from './outcome.ts';
export * from './path.ts';
export * from './permission.ts';
export * from './person.ts';
export * from './protocol.ts';
export { PROTOCOLS, protocolOf } from './protocols/index.ts';
export * from './queue.ts';
export * from './ratio.ts';
export * from './recognition.ts';
export * from './record.ts';
export type { Refusal, RefusalCode } from './refusal.ts';
export * from './result.ts';
export * from './scheme.ts';
export { parseScheme, SCHEME_FLAWS, type SchemeFlaw, schemeJsonSchema, schemeSchema } from './scheme-schema.ts';
export { SCHEMES, schemeOf } from './schemes/index.ts';
export { templateFor } from './schemes/template.ts';
export * from './sealing.ts';
export * from './session.ts';
export { ATTEST_BY_LEADER, LONGEST, MOST_CASES } from './settling.ts';
export * from './society.ts';
export * from './status.ts';
export { OPENS_BEFORE, step } from './step.ts';
export * from './types.ts';
export { asOne, keysOf, unitedGroup, unitedSession } from './uniting.ts';
export * from './view.ts';
export type { OwnWords, PluralForm, UnitForms, WordChange, WordKey, Words } from './wording.ts';

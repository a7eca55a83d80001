export * from './arbitraries.ts';
export * from './facts.ts';
export * from './intents.ts';
export * from './meetings.ts';
export { aRecord, type FactChange, meetings, onDay } from './records.ts';
export * from './store-contract.ts';
export * from './whole.ts';
export { testWorkedCases, type WorkedCase } from './worked-cases.ts';

export * from './arbitraries.ts';
export * from './facts.ts';
export * from './intents.ts';
export * from './meetings.ts';
export * from './store-contract.ts';
export * from './whole.ts';

export * from '../generated/handlers.ts';
export type { Answer, DeepPartial, OnTheWire, Outcome } from './handle.ts';
export { type Refusal, refuse } from './refuse.ts';

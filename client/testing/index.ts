export * from '../generated/handlers.ts';
export type { Answer, OnTheWire, Outcome } from './handle.ts';
export { type Refusal, refuse } from './refuse.ts';

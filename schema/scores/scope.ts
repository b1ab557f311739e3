import { declareScope } from '../kernel/scope.ts';

/** The scope of a key that reads scores. */
export const scoresRead = declareScope('scores:read');

import { declareScope } from '../kernel/scope.ts';

/** What a key needs to read scores. */
export const scoresRead = declareScope('scores:read');

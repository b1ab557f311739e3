import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';

/** What became of one response that was handed in. */
export interface StoredOutcome {
  /** UNCHANGED: its key was used before with the same arguments, and that response is found again. */
  readonly outcome: 'CREATED' | 'UNCHANGED' | 'FAILED';
  /** Null if it failed, or was deleted since. */
  readonly responseId: string | null;
  /** Why it failed; or, of a response that is kept, that it was screened out or met a full quota. */
  readonly errors: readonly UserErrorShape[];
}

/** The outcome of a response that is not stored. */
export function failed(errors: readonly UserErrorShape[]): StoredOutcome {
  return { outcome: 'FAILED', responseId: null, errors };
}

/** A submission key was used before, with other arguments. */
export function keyReused(path: InputPath): UserErrorShape {
  return {
    type: 'IdempotencyKeyReusedError',
    code: 'IDEMPOTENCY_KEY_REUSED',
    path,
    message: 'This key was used before with other arguments. Use a new one for another response.',
  };
}

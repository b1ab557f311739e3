import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';

/** The outcome of one submitted response. */
export interface StoredOutcome {
  /** UNCHANGED: the key was used before with the same arguments, and that response is returned. */
  readonly outcome: 'CREATED' | 'UNCHANGED' | 'FAILED';
  /** Null if it failed, or if the response was deleted since. */
  readonly responseId: string | null;
  /** Why it failed; or, for a stored response, that it was screened out or met a full quota. */
  readonly errors: readonly UserErrorShape[];
}

/** The outcome of a response that is not stored. */
export function failed(errors: readonly UserErrorShape[]): StoredOutcome {
  return { outcome: 'FAILED', responseId: null, errors };
}

/** The user error of a submission key that was used before with other arguments. */
export function keyReused(path: InputPath): UserErrorShape {
  return {
    type: 'IdempotencyKeyReusedError',
    code: 'IDEMPOTENCY_KEY_REUSED',
    path,
    message: 'This key was used before with other arguments. Use a new one for another response.',
  };
}

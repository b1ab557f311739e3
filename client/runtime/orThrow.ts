import { type UserErrorLike, UserErrors } from './errors.ts';
import { sentForField } from './sentences.ts';

/** A mutation's payload: what it made, and what the caller can mend. */
export interface Payload {
  readonly errors: readonly UserErrorLike[];
}

/**
 * A payload without errors. Its entity is there: the server leaves it out only beside an error.
 * Plain values keep their null (the secret of a replayed `apiKeyCreate` is one).
 */
export type Settled<P extends Payload> = {
  [Field in Exclude<keyof P, 'errors'>]: P[Field] extends object | null
    ? NonNullable<P[Field]>
    : P[Field];
};

function isSettled<P extends Payload>(payload: P): payload is P & Settled<P> {
  return payload.errors.length === 0;
}

/**
 * The payload of a mutation that worked.
 *
 * @example
 * ```ts
 * import { createClient } from '@cxgraph/client';
 * import * as personas from '@cxgraph/client/personas';
 *
 * const client = createClient({ url: '/graphql' });
 * const { persona } = orThrow(await personas.create(client, { name: 'Rosa, 34' }));
 * ```
 *
 * @throws UserErrors when the payload carries errors.
 */
export function orThrow<P extends Payload>(payload: P): Settled<P> {
  if (!isSettled(payload)) throw new UserErrors(payload.errors, sentForField(payload));
  return payload;
}

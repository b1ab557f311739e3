import { type UserErrorLike, UserErrors } from './errors.ts';
import { sentForField } from './sentences.ts';

/** The payload of a mutation: its result, and its user errors. */
export interface Payload {
  readonly errors: readonly UserErrorLike[];
}

/**
 * A payload without errors. Its entity is not null: it is null only where there are errors. Plain
 * values may still be null, such as the secret of a replayed `apiKeyCreate`.
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
 * Returns the payload of a mutation, if it has no errors.
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
 * @throws UserErrors when the payload has errors.
 */
export function orThrow<P extends Payload>(payload: P): Settled<P> {
  if (!isSettled(payload)) throw new UserErrors(payload.errors, sentForField(payload));
  return payload;
}

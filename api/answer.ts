import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { Exchange } from './exchange.ts';
import { formatError, withHttp } from './protection/errors.ts';
import { logFailure } from './protection/logFailure.ts';

/** A result as it was made, and as it is sent. */
export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: Record<string, unknown>;
}

/**
 * The result in the form in which it may be sent: its errors formatted, with the request id, and
 * its cost; what a name that is not there could have been is told by the schema. What failed inside is logged here, where the request is known.
 */
export function replyOf(result: Reply, exchange: Exchange, schema?: GraphQLSchema): Reply {
  const { data, errors, extensions } = result;
  const came = Object.values(data ?? {}).some((value) => value !== null);
  const formatted = errors?.map((error) => {
    logFailure(error, exchange.log);
    return withHttp(formatError(error, schema), exchange.requestId, came);
  });
  exchange.codes = (formatted ?? []).map((error) => String(error.extensions.code));
  return {
    ...(data !== undefined && { data }),
    ...(formatted && { errors: formatted }),
    ...((extensions || exchange.cost) && {
      extensions: { ...extensions, ...(exchange.cost && { cost: exchange.cost }) },
    }),
  };
}

import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { Exchange } from './exchange.ts';
import { formatError, withHttp } from './protection/errors.ts';
import { logFailure } from './protection/logFailure.ts';

/** The result of a request, before and after it is formatted. */
export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: Record<string, unknown>;
}

/**
 * The result in the form in which it is sent: with its cost, and with formatted errors that contain
 * the request id. Failures are logged here, where the request is known.
 *
 * @param schema provides the names that exist, for an error about one that does not
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

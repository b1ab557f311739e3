import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** The values of `extensions.code` of a top-level error. They are stable: clients branch on them. */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'COST_EXCEEDED'
  | 'RATE_LIMITED'
  | 'EVENTS_EXPIRED'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** The content of a refusal, without an `Error`: a thousand errors a second are costly. */
export interface RefusalText {
  readonly message: string;
  readonly extensions: {
    readonly code: RefusalCode;
    readonly http: { readonly status: number; readonly headers: Readonly<Record<string, string>> };
    /** Seconds after which a client should retry. */
    readonly retryAfter?: number;
  };
}

/**
 * An error without a stack, for the client alone: to collect a stack takes longer than most checks
 * that refuse a request.
 */
export function errorWithoutStack(message: string, options: GraphQLErrorOptions): GraphQLError {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return new GraphQLError(message, options);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A refusal as an error. */
export function refused({ message, extensions }: RefusalText): GraphQLError {
  return errorWithoutStack(message, { extensions });
}

/** A top-level error: the request is refused, or does not match the schema. */
export function refusal(
  code: RefusalCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return errorWithoutStack(message, { extensions: { code, ...extensions } });
}

/** The error for a request without a valid key that selects something for which a key is needed. */
export function unauthenticated(message: string): GraphQLError {
  return refusal('UNAUTHENTICATED', message, { http: { status: 401 } });
}

/** The error for a wrong argument of a query; `path` leads to it: `first`, `filter.name`. */
export function badArgument(path: string, message: string): GraphQLError {
  return refusal('BAD_USER_INPUT', `${path}: ${message}`, { inputPath: path });
}

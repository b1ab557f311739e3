import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** What `extensions.code` of a top-level error can be. Stable: clients branch on it. */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'COST_EXCEEDED'
  | 'RATE_LIMITED'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** What a refusal says, before it is an error: a thousand a second of those are costly. */
export interface RefusalText {
  readonly message: string;
  readonly extensions: {
    readonly code: RefusalCode;
    readonly http: { readonly status: number; readonly headers: Readonly<Record<string, string>> };
    /** Seconds after which it is worth asking again. */
    readonly retryAfter?: number;
  };
}

/**
 * An error that is told and not looked into: without a stack, which takes longer to gather than most
 * of what is refused takes to be found out.
 */
export function errorToTell(message: string, options: GraphQLErrorOptions): GraphQLError {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return new GraphQLError(message, options);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A refusal's text as an error. */
export function refused({ message, extensions }: RefusalText): GraphQLError {
  return errorToTell(message, { extensions });
}

/** A top-level error: the request is refused, or does not fit the schema. */
export function refusal(
  code: RefusalCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return errorToTell(message, { extensions: { code, ...extensions } });
}

/** A request without a usable key asked for something that needs one. */
export function unauthenticated(message: string): GraphQLError {
  return refusal('UNAUTHENTICATED', message, { http: { status: 401 } });
}

/** An argument of a query has a value it cannot have; `place` names it: `first`, `filter.name`. */
export function badArgument(path: string, message: string): GraphQLError {
  return refusal('BAD_USER_INPUT', `${path}: ${message}`, { inputPath: path });
}

import { PothosValidationError } from '@pothos/core';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { errorWithoutStack, type RefusalCode } from '../../schema/kernel/errors.ts';
import { causesOf, type Failure, failureOf } from './failures.ts';
import { redact } from './redact.ts';

/** Seconds after which a retry is worth it when something we need is away. */
export const retryAfterSeconds = 1;

/** The status of an answer in which no field has a value. */
const statuses = {
  BAD_USER_INPUT: 400,
  COST_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  EVENTS_EXPIRED: 410,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const satisfies Record<RefusalCode, number>;

const messages = {
  UNAVAILABLE:
    'The database does not answer just now. Nothing is wrong with the request: try again.',
  COST_EXCEEDED:
    'The database stopped this, because it took longer than a statement may (READ_TIMEOUT_MS, STATEMENT_TIMEOUT_MS). Sent again it would take as long: ask for less with a smaller page, a narrower filter or fewer nested lists, or change less at a time.',
  CONFLICT:
    'Another request changed the same thing at the same moment, so nothing was changed. Read it again, then try again.',
  INTERNAL:
    'Something went wrong on our side. Quote the request id when you report it; it finds the cause in the log.',
} as const;

/**
 * The one form of every top-level error: a stable `extensions.code`, a message for a developer,
 * and no stack, file path, SQL or input. Our own errors pass as they are.
 *
 * @param schema of the request, if it was for the graph
 * @returns always a new error: parse errors are cached and shared between requests
 */
export function formatError(error: unknown, schema?: GraphQLSchema): GraphQLError {
  const refused = refusalIn(error, schema);
  if (refused) return refused;
  const failure = failureOf(error);
  return rewrite(error, messages[failure], failure, {});
}

/** The failure behind an error; null for an error that the client can fix. */
export function failureBehind(error: unknown): Failure | null {
  return refusalIn(error) ? null : failureOf(error);
}

function refusalIn(error: unknown, schema?: GraphQLSchema): GraphQLError | null {
  if (!(error instanceof GraphQLError)) return null;
  const own = codeOf(error);
  if (own && !isOfVariable(error)) return rewrite(error, error.message, own, error.extensions);
  return isAboutRequest(error) ? requestError(error, schema) : null;
}

/**
 * A formatted error with the status and headers of its answer. The status is 200 if any field has a
 * value, so that a client does not take a change that was made for one that failed.
 *
 * @param came whether any field of the answer has a value
 */
export function withHttp(error: GraphQLError, requestId: string, came: boolean): GraphQLError {
  const { http: ownHttp, ...extensions } = error.extensions;
  const code = codeOf(error) ?? 'INTERNAL';
  const http = came ? undefined : httpOf(code, ownHttp, error.path !== undefined);
  return rewrite(error, error.message, code, { ...extensions, requestId, ...(http && { http }) });
}

function httpOf(code: RefusalCode, ownHttp: unknown, executed: boolean): object | undefined {
  if (code === 'UNAVAILABLE') {
    return { status: statuses[code], headers: { 'retry-after': String(retryAfterSeconds) } };
  }
  if (typeof ownHttp === 'object' && ownHttp !== null) return ownHttp;
  // GraphQL over HTTP: a request that was run, and well formed, is answered with 200.
  const ofClient = code === 'BAD_USER_INPUT' || code === 'EVENTS_EXPIRED';
  if (ofClient && executed) return undefined;
  return { status: statuses[code] };
}

/** The code of one of our errors; codes of libraries are not passed on. */
function codeOf(error: GraphQLError): RefusalCode | undefined {
  const code = error.extensions.code;
  return typeof code === 'string' && isRefusalCode(code) ? code : undefined;
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(statuses, code);
}

/**
 * Whether an error is about the request: graphql-js and Yoga throw those before anything is
 * resolved, Pothos for an argument. Any other error with a path is a failure of a resolver.
 */
function isAboutRequest(error: GraphQLError): boolean {
  if (error.extensions.unexpected === true) return false;
  if (error.path === undefined) return error.nodes !== undefined || isOriginal(error);
  return (
    isOfArgument(error) || causesOf(error).some((each) => each instanceof PothosValidationError)
  );
}

/** Whether it was thrown as a GraphQLError, not wrapped in one. */
function isOriginal({ originalError }: GraphQLError): boolean {
  return (
    originalError == null || (originalError instanceof GraphQLError && isOriginal(originalError))
  );
}

/** Whether it is about a variable's value, which graphql-js repeats before the reason. */
function isOfVariable(error: GraphQLError): boolean {
  return error.message.startsWith('Variable "$');
}

function isOfArgument(error: GraphQLError): boolean {
  return error.message.startsWith('Argument "');
}

function requestError(error: GraphQLError, schema?: GraphQLSchema): GraphQLError {
  if (isCsrf(error)) {
    return rewrite(
      error,
      'Send "Content-Type: application/json", or with GET a key or the header "x-cxgraph-client", so that no other site’s page can send the request.',
      'FORBIDDEN',
      { http: { status: 403 } },
    );
  }
  if (error.path !== undefined && !isOfArgument(error)) {
    const path = error.path.join('.');
    return rewrite(error, `${path}: an argument has a value it cannot have.`, 'BAD_USER_INPUT', {
      inputPath: path,
    });
  }
  const { message, inputPath } = redact(error, schema);
  return rewrite(error, message, 'BAD_USER_INPUT', {
    ...(inputPath && { inputPath }),
    http: httpOfRequestError(error),
  });
}

/**
 * GraphQL over HTTP: a client that accepts only `application/json` gets an error in the document or
 * its variables with 200 (`spec`), and an error in the body around them with 400.
 */
function httpOfRequestError({ extensions, nodes, positions }: GraphQLError): unknown {
  if (extensions.originalError !== undefined) return { status: 400 };
  const ofDocument = nodes !== undefined || positions !== undefined;
  return extensions.http && !ofDocument ? extensions.http : { status: 400, spec: true };
}

/** The CSRF plugin's error has a status and no code. */
function isCsrf(error: GraphQLError): boolean {
  return error.message === 'Required CSRF header(s) not present';
}

function rewrite(
  error: unknown,
  message: string,
  code: RefusalCode,
  extensions: Record<string, unknown>,
): GraphQLError {
  const { originalError: _, ...others } = extensions;
  const where =
    error instanceof GraphQLError
      ? { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path }
      : {};
  return errorWithoutStack(message, { ...where, extensions: { ...others, code } });
}

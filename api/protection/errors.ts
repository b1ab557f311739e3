import { PothosValidationError } from '@pothos/core';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { errorToTell, type RefusalCode } from '../../schema/kernel/errors.ts';
import { causesOf, type Failure, failureOf } from './failures.ts';
import { redact } from './redact.ts';

/** Seconds after which it is worth asking again when something we need is away. */
export const retryAfterSeconds = 1;

/** The status of an answer in which nothing came of the request. */
const statuses = {
  BAD_USER_INPUT: 400,
  COST_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
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
    'Somebody else changed the same thing at the same moment, so nothing was changed. Read it again, then try again.',
  INTERNAL:
    'Something went wrong on our side. Quote the request id when you report it; it finds the cause in the log.',
} as const;

/**
 * The one form of every top-level error: a stable `extensions.code`, a message for a developer,
 * and neither a stack, a path, SQL nor what was sent. Our own refusals pass as they are.
 *
 * @param schema that the request was for, if it was one for the graph
 * @returns always a new error: parse errors are cached and shared between requests
 */
export function formatError(error: unknown, schema?: GraphQLSchema): GraphQLError {
  const refused = refusalIn(error, schema);
  if (refused) return refused;
  const failure = failureOf(error);
  return rewrite(error, messages[failure], failure, {});
}

/** The fault that an error is the sign of; null for a refusal. */
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
 * A formatted error with the status and headers of the answer it stands in. Where something came
 * of a request it is 200, so that a change that was made is not taken for one that was not.
 *
 * @param came whether any field of the answer has a value
 */
export function withHttp(error: GraphQLError, requestId: string, came: boolean): GraphQLError {
  const { http: given, ...extensions } = error.extensions;
  const code = codeOf(error) ?? 'INTERNAL';
  const http = came ? undefined : httpOf(code, given, error.path !== undefined);
  return rewrite(error, error.message, code, { ...extensions, requestId, ...(http && { http }) });
}

function httpOf(code: RefusalCode, given: unknown, executed: boolean): object | undefined {
  if (code === 'UNAVAILABLE') {
    return { status: statuses[code], headers: { 'retry-after': String(retryAfterSeconds) } };
  }
  if (typeof given === 'object' && given !== null) return given;
  // GraphQL over HTTP: a request that was run, and well formed, is answered with 200.
  if (code === 'BAD_USER_INPUT' && executed) return undefined;
  return { status: statuses[code] };
}

/** The code of an error that we made; codes of others are not ours to pass on. */
function codeOf(error: GraphQLError): RefusalCode | undefined {
  const code = error.extensions.code;
  return typeof code === 'string' && isRefusalCode(code) ? code : undefined;
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(statuses, code);
}

/**
 * Whether an error is about the request: thrown as such by graphql-js and Yoga, before anything was
 * resolved, or by Pothos for an argument. What else has a path is a fault of a resolver.
 */
function isAboutRequest(error: GraphQLError): boolean {
  if (error.extensions.unexpected === true) return false;
  if (error.path === undefined) return error.nodes !== undefined || isOriginal(error);
  return (
    isOfArgument(error) || causesOf(error).some((each) => each instanceof PothosValidationError)
  );
}

/** Whether it was thrown as a GraphQLError, and not made one of. */
function isOriginal({ originalError }: GraphQLError): boolean {
  return (
    originalError == null || (originalError instanceof GraphQLError && isOriginal(originalError))
  );
}

/** Of a value of a variable, which graphql-js repeats before the reason, even one of our own scalars. */
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
 * GraphQL over HTTP: to a client that accepts `application/json` alone, what is wrong with a document
 * or its variables is told with 200 (`spec`), what is wrong with the body around them with 400.
 */
function httpOfRequestError({ extensions, nodes, positions }: GraphQLError): unknown {
  if (extensions.originalError !== undefined) return { status: 400 };
  const ofDocument = nodes !== undefined || positions !== undefined;
  return extensions.http && !ofDocument ? extensions.http : { status: 400, spec: true };
}

/** The CSRF plugin's refusal has a status and no code. */
function isCsrf(error: GraphQLError): boolean {
  return error.message === 'Required CSRF header(s) not present';
}

function rewrite(
  error: unknown,
  message: string,
  code: RefusalCode,
  extensions: Record<string, unknown>,
): GraphQLError {
  const { originalError: _, ...kept } = extensions;
  const where =
    error instanceof GraphQLError
      ? { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path }
      : {};
  return errorToTell(message, { ...where, extensions: { ...kept, code } });
}

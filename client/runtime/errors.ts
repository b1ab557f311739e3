// No message here repeats a variable, a key or a header: messages end up in logs. A sentence of the
// server that repeats one is only in the fields of an error, for code that shows it on purpose.

import { isQuotable, MOST_SENTENCES } from './sentences.ts';

const CXGRAPH_ERROR = Symbol.for('@cxgraph/client/error');

/** One step of a path into variables or an answer: a field's name or a list's index. */
export type PathStep = string | number;

/** The base of every error of this client. */
export abstract class CxgraphError extends Error {
  abstract override readonly name: string;
  readonly [CXGRAPH_ERROR] = true;
}

/**
 * True for every error that this client throws. It checks a symbol, not the class, so it is also true
 * for an error of a second copy of the package; `error.name` says which error it is.
 */
export function isCxgraphError(error: unknown): error is CxgraphError {
  return typeof error === 'object' && error !== null && CXGRAPH_ERROR in error;
}

/** An option cannot be used. No request was sent. */
export class OptionError extends CxgraphError {
  override readonly name = 'OptionError';
  /** The option's name. */
  readonly option: string;
  constructor(option: string, cure: string) {
    super(`Option "${option}": ${cure}`);
    this.option = option;
  }
}

/** The text passed to `graphql` is no GraphQL: something is missing in it, or is one too many. */
export class DocumentError extends CxgraphError {
  override readonly name = 'DocumentError';
  /** The line of the error, from 1. */
  readonly line: number;
  /** The character in that line, from 1. */
  readonly column: number;
  constructor(line: number, column: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.line = line;
    this.column = column;
  }
}

/** The origin of a page that was opened as a file. No key can name it: it is the same for all files. */
const FILES_ORIGIN = 'null';

/**
 * No answer came: the connection failed, was refused or broke. `cause` is fetch's error, which in a
 * browser does not say whether the browser withheld the answer from the page (CORS).
 */
export class NetworkError extends CxgraphError {
  override readonly name = 'NetworkError';
  /**
   * @param address of the endpoint
   * @param page the origin of the page, if it differs from the endpoint's
   */
  constructor(operation: string, cause: unknown, address: string, page?: string) {
    const blocked = page
      ? ` It may not be open to pages of ${page} (CORS): ${page === FILES_ORIGIN ? 'serve the page by HTTP' : 'use a key whose "allowedOrigins" name that, or a proxy'}.`
      : '';
    super(
      `${operation}: ${address} could not be reached or its answer broke off${reasonOf(cause)}.${blocked}`,
      { cause },
    );
  }
}

/** The system's code, in Node's fetch: ` (ECONNREFUSED)`. */
function reasonOf(cause: unknown): string {
  const { code } = Object(Object(cause).cause);
  return /^[A-Z_]+$/.test(code) ? ` (${code})` : '';
}

/** The answer took longer than `timeoutMs`. A mutation may still have been done. */
export class TimeoutError extends CxgraphError {
  override readonly name = 'TimeoutError';
  /** The limit, in milliseconds. */
  readonly timeoutMs: number;
  constructor(operation: string, timeoutMs: number) {
    super(`${operation}: no complete answer within ${timeoutMs} ms.`);
    this.timeoutMs = timeoutMs;
  }
}

/** The `signal` of the call was aborted; `cause` is its reason. */
export class AbortedError extends CxgraphError {
  override readonly name = 'AbortedError';
  constructor(operation: string, cause: unknown) {
    super(`${operation}: aborted by its signal.`, { cause });
  }
}

/** The answer is not that of a GraphQL server: a proxy's page, a broken body, an unknown address. */
export class HttpError extends CxgraphError {
  override readonly name: string = 'HttpError';
  /** The HTTP status, 100 to 599. */
  readonly status: number;
  /** The id of this request in the server's log; null if the server did not say. */
  readonly requestId: string | null;
  constructor(
    operation: string,
    status: number,
    requestId: string | null,
    what: string,
    sentences: readonly string[] = [],
  ) {
    super([`${operation}: HTTP ${status}, ${what}${inLog(requestId)}.`, ...sentences].join(' '));
    this.status = status;
    this.requestId = requestId;
  }
}

/** Too many requests: wait, then send again. */
export class RateLimitError extends HttpError {
  override readonly name = 'RateLimitError';
  /** How long the server asks to wait, in milliseconds; null if it did not say. */
  readonly retryAfterMs: number | null;
  constructor(
    operation: string,
    status: number,
    requestId: string | null,
    retryAfterMs: number | null,
    sentences?: readonly string[],
  ) {
    super(operation, status, requestId, `too many requests${wait(retryAfterMs)}`, sentences);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The server cannot answer at present: it starts, stops, or has lost its database. */
export class UnavailableError extends HttpError {
  override readonly name = 'UnavailableError';
  /** How long the server asks to wait, in milliseconds; null if it did not say. */
  readonly retryAfterMs: number | null;
  constructor(
    operation: string,
    status: number,
    requestId: string | null,
    retryAfterMs: number | null,
    sentences?: readonly string[],
  ) {
    super(
      operation,
      status,
      requestId,
      `the server is unavailable${wait(retryAfterMs)}`,
      sentences,
    );
    this.retryAfterMs = retryAfterMs;
  }
}

/** One top-level error of the server's answer. */
export interface GraphQLFailure {
  /** The server's sentence. It may repeat input: do not write it to logs. */
  readonly message: string;
  /** `extensions.code`, or `UNKNOWN`. */
  readonly code: string;
  /** The path of the result's field that has the error; null for an error of the whole request. */
  readonly path: readonly PathStep[] | null;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The server refused the request or failed in it; `codes` say why, `errors` in detail. */
export class RequestError extends CxgraphError {
  override readonly name: string = 'RequestError';
  /** The codes of all errors, each once. */
  readonly codes: readonly string[];
  readonly errors: readonly GraphQLFailure[];
  /** The id of this request in the server's log; null if the server did not say. */
  readonly requestId: string | null;
  constructor(
    operation: string,
    errors: readonly GraphQLFailure[],
    requestId: string | null,
    sentences: readonly string[] = [],
  ) {
    const codes = [...new Set(errors.map((error) => error.code))];
    const refused = `${operation}: refused with ${codes.join(', ')}${inLog(requestId)}.`;
    const rest = sentences.length < errors.length ? [SEE_ERRORS] : [];
    super([refused, ...sentences, ...rest].join(' '));
    this.codes = codes;
    this.errors = errors;
    this.requestId = requestId;
  }
}

/** The key is missing, unknown, revoked or expired (`UNAUTHENTICATED`), or lacks a scope (`FORBIDDEN`). */
export class AuthError extends RequestError {
  override readonly name = 'AuthError';
  /**
   * The scope that the key lacks, such as `personas:write`; null if the server named none, as for a
   * publishable key, which cannot have scopes.
   */
  readonly scope: string | null;
  constructor(
    operation: string,
    errors: readonly GraphQLFailure[],
    requestId: string | null,
    sentences: readonly string[] = [],
  ) {
    const scope = scopeOf(errors);
    const needs = scope === null ? [] : [`It needs the scope "${scope}".`];
    super(operation, errors, requestId, sentences.length > 0 ? sentences : needs);
    this.scope = scope;
  }
}

/** A value does not have the form of its scalar; `path` is its path in the variables or the data. */
export class ScalarParseError extends CxgraphError {
  override readonly name = 'ScalarParseError';
  /** The scalar's name in the schema. */
  readonly scalar: string;
  /** The value's path: `['variables', 'input', 'reviewDueAt']`, `['data', 'persona', 'createdAt']`. */
  readonly path: readonly PathStep[];
  constructor(operation: string, scalar: string, path: readonly PathStep[]) {
    super(`${operation}: ${path.join('.')} is not a ${scalar}.`);
    this.scalar = scalar;
    this.path = path;
  }
}

/** A page of a list repeated an earlier cursor, so that reading on would never end. */
export class PagingError extends CxgraphError {
  override readonly name = 'PagingError';
  constructor(operation: string) {
    super(`${operation}: the list says it goes on, but its cursor does not move.`);
  }
}

/** The fields of each entry of a mutation's `errors`. */
export interface UserErrorLike {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** The `errors` of a mutation, thrown by `orThrow`. The mutation changed nothing. */
export class UserErrors<E extends UserErrorLike = UserErrorLike> extends CxgraphError {
  override readonly name = 'UserErrors';
  readonly errors: readonly E[];
  /**
   * @param sent what the client sent, as JSON, which the message must not repeat; without it the
   * message has no sentences of the server
   */
  constructor(errors: readonly E[], sent?: string) {
    const named = errors.slice(0, MOST_SENTENCES);
    const quoted = named.filter(({ message }) => isQuotable(message, sent));
    const paths = named.map((error) => {
      const path = `${error.code} at ${error.path.join('.') || 'input'}${questionOf(error)}`;
      return quoted.includes(error) ? `${path}: ${error.message}` : `${path}.`;
    });
    const rest = quoted.length < errors.length ? [SEE_ERRORS] : [];
    super(['The server changed nothing.', ...paths, ...rest].join(' '));
    this.errors = errors;
  }
}

/** The key of the question: several questions can lack an answer at one path. Only the proper form of a key is taken. */
function questionOf(error: object): string {
  return 'question' in error && /^\w{1,64}$/.test(`${error.question}`)
    ? ` (${error.question})`
    : '';
}

const SEE_ERRORS = 'See "errors".';

/** The missing scope. It is repeated in the message, so only the proper form of a scope is taken. */
function scopeOf(errors: readonly GraphQLFailure[]): string | null {
  for (const { extensions } of errors) {
    if (
      typeof extensions.scope === 'string' &&
      /^[a-zA-Z]{1,40}(:[a-z]{1,10})?$/.test(extensions.scope)
    ) {
      return extensions.scope;
    }
  }
  return null;
}

function inLog(requestId: string | null): string {
  return requestId === null ? '' : ` (request ${requestId})`;
}

function wait(retryAfterMs: number | null): string {
  return retryAfterMs === null ? '' : `; it asks to wait ${retryAfterMs} ms`;
}

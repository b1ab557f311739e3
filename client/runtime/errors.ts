// No message here repeats a variable, a key or a header: messages end up in logs. A sentence of the
// server that does so stands only in the errors' own fields, for code that means to show it.

import { isTellable, MOST_SENTENCES } from './sentences.ts';

const CXGRAPH_ERROR = Symbol.for('@cxgraph/client/error');

/** One step of a path into variables or an answer: a field's name or a list's index. */
export type PathStep = string | number;

/** What every error of this client has in common. */
export abstract class CxgraphError extends Error {
  abstract override readonly name: string;
  readonly [CXGRAPH_ERROR] = true;
}

/**
 * True for every error that this client throws. It goes by a symbol, not by class, so it also
 * holds for an error of a second copy of the package; `error.name` then says which one it is.
 */
export function isCxgraphError(error: unknown): error is CxgraphError {
  return typeof error === 'object' && error !== null && CXGRAPH_ERROR in error;
}

/** An option given to the client cannot be used. Nothing was sent. */
export class OptionError extends CxgraphError {
  override readonly name = 'OptionError';
  /** The option's name. */
  readonly option: string;
  constructor(option: string, cure: string) {
    super(`Option "${option}": ${cure}`);
    this.option = option;
  }
}

/** The text given to `graphql` is no GraphQL: something is missing in it, or is one too many. */
export class DocumentError extends CxgraphError {
  override readonly name = 'DocumentError';
  /** The line where the text stops making sense, from 1. */
  readonly line: number;
  /** The character of that line, from 1. */
  readonly column: number;
  constructor(line: number, column: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.line = line;
    this.column = column;
  }
}

/** The origin of a page that was opened as a file. No key can name it: any file's is the same. */
const FILES_ORIGIN = 'null';

/**
 * No answer came: no connection, a refused one, or one that broke. `cause` is fetch's error, which in
 * a browser does not say whether the page was kept from reading the answer (CORS).
 */
export class NetworkError extends CxgraphError {
  override readonly name = 'NetworkError';
  /**
   * @param address where the request went
   * @param page the origin of the page, if it is another than the server's
   */
  constructor(operation: string, cause: unknown, address: string, page?: string) {
    const blocked = page
      ? ` If it runs, it may not be open to pages of ${page} (CORS): ${page === FILES_ORIGIN ? 'serve the page by HTTP' : 'use a key whose "allowedOrigins" name that, or a proxy'}.`
      : '';
    super(
      `${operation}: ${address} could not be reached or its answer broke off${reasonOf(cause)}.${blocked}`,
      { cause },
    );
  }
}

/** What the system says, as Node's fetch tells it: ` (ECONNREFUSED)`. */
function reasonOf(cause: unknown): string {
  const { code } = Object(Object(cause).cause);
  return /^[A-Z_]+$/.test(code) ? ` (${code})` : '';
}

/** The answer took longer than `timeoutMs`. A mutation may have happened all the same. */
export class TimeoutError extends CxgraphError {
  override readonly name = 'TimeoutError';
  /** The limit that was passed, in milliseconds. */
  readonly timeoutMs: number;
  constructor(operation: string, timeoutMs: number) {
    super(`${operation}: no complete answer within ${timeoutMs} ms.`);
    this.timeoutMs = timeoutMs;
  }
}

/** The caller's `signal` was aborted; `cause` is its reason. */
export class AbortedError extends CxgraphError {
  override readonly name = 'AbortedError';
  constructor(operation: string, cause: unknown) {
    super(`${operation}: aborted by the caller.`, { cause });
  }
}

/** The answer is not one of a GraphQL server: a proxy's page, a broken body, an unknown address. */
export class HttpError extends CxgraphError {
  override readonly name: string = 'HttpError';
  /** The HTTP status, 100 to 599. */
  readonly status: number;
  /** What the server calls this request in its log, if it said so. */
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

/** One top-level error as the server wrote it. */
export interface GraphQLFailure {
  /** The server's own sentence. It may repeat input: keep it out of logs. */
  readonly message: string;
  /** `extensions.code`, or `UNKNOWN`. */
  readonly code: string;
  /** Where in the result the error happened; null for an error of the whole request. */
  readonly path: readonly PathStep[] | null;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The server refused the request or failed in it; `codes` say why, `errors` in detail. */
export class RequestError extends CxgraphError {
  override readonly name: string = 'RequestError';
  /** The codes of all errors, each once. */
  readonly codes: readonly string[];
  readonly errors: readonly GraphQLFailure[];
  /** What the server calls this request in its log, if it said so. */
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
   * publishable key, which can be given none.
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

/** A value is not what its scalar promises; `path` leads to it from the variables or the data. */
export class ScalarParseError extends CxgraphError {
  override readonly name = 'ScalarParseError';
  /** The scalar's name in the schema. */
  readonly scalar: string;
  /** Where the value stands: `['variables', 'input', 'reviewDueAt']`, `['data', 'persona', 'createdAt']`. */
  readonly path: readonly PathStep[];
  constructor(operation: string, scalar: string, path: readonly PathStep[]) {
    super(`${operation}: ${path.join('.')} is not a ${scalar}.`);
    this.scalar = scalar;
    this.path = path;
  }
}

/** A list's cursor came back unmoved, so that reading on would never end. */
export class PagingError extends CxgraphError {
  override readonly name = 'PagingError';
  constructor(operation: string) {
    super(`${operation}: the list says it goes on, but its cursor does not move.`);
  }
}

/** What each entry of a mutation's `errors` has. */
export interface UserErrorLike {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** A mutation's own errors, thrown by `orThrow`. Nothing was changed. */
export class UserErrors<E extends UserErrorLike = UserErrorLike> extends CxgraphError {
  override readonly name = 'UserErrors';
  readonly errors: readonly E[];
  /** @param sent what the sentences must not repeat, as JSON; by default they are left out */
  constructor(errors: readonly E[], sent?: string) {
    const told = errors.slice(0, MOST_SENTENCES);
    const tellable = told.filter(({ message }) => isTellable(message, sent));
    const paths = told.map((error) => {
      const path = `${error.code} at ${error.path.join('.') || 'input'}${questionOf(error)}`;
      return tellable.includes(error) ? `${path}: ${error.message}` : `${path}.`;
    });
    const rest = tellable.length < errors.length ? [SEE_ERRORS] : [];
    super(['The server changed nothing.', ...paths, ...rest].join(' '));
    this.errors = errors;
  }
}

/** Several questions can lack an answer at one path. Taken only in the form that keys have. */
function questionOf(error: object): string {
  return 'question' in error && /^\w{1,64}$/.test(`${error.question}`)
    ? ` (${error.question})`
    : '';
}

const SEE_ERRORS = 'See "errors".';

/** It goes into the message, so it is taken only in the form that scopes have. */
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

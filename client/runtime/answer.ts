import { addressOf } from './endpoint.ts';
import {
  AuthError,
  type CxgraphError,
  type GraphQLFailure,
  HttpError,
  type PathStep,
  RateLimitError,
  RequestError,
  UnavailableError,
} from './errors.ts';
import { retryAfterMs } from './retryAfter.ts';
import { isQuotable, MOST_SENTENCES } from './sentences.ts';

/** The parts of an HTTP response that are read. */
export interface HttpAnswer {
  /** The endpoint that answered. */
  readonly url: string;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: string;
}

/**
 * The data of an answer. The type `Data` is not checked here: it comes from a document that was
 * checked against the schema, and new versions of the schema stay compatible.
 *
 * @param sent what the client sent, as JSON, which no message may repeat; without it messages have
 * no sentences of the server
 * @throws RequestError and its subclasses when the server refused; HttpError if the answer is no
 * GraphQL result
 */
export function dataOf<Data extends object>(
  operation: string,
  answer: HttpAnswer,
  sent?: string,
): Data {
  const body = parsed<Data>(answer.body);
  const failures = body === null ? null : failuresOf(body.errors);
  if (failures !== null && failures.length > 0) throw refused(operation, answer, failures, sent);
  const { status } = answer;
  if (status < 200 || status > 299 || failures === null || !isRecord(body?.data)) {
    throw refused(operation, answer, [], sent);
  }
  return body.data;
}

interface Body<Data> {
  readonly data?: Data;
  readonly errors?: unknown;
}

function parsed<Data>(text: string): Body<Data> | null {
  try {
    const body = JSON.parse(text);
    return isRecord(body) ? body : {};
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The errors of a body, empty if there are none; null when they are no list of errors. */
function failuresOf(errors: unknown): GraphQLFailure[] | null {
  if (errors === undefined || errors === null) return [];
  if (!Array.isArray(errors) || !errors.every(isRecord)) return null;
  return errors.map((error) => {
    const extensions = isRecord(error.extensions) ? error.extensions : {};
    return {
      message: typeof error.message === 'string' ? error.message : '',
      code: codeOf(extensions.code),
      path: Array.isArray(error.path) ? error.path.filter(isPathStep) : null,
      extensions,
    };
  });
}

/** A code or `UNKNOWN`. Codes and request ids are repeated in messages, so only their proper form is taken. */
function codeOf(code: unknown): string {
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code) ? code : 'UNKNOWN';
}

function requestIdOf(answer: HttpAnswer, failures: readonly GraphQLFailure[]): string | null {
  const ids = [
    ...failures.map((failure) => failure.extensions.requestId),
    answer.headers.get('x-request-id'),
  ];
  const id = ids.find((each) => typeof each === 'string' && /^[\w.:-]{1,100}$/.test(each));
  return typeof id === 'string' ? id : null;
}

function isPathStep(step: unknown): step is PathStep {
  return typeof step === 'string' || typeof step === 'number';
}

const AUTH_STATUS = new Map([
  [401, 'UNAUTHENTICATED'],
  [403, 'FORBIDDEN'],
]);

function refused(
  operation: string,
  answer: HttpAnswer,
  failures: readonly GraphQLFailure[],
  sent: string | undefined,
): CxgraphError {
  const { status } = answer;
  const id = requestIdOf(answer, failures);
  const has = (...codes: string[]) => failures.some((failure) => codes.includes(failure.code));
  const wait = retryAfterMs(answer.headers.get('retry-after'), Date.now());
  const sentences = [...new Set(failures.map(({ message }) => message))]
    .slice(0, MOST_SENTENCES)
    .filter((message) => isQuotable(message, sent));
  if (status === 429 || has('RATE_LIMITED'))
    return new RateLimitError(operation, status, id, wait, sentences);
  if (status === 503 || has('UNAVAILABLE'))
    return new UnavailableError(operation, status, id, wait, sentences);
  if (has('UNAUTHENTICATED', 'FORBIDDEN')) return new AuthError(operation, failures, id, sentences);
  if (failures.length > 0) return new RequestError(operation, failures, id, sentences);
  const code = AUTH_STATUS.get(status);
  if (code === undefined) return noResult(operation, answer, id);
  return new AuthError(operation, [{ message: '', code, path: null, extensions: {} }], id);
}

function noResult(operation: string, { status, url }: HttpAnswer, id: string | null): HttpError {
  // A failure without a GraphQL result comes from a proxy that does not reach the server.
  const what = status < 500 ? 'GraphQL at' : 'a server running behind';
  const cure = `Is ${what} ${addressOf(url)}? A cxgraph server has it at /graphql.`;
  return new HttpError(operation, status, id, 'without a GraphQL result', [cure]);
}

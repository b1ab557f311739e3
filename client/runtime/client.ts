import { dataOf } from './answer.ts';
import { encodeVariables } from './dates.ts';
import { within } from './deadline.ts';
import { addressOf, checkReachable, endpointOf, foreignPage } from './endpoint.ts';
import { NetworkError, OptionError } from './errors.ts';
import { noteSent } from './sentences.ts';
import { VERSION } from './version.ts';

/** The part of the Fetch API that the client uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface ClientOptions {
  /**
   * The address of the server: its origin, `https://cx.example.com`, or its GraphQL endpoint,
   * `https://cx.example.com/graphql`; in a browser also a path of the page's origin.
   */
  readonly url: string;
  /**
   * The API key, or a function that returns it, which is called for every request. In a browser
   * only ever a publishable key (`cxg_pk_…`). Default: none; the server then answers
   * `UNAUTHENTICATED`.
   */
  readonly key?: string | (() => string | Promise<string>);
  /** Sends the requests. Default: the global `fetch`, looked up at each call. */
  readonly fetch?: Fetch;
  /** Milliseconds until a call fails with TimeoutError; 0 for no limit. Default: 30 000. */
  readonly timeoutMs?: number;
  /** More headers for every request; they cannot replace the client's own. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface CallOptions {
  /** Aborts the call, which then fails with AbortedError. Default: none. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until this call fails with TimeoutError; 0 for no limit. Default: the client's. */
  readonly timeoutMs?: number | undefined;
}

export interface MutationOptions extends CallOptions {
  /**
   * A key that makes retries safe: a second call with the same key has no effect of its own and gets
   * the answer of the first. Use one key for each intended change. For requests with exactly one
   * mutation. Default: none.
   */
  readonly idempotencyKey?: string | undefined;
}

/** What a request has beside the variables. */
export interface WireOperation {
  /** The operation's name; errors begin with it. */
  readonly name: string;
  /** The document's text. */
  readonly text: string;
}

/** A connection to one workspace of one server. Make it with {@link createClient}. */
export interface Client {
  /** The GraphQL endpoint. */
  readonly url: string;
  /** Sends one operation and returns its data, with times as text. The typed functions call this. */
  send<Data extends object>(
    operation: WireOperation,
    variables: object,
    options?: MutationOptions,
  ): Promise<Data>;
  /**
   * Sends one operation and returns the answer as it comes, whatever it is. The functions of
   * subscriptions call this; they come again where the stream is lost.
   */
  post(
    operation: WireOperation,
    variables: object,
    accept: string,
    signal: AbortSignal,
    idempotencyKey?: string,
  ): Promise<OpenAnswer>;
}

/** An answer whose body has not been read. */
export interface OpenAnswer {
  readonly response: Response;
  /** What was sent, as JSON, which no message may repeat. */
  readonly sent: string;
}

// The largest delay of timers; a timer with a larger one fires at once.
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * A client for one endpoint and key. It has no open connection and need not be closed.
 *
 * @throws OptionError when the url is no address or a time is out of range.
 */
export function createClient(options: ClientOptions): Client {
  const url = endpointOf(options.url);
  const clientTimeoutMs = checkedTimeout(options.timeoutMs ?? 30_000);
  // Looked up at each call, so that a mock that is installed later is used.
  const fetch: Fetch = options.fetch ?? ((to, init) => globalThis.fetch(to, init));
  const failed =
    (name: string) =>
    (cause: unknown): never => {
      throw new NetworkError(name, cause, addressOf(url), foreignPage(url));
    };
  const post: Client['post'] = async (
    { name, text },
    variables,
    accept,
    signal,
    idempotencyKey,
  ) => {
    // A `fetch` of the application may take paths.
    if (!options.fetch) checkReachable(url);
    const encoded = encodeVariables(name, variables);
    const document = JSON.stringify({ query: text, operationName: name });
    const body = `${document.slice(0, -1)},"variables":${encoded}}`;
    const key = typeof options.key === 'function' ? await options.key() : options.key;
    const headers = { ...headersOf(options.headers, key, idempotencyKey), accept };
    // What messages must not repeat: also the texts in the document itself.
    const others = [text.match(/"[^"]+"/g), options.headers, idempotencyKey, key];
    const sent = `[${encoded},${JSON.stringify(others)}]`;
    try {
      return { response: await fetch(url, { method: 'POST', headers, body, signal }), sent };
    } catch (cause) {
      return failed(name)(cause);
    }
  };
  return Object.freeze<Client>({
    url,
    async send<Data extends object>(
      operation: WireOperation,
      variables: object,
      { signal, timeoutMs, idempotencyKey }: MutationOptions = {},
    ): Promise<Data> {
      const { name } = operation;
      const deadline = { signal, timeoutMs: checkedTimeout(timeoutMs ?? clientTimeoutMs) };
      const answer = await within(name, deadline, async (signal) => {
        // The server takes the first type it knows and ignores weights.
        const accept = 'application/graphql-response+json, application/json;q=0.9';
        const { response, sent } = await post(operation, variables, accept, signal, idempotencyKey);
        const body = await response.text().catch(failed(name));
        return { url, status: response.status, headers: response.headers, body, sent };
      });
      const data = dataOf<Data>(name, answer, answer.sent);
      noteSent(data, answer.sent);
      return data;
    },
    post,
  });
}

/** @throws OptionError for a value that is no client, which plain JavaScript may pass */
export function usable(client: Client): Client {
  if (typeof client?.send === 'function') return client;
  throw new OptionError('client', 'pass the result of createClient.');
}

function headersOf(
  extra: Readonly<Record<string, string>> = {},
  key: string | undefined,
  idempotencyKey: string | undefined,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(extra)) headers[name.toLowerCase()] = value;
  headers['content-type'] = 'application/json';
  // A header that no HTML form can send: the server requires it against forged requests.
  headers['x-cxgraph-client'] = `@cxgraph/client/${VERSION}`;
  if (key !== undefined) headers.authorization = `Bearer ${printable('key', key)}`;
  if (idempotencyKey !== undefined) {
    headers['idempotency-key'] = printable('idempotencyKey', idempotencyKey);
  }
  return headers;
}

/** Checks a header's value: fetch's own error would repeat it, and with it the secret. */
function printable(option: string, value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  const cure = /^Bearer /i.test(value)
    ? 'leave out "Bearer".'
    : 'use visible ASCII characters only: no line break, no "…".';
  throw new OptionError(option, value === '' ? 'it is empty: is its variable set?' : cure);
}

function checkedTimeout(timeoutMs: number): number {
  if (timeoutMs >= 0 && timeoutMs <= LONGEST_TIMEOUT_MS) return timeoutMs;
  const cure = `use milliseconds from 0 (no limit) to ${LONGEST_TIMEOUT_MS}.`;
  throw new OptionError('timeoutMs', cure);
}

import { dataOf } from './answer.ts';
import { type Client, type OpenAnswer, usable } from './client.ts';
import { decodeDates } from './dates.ts';
import { within } from './deadline.ts';
import {
  HttpError,
  NetworkError,
  RateLimitError,
  RequestError,
  TimeoutError,
  UnavailableError,
} from './errors.ts';
import { EventReader } from './eventStream.ts';
import type { Operation } from './run.ts';

export interface FollowOptions {
  /** Ends the stream, which then fails with AbortedError. Default: none; leaving the loop ends it, too. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds without an event or heartbeat after which the connection counts as lost. Default: three
   * times the server's interval of heartbeats, 45 000 where it does not say.
   */
  readonly silenceMs?: number | undefined;
}

/** What every event has. */
interface LiveEvent {
  readonly kind: string;
  readonly seq: string;
}

/** Milliseconds of silence where the server does not say how often it sends a heartbeat. */
const usualSilence = 45_000;

/** Milliseconds before the first try to connect again, and before the last ones; then it stays so. */
const pauses = { first: 500, last: 30_000 };

/** Tries at an event at which the server fails, within half a minute. What fails then is its row. */
const mostInternal = 6;

/**
 * The events of a subscription, each once and in their order. Where the connection is lost, or silent
 * for too long, it is opened again after the last event, as often as it takes; where the server fails at
 * an event (`INTERNAL`), six times.
 *
 * @throws RequestError with `EVENTS_EXPIRED` if events that were not seen are stored no more, with
 * `COST_EXCEEDED` if the server takes too long to read an event, and AuthError if the key stops working
 */
export async function* follow<Event extends LiveEvent>(
  client: Client,
  operation: Operation,
  { signal, silenceMs, ...variables }: FollowOptions & { readonly after?: string | null },
): AsyncGenerator<Event, void, void> {
  let last = variables.after ?? null;
  for (let failures = 0; ; failures++) {
    let wait: number | null = null;
    let isFirst = true;
    try {
      const connection = { signal, silenceMs, variables: { ...variables, after: last } };
      for await (const event of eventsOf<Event>(usable(client), operation, connection)) {
        const isNew = last === null || BigInt(event.seq) > BigInt(last);
        // A server that cuts each stream after its first heartbeat is not back yet.
        if (!isFirst || (isNew && event.kind === 'EVENT')) failures = 0;
        isFirst = false;
        if (!isNew) continue;
        last = event.seq;
        if (event.kind === 'EVENT') yield event;
      }
      return;
    } catch (error) {
      if (!mayPass(error, failures + 1)) throw error;
      if (error instanceof RateLimitError || error instanceof UnavailableError) {
        wait = error.retryAfterMs;
      }
    }
    const longest = Math.min(pauses.last, pauses.first * 2 ** Math.min(failures, 10));
    // At different times for different clients: they lose a server together.
    const pause = Math.max(wait ?? 0, longest * (0.5 + Math.random() / 2));
    await within(operation.name, { signal, timeoutMs: 0 }, () => sleep(pause));
  }
}

/**
 * Whether another try may succeed.
 *
 * @param tries how many there were since the last event
 */
function mayPass(error: unknown, tries: number): boolean {
  if (error instanceof RateLimitError || error instanceof UnavailableError) return true;
  if (error instanceof HttpError) return error.status >= 500;
  if (error instanceof RequestError) {
    return error.codes.includes('INTERNAL') && tries < mostInternal;
  }
  return error instanceof NetworkError || error instanceof TimeoutError;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

interface Connection extends FollowOptions {
  readonly variables: object;
}

/** The events and heartbeats of one connection, until `complete`. */
async function* eventsOf<Event>(
  client: Client,
  operation: Operation,
  { signal, silenceMs, variables }: Connection,
): AsyncGenerator<Event, void, void> {
  const { name, field, dates } = operation;
  const control = new AbortController();
  let silence = silenceMs ?? usualSilence;
  const inTime = <T>(work: () => Promise<T>): Promise<T> => {
    return within(name, { signal, timeoutMs: silence }, work);
  };
  try {
    const { response, sent } = await inTime(() =>
      client.post(operation, variables, 'text/event-stream, application/json', control.signal),
    );
    const { status, headers } = response;
    silence = silenceMs ?? silenceOf(response);
    const messages = messagesOf(name, response);
    for (;;) {
      const { value: message } = await inTime(() => messages.next());
      if (!message) throw new NetworkError(name, new Error('The stream was cut.'), client.url);
      if (message.name === 'complete') return;
      const answer = { url: client.url, status, headers, body: message.data };
      const data = dataOf<Record<string, Event>>(name, answer, sent);
      if (dates !== undefined) decodeDates(name, data, dates);
      const event = data[field];
      if (event === undefined) throw new HttpError(name, 200, null, 'without the requested field');
      yield event;
    }
  } finally {
    control.abort();
  }
}

/** A server says in a header how often it sends a heartbeat. */
function silenceOf({ headers }: Response): number {
  const heartbeat = Number(headers.get('x-cxgraph-heartbeat') ?? Number.NaN);
  return heartbeat > 0 ? 3 * heartbeat : usualSilence;
}

type Message = ReturnType<EventReader['read']>[number];

/** The messages of an answer; one that is no stream is a message as a whole, which says why. */
async function* messagesOf(
  name: string,
  response: OpenAnswer['response'],
): AsyncGenerator<Message, void, void> {
  try {
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!isStream || !response.body) return yield { name: 'next', data: await response.text() };
    const reader = response.body.getReader();
    const events = new EventReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* events.read(decoder.decode(value, { stream: true }));
    }
  } catch (cause) {
    throw new NetworkError(name, cause, response.url);
  }
}

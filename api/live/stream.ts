import type { GraphQLError } from 'graphql';
import { expired } from '../../schema/changes/subscribed.ts';
import { alarm } from '../worker/alarm.ts';
import type { SharedAnswers, WrittenAnswer } from './sharedAnswers.ts';
import type { Tail } from './tails.ts';

/** Thrown into the answer of a stream that is cut: it ends without `complete`, so that clients come again. */
export class StreamCut extends Error {
  override readonly name = 'StreamCut';
}

/** How a stream came to its end, or is about to. */
type End = 'OPEN' | 'CLOSED' | 'CUT' | { readonly error: GraphQLError };

/** A subscription that is open. */
export class LiveStream {
  /** Milliseconds of silence before a heartbeat. */
  readonly heartbeat: number;
  readonly #alarm = alarm();
  readonly #onEnd: (() => void)[] = [];
  #end: End = 'OPEN';

  constructor(heartbeat: number) {
    this.heartbeat = heartbeat;
  }

  /** Whether it goes on. */
  get isOpen(): boolean {
    return this.#end === 'OPEN';
  }

  /** Whether it ended so that its client comes again. */
  get isCut(): boolean {
    return this.#end === 'CUT';
  }

  /** Has a function called when it ends, whichever way; at once if it has ended. */
  onEnd(listener: () => void): void {
    if (this.isOpen) this.#onEnd.push(listener);
    else listener();
  }

  /** The client has gone. */
  close(): void {
    this.#endBy('CLOSED');
  }

  /** Ends it so that its client comes again. */
  cut(): void {
    this.#endBy('CUT');
  }

  /** Ends it with an error, for good. */
  fail(error: GraphQLError): void {
    this.#endBy({ error });
  }

  /** Wakes it. */
  readonly ring = (): void => this.#alarm.ring();

  /** Sleeps until there may be something to send. */
  sleep(ms: number): Promise<void> {
    return this.#alarm.sleep(ms);
  }

  /**
   * The error that it ends with; null if its client has gone.
   *
   * @throws {StreamCut} where it was cut
   */
  lastError(): GraphQLError | null {
    if (this.#end === 'CUT') throw new StreamCut();
    return typeof this.#end === 'object' ? this.#end.error : null;
  }

  #endBy(end: Exclude<End, 'OPEN'>): void {
    if (!this.isOpen) return;
    this.#end = end;
    this.ring();
    for (const listener of this.#onEnd.splice(0)) listener();
  }
}

export interface StreamContent {
  readonly stream: LiveStream;
  readonly tail: Tail;
  readonly answers: SharedAnswers;
  readonly types: ReadonlySet<string>;
  /** The number after which it begins. */
  readonly from: bigint;
  /** Whether it begins with a heartbeat. */
  readonly opening: boolean;
}

/**
 * What a stream sends: its events in their order, and a heartbeat where there was none for a while. It
 * takes from the log when its client has taken what came before, so a slow one fills no memory.
 *
 * @throws `EVENTS_EXPIRED` if it has fallen so far behind that events were deleted
 */
export async function* streamedAnswers(
  sending: StreamContent,
): AsyncGenerator<WrittenAnswer, void, void> {
  const { stream, tail, answers, types } = sending;
  let position = sending.from;
  let sentAt = performance.now();
  if (sending.opening) yield answers.heartbeat(position);
  while (stream.isOpen) {
    const page = await tail.after(position);
    if (page.expired > position) throw expired(page.expired);
    const followed = page.changes.filter(({ type }) => types.has(type));
    for (const answer of followed.length > 0 ? await answers.of(followed) : []) {
      if (!answer) continue;
      if (!stream.isOpen) return;
      yield answer;
      sentAt = performance.now();
    }
    // What a stream has begun after may not have been read here yet.
    if (page.upTo > position) position = page.upTo;
    if (position < tail.latest) continue;
    const rest = sentAt + stream.heartbeat - performance.now();
    if (rest > 0) {
      await stream.sleep(rest);
      continue;
    }
    yield answers.heartbeat(position);
    sentAt = performance.now();
  }
}

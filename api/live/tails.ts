import { setImmediate as nextTurn } from 'node:timers/promises';
import { changesAfter, type LoggedChange, type LogPage } from '../../schema/changes/subscribed.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { reading } from '../database/reading.ts';

/** Changes of a workspace that are read at a time. */
const most = 500;

/** Changes of a workspace that are remembered: streams that have come so far read no others. */
const remembered = 1_000;

/** Streams that are woken in a turn of the event loop: each takes about 0.1 ms, for which requests wait. */
const perTurn = 5;

/** Changes that a stream takes at a time. */
const perPage = 100;

/**
 * The end of a workspace's log, which all of its streams share: what comes is read once, however many
 * there are. A stream that is further behind reads the log itself.
 */
export class Tail {
  readonly #db: WorkspaceDb;
  readonly #ended: (error: unknown) => void;
  readonly #rings = new Set<() => void>();
  #recent: LoggedChange[] = [];
  /** What comes after this number is remembered. */
  #from: bigint;
  #latest: bigint;
  #refreshing = false;
  #again = false;

  /** @param latest where it begins */
  constructor(db: WorkspaceDb, latest: bigint, onFailure: (error: unknown) => void) {
    this.#db = db;
    this.#from = latest;
    this.#latest = latest;
    this.#ended = onFailure;
  }

  /** The number up to which it has come. */
  get latest(): bigint {
    return this.#latest;
  }

  /**
   * Calls back when it comes further.
   *
   * @returns removes the listener
   */
  onAdvance(ring: () => void): () => void {
    this.#rings.add(ring);
    return () => {
      this.#rings.delete(ring);
    };
  }

  /** The changes after a number: some of them, if there are many. */
  async after(position: bigint): Promise<LogPage> {
    if (position < this.#from) {
      return reading.run(true, () => changesAfter(this.#db, position, perPage));
    }
    const first = this.#recent.findIndex(({ seq }) => seq > position);
    const changes = first === -1 ? [] : this.#recent.slice(first, first + perPage);
    const upTo = changes.length === perPage ? (changes.at(-1)?.seq ?? position) : this.#latest;
    return { changes, upTo, latest: this.#latest, expired: 0n };
  }

  /** Reads what has come, and wakes the streams. */
  refresh(): void {
    this.#again = true;
    if (this.#refreshing) return;
    this.#refreshing = true;
    void this.#read();
  }

  /** Ends in the same turn in which it finds nothing more to read: what comes after that begins it anew. */
  async #read(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        const page = await reading.run(true, () => changesAfter(this.#db, this.#latest, most));
        if (page.upTo <= this.#latest) continue;
        this.#recent.push(...page.changes);
        this.#latest = page.upTo;
        this.#again ||= page.upTo < page.latest;
        this.#forget();
        void this.#wake();
      }
    } catch (error) {
      this.#ended(error);
    } finally {
      this.#refreshing = false;
    }
  }

  /** A turn of the event loop wakes a few, so that requests are answered between them. */
  async #wake(): Promise<void> {
    let woken = 0;
    for (const ring of [...this.#rings]) {
      ring();
      woken += 1;
      if (woken % perTurn === 0) await nextTurn();
    }
  }

  #forget(): void {
    if (this.#recent.length <= remembered) return;
    const dropped = this.#recent.splice(0, this.#recent.length - remembered);
    this.#from = dropped.at(-1)?.seq ?? this.#from;
  }
}

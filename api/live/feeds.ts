import type { Logger } from 'pino';
import { subscribeTo } from '../../schema/changes/subscribed.ts';
import type { ChangeType } from '../../schema/changes/types.ts';
import type { Database } from '../database/open.ts';
import { describeFailure } from '../protection/failures.ts';
import type { LiveStream } from './stream.ts';
import { Tail } from './tails.ts';

export interface FeedOptions {
  readonly database: Database;
  readonly log: Logger;
  /** Milliseconds between two looks for what other processes have numbered. */
  readonly pollMs: number;
  /** Milliseconds for which changes are stored. */
  readonly stored: number;
}

/** A workspace with open streams. */
interface Feed {
  readonly tail: Tail;
  readonly streams: Set<LiveStream>;
  readonly types: Set<ChangeType>;
  /** Milliseconds of the monotonic clock. */
  notedAt: number;
}

/** Milliseconds between two notes that types are still followed. */
const renewal = 1_800_000;

/**
 * The ends of the logs of all workspaces with open streams. What this process numbers wakes them at
 * once, and so does a notification of PostgreSQL; one statement for all of them finds the rest.
 */
export class Feeds {
  readonly #options: FeedOptions;
  readonly #feeds = new Map<string, Feed>();
  #unlisten: (() => void) | null = null;
  #timer: NodeJS.Timeout | undefined;
  #looking = false;
  #stopped = false;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  /** The tail of a workspace for a stream, until that ends. It begins at `latest` if it is the first. */
  join(
    workspaceId: string,
    stream: LiveStream,
    { latest, types }: { readonly latest: bigint; readonly types: readonly ChangeType[] },
  ): Tail {
    const feed = this.#feeds.get(workspaceId) ?? this.#begin(workspaceId, latest);
    feed.streams.add(stream);
    for (const type of types) feed.types.add(type);
    const removeRing = feed.tail.onAdvance(stream.ring);
    stream.onEnd(() => {
      removeRing();
      feed.streams.delete(stream);
      if (feed.streams.size === 0) this.#end(workspaceId);
    });
    // What was numbered since `latest` was read has woken nothing.
    feed.tail.refresh();
    return feed.tail;
  }

  /** Listens to nothing more. */
  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#unlisten?.();
    this.#unlisten = null;
  }

  #begin(workspaceId: string, latest: bigint): Feed {
    const { database, log, pollMs } = this.#options;
    const onFailure = (error: unknown) =>
      log.warn({ failure: describeFailure(error) }, 'The log of changes was not read');
    const tail = new Tail(database.workspace(workspaceId), latest, onFailure);
    const feed: Feed = { tail, streams: new Set(), types: new Set(), notedAt: performance.now() };
    this.#feeds.set(workspaceId, feed);
    // A stream that was cut while it began: nothing would end what is listened to for it.
    if (this.#stopped) return feed;
    this.#unlisten ??= database.onChanges((changed) => this.#feeds.get(changed)?.tail.refresh());
    this.#timer ??= setInterval(() => void this.#look(), pollMs).unref();
    return feed;
  }

  #end(workspaceId: string): void {
    this.#feeds.delete(workspaceId);
    if (this.#feeds.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Finds the workspaces whose logs have grown, and notes which types are still followed. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const { platform } = this.#options.database;
      for (const { workspaceId, seq } of await platform.latestChanges([...this.#feeds.keys()])) {
        const feed = this.#feeds.get(workspaceId);
        if (feed && BigInt(seq) > feed.tail.latest) feed.tail.refresh();
      }
      await this.#note();
    } catch {
      // The database is away, which requests report. The next look finds what has come.
    } finally {
      this.#looking = false;
    }
  }

  async #note(): Promise<void> {
    const { database, stored } = this.#options;
    const now = performance.now();
    for (const [workspaceId, feed] of this.#feeds) {
      if (now - feed.notedAt < renewal) continue;
      const db = database.workspace(workspaceId);
      await subscribeTo(db, db.$now(), [...feed.types], stored);
      feed.notedAt = now;
    }
  }
}

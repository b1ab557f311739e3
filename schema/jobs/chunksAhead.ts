import type { ReadChunk } from './importKind.ts';

/** Chunks at a time, at most: as many imports that take turns have each chunk read once. */
const most = 4;

/** Milliseconds after which a chunk is read anew: another worker may have gone on with its import. */
const life = 60_000;

interface Ahead {
  readonly position: number;
  readonly read: Promise<ReadChunk | null>;
  readonly until: number;
}

/**
 * The next chunks of imports, which are read while the database stores the ones before. A chunk does not
 * change once its import runs, so that it may be read before it is known whether its turn comes.
 */
export class ChunksAhead {
  readonly #ofJobs = new Map<string, Ahead>();

  /** Whether the next chunk of a job may be read ahead. */
  hasCapacity(jobId: string): boolean {
    for (const [job, { until }] of this.#ofJobs) {
      if (until < Date.now()) this.#ofJobs.delete(job);
    }
    return this.#ofJobs.size < most || this.#ofJobs.has(jobId);
  }

  /** Begins to read a chunk, once what is to be done at this moment is done. */
  begin(jobId: string, position: number, read: () => ReadChunk): void {
    const later = new Promise((resolve) => setImmediate(resolve))
      .then(read)
      // It is read again when its turn comes, and fails there.
      .catch(() => null);
    this.#ofJobs.set(jobId, { position, read: later, until: Date.now() + life });
  }

  /** A chunk that was read ahead; null for none. */
  async take(jobId: string, position: number): Promise<ReadChunk | null> {
    const ahead = this.#ofJobs.get(jobId);
    this.#ofJobs.delete(jobId);
    if (!ahead || ahead.position !== position || ahead.until < Date.now()) return null;
    return ahead.read;
  }
}

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { interruption } from './interruption.ts';
import { PreparedTexts } from './preparedTexts.ts';
import { isWhole, type WireMessages } from './wire.ts';

const program = new URL('./thread.js', import.meta.url);

/** Which embedded database to open. */
export interface Location {
  /** A path, or `memory`. */
  readonly directory: string;
  /** A dump of a data directory to start from, where there is none yet. */
  readonly loadDataDir?: Blob;
  /** Whether the directory has no database yet; one in memory always begins anew. */
  readonly isNew: boolean;
}

interface Pending {
  readonly resolve: (answer: WireMessages) => void;
  readonly reject: (failure: Error) => void;
  readonly limit: NodeJS.Timeout | undefined;
}

/**
 * One run of PGlite's thread. It ends once, by `close` or by a failure, and every statement after
 * that fails; another run is another engine.
 */
export class Engine {
  readonly #worker: Worker;
  readonly #directory: string;
  #pending: Pending | null = null;
  #failure: Error | null = null;
  readonly prepared = new PreparedTexts();
  /** Resolves with the reason when the thread has ended and its files are closed. */
  readonly ended: Promise<Error>;

  /**
   * Starts the thread and opens the database.
   *
   * @throws {Error} what PGlite says if it cannot open it
   */
  static async start(location: Location): Promise<Engine> {
    const { directory, loadDataDir, isNew } = location;
    const worker = new Worker(program, {
      name: 'pglite',
      workerData: { dataDir: directory === 'memory' ? undefined : directory, loadDataDir, isNew },
      // The thread's program needs nothing that compiles TypeScript.
      execArgv: [],
    });
    await opened(worker);
    return new Engine(worker, directory);
  }

  private constructor(worker: Worker, directory: string) {
    this.#worker = worker;
    this.#directory = directory;
    worker.on('message', (answer: WireMessages) => this.#take(answer));
    worker.on('error', (error) => this.#fail(this.#crashed(error.message)));
    this.ended = new Promise((resolve) => {
      worker.once('exit', (code) => {
        resolve(this.#fail(this.#crashed(`code ${code}`)));
      });
    });
    // While it has nothing to do, it does not stop the process from ending.
    worker.unref();
  }

  /** Why it takes no more statements; null while it does. */
  get failure(): Error | null {
    return this.#failure;
  }

  /**
   * Runs one statement; the next may be sent only after its answer.
   *
   * @param limit milliseconds after which the thread is ended; null: never
   * @throws {DatabaseError} when the thread ends before it has answered
   */
  run(statement: WireMessages, limit: number | null): Promise<WireMessages> {
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#pending) return Promise.reject(new Error('The engine runs one statement at a time.'));
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      const timer = limit === null ? undefined : setTimeout(() => this.#strike(pending), limit);
      const pending: Pending = { resolve, reject, limit: timer };
      this.#pending = pending;
      this.#worker.postMessage(statement, [statement.buffer]);
    });
  }

  /**
   * Closes the database and ends the thread.
   *
   * @param limit milliseconds after which the thread is ended, closed or not: what was acknowledged
   * is safe all the same, because the next opening recovers it
   */
  async close(limit: number): Promise<void> {
    this.#fail(interruption('closed', 'The embedded database is closed.'));
    // What is in memory is lost with the thread anyway.
    if (this.#directory === 'memory') void this.#worker.terminate();
    else this.#worker.postMessage('close');
    const timer = setTimeout(() => void this.#worker.terminate(), limit);
    await this.ended;
    clearTimeout(timer);
  }

  #take(answer: WireMessages): void {
    // The answer came while the thread was being ended; its statement has failed already.
    if (this.#failure) return;
    if (!isWhole(answer)) {
      this.end(this.#crashed('PGlite broke off its answer'));
      return;
    }
    this.#worker.unref();
    this.#settled()?.resolve(answer);
  }

  /** After a pause of the whole process the answer may have come as well, so it is read first. */
  #strike(pending: Pending): void {
    setImmediate(() => {
      if (this.#pending !== pending) return;
      const message =
        'A statement took longer than STATEMENT_TIMEOUT_MS allows. Ask for less at once, or raise it.';
      this.end(interruption('tooLong', message));
    });
  }

  /** Ends the thread at once; what was acknowledged is safe all the same. */
  end(failure: Error): void {
    this.#fail(failure);
    void this.#worker.terminate();
  }

  /** @returns the first failure */
  #fail(failure: Error): Error {
    this.#failure ??= failure;
    // The process waits for the thread's end, because others may: see `ended`.
    this.#worker.ref();
    this.#settled()?.reject(this.#failure);
    return this.#failure;
  }

  #settled(): Pending | null {
    const pending = this.#pending;
    this.#pending = null;
    clearTimeout(pending?.limit);
    return pending;
  }

  #crashed(reason: string): Error {
    const cure =
      this.#directory === 'memory'
        ? 'What was in memory is lost: start the process again.'
        : 'It is opened again; try again.';
    return interruption('crashed', `The embedded database ended (${reason}). ${cure}`);
  }
}

/** Resolves with the thread's first message; rejects with what it threw before that. */
async function opened(worker: Worker): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  const over = once(worker, 'exit', { signal }).then(([code]) => {
    throw new Error(`its thread ended with code ${code}`);
  });
  try {
    await Promise.race([once(worker, 'message', { signal }), over]);
  } finally {
    settled.abort();
  }
}

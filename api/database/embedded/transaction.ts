import { type QueryOptions, type Results, TransactionAbortedError } from '@electric-sql/pglite';
import type { EmbeddedTransaction } from '../../../prisma/migrate/embeddedAdapter.ts';
import { interruption } from './interruption.ts';
import type { Session } from './session.ts';

/**
 * Runs `work` in a transaction: commits when it resolves, unless it has rolled back itself, and
 * rolls back when it rejects.
 *
 * @param idleLimit milliseconds without a statement after which it is rolled back, because all
 * others wait for its end
 * @throws {DatabaseError} when COMMIT failed, when the transaction was idle for too long, or when
 * the engine ended
 */
export async function inTransaction<T>(
  session: Session,
  idleLimit: number,
  work: (tx: EmbeddedTransaction) => Promise<T>,
): Promise<T> {
  await session.exec('BEGIN');
  const open = new OpenTransaction(session, idleLimit);
  try {
    const result = await Promise.race([work(open), open.idle]);
    await open.commit();
    return result;
  } catch (error) {
    // The first error is the one that is thrown.
    await open.rollback().catch(() => {});
    throw error;
  }
}

class OpenTransaction implements EmbeddedTransaction {
  readonly #session: Session;
  readonly #timer: NodeJS.Timeout;
  #running = 0;
  #closed: Error | null = null;
  #undone: Promise<void> | null = null;
  /** Rejects when the transaction was idle for too long. */
  readonly idle: Promise<never>;

  constructor(session: Session, idleLimit: number) {
    this.#session = session;
    let lapse: (failure: Error) => void;
    this.idle = new Promise((_, reject) => {
      lapse = reject;
    });
    this.#timer = setTimeout(() => {
      if (this.#running > 0) return;
      const message = `A transaction did nothing for ${idleLimit / 1000} s and was rolled back. Try again.`;
      this.#closed = interruption('idle', message);
      lapse(this.#closed);
    }, idleLimit);
    // `work` may have ended already, and then nothing awaits this.
    this.idle.catch(() => {});
  }

  query<Row>(
    sql: string,
    parameters?: unknown[],
    options?: Pick<QueryOptions, 'rowMode' | 'parsers'>,
  ): Promise<Results<Row>> {
    return this.#use(() => this.#session.query<Row>(sql, parameters, options));
  }

  exec(sql: string): Promise<Results[]> {
    return this.#use(() => this.#session.exec(sql));
  }

  /** Resolves also when the engine has ended: that undoes the transaction as well. */
  rollback(): Promise<void> {
    this.#close();
    this.#undone ??= this.#session.exec('ROLLBACK').then(
      () => undefined,
      (error: unknown) => {
        if (!this.#session.lost) throw error;
      },
    );
    return this.#undone;
  }

  async commit(): Promise<void> {
    if (this.#undone) return this.#undone;
    this.#close();
    const [result] = await this.#session.exec('COMMIT');
    // PostgreSQL answers a COMMIT so after a statement that failed.
    if (result?.command === 'ROLLBACK') throw new TransactionAbortedError();
  }

  #close(): void {
    this.#closed ??= new Error('The transaction is over; use the database, or begin another.');
    clearTimeout(this.#timer);
  }

  async #use<T>(run: () => Promise<T>): Promise<T> {
    if (this.#closed) throw this.#closed;
    this.#running += 1;
    try {
      return await run();
    } finally {
      this.#running -= 1;
      if (!this.#closed) this.#timer.refresh();
    }
  }
}

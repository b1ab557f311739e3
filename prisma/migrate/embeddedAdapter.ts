import type { PGlite, QueryOptions, Results } from '@electric-sql/pglite';
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** One statement, or several, on an embedded database. */
export interface EmbeddedStatements {
  /** Runs one statement with `$1…` parameters. */
  query<Row>(
    sql: string,
    parameters?: unknown[],
    options?: Pick<QueryOptions, 'rowMode' | 'parsers'>,
  ): Promise<Results<Row>>;
  /** Runs any number of statements without parameters. */
  exec(sql: string): Promise<Results[]>;
}

/** A transaction under way. */
export interface EmbeddedTransaction extends EmbeddedStatements {
  /** Undoes it; no more statements are taken. */
  rollback(): Promise<void>;
}

/** An embedded database, as far as Prisma's adapter needs one; PGlite itself is one. */
export interface EmbeddedSource extends EmbeddedStatements {
  /** Commits when `work` resolves, unless it was rolled back; rolls back when it rejects. */
  transaction<T>(work: (tx: EmbeddedTransaction) => Promise<T>): Promise<T>;
}

/**
 * The adapter asks for PGlite's class and calls no more of it than `EmbeddedSource` has. A method's
 * parameter may be narrower than its signature says, which a function's may not.
 */
const prisma: { adapterFor(source: EmbeddedSource): PrismaPGlite } = {
  adapterFor: (source: PGlite) => new PrismaPGlite(source),
};

/** Prisma's adapter for an embedded database. */
export function embeddedAdapter(source: EmbeddedSource): SqlDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: 'pglite-prisma-adapter',
    connect: () => connectEmbedded(source),
  };
}

/** The adapter's connection, but scripts and COMMITs that fail are errors. */
export async function connectEmbedded(source: EmbeddedSource): Promise<SqlDriverAdapter> {
  const adapter = await prisma.adapterFor(source).connect();
  // The adapter's own does not wait for the script, and so takes one that fails for done.
  adapter.executeScript = async (script) => {
    await source.exec(script);
  };
  adapter.startTransaction = (isolationLevel) => startTransaction(source, isolationLevel);
  return adapter;
}

/** The adapter's own swallows the error of a COMMIT: what is lost would count as stored. */
async function startTransaction(
  source: EmbeddedSource,
  isolationLevel: Parameters<SqlDriverAdapter['startTransaction']>[0],
): Promise<Transaction> {
  let ended: Promise<unknown> = Promise.resolve();
  const adapter = await prisma
    .adapterFor({
      query: (sql, parameters, options) => source.query(sql, parameters, options),
      exec: (sql) => source.exec(sql),
      transaction: (work) => {
        const transaction = source.transaction(work);
        ended = transaction;
        return transaction;
      },
    })
    .connect();
  const transaction = await adapter.startTransaction(isolationLevel);
  const commit = transaction.commit.bind(transaction);
  transaction.commit = async () => {
    await commit();
    await ended;
  };
  return transaction;
}

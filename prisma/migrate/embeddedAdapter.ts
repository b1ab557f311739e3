import type { PGlite, QueryOptions, Results } from '@electric-sql/pglite';
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** Runs one statement, or several, on an embedded database. */
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
  /** Rolls it back; it then takes no more statements. */
  rollback(): Promise<void>;
}

/** The methods of an embedded database that Prisma's adapter needs; PGlite has them. */
export interface EmbeddedSource extends EmbeddedStatements {
  /** Commits when `work` resolves, unless it was rolled back; rolls back when it rejects. */
  transaction<T>(work: (tx: EmbeddedTransaction) => Promise<T>): Promise<T>;
}

/**
 * The adapter's type requires the class PGlite, but it calls only the methods of `EmbeddedSource`.
 * This is a method, since TypeScript lets a method's parameter be narrower than in the declared type.
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

/** Connects the adapter, and corrects it: scripts and COMMITs that fail are errors. */
export async function connectEmbedded(source: EmbeddedSource): Promise<SqlDriverAdapter> {
  const adapter = await prisma.adapterFor(source).connect();
  // The adapter's own method does not wait for the script, so a failing script would count as done.
  adapter.executeScript = async (script) => {
    await source.exec(script);
  };
  adapter.startTransaction = (isolationLevel) => startTransaction(source, isolationLevel);
  return adapter;
}

/** The adapter's own method ignores the error of a COMMIT: lost changes would count as stored. */
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

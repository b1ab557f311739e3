import type {
  SqlDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type { SqlConnection } from '../../prisma/migrate/migrate.ts';

/** A statement that the database has answered, without its parameters: they can be personal data. */
export interface TracedStatement {
  readonly sql: string;
  /** Milliseconds from the call to the answer, the wait for a connection included, to a hundredth. */
  readonly ms: number;
  /** Rows that it returned or changed; null if it failed, or the number is unknown. */
  readonly rows: number | null;
}

/** Called with each statement when it is answered. */
export type Trace = (statement: TracedStatement) => void;

/** An adapter of Prisma that reports its statements to `trace`, those of transactions included. */
export function tracedAdapter(
  factory: SqlDriverAdapterFactory,
  trace: Trace,
): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      traceQueries(adapter, trace);
      const begin = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (isolationLevel) => {
        const transaction = await timed(trace, 'BEGIN', () => begin(isolationLevel), unknown);
        traceTransaction(transaction, trace);
        return transaction;
      };
      return adapter;
    },
  };
}

/** A connection of the platform door that reports its statements to `trace`. */
export function tracedConnection(sql: SqlConnection, trace: Trace): SqlConnection {
  return {
    query: <Row extends object>(text: string, parameters?: unknown[]) =>
      timed(trace, text, () => sql.query<Row>(text, parameters), rowsReturned),
    script: (text) => timed(trace, text, () => sql.script(text), unknown),
  };
}

function traceTransaction(transaction: Transaction, trace: Trace): void {
  traceQueries(transaction, trace);
  // Where Prisma sends these two as statements of its own, they are reported as such.
  if (transaction.options.usePhantomQuery) {
    const commit = transaction.commit.bind(transaction);
    const rollback = transaction.rollback.bind(transaction);
    transaction.commit = () => timed(trace, 'COMMIT', commit, unknown);
    transaction.rollback = () => timed(trace, 'ROLLBACK', rollback, unknown);
  }
}

function traceQueries(queryable: SqlQueryable, trace: Trace): void {
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = (query) =>
    timed(
      trace,
      query.sql,
      () => queryRaw(query),
      ({ rows }) => rows.length,
    );
  queryable.executeRaw = (query) =>
    timed(
      trace,
      query.sql,
      () => executeRaw(query),
      (changed) => changed,
    );
}

/** Runs a statement and reports it to the trace, also if it fails. */
export async function timed<Result>(
  trace: Trace,
  sql: string,
  run: () => Promise<Result>,
  rowsOf: (result: Result) => number | null,
): Promise<Result> {
  const begun = performance.now();
  let rows: number | null = null;
  try {
    const result = await run();
    rows = rowsOf(result);
    return result;
  } finally {
    trace({ sql, ms: Math.round((performance.now() - begun) * 100) / 100, rows });
  }
}

/** The number of rows that a statement returned. */
export const rowsReturned = (rows: readonly unknown[]) => rows.length;
const unknown = () => null;

/** Wraps connections so that they report their statements, where there is a trace. */
export function connectionTrace(trace: Trace | undefined): (sql: SqlConnection) => SqlConnection {
  return trace ? (sql) => tracedConnection(sql, trace) : (sql) => sql;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { SqlDriverAdapterFactory, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';
import { Prisma } from '../../prisma/generated/client/client.ts';

/** Characters of a text that is worth the way past Prisma, at least. */
const fewest = 1_000;

/** The parameters of the current statement, where Prisma has them without their long texts. */
const complete = new AsyncLocalStorage<readonly unknown[]>();

function isLong(parameter: unknown): parameter is string {
  return typeof parameter === 'string' && parameter.length >= fewest;
}

/**
 * Runs a raw statement whose long texts go past Prisma, which would write them as JSON and parse that
 * again. A bulk call has a text for each column of its rows, a megabyte in all: 11 ms of its 200.
 *
 * @param run has a client of an adapter that `takesLongTexts` run the statement
 */
export function withLongTexts<Result>(
  statement: Prisma.Sql,
  run: (statement: Prisma.Sql) => Promise<Result>,
): Promise<Result> {
  const { strings, values } = statement;
  if (!values.some(isLong)) return run(statement);
  const short = values.map((value) => (isLong(value) ? '' : value));
  return complete.run(values, () => run(new Prisma.Sql(strings, short)));
}

/** An adapter of Prisma whose statements get their long texts back, those of transactions included. */
export function takesLongTexts(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      takeLongTexts(adapter);
      const begin = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (isolationLevel) => {
        const transaction = await begin(isolationLevel);
        takeLongTexts(transaction);
        return transaction;
      };
      return adapter;
    },
  };
}

function takeLongTexts(queryable: SqlQueryable): void {
  const queryRaw = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = (query) => queryRaw(completed(query));
}

function completed(query: SqlQuery): SqlQuery {
  const values = complete.getStore();
  if (!values) return query;
  const args = query.args.map((arg, index) => (isLong(values[index]) ? values[index] : arg));
  return { ...query, args };
}

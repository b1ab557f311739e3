import { AsyncLocalStorage } from 'node:async_hooks';
import type { SqlDriverAdapterFactory, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { arrayText, quotedElement } from '../../schema/kernel/arrayText.ts';

/** Characters of a text that is worth the way past Prisma, and entries of a list of texts; at least. */
const fewest = { characters: 1_000, entries: 100 };

/** The long parameters of the current statement, which Prisma does not have; null for the others. */
const long = new AsyncLocalStorage<readonly (string | null)[]>();

/** A parameter that is long, as its text; null for any other. */
function longText(parameter: unknown): string | null {
  if (typeof parameter === 'string') {
    return parameter.length >= fewest.characters ? parameter : null;
  }
  if (!Array.isArray(parameter) || parameter.length < fewest.entries) return null;
  const entries: readonly unknown[] = parameter;
  return entries.every(isText) ? arrayText(entries.map(quotedElement)) : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/**
 * Runs a raw statement whose long texts go past Prisma, which would write them as JSON and parse that
 * again. A bulk call has a text for each column of its rows, a megabyte in all: 11 ms of its 200. Long
 * lists of texts do as well, as one text: Prisma and the driver would go through their entries six times.
 *
 * @param run has a client of an adapter that `takesLongTexts` run the statement
 */
export function withLongTexts<Result>(
  statement: Prisma.Sql,
  run: (statement: Prisma.Sql) => Promise<Result>,
): Promise<Result> {
  const { strings, values } = statement;
  const texts = values.map(longText);
  if (texts.every((text) => text === null)) return run(statement);
  const short = values.map((value, index) => (texts[index] === null ? value : ''));
  return long.run(texts, () => run(new Prisma.Sql(strings, short)));
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
  const texts = long.getStore();
  if (!texts) return query;
  return { ...query, args: query.args.map((arg, index) => texts[index] ?? arg) };
}

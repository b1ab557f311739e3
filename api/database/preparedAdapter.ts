import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import { TryAgain } from '../../schema/kernel/tryAgain.ts';
import { sqlStateOf } from '../protection/failures.ts';
import type { StatementNames } from './statementNames.ts';

/**
 * SQLSTATEs of a prepared statement that can no longer run. 0A000: a migration changed the type of a
 * column that it returns. 26000: the session does not have it, because a pooler has reset it.
 */
const outdated = new Set(['0A000', '26000']);

/** Whether a prepared statement failed because it can no longer run. */
export function isOutdated(error: unknown): boolean {
  return outdated.has(sqlStateOf(error) ?? '');
}

/**
 * Prisma's adapter for a pool, with prepared statements. One that can no longer run is run again
 * without its name; in a transaction, which is lost by then, the error is a `TryAgain`.
 */
export function preparedAdapter(pool: pg.Pool, names: StatementNames): SqlDriverAdapterFactory {
  const factory = new PrismaPg(pool, {
    statementNameGenerator: ({ sql, args }) => names.nameOf(sql, args.length),
  });
  const renewed = (error: unknown) => {
    const isOld = isOutdated(error);
    if (isOld) names.renew();
    return isOld;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      const begin = adapter.startTransaction.bind(adapter);
      recover(adapter, (error, again) => {
        if (renewed(error)) return again();
        throw error;
      });
      adapter.startTransaction = async (isolationLevel): Promise<Transaction> => {
        const transaction = await begin(isolationLevel);
        recover(transaction, (error) => {
          if (renewed(error))
            throw new TryAgain('A prepared statement is outdated', { cause: error });
          throw error;
        });
        return transaction;
      };
      return adapter;
    },
  };
}

/** Wraps a connection's statements: `failed` gets their errors, and may run one again. */
function recover(
  queryable: SqlQueryable,
  failed: <Result>(error: unknown, again: () => Promise<Result>) => Promise<Result>,
): void {
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = (query) =>
    queryRaw(query).catch((error: unknown) => failed(error, () => queryRaw(query)));
  queryable.executeRaw = (query) =>
    executeRaw(query).catch((error: unknown) => failed(error, () => executeRaw(query)));
}

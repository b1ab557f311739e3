import type { Config } from '../config.ts';

/** The settings of the database. */
export function databaseSettings({
  databaseUrl,
  databaseAppUrl,
  statementTimeout,
  readTimeout,
  preparedStatements,
}: Config) {
  return {
    url: databaseUrl,
    appUrl: databaseAppUrl,
    statementTimeout,
    readTimeout,
    preparedStatements,
  };
}

import pg from 'pg';
import type { EmbeddedStatements } from '../../prisma/migrate/embeddedAdapter.ts';
import { ReadFailure } from '../../schema/kernel/readFailure.ts';
import { failureOf } from '../protection/failures.ts';
import type { DatabaseOptions } from './open.ts';
import { isOutdated } from './preparedAdapter.ts';
import type { StatementNames } from './statementNames.ts';
import { rowsReturned, timed } from './trace.ts';
import type { ReadText } from './workspaceDoor.ts';

/** Runs a statement of one column. */
type Run = (sql: string, parameters: readonly unknown[]) => Promise<string[][]>;

/** Reads the text of one row, and reports the statement as Prisma's are. */
export function textReader(
  { onStatement, trace }: Pick<DatabaseOptions, 'onStatement' | 'trace'>,
  run: Run,
): ReadText {
  return async (sql, parameters) => {
    onStatement?.(sql);
    const read = () => run(sql, parameters).catch(refuseRepetition);
    const rows = trace ? await timed(trace, sql, read, rowsReturned) : await read();
    const [[text] = []] = rows;
    if (text === undefined) throw new Error('A statement for one text returned no row');
    return text;
  };
}

/** @throws ReadFailure for an error that a second try would only meet later */
function refuseRepetition(error: unknown): never {
  const failure = failureOf(error);
  if (failure === 'COST_EXCEEDED' || failure === 'UNAVAILABLE') throw new ReadFailure(error);
  throw error;
}

/** Runs statements on the embedded database. */
export function textOfEmbedded(embedded: EmbeddedStatements): Run {
  return async (sql, parameters) => {
    const { rows } = await embedded.query<string[]>(sql, [...parameters], { rowMode: 'array' });
    return rows;
  };
}

/**
 * Runs statements on a pool's connections. One that is prepared and can no longer run is run again
 * without its name.
 *
 * @param names those of prepared statements; null where none are prepared
 */
export function textOfPool(pool: pg.Pool, names: StatementNames | null): Run {
  const run: Run = async (sql, parameters) => {
    const connection = await pool.connect();
    try {
      const { rows } = await connection.query<string[]>({
        name: names?.nameOf(sql, parameters.length),
        text: sql,
        values: [...parameters],
        rowMode: 'array',
      });
      connection.release();
      return rows;
    } catch (error) {
      // A connection that did not answer is not used again.
      connection.release(!(error instanceof pg.DatabaseError));
      throw error;
    }
  };
  return (sql, parameters) =>
    run(sql, parameters).catch((error: unknown) => {
      if (!names || !isOutdated(error)) throw error;
      names.renew();
      return run(sql, parameters);
    });
}

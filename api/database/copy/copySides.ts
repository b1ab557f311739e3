import { existsSync } from 'node:fs';
import { readRoles } from '../../../prisma/migrate/catalogue.ts';
import { applyMigrations, type SqlConnection } from '../../../prisma/migrate/migrate.ts';
import { prepareDatabase } from '../../../prisma/migrate/prepare.ts';
import { readMajor } from '../embedded/directory.ts';
import { embeddedConnection, openEmbedded } from '../embedded.ts';
import { DirectoryInUseError } from '../lock.ts';
import { withSession } from '../session.ts';
import { inRowSession, type RowSession } from './rowSession.ts';

/** Runs work on one moment of a database, which has to exist. */
export function readSource<Result>(
  url: string,
  work: (session: RowSession) => Promise<Result>,
): Promise<Result> {
  if (isPostgres(url)) {
    return withSession(url, '--from', async (sql) =>
      inRowSession(sql, 'read', await readRoles(sql), work),
    );
  }
  const directory = directoryOf(url, '--from');
  if (!existsSync(directory) || readMajor(directory) === null) {
    throw new Error(`There is no database at ${url}. Name the one to copy as --from.`);
  }
  return embedded(directory, (sql) => inRowSession(sql, 'read', null, work));
}

/** Prepares a database, and runs work on it in one transaction. */
export function writeTarget<Result>(
  url: string,
  work: (session: RowSession) => Promise<Result>,
): Promise<Result> {
  if (isPostgres(url)) {
    return withSession(url, '--to', async (sql) => {
      const roles = await prepareDatabase(sql);
      const result = await inRowSession(sql, 'write', roles, work);
      // Without statistics, the first queries would read whole tables.
      await sql.script('ANALYZE');
      return result;
    });
  }
  return embedded(directoryOf(url, '--to'), async (sql) => {
    await applyMigrations(sql);
    const result = await inRowSession(sql, 'write', null, work);
    await sql.script('ANALYZE');
    return result;
  });
}

async function embedded<Result>(
  directory: string,
  work: (sql: SqlConnection) => Promise<Result>,
): Promise<Result> {
  const database = await openEmbedded(directory).catch((error: unknown) => {
    if (!(error instanceof Error && error.cause instanceof DirectoryInUseError)) throw error;
    throw new Error(
      `The database in ${directory} is in use by process ${error.cause.pid}. Stop it first: what ` +
        'it stored during the copy would be missing in it.',
      { cause: error },
    );
  });
  try {
    return await database.session((session) => work(embeddedConnection(session)));
  } finally {
    await database.close();
  }
}

function isPostgres(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url);
}

function directoryOf(url: string, option: '--from' | '--to'): string {
  const directory = /^pglite:\/\/(?!memory$)(.+)$/.exec(url)?.[1];
  if (directory !== undefined) return directory;
  throw new Error(`${option} must be pglite://DIR or postgres://….`);
}

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import type { EmbeddedSource } from './embeddedAdapter.ts';
import { migrationList, openEngine, schemaFiles, wholeDatabase } from './engine.ts';
import { migrationsDirectory } from './migrate.ts';
import { squashedSql } from './squash.ts';
import { squashedPath } from './squashed.ts';

/**
 * The SQL that the migrations on disk lack to make the tables of the Prisma schema; empty when they
 * agree. Works offline, on a database in memory.
 */
export async function pendingSql(): Promise<string> {
  return inMemory((database) => pendingSqlOn(database));
}

/** The same, tried on a database that is emptied first. */
export async function pendingSqlOn(
  database: EmbeddedSource,
  directory = migrationsDirectory,
): Promise<string> {
  const engine = await openEngine(database, database);
  try {
    const difference = await engine.diff({
      from: { tag: 'migrations', ...(await migrationList(directory)) },
      to: { tag: 'schemaDatamodel', ...(await schemaFiles()) },
      script: true,
      exitCode: true,
      filters: wholeDatabase,
    });
    return difference.exitCode === 0 ? '' : computeColumns(pinCollation(difference.stdout ?? ''));
  } finally {
    engine.free();
  }
}

/** The script that makes all that the migrations on disk make, printed from a database in memory. */
export async function allAtOnce(): Promise<string> {
  return inMemory((database) => squashedSql(database));
}

async function inMemory<Result>(work: (database: PGlite) => Promise<Result>): Promise<Result> {
  // As `initdb` makes it, which takes seconds longer.
  const database = await PGlite.create({ loadDataDir: await dataDir() });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/**
 * Adds the collation `"C"` to every text column that the SQL creates, adds or retypes. A Prisma schema
 * cannot declare it, and without it two engines sort the same rows differently.
 */
export function pinCollation(sql: string): string {
  return sql.replace(
    /((?:^\s+|\bADD COLUMN\s+)"(?:[^"]|"")+"\s+|\bSET DATA TYPE\s+)(TEXT(?:\[\])?)(?=[\s,;]|$)(?! COLLATE)/gm,
    '$1$2 COLLATE "C"',
  );
}

/**
 * Has PostgreSQL compute the columns by which text is compared; Prisma's SQL creates them as plain
 * columns. `…Folded` and `…Composed` are computed from the column whose name they begin with,
 * `composedKey` from the two columns of an external id. Takes the SQL that `pinCollation` returns.
 */
export function computeColumns(sql: string): string {
  return sql.replace(
    /((?:^\s+|\bADD COLUMN\s+)"((?:\w+)(?:Folded|Composed)|composedKey)"\s+TEXT(\[\])? COLLATE "C")(?=[\s,;]|$)(?! GENERATED)/gm,
    (column: string, _: string, name: string, list?: string) =>
      `${column} GENERATED ALWAYS AS (${expressionOf(name, list !== undefined)}) STORED`,
  );
}

function expressionOf(name: string, isList: boolean): string {
  if (name === 'composedKey') {
    return `CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || normalize("externalId", NFC) END`;
  }
  const [, column = '', form = ''] = /^(\w+)(Folded|Composed)$/.exec(name) ?? [];
  const source = `"${column}"`;
  if (form === 'Folded') {
    if (!isList) return `"foldText"(${source})`;
    throw new Error(
      `"${name}" would have the texts of a list without case, which no filter compares. Leave it ` +
        `out of prisma/schema: a list has "${column}Composed" only.`,
    );
  }
  if (isList) return `"composeTexts"(${source})`;
  return `CASE WHEN ${source} IS NFC NORMALIZED THEN NULL ELSE normalize(${source}, NFC) END`;
}

/** `<UTC yyyymmddHHMMSS>_<name>`, which sorts by time. */
export function migrationName(name: string, at: Date): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(
      `"${name}" cannot name a migration: use small letters, digits and underscores, as in ` +
        'npm run migrate -- add_surveys',
    );
  }
  return `${at.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
}

async function main(name: string | undefined): Promise<void> {
  if (name === undefined) {
    throw new Error('What does the migration do? npm run migrate -- add_surveys');
  }
  const path = join(migrationsDirectory, migrationName(name, new Date()));
  const { isWritten, script } = await inMemory((database) => writeMissing(path, database));
  console.log(
    isWritten
      ? `Wrote ${relative('.', join(path, 'migration.sql'))}. Read it before you commit it.`
      : 'The migrations agree with prisma/schema; nothing to write.',
  );
  const squashed = squashedPath(migrationsDirectory);
  if ((await readFile(squashed, 'utf8').catch(() => null)) === script) return;
  await writeFile(squashed, script);
  console.log(`Wrote ${relative('.', squashed)}, all migrations at once. Commit it with them.`);
}

/** Writes the migration that is missing, if one is; answers with the script that makes all at once. */
async function writeMissing(
  path: string,
  database: EmbeddedSource,
): Promise<{ isWritten: boolean; script: string }> {
  const sql = await pendingSqlOn(database);
  const isWritten = sql !== '';
  if (isWritten) {
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'migration.sql'), sql, { flag: 'wx' });
  }
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  try {
    // Applies all migrations anew, the one that was written last.
    return { isWritten, script: await squashedSql(database) };
  } catch (error) {
    if (!isWritten) throw error;
    await rm(path, { recursive: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `No migration was written, because it would fail: ${reason}\nCorrect prisma/schema, and try ` +
        `again. The migration would have been:\n${sql}`,
      { cause: error },
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

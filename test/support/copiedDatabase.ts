import pino from 'pino';
import { openEmbedded } from '../../api/database/embedded.ts';
import { openMigrated } from '../../api/database/migratedEmbedded.ts';
import { openDatabase } from '../../api/database/open.ts';
import { seedDemo } from '../../api/seeding/seed.ts';
import type { SqlConnection } from '../../prisma/migrate/migrate.ts';
import { demo } from '../../prisma/seed/demo.ts';
import { newId } from '../../schema/kernel/id.ts';
import { publishedSurvey, response, storeResponses } from './countedResponses.ts';
import { createTestDatabase, embeddedConnection } from './database.ts';

/** Texts that a format could take for something else. */
const tricky = ['', 'NULL', 'null', '{"a","b"}', 'it\'s \\ "so"', '\u0001\t\n\r', '😀é', '$1'];

/**
 * Fills a new database in a directory: maps of the demo, whose journeys refer to each other, and a
 * workspace with responses, their counts, and values that are easily changed on their way.
 *
 * @returns all its rows
 */
export async function fillDirectory(directory: string): Promise<Record<string, string[]>> {
  const { url } = await createTestDatabase(directory);
  const opened = await openMigrated(directory, { migrations: {} });
  const database = await openDatabase({ url, embedded: opened });
  await seedDemo(database, null, pino({ level: 'silent' }), undefined, {
    ...demo,
    journeys: demo.journeys.slice(0, 3),
    surveys: [],
    metrics: [],
  });
  const { workspaceId } = await database.platform.createWorkspace('Tricky');
  const db = database.workspace(workspaceId);
  const survey = await publishedSurvey(db);
  await storeResponses(db, survey, [response({ nps: 9 }), response({ nps: 3 })]);
  await db.feedback.createMany({
    data: [...tricky, null].map((text, index) => ({
      ...{ id: newId(), source: 'REVIEW', channel: 'WEB', occurredAt: new Date(index * 1_001) },
      ...{ text: text ?? 'x', author: text, tags: tricky.slice(index), emotions: ['JOY'] },
      ...{ rating: [0.1 + 0.2, 1e-7, 5e-324, -1.5e300][index] ?? null },
    })),
  });
  const sql = embeddedConnection(opened.embedded);
  await sql.query(`UPDATE "SurveyResponse" SET variables = $1::jsonb`, [JSON.stringify(tricky)]);
  // A copy is paused, and otherwise as its source is.
  await sql.script(`UPDATE "Workspace" SET "outboundPausedAt" = '2026-01-01T00:00:00Z'`);
  // A JSON null is not a missing value, and these are numbers that JSON does not have.
  await sql.script(`UPDATE "Answer" SET matrix = 'null'::jsonb`);
  await sql.script(`UPDATE "Feedback" SET "ratingMax" = 'NaN' WHERE "ratingMax" IS NULL`);
  const rows = await everyRow(sql);
  await database.close();
  return rows;
}

/** Runs SQL on the embedded database in a directory. */
export async function withDirectory<Result>(
  directory: string,
  work: (sql: SqlConnection) => Promise<Result>,
): Promise<Result> {
  const embedded = await openEmbedded(directory);
  try {
    return await work(embeddedConnection(embedded));
  } finally {
    await embedded.close();
  }
}

/** All rows of all tables as texts, computed columns included; the user of `sql` must see them all. */
export async function everyRow(sql: SqlConnection): Promise<Record<string, string[]>> {
  await sql.script("SET timezone = 'UTC'");
  const tables = await sql.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
     ORDER BY relname COLLATE "C"`,
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const columns = await sql.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attname COLLATE "C"`,
      [`"${name}"`],
    );
    // By name: the order of the columns depends on how a table came to be.
    const row = columns.map((column) => `"${column.name}"`).join(', ');
    const rows = await sql.query<{ row: string }>(`SELECT ROW(${row})::text AS row FROM "${name}"`);
    all[name] = rows.map((each) => each.row).sort();
  }
  return all;
}

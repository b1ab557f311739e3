import { migrationTable, quote } from './catalogue.ts';
import type { EmbeddedStatements } from './embeddedAdapter.ts';
import { applyMigrations, migrationsDirectory, readMigrations } from './migrate.ts';
import { squashedHeader } from './squashed.ts';

/** A table as the catalogue has it, in statements that make it again. */
interface PrintedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** What is checked of its rows. */
  readonly constraints: readonly string[];
  readonly primaryKey: string;
  readonly references: readonly { readonly table: string; readonly constraint: string }[];
  readonly indexes: readonly string[];
  /** Migrations lift row-level security while they change rows, and set it again. */
  readonly security: readonly string[];
}

/**
 * Applies the migrations one after the other to an empty database, and prints one script that makes the
 * types, functions, tables and views that it has then. A table has its foreign keys from the start:
 * PostgreSQL compares no rows for these, and plans no query to find out that there are none.
 */
export async function squashedSql(
  database: EmbeddedStatements,
  directory = migrationsDirectory,
): Promise<string> {
  const migrations = await readMigrations(directory);
  const sql = {
    query: async <Row extends object>(text: string, parameters?: unknown[]) =>
      (await database.query<Row>(text, parameters)).rows,
    script: async (text: string) => void (await database.exec(text)),
  };
  await applyMigrations(sql, { directory, only: new Set(migrations.map(({ name }) => name)) });
  const [row] = await sql.query<{ printed: Printed }>(printedSql);
  if (!row) throw new Error('The database did not answer the query about its catalogue.');
  const { types, functions, tables, views } = row.printed;
  const { ordered, later } = inOrder(tables);
  const script = [...types, ...functions, ...ordered, ...later, ...views].join('\n\n');
  return `${squashedHeader(migrations)}\n${script}\n`;
}

interface Printed {
  readonly types: readonly string[];
  readonly functions: readonly string[];
  readonly tables: readonly PrintedTable[];
  readonly views: readonly string[];
}

/**
 * Tables after those that they refer to; where tables refer to each other, the last keys are added later. A
 * primary key comes after the indexes: to look up a row by its key, each index that begins with the workspace
 * and has the key looks as good in a table of few rows, and PostgreSQL takes the newest. Foreign keys are
 * checked so, by a plan that a connection makes once, and by another index each check would read all rows of
 * the workspace.
 */
function inOrder(tables: readonly PrintedTable[]) {
  const made = new Set<string>();
  const ordered: string[] = [];
  const later: string[] = [];
  const left = new Set(tables);
  const lacks = ({ name, references }: PrintedTable) =>
    references.filter(({ table }) => table !== name && !made.has(table));
  while (left.size > 0) {
    const [next] = [...left].sort((one, other) => lacks(one).length - lacks(other).length);
    if (!next) break;
    const { name, columns, constraints, references } = next;
    const add = (constraint: string) => `ALTER TABLE ${quote(name)} ADD ${constraint};`;
    const constraintsTo = (refers: (table: string) => boolean) =>
      references.filter(({ table }) => refers(table)).map(({ constraint }) => constraint);
    const parts = [...columns, ...constraints, ...constraintsTo((table) => made.has(table))];
    ordered.push(
      [
        `CREATE TABLE ${quote(name)} (\n  ${parts.join(',\n  ')}\n);`,
        ...next.indexes,
        ...[next.primaryKey, ...constraintsTo((table) => table === name)].map(add),
        ...next.security,
      ].join('\n'),
    );
    later.push(...lacks(next).map(({ constraint }) => add(constraint)));
    left.delete(next);
    made.add(name);
  }
  return { ordered, later };
}

const printedSql = `
WITH ours AS (
  SELECT * FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relname <> '${migrationTable}'
)
SELECT jsonb_build_object(
  'types', (
    SELECT jsonb_agg(format('CREATE TYPE %I AS ENUM (%s);', typname, (
      SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
      FROM pg_enum WHERE enumtypid = type.oid)) ORDER BY typname)
    FROM pg_type type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'),
  'functions', (
    SELECT jsonb_agg(replace(pg_get_functiondef(oid), 'CREATE OR REPLACE FUNCTION public.',
      'CREATE FUNCTION ') || ';' ORDER BY proname)
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace),
  'views', (
    SELECT jsonb_agg(format('CREATE VIEW %I%s AS%s', relname,
      ' WITH (' || array_to_string(reloptions, ', ') || ')', pg_get_viewdef(oid)) ORDER BY relname)
    FROM ours WHERE relkind = 'v'),
  'tables', (
    SELECT jsonb_agg(jsonb_build_object(
      'name', relname,
      'columns', (
        SELECT jsonb_agg(concat(quote_ident(attname), ' ', format_type(atttypid, atttypmod),
          CASE WHEN attcollation <> typcollation
            THEN (SELECT ' COLLATE ' || quote_ident(collname) FROM pg_collation WHERE oid = attcollation)
          END,
          CASE attgenerated
            WHEN 's' THEN format(' GENERATED ALWAYS AS (%s) STORED', pg_get_expr(adbin, adrelid))
            WHEN '' THEN ' DEFAULT ' || pg_get_expr(adbin, adrelid) END,
          CASE WHEN attnotnull THEN ' NOT NULL' END) ORDER BY attnum)
        FROM pg_attribute JOIN pg_type type ON type.oid = atttypid
        LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        WHERE attrelid = ours.oid AND attnum > 0 AND NOT attisdropped),
      'constraints', (
        SELECT coalesce(jsonb_agg(format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid))
          ORDER BY contype DESC, conname), '[]')
        FROM pg_constraint WHERE conrelid = ours.oid AND contype IN ('u', 'c')),
      'primaryKey', (
        SELECT format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE conrelid = ours.oid AND contype = 'p'),
      'references', (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
          'table', (SELECT relname FROM pg_class WHERE oid = confrelid),
          'constraint', format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)))
          ORDER BY conname), '[]')
        FROM pg_constraint WHERE conrelid = ours.oid AND contype = 'f'),
      'indexes', (
        SELECT coalesce(jsonb_agg(pg_get_indexdef(indexrelid, 0, true) || ';'
          ORDER BY indexrelid::regclass::text), '[]')
        FROM pg_index WHERE indrelid = ours.oid
          AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))),
      'security', (
        SELECT coalesce(jsonb_agg(format('ALTER TABLE %I %s ROW LEVEL SECURITY;', relname, verb)), '[]')
        FROM (VALUES ('ENABLE', relrowsecurity), ('FORCE', relforcerowsecurity)) AS said (verb, holds)
        WHERE holds))
      ORDER BY relname)
    FROM ours WHERE relkind = 'r')
) AS printed`;

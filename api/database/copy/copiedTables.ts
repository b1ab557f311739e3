import type { SqlConnection } from '../../../prisma/migrate/migrate.ts';

/** A table whose rows belong to workspaces. */
export interface CopiedTable {
  readonly name: string;
  /** The column with a row's workspace. */
  readonly tenantColumn: string;
  /** Those that are stored; the database computes the others again. */
  readonly columns: readonly CopiedColumn[];
  /** The columns of the primary key. */
  readonly key: readonly string[];
  /** Columns that refer to other rows of the same table, and may be null. */
  readonly selfReferences: readonly string[];
}

interface CopiedColumn {
  readonly name: string;
  /** As SQL names it: `uuid`, `text[]`, `"QuestionKind"`. */
  readonly type: string;
}

/**
 * Every table with rows of workspaces, read from the catalogue, so that no new table can be
 * forgotten. A table comes after those that it refers to.
 *
 * @throws {Error} when tables refer to each other in a circle
 */
export async function readCopiedTables(sql: SqlConnection): Promise<CopiedTable[]> {
  const [row] = await sql.query<{ tables: ListedTable[] }>(tablesSql);
  return inOrder(row?.tables ?? []).map(({ refersTo, ...table }) => table);
}

interface ListedTable extends CopiedTable {
  /** The names of other tables that must have their rows first. */
  readonly refersTo: readonly string[];
}

function inOrder(tables: readonly ListedTable[]): ListedTable[] {
  const ordered: ListedTable[] = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const missing = new Set([...waiting].map(({ name }) => name));
    const ready = [...waiting].filter(({ refersTo }) => !refersTo.some((to) => missing.has(to)));
    if (ready.length === 0) {
      throw new Error(`The tables ${[...missing].join(', ')} refer to each other in a circle.`);
    }
    for (const table of ready) waiting.delete(table);
    ordered.push(...ready);
  }
  return ordered;
}

const tablesSql = `
SELECT coalesce(jsonb_agg(jsonb_build_object(
  'name', c.relname,
  'tenantColumn', CASE WHEN c.relname = 'Workspace' THEN 'id' ELSE 'workspaceId' END,
  'columns', (
    SELECT jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod))
      ORDER BY attnum)
    FROM pg_attribute
    WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''),
  'key', (
    SELECT jsonb_agg(attname ORDER BY attnum)
    FROM pg_index JOIN pg_attribute ON attrelid = c.oid AND attnum = ANY (indkey)
    WHERE indrelid = c.oid AND indisprimary),
  'selfReferences', (
    SELECT coalesce(jsonb_agg(DISTINCT attname), '[]')
    FROM pg_constraint k JOIN pg_attribute ON attrelid = c.oid AND attnum = ANY (k.conkey)
    WHERE k.conrelid = c.oid AND k.confrelid = c.oid AND k.contype = 'f' AND NOT attnotnull),
  'refersTo', (
    SELECT coalesce(jsonb_agg(DISTINCT r.relname), '[]')
    FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
    WHERE k.conrelid = c.oid AND k.confrelid <> c.oid AND k.contype = 'f')
) ORDER BY c.relname), '[]') AS tables
FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  AND NOT c.relispartition AND c.relname <> '_prisma_migrations'`;

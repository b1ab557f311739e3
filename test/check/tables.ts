import type { SqlConnection } from '../../prisma/migrate/migrate.ts';

interface Table {
  name: string;
  /** `id` for the workspace's own table, `workspaceId` for all others. */
  tenantColumn: string;
  columns: { name: string; type: string; collation: string | null; computed: boolean }[];
  /** An expression stands as `null`. */
  indexes: { name: string; primary: boolean; unique: boolean; columns: (string | null)[] }[];
  foreignKeys: {
    name: string;
    columns: string[];
    references: string;
    referencedColumns: string[];
    onUpdate: string;
    onDelete: string;
  }[];
  triggers: string[];
}

/**
 * Indexes that need not begin with the workspace, each with the reason. The rule is for keys, which
 * Citus cannot hold otherwise, and for reads, which have a workspace; of an index that is not unique
 * every node has its own part, whatever it begins with.
 */
const acrossWorkspaces: Readonly<Record<string, string>> = {
  Outbox_topic_leaseUntil_nextAt_idx: 'a worker claims tasks of whichever workspaces',
  Outbox_topic_workspaceId_leaseUntil_nextAt_idx:
    'a worker claims tasks of one workspace after another',
  WebhookDelivery_dueAt_idx: '`/metrics` has how long deliveries of all workspaces have been due',
};

/**
 * Where the tables of a database break the rules of storage, a sentence each: tenant first in
 * every key, times without microseconds, one collation, columns that fill themselves, and nothing that Citus refuses.
 */
export async function tableFindings(sql: SqlConnection): Promise<string[]> {
  const [row] = await sql.query<{ tables: Table[] }>(catalogueSql);
  return (row?.tables ?? []).flatMap((table) =>
    [...keyFindings(table), ...columnFindings(table), ...foreignKeyFindings(table)]
      .concat(table.triggers.map((trigger) => `has a trigger ${trigger}, which Citus refuses`))
      .map((finding) => `${table.name} ${finding}`),
  );
}

function keyFindings(table: Table): string[] {
  const findings: string[] = [];
  const tenant = table.columns.find((column) => column.name === table.tenantColumn);
  if (tenant?.type !== 'uuid') findings.push(`has no column ${table.tenantColumn} of type uuid`);
  if (!table.indexes.some((index) => index.primary)) findings.push('has no primary key');
  for (const index of table.indexes) {
    const excepted = !index.unique && index.name in acrossWorkspaces;
    if (index.columns[0] !== table.tenantColumn && !excepted) {
      findings.push(`has a key or index ${index.name} that does not begin with the workspace`);
    }
  }
  return findings;
}

function columnFindings(table: Table): string[] {
  return table.columns.flatMap(({ name, type, collation, computed }) => {
    if (collation !== null && collation !== 'C') {
      return [
        `has a text column ${name} of collation ${collation}, which engines sort differently`,
      ];
    }
    if (/(Folded|Composed)$|^composedKey$/.test(name) && !computed) {
      return [`has a column ${name} that stays empty: its migration must say GENERATED ALWAYS AS`];
    }
    if (type.startsWith('timestamp') && type !== 'timestamp(3) with time zone') {
      return [`has a time ${name} of type ${type} instead of timestamptz(3)`];
    }
    return [];
  });
}

function foreignKeyFindings(table: Table): string[] {
  return table.foreignKeys.flatMap((key) => {
    const findings: string[] = [];
    const wanted = key.references === 'Workspace' ? 'id' : 'workspaceId';
    if (key.columns[0] !== table.tenantColumn || key.referencedColumns[0] !== wanted) {
      findings.push(`has a foreign key ${key.name} that does not begin with the workspace`);
    }
    // a: no action, r: restrict, c: cascade, n: set null, d: set default
    if (!'ar'.includes(key.onUpdate)) {
      findings.push(`has a foreign key ${key.name} with an ON UPDATE action, which Citus refuses`);
    }
    if (!'arc'.includes(key.onDelete)) {
      findings.push(`has a foreign key ${key.name} with ON DELETE SET …, which Citus refuses`);
    }
    return findings;
  });
}

const catalogueSql = `
SELECT coalesce(jsonb_agg(jsonb_build_object(
  'name', c.relname,
  'tenantColumn', CASE WHEN c.relname = 'Workspace' THEN 'id' ELSE 'workspaceId' END,
  'columns', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'name', attname, 'type', format_type(atttypid, atttypmod), 'collation', collname,
      'computed', attgenerated <> '')), '[]')
    FROM pg_attribute LEFT JOIN pg_collation ON pg_collation.oid = attcollation
    WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped),
  'indexes', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'name', i.relname, 'primary', indisprimary, 'unique', indisunique, 'columns', (
        SELECT jsonb_agg(attname ORDER BY position)
        FROM unnest(indkey::int2[]) WITH ORDINALITY AS part (number, position)
        LEFT JOIN pg_attribute ON attrelid = c.oid AND attnum = part.number AND attnum > 0))), '[]')
    FROM pg_index JOIN pg_class i ON i.oid = indexrelid WHERE indrelid = c.oid),
  'foreignKeys', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'name', k.conname, 'references', r.relname,
      'onUpdate', k.confupdtype, 'onDelete', k.confdeltype,
      'columns', (
        SELECT jsonb_agg(attname ORDER BY position)
        FROM unnest(k.conkey) WITH ORDINALITY AS part (number, position)
        JOIN pg_attribute ON attrelid = c.oid AND attnum = part.number),
      'referencedColumns', (
        SELECT jsonb_agg(attname ORDER BY position)
        FROM unnest(k.confkey) WITH ORDINALITY AS part (number, position)
        JOIN pg_attribute ON attrelid = r.oid AND attnum = part.number))), '[]')
    FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
    WHERE k.conrelid = c.oid AND k.contype = 'f'),
  'triggers', (
    SELECT coalesce(jsonb_agg(tgname), '[]') FROM pg_trigger
    WHERE tgrelid = c.oid AND NOT tgisinternal)
) ORDER BY c.relname), '[]') AS tables
FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  AND c.relname <> '_prisma_migrations'`;

import type { Route } from './route.ts';
import type { Sql } from './sql.ts';

/** The tables of a response, with the task that counts it; all foreign keys are checked at the end. */
export const responseTables = ['SurveyResponse', 'Answer', 'ResponseSubmission', 'Outbox'] as const;

export type ResponseTable = (typeof responseTables)[number];

/** The tables of an invitation that is to be sent at once, with the contact that it is counted as. */
export const invitationTables = ['Invitation', 'SurveyContact'] as const;

/** Values of rows, column by column, as PostgreSQL writes them in text. */
export type Columns = Readonly<Record<string, readonly (string | null)[]>>;
export type StoredColumns = Readonly<Record<ResponseTable, Columns>>;

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Lists the columns that the database does not fill by itself, and their types; `$1` is the tables. */
export const columnsOfTables = `
  SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.oid = ANY ($1::text[]::regclass[]) AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = '' ORDER BY c.relname, a.attnum`;

/** Tables as `columnsOfTables` takes them. */
export function quoted(tables: readonly string[]): string[] {
  return tables.map((table) => `"${table}"`);
}

/** What `columnsOfTables` lists of some tables: types by column, by table. */
export function columnTypes<Table extends string>(
  tables: readonly Table[],
  listed: readonly Column[],
): Map<Table, Map<string, string>> {
  const typesOf = (table: Table) =>
    new Map(listed.flatMap((each) => (each.table === table ? [[each.column, each.type]] : [])));
  return new Map(tables.map((table) => [table, typesOf(table)]));
}

interface Statement {
  readonly text: string;
  /** The column of each parameter. */
  readonly columns: readonly (readonly [table: string, column: string])[];
}

/** Rows of the same response: parameters of one value cost less than arrays of one. */
const single: ReadonlySet<string> = new Set<ResponseTable>([
  'SurveyResponse',
  'ResponseSubmission',
  'Outbox',
]);

/**
 * One statement, so one round trip and one commit, which is prepared once for any number of rows: an
 * array for each column. A key that is stored already is left out.
 */
async function statementFor(sql: Sql, tables: readonly string[], one: boolean): Promise<Statement> {
  const columns: [string, string][] = [];
  const listed = await sql.rows<Column>('columns', columnsOfTables, [quoted(tables)]);
  const inserts = [...columnTypes(tables, listed)].map(([table, types]) => {
    const names = [...types.keys()].map((name) => `"${name}"`).join(', ');
    const parameters = [...types].map(([name, type]) => {
      const parameter = `$${columns.push([table, name])}`;
      if (one && single.has(table)) return `${parameter}::${type}`;
      // An array of arrays would have to be as long in each row.
      return `${parameter}::${isArray(type) ? 'text' : type}[]`;
    });
    const values = [...types].map(([name, type]) =>
      isArray(type) ? `"${name}"::${type}` : `"${name}"`,
    );
    const rows =
      one && single.has(table)
        ? `VALUES (${parameters.join(', ')})`
        : `SELECT ${values.join(', ')} FROM unnest(${parameters.join(', ')}) AS input (${names})`;
    const conflict = table === 'ResponseSubmission' ? 'ON CONFLICT DO NOTHING' : '';
    return `INSERT INTO "${table}" (${names}) ${rows} ${conflict} RETURNING 1`;
  });
  const parts = inserts.map((insert, index) => `part${index} AS (${insert})`);
  return { text: `WITH ${parts.join(', ')} SELECT count(*)::int AS stored FROM part0`, columns };
}

function isArray(type: string): boolean {
  return type.endsWith('[]');
}

/** Stores rows that are in the body, column by column: one with what belongs to it, or many. */
function store(name: string, tables: readonly string[], count: 'one' | 'many'): Route {
  let made: Promise<Statement> | null = null;
  return async ({ sql, body }) => {
    const rows = JSON.parse(body) as Readonly<Record<string, Columns>>;
    made ??= statementFor(sql, tables, count === 'one');
    const { text, columns } = await made;
    const values = columns.map(([table, column]) => {
      const stored = rows[table]?.[column];
      return count === 'one' && single.has(table) ? stored?.[0] : (stored ?? []);
    });
    const [row] = await sql.rows<{ stored: number }>(`${name} ${count}`, text, values);
    return JSON.stringify({ data: row });
  };
}

export const storeRoutes = {
  '/store': store('responses', responseTables, 'one'),
  '/storeMany': store('responses', responseTables, 'many'),
  '/storeInvitations': store('invitations', invitationTables, 'many'),
};

import type { Route } from './route.ts';
import type { Sql } from './sql.ts';

/** The tables of a response, with the task that counts it; all foreign keys are checked at the end. */
export const responseTables = ['SurveyResponse', 'Answer', 'ResponseSubmission', 'Outbox'] as const;

export type ResponseTable = (typeof responseTables)[number];

/** Values of rows, column by column, as PostgreSQL writes them in text. */
export type Columns = Readonly<Record<string, readonly (string | null)[]>>;
export type StoredColumns = Readonly<Record<ResponseTable, Columns>>;

export interface Column {
  readonly table: ResponseTable;
  readonly column: string;
  readonly type: string;
}

/** Lists the columns that the database does not fill by itself, and their types; `$1` is the tables. */
export const columnsOfTables = `
  SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.oid = ANY ($1::text[]::regclass[]) AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = '' ORDER BY c.relname, a.attnum`;

/** The tables as `columnsOfTables` takes them. */
export const quotedTables = responseTables.map((table) => `"${table}"`);

/** What `columnsOfTables` lists: types by column, by table. */
export function columnTypes(listed: readonly Column[]): Map<ResponseTable, Map<string, string>> {
  const types = new Map(responseTables.map((table) => [table, new Map<string, string>()]));
  for (const { table, column, type } of listed) types.get(table)?.set(column, type);
  return types;
}

interface Statement {
  readonly text: string;
  /** The column of each parameter. */
  readonly columns: readonly (readonly [ResponseTable, string])[];
}

/** Rows of the same response: parameters of one value cost less than arrays of one. */
const single: ReadonlySet<ResponseTable> = new Set([
  'SurveyResponse',
  'ResponseSubmission',
  'Outbox',
]);

/**
 * One statement, so one round trip and one commit, which is prepared once for any number of rows: an
 * array for each column. A key that is stored already is left out.
 */
async function statementFor(sql: Sql, one: boolean): Promise<Statement> {
  const columns: [ResponseTable, string][] = [];
  const listed = await sql.rows<Column>('columns', columnsOfTables, [quotedTables]);
  const inserts = [...columnTypes(listed)].map(([table, types]) => {
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

/** Made at the first request. */
const statements = new Map<'one' | 'many', Promise<Statement>>();

/** Stores responses whose rows are in the body (`StoredColumns`): one with its task, or many. */
function store(count: 'one' | 'many'): Route {
  return async ({ sql, body }) => {
    const rows = JSON.parse(body) as StoredColumns;
    const made = statements.get(count) ?? statementFor(sql, count === 'one');
    statements.set(count, made);
    const { text, columns } = await made;
    const values = columns.map(([table, column]) => {
      const stored = rows[table][column];
      return count === 'one' && single.has(table) ? stored?.[0] : (stored ?? []);
    });
    const [row] = await sql.rows<{ stored: number }>(`store ${count}`, text, values);
    return JSON.stringify({ data: row });
  };
}

export const storeRoutes = { '/store': store('one'), '/storeMany': store('many') };

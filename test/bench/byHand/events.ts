import type { Asked, Route } from './route.ts';
import { type Column, type Columns, columnsOfTables } from './store.ts';

interface Statement {
  readonly text: string;
  /** The column of each parameter. */
  readonly columns: readonly string[];
}

/** Made at the first request. */
const statements = new Map<'one' | 'many', Promise<Statement>>();

/** One statement that is prepared once for any number of rows; an event that is stored already is left out. */
async function statementFor({ sql }: Asked, count: 'one' | 'many'): Promise<Statement> {
  const listed = await sql.rows<Column>('event columns', columnsOfTables, [['"CustomerEvent"']]);
  const columns = listed.map(({ column }) => column);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const types = listed.map(({ type }, index) => `$${index + 1}::${type}`);
  const rows =
    count === 'one'
      ? `VALUES (${types.join(', ')})`
      : `SELECT * FROM unnest(${types.map((type) => `${type}[]`).join(', ')})`;
  const conflict = 'ON CONFLICT ("workspaceId", source, "sourceId") DO NOTHING';
  const text = `WITH stored AS (INSERT INTO "CustomerEvent" (${names}) ${rows} ${conflict} RETURNING 1)
    SELECT count(*)::int AS stored FROM stored`;
  return { text, columns };
}

/** Stores events whose rows are in the body, column by column. */
function store(count: 'one' | 'many'): Route {
  return async (asked) => {
    const rows = JSON.parse(asked.body) as Columns;
    const made = statements.get(count) ?? statementFor(asked, count);
    statements.set(count, made);
    const { text, columns } = await made;
    const values = columns.map((column) =>
      count === 'one' ? rows[column]?.[0] : (rows[column] ?? []),
    );
    const [row] = await asked.sql.rows<{ stored: number }>(`events ${count}`, text, values);
    return JSON.stringify({ data: row });
  };
}

export const eventRoutes = { '/storeEvent': store('one'), '/storeEvents': store('many') };

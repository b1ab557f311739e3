import { randomUUID } from 'node:crypto';
import pg from 'pg';

const tables = ['SurveyResponse', 'Answer', 'ResponseSubmission'] as const;

type Row = Record<string, unknown>;
type Rows = Record<(typeof tables)[number], Row[]>;

/**
 * What storing responses is compared with: the same rows of the same three tables by plain
 * multi-row INSERTs, one a table, in one transaction, leaving out what is there already.
 */
export async function plainInserts(url: string, workspaceId: string) {
  const client = new pg.Client({
    connectionString: url,
    options: `-c role=${new URL(url).pathname.slice(1)}_app`,
  });
  await client.connect();
  await client.query("select set_config('cxgraph.workspace', $1, false)", [workspaceId]);

  /** The rows of some stored responses, under new keys. */
  async function copyOf(responses: number): Promise<Rows> {
    const read = async (table: string, where: string) =>
      (await client.query<Row>(`SELECT ${await written(table)} FROM "${table}" WHERE ${where}`))
        .rows;
    const first = await read('SurveyResponse', `true ORDER BY id LIMIT ${responses}`);
    const ids = new Map(first.map(({ id }) => [id, randomUUID()]));
    const listed = `"responseId" IN ('${[...ids.keys()].join("','")}')`;
    const under = (row: Row) => ({ ...row, responseId: ids.get(row.responseId) });
    return {
      SurveyResponse: first.map((row) => ({ ...row, id: ids.get(row.id) })),
      Answer: (await read('Answer', listed)).map((row) => ({ ...under(row), id: randomUUID() })),
      ResponseSubmission: (await read('ResponseSubmission', listed)).map((row) => ({
        ...under(row),
        keyHash: randomUUID(),
      })),
    };
  }

  /** The columns that the database does not fill by itself. */
  async function written(table: string): Promise<string> {
    const { rows } = await client.query<{ columns: string }>(
      `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
      [`"${table}"`],
    );
    return rows[0]?.columns ?? '*';
  }

  async function insert(table: string, rows: readonly Row[]): Promise<void> {
    const columns = Object.keys(rows[0] ?? {});
    const values = rows.flatMap((row) => columns.map((column) => bound(row[column])));
    const paths = rows.map(
      (_, index) =>
        `(${columns.map((_column, offset) => `$${index * columns.length + offset + 1}`).join(',')})`,
    );
    await client.query(
      `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(',')})
       VALUES ${paths.join(',')} ON CONFLICT DO NOTHING`,
      values,
    );
  }

  return {
    copyOf,
    /** Inserts all of it; milliseconds. */
    time: async (rows: Rows): Promise<number> => {
      const start = performance.now();
      await client.query('BEGIN');
      for (const table of tables) {
        // A statement binds 65,535 values at most.
        const columns = Object.keys(rows[table][0] ?? {}).length;
        const most = Math.floor(65_535 / Math.max(1, columns));
        for (let from = 0; from < rows[table].length; from += most) {
          await insert(table, rows[table].slice(from, from + most));
        }
      }
      await client.query('COMMIT');
      return performance.now() - start;
    },
    close: () => client.end(),
  };
}

/** Plain objects go as JSON; lists are PostgreSQL's own. */
function bound(value: unknown): unknown {
  const isPlain = typeof value === 'object' && value !== null && value.constructor === Object;
  return isPlain ? JSON.stringify(value) : value;
}

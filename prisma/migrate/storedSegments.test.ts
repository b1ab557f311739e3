import { expect, test } from 'vitest';
import { createBareDatabase } from '../../test/support/database.ts';
import { applyMigrations, readMigrations } from './migrate.ts';

const workspace = '00000000-0000-7000-8000-000000000001';
const conditions = {
  '00000000-0000-7000-8000-000000000002': {
    combinator: 'or',
    rules: [
      { field: 'attributes.plan', operator: 'equals', value: 'gold' },
      { combinator: 'and', rules: [{ field: 'segments', operator: 'includesAny', value: [] }] },
    ],
  },
  '00000000-0000-7000-8000-000000000003': {
    combinator: 'and',
    rules: [
      {
        ...{ field: 'events', operator: '=', match: { mode: 'some' } },
        value: {
          combinator: 'and',
          rules: [{ field: 'type', operator: 'equals', value: 'VISIT' }],
        },
      },
    ],
  },
  '00000000-0000-7000-8000-000000000004': null,
};

test('segments that were stored before what they read was are looked at anew', async () => {
  const database = await createBareDatabase();
  const { sql, close } = await database.connect();
  try {
    const names = (await readMigrations()).map(({ name }) => name);
    const before = names.filter((name) => name < '20261129113632');
    await applyMigrations(sql, { only: new Set(before) });
    await sql.script(
      `INSERT INTO "Workspace" (id, name, "updatedAt") VALUES ('${workspace}', 'A', now())`,
    );
    for (const [id, condition] of Object.entries(conditions)) {
      const text = condition ? `'${JSON.stringify(condition)}'` : 'NULL';
      await sql.script(`INSERT INTO "Segment" ("workspaceId", id, name, condition, "updatedAt")
        VALUES ('${workspace}', '${id}', 'S', ${text}, now())`);
    }
    await applyMigrations(sql);
    expect(
      await sql.query(`SELECT reads, "staleSince" IS NOT NULL AS stale,
          (SELECT (payload ->> 'since')::timestamptz(3) = "staleSince" FROM "Outbox"
           WHERE topic = 'segments' AND "subjectId" = segment.id) AS due
        FROM "Segment" segment ORDER BY id`),
    ).toEqual([
      { reads: ['attributes.plan', 'segments'], stale: true, due: true },
      { reads: ['events', 'events.*', 'type'], stale: true, due: true },
      { reads: [], stale: false, due: null },
    ]);
  } finally {
    await close();
    await database.drop();
  }
});

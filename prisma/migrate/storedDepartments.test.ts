import { expect, test } from 'vitest';
import { createBareDatabase } from '../../test/support/database.ts';
import { applyMigrations, readMigrations } from './migrate.ts';

const workspaceOf = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;

/** Departments of touchpoints, by their workspace. */
const departments: readonly (readonly [workspace: number, department: string | null])[] = [
  [1, 'Marketing'],
  [1, ' Marketing '],
  [1, 'Workshops'],
  [1, null],
  [1, '  '],
  [2, 'Marketing'],
];

const hours = [
  { weekday: 'MONDAY', opens: '09:00', closes: '18:00' },
  { weekday: 'SATURDAY', opens: '10:00:00', closes: '16:00:00' },
];

test('departments of touchpoints become teams, and business hours the calendar of the workspace', async () => {
  const database = await createBareDatabase();
  const { sql, close } = await database.connect();
  try {
    const names = (await readMigrations()).map(({ name }) => name);
    const before = names.filter((name) => name < '20261130045232');
    await applyMigrations(sql, { only: new Set(before) });
    for (const [number, stored] of [
      [1, hours],
      [2, []],
    ] as const) {
      await sql.script(
        `INSERT INTO "Workspace" (id, name, "timeZone", "businessHours", "updatedAt")
         VALUES ('${workspaceOf(number)}', 'A', 'Europe/Berlin', '${JSON.stringify(stored)}', now())`,
      );
    }
    for (const [index, [number, department]] of departments.entries()) {
      const text = department === null ? 'NULL' : `'${department}'`;
      await sql.script(
        `INSERT INTO "Touchpoint" ("workspaceId", id, name, channel, "ownerDepartment", "updatedAt")
         VALUES ('${workspaceOf(number)}', '10000000-0000-7000-8000-00000000000${index}', 'T', 'WEB', ${text}, now())`,
      );
    }
    await applyMigrations(sql);
    const owned = await sql.query<{ name: string | null; kind: string | null; own: boolean }>(
      `SELECT team.name, team.kind, "ownerDepartment" IS NOT NULL AS named,
         team."workspaceId" = touchpoint."workspaceId" AS own
       FROM "Touchpoint" touchpoint LEFT JOIN "Team" team ON team.id = "teamId"
       ORDER BY touchpoint.id`,
    );
    const marketing = { name: 'Marketing', kind: 'DEPARTMENT', named: true, own: true };
    expect(owned).toEqual([
      marketing,
      marketing,
      { ...marketing, name: 'Workshops' },
      { name: null, kind: null, named: false, own: null },
      { name: null, kind: null, named: true, own: null },
      marketing,
    ]);
    expect(await sql.query('SELECT count(*)::int FROM "Team"')).toEqual([{ count: 3 }]);
    expect(
      await sql.query(
        `SELECT calendar."workspaceId" AS workspace, "timeZone", "isDefault",
           array_agg(weekday || ' ' || opens || ' ' || closes ORDER BY position) AS hours
         FROM "Calendar" calendar JOIN "CalendarHours" ON "calendarId" = calendar.id
         GROUP BY 1, 2, 3`,
      ),
    ).toEqual([
      {
        ...{ workspace: workspaceOf(1), timeZone: 'Europe/Berlin', isDefault: true },
        hours: ['MONDAY 09:00 18:00', 'SATURDAY 10:00 16:00'],
      },
    ]);
  } finally {
    await close();
    await database.drop();
  }
});

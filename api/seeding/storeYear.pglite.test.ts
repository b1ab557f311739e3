import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { demo } from '../../prisma/seed/demo.ts';
import '../../schema/index.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { lastParts, shortenYear } from '../../test/support/demoTasks.ts';
import { type EmptiedDatabase, emptiedDatabase } from '../../test/support/emptiedDatabase.ts';
import { sized } from '../../test/support/size.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { handlers } from '../worker/handlers.ts';
import { doDueTasks } from '../worker/worker.ts';
import { demoYear } from './demoYear.ts';
import { seedDemo } from './seed.ts';

const log = pino({ level: 'silent' });

let testDatabase: EmptiedDatabase;
let database: Database;
beforeEach(async () => {
  testDatabase = await emptiedDatabase();
  database = await openDatabase(testDatabase);
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

/** Parts of ten, the latest of the events and of the answers. `seed.test.ts` stores all, without the embedded database. */
const parts = sized({ suite: 2, soak: 10 });

test('the year of the demo and what follows from it refer to rows that are there, also where a touchpoint was deleted meanwhile', {
  timeout: 180_000,
}, async () => {
  const { workspaceId = '' } =
    (await seedDemo(database, null, log, undefined, { ...demo, journeys: [] })) ?? {};
  const db = database.workspace(workspaceId);
  await db.touchpoint.deleteMany({ where: { name: 'Service line' } });
  const isLeft = (of: string, part: number) => !/^(EVENTS|ANSWERS)$/.test(of) || part >= 10 - parts;
  await shortenYear(db, isLeft);
  await doDueTasks({ database, handlers, log });
  const year = demoYear();
  const events = lastParts(year.events, parts);
  const responses = Object.values(year.responses).flatMap((each) => lastParts(each, parts));
  const without = events.filter(({ touchpoint }) => touchpoint === 'service-line').length;
  expect(without).toBeGreaterThan(0);
  expect({
    events: await db.customerEvent.count(),
    without: await db.customerEvent.count({ where: { touchpointId: null } }),
    responses: await db.surveyResponse.count(),
    withCustomer: await db.surveyResponse.count({ where: { identifiedByKey: true } }),
    rollups: (await db.rollupByCut.count()) > 1_000,
    broken: await brokenReferences(db),
  }).toEqual({
    events: events.length,
    without,
    responses: responses.length,
    withCustomer: responses.length,
    rollups: true,
    broken: [],
  });
  // The next transaction is checked again.
  const lost = db.customerEvent.updateMany({ data: { touchpointId: newId() } });
  await expect(lost).rejects.toThrow('Foreign key constraint');
});

/** The foreign keys by which a row refers to one that is not there. */
async function brokenReferences(db: WorkspaceDb): Promise<string[]> {
  const references = await db.$queryRaw<{ name: string; broken: string }[]>(Prisma.sql`
    SELECT conname AS name, format(
      'SELECT FROM %s child WHERE %s AND NOT EXISTS (SELECT FROM %s parent WHERE %s)',
      conrelid::regclass, string_agg(format('child.%I IS NOT NULL', referring.attname), ' AND '),
      confrelid::regclass,
      string_agg(format('child.%I = parent.%I', referring.attname, named.attname), ' AND ')) AS broken
    FROM pg_constraint CROSS JOIN unnest(conkey, confkey) AS columns (child, parent)
    JOIN pg_attribute referring ON (referring.attrelid, referring.attnum) = (conrelid, columns.child)
    JOIN pg_attribute named ON (named.attrelid, named.attnum) = (confrelid, columns.parent)
    WHERE contype = 'f' GROUP BY pg_constraint.oid, conname, conrelid, confrelid`);
  expect(references.length).toBeGreaterThan(100);
  const checks = references.map(
    ({ name, broken }) => Prisma.sql`SELECT ${name} AS name WHERE EXISTS (${Prisma.raw(broken)})`,
  );
  const found = await db.$queryRaw<{ name: string }[]>(Prisma.join(checks, ' UNION ALL '));
  return found.map(({ name }) => name);
}

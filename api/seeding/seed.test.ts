import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demo } from '../../prisma/seed/demo.ts';
import { namesOrigin } from '../../schema/actors/origins.ts';
import '../../schema/index.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { createAuthenticator } from '../auth/authenticate.ts';
import { type Database, openDatabase } from '../database/open.ts';
import type { DemoKeyFile, DemoKeys } from './demoKeys.ts';
import { seedDemo } from './seed.ts';

const log = pino({ level: 'silent' });

let testDatabase: TestDatabase;
let database: Database;
beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase(testDatabase);
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

/** A file in memory, or one on a full disk. */
function keyFile(full = false): DemoKeyFile & { stored: DemoKeys | null } {
  const file: DemoKeyFile & { stored: DemoKeys | null } = {
    path: 'demo-keys.json',
    stored: null,
    read: async () => file.stored,
    write: async (keys) => {
      if (full) throw new Error('The disk is full');
      file.stored = keys;
    },
  };
  return file;
}

describe('seeding the demo workspace', () => {
  test('stores all of it, with keys that work; a second time does nothing', async () => {
    const file = keyFile();
    const keys = await seedDemo(database, file, log);
    if (!keys) throw new Error('nothing was seeded');
    expect(file.stored).toEqual(keys);
    const db = database.workspace(keys.workspaceId);
    expect(await db.workspace.findFirst()).toMatchObject({
      name: 'Havelschwung E-Bikes',
      timeZone: 'Europe/Berlin',
      quietHours: { from: '21:00', to: '08:00' },
    });
    const steps = demo.journeys.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
    expect({
      people: await db.actor.count({ where: { kind: 'PERSON' } }),
      personas: await db.persona.count(),
      traits: await db.personaTrait.count(),
      touchpoints: await db.touchpoint.count(),
      journeys: await db.journey.count(),
      steps: await db.step.count(),
      surveys: await db.survey.count({ where: { status: 'LIVE' } }),
      responses: await db.surveyResponse.count(),
      locales: (await db.surveyResponse.groupBy({ by: ['locale'] })).length,
      links: await db.stepLink.count(),
      overdue: await db.journey.count({ where: { reviewDueAt: { lt: new Date() } } }),
      twins: await db.journey.count({ where: { basedOnId: { not: null } } }),
    }).toEqual({
      people: demo.people.length,
      personas: demo.personas.length,
      traits: demo.personas.flatMap(({ traits }) => traits).length,
      touchpoints: demo.touchpoints.length,
      journeys: demo.journeys.length,
      steps: steps.length,
      surveys: 2,
      responses: 5_000,
      locales: 2,
      links: steps.flatMap(({ nextSteps }) => nextSteps).length,
      overdue: 1,
      twins: 1,
    });

    const authenticator = createAuthenticator(database, { adminKey: null });
    const ask = (key: string, origin: string | null) =>
      authenticator.authenticate({ authorization: `Bearer ${key}`, origin });
    expect((await ask(keys.secret, null))?.viewer.scopes).toEqual(new Set(['owner']));
    const page = 'http://localhost:5173';
    expect((await ask(keys.publishable, page))?.viewer.keyKind).toBe('PUBLISHABLE');
    // A secret key is accepted from anywhere, but only pages of these origins may read the answers.
    for (const key of [keys.secret, keys.publishable]) {
      const { allowedOrigins = [] } = (await ask(key, page)) ?? {};
      const origins = [page, 'http://127.0.0.1:8080', 'https://shop.example', 'null'];
      expect(origins.map((each) => namesOrigin(allowedOrigins, each))).toEqual([
        true,
        true,
        false,
        false,
      ]);
    }
    await authenticator.settle();

    const again = keyFile();
    expect(await seedDemo(database, again, log)).toBeNull();
    expect(again.stored).toBeNull();
  });

  test('leaves a workspace alone that is not the demo', async () => {
    const { workspaceId } = await database.platform.createWorkspace('Mine');
    expect(await seedDemo(database, keyFile(), log)).toBeNull();
    expect(await database.workspace(workspaceId).persona.count()).toBe(0);
  });

  test('that is interrupted stores nothing of the content, and goes on the next time', async () => {
    // The responses are in the same transaction as the rest, and would take the most time.
    const seed = (file: DemoKeyFile) =>
      seedDemo(database, file, log, undefined, { ...demo, surveys: [] });
    await expect(seed(keyFile(true))).rejects.toThrow('The disk is full');
    const workspaceId = (await database.platform.firstWorkspaceId()) ?? '';
    const db = database.workspace(workspaceId);
    expect([
      await db.persona.count(),
      await db.touchpoint.count(),
      await db.apiKey.count(),
    ]).toEqual([0, 0, 1]);
    const keys = await seed(keyFile());
    expect(keys?.workspaceId).toBe(workspaceId);
    expect(await db.journey.count()).toBe(demo.journeys.length);
  });
});

import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CaseStatus, MessageState } from '../../prisma/generated/client/enums.ts';
import { demo } from '../../prisma/seed/demo.ts';
import { namesOrigin } from '../../schema/actors/origins.ts';
import { verifyCaseCounts } from '../../schema/cases/board/recountCases.ts';
import '../../schema/index.ts';
import { grouped } from '../../schema/kernel/group.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { rollupTopic } from '../../schema/scores/rollups/rollup.ts';
import { shortenYear } from '../../test/support/demoTasks.ts';
import { type EmptiedDatabase, emptiedDatabase } from '../../test/support/emptiedDatabase.ts';
import { createAuthenticator } from '../auth/authenticate.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { handlers } from '../worker/handlers.ts';
import { doDueTasks } from '../worker/worker.ts';
import type { DemoKeyFile, DemoKeys } from './demoKeys.ts';
import { demoYear } from './demoYear.ts';
import { followDemo } from './followDemo.ts';
import { seedDemo } from './seed.ts';
import { percentLeft, storeYear } from './storeYear.ts';

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

/** The cases whose history does not end with their status, or has not as many revisions as they. */
async function withoutLastStatus(db: WorkspaceDb): Promise<string[]> {
  const cases = await db.case.findMany({ select: { id: true, status: true, revision: true } });
  const orderBy = { revision: 'asc' } as const;
  const changes = grouped(await db.caseChange.findMany({ orderBy }), ({ caseId }) => caseId);
  return cases.flatMap(({ id, status, revision }) => {
    const history = changes.get(id) ?? [];
    const last = history.findLast(({ field }) => field === 'STATUS');
    return last?.to === status && history.at(-1)?.revision === revision ? [] : [id];
  });
}

const storeAll = () => doDueTasks({ database, handlers: [storeYear], log });

/** The smaller survey alone. */
const small = { ...demo, surveys: demo.surveys.slice(1), metrics: [] };

/**
 * Seeds the demo with the smaller survey, of whose year the answers of the last months are left, and of all
 * else nothing.
 *
 * @param parts of the ten in which answers are stored
 */
async function seedAnswers(parts: number) {
  const keys = await seedDemo(database, keyFile(), log, undefined, small);
  if (!keys) throw new Error('nothing was seeded');
  const db = database.workspace(keys.workspaceId);
  const isLeft = (of: string, part: number) => of === 'ANSWERS' && part >= 10 - parts;
  expect(await shortenYear(db, isLeft)).toBe(parts);
  return { keys, db };
}

describe('seeding the demo workspace', () => {
  test('stores all of it, with keys that work; a second time does nothing', {
    timeout: 180_000,
  }, async () => {
    const file = keyFile();
    const keys = await seedDemo(database, file, log);
    if (!keys) throw new Error('nothing was seeded');
    expect(file.stored).toEqual(keys);
    const db = database.workspace(keys.workspaceId);
    expect([await db.surveyResponse.count(), await percentLeft(db)]).toEqual([0, 100]);
    await storeAll();
    expect(await db.workspace.findFirst()).toMatchObject({
      name: 'Havelschwung E-Bikes',
      timeZone: 'Europe/Berlin',
      quietHours: { from: '21:00', to: '08:00' },
    });
    const eventCount = demoYear().events.length;
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
      customers: await db.customer.count(),
      matched: await db.customerEvent.count({ where: { match: 'MATCHED' } }),
      accounts: await db.account.count(),
      locales: (await db.surveyResponse.groupBy({ by: ['locale'] })).length,
      links: await db.stepLink.count(),
      overdue: await db.journey.count({ where: { reviewDueAt: { lt: new Date() } } }),
      twins: await db.journey.count({ where: { basedOnId: { not: null } } }),
      waves: await db.wave.count(),
      states: (await db.invitation.groupBy({ by: ['state'] })).length,
      messageStates: (await db.message.groupBy({ by: ['state'] })).map(({ state }) => state).sort(),
      talked: await db.messageThread.count({
        where: { messages: { some: { direction: 'INBOUND' } } },
      }),
      linked: await db.surveyResponse.count({
        where: { waveId: null, invitationId: { not: null } },
      }),
      refused: (await db.consent.groupBy({ by: ['status'] })).length,
      cases: await db.case.count(),
      caseStatuses: (await db.case.groupBy({ by: ['status'] })).length,
      ended: await withoutLastStatus(db),
      miscounted: await verifyCaseCounts(db),
      promised: await db.case.count({ where: { targets: { some: {} } } }),
      missed: (await db.caseTarget.count({ where: { alarmAt: { lt: new Date() } } })) > 3,
    }).toEqual({
      people: demo.people.length,
      personas: demo.personas.length,
      traits: demo.personas.flatMap(({ traits }) => traits).length,
      touchpoints: demo.touchpoints.length,
      journeys: demo.journeys.length,
      steps: steps.length,
      surveys: 2,
      responses: 5_000,
      customers: 2_000,
      matched: eventCount,
      accounts: demo.accounts.length,
      locales: 2,
      links: steps.flatMap(({ nextSteps }) => nextSteps).length,
      overdue: 1,
      twins: 1,
      waves: 3,
      states: 9,
      // All but SENDING, which does not last.
      messageStates: Object.values(MessageState)
        .filter((state) => state !== 'SENDING')
        .sort(),
      talked: 1,
      linked: 0,
      refused: 2,
      cases: demoYear().cases.length,
      caseStatuses: Object.keys(CaseStatus).length,
      ended: [],
      miscounted: [],
      promised: demoYear().cases.length,
      missed: true,
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

  test('gives each copy its own keys and secrets, and answers up to today', async () => {
    const copies = [];
    for (let copy = 0; copy < 2; copy++) {
      if (copy > 0) {
        await database.close();
        await testDatabase.drop();
        testDatabase = await emptiedDatabase();
        database = await openDatabase(testDatabase);
      }
      const { keys, db } = await seedAnswers(1);
      await storeAll();
      const apiKeys = await db.apiKey.findMany();
      const rows = await db.surveyResponse.findMany({ select: { id: true, startedAt: true } });
      const latest = Math.max(...rows.map(({ startedAt }) => startedAt?.getTime() ?? 0));
      expect(Date.now() - latest).toBeLessThan(24 * 60 * 60 * 1000);
      const ids = [...apiKeys, ...(await db.journey.findMany()), ...rows].map(({ id }) => id);
      copies.push([...Object.values(keys), ...apiKeys.map((key) => key.secretHash), ...ids]);
    }
    const all = copies.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(copies[0]).toHaveLength(copies[1]?.length ?? 0);
  });

  test('is followed until all answers are stored and counted', async () => {
    const { db } = await seedAnswers(3);
    const reported: number[] = [];
    const following = { database, workspaceId: db.$workspaceId, every: 5 };
    const followed = followDemo({
      ...following,
      onProgress: (percent) => reported.push(percent),
    });
    await doDueTasks({ database, handlers, log });
    expect(await followed.ended).toBe(true);
    expect(reported[0]).toBe(0);
    expect(reported).toEqual([...reported].sort((a, b) => a - b));
    const scored = { topic: rollupTopic, nextAt: { lte: new Date() } };
    expect(await db.outbox.count({ where: scored })).toBe(0);
    expect(await db.surveyResponse.count()).toBeGreaterThan(300);
    const onProgress = () => expect.unreachable('there is nothing left');
    expect(await followDemo({ ...following, onProgress }).ended).toBe(false);
  });

  test('that is interrupted stores nothing of the content, and goes on the next time', async () => {
    const seed = (file: DemoKeyFile) =>
      seedDemo(database, file, log, undefined, { ...demo, surveys: [], metrics: [] });
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

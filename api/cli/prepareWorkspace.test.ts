import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demo } from '../../prisma/seed/demo.ts';
import '../../schema/index.ts';
import { engine } from '../../test/support/database.ts';
import { type EmptiedDatabase, emptiedDatabase } from '../../test/support/emptiedDatabase.ts';
import { sized } from '../../test/support/size.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { storeYear } from '../seeding/storeYear.ts';
import { handlers as workerHandlers } from '../worker/handlers.ts';
import { prepareWorkspace } from './prepareWorkspace.ts';

const log = pino({ level: 'silent' });
let begun: string[];
const phases = { begin: (what: string) => begun.push(what), progress: () => {}, end: () => {} };

let testDatabase: EmptiedDatabase;
let database: Database;
beforeEach(async () => {
  begun = [];
  testDatabase = await emptiedDatabase();
  database = await openDatabase(testDatabase);
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

/** The demo with the smaller of its surveys alone; `seed.test.ts` stores all of it. */
const content = { ...demo, surveys: demo.surveys.slice(1), metrics: [] };

/** A worker's; in the suite, the year of the demo, which takes many seconds, is left out of its tasks. */
const handlers = sized({
  suite: workerHandlers.map((handler) =>
    handler === storeYear ? { ...storeYear, handle: async () => {} } : handler,
  ),
  soak: workerHandlers,
});

const prepare = (
  seed: 'demo' | 'none' | 'automatic',
  { adminKey = null, worker = true }: { adminKey?: string | null; worker?: boolean } = {},
) =>
  prepareWorkspace({
    ...{ database, config: { seed, adminKey, worker }, url: testDatabase.url, log, phases },
    handlers,
    // Responses take the most time; one test stores some.
    content: seed === 'demo' ? content : { ...content, surveys: [], metrics: [] },
  });
const firstName = async () => {
  const id = (await database.platform.firstWorkspaceId()) ?? '';
  return (await database.workspace(id).workspace.findFirst())?.name;
};

describe('a start on a new database', () => {
  test('fills the embedded database with the demo, and PostgreSQL with one empty workspace', async () => {
    const opening = await prepare('automatic');
    const isDemo = engine === 'pglite';
    expect(await firstName()).toBe(isDemo ? 'Havelschwung E-Bikes' : 'Workspace');
    expect([opening.demo === null, opening.ownerKey === null]).toEqual([!isDemo, isDemo]);
  });

  test('makes the demo workspace where the settings name it', async () => {
    const { demo, demoSurvey } = await prepare('demo');
    expect(demo?.secret).toMatch(/^cxg_sk_/);
    expect(demo?.publishable).toMatch(/^cxg_pk_/);
    expect(demoSurvey).toMatch(/^survey_/);
    expect(begun).toEqual(['Filling the demo workspace']);
  });

  test('stores the demo’s customers itself only where no worker could: embedded, without one', async () => {
    const { demo } = await prepare('demo', { worker: false });
    const { outbox } = database.workspace(demo?.workspaceId ?? '');
    const left = await outbox.count({ where: { nextAt: { lte: new Date() } } });
    expect([begun, left === 0]).toEqual(
      engine === 'pglite'
        ? [['Filling the demo workspace', 'Storing the demo’s customers and their year'], true]
        : [['Filling the demo workspace'], false],
    );
  });

  test('makes one empty workspace and shows its key', async () => {
    const { ownerKey } = await prepare('none');
    expect(ownerKey).toMatch(/^cxg_sk_/);
    expect(await firstName()).toBe('Workspace');
  });

  test('shows no key where CXGRAPH_ADMIN_KEY is set', async () => {
    expect(await prepare('none', { adminKey: 'x'.repeat(32) })).toEqual({
      workspaceId: await database.platform.firstWorkspaceId(),
      demo: null,
      demoSurvey: null,
      demoKeyPath: null,
      ownerKey: null,
    });
  });
});

describe('a start on a database with a workspace', () => {
  test('changes nothing and shows no key again', async () => {
    const { workspaceId } = await prepare('none');
    expect(await prepare('demo')).toEqual({
      workspaceId,
      demo: null,
      demoSurvey: null,
      demoKeyPath: null,
      ownerKey: null,
    });
    expect(await firstName()).toBe('Workspace');
  });
});

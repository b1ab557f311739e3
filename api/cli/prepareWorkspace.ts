import type { Logger } from 'pino';
import { demo } from '../../prisma/seed/demo.ts';
import type { DemoWorkspace } from '../../prisma/seed/types.ts';
import { encodeId } from '../../schema/kernel/id.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/open.ts';
import { type DemoKeys, demoKeyFile } from '../seeding/demoKeys.ts';
import { seedDemo } from '../seeding/seed.ts';
import { handlers as allHandlers } from '../worker/handlers.ts';
import { doDueTasks } from '../worker/worker.ts';
import type { Phases } from './phases.ts';

/** The workspace that a start finds or makes, as far as the first screen shows it. */
export interface Opening {
  /** The oldest workspace’s key. */
  readonly workspaceId: string;
  /** The demo workspace's keys; null where they are not known. */
  readonly demo: DemoKeys | null;
  /** The id of a live survey in it; null where none is known. */
  readonly demoSurvey: string | null;
  /** The file that stores its keys for the next start; null where there is none. */
  readonly demoKeyPath: string | null;
  /** The owner key of a workspace that was just made; it is not shown again. */
  readonly ownerKey: string | null;
}

interface Preparation {
  readonly database: Database;
  readonly config: Pick<Config, 'seed' | 'adminKey' | 'worker'>;
  /** The address of the database. */
  readonly url: string;
  readonly log: Logger;
  readonly phases: Phases;
  /** What a demo workspace is filled with; the whole demo by default. */
  readonly content?: DemoWorkspace;
  /** What it does of a demo whose tasks no worker could do; all that a worker does by default. */
  readonly handlers?: readonly TaskHandler[];
}

/** Makes the first workspace where the database has none, and returns which keys may be shown. */
export async function prepareWorkspace(preparation: Preparation): Promise<Opening> {
  const { database, config, url, log, phases, content = demo } = preparation;
  const { handlers = allHandlers } = preparation;
  const wantsDemo =
    config.seed === 'demo' || (config.seed === 'automatic' && database.engine === 'pglite');
  const file = demoKeyFile(url);
  const demoKeyPath = file?.path ?? null;
  if (wantsDemo) {
    const onBegin = () => phases.begin('Filling the demo workspace');
    const made = await seedDemo(database, file, log, onBegin, content);
    if (made) {
      if (database.engine === 'pglite' && !config.worker) {
        // No other process can do the tasks of an embedded database.
        phases.begin('Storing the demo’s customers and their year');
        await doDueTasks({ database, handlers, log });
      }
      return { ...(await demoOpening(database, made)), demoKeyPath };
    }
  }
  const made = await database.platform.createFirstWorkspace('Workspace');
  // With an administrator's key no other key has to be shown.
  if (made) {
    const { workspaceId, ownerKey } = made;
    const shown = config.adminKey === null ? ownerKey : null;
    return { ...unknown, workspaceId, demoKeyPath, ownerKey: shown };
  }
  const workspaceId = await database.platform.firstWorkspaceId();
  if (workspaceId === null) throw new Error('The workspace was deleted during this start.');
  const stored = await file?.read();
  if (stored?.workspaceId !== workspaceId) return { ...unknown, workspaceId, demoKeyPath };
  return { ...(await demoOpening(database, stored)), demoKeyPath };
}

const unknown = { demo: null, demoSurvey: null, ownerKey: null };

async function demoOpening(database: Database, keys: DemoKeys) {
  const { workspaceId } = keys;
  const live = await database.workspace(workspaceId).survey.findFirst({
    where: { status: 'LIVE', archivedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const demoSurvey = live && encodeId('Survey', live.id);
  return { ...unknown, workspaceId, demo: keys, demoSurvey };
}

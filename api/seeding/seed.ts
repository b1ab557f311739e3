import type { Logger } from 'pino';
import { demo } from '../../prisma/seed/demo.ts';
import type { DemoWorkspace } from '../../prisma/seed/types.ts';
import { createApiKey, secretText } from '../../schema/actors/apiKey.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { owner } from '../../schema/kernel/scope.ts';
import type { Database } from '../database/open.ts';
import { ownerContext } from '../ownerContext.ts';
import type { DemoKeyFile, DemoKeys } from './demoKeys.ts';
import { fillWorkspace } from './fill.ts';

/**
 * Origins whose pages may use the demo's keys: those of the local machine. The secret key is one of
 * them, so that a page can be tried before it has a proxy; a page of another origin reads nothing.
 */
const demoOrigins = ['http://localhost:*', 'http://127.0.0.1:*', 'http://[::1]:*'];

/**
 * Makes the demo workspace and its keys, if the database has no workspace yet. Its maps and surveys
 * are one transaction: after a start that was interrupted, the next one fills the empty workspace.
 * The responses to the surveys are tasks, which a worker does.
 *
 * @param onBegin called when there is something to do
 * @param content what the workspace is filled with; the demo by default
 * @returns the new keys, or null if there was nothing to do
 */
export async function seedDemo(
  database: Database,
  file: DemoKeyFile | null,
  log: Logger,
  onBegin: () => void = () => {},
  content: DemoWorkspace = demo,
): Promise<DemoKeys | null> {
  const workspaceId = await bareWorkspace(database);
  if (workspaceId === null) return null;
  onBegin();
  return database.workspace(workspaceId).$transaction(async (db) => {
    const ctx = await ownerContext(db, log);
    if (!ctx) throw new Error('The demo workspace has no owner');
    await fillWorkspace(ctx, content);
    const keys = await makeKeys(ctx);
    // Before the commit: rows without keys would be of no use, keys without rows are made anew.
    await file?.write(keys);
    return keys;
  });
}

/** The demo workspace that is to be filled; null if the database has others. */
async function bareWorkspace(database: Database): Promise<string | null> {
  const made = await database.platform.createFirstWorkspace(demo.workspace.name);
  if (made) return made.workspaceId;
  const first = await database.platform.firstWorkspaceId();
  if (first === null) return null;
  // Filling it is its first change.
  const where = { name: demo.workspace.name, revision: 1 };
  return (await database.workspace(first).workspace.findFirst({ where })) ? first : null;
}

async function makeKeys(ctx: Context): Promise<DemoKeys> {
  const secret = await createApiKey(ctx, {
    name: 'Demo',
    kind: 'SECRET',
    scopes: [owner],
    allowedOrigins: demoOrigins,
  });
  const publishable = await createApiKey(ctx, {
    name: 'Demo pages',
    kind: 'PUBLISHABLE',
    allowedOrigins: demoOrigins,
  });
  return {
    workspaceId: ctx.workspaceId,
    secret: secret[secretText],
    publishable: publishable[secretText],
  };
}

// Declares the scopes that keys can have.
import '../../schema/index.ts';
import pino from 'pino';
import { createApiKey, revokeApiKey, secretText } from '../../schema/actors/apiKey.ts';
import { readKey } from '../../schema/actors/key.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { decodeId, encodeId } from '../../schema/kernel/id.ts';
import { UserErrorsThrown } from '../../schema/kernel/userError.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { ownerContext } from '../ownerContext.ts';
import type { Shell } from './shell.ts';
import { row } from './words.ts';
import { workspaceKey } from './workspaceKey.ts';

/** The options of `cxgraph key create`, as they were typed. */
export interface KeyOptions {
  workspace: string;
  name: string;
  scope: string[];
  publishable?: boolean;
  origin: string[];
  expires?: string;
}

/** `cxgraph key create`: prints the key alone, for pipes. */
export async function createKey(options: KeyOptions, shell: Shell): Promise<void> {
  const workspaceId = workspaceKey(options.workspace);
  const name = options.name.trim();
  if (name === '' || name.length > 200) throw new Error('--name must have 1 to 200 characters.');
  const expiresAt = options.expires === undefined ? undefined : new Date(options.expires);
  if (expiresAt && Number.isNaN(expiresAt.getTime())) {
    throw new Error('--expires must be a time such as 2030-01-31 or 2030-01-31T12:00:00Z.');
  }
  const text = await shell.withDatabase((database) =>
    database.workspace(workspaceId).$transaction(async (db) => {
      const ctx = await contextOf(db);
      const made = await createApiKey(ctx, {
        name,
        kind: options.publishable ? 'PUBLISHABLE' : 'SECRET',
        scopes: options.scope,
        allowedOrigins: options.origin,
        expiresAt,
      }).catch(inOptions);
      return made[secretText];
    }),
  );
  shell.terminal.say(text);
  const id = readKey(text)?.id;
  if (id !== undefined) {
    shell.terminal.complain(
      `Revoke it with: cxgraph key revoke --workspace ${options.workspace} --key ${encodeId('ApiKey', id)}`,
    );
  }
}

const optionOf: Readonly<Record<string, string>> = {
  id: '--key',
  scopes: '--scope',
  allowedOrigins: '--origin',
  expiresAt: '--expires',
};

/** Throws the user errors of a mutation in one error, each with the option that it is about. */
function inOptions(error: unknown): never {
  if (!(error instanceof UserErrorsThrown)) throw error;
  const lines = error.errors.map(
    ({ path, message }) => `${optionOf[path[1] ?? ''] ?? path.join('.')}: ${message}`,
  );
  throw new Error(lines.join('\n'));
}

/**
 * `cxgraph key list`: a line for each key, the newest first: id, kind, name, scopes, and whether it
 * is revoked or when it expires.
 */
export async function listKeys(workspace: string, shell: Shell): Promise<void> {
  const workspaceId = workspaceKey(workspace);
  await shell.withExistingDatabase(async (database) => {
    const db = database.workspace(workspaceId);
    await contextOf(db);
    for await (const { id, kind, name, scopes, revokedAt, expiresAt } of allKeys(db)) {
      const state = revokedAt ? 'revoked' : expiresAt ? `until ${expiresAt.toISOString()}` : '';
      const cells = [encodeId('ApiKey', id), kind.toLowerCase(), name, scopes.join(','), state];
      shell.terminal.say(row(...cells));
    }
  });
}

/** Keys of one page. */
const keysPage = 100;

/** Every key, the newest first, read page by page. */
async function* allKeys(db: WorkspaceDb) {
  let after: { createdAt: Date; id: string } | undefined;
  for (;;) {
    const page = await db.apiKey.findMany({
      select: {
        ...{ id: true, kind: true, name: true, scopes: true },
        ...{ createdAt: true, revokedAt: true, expiresAt: true },
      },
      where: after && {
        OR: [
          { createdAt: { lt: after.createdAt } },
          { createdAt: after.createdAt, id: { lt: after.id } },
        ],
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: keysPage,
    });
    yield* page;
    after = page.at(-1);
    if (page.length < keysPage) return;
  }
}

/** `cxgraph key revoke`: revokes a key; it cannot be undone. */
export async function revokeKey(
  { workspace, key }: { workspace: string; key: string },
  shell: Shell,
): Promise<void> {
  const workspaceId = workspaceKey(workspace);
  const id = decodeId('ApiKey', key);
  if (id === null)
    throw new Error('--key must be the id of a key; `cxgraph key list` prints them.');
  await shell.withExistingDatabase((database) =>
    database
      .workspace(workspaceId)
      .$transaction(async (db) => revokeApiKey(await contextOf(db), id).catch(inOptions)),
  );
  shell.terminal.say(
    'The key is revoked: within one second, every server refuses requests with it.',
  );
}

async function contextOf(db: WorkspaceDb): Promise<Context> {
  const ctx = await ownerContext(db, pino({ level: 'silent' }));
  if (ctx) return ctx;
  throw new Error('There is no such workspace in this database.');
}

// Declares the scopes that keys can have.
import '../../schema/index.ts';
import pino from 'pino';
import { createApiKey, secretText } from '../../schema/actors/apiKey.ts';
import { decodeId } from '../../schema/toolkit/id.ts';
import { Refused } from '../../schema/toolkit/userError.ts';
import { ownerContext } from '../ownerContext.ts';
import type { Terminal } from './terminal.ts';
import { withDatabase } from './withDatabase.ts';

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
export async function createKey(options: KeyOptions, terminal: Terminal): Promise<void> {
  const workspaceId = decodeId('Workspace', options.workspace);
  if (workspaceId === null) {
    throw new Error(
      '--workspace must be an id such as workspace_01h…; `workspace create` prints it.',
    );
  }
  const name = options.name.trim();
  if (name === '' || name.length > 200) throw new Error('--name must have 1 to 200 characters.');
  const expiresAt = options.expires === undefined ? undefined : new Date(options.expires);
  if (expiresAt && Number.isNaN(expiresAt.getTime())) {
    throw new Error('--expires must be a time such as 2030-01-31 or 2030-01-31T12:00:00Z.');
  }
  const text = await withDatabase(terminal, (database) =>
    database.workspace(workspaceId).$transaction(async (db) => {
      const ctx = await ownerContext(db, pino({ level: 'silent' }));
      if (!ctx) throw new Error('There is no such workspace in this database.');
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
  terminal.say(text);
}

const optionOf: Readonly<Record<string, string>> = {
  scopes: '--scope',
  allowedOrigins: '--origin',
  expiresAt: '--expires',
};

/** The mutation's mistakes, by the options that they came from. */
function inOptions(error: unknown): never {
  if (!(error instanceof Refused)) throw error;
  const told = error.errors.map(
    ({ path, message }) => `${optionOf[path[1] ?? ''] ?? path.join('.')}: ${message}`,
  );
  throw new Error(told.join('\n'));
}

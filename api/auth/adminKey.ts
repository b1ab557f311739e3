import { timingSafeEqual } from 'node:crypto';
import { refusal } from '../../schema/kernel/errors.ts';
import type { Database } from '../database/open.ts';
import type { Authentication } from './authenticate.ts';
import { ownerOf } from './owner.ts';
import { secretHash } from './secretHash.ts';

/** `CXGRAPH_ADMIN_KEY`: it acts as an owner key of the first workspace, as long as it is set. */
export interface AdminKey {
  /** Compares in constant time. */
  matches(text: string): boolean;
  /** The first workspace's owner. Looked up once: neither ever changes. */
  authentication(): Promise<Authentication>;
}

export function adminKey(
  text: string,
  database: Pick<Database, 'workspace' | 'platform'>,
): AdminKey {
  const hash = secretHash(text);
  let known: Authentication | undefined;
  return {
    matches: (candidate) => timingSafeEqual(secretHash(candidate), hash),
    authentication: async () => {
      known ??= await ownerOfFirst(database);
      return known;
    },
  };
}

async function ownerOfFirst({
  workspace,
  platform,
}: Pick<Database, 'workspace' | 'platform'>): Promise<Authentication> {
  const workspaceId = await platform.firstWorkspaceId();
  if (workspaceId === null) throw noWorkspace();
  const db = workspace(workspaceId);
  const viewer = await ownerOf(db);
  if (!viewer) throw noWorkspace();
  return { viewer, workspaceId, db, allowedOrigins: [] };
}

function noWorkspace() {
  return refusal(
    'FORBIDDEN',
    'There is no workspace yet for CXGRAPH_ADMIN_KEY to open. Make one with: npx cxgraph workspace create --name NAME',
  );
}

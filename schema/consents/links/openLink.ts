import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { storedWorkspaceSecret } from '../../kernel/workspaceSecret.ts';
import { type ConsentLink, claimedLink, isSignedLink, linkName } from './linkToken.ts';

/** A link that this workspace signed. */
export interface OpenedLink extends ConsentLink {
  /** What names it as evidence; the token cannot be made from it. */
  readonly name: string;
  readonly isExpired: boolean;
}

/** Opens a link of this workspace, without changing anything; null for a token that it did not sign. */
export async function openLink(
  db: WorkspaceDb,
  token: string,
  now: Date,
): Promise<OpenedLink | null> {
  const link = claimedLink(token);
  if (link?.workspace !== db.$workspaceId) return null;
  const secret = await storedWorkspaceSecret(db);
  if (secret === null || !isSignedLink(secret, token)) return null;
  return { ...link, name: linkName(token), isExpired: link.expiresAt <= now };
}

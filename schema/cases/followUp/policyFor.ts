import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** The policies of the workspace, the one that counts first at the beginning. */
export function policiesInOrder(db: WorkspaceDb, where: { readonly archivedAt?: null } = {}) {
  return db.followUpPolicy.findMany({
    where,
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** The first of some policies that is for cases of a category. */
export function policyFor<Policy extends { readonly categoryId: string | null }>(
  policies: readonly Policy[],
  category: string | null,
): Policy | undefined {
  return policies.find(({ categoryId }) => categoryId === null || categoryId === category);
}

import type { LegalBasis } from '../../prisma/generated/client/enums.ts';
import { composeText } from '../conditions/foldText.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** A purpose as an input names it. */
export interface NamedPurpose {
  readonly id: string;
  readonly legalBasis: LegalBasis;
}

/** The purposes with these keys, in one statement for many. */
export async function findPurposes(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<(key: string) => NamedPurpose | null> {
  if (keys.length === 0) return () => null;
  const rows = await db.purpose.findMany({
    where: { key: { in: [...new Set(keys.map(composeText))] } },
    select: { id: true, key: true, legalBasis: true },
  });
  const found = new Map(rows.map((row) => [row.key, row]));
  return (key) => found.get(composeText(key)) ?? null;
}

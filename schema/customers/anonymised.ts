import { noPersonalData } from '../kernel/personalData.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Remembers facts that an erasure left without the person. */
export async function rememberAnonymised(db: WorkspaceDb, keys: readonly string[]): Promise<void> {
  await db.anonymisedRow.createMany({ data: keys.map((id) => ({ id })), skipDuplicates: true });
}

/** Those of some facts that were anonymised. Lock them before: an erasure has them locked until it ends. */
export async function anonymisedAmong(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db.anonymisedRow.findMany({
    where: { id: { in: [...keys] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** The user error of a call or a row of a file that would change such a fact. */
export function anonymisedError(path: InputPath): UserErrorShape {
  const message =
    'This was anonymised with its customer, and nothing is written into it again. Leave it out.';
  return invalid('ERASED', path, message);
}

noPersonalData('AnonymisedRow', 'It has ids of rows.');

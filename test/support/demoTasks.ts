import { demoTopic } from '../../api/seeding/storeYear.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';

/** Into how many parts the customers of the demo, their events and their answers are divided. */
const parts = 10;

/**
 * Leaves a part of the demo's year to be stored, which takes half a minute as a whole. The other tasks store
 * nothing, as those of another version.
 *
 * @param isLeft whether the task is left that stores this part (0 to 9) of these facts
 * @returns how many are left
 */
export async function shortenYear(
  db: WorkspaceDb,
  isLeft: (of: string, part: number) => boolean,
): Promise<number> {
  const tasks = await db.outbox.findMany({
    where: { topic: demoTopic },
    select: { id: true, payload: true },
  });
  const others = tasks.filter(({ payload }) => {
    const { of, part }: { of?: unknown; part?: unknown } = { ...Object(payload) };
    return !isLeft(String(of), Number(part));
  });
  const ids = others.map(({ id }) => id);
  await db.outbox.updateMany({ where: { id: { in: ids } }, data: { payload: {} } });
  return tasks.length - ids.length;
}

/** The entries in the last parts of a list; what is stored of it where the others were left out. */
export function lastParts<Entry>(entries: readonly Entry[], count: number): readonly Entry[] {
  return entries.slice(Math.round((entries.length * (parts - count)) / parts));
}

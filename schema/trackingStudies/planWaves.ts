import { Prisma } from '../../prisma/generated/client/client.ts';
import { recordset } from '../kernel/recordset.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueueWaves } from './due.ts';
import { nextWaveOf } from './nextWave.ts';

/**
 * Stores when the next waves of studies are due, after the studies were stored or restored, and has the
 * worker begin them. A time that has passed while no worker ran is not counted again: a wave that is due
 * already stays due. A fixed number of statements.
 */
export async function planWaves(
  db: WorkspaceDb,
  now: Date,
  studies: readonly string[],
): Promise<void> {
  const workspace = await db.workspace.findFirst({ select: { timeZone: true } });
  const stored = await db.trackingStudy.findMany({ where: { id: { in: [...studies] } } });
  // A study that begins now begins with a wave.
  const before = new Date(now.getTime() - 1);
  const planned = stored.map((study) => {
    const next = nextWaveOf(study, workspace?.timeZone ?? 'UTC', before);
    const isDue = next !== null && study.nextAt !== null && study.nextAt <= now;
    return { id: study.id, nextAt: isDue ? study.nextAt : next };
  });
  if (planned.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE "TrackingStudy" study SET "nextAt" = planned."nextAt"
    FROM (${records(planned)}) AS planned
    WHERE study."workspaceId" = ${db.$workspaceId}::uuid AND study.id = planned.id
    RETURNING 1`);
  await enqueueWaves(
    db,
    now,
    planned.map(({ nextAt }) => nextAt),
  );
}

const records = recordset({ id: 'uuid', nextAt: 'timestamptz' });

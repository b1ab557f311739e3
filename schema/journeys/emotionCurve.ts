import { Prisma } from '../../prisma/generated/client/client.ts';
import { batched } from '../kernel/batched.ts';
import { grouped } from '../kernel/group.ts';

/** How customers are expected to feel in one stage. */
export interface EmotionPoint {
  stageId: string;
  /** Mean emotion from −2 to +2; null if no step has one. */
  value: number | null;
  /** The number of steps in the mean. */
  n: number;
}

/** The emotion curve of a journey: the mean of each stage over steps of the CUSTOMER layer. */
export const emotionCurve = batched(
  'emotionCurve',
  async ({ db }, journeyIds: readonly string[]): Promise<EmotionPoint[][]> => {
    const points = await db.$queryRaw<(EmotionPoint & { journeyId: string })[]>(Prisma.sql`
      SELECT stage."journeyId", stage.id AS "stageId",
        avg(step.emotion)::float8 AS value, count(step.emotion)::int AS n
      FROM "Stage" stage
      LEFT JOIN "Step" step ON step."workspaceId" = stage."workspaceId"
        AND step."stageId" = stage.id AND step.layer = 'CUSTOMER' AND step."archivedAt" IS NULL
      WHERE stage."workspaceId" = ${db.$workspaceId}::uuid
        AND stage."journeyId" = ANY(${[...journeyIds]}::uuid[]) AND stage."archivedAt" IS NULL
      GROUP BY stage."journeyId", stage.id, stage.position
      ORDER BY stage.position, stage.id`);
    const byJourney = grouped(points, ({ journeyId }) => journeyId);
    return journeyIds.map((id) => byJourney.get(id) ?? []);
  },
);

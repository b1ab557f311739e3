import fc from 'fast-check';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { countBreakdownsBy } from '../../schema/responses/breakdowns/countBreakdowns.ts';
import {
  type ResponseCut,
  responseCut,
  storeCuts,
} from '../../schema/scores/responseCuts.fixture.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import { breakdownTask } from '../../schema/surveys/breakdowns/storeBreakdowns.ts';
import {
  anyResponse,
  publishedSurvey,
  type SomeResponse,
  storeResponses,
} from './countedResponses.ts';
import { drainTasks } from './tasks.ts';

const day = fc
  .integer({ min: 0, max: 140 })
  .map((days) => new Date(Date.UTC(2025, 10, 3 + days)).toISOString().slice(0, 10));

/** A response within 20 weeks from November 2025, and what it is counted apart by. */
export const anyAnswered: fc.Arbitrary<[SomeResponse, ResponseCut]> = fc
  .tuple(anyResponse([]), responseCut, day)
  .map(([each, cut, on]) => [{ ...each, cut: { ...each.cut, version: 1, day: on } }, cut]);

const sources = {
  colour: 'PROFILE',
  region: 'HIDDEN_FIELD',
  plan: 'HIDDEN_FIELD',
  tags: 'TAGS',
  segments: 'SEGMENTS',
  'attributes.tier': 'ATTRIBUTE',
} as const;

const all = ['colour', 'region', 'plan', 'tags', 'segments', 'attributes.tier'] as const;

interface About {
  readonly segments?: readonly string[];
  readonly customers?: readonly string[];
  readonly marked?: readonly (keyof typeof sources)[];
}

/**
 * A survey with these responses, and with breakdowns of which none is counted yet; answers with its key.
 *
 * @param about the keys of two segments that some responses are in, and of two customers who gave some; by which
 * breakdowns, by default all
 */
export async function markedSurvey(
  db: WorkspaceDb,
  answered: readonly [SomeResponse, ResponseCut][],
  { segments = [], customers = [], marked = all }: About = {},
): Promise<string> {
  const key = await publishedSurvey(db);
  const ids = await storeResponses(
    db,
    key,
    answered.map(([each]) => each),
  );
  await storeCuts(
    db,
    ids,
    answered.map(([, cut]) => cut),
  );
  const sorted = [...segments].sort();
  for (const [every, segmentIds] of [
    [3, sorted.slice(0, 1)],
    [4, sorted],
  ] as const) {
    await db.surveyResponse.updateMany({
      where: { id: { in: ids.filter((_id, index) => index % every === 0) } },
      data: { segmentIds },
    });
  }
  for (const [index, customerId] of customers.entries()) {
    await db.surveyResponse.updateMany({
      where: { id: { in: ids.filter((_id, at) => at % 5 === index * 2) } },
      data: { customerId, customerMatch: 'MATCHED' },
    });
  }
  await drainTasks(db, [foldRollups]);
  await db.surveyBreakdown.createMany({
    data: marked.map((breakdown, position) => ({
      ...{ surveyId: key, number: position + 1, key: breakdown, source: sources[breakdown] },
      ...{ position, paired: true, countedToAt: new Date('0001-01-01T00:00:00Z') },
      countedToId: '00000000-0000-0000-0000-000000000000',
    })),
  });
  await db.survey.updateMany({
    where: { id: key },
    data: { breakdownVersion: marked.length },
  });
  return key;
}

/** Counts the breakdowns of a survey. */
export async function countMarked(db: WorkspaceDb, key: string): Promise<void> {
  await db.$transaction((tx) =>
    enqueue(tx, new Date(), [breakdownTask('COUNT', { id: key, anonymous: false })]),
  );
  await drainTasks(db, [countBreakdownsBy(50)], new Date(Date.now() + 1_000));
}

/** Takes away from the responses to a survey what they were counted by. */
export async function forgetMarked(db: WorkspaceDb, key: string): Promise<void> {
  await db.surveyResponse.updateMany({
    where: { surveyId: key },
    data: { hiddenFields: {}, tags: [], segmentIds: [], attributes: Prisma.DbNull },
  });
  await db.answer.deleteMany({ where: { surveyId: key } });
}

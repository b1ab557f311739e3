import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { invalid, throwUserErrors, type UserErrorShape } from '../kernel/userError.ts';
import type { UpsertRow } from '../toolkit/write/bulkStore.ts';
import { replaceExternalIds } from '../toolkit/write/externalId.ts';
import type { Usage } from '../toolkit/write/lifecycle.ts';
import { revise } from '../toolkit/write/revision.ts';
import { usageBy } from '../toolkit/write/usage.ts';
import {
  arrange,
  arrangedIn,
  crowdedOut,
  journeyOf,
  journeysOf,
  lockArrangement,
  placed,
  positionsBehind,
} from './arrangement.ts';
import type { StageCreate, StageMove, StageRow, StageUpdate } from './stage.graph.ts';

/** Makes a stage at its place in a journey and answers with its key. */
export async function createStage({ db }: Context, input: StageCreate): Promise<string> {
  const key = newId();
  const { journey: journeyId } = input;
  await lockArrangement(db, [journeyId]);
  const path = ['input', 'journey'];
  throwUserErrors(await crowdedOut(db, 'stages', [{ container: journeyId, path }]));
  const order = await arrangedIn(db, 'Stage', journeyId);
  await db.stage.createMany({
    data: {
      id: key,
      journeyId,
      name: input.name,
      description: input.description,
      position: order.length,
    },
  });
  await arrange(db, 'Stage', placed(order, key, input.position ?? order.length));
  await replaceExternalIds(db, 'Stage', [
    { key, externalIds: input.externalIds ?? [], path: ['input', 'externalIds'] },
  ]);
  return key;
}

/** Changes what is given of a stage. */
export async function updateStage({ db }: Context, input: StageUpdate): Promise<string> {
  const { id: key, externalIds } = input;
  await revise(db, 'Stage', key, input.revision, stageColumns(input));
  if (externalIds) {
    await replaceExternalIds(db, 'Stage', [{ key, externalIds, path: ['input', 'externalIds'] }]);
  }
  return key;
}

/** Moves a stage within its journey. */
export async function moveStage({ db }: Context, input: StageMove): Promise<string> {
  const { id: key } = input;
  const journeyId = await journeyOf(db, 'Stage', key, ['input', 'id']);
  await lockArrangement(db, [journeyId]);
  const order = await arrangedIn(db, 'Stage', journeyId);
  await revise(db, 'Stage', key, input.revision, {});
  await arrange(db, 'Stage', placed(order, key, input.position));
  return key;
}

/** Deletes a stage with its steps and closes the gap it leaves. */
export async function deleteStage({ db }: Context, key: string): Promise<void> {
  const journeyId = await journeyOf(db, 'Stage', key, ['input', 'id']);
  await db.stage.deleteMany({ where: { id: key } });
  await arrange(db, 'Stage', await arrangedIn(db, 'Stage', journeyId));
}

/** Steps of other stages that lead into this one, and what asks or was said about its own. */
export function stageUsage(ctx: Context, key: string): Promise<Usage> {
  const about = { step: { stageId: key } };
  return usageBy(ctx, [
    {
      model: 'Step',
      where: { stageId: { not: key }, nextSteps: { some: { to: { stageId: key } } } },
    },
    { model: 'Survey', where: about },
    { model: 'Feedback', where: about },
  ]);
}

/** Holds the arrangement that the rows of a bulk call stand in, or are to stand in. */
export async function lockStageRows(
  { db }: Context,
  keys: readonly string[],
  rows: readonly StageRow[],
): Promise<void> {
  await lockArrangement(db, [
    ...(await journeysOf(db, 'Stage', keys)).values(),
    ...rows.flatMap(({ journey }) => journey?.key ?? []),
  ]);
}

/** What keeps rows of a bulk call from being stored. */
export async function stageRowErrors(
  { db }: Context,
  rows: readonly UpsertRow<StageRow>[],
): Promise<UserErrorShape[]> {
  const misplaced = rows.flatMap(({ stored, input, path }) => {
    if (stored === null) {
      return (['name', 'journey'] as const)
        .filter((field) => input[field] === undefined)
        .map((field) => invalid('REQUIRED', [...path, field], `A new stage needs a ${field}.`));
    }
    return input.journey && input.journey.key !== stored.journeyId
      ? [invalid('INVALID_VALUE', [...path, 'journey'], 'A stage stays in its journey.')]
      : [];
  });
  const added = rows.flatMap(({ stored, input, path }) =>
    stored === null && input.journey
      ? [{ container: input.journey.key, path: [...path, 'journey'] }]
      : [],
  );
  return [...misplaced, ...(await crowdedOut(db, 'stages', added))];
}

/** Makes the stages of a bulk call, each behind the last of its journey. */
export async function insertStageRows(
  { db }: Context,
  rows: readonly UpsertRow<StageRow>[],
): Promise<void> {
  const journeyIds = rows.map(({ input }) => input.journey?.key ?? '');
  const positions = await positionsBehind(db, 'Stage', journeyIds);
  await db.stage.createMany({
    data: rows.map(({ key, input }, index) => ({
      ...stageColumns(input),
      name: input.name ?? '',
      id: key,
      journeyId: journeyIds[index] ?? '',
      position: positions[index] ?? 0,
    })),
  });
}

/** The columns that an input gives a stage. */
export function stageColumns(input: { name?: string | null; description?: string | null }) {
  return { name: input.name ?? undefined, description: input.description };
}

import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import {
  invalid,
  notFound,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../kernel/userError.ts';
import type { UpsertRow } from '../toolkit/write/bulkStore.ts';
import { replaceExternalIds } from '../toolkit/write/externalId.ts';
import type { Usage } from '../toolkit/write/lifecycle.ts';
import { revise } from '../toolkit/write/revision.ts';
import { restrictedUsers, usageBy } from '../toolkit/write/usage.ts';
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
import type { StepCreate, StepFields, StepMove, StepRow, StepUpdate } from './step.input.ts';
import { replaceLinks, rowLinks, strayLinkErrors } from './stepLinks.ts';

/** Makes a step at its place in a stage and answers with its key. */
export async function createStep(ctx: Context, input: StepCreate): Promise<string> {
  const { db } = ctx;
  const key = newId();
  const path = ['input', 'stage'];
  const journeyId = await journeyOf(db, 'Stage', input.stage, path);
  await lockArrangement(db, [journeyId]);
  const order = await arrangedIn(db, 'Step', input.stage);
  const links = { key, journeyId, links: input, path: ['input'] };
  throwUserErrors([
    ...(await crowdedOut(db, 'stageSteps', [{ container: input.stage, path }])),
    ...(await crowdedOut(db, 'steps', [{ container: journeyId, path }])),
    ...(await strayLinkErrors(db, [links])),
  ]);
  await db.step.createMany({
    data: {
      ...stepColumns(input),
      title: input.title,
      id: key,
      journeyId,
      stageId: input.stage,
      position: order.length,
    },
  });
  await arrange(db, 'Step', placed(order, key, input.position ?? order.length));
  await replaceLinks(ctx, [links]);
  await replaceExternalIds(db, 'Step', [
    { key, externalIds: input.externalIds ?? [], path: ['input', 'externalIds'] },
  ]);
  return key;
}

/** Changes what is given of a step; its links are replaced as wholes. */
export async function updateStep(ctx: Context, input: StepUpdate): Promise<string> {
  const { db } = ctx;
  const { id: key, externalIds } = input;
  const journeyId = await journeyOf(db, 'Step', key, ['input', 'id']);
  const links = { key, journeyId, links: input, path: ['input'] };
  if (input.personas || input.touchpoints || input.nextSteps) {
    await lockArrangement(db, [journeyId]);
    throwUserErrors(await strayLinkErrors(db, [links]));
  }
  await revise(db, 'Step', key, input.revision, stepColumns(input));
  await replaceLinks(ctx, [links]);
  if (externalIds) {
    await replaceExternalIds(db, 'Step', [{ key, externalIds, path: ['input', 'externalIds'] }]);
  }
  return key;
}

/** Moves a step within its stage, or to another stage of the journey. */
export async function moveStep({ db }: Context, input: StepMove): Promise<string> {
  const { id: key } = input;
  const journeyId = await journeyOf(db, 'Step', key, ['input', 'id']);
  await lockArrangement(db, [journeyId]);
  const step = await db.step.findFirst({ where: { id: key }, select: { stageId: true } });
  if (!step) throw new UserErrorsThrown(notFound(['input', 'id'], 'step'));
  const to = input.stage ?? step.stageId;
  if (to !== step.stageId) {
    const path = ['input', 'stage'];
    if ((await journeyOf(db, 'Stage', to, path)) !== journeyId) {
      throw new UserErrorsThrown(invalid('INVALID_VALUE', path, 'A step stays in its journey.'));
    }
    throwUserErrors(await crowdedOut(db, 'stageSteps', [{ container: to, path }]));
  }
  const order = await arrangedIn(db, 'Step', to);
  await revise(db, 'Step', key, input.revision, { stageId: to });
  await arrange(db, 'Step', placed(order, key, input.position));
  if (to !== step.stageId) {
    await arrange(db, 'Step', await arrangedIn(db, 'Step', step.stageId));
  }
  return key;
}

/** Deletes a step and closes the gap it leaves. */
export async function deleteStep({ db }: Context, key: string): Promise<void> {
  const step = await db.step.findFirst({ where: { id: key }, select: { stageId: true } });
  await db.step.deleteMany({ where: { id: key } });
  if (step) await arrange(db, 'Step', await arrangedIn(db, 'Step', step.stageId));
}

const usersOfStep = restrictedUsers('Step');

/** The other steps that lead to a step, and what asks or was said about it. */
export function stepUsage(ctx: Context, key: string): Promise<Usage> {
  const leading = { toId: key, fromId: { not: key } };
  const through = { model: 'Step', column: 'fromId' } as const;
  return usageBy(ctx, [{ model: 'StepLink', where: leading, through }, ...usersOfStep(key)]);
}

/** Holds the arrangement that the rows of a bulk call stand in, or are to stand in. */
export async function lockStepRows(
  { db }: Context,
  keys: readonly string[],
  rows: readonly StepRow[],
): Promise<void> {
  const stages = rows.flatMap(({ stage }) => stage?.key ?? []);
  await lockArrangement(db, [
    ...(await journeysOf(db, 'Step', keys)).values(),
    ...(await journeysOf(db, 'Stage', stages)).values(),
  ]);
}

/** What keeps rows of a bulk call from being stored. */
export async function stepRowErrors(
  { db }: Context,
  rows: readonly UpsertRow<StepRow>[],
): Promise<UserErrorShape[]> {
  const misplaced = rows.flatMap(({ stored, input, path }) => {
    if (stored === null) {
      return (['title', 'stage'] as const)
        .filter((field) => input[field] === undefined)
        .map((field) => invalid('REQUIRED', [...path, field], `A new step needs a ${field}.`));
    }
    return input.stage && input.stage.key !== stored.stageId
      ? [invalid('INVALID_VALUE', [...path, 'stage'], 'Use stepMove to take a step elsewhere.')]
      : [];
  });
  const added = rows.flatMap(({ stored, input, path }) =>
    stored === null && input.stage
      ? [{ container: input.stage.key, path: [...path, 'stage'] }]
      : [],
  );
  const journeys = await journeysOfRows(db, rows);
  const intoJourneys = rows.flatMap(({ stored, key, path }) => {
    const container = journeys.get(key);
    return stored === null && container ? [{ container, path: [...path, 'stage'] }] : [];
  });
  return [
    ...misplaced,
    ...(await crowdedOut(db, 'stageSteps', added)),
    ...(await crowdedOut(db, 'steps', intoJourneys)),
    ...(await strayLinkErrors(db, rowLinks(rows, journeys))),
  ];
}

/** Makes the steps of a bulk call, each behind the last of its stage. */
export async function insertStepRows(
  { db }: Context,
  rows: readonly UpsertRow<StepRow>[],
): Promise<void> {
  const stageIds = rows.map(({ input }) => input.stage?.key ?? '');
  const positions = await positionsBehind(db, 'Step', stageIds);
  const journeys = await journeysOfRows(db, rows);
  await db.step.createMany({
    data: rows.map(({ key, input }, index) => ({
      ...stepColumns(input),
      title: input.title ?? '',
      id: key,
      journeyId: journeys.get(key) ?? '',
      stageId: stageIds[index] ?? '',
      position: positions[index] ?? 0,
    })),
  });
}

/** The journeys of the steps of a bulk call: their own, or those of the stages they are to be in. */
async function journeysOfRows(
  db: Context['db'],
  rows: readonly UpsertRow<StepRow>[],
): Promise<Map<string, string>> {
  const stageOf = (row: UpsertRow<StepRow>) =>
    row.stored === null ? row.input.stage?.key : String(row.stored.stageId);
  const journeys = await journeysOf(
    db,
    'Stage',
    rows.flatMap((row) => stageOf(row) ?? []),
  );
  return new Map(
    rows.flatMap((row) => {
      const journeyId = journeys.get(stageOf(row) ?? '');
      return journeyId ? [[row.key, journeyId] as const] : [];
    }),
  );
}

/** The columns that an input gives a step. */
export function stepColumns(input: StepFields) {
  return {
    title: input.title ?? undefined,
    description: input.description,
    customerActions: input.customerActions,
    thoughts: input.thoughts,
    feelings: input.feelings,
    emotion: input.emotion,
    effort: input.effort,
    momentOfTruth: input.momentOfTruth ?? undefined,
    expectations: input.expectations,
    painPoints: input.painPoints ?? undefined,
    gains: input.gains ?? undefined,
    opportunities: input.opportunities ?? undefined,
    layer: input.layer ?? undefined,
  };
}

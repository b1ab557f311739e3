import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { type InputPath, invalid, refuse, type UserErrorShape } from '../kernel/userError.ts';
import type { UpsertRow } from '../toolkit/write/bulkStore.ts';
import { replaceExternalIds } from '../toolkit/write/externalId.ts';
import { maxUsersNamed, type Usage } from '../toolkit/write/lifecycle.ts';
import { localizedTextErrors } from '../toolkit/write/localizedText.ts';
import { revise } from '../toolkit/write/revision.ts';
import { usageBy, usedTogether } from '../toolkit/write/usage.ts';
import type {
  TouchpointCreate,
  TouchpointFields,
  TouchpointRow,
  TouchpointUpdate,
} from './touchpoint.graph.ts';

/** A touchpoint to be made, and where it stands in the input. */
export interface NewTouchpoint {
  key: string;
  input: TouchpointCreate;
  archivedAt?: Date | null;
  path: InputPath;
}

/** Makes a touchpoint and answers with its key. */
export async function createTouchpoint(ctx: Context, input: TouchpointCreate): Promise<string> {
  const key = newId();
  await createTouchpoints(ctx, [{ key, input, path: ['input'] }]);
  return key;
}

/** Makes touchpoints, in as many statements for many as for one. */
export async function createTouchpoints(
  ctx: Context,
  touchpoints: readonly NewTouchpoint[],
): Promise<void> {
  if (touchpoints.length === 0) return;
  refuse(
    await localizedTextErrors(
      ctx,
      touchpoints.map(({ input, path }) => ({
        texts: input.publicName ?? [],
        path: [...path, 'publicName'],
      })),
    ),
  );
  await ctx.db.touchpoint.createMany({
    data: touchpoints.map(({ key, input, archivedAt }) => ({
      ...touchpointColumns(input),
      archivedAt,
      name: input.name,
      channel: input.channel,
      id: key,
    })),
  });
  await replaceExternalIds(
    ctx.db,
    'Touchpoint',
    touchpoints.map(({ key, input, path }) => ({
      key,
      externalIds: input.externalIds ?? [],
      path: [...path, 'externalIds'],
    })),
  );
}

/** Changes what is given of a touchpoint. */
export async function updateTouchpoint(ctx: Context, input: TouchpointUpdate): Promise<string> {
  const { id: key, externalIds } = input;
  const texts = input.publicName ?? [];
  refuse(await localizedTextErrors(ctx, [{ texts, path: ['input', 'publicName'] }]));
  await revise(ctx.db, 'Touchpoint', key, input.revision, touchpointColumns(input));
  if (externalIds) {
    await replaceExternalIds(ctx.db, 'Touchpoint', [
      { key, externalIds, path: ['input', 'externalIds'] },
    ]);
  }
  return key;
}

/** What keeps rows of a bulk call from being stored. */
export async function touchpointRowErrors(
  ctx: Context,
  rows: readonly UpsertRow<TouchpointRow>[],
): Promise<UserErrorShape[]> {
  const missing = rows
    .filter(({ stored }) => stored === null)
    .flatMap(({ input, path }) =>
      (['name', 'channel'] as const)
        .filter((field) => input[field] === undefined)
        .map((field) =>
          invalid('REQUIRED', [...path, field], `A new touchpoint needs a ${field}.`),
        ),
    );
  const texts = rows.map(({ input, path }) => ({
    texts: input.publicName ?? [],
    path: [...path, 'publicName'],
  }));
  return [...missing, ...(await localizedTextErrors(ctx, texts))];
}

/** Makes the touchpoints of a bulk call. */
export async function insertTouchpointRows(
  ctx: Context,
  rows: readonly UpsertRow<TouchpointRow>[],
): Promise<void> {
  await ctx.db.touchpoint.createMany({
    data: rows.map(({ key, input }) => ({
      ...touchpointColumns(input),
      name: input.name ?? '',
      channel: input.channel ?? 'OTHER',
      id: key,
    })),
  });
}

/** The columns that an input gives a touchpoint. */
export function touchpointColumns(input: TouchpointFields) {
  return {
    name: input.name ?? undefined,
    channel: input.channel ?? undefined,
    description: input.description,
    publicName: input.publicName ?? undefined,
    type: input.type ?? undefined,
    online: input.online,
    initiator: input.initiator ?? undefined,
    ownerDepartment: input.ownerDepartment,
    experienceDimension: input.experienceDimension,
  };
}

/** The steps that happen at a touchpoint, and what listens or was heard there. */
export async function touchpointUsage(ctx: Context, key: string): Promise<Usage> {
  const where = { touchpointId: key };
  const steps = await ctx.db.stepTouchpoint.findMany({ where, take: maxUsersNamed });
  const links = {
    usedBy: steps.map(({ stepId }) => ({ model: 'Step' as const, id: stepId })),
    total: await ctx.db.stepTouchpoint.count({ where }),
  };
  const heard = await usageBy(ctx, [
    { model: 'Survey', where },
    { model: 'SurveyResponse', where },
    { model: 'Feedback', where },
  ]);
  return usedTogether(links, heard);
}

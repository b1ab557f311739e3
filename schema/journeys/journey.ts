import { Prisma } from '../../prisma/generated/client/client.ts';
import { isSame } from '../kernel/canonical.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import { insertRows } from '../kernel/rows.ts';
import {
  type InputPath,
  invalid,
  throwUserErrors,
  type UserErrorShape,
} from '../kernel/userError.ts';
import { refuseStatus, statusErrors } from '../review/mapStatus.ts';
import { nextReview } from '../review/review.ts';
import type { UpsertRow } from '../toolkit/write/bulkStore.ts';
import { replaceExternalIds } from '../toolkit/write/externalId.ts';
import { maxUsersNamed, type Usage } from '../toolkit/write/lifecycle.ts';
import { revise } from '../toolkit/write/revision.ts';
import { usageBy } from '../toolkit/write/usage.ts';
import type { JourneyFields, JourneyRow, JourneyUpdate } from './journey.input.ts';

/** Changes what is given of a journey; its personas and external ids are replaced as wholes. */
export async function updateJourney(ctx: Context, input: JourneyUpdate): Promise<string> {
  const { id: key, externalIds, personas, status } = input;
  if (input.parent) {
    await holdParents(ctx);
    throwUserErrors(
      await cycleErrors(ctx, [{ key, parentId: input.parent, path: ['input', 'parent'] }]),
    );
  }
  await revise(ctx.db, 'Journey', key, input.revision, {
    ...journeyColumns(input),
    ownerId: input.owner,
    parentId: input.parent,
  });
  await refuseStatus(ctx.db, 'Journey', key, status);
  if (personas) {
    const change = { key, personas, path: ['input', 'personas'] };
    throwUserErrors(await strandedErrors(ctx, [change]));
    await replacePersonas(ctx, [change]);
  }
  if (externalIds) {
    await replaceExternalIds(ctx.db, 'Journey', [
      { key, externalIds, path: ['input', 'externalIds'] },
    ]);
  }
  return key;
}

/** The parts of a journey and what was drawn from it; what asks or was said about it or its steps. */
export function journeyUsage(ctx: Context, key: string): Promise<Usage> {
  const about = { OR: [{ journeyId: key }, { step: { journeyId: key } }] };
  return usageBy(ctx, [
    { model: 'Journey', where: { OR: [{ parentId: key }, { basedOnId: key }] } },
    { model: 'Survey', where: about },
    { model: 'Feedback', where: about },
  ]);
}

/** Holds the parents of all journeys, where a bulk call gives any a parent. */
export async function lockRowParents(
  ctx: Context,
  _keys: readonly string[],
  rows: readonly JourneyRow[],
): Promise<void> {
  if (rows.some(({ parent }) => parent)) await holdParents(ctx);
}

/** What keeps rows of a bulk call from being stored. */
export async function journeyRowErrors(
  ctx: Context,
  rows: readonly UpsertRow<JourneyRow>[],
): Promise<UserErrorShape[]> {
  const ofRows = rows.flatMap(({ stored, input, path }) => {
    const untitled = stored === null && input.title === undefined;
    return [
      ...(untitled
        ? [invalid('REQUIRED', [...path, 'title'], 'A new journey needs a title.')]
        : []),
      ...statusErrors('Journey', input.status, stored?.archivedAt != null, path),
    ];
  });
  // What is new has nothing below it yet, and so closes no circle.
  const parents = rows.flatMap(({ key, stored, input, path }) =>
    stored && input.parent ? [{ key, parentId: input.parent.key, path: [...path, 'parent'] }] : [],
  );
  return [
    ...ofRows,
    ...(await cycleErrors(ctx, parents)),
    ...(await strandedErrors(ctx, personaChanges(rows))),
  ];
}

/** The columns that a row of a bulk call gives a journey. */
export function journeyRowColumns({ input }: UpsertRow<JourneyRow>) {
  return {
    ...journeyColumns(input),
    ownerId: input.owner === null ? null : input.owner?.key,
    parentId: input.parent === null ? null : input.parent?.key,
  };
}

/** Makes the journeys of a bulk call. */
export async function insertJourneyRows(
  ctx: Context,
  rows: readonly UpsertRow<JourneyRow>[],
): Promise<void> {
  const reviewDueAt = await nextReview(ctx, ctx.now);
  await ctx.db.journey.createMany({
    data: rows.map((row) => {
      const columns = journeyRowColumns(row);
      return {
        ...columns,
        title: columns.title ?? '',
        reviewDueAt: columns.reviewDueAt === undefined ? reviewDueAt : columns.reviewDueAt,
        id: row.key,
      };
    }),
  });
}

/** Replaces the personas of the rows of a bulk call; says which rows that changed. */
export async function replaceRowPersonas(
  ctx: Context,
  rows: readonly UpsertRow<JourneyRow>[],
): Promise<ReadonlySet<string>> {
  return replacePersonas(ctx, personaChanges(rows));
}

function personaChanges(rows: readonly UpsertRow<JourneyRow>[]): PersonaChange[] {
  return rows.flatMap(({ key, path, input }) =>
    input.personas
      ? [
          {
            key,
            personas: input.personas.map((persona) => persona.key),
            path: [...path, 'personas'],
          },
        ]
      : [],
  );
}

/** The columns that an input gives a journey. */
export function journeyColumns(input: JourneyFields) {
  return {
    title: input.title ?? undefined,
    description: input.description,
    basis: input.basis ?? undefined,
    state: input.state ?? undefined,
    status: input.status ?? undefined,
    level: input.level ?? undefined,
    goal: input.goal,
    scopeStart: input.scopeStart,
    scopeEnd: input.scopeEnd,
    reviewDueAt: input.reviewDueAt,
  };
}

interface PersonaChange {
  key: string;
  personas: readonly string[];
  path: InputPath;
}

/** Personas that would leave a journey while its steps still have them. */
async function strandedErrors(
  { db }: Context,
  changes: readonly PersonaChange[],
): Promise<UserErrorShape[]> {
  if (changes.length === 0) return [];
  const taking = await db.stepPersona.groupBy({
    by: ['journeyId', 'personaId'],
    where: { journeyId: { in: changes.map(({ key }) => key) } },
  });
  const byJourney = grouped(taking, ({ journeyId }) => journeyId);
  return changes.flatMap(({ key, personas, path }) => {
    const kept = new Set(personas);
    const stranded = (byJourney.get(key) ?? []).filter(({ personaId }) => !kept.has(personaId));
    return stranded.length > 0 ? [stillTakingPart(stranded, path)] : [];
  });
}

function stillTakingPart(
  stranded: readonly { personaId: string }[],
  path: InputPath,
): UserErrorShape {
  return {
    type: 'InUseError',
    code: 'IN_USE',
    path,
    message:
      'Steps of the journey have personas that are not in this list. Change the steps first.',
    usedBy: stranded
      .slice(0, maxUsersNamed)
      .map(({ personaId }) => ({ model: 'Persona', id: personaId })),
    total: stranded.length,
  };
}

/** Replaces the personas of journeys where they are others, or in another order. */
async function replacePersonas(
  { db }: Context,
  changes: readonly PersonaChange[],
): Promise<ReadonlySet<string>> {
  if (changes.length === 0) return new Set();
  const stored = await db.journeyPersona.findMany({
    where: { journeyId: { in: changes.map(({ key }) => key) } },
    select: { journeyId: true, personaId: true },
    orderBy: { position: 'asc' },
  });
  const present = grouped(stored, ({ journeyId }) => journeyId);
  const others = changes
    .map(({ key, personas }) => ({ key, personas: [...new Set(personas)] }))
    .filter(({ key, personas }) => {
      const had = (present.get(key) ?? []).map(({ personaId }) => personaId);
      return !isSame(personas, had);
    });
  const keys = others.map(({ key }) => key);
  await db.journeyPersona.deleteMany({ where: { journeyId: { in: keys } } });
  await insertRows(
    db,
    'JourneyPersona',
    others.flatMap(({ key, personas }) =>
      personas.map((personaId, position) => ({ journeyId: key, personaId, position })),
    ),
  );
  return new Set(keys);
}

interface ParentChange {
  key: string;
  parentId: string;
  path: InputPath;
}

/**
 * Holds the parents of all journeys: two changes at once could close a circle that neither sees.
 * Not against new rows of the workspace, which refer to it with a weaker lock.
 */
async function holdParents({ db }: Context): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    SELECT id FROM "Workspace" WHERE id = ${db.$workspaceId}::uuid FOR NO KEY UPDATE`);
}

/** A journey must not stand above itself, by whichever way. */
async function cycleErrors(
  { db }: Context,
  changes: readonly ParentChange[],
): Promise<UserErrorShape[]> {
  if (changes.length === 0) return [];
  // UNION leaves out what it has found already, and so ends by itself.
  const rows = await db.$queryRaw<{ id: string; parentId: string | null }[]>(Prisma.sql`
    WITH RECURSIVE above AS (
      SELECT id, "parentId" FROM "Journey"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid
        AND id = ANY(${changes.map(({ parentId }) => parentId)}::uuid[])
      UNION
      SELECT journey.id, journey."parentId" FROM "Journey" journey
      JOIN above ON journey.id = above."parentId"
      WHERE journey."workspaceId" = ${db.$workspaceId}::uuid
    )
    SELECT id, "parentId" FROM above`);
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  for (const { key, parentId } of changes) parents.set(key, parentId);
  return changes.flatMap(({ key, path }) => {
    const passed = new Set<string>();
    let above = parents.get(key);
    while (above != null && above !== key && !passed.has(above)) {
      passed.add(above);
      above = parents.get(above);
    }
    return above === key ? [invalid('CYCLE', path, 'The journey would stand above itself.')] : [];
  });
}

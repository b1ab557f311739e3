import { Prisma } from '../../prisma/generated/client/client.ts';
import { isSame } from '../kernel/canonical.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import { insertRows } from '../kernel/rows.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { UpsertRow } from '../toolkit/write/bulkStore.ts';
import { journeysOf, refuseOverfull } from './arrangement.ts';
import type { StepRow } from './step.input.ts';

/** Who takes part in a step, where it happens and where it leads: keys, each list in its order. */
export interface StepLinks {
  personas: readonly string[];
  touchpoints: readonly string[];
  nextSteps: readonly string[];
}

/** Links that a step is to have; a list that is absent stays as it is. */
export interface LinkChange {
  key: string;
  journeyId: string;
  links: { readonly [K in Kind]?: readonly string[] | null };
  path: InputPath;
}

type Kind = keyof StepLinks;

/** Where links of each kind are stored, and the columns of their two ends. */
const tables = {
  personas: { model: 'StepPersona', step: 'stepId', linked: 'personaId' },
  touchpoints: { model: 'StepTouchpoint', step: 'stepId', linked: 'touchpointId' },
  nextSteps: { model: 'StepLink', step: 'fromId', linked: 'toId' },
} as const satisfies { [K in Kind]: object };

const kinds = ['personas', 'touchpoints', 'nextSteps'] as const;

/** Stores the links of new steps. */
export async function insertStepLinks(
  db: WorkspaceDb,
  steps: readonly (StepLinks & { key: string; journeyId: string })[],
): Promise<void> {
  for (const kind of kinds) {
    await insertLinks(
      db,
      kind,
      steps.map(({ key, journeyId, [kind]: linked }) => ({ key, journeyId, linked })),
    );
  }
}

/**
 * Replaces the links of steps whose journeys are held, where they are given and others than they
 * have, and adds the personas to the journey.
 *
 * @returns the keys of the steps that were changed by it
 */
export async function replaceLinks(
  { db }: Context,
  changes: readonly LinkChange[],
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const kind of kinds) {
    const given = changes.flatMap(({ key, journeyId, links }) => {
      const linked = links[kind];
      return linked ? [{ key, journeyId, linked: [...new Set(linked)] }] : [];
    });
    const stored = await storedLinks(db, kind, keysOf(given));
    const others = given.filter(({ key, linked }) => !isSame(linked, stored.get(key) ?? []));
    await removeLinks(db, kind, keysOf(others));
    await insertLinks(db, kind, others);
    for (const { key } of others) changed.add(key);
  }
  await addPersonas(db, changes);
  for (const counted of ['personas', 'touchpoints'] as const) {
    await refuseOverfull(
      db,
      counted,
      changes
        .filter(({ links }) => links[counted])
        .map(({ journeyId, path }) => ({ container: journeyId, path: [...path, counted] })),
    );
  }
  return changed;
}

/** Steps lead only to steps of the same journey. */
export async function strayLinkErrors(
  db: WorkspaceDb,
  changes: readonly LinkChange[],
): Promise<UserErrorShape[]> {
  const journeys = await journeysOf(
    db,
    'Step',
    changes.flatMap(({ links }) => links.nextSteps ?? []),
  );
  return changes.flatMap(({ journeyId, links, path }) =>
    (links.nextSteps ?? []).flatMap((next, index) =>
      journeys.get(next) === journeyId
        ? []
        : [
            invalid(
              'INVALID_VALUE',
              [...path, 'nextSteps', String(index)],
              'A step leads to steps of its own journey.',
            ),
          ],
    ),
  );
}

/** The links that rows of a bulk call give; `journeys` are those of their steps. */
export function rowLinks(
  rows: readonly UpsertRow<StepRow>[],
  journeys: ReadonlyMap<string, string>,
): LinkChange[] {
  return rows.flatMap(({ key, path, input }) => {
    const journeyId = journeys.get(key);
    const links = {
      personas: input.personas?.map((persona) => persona.key),
      touchpoints: input.touchpoints?.map((touchpoint) => touchpoint.key),
      nextSteps: input.nextSteps?.map((step) => step.key),
    };
    return journeyId ? [{ key, path, journeyId, links }] : [];
  });
}

/** Replaces the links of the rows of a bulk call; says which rows that changed. */
export async function replaceRowLinks(
  ctx: Context,
  rows: readonly UpsertRow<StepRow>[],
): Promise<ReadonlySet<string>> {
  const journeys = await journeysOf(ctx.db, 'Step', keysOf(rows));
  return replaceLinks(ctx, rowLinks(rows, journeys));
}

function keysOf(steps: readonly { key: string }[]): string[] {
  return steps.map(({ key }) => key);
}

/** What each step is linked with, in its order. */
async function storedLinks(
  db: WorkspaceDb,
  kind: Kind,
  keys: readonly string[],
): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map();
  const { model, step, linked } = namesOf(kind);
  const rows = await db.$queryRaw<{ key: string; linked: string[] }[]>(Prisma.sql`
    SELECT ${step} AS key, array_agg(${linked}::text ORDER BY position, ${linked}) AS linked
    FROM ${model}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${step} = ANY(${[...keys]}::uuid[])
    GROUP BY ${step}`);
  return new Map(rows.map(({ key, linked }) => [key, linked]));
}

async function removeLinks(db: WorkspaceDb, kind: Kind, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const { model, step } = namesOf(kind);
  await db.$queryRaw(Prisma.sql`
    DELETE FROM ${model}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${step} = ANY(${[...keys]}::uuid[])
    RETURNING ${step}`);
}

async function insertLinks(
  db: WorkspaceDb,
  kind: Kind,
  steps: readonly { key: string; journeyId: string; linked: readonly string[] }[],
): Promise<void> {
  const { model, step, linked: end } = tables[kind];
  await insertRows(
    db,
    model,
    steps.flatMap(({ key, journeyId, linked }) =>
      [...new Set(linked)].map((other, position) => ({
        journeyId,
        [step]: key,
        [end]: other,
        position,
      })),
    ),
  );
}

function namesOf(kind: Kind) {
  const { model, step, linked } = tables[kind];
  const name = (unquoted: string) => Prisma.raw(`"${unquoted}"`);
  return { model: name(model), step: name(step), linked: name(linked) };
}

/** Who takes part in a step takes part in its journey, behind those who do already. */
async function addPersonas(db: WorkspaceDb, changes: readonly LinkChange[]): Promise<void> {
  const added = grouped(
    changes.flatMap(({ journeyId, links }) =>
      (links.personas ?? []).map((personaId) => ({ journeyId, personaId })),
    ),
    ({ journeyId }) => journeyId,
  );
  if (added.size === 0) return;
  const present = await db.journeyPersona.groupBy({
    by: ['journeyId'],
    where: { journeyId: { in: [...added.keys()] } },
    _max: { position: true },
  });
  const last = new Map(present.map(({ journeyId, _max }) => [journeyId, _max.position ?? -1]));
  await insertRows(
    db,
    'JourneyPersona',
    [...added].flatMap(([journeyId, personas]) =>
      [...new Set(personas.map(({ personaId }) => personaId))].map((personaId, index) => ({
        journeyId,
        personaId,
        position: (last.get(journeyId) ?? -1) + 1 + index,
      })),
    ),
  );
}

import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import {
  type InputPath,
  invalid,
  throwUserErrors,
  type UserErrorShape,
} from '../kernel/userError.ts';
import {
  type ExternalIdChange,
  type ExternalIdShape,
  replaceExternalIds,
} from '../toolkit/write/externalId.ts';
import { atMost, type LimitName, limits } from './limits.ts';
import { insertStepLinks, type StepLinks } from './stepLinks.ts';

type Columns<Row> = Omit<Row, 'workspaceId' | 'id' | 'journeyId' | 'stageId' | 'position'>;

/** A whole journey map, with every key chosen, ready to be stored. */
export interface MapDraft {
  key: string;
  columns: Columns<Prisma.JourneyCreateManyInput>;
  /** Keys of personas; those of the steps are added. */
  personas: readonly string[];
  stages: readonly StageDraft[];
  externalIds: readonly ExternalIdShape[];
  path: InputPath;
}

export interface StageDraft {
  key: string;
  columns: Columns<Prisma.StageCreateManyInput>;
  steps: readonly StepDraft[];
  externalIds: readonly ExternalIdShape[];
  path: InputPath;
}

/** A step, linked with personas, touchpoints and steps of the same map. */
export interface StepDraft extends StepLinks {
  key: string;
  columns: Columns<Prisma.StepCreateManyInput>;
  externalIds: readonly ExternalIdShape[];
  path: InputPath;
}

/**
 * Stores a map, in as many statements for a thousand steps as for one.
 *
 * @throws Refused with `TOO_MANY` if it has more steps, personas or touchpoints than a map can have
 */
export async function insertMap({ db }: Context, map: MapDraft): Promise<void> {
  const journeyId = map.key;
  const steps = map.stages.flatMap((stage) => stage.steps);
  const personas = [...new Set([...map.personas, ...steps.flatMap((step) => step.personas)])];
  const touchpoints = new Set(steps.flatMap((step) => step.touchpoints));
  throwUserErrors([
    ...tooMany('steps', steps.length, [...map.path, 'stages']),
    ...tooMany('personas', personas.length, [...map.path, 'personas']),
    ...tooMany('touchpoints', touchpoints.size, [...map.path, 'stages']),
  ]);
  await db.journey.createMany({ data: { ...map.columns, id: journeyId } });
  await insertAll(
    db.stage,
    map.stages.map((stage, position) => ({ ...stage.columns, id: stage.key, journeyId, position })),
  );
  await insertAll(
    db.step,
    map.stages.flatMap((stage) =>
      stage.steps.map((step, position) => ({
        ...step.columns,
        id: step.key,
        journeyId,
        stageId: stage.key,
        position,
      })),
    ),
  );
  await insertAll(
    db.journeyPersona,
    personas.map((personaId, position) => ({ journeyId, personaId, position })),
  );
  await insertStepLinks(
    db,
    steps.map((step) => ({ ...step, journeyId })),
  );
  await replaceExternalIds(db, 'Journey', [named(map)].filter(hasExternalIds));
  await replaceExternalIds(db, 'Stage', map.stages.map(named).filter(hasExternalIds));
  await replaceExternalIds(db, 'Step', steps.map(named).filter(hasExternalIds));
}

function tooMany(counted: LimitName, count: number, path: InputPath): UserErrorShape[] {
  return count > limits[counted] ? [invalid('TOO_MANY', path, atMost(counted))] : [];
}

async function insertAll<Row>(
  table: { createMany(args: { data: Row[] }): Promise<unknown> },
  rows: Row[],
): Promise<void> {
  if (rows.length > 0) await table.createMany({ data: rows });
}

function named(part: {
  key: string;
  externalIds: readonly ExternalIdShape[];
  path: InputPath;
}): ExternalIdChange {
  return { key: part.key, externalIds: part.externalIds, path: [...part.path, 'externalIds'] };
}

function hasExternalIds({ externalIds }: ExternalIdChange): boolean {
  return externalIds.length > 0;
}

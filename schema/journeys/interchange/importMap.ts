import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { requireScope } from '../../kernel/scope.ts';
import { Persona } from '../../personas/persona.ts';
import { importedStatus } from '../../review/mapStatus.ts';
import { nextReview } from '../../review/review.ts';
import type { LocalizedTextShape } from '../../toolkit/write/localizedText.ts';
import { Touchpoint } from '../../touchpoints/touchpoint.ts';
import { insertMap } from '../map.ts';
import type {
  JourneyDocumentShape,
  PersonaDocumentShape,
  TouchpointDocumentShape,
} from './document.input.ts';
import {
  type FindRow,
  freeExternalIds,
  knownRows,
  type RowKeys,
  relatedRows,
  type UnmappedMapPart,
} from './documentRows.ts';

const path = ['input', 'document'];

/**
 * Stores a document as a new journey, with the personas and touchpoints that the workspace does
 * not have yet. Existing ones are found by id, by external id and, with `byName`, personas by name.
 * All or nothing; the number of statements does not grow with the map.
 */
export async function importJourney(
  ctx: Context,
  document: JourneyDocumentShape,
  byName: boolean,
): Promise<{ key: string; unmapped: UnmappedMapPart[] }> {
  const unmapped: UnmappedMapPart[] = [];
  const stages = document.stages ?? [];
  const steps = stages.flatMap((stage) => stage.steps ?? []);
  const find = await relatedRows(ctx.db, document, unmapped);
  const personas = await importPersonas(ctx, document.personas ?? [], byName, find);
  const touchpoints = await importTouchpoints(ctx, document.touchpoints ?? [], find, unmapped);
  const stepKeys = new Map(steps.map(({ id }) => [id, newId()]));
  const free = {
    journey: await freeExternalIds(ctx, 'Journey', [document], unmapped),
    stage: await freeExternalIds(ctx, 'Stage', stages, unmapped),
    step: await freeExternalIds(ctx, 'Step', steps, unmapped),
  };

  const key = newId();
  const { owner, lastReviewedAt, lastReviewedBy, parent, basedOn, archivedAt, ...values } =
    document;
  await insertMap(ctx, {
    journey: {
      key,
      path,
      input: {
        ...values,
        status: importedStatus(document),
        reviewDueAt:
          values.reviewDueAt === undefined
            ? await nextReview(ctx, lastReviewedAt ?? ctx.now)
            : values.reviewDueAt,
        owner: find('Actor', 'owner', owner),
        parent: find('Journey', 'parent', parent),
        personas: keysOf(
          values.personas?.map(({ id }) => id),
          personas,
        ),
        externalIds: free.journey(values.externalIds),
      },
      past: {
        archivedAt,
        lastReviewedAt,
        lastReviewedById: find('Actor', 'lastReviewedBy', lastReviewedBy),
        basedOnId: find('Journey', 'basedOn', basedOn),
      },
    },
    stages: stages.map(({ archivedAt, ...stage }, stageIndex) => ({
      key: newId(),
      path,
      input: { ...stage, externalIds: free.stage(stage.externalIds) },
      past: { archivedAt },
      steps: (stage.steps ?? []).map(({ id, archivedAt, ...step }, index) => ({
        key: stepKeys.get(id) ?? newId(),
        path,
        input: {
          ...step,
          owner: find('Actor', `stages.${stageIndex}.steps.${index}.owner`, step.owner),
          team: find('Team', `stages.${stageIndex}.steps.${index}.team`, step.team),
          externalIds: free.step(step.externalIds),
          personas: keysOf(step.personas, personas),
          touchpoints: keysOf(step.touchpoints, touchpoints),
          nextSteps: keysOf(step.nextSteps, stepKeys),
        },
        past: { archivedAt },
      })),
    })),
  });
  return { key, unmapped };
}

function keysOf(ids: readonly string[] | null | undefined, keys: RowKeys): string[] {
  return (ids ?? []).flatMap((id) => keys.get(id) ?? []);
}

async function importPersonas(
  ctx: Context,
  personas: readonly PersonaDocumentShape[],
  byName: boolean,
  find: FindRow,
): Promise<RowKeys> {
  const keys = await knownRows(ctx.db, 'Persona', personas);
  if (byName) {
    const named = await ctx.db.persona.findMany({
      where: { name: { in: personas.map(({ name }) => name) }, archivedAt: null },
      select: { id: true, name: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    // Of several personas of one name, the last in this order is used: the oldest.
    for (const { id, name } of named) keys.set(name, id);
  }
  const missing = withKeys(personas, keys);
  if (missing.length === 0) return keys;
  requireScope(ctx, 'personas:write', 'A new persona');
  await Persona.create(
    ctx,
    missing.map(({ key, index, part }) => {
      const { id, owner, lastReviewedAt, lastReviewedBy, archivedAt, status, ...persona } = part;
      const at = `personas.${index}`;
      return {
        key,
        input: { ...persona, owner: find('Actor', `${at}.owner`, owner) },
        past: {
          status: importedStatus({ status, archivedAt }),
          archivedAt,
          lastReviewedAt,
          lastReviewedById: find('Actor', `${at}.lastReviewedBy`, lastReviewedBy),
        },
        path,
      };
    }),
  );
  return keys;
}

async function importTouchpoints(
  ctx: Context,
  touchpoints: readonly TouchpointDocumentShape[],
  find: FindRow,
  unmapped: UnmappedMapPart[],
): Promise<RowKeys> {
  const keys = await knownRows(ctx.db, 'Touchpoint', touchpoints);
  const missing = withKeys(touchpoints, keys);
  if (missing.length === 0) return keys;
  requireScope(ctx, 'touchpoints:write', 'A new touchpoint');
  const workspace = await ctx.db.workspace.findFirst({ select: { locales: true } });
  const locales = new Set(workspace?.locales);
  await Touchpoint.create(
    ctx,
    missing.map(({ key, index, part: { id, archivedAt, ...touchpoint } }) => ({
      key,
      input: {
        ...touchpoint,
        owner: find('Actor', `touchpoints.${index}.owner`, touchpoint.owner),
        team: find('Team', `touchpoints.${index}.team`, touchpoint.team),
        publicName: inWorkspaceLocales(touchpoint.publicName ?? [], locales, index, unmapped),
      },
      past: { archivedAt },
      path,
    })),
  );
  return keys;
}

/** The texts in languages of the workspace. */
function inWorkspaceLocales(
  texts: readonly LocalizedTextShape[],
  locales: ReadonlySet<string>,
  touchpoint: number,
  unmapped: UnmappedMapPart[],
): LocalizedTextShape[] {
  return texts.filter(({ locale }, index) => {
    if (locales.has(locale)) return true;
    unmapped.push({
      path: `touchpoints.${touchpoint}.publicName.${index}`,
      reason: 'The workspace does not have this language; the text is left out.',
    });
    return false;
  });
}

/** The parts that the workspace does not have yet, with a new key and their index; adds them to `keys`. */
function withKeys<T extends { id: string }>(parts: readonly T[], keys: RowKeys) {
  return parts.flatMap((part, index) => {
    if (keys.has(part.id)) return [];
    const key = newId();
    keys.set(part.id, key);
    return [{ key, index, part }];
  });
}

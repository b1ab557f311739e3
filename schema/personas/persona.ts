import { isSame } from '../kernel/canonical.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import { newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';
import { type InputPath, invalid, refuse, type UserErrorShape } from '../kernel/userError.ts';
import { refuseStatus, statusErrors } from '../review/mapStatus.ts';
import { nextReview } from '../review/review.ts';
import type { UpsertRow } from '../toolkit/write/bulkStore.ts';
import { replaceExternalIds } from '../toolkit/write/externalId.ts';
import { maxUsersNamed, type Usage } from '../toolkit/write/lifecycle.ts';
import { revise } from '../toolkit/write/revision.ts';
import type { PersonaCreate, PersonaFields, PersonaRow, PersonaUpdate } from './persona.graph.ts';

/** A persona to be made, and where it stands in the input. */
export interface NewPersona {
  key: string;
  input: PersonaCreate;
  /** What nobody says of a new one, but a document tells of one that was there before. */
  past?: Past;
  path: InputPath;
}

interface Past {
  archivedAt?: Date | null;
  lastReviewedAt?: Date | null;
  lastReviewedById?: string;
}

/** Makes a persona and answers with its key. Its first review is due after the review interval. */
export async function createPersona(ctx: Context, input: PersonaCreate): Promise<string> {
  refuse(statusErrors('Persona', input.status, false, ['input']));
  const key = newId();
  await createPersonas(ctx, [{ key, input, path: ['input'] }]);
  return key;
}

/** Makes personas, in as many statements for many as for one. */
export async function createPersonas(ctx: Context, personas: readonly NewPersona[]): Promise<void> {
  refuse(
    personas.flatMap(({ input, path }) => traitErrors(input.traits ?? [], [...path, 'traits'])),
  );
  await insertPersonas(
    ctx,
    personas.map(({ key, input, past }) => ({
      key,
      columns: { ...personaColumns(input, input.owner), ...past },
    })),
  );
  await replaceTraits(
    ctx,
    personas.map(({ key, input }) => ({ key, traits: input.traits })),
  );
  await replaceExternalIds(
    ctx.db,
    'Persona',
    personas.map(({ key, input, path }) => ({
      key,
      externalIds: input.externalIds ?? [],
      path: [...path, 'externalIds'],
    })),
  );
}

/** Changes what is given of a persona; its traits and external ids are replaced as wholes. */
export async function updatePersona(ctx: Context, input: PersonaUpdate): Promise<string> {
  const { id: key, externalIds, status } = input;
  refuse(traitErrors(input.traits ?? [], ['input', 'traits']));
  await revise(ctx.db, 'Persona', key, input.revision, personaColumns(input, input.owner));
  await refuseStatus(ctx.db, 'Persona', key, status);
  await replaceTraits(ctx, [{ key, traits: input.traits }]);
  if (externalIds) {
    await replaceExternalIds(ctx.db, 'Persona', [
      { key, externalIds, path: ['input', 'externalIds'] },
    ]);
  }
  return key;
}

/** What keeps rows of a bulk call from being stored. */
export function personaRowErrors(rows: readonly UpsertRow<PersonaRow>[]): UserErrorShape[] {
  return rows.flatMap(({ stored, input, path }) => {
    const unnamed = stored === null && input.name === undefined;
    return [
      ...(unnamed ? [invalid('REQUIRED', [...path, 'name'], 'A new persona needs a name.')] : []),
      ...statusErrors('Persona', input.status, stored?.archivedAt != null, path),
      ...traitErrors(input.traits ?? [], [...path, 'traits']),
    ];
  });
}

/** The columns that a row of a bulk call gives a persona. */
export function personaRowColumns({ input }: UpsertRow<PersonaRow>) {
  return personaColumns(input, input.owner === null ? null : input.owner?.key);
}

/** Makes the personas of a bulk call. */
export async function insertPersonaRows(
  ctx: Context,
  rows: readonly UpsertRow<PersonaRow>[],
): Promise<void> {
  await insertPersonas(
    ctx,
    rows.map((row) => ({ key: row.key, columns: personaRowColumns(row) })),
  );
}

/** Replaces the traits of the rows of a bulk call that give others; says which those are. */
export async function replaceRowTraits(
  ctx: Context,
  rows: readonly UpsertRow<PersonaRow>[],
): Promise<ReadonlySet<string>> {
  const given = rows.filter(({ input }) => input.traits);
  const present = grouped(
    await ctx.db.personaTrait.findMany({
      where: { personaId: { in: given.map(({ key }) => key) } },
      orderBy: { position: 'asc' },
    }),
    ({ personaId }) => personaId,
  );
  const changed = given.filter(
    ({ key, input }) =>
      !isSame(input.traits?.map(traitColumns), present.get(key)?.map(traitColumns) ?? []),
  );
  await replaceTraits(
    ctx,
    changed.map(({ key, input }) => ({ key, traits: input.traits })),
  );
  return new Set(changed.map(({ key }) => key));
}

/** The journeys and steps that a persona takes part in. */
export async function personaUsage(ctx: Context, key: string): Promise<Usage> {
  const where = { personaId: key };
  const journeys = await ctx.db.journeyPersona.findMany({ where, take: maxUsersNamed });
  const steps = await ctx.db.stepPersona.findMany({ where, take: maxUsersNamed });
  const total =
    (await ctx.db.journeyPersona.count({ where })) + (await ctx.db.stepPersona.count({ where }));
  const usedBy = [
    ...journeys.map(({ journeyId }) => ({ model: 'Journey' as const, id: journeyId })),
    ...steps.map(({ stepId }) => ({ model: 'Step' as const, id: stepId })),
  ];
  return { usedBy: usedBy.slice(0, maxUsersNamed), total };
}

type PersonaColumns = ReturnType<typeof personaColumns> & Past;

async function insertPersonas(
  ctx: Context,
  personas: readonly { key: string; columns: PersonaColumns }[],
): Promise<void> {
  const reviewDueAt = await nextReview(ctx, ctx.now);
  await ctx.db.persona.createMany({
    data: personas.map(({ key, columns }) => ({
      ...columns,
      reviewDueAt: columns.reviewDueAt === undefined ? reviewDueAt : columns.reviewDueAt,
      name: columns.name ?? '',
      id: key,
    })),
  });
}

function personaColumns(input: PersonaFields, ownerId: string | null | undefined) {
  return {
    name: input.name,
    archetype: input.archetype,
    quote: input.quote,
    summary: input.summary,
    imageUrl: input.imageUrl,
    kind: input.kind ?? undefined,
    status: input.status ?? undefined,
    goals: input.goals ?? undefined,
    needs: input.needs ?? undefined,
    frustrations: input.frustrations ?? undefined,
    motivations: input.motivations ?? undefined,
    jobsToBeDone: input.jobsToBeDone ?? undefined,
    preferredChannels: input.preferredChannels ?? undefined,
    marketSharePct: input.marketSharePct,
    evidence: input.evidence ?? undefined,
    dataBacked: input.dataBacked ?? undefined,
    reviewDueAt: input.reviewDueAt,
    ownerId,
  };
}

async function replaceTraits(
  ctx: Context,
  personas: readonly { key: string; traits: PersonaFields['traits'] }[],
): Promise<void> {
  const given = personas.flatMap(({ key, traits }) => (traits ? [{ key, traits }] : []));
  if (given.length === 0) return;
  await ctx.db.personaTrait.deleteMany({
    where: { personaId: { in: given.map(({ key }) => key) } },
  });
  const rows = given.flatMap(({ key, traits }) =>
    traits.map((trait, position) => ({
      ...traitColumns(trait),
      id: newId(),
      personaId: key,
      position,
    })),
  );
  await insertRows(ctx.db, 'PersonaTrait', rows);
}

/** What a trait says of itself, each column given. */
function traitColumns(trait: NonNullable<PersonaFields['traits']>[number]) {
  const { dimension, key, label } = trait;
  return {
    dimension,
    key,
    label,
    value: trait.value ?? null,
    min: trait.min ?? null,
    max: trait.max ?? null,
    unit: trait.unit ?? null,
    evidence: trait.evidence ?? null,
  };
}

/** What is wrong with the traits of one persona. */
export function traitErrors(
  traits: NonNullable<PersonaFields['traits']>,
  path: InputPath,
): UserErrorShape[] {
  const seen = new Set<string>();
  return traits.flatMap(({ dimension, key, value, min, max }, index) => {
    const at = [...path, String(index)];
    const errors: UserErrorShape[] = [];
    const isRange = min != null || max != null;
    if ((value != null) === isRange) {
      errors.push(
        invalid('INVALID_VALUE', at, 'A trait has a `value`, or a range of `min` and `max`.'),
      );
    }
    if (min != null && max != null && min > max) {
      errors.push(invalid('OUT_OF_RANGE', [...at, 'min'], '`min` is above `max`.'));
    }
    const name = `${dimension} ${key}`;
    if (seen.has(name)) {
      errors.push(
        invalid('DUPLICATE', [...at, 'key'], 'An earlier trait has this dimension and key.'),
      );
    }
    seen.add(name);
    return errors;
  });
}

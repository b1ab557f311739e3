import { Prisma } from '../../prisma/generated/client/client.ts';
import { breakdownLimits } from '../surveys/breakdowns/breakdown.ts';
import type { Property } from './property.ts';
import type { Selection } from './selection.ts';

/** A property that is asked, and the breakdown that has it. */
export interface UsedBreakdown {
  readonly property: Property;
  readonly breakdown: string;
}

/** The breakdowns of all properties that are asked; empty if one has none. */
export function usedBreakdowns(
  selections: readonly Selection[],
  by: readonly Property[],
): UsedBreakdown[] {
  const asked = selections.flatMap(({ conditions }) => conditions.map(({ property }) => property));
  const used = [...new Map([...asked, ...by].map((each) => [each.name, each])).values()];
  const named = used.flatMap((property) =>
    property.breakdown === null ? [] : [{ property, breakdown: property.breakdown }],
  );
  return named.length === used.length ? named : [];
}

/** Whether counts by single values of a list answer what is asked of it: its groups, or one value. */
export function isLinear(
  { name }: Property,
  selections: readonly Selection[],
  by: readonly Property[],
): boolean {
  const conditions = selections
    .flatMap((selection) => selection.conditions)
    .filter(({ property }) => property.name === name);
  if (by.some((property) => property.name === name)) return conditions.length === 0;
  return conditions.every(({ values }) => values?.length === 1);
}

interface UsedWith {
  /** How many breakdowns are asked. */
  readonly together: number;
  readonly selections: readonly Selection[];
  /** Whether groups are of several surveys: a value must not be counted apart in one and with others in another. */
  readonly isShared: boolean;
}

/** Whether a breakdown is all counted, together with another if two are asked, and apart from others by each value that is asked. */
export function readiness(
  { breakdown, property: { name, model } }: UsedBreakdown,
  { together, selections, isShared }: UsedWith,
): Prisma.Sql {
  const values = selections
    .flatMap(({ conditions }) => conditions)
    .flatMap((condition) => (condition.property.name === name ? (condition.values ?? []) : []));
  const ofMarked = Prisma.sql`known."workspaceId" = marked."workspaceId"
    AND known."surveyId" = marked."surveyId" AND known.number = marked.number`;
  // Segments that were deleted since are none; their counts do not know of which responses.
  const exist =
    model === 'Segment'
      ? Prisma.sql`AND NOT EXISTS (
          SELECT FROM "BreakdownValue" known WHERE ${ofMarked} AND NOT EXISTS (
            SELECT FROM "Segment" segment
            WHERE segment."workspaceId" = known."workspaceId" AND segment.id::text = known.value
          ))`
      : Prisma.empty;
  return Prisma.sql`EXISTS (
    SELECT FROM "SurveyBreakdown" marked
    WHERE marked."workspaceId" = survey."workspaceId" AND marked."surveyId" = survey.id
      AND key = ${breakdown}::text AND "countedToId" IS NULL AND (paired OR ${together}::int = 1)
      AND ("values" < ${breakdownLimits.values}::int OR NOT ${isShared}::boolean AND NOT EXISTS (
        SELECT FROM unnest(${values}::text[]) AS named WHERE named <> '' AND NOT EXISTS (
          SELECT FROM "BreakdownValue" known WHERE ${ofMarked} AND known.value = named
        )
      )) ${exist}
  )`;
}

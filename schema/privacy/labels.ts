import { Prisma } from '../../prisma/generated/client/client.ts';
import { type StoredField, storedFields } from '../kernel/datamodel.ts';
import type { ModelName, WorkspaceDb } from '../kernel/workspaceDb.ts';
import { allPrimitives } from '../toolkit/primitive/registry.ts';

/** What people recognise a row by: `{"key": "plan", "name": "Plan"}`. */
type Label = Readonly<Record<string, unknown>>;

/** The labels of rows, by their keys. */
export type Labels = ReadonlyMap<string, Label>;

/** A reference of a row to one that has a label, and the columns that are this. */
interface LabelledReference {
  readonly column: string;
  readonly type: string;
  readonly label: readonly string[];
}

/** The references of a table to rows with labels. */
export function labelledReferences(model: ModelName): LabelledReference[] {
  return storedFields(model).flatMap(({ type, column }) => {
    const label = column === undefined ? [] : labelOf(type);
    return column === undefined || label.length === 0 ? [] : [{ column, type, label }];
  });
}

/** The columns by which people recognise rows of a table: as its primitive declares, or its name or title. */
function labelOf(model: string): string[] {
  // Other persons are masked.
  if (model === 'Customer' || model === 'Actor') return [];
  const primitive = allPrimitives().find((each) => each.model === model);
  const label: readonly string[] = primitive?.label ?? ['name', 'title'];
  const stored: readonly StoredField[] = storedFields(model as ModelName);
  return label.filter((name) => stored.some((field) => field.name === name && !field.column));
}

/** The labels of what rows of a table refer to; one statement for all. */
export async function labelsOf(
  db: WorkspaceDb,
  model: ModelName,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<Labels> {
  const selects = labelledReferences(model).flatMap(({ column, type, label }) => {
    const keys = rows.map((row) => row[column]).filter((key) => typeof key === 'string');
    if (keys.length === 0) return [];
    const values = label.map((name) => Prisma.raw(`'${name}', "${name}"`));
    return [
      Prisma.sql`SELECT id::text AS id, jsonb_build_object(${Prisma.join(values)}) AS label
        FROM ${Prisma.raw(`"${type}"`)}
        WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...new Set(keys)]}::uuid[])`,
    ];
  });
  if (selects.length === 0) return new Map();
  const found = await db.$queryRaw<{ id: string; label: Label }[]>(
    Prisma.join(selects, ' UNION ALL '),
  );
  return new Map(found.map(({ id, label }) => [id, label]));
}

import * as enums from '../../prisma/generated/client/enums.ts';
import { models, type StoredField } from '../../prisma/generated/datamodel.ts';
import type { ModelName } from './workspaceDb.ts';

export type { StoredField };

/** The field at a path: `['name']`, or through relations, `['stage', 'position']`. */
export function storedField(model: string, path: readonly string[]): StoredField {
  const [name, ...rest] = path;
  const field = models[model]?.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`${model} stores no field "${name}"`);
  return rest.length === 0 ? field : storedField(field.type, rest);
}

/** All stored fields of a model. */
export function storedFields(model: ModelName): readonly StoredField[] {
  const found = models[model];
  if (!found) throw new Error(`There is no model "${model}"`);
  return found;
}

/**
 * The column by which the database compares a text. `folded` is the text without case; `composed` is
 * the text in NFC, or null if it is stored in NFC. Undefined for a column that has none, because it
 * is always ASCII.
 */
export function companionOf(
  model: ModelName,
  column: string,
  form: 'folded' | 'composed',
): string | undefined {
  const name = `${column}${form === 'folded' ? 'Folded' : 'Composed'}`;
  return storedFields(model).some((field) => field.name === name) ? name : undefined;
}

/** Whether the database computes the column, so that it cannot be written. */
export function isGenerated({ name }: StoredField): boolean {
  return /.(Folded|Composed)$|^composedKey$/.test(name);
}

/**
 * The values of a stored enum in the order of their declaration, which is PostgreSQL's sort order.
 */
export function enumValues(name: string): readonly string[] {
  const values: unknown = Reflect.get(enums, name);
  if (typeof values !== 'object' || values === null) throw new Error(`There is no enum "${name}"`);
  return Object.keys(values);
}

import * as enums from '../../../prisma/generated/client/enums.ts';
import { models, type StoredField } from '../../../prisma/generated/datamodel.ts';
import { encodeId } from '../../kernel/id.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import type { Subject } from './subjects.ts';

/**
 * What a payload of a type looks like where there is no row yet: columns that are never null have a value
 * of their type, the others are null.
 *
 * @param key of the example, which no row has
 */
export function exampleOf(
  model: ModelName,
  { references = {} }: Pick<Subject, 'references'>,
  shown: readonly string[],
  { key, at }: { readonly key: string; readonly at: Date },
): object {
  const fields = new Map(models[model]?.map((field) => [field.name, field]));
  const columnValue = (column: string) => {
    const field = fields.get(column);
    return field?.isRequired ? exampleValue(field, at) : null;
  };
  const values = shown.map((column) => [column, columnValue(column)]);
  const ids = Object.entries(references).map(([column, { field, model: other }]) => [
    field,
    fields.get(column)?.isRequired ? encodeId(other, key) : null,
  ]);
  return Object.fromEntries([...values, ...ids]);
}

function exampleValue({ type, kind, isList }: StoredField, at: Date): unknown {
  if (isList) return [];
  if (kind === 'enum') return Object.values(Reflect.get(enums, type) ?? {})[0];
  if (type === 'DateTime') return at;
  if (type === 'Boolean') return false;
  if (type === 'Json') return {};
  return type === 'String' ? 'example' : 1;
}

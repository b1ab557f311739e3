import type { Primitive, PrimitiveField } from './registry.ts';

/** A row as a document has it: the values that inputs can set, without references. */
export function documentOf({ fieldList, parts }: Primitive, row: object): object {
  const columns = fieldList.filter(
    ({ isReference, options }) => !isReference && !options.readOnly && !options.within,
  );
  const lists = parts.flatMap(({ name, fieldList }): [string, object[]][] => {
    const rows: unknown = Reflect.get(row, name);
    return Array.isArray(rows) ? [[name, rows.map((part) => valuesIn(fieldList, part))]] : [];
  });
  return { ...valuesIn(columns, row), ...Object.fromEntries(lists) };
}

function valuesIn(fields: readonly PrimitiveField[], row: object): object {
  return Object.fromEntries(fields.map(({ name }) => [name, Reflect.get(row, name)]));
}

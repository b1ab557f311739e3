import type { Context } from '../../kernel/context.ts';
import { invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { tableOf } from '../write/reference.ts';
import type { MergedRow } from './mergeRows.ts';
import type { Primitive } from './registry.ts';

/** User errors of keys that another row of the workspace has, or an earlier row of the call. */
export async function takenKeyErrors(
  { db }: Context,
  { model, fieldList }: Pick<Primitive, 'model' | 'fieldList'>,
  rows: readonly MergedRow[],
): Promise<UserErrorShape[]> {
  const errors: UserErrorShape[] = [];
  for (const { name } of fieldList.filter(({ options }) => options.key)) {
    const named = rows.filter(({ stored, after }) => stored?.[name] !== after[name]);
    if (named.length === 0) continue;
    const keys = named.map(({ after }) => after[name]);
    const taken = await tableOf(db, model).findMany({ where: { [name]: { in: keys } } });
    const seen = new Set(taken.map((row) => Reflect.get(row, name)));
    for (const { after, path } of named) {
      if (seen.has(after[name])) {
        errors.push(
          invalid('KEY_TAKEN', [...path, name], 'Another row of this type has this key.'),
        );
      }
      seen.add(after[name]);
    }
  }
  return errors;
}

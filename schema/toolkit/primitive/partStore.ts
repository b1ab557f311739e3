import { isSame } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/context.ts';
import { storedFields } from '../../kernel/datamodel.ts';
import { grouped } from '../../kernel/group.ts';
import { newId } from '../../kernel/id.ts';
import { insertRows, readColumns } from '../../kernel/rows.ts';
import { invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { tableOf } from '../write/reference.ts';
import type { AnyColumns, MergedRow } from './mergeRows.ts';
import type { PrimitiveLink, PrimitivePart } from './registry.ts';

type Belonging = PrimitivePart | PrimitiveLink;

/** A row, and what its parts and links are to be; those that are absent stay as they are. */
type WithParts = Pick<MergedRow, 'key' | 'input' | 'after'>;

/** Stores the parts or links of new rows. */
export async function insertParts(
  { db }: Context,
  parts: readonly Belonging[],
  rows: readonly WithParts[],
): Promise<void> {
  for (const part of parts) {
    const made = rows.flatMap((row) =>
      (givenIn(part, row) ?? []).map((columns, position) => ({
        ...columns,
        ...ownColumns(part, row),
        [part.parentColumn]: row.key,
        position,
      })),
    );
    await insertRows(db, part.model, made);
  }
}

/** Replaces parts by those that are given. */
export async function replaceParts(
  ctx: Context,
  parts: readonly Belonging[],
  rows: readonly WithParts[],
): Promise<void> {
  for (const part of parts) {
    const given = rows.filter(({ input }) => input[part.name]);
    if (given.length === 0) continue;
    const keys = given.map(({ key }) => key);
    await tableOf(ctx.db, part.model).deleteMany({ where: { [part.parentColumn]: { in: keys } } });
    await insertParts(ctx, [part], given);
  }
}

/** Replaces parts or links of rows where others are given; says of which rows. */
export async function replaceOtherParts(
  ctx: Context,
  parts: readonly Belonging[],
  rows: readonly WithParts[],
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const part of parts) {
    const given = rows.filter(({ input }) => input[part.name]);
    if (given.length === 0) continue;
    const stored: unknown = await tableOf(ctx.db, part.model).findMany({
      where: { [part.parentColumn]: { in: given.map(({ key }) => key) } },
      orderBy: { position: 'asc' },
    });
    const present = grouped(stored as AnyColumns[], (row) => String(row[part.parentColumn]));
    const others = given.filter((row) => {
      const before = (present.get(row.key) ?? []).map((columns) => columnsIn(part, columns));
      return !isSame(givenIn(part, row), before);
    });
    await replaceParts(ctx, [part], others);
    for (const { key } of others) changed.add(key);
  }
  return changed;
}

/** What is wrong with links that lead out of what their row is in: a step’s to another journey. */
export async function strayLinkErrors(
  { db }: Context,
  links: readonly PrimitiveLink[],
  rows: readonly MergedRow[],
): Promise<UserErrorShape[]> {
  const errors: UserErrorShape[] = [];
  for (const link of links) {
    const { name, target } = link;
    const shared = link.repeated.filter((column) =>
      storedFields(target).some((field) => field.name === column),
    );
    const linked = rows.flatMap((row) => {
      const keys = (row.input[name] ?? []) as readonly string[];
      return keys.map((key, index) => ({ row, key, path: [...row.path, name, String(index)] }));
    });
    const keys = [...new Set(linked.map(({ key }) => key))];
    const found = await readColumns(db, target, keys, shared);
    for (const { row, key, path } of linked) {
      const isStray = shared.some((column) => found.get(key)?.[column] !== row.after[column]);
      if (isStray)
        errors.push(
          invalid(
            'INVALID_VALUE',
            path,
            `This leads out of the ${shared.map((column) => column.replace(/Id$/, '')).join(', ')}.`,
          ),
        );
    }
  }
  return errors;
}

function givenIn(part: Belonging, { input }: WithParts): AnyColumns[] | undefined {
  if ('target' in part) {
    const keys = input[part.name] as readonly string[] | null | undefined;
    return keys ? [...new Set(keys)].map((key) => ({ [part.linkedColumn]: key })) : undefined;
  }
  const given = input[part.name] as readonly AnyColumns[] | null | undefined;
  return given?.map((one) => columnsIn(part, one));
}

/** What a part or a link says of itself, each column given. */
function columnsIn(part: Belonging, values: AnyColumns): AnyColumns {
  const names = 'target' in part ? [part.linkedColumn] : part.fieldList.map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

function ownColumns(part: Belonging, { after }: WithParts): AnyColumns {
  if (!('target' in part)) return { id: newId() };
  return Object.fromEntries(part.repeated.map((column) => [column, after[column]]));
}

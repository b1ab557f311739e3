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

/** A row with its new parts and links; those that are absent stay as they are. */
type WithParts = Pick<MergedRow, 'key' | 'input' | 'after'>;

/** Stores the parts or links of new rows. */
export async function insertParts(
  { db }: Context,
  parts: readonly Belonging[],
  rows: readonly WithParts[],
): Promise<void> {
  for (const part of parts) {
    const made = rows.flatMap((row) =>
      (newIn(part, row) ?? []).map((columns, position) => ({
        ...columns,
        ...ownColumns(part, row),
        [part.parentColumn]: row.key,
        position,
      })),
    );
    await insertRows(db, part.model, made);
  }
}

/** Replaces the parts of rows by those of the input. */
export async function replaceParts(
  ctx: Context,
  parts: readonly Belonging[],
  rows: readonly WithParts[],
): Promise<void> {
  for (const part of parts) {
    const replaced = rows.filter(({ input }) => input[part.name]);
    if (replaced.length === 0) continue;
    const keys = replaced.map(({ key }) => key);
    await tableOf(ctx.db, part.model).deleteMany({ where: { [part.parentColumn]: { in: keys } } });
    await insertParts(ctx, [part], replaced);
  }
}

/** Replaces the parts or links of rows whose input has others; returns the keys of those rows. */
export async function replaceOtherParts(
  ctx: Context,
  parts: readonly Belonging[],
  rows: readonly WithParts[],
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const part of parts) {
    const withParts = rows.filter(({ input }) => input[part.name]);
    if (withParts.length === 0) continue;
    const stored: unknown = await tableOf(ctx.db, part.model).findMany({
      where: { [part.parentColumn]: { in: withParts.map(({ key }) => key) } },
      orderBy: { position: 'asc' },
    });
    const present = grouped(stored as AnyColumns[], (row) => String(row[part.parentColumn]));
    const others = withParts.filter((row) => {
      const before = (present.get(row.key) ?? []).map((columns) => columnsIn(part, columns));
      return !isSame(newIn(part, row), before);
    });
    await replaceParts(ctx, [part], others);
    for (const { key } of others) changed.add(key);
  }
  return changed;
}

/**
 * User errors of links to rows outside the row's own container, such as a step of another journey.
 */
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
            `This is in another ${shared.map((column) => column.replace(/Id$/, '')).join(', ')}.`,
          ),
        );
    }
  }
  return errors;
}

/** The columns of the parts or links in an input; undefined if the input does not set them. */
function newIn(part: Belonging, { input }: WithParts): AnyColumns[] | undefined {
  if ('target' in part) {
    const keys = input[part.name] as readonly string[] | null | undefined;
    return keys ? [...new Set(keys)].map((key) => ({ [part.linkedColumn]: key })) : undefined;
  }
  const parts = input[part.name] as readonly AnyColumns[] | null | undefined;
  return parts?.map((one) => columnsIn(part, one));
}

/** The declared columns of a part or a link, of its row or its input; null where a value is absent. */
function columnsIn(part: Belonging, values: AnyColumns): AnyColumns {
  if ('target' in part) return { [part.linkedColumn]: values[part.linkedColumn] };
  return Object.fromEntries(
    part.fieldList.map(({ name, column }) => [column, values[column] ?? values[name] ?? null]),
  );
}

function ownColumns(part: Belonging, { after }: WithParts): AnyColumns {
  if (!('target' in part)) return { id: newId() };
  return Object.fromEntries(part.repeated.map((column) => [column, after[column]]));
}

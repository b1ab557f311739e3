import { isSame } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/context.ts';
import { grouped } from '../../kernel/group.ts';
import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../kernel/rows.ts';
import { tableOf } from '../write/reference.ts';
import type { Primitive, PrimitivePart } from './registry.ts';

/** A row, and what its parts are to be; parts that are absent stay as they are. */
export interface WithParts {
  key: string;
  input: Record<string, unknown>;
}

/** Stores the parts of new rows. */
export async function insertParts(
  { db }: Context,
  { parts }: Primitive,
  rows: readonly WithParts[],
): Promise<void> {
  for (const part of parts) {
    const made = rows.flatMap((row) =>
      (givenIn(part, row) ?? []).map((columns, position) => ({
        ...columns,
        id: newId(),
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
  primitive: Primitive,
  rows: readonly WithParts[],
): Promise<void> {
  for (const { name, model, parentColumn } of primitive.parts) {
    const keys = rows.filter(({ input }) => input[name]).map(({ key }) => key);
    if (keys.length === 0) continue;
    await tableOf(ctx.db, model).deleteMany({ where: { [parentColumn]: { in: keys } } });
  }
  await insertParts(ctx, primitive, rows);
}

/** Replaces parts of stored rows where others are given; says of which rows. */
export async function replaceOtherParts(
  ctx: Context,
  primitive: Primitive,
  rows: readonly WithParts[],
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const part of primitive.parts) {
    const given = rows.filter(({ input }) => input[part.name]);
    if (given.length === 0) continue;
    const stored: unknown = await tableOf(ctx.db, part.model).findMany({
      where: { [part.parentColumn]: { in: given.map(({ key }) => key) } },
      orderBy: { position: 'asc' },
    });
    const present = grouped(stored as Record<string, unknown>[], (row) =>
      String(row[part.parentColumn]),
    );
    for (const row of given) {
      const before = (present.get(row.key) ?? []).map((columns) => columnsIn(part, columns));
      if (!isSame(givenIn(part, row), before)) changed.add(row.key);
    }
  }
  await replaceParts(
    ctx,
    primitive,
    rows.filter(({ key }) => changed.has(key)),
  );
  return changed;
}

function givenIn(part: PrimitivePart, { input }: WithParts) {
  const given = input[part.name] as readonly Record<string, unknown>[] | null | undefined;
  return given?.map((one) => columnsIn(part, one));
}

/** What a part says of itself, each column given. */
function columnsIn({ fieldList }: PrimitivePart, values: Record<string, unknown>) {
  return Object.fromEntries(fieldList.map(({ name }) => [name, values[name] ?? null]));
}

import { models } from '../../../prisma/generated/datamodel.ts';
import type { Context } from '../../kernel/context.ts';
import { grouped } from '../../kernel/group.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { maxUsersNamed, type Usage } from '../write/lifecycle.ts';
import { tableOf } from '../write/reference.ts';

/** A table whose rows keep a row from being deleted, by a relation with `onDelete: Restrict`. */
interface Restriction {
  readonly table: ModelName;
  /** Any of these columns holds the row's id. */
  readonly columns: readonly string[];
  /** Who uses the row: the table's own row, or, of a link, the row that the link belongs to. */
  readonly user: { readonly model: ModelName; readonly column: string };
}

/** Finds who uses a row; two statements a table. */
export function usersOf(model: ModelName): (ctx: Context, key: string) => Promise<Usage> {
  const restrictions = restrictionsOf(model);
  return async ({ db }, key) => {
    const usages: Usage[] = [];
    for (const { table, columns, user } of restrictions) {
      const where = { OR: columns.map((column) => ({ [column]: key })) };
      const select = { [user.column]: true };
      const rows = await tableOf(db, table).findMany({ where, take: maxUsersNamed, select });
      usages.push({
        usedBy: rows.map((row) => ({
          model: user.model,
          id: String(Reflect.get(row, user.column)),
        })),
        total: await tableOf(db, table).count({ where }),
      });
    }
    return {
      usedBy: usages.flatMap(({ usedBy }) => usedBy).slice(0, maxUsersNamed),
      total: usages.reduce((sum, { total }) => sum + total, 0),
    };
  };
}

function restrictionsOf(model: ModelName): Restriction[] {
  const relations = Object.entries(models).flatMap(([table, fields]) =>
    fields.flatMap(({ type, onDelete, column }) =>
      type === model && onDelete === 'Restrict' && column
        ? [{ table: table as ModelName, column }]
        : [],
    ),
  );
  return [...grouped(relations, ({ table }) => table)].map(([table, found]) => ({
    table,
    columns: found.map(({ column }) => column),
    user: userIn(table),
  }));
}

function userIn(table: ModelName): Restriction['user'] {
  const fields = models[table] ?? [];
  if (fields.some(({ name }) => name === 'id')) return { model: table, column: 'id' };
  const owner = fields.find(({ onDelete, column }) => onDelete === 'Cascade' && column);
  if (!owner?.column) throw new Error(`${table} has neither an id nor a row that it belongs to`);
  return { model: owner.type as ModelName, column: owner.column };
}

import { models } from '../../../prisma/generated/datamodel.ts';
import type { Context } from '../../kernel/context.ts';
import { scopeOf } from '../../kernel/entity.ts';
import { grouped } from '../../kernel/group.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { maxUsersNamed, type Usage } from './lifecycle.ts';
import { tableOf } from './reference.ts';

/** The rows of a table that use another row: those that match `where`. */
export interface Users {
  readonly model: ModelName;
  readonly where: object;
  /**
   * For a link: the model of the row that it belongs to, which is the user, and the column with its
   * id.
   */
  readonly through?: Through;
}

interface Through {
  readonly model: ModelName;
  readonly column: string;
}

/**
 * The rows of several tables that use a row; one statement for each table, and one more where it has
 * more rows than are named.
 */
export async function usageBy({ db }: Context, users: readonly Users[]): Promise<Usage> {
  const usedBy: { model: ModelName; id: string }[] = [];
  let total = 0;
  for (const { model, where, through } of users) {
    const user = through ?? { model, column: 'id' };
    const select = { [user.column]: true };
    const rows = await tableOf(db, model).findMany({ where, take: maxUsersNamed, select });
    usedBy.push(
      ...rows.map((row) => ({ model: user.model, id: String(Reflect.get(row, user.column)) })),
    );
    total += rows.length < maxUsersNamed ? rows.length : await tableOf(db, model).count({ where });
  }
  return { usedBy: usedBy.slice(0, maxUsersNamed), total };
}

/**
 * Returns a function that says which rows prevent the deletion of a row, by its key: those that
 * refer to it by a relation with `onDelete: Restrict`.
 */
export function restrictedUsers(model: ModelName): (key: string) => Users[] {
  const relations = Object.entries(models).flatMap(([table, fields]) =>
    fields.flatMap(({ type, onDelete, column }) =>
      type === model && onDelete === 'Restrict' && column
        ? [{ table: table as ModelName, column }]
        : [],
    ),
  );
  const tables = [...grouped(relations, ({ table }) => table)].map(([table, found]) => ({
    table,
    columns: found.map(({ column }) => column),
  }));
  return (key) =>
    tables.map(({ table, columns }) => ({
      model: table,
      where: { OR: columns.map((column) => ({ [column]: key })) },
      through: throughOf(table),
    }));
}

/**
 * The row that a link of this table belongs to; undefined for a table whose rows are users
 * themselves, as they have a type of the graph.
 */
function throughOf(table: ModelName): Through | undefined {
  const fields = models[table] ?? [];
  if (scopeOf(table) !== undefined) return undefined;
  const parent = fields.find(({ onDelete, column }) => onDelete === 'Cascade' && column);
  if (!parent?.column) throw new Error(`${table} has neither an id nor a row that it belongs to`);
  return { model: parent.type as ModelName, column: parent.column };
}

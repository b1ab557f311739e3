import type { Context } from '../../kernel/context.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { maxUsersNamed, type Usage } from './lifecycle.ts';
import { tableOf } from './reference.ts';

/** Rows of a type that use another row: those that meet the condition. */
export interface Users {
  readonly model: ModelName;
  readonly where: object;
}

/** Who uses a row, over several types; two statements a type, however many there are. */
export async function usageBy({ db }: Context, users: readonly Users[]): Promise<Usage> {
  const usedBy: { model: ModelName; id: string }[] = [];
  let total = 0;
  for (const { model, where } of users) {
    const rows = await tableOf(db, model).findMany({
      where,
      take: maxUsersNamed,
      select: { id: true },
    });
    usedBy.push(...rows.map(({ id }) => ({ model, id })));
    total += await tableOf(db, model).count({ where });
  }
  return { usedBy: usedBy.slice(0, maxUsersNamed), total };
}

/** Several usages of one row as one. */
export function usedTogether(...usages: readonly Usage[]): Usage {
  return {
    usedBy: usages.flatMap(({ usedBy }) => usedBy).slice(0, maxUsersNamed),
    total: usages.reduce((sum, { total }) => sum + total, 0),
  };
}

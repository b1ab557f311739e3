import type { Context } from '../../kernel/context.ts';
import { invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { tableOf } from '../write/reference.ts';
import { lockWorkspace } from '../write/revision.ts';
import type { MergedRow } from './mergeRows.ts';
import type { Primitive } from './registry.ts';

/** User errors of new rows that are too many. */
export async function rowLimitErrors(
  ctx: Context,
  { model, maxRows }: Pick<Primitive, 'model' | 'maxRows'>,
  rows: readonly MergedRow[],
): Promise<UserErrorShape[]> {
  const fresh = rows.filter(({ stored }) => !stored);
  if (!maxRows || fresh.length === 0) return [];
  // Two calls at once could create one row too many.
  await lockWorkspace(ctx);
  const { count, message } = maxRows;
  const free = Math.max(0, count - (await tableOf(ctx.db, model).count({})));
  return fresh.slice(free).map(({ path }) => invalid('TOO_MANY', path, message));
}

import type { Context } from '../kernel/context.ts';
import { noteCases } from './board/noteCases.ts';
import { type CaseValues, changedFields, storeHistory } from './history.ts';
import { setTargets } from './sla/setTargets.ts';

/** A case that was opened, or changed by its input. */
interface StoredInput {
  readonly key: string;
  readonly input: CaseValues;
  readonly stored: ({ readonly revision: number } & CaseValues) | null;
}

/** Stores what follows when cases are opened or changed: their history, and what is promised for them. */
export async function followStored(
  ctx: Context,
  rows: readonly StoredInput[],
): Promise<Set<string>> {
  await storeHistory(
    ctx,
    rows.map(({ key, input, stored }) =>
      stored === null
        ? { case: key, revision: 1, before: {}, after: { status: 'OPEN' } }
        : { case: key, revision: stored.revision + 1, before: stored, after: columnsOf(input) },
    ),
  );
  await setTargets(
    ctx.db,
    ctx.now,
    rows
      .filter(({ input, stored }) => !stored || decidesPolicy(stored, columnsOf(input)))
      .map(({ key, stored }) => ({ id: key, isNew: stored === null, chooses: true })),
  );
  const keys = rows.map(({ key }) => key);
  await noteCases(ctx.db, ctx.now, keys);
  return new Set(keys);
}

function decidesPolicy(before: CaseValues, after: CaseValues): boolean {
  return changedFields(before, after).some((field) => field === 'PRIORITY' || field === 'CUSTOMER');
}

/** The input with its references by the names of their columns, too. */
function columnsOf(input: CaseValues): CaseValues {
  return {
    ...input,
    ...Object.fromEntries(Object.entries(input).map(([name, value]) => [`${name}Id`, value])),
  };
}

import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { OwnedModel } from '../../rules/definition.ts';
import { type CaseOfRun, type CaseSought, casesOf } from './casesOf.ts';
import { type Triggered, triggeredBy } from './triggered.ts';

/**
 * Finds the owners of what runs are about: of what triggered them, or else of what its survey is about, of
 * their customers' accounts, and of their cases. The number of statements does not grow with the runs.
 */
export async function ownersOf(
  db: WorkspaceDb,
  sought: readonly (CaseSought & { readonly of: OwnedModel })[],
): Promise<(sought: CaseSought, of: OwnedModel) => string | null> {
  if (sought.length === 0) return () => null;
  const runs = sought.map(({ run }) => run);
  const triggered = await triggeredBy(db, runs);
  const customers = await db.customer.findMany({
    where: { id: { in: [...new Set(runs.map(({ customerId }) => customerId))] } },
    select: { id: true, account: { select: { ownerId: true } } },
  });
  const accountOwners = new Map(customers.map(({ id, account }) => [id, account?.ownerId]));
  const cases: ReadonlyMap<string, CaseOfRun> = await casesOf(
    db,
    sought.filter(({ of }) => of === 'CASE'),
  );
  return ({ id, run: { triggerId, customerId } }, of) => {
    if (of === 'ACCOUNT') return accountOwners.get(customerId) ?? null;
    if (of === 'CASE') return cases.get(id)?.ownerId ?? null;
    return responsibleFor(triggered.get(triggerId ?? ''), of)?.ownerId ?? null;
  };
}

/** What is responsible for what triggered a run; null if that is not known. */
export function responsibleFor(
  triggered: Triggered | undefined,
  of: Exclude<OwnedModel, 'ACCOUNT' | 'CASE'>,
) {
  if (!triggered) return null;
  const { survey, step, touchpoint } = triggered;
  return { SURVEY: survey, STEP: step, TOUCHPOINT: touchpoint }[of];
}

import type { RuleTriggerKind } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { OwnedModel } from '../../rules/definition.ts';
import type { RunState } from '../stepAction.ts';

/** The keys of the actors who own what a run is about. */
type Owners = Readonly<Partial<Record<OwnedModel, string | null>>>;

interface Owned {
  readonly ownerId: string | null;
}

interface Triggering {
  readonly id: string;
  readonly survey?: Owned & { readonly step: Owned | null; readonly touchpoint: Owned | null };
  readonly step?: Owned | null;
  readonly touchpoint?: Owned | null;
}

const owned = { select: { ownerId: true } } as const;
const ofSurvey = { select: { ownerId: true, step: owned, touchpoint: owned } } as const;

type TriggeringReader = (db: WorkspaceDb, ids: string[]) => Promise<Triggering[]>;

const responses: TriggeringReader = (db, ids) =>
  db.surveyResponse.findMany({
    where: { id: { in: ids } },
    select: { id: true, survey: ofSurvey, touchpoint: owned },
  });

const readers: Readonly<Partial<Record<RuleTriggerKind, TriggeringReader>>> = {
  RESPONSE_COMPLETED: responses,
  ANSWER_SCORED: responses,
  INVITATION_IGNORED: (db, ids) =>
    db.invitation.findMany({ where: { id: { in: ids } }, select: { id: true, survey: ofSurvey } }),
  FEEDBACK_RECORDED: (db, ids) =>
    db.feedback.findMany({
      where: { id: { in: ids } },
      select: { id: true, step: owned, touchpoint: owned },
    }),
  EVENT_RECORDED: (db, ids) =>
    db.customerEvent.findMany({
      where: { id: { in: ids } },
      select: { id: true, step: owned, touchpoint: owned },
    }),
};

/**
 * Finds the owners of what runs are about: of what triggered them, or else of what its survey is about, and
 * of their customers' accounts. A statement for each kind of trigger, and one for the accounts.
 */
export async function ownersOf(
  db: WorkspaceDb,
  runs: readonly RunState[],
): Promise<(run: RunState, of: OwnedModel) => string | null> {
  if (runs.length === 0) return () => null;
  const wanted = new Map<TriggeringReader, Set<string>>();
  for (const { trigger, triggerId } of runs) {
    const read = readers[trigger];
    if (read && triggerId !== null) {
      wanted.set(read, (wanted.get(read) ?? new Set()).add(triggerId));
    }
  }
  const owners = new Map<string, Owners>();
  for (const [read, ids] of wanted) {
    for (const { id, survey, step, touchpoint } of await read(db, [...ids])) {
      owners.set(id, {
        SURVEY: survey?.ownerId ?? null,
        STEP: (step ?? survey?.step)?.ownerId ?? null,
        TOUCHPOINT: (touchpoint ?? survey?.touchpoint)?.ownerId ?? null,
      });
    }
  }
  const customers = await db.customer.findMany({
    where: { id: { in: [...new Set(runs.map(({ customerId }) => customerId))] } },
    select: { id: true, account: owned },
  });
  const accountOwners = new Map(customers.map(({ id, account }) => [id, account?.ownerId]));
  return ({ triggerId, customerId }, of) =>
    (of === 'ACCOUNT' ? accountOwners.get(customerId) : owners.get(triggerId ?? '')?.[of]) ?? null;
}

import type { RuleTriggerKind } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RunState } from '../stepAction.ts';

/** Who is responsible for a row. */
interface Responsible {
  readonly id: string;
  readonly ownerId: string | null;
  readonly teamId: string | null;
}

/** The row that triggered a run, and what it is about, or what its survey is about. */
export interface Triggered {
  readonly id: string;
  readonly survey: Responsible | null;
  readonly step: Responsible | null;
  readonly touchpoint: Responsible | null;
  /** The case that is overdue. */
  readonly caseId: string | null;
  /** Of a message. */
  readonly thread: { readonly id: string; readonly customerId: string } | null;
}

interface Row {
  readonly id: string;
  readonly survey?: Responsible & Pick<Triggered, 'step' | 'touchpoint'>;
  readonly step?: Responsible | null;
  readonly touchpoint?: Responsible | null;
  readonly thread?: Triggered['thread'];
  readonly caseId?: string;
}

const responsible = { select: { id: true, ownerId: true, teamId: true } } as const;
const ofSurvey = {
  select: { ...responsible.select, step: responsible, touchpoint: responsible },
} as const;
const ofWhere = { id: true, step: responsible, touchpoint: responsible } as const;

type Reader = (db: WorkspaceDb, ids: string[]) => Promise<Row[]>;

const responses: Reader = (db, ids) =>
  db.surveyResponse.findMany({
    where: { id: { in: ids } },
    select: { id: true, survey: ofSurvey, touchpoint: responsible },
  });

const readers: Readonly<Partial<Record<RuleTriggerKind, Reader>>> = {
  RESPONSE_COMPLETED: responses,
  ANSWER_SCORED: responses,
  INVITATION_IGNORED: (db, ids) =>
    db.invitation.findMany({ where: { id: { in: ids } }, select: { id: true, survey: ofSurvey } }),
  FEEDBACK_RECORDED: (db, ids) =>
    db.feedback.findMany({ where: { id: { in: ids } }, select: ofWhere }),
  EVENT_RECORDED: (db, ids) =>
    db.customerEvent.findMany({ where: { id: { in: ids } }, select: ofWhere }),
  CASE_OVERDUE: async (db, ids) => {
    const rows = await db.caseChange.findMany({
      where: { id: { in: ids } },
      select: { id: true, case: { select: ofWhere } },
    });
    return rows.map(({ id, case: { id: caseId, ...about } }) => ({ id, caseId, ...about }));
  },
  MESSAGE_RECEIVED: (db, ids) =>
    db.message.findMany({
      where: { id: { in: ids } },
      select: { id: true, thread: { select: { id: true, customerId: true } } },
    }),
};

/** The rows that triggered runs, by their keys, as far as there are any; a statement for each kind of trigger. */
export async function triggeredBy(
  db: WorkspaceDb,
  runs: readonly RunState[],
): Promise<ReadonlyMap<string, Triggered>> {
  const wanted = new Map<Reader, Set<string>>();
  for (const { trigger, triggerId } of runs) {
    const read = readers[trigger];
    if (read && triggerId !== null) {
      wanted.set(read, (wanted.get(read) ?? new Set()).add(triggerId));
    }
  }
  const found = new Map<string, Triggered>();
  for (const [read, ids] of wanted) {
    for (const { id, survey, step, touchpoint, thread, caseId } of await read(db, [...ids])) {
      found.set(id, {
        ...{ id, survey: survey ?? null, thread: thread ?? null, caseId: caseId ?? null },
        step: step ?? survey?.step ?? null,
        touchpoint: touchpoint ?? survey?.touchpoint ?? null,
      });
    }
  }
  return found;
}

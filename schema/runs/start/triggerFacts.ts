import type {
  CaseTargetKind,
  Channel,
  RuleTriggerKind,
} from '../../../prisma/generated/client/enums.ts';
import type { ChangeType } from '../../changes/types.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RuleTrigger } from '../../rules/definition.ts';
import { missedFields } from '../missedTargets.ts';

/** What happened, as triggers ask for it. */
export interface TriggerFact {
  readonly type: FactType;
  /** The key of the row that it is. */
  readonly id: string;
  /** Null where it is not known whose it is. */
  readonly customerId: string | null;
  /** When it happened; where another system recorded it, by its own word. */
  readonly at: Date;
  /** When it was stored here; a rule that was enabled later does not know it. */
  readonly loggedAt: Date;
  /** What its type is of, by which rules wait for it; null for nothing. */
  readonly detail: string | null;
  /** Of a response: its answers that are numbers, by question, and the invitation that it answers. */
  readonly numbers?: ReadonlyMap<string, number>;
  readonly invitationId?: string | null;
  /** Of an invitation: when it was sent, and whether it has expired. */
  readonly sentAt?: Date | null;
  readonly isExpired?: boolean;
  /** Of an event: whether a step of a run may have recorded it. */
  readonly isOfStep?: boolean;
  /** Of a segment’s change: the run that caused it. */
  readonly runId?: string | null;
}

/** The source of events that steps record. */
export const stepSource = 'cxgraph';

/** Types of changes that can trigger rules, and their kinds of triggers. */
export const kindsOf = {
  'response.completed': ['RESPONSE_COMPLETED', 'ANSWER_SCORED'],
  'feedback.recorded': ['FEEDBACK_RECORDED'],
  'event.recorded': ['EVENT_RECORDED'],
  'segment.entered': ['SEGMENT_ENTERED'],
  'segment.left': ['SEGMENT_LEFT'],
  'invitation.changed': ['INVITATION_IGNORED'],
  'message.changed': ['MESSAGE_RECEIVED'],
  'case.overdue': ['CASE_OVERDUE'],
} as const satisfies Partial<Record<ChangeType, readonly RuleTriggerKind[]>>;

export type FactType = keyof typeof kindsOf;

/** Whether changes of a type can trigger rules. */
export function isFactType(type: string): type is FactType {
  return Object.hasOwn(kindsOf, type);
}

/** The keys of `RuleWatch` by which rules wait for a fact: see `watchKeysOf`. */
export function keysOfFact({ type, detail }: TriggerFact): string[] {
  return detail === null ? [type] : [type, `${type}:${detail}`];
}

/** Whether a fact is what a trigger waits for. */
export function fits(trigger: RuleTrigger, fact: TriggerFact): boolean {
  const kinds: readonly RuleTriggerKind[] = kindsOf[fact.type];
  if (!kinds.includes(trigger.kind)) return false;
  const wanted = {
    'response.completed': trigger.survey,
    'feedback.recorded': trigger.touchpoint,
    'event.recorded': trigger.eventType,
    'segment.entered': trigger.segment,
    'segment.left': trigger.segment,
    'invitation.changed': trigger.survey,
    'message.changed': trigger.channel,
    'case.overdue': trigger.target,
  }[fact.type];
  if (wanted != null && wanted !== fact.detail) return false;
  if (trigger.kind === 'INVITATION_IGNORED') {
    return trigger.afterDays == null && fact.isExpired === true && fact.sentAt != null;
  }
  if (trigger.kind !== 'ANSWER_SCORED') return true;
  const answer = fact.numbers?.get(trigger.question ?? '');
  if (answer === undefined) return false;
  const { atLeast, atMost } = trigger;
  return (atLeast == null || answer >= atLeast) && (atMost == null || answer <= atMost);
}

type FactReader = (
  db: WorkspaceDb,
  ids: string[],
) => Promise<Omit<TriggerFact, 'type' | 'loggedAt'>[]>;

const segmentChanges: FactReader = async (db, ids) => {
  const rows = await db.segmentChange.findMany({
    where: { id: { in: ids } },
    select: { id: true, customerId: true, segmentId: true, at: true, runId: true },
  });
  return rows.map(({ segmentId, ...row }) => ({ ...row, detail: segmentId }));
};

const readers: Readonly<Record<FactType, FactReader>> = {
  'response.completed': async (db, ids) => {
    const rows = await db.surveyResponse.findMany({
      // Whose an anonymous response is stays unknown, also to rules.
      where: { id: { in: ids }, status: 'COMPLETED', survey: { anonymous: false } },
      select: {
        ...{ id: true, customerId: true, surveyId: true, completedAt: true, createdAt: true },
        invitationId: true,
        answers: { where: { number: { not: null } }, select: { question: true, number: true } },
      },
    });
    return rows.map(
      ({ id, customerId, surveyId, completedAt, createdAt, invitationId, answers }) => {
        const numbers = answers.flatMap(({ question, number }) =>
          number === null ? [] : [[question, number] as const],
        );
        const at = completedAt ?? createdAt;
        return { id, customerId, at, detail: surveyId, invitationId, numbers: new Map(numbers) };
      },
    );
  },
  'feedback.recorded': async (db, ids) => {
    const rows = await db.feedback.findMany({
      where: { id: { in: ids }, archivedAt: null },
      select: { id: true, customerId: true, touchpointId: true, occurredAt: true },
    });
    return rows.map(({ id, customerId, touchpointId: detail, occurredAt: at }) => {
      return { id, customerId, at, detail };
    });
  },
  'event.recorded': async (db, ids) => {
    const rows = await db.customerEvent.findMany({
      where: { id: { in: ids } },
      select: { id: true, customerId: true, type: true, occurredAt: true, source: true },
    });
    return rows.map(({ id, customerId, type: detail, occurredAt: at, source }) => {
      return { id, customerId, at, detail, isOfStep: source === stepSource };
    });
  },
  'segment.entered': segmentChanges,
  'segment.left': segmentChanges,
  'invitation.changed': async (db, ids) => {
    const rows = await db.invitation.findMany({
      where: { id: { in: ids }, sentAt: { not: null }, survey: { anonymous: false } },
      select: {
        ...{ id: true, customerId: true, surveyId: true, state: true },
        ...{ sentAt: true, endedAt: true, updatedAt: true },
      },
    });
    return rows.map(({ id, customerId, surveyId, state, sentAt, endedAt, updatedAt }) => {
      const at = endedAt ?? updatedAt;
      return { id, customerId, at, detail: surveyId, sentAt, isExpired: state === 'EXPIRED' };
    });
  },
  'message.changed': async (db, ids) => {
    const rows = await db.message.findMany({
      where: { id: { in: ids }, direction: 'INBOUND', automatic: false },
      select: { id: true, customerId: true, channel: true, createdAt: true },
    });
    return rows.map(({ id, customerId, channel, createdAt: at }) => {
      const detail: Channel = channel;
      return { id, customerId, at, detail };
    });
  },
  'case.overdue': async (db, ids) => {
    const rows = await db.caseChange.findMany({
      where: { id: { in: ids }, field: { in: Object.values(missedFields) } },
      select: { id: true, field: true, at: true, case: { select: { customerId: true } } },
    });
    return rows.map(({ id, field, at, case: { customerId } }) => {
      const detail: CaseTargetKind =
        field === missedFields.RESOLUTION ? 'RESOLUTION' : 'FIRST_RESPONSE';
      return { id, customerId, at, detail };
    });
  },
};

/** Something that was logged: its type and the key of its row. */
export interface LoggedFact {
  readonly type: string;
  readonly subjectId: string;
  /** When, as a moment of RFC 3339. */
  readonly at: string;
}

/** Reads what changes were about, each fact once, in their order; a statement for each type. What is gone is left out. */
export async function readTriggerFacts(
  db: WorkspaceDb,
  changes: readonly LoggedFact[],
): Promise<TriggerFact[]> {
  const wanted = new Map<FactType, Map<string, Date>>();
  for (const { type, subjectId, at } of changes) {
    if (!isFactType(type)) continue;
    const moments = wanted.get(type) ?? new Map<string, Date>();
    if (!moments.has(subjectId)) moments.set(subjectId, new Date(at));
    wanted.set(type, moments);
  }
  const facts = new Map<string, TriggerFact>();
  for (const [type, moments] of wanted) {
    for (const fact of await readers[type](db, [...moments.keys()])) {
      const loggedAt = moments.get(fact.id) ?? fact.at;
      facts.set(`${type} ${fact.id}`, { ...fact, type, loggedAt });
    }
  }
  return [...new Set(changes.map(({ type, subjectId }) => `${type} ${subjectId}`))].flatMap(
    (key) => facts.get(key) ?? [],
  );
}

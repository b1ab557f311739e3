import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { ActiveRule } from '../start/activeRules.ts';
import { type FactType, isFactType, kindsOf, type LoggedFact } from '../start/triggerFacts.ts';
import type { DryRunPeriod } from './period.ts';

/** A fact that may trigger a rule: its row, and when it was known here. */
export interface FoundFact extends LoggedFact {
  readonly customerId: string;
}

interface Asked {
  readonly customers: readonly string[];
  readonly period: DryRunPeriod;
  readonly take: number;
}

interface Row {
  readonly id: string;
  readonly customerId: string | null;
  readonly at: Date | null;
  readonly knownAt: Date;
}

type Reader = (db: WorkspaceDb, rule: ActiveRule, asked: Asked) => Promise<Row[]>;

const within = ({ from, to }: DryRunPeriod) => ({ gte: from, lt: to });
const named = (key: string | null | undefined) => key ?? undefined;

const moves =
  (kind: 'ENTERED' | 'LEFT'): Reader =>
  async (db, { definition: { trigger } }, { customers, period, take }) => {
    const rows = await db.segmentChange.findMany({
      where: {
        ...{ kind, customerId: { in: [...customers] }, at: within(period) },
        segmentId: named(trigger.segment),
      },
      orderBy: [{ customerId: 'asc' }, { at: 'asc' }, { id: 'asc' }],
      take,
      select: { id: true, customerId: true, at: true },
    });
    return rows.map((row) => ({ ...row, knownAt: row.at }));
  };

const readers: Readonly<Record<FactType, Reader>> = {
  'event.recorded': async (db, { definition: { trigger } }, { customers, period, take }) => {
    const rows = await db.customerEvent.findMany({
      where: {
        ...{ customerId: { in: [...customers] }, occurredAt: within(period) },
        type: named(trigger.eventType),
      },
      orderBy: [{ customerId: 'asc' }, { occurredAt: 'asc' }, { id: 'asc' }],
      take,
      select: { id: true, customerId: true, occurredAt: true, recordedAt: true, live: true },
    });
    return rows.map(({ id, customerId, occurredAt: at, recordedAt, live }) => {
      // History is taken as if it had been known when it happened.
      return { id, customerId, at, knownAt: live ? recordedAt : at };
    });
  },
  'response.completed': async (db, { definition: { trigger } }, { customers, period, take }) => {
    const rows = await db.surveyResponse.findMany({
      where: {
        ...{ customerId: { in: [...customers] }, status: 'COMPLETED' },
        ...{ completedAt: within(period), surveyId: named(trigger.survey) },
      },
      orderBy: [{ customerId: 'asc' }, { completedAt: 'asc' }, { id: 'asc' }],
      take,
      select: { id: true, customerId: true, completedAt: true, createdAt: true },
    });
    return rows.map(({ completedAt: at, createdAt: knownAt, ...row }) => ({ ...row, at, knownAt }));
  },
  'feedback.recorded': async (db, { definition: { trigger } }, { customers, period, take }) => {
    const rows = await db.feedback.findMany({
      where: {
        ...{ customerId: { in: [...customers] }, occurredAt: within(period), archivedAt: null },
        touchpointId: named(trigger.touchpoint),
      },
      orderBy: [{ customerId: 'asc' }, { occurredAt: 'asc' }, { id: 'asc' }],
      take,
      select: { id: true, customerId: true, occurredAt: true, createdAt: true },
    });
    return rows.map(({ occurredAt: at, createdAt: knownAt, ...row }) => ({ ...row, at, knownAt }));
  },
  'segment.entered': moves('ENTERED'),
  'segment.left': moves('LEFT'),
  'invitation.changed': async (db, { definition: { trigger } }, { customers, period, take }) => {
    const rows = await db.invitation.findMany({
      where: {
        ...{ customerId: { in: [...customers] }, state: 'EXPIRED', endedAt: within(period) },
        surveyId: named(trigger.survey),
      },
      orderBy: [{ customerId: 'asc' }, { endedAt: 'asc' }, { id: 'asc' }],
      take,
      select: { id: true, customerId: true, endedAt: true },
    });
    return rows.flatMap(({ endedAt: at, ...row }) => (at ? [{ ...row, at, knownAt: at }] : []));
  },
  'message.changed': async (db, { definition: { trigger } }, { customers, period, take }) => {
    const rows = await db.message.findMany({
      where: {
        ...{ customerId: { in: [...customers] }, direction: 'INBOUND', automatic: false },
        ...{ createdAt: within(period), channel: trigger.channel ?? undefined },
      },
      orderBy: [{ customerId: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      take,
      select: { id: true, customerId: true, createdAt: true },
    });
    return rows.map(({ createdAt: at, ...row }) => ({ ...row, at, knownAt: at }));
  },
};

/** The type of the facts that trigger a rule; null where they are no stored facts. */
export function factTypeOf({
  definition: { trigger },
}: Pick<ActiveRule, 'definition'>): FactType | null {
  if (trigger.kind === 'INVITATION_IGNORED' && trigger.afterDays != null) return null;
  const types = Object.keys(kindsOf).filter(isFactType);
  const hasKind = (type: FactType) => kindsOf[type].some((kind) => kind === trigger.kind);
  return types.find(hasKind) ?? null;
}

/** The facts of customers that may trigger a rule, by customer; one statement. */
export async function readFoundFacts(
  db: WorkspaceDb,
  rule: ActiveRule,
  asked: Asked,
): Promise<FoundFact[]> {
  const type = factTypeOf(rule);
  if (type === null || asked.customers.length === 0) return [];
  const rows = await readers[type](db, rule, asked);
  return rows.flatMap(({ id: subjectId, customerId, at, knownAt }) =>
    customerId === null
      ? []
      : [{ type, subjectId, customerId, at: (at && at > knownAt ? at : knownAt).toISOString() }],
  );
}

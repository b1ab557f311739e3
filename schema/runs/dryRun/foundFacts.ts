import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RuleTrigger } from '../../rules/definition.ts';
import { missedIn, missedRows } from '../missedTargets.ts';
import type { ActiveRule } from '../start/activeRules.ts';
import { ignoredAt, sentBefore } from '../start/ignored.ts';
import { type FactType, isFactType, kindsOf } from '../start/triggerFacts.ts';
import type { DryRunPeriod } from './period.ts';
import { scheduledTimes } from './scheduledTimes.ts';

/** What may trigger a rule. */
export interface FoundFact {
  readonly customerId: string;
  /** The row that it is; null for a call and for a time of a schedule. */
  readonly triggerId: string | null;
  /** When it happened, as far as it is known without its row, and when it was known here. */
  readonly at: Date;
  readonly knownAt: Date;
  /** Values that a call sent along. */
  readonly data: unknown;
}

/** A customer whose facts are looked for. */
export interface AskedCustomer {
  readonly id: string;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

interface Row {
  readonly id: string | null;
  readonly customerId: string | null;
  readonly at: Date;
  readonly knownAt: Date;
  readonly data?: unknown;
}

/** Facts of one kind in a period. */
interface Source {
  /** Those of customers, by customer, as many as are to be read. */
  rows(customers: readonly AskedCustomer[], take: number): Promise<Row[]>;
  /** How many a customer has; with null, how many there are of which it is not known whose they are. */
  count(customerId: string | null): Promise<number>;
}

interface Asked {
  readonly rule: Pick<ActiveRule, 'id'>;
  readonly trigger: RuleTrigger;
  readonly period: DryRunPeriod;
  /** The zone of the workspace. */
  readonly timeZone: string;
}

type SourceOf = (db: WorkspaceDb, asked: Asked) => Source;

const within = ({ from, to }: DryRunPeriod) => ({ gte: from, lt: to });
const named = (key: string | null | undefined) => key ?? undefined;
const idsIn = (customers: readonly AskedCustomer[]) => ({ in: customers.map(({ id }) => id) });

const moves =
  (kind: 'ENTERED' | 'LEFT'): SourceOf =>
  (db, { trigger, period }) => {
    const where = { kind, at: within(period), segmentId: named(trigger.segment) };
    return {
      rows: async (customers, take) => {
        const rows = await db.segmentChange.findMany({
          where: { ...where, customerId: idsIn(customers) },
          orderBy: [{ customerId: 'asc' }, { at: 'asc' }, { id: 'asc' }],
          take,
          select: { id: true, customerId: true, at: true },
        });
        return rows.map((row) => ({ ...row, knownAt: row.at }));
      },
      count: async (customerId) =>
        customerId === null ? 0 : db.segmentChange.count({ where: { ...where, customerId } }),
    };
  };

const sources: Readonly<Record<FactType, SourceOf>> = {
  'event.recorded': (db, { trigger, period }) => {
    const where = { occurredAt: within(period), type: named(trigger.eventType) };
    return {
      rows: async (customers, take) => {
        const rows = await db.customerEvent.findMany({
          where: { ...where, customerId: idsIn(customers) },
          orderBy: [{ customerId: 'asc' }, { occurredAt: 'asc' }, { id: 'asc' }],
          take,
          select: { id: true, customerId: true, occurredAt: true, recordedAt: true, live: true },
        });
        return rows.map(({ occurredAt: at, recordedAt, live, ...row }) => {
          // History is taken as if it had been known when it happened.
          return { ...row, at, knownAt: live ? recordedAt : at };
        });
      },
      count: (customerId) => db.customerEvent.count({ where: { ...where, customerId } }),
    };
  },
  'response.completed': (db, { trigger, period }) => {
    const { kind, question, atLeast, atMost } = trigger;
    const number = { gte: atLeast ?? undefined, lte: atMost ?? undefined, not: null };
    const scored = kind === 'ANSWER_SCORED' && { question: question ?? '', number };
    const where = {
      status: 'COMPLETED',
      ...{ completedAt: within(period), surveyId: named(trigger.survey) },
      survey: { anonymous: false },
      ...(scored && { answers: { some: scored } }),
    } as const;
    return {
      rows: async (customers, take) => {
        const rows = await db.surveyResponse.findMany({
          where: { ...where, customerId: idsIn(customers) },
          orderBy: [{ customerId: 'asc' }, { completedAt: 'asc' }, { id: 'asc' }],
          take,
          select: { id: true, customerId: true, completedAt: true, createdAt: true },
        });
        return rows.map(({ completedAt, createdAt: knownAt, ...row }) => {
          return { ...row, at: completedAt ?? knownAt, knownAt };
        });
      },
      count: (customerId) => db.surveyResponse.count({ where: { ...where, customerId } }),
    };
  },
  'feedback.recorded': (db, { trigger, period }) => {
    const where = {
      ...{ occurredAt: within(period), archivedAt: null },
      touchpointId: named(trigger.touchpoint),
    };
    return {
      rows: async (customers, take) => {
        const rows = await db.feedback.findMany({
          where: { ...where, customerId: idsIn(customers) },
          orderBy: [{ customerId: 'asc' }, { occurredAt: 'asc' }, { id: 'asc' }],
          take,
          select: { id: true, customerId: true, occurredAt: true, createdAt: true },
        });
        return rows.map(({ occurredAt: at, createdAt: knownAt, ...row }) => {
          return { ...row, at, knownAt };
        });
      },
      count: (customerId) => db.feedback.count({ where: { ...where, customerId } }),
    };
  },
  'segment.entered': moves('ENTERED'),
  'segment.left': moves('LEFT'),
  'invitation.changed': (db, { trigger, period }) => {
    const where = {
      state: 'EXPIRED',
      ...{ sentAt: { not: null }, endedAt: within(period) },
      ...{ surveyId: named(trigger.survey), survey: { anonymous: false } },
    } as const;
    return {
      rows: async (customers, take) => {
        const rows = await db.invitation.findMany({
          where: { ...where, customerId: idsIn(customers) },
          orderBy: [{ customerId: 'asc' }, { endedAt: 'asc' }, { id: 'asc' }],
          take,
          select: { id: true, customerId: true, endedAt: true },
        });
        return rows.flatMap(({ endedAt: at, ...row }) => (at ? [{ ...row, at, knownAt: at }] : []));
      },
      count: async (customerId) =>
        customerId === null ? 0 : db.invitation.count({ where: { ...where, customerId } }),
    };
  },
  'message.changed': (db, { trigger, period }) => {
    const where = {
      direction: 'INBOUND',
      ...{ automatic: false, createdAt: within(period) },
      channel: trigger.channel ?? undefined,
    } as const;
    return {
      rows: async (customers, take) => {
        const rows = await db.message.findMany({
          where: { ...where, customerId: idsIn(customers) },
          orderBy: [{ customerId: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
          take,
          select: { id: true, customerId: true, createdAt: true },
        });
        return rows.map(({ createdAt: at, ...row }) => ({ ...row, at, knownAt: at }));
      },
      count: async (customerId) =>
        customerId === null ? 0 : db.message.count({ where: { ...where, customerId } }),
    };
  },
  'case.overdue': (db, { trigger, period }) => {
    const where = missedIn(trigger.target, within(period));
    return {
      rows: (customers, take) => missedRows(db, where, idsIn(customers), take),
      count: (customerId) => db.caseChange.count({ where: { ...where, case: { customerId } } }),
    };
  },
};

/** Invitations by the moments at which they may have been ignored for the days of a rule. */
const ignored: SourceOf = (db, { trigger, period }) => {
  const where = {
    ...{ surveyId: named(trigger.survey), survey: { anonymous: false } },
    sentAt: { gte: sentBefore(trigger, period.from), lt: sentBefore(trigger, period.to) },
  };
  return {
    rows: async (customers, take) => {
      const rows = await db.invitation.findMany({
        where: { ...where, customerId: idsIn(customers) },
        orderBy: [{ customerId: 'asc' }, { sentAt: 'asc' }, { id: 'asc' }],
        take,
        select: { id: true, customerId: true, sentAt: true },
      });
      return rows.flatMap(({ sentAt, ...row }) => {
        const at = sentAt && ignoredAt(trigger, sentAt);
        return at ? [{ ...row, at, knownAt: at }] : [];
      });
    },
    count: async (customerId) =>
      customerId === null ? 0 : db.invitation.count({ where: { ...where, customerId } }),
  };
};

/** Calls, of which those are stored that began a run. */
const calls: SourceOf = (db, { rule, period }) => {
  const where = { ruleId: rule.id, trigger: 'CALL', triggeredAt: within(period) } as const;
  return {
    rows: async (customers, take) => {
      const rows = await db.run.findMany({
        where: { ...where, customerId: idsIn(customers) },
        orderBy: [{ customerId: 'asc' }, { triggeredAt: 'asc' }, { id: 'asc' }],
        take,
        select: { customerId: true, triggeredAt: true, data: true },
      });
      return rows.map(({ triggeredAt: at, ...row }) => ({ ...row, id: null, at, knownAt: at }));
    },
    count: async (customerId) =>
      customerId === null ? 0 : db.run.count({ where: { ...where, customerId } }),
  };
};

/** The times of a schedule for each customer that there was then. */
const schedule: SourceOf = (_db, { trigger, period, timeZone }) => {
  const times = scheduledTimes(trigger, timeZone, period);
  const timesOf = ({ createdAt, archivedAt }: AskedCustomer) =>
    times.filter((at) => at >= createdAt && (archivedAt === null || at < archivedAt));
  return {
    rows: async (customers, take) => {
      const rows: Row[] = [];
      for (const customer of customers) {
        for (const at of timesOf(customer)) {
          if (rows.length === take) return rows;
          rows.push({ id: null, customerId: customer.id, at, knownAt: at });
        }
      }
      return rows;
    },
    // Fewer than are read of one customer.
    count: async () => 0,
  };
};

/** The type of the facts that trigger a rule; null where it is none that is logged. */
export function factTypeOf(trigger: RuleTrigger): FactType | null {
  if (trigger.kind === 'INVITATION_IGNORED' && trigger.afterDays != null) return null;
  const types = Object.keys(kindsOf).filter(isFactType);
  const hasKind = (type: FactType) => kindsOf[type].some((kind) => kind === trigger.kind);
  return types.find(hasKind) ?? null;
}

function sourceOf(trigger: RuleTrigger): SourceOf {
  const type = factTypeOf(trigger);
  if (type !== null) return sources[type];
  if (trigger.kind === 'SCHEDULE') return schedule;
  return trigger.kind === 'CALL' ? calls : ignored;
}

/** What may trigger a rule in a period. */
export interface FoundFacts {
  /** Those of customers, by customer, as many as are to be read; one statement. */
  of(customers: readonly AskedCustomer[], take: number): Promise<FoundFact[]>;
  /** How many a customer has; with null, how many there are of which it is not known whose they are. */
  count(customerId: string | null): Promise<number>;
}

/** What may trigger a rule in a period. */
export function foundFacts(
  db: WorkspaceDb,
  rule: Pick<ActiveRule, 'id' | 'definition'>,
  asked: Pick<Asked, 'period' | 'timeZone'>,
): FoundFacts {
  const { trigger } = rule.definition;
  const { rows, count } = sourceOf(trigger)(db, { ...asked, rule, trigger });
  return {
    of: async (customers, take) => {
      const found = customers.length === 0 ? [] : await rows(customers, take);
      return found.flatMap(({ id: triggerId, customerId, at, knownAt: seenAt, data = {} }) => {
        const knownAt = new Date(Math.max(at.getTime(), seenAt.getTime()));
        return customerId === null ? [] : [{ customerId, triggerId, at, knownAt, data }];
      });
    },
    count,
  };
}

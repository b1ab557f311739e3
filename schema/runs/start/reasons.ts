import type { RuleSkipReason } from '../../../prisma/generated/client/enums.ts';
import type { ActiveRule } from './activeRules.ts';
import { type Candidate, maxRunDepth } from './candidate.ts';

/** Why a candidate begins no run, whatever its condition. */
export function reasonOf(
  { rule, customerId, trigger, triggeredAt, cause }: Candidate,
  now: Date,
): RuleSkipReason | null {
  if (customerId === null) return 'NO_CUSTOMER';
  const oldest = now.getTime() - rule.maxEventAgeHours * 3_600_000;
  const isOfFact = trigger !== 'SCHEDULE' && trigger !== 'CALL';
  if (isOfFact && triggeredAt.getTime() < oldest) return 'TOO_OLD';
  if (cause.causes.includes(rule.id)) return 'LOOP';
  return cause.depth >= maxRunDepth ? 'DEPTH' : null;
}

/** What limits compare of a customer: how many runs it has begun. */
export interface RunCounts {
  readonly isArchived: boolean;
  /** Of the rule: at all, that have not ended, and in the days of its `maxRuns`. */
  readonly visits: number;
  readonly open: number;
  readonly lately: number;
  /** Of all rules, on the day. */
  readonly today: number;
}

/** Why a customer that is archived, or has begun so many runs, may not begin one more; null if one may. */
export function limitReason(
  { limit, maxRuns }: Pick<ActiveRule, 'limit' | 'maxRuns'>,
  maxRunsPerDay: number | null,
  { isArchived, visits, open, lately, today }: RunCounts,
): RuleSkipReason | null {
  if (isArchived) return 'ARCHIVED';
  if (limit === 'ONCE_PER_CUSTOMER' && visits > 0) return 'LIMIT';
  if (limit === 'ONE_AT_A_TIME' && open > 0) return 'OPEN_RUN';
  if (maxRuns !== null && lately >= maxRuns) return 'LIMIT';
  return maxRunsPerDay !== null && today >= maxRunsPerDay ? 'CUSTOMER_CAP' : null;
}

import { numberChanges } from '../../schema/changes/number.ts';
import { matchFacts } from '../../schema/customers/match/matchFacts.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { linkResponses } from '../../schema/responses/customers/linkResponses.ts';
import type { RuleDefinition, RuleTrigger } from '../../schema/rules/definition.ts';
import { watchRules } from '../../schema/rules/watching.ts';
import { startIgnored } from '../../schema/runs/start/ignored.ts';
import '../../schema/runs/start/lateMatches.ts';
import { startScheduled, startScheduleParts } from '../../schema/runs/start/scheduled.ts';
import { startTriggered } from '../../schema/runs/start/triggers.ts';
import { lookAtCustomers, lookAtSegments } from '../../schema/segments/looks.ts';
import { drainTasks } from './tasks.ts';

/** What a rule of a test is; as little as it needs. By default a call begins it. */
export interface StoredRule {
  readonly trigger?: RuleTrigger;
  readonly condition?: RuleDefinition['condition'];
  readonly exitCondition?: RuleDefinition['exitCondition'];
  readonly steps?: RuleDefinition['steps'];
  readonly limit?: 'ONCE_PER_CUSTOMER' | 'ONE_AT_A_TIME' | 'ONCE_PER_TRIGGER';
  readonly maxRuns?: number;
  readonly maxRunsDays?: number;
  readonly priority?: number;
  readonly maxEventAgeHours?: number;
  readonly maxLatenessMinutes?: number;
  readonly nextAt?: Date;
}

const oneStep: RuleDefinition['steps'] = [
  { key: 'tag', kind: 'RECORD_EVENT', type: 'DONE', next: null, ...recordsNothing() },
];

function recordsNothing() {
  return { value: null, currency: null, touchpoint: null, properties: {} };
}

function definitionOf({
  trigger = { kind: 'CALL' },
  condition = null,
  exitCondition = null,
  steps = oneStep,
}: StoredRule) {
  const definition: RuleDefinition = { trigger, condition, exitCondition, steps };
  // As JSON, in which it is stored.
  return JSON.parse(JSON.stringify(definition));
}

/** Stores rules that are enabled, as `ruleCreate` and `ruleEnable` do; answers with their keys. */
export async function storeRules(db: WorkspaceDb, rules: readonly StoredRule[]): Promise<string[]> {
  const now = new Date();
  const rows = rules.map((rule) => {
    const { trigger, condition, exitCondition, steps, ...columns } = rule;
    return { id: newId(), definition: definitionOf(rule), columns };
  });
  await db.rule.createMany({
    data: rows.map(({ id, definition, columns }) => {
      return {
        ...{ id, definition, name: 'Rule', status: 'ENABLED' as const, enabledAt: new Date(0) },
        ...{ updatedAt: now, limit: 'ONCE_PER_TRIGGER' as const, ...columns },
      };
    }),
  });
  await db.ruleVersion.createMany({
    data: rows.map(({ id, definition }) => {
      return { id: newId(), ruleId: id, number: 1, definition, createdAt: now };
    }),
  });
  await db.$transaction((tx) =>
    watchRules(
      tx,
      rows.map(({ id }) => id),
    ),
  );
  return rows.map(({ id }) => id);
}

/** Stores one such rule. */
export async function storeRule(db: WorkspaceDb, rule: StoredRule): Promise<string> {
  const [id = ''] = await storeRules(db, [rule]);
  return id;
}

/** Does what leads from facts to the beginnings of runs, and no step of them. */
export function startDue(db: WorkspaceDb, now?: Date): Promise<number> {
  const before = [matchFacts, linkResponses, lookAtSegments, lookAtCustomers, numberChanges];
  const starting = [startTriggered, startIgnored, startScheduled, startScheduleParts];
  return drainTasks(db, [...before, ...starting], now);
}

/** How often rules began no run, by the reason. */
export async function skipsOf(db: WorkspaceDb, ruleId: string): Promise<Record<string, number>> {
  const rows = await db.ruleSkip.findMany({ where: { ruleId }, orderBy: { reason: 'asc' } });
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}

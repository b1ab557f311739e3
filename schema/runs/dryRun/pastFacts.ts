import { newId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { conditionsOf } from '../../rules/ruleRows.ts';
import { colleaguesOf } from '../actions/colleagues.ts';
import { readFacts } from '../conditions/facts.ts';
import { factFields } from '../conditions/judge.ts';
import type { ActiveRule } from '../start/activeRules.ts';
import { causesOfFacts } from '../start/causes.ts';
import { fits, readTriggerFacts } from '../start/triggerFacts.ts';
import type { RunState } from '../stepAction.ts';
import type { FoundFact } from './foundFacts.ts';
import type { PastFact } from './person.ts';
import { stepsOf } from './settings.ts';

/**
 * Reads the facts that trigger a rule, by customer, in the order in which they were known. The number of
 * statements does not grow with them.
 */
export async function pastFacts(
  db: WorkspaceDb,
  rule: ActiveRule,
  found: readonly FoundFact[],
): Promise<ReadonlyMap<string, PastFact[]>> {
  const { definition, id: ruleId, version } = rule;
  const facts = (await readTriggerFacts(db, found)).filter((fact) =>
    fits(definition.trigger, fact),
  );
  const causeOf = await causesOfFacts(db, facts);
  const triggered = facts.flatMap((fact) => {
    if (fact.customerId === null) return [];
    const cause = causeOf(fact);
    const run: RunState = {
      ...{ id: newId(), ruleId, version, definition, customerId: fact.customerId, visit: 1 },
      ...{ trigger: definition.trigger.kind, triggerId: fact.id, triggeredAt: fact.at },
      ...{ data: {}, ...cause },
    };
    return [{ fact, cause, run, knownAt: fact.loggedAt }];
  });
  const fields = new Set(
    conditionsOf(definition).flatMap(({ condition }) => [...factFields(condition)]),
  );
  const factsFor = await readFacts(
    db,
    triggered.map(({ run }) => ({ run: { ...run, id: null }, fields })),
  );
  const colleagues = await readColleagues(
    db,
    rule,
    triggered.map(({ run }) => run),
  );
  const byCustomer = new Map<string, PastFact[]>();
  for (const each of triggered) {
    const past = {
      ...each,
      factOf: factsFor({ ...each.run, id: null }),
      colleagues: colleagues.get(each.run.id) ?? new Map(),
    };
    const own = byCustomer.get(each.run.customerId);
    if (own) own.push(past);
    else byCustomer.set(each.run.customerId, [past]);
  }
  for (const own of byCustomer.values()) {
    own.sort((a, b) => a.knownAt.getTime() - b.knownAt.getTime());
  }
  return byCustomer;
}

/** Whom the steps of runs are for, by run and step. */
async function readColleagues(
  db: WorkspaceDb,
  rule: ActiveRule,
  runs: readonly RunState[],
): Promise<ReadonlyMap<string, PastFact['colleagues']>> {
  const steps = [...stepsOf(rule, 'SEND_MESSAGE'), ...stepsOf(rule, 'NOTIFY')].filter(
    ({ step }) => step.to.kind !== 'CUSTOMER',
  );
  const byRun = new Map<
    string,
    Map<string, NonNullable<ReturnType<PastFact['colleagues']['get']>>>
  >();
  for (const { step } of runs.length > 0 ? steps : []) {
    const found = await colleaguesOf(
      db,
      runs.map((run) => ({ id: run.id, run, step })),
    );
    for (const [run, colleague] of found) {
      const own = byRun.get(run) ?? new Map();
      byRun.set(run, own.set(step.key, colleague));
    }
  }
  return byRun;
}

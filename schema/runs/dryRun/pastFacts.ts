import { newId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { isTemplate } from '../../rules/noticeErrors.ts';
import { conditionsOf } from '../../rules/ruleRows.ts';
import { colleaguesOf } from '../actions/colleagues.ts';
import { noticeValues } from '../actions/noticeTexts.ts';
import { readFacts } from '../conditions/facts.ts';
import { factFields } from '../conditions/judge.ts';
import type { ActiveRule } from '../start/activeRules.ts';
import { causesOfFacts, noCause } from '../start/causes.ts';
import { ignoredFacts } from '../start/ignored.ts';
import { fits, readTriggerFacts, type TriggerFact } from '../start/triggerFacts.ts';
import type { RunState } from '../stepAction.ts';
import { type FoundFact, factTypeOf } from './foundFacts.ts';
import type { PastFact } from './person.ts';
import { stepsOf } from './settings.ts';

/** What triggers a rule: a fact of the log, or else a call or a time of a schedule. */
interface Triggering extends FoundFact {
  readonly fact: TriggerFact | null;
}

/** What of the facts that were found triggers a rule, as their rows have it. */
async function triggering(
  db: WorkspaceDb,
  { definition: { trigger } }: ActiveRule,
  found: readonly FoundFact[],
): Promise<Triggering[]> {
  if (trigger.kind === 'SCHEDULE' || trigger.kind === 'CALL') {
    return found.map((each) => ({ ...each, fact: null }));
  }
  const type = factTypeOf(trigger);
  const knownAt = new Map(found.map((each) => [each.triggerId ?? '', each.knownAt]));
  const logged = [...knownAt].map(([subjectId, at]) => ({ subjectId, at: at.toISOString() }));
  const facts =
    type === null
      ? await ignoredFacts(db, knownAt)
      : await readTriggerFacts(
          db,
          logged.map((each) => ({ ...each, type })),
        );
  return facts.flatMap((fact) => {
    const { id: triggerId, customerId, at, loggedAt } = fact;
    if (customerId === null || (type !== null && !fits(trigger, fact))) return [];
    return [{ fact, triggerId, customerId, at, knownAt: loggedAt, data: {} }];
  });
}

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
  const those = await triggering(db, rule, found);
  const causeOf = await causesOfFacts(
    db,
    those.flatMap(({ fact }) => fact ?? []),
  );
  const triggered = those.map(({ fact, triggerId, customerId, at, knownAt, data }) => {
    const run: RunState = {
      ...{ id: newId(), ruleId, version, definition, customerId, visit: 1, data },
      ...{ trigger: definition.trigger.kind, triggerId, triggeredAt: at, dueAt: knownAt },
      ...(fact ? causeOf(fact) : noCause),
    };
    return { run, knownAt };
  });
  const fields = new Set(
    conditionsOf(definition).flatMap(({ condition }) => [...factFields(condition)]),
  );
  const factsFor = await readFacts(
    db,
    triggered.map(({ run }) => ({ run: { ...run, id: null }, fields })),
  );
  const runs = triggered.map(({ run }) => run);
  const colleagues = await readColleagues(db, rule, runs);
  const isTemplated = stepsOf(rule, 'NOTIFY').some(({ step }) => isTemplate(step.text));
  const notices = await noticeValues(db, isTemplated ? runs : []);
  const byCustomer = new Map<string, PastFact[]>();
  for (const each of triggered) {
    const past = {
      ...each,
      factOf: factsFor({ ...each.run, id: null }),
      colleagues: colleagues.get(each.run.id) ?? new Map(),
      notices: notices.get(each.run.id) ?? null,
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
      runs.map((run) => ({ id: run.id, run, step, caseId: null })),
    );
    for (const [run, colleague] of found) {
      const own = byRun.get(run) ?? new Map();
      byRun.set(run, own.set(step.key, colleague));
    }
  }
  return byRun;
}

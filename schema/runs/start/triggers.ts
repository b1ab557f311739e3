import { Prisma } from '../../../prisma/generated/client/client.ts';
import { followChanges } from '../../changes/number.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { type ClaimedTask, enqueue, type Task } from '../../outbox/outbox.ts';
import { wakeRuns } from '../wake.ts';
import { type ActiveRule, rulesWatching } from './activeRules.ts';
import type { Candidate } from './candidate.ts';
import { causesOfFacts } from './causes.ts';
import { lockForDay } from './counts.ts';
import { planIgnored } from './ignored.ts';
import { startRuns } from './startRuns.ts';
import {
  fits,
  isFactType,
  keysOfFact,
  kindsOf,
  type LoggedFact,
  readTriggerFacts,
  type TriggerFact,
} from './triggerFacts.ts';

/** The topic of tasks that look which rules a part of the log triggers. */
const triggersTopic = 'rule triggers';

/** What such a task looks at: the changes between two numbers, or facts by their keys. */
type Part =
  | { readonly after: string; readonly upTo: string }
  | { readonly facts: readonly LoggedFact[] };

/** Facts that one task looks at, at most. */
const factsOfTask = 500;

/** The tasks that look which rules facts trigger. */
export function triggerTasks(facts: readonly LoggedFact[]): Task[] {
  const tasks: Task[] = [];
  for (let from = 0; from < facts.length; from += factsOfTask) {
    const payload: Part = { facts: facts.slice(from, from + factsOfTask) };
    tasks.push({ topic: triggersTopic, subjectId: null, payload });
  }
  return tasks;
}

/** Whether a rule or a run of the workspace waits for anything. */
export async function isAwaited(db: WorkspaceDb): Promise<boolean> {
  const workspace = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid`;
  const [found] = await db.$queryRaw<{ awaited: boolean }[]>(Prisma.sql`
    SELECT EXISTS (SELECT FROM "RuleWatch" WHERE ${workspace} OFFSET 0)
      OR EXISTS (SELECT FROM "RunWait" WHERE ${workspace} OFFSET 0) AS awaited`);
  return found?.awaited ?? false;
}

// A task, so that a rule that fails stops neither numbers nor webhooks.
followChanges(async (db, now, changes) => {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last || !changes.some(({ type }) => isFactType(type))) return;
  if (!(await isAwaited(db))) return;
  const payload: Part = { after: String(first.seq - 1n), upTo: String(last.seq) };
  await enqueue(db, now, [{ topic: triggersTopic, subjectId: null, payload }]);
});

/** Pairs of a fact and a rule that one transaction looks at, at most, unless a single fact has more. */
const mostPairs = 20_000;

/** Begins the runs of rules that facts trigger, and has the runs go on that wait for them. */
export const startTriggered: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: triggersTopic,
  batch: 4,
  isPrompt: true,
  handle: async (db, tasks, now) => {
    const facts = await readTriggerFacts(db, await factsOfTasks(db, tasks));
    if (facts.length === 0) return;
    const rules = await rulesWatching(db, facts.flatMap(keysOfFact));
    const due: { fact: TriggerFact; rules: readonly ActiveRule[] }[] = [];
    let pairs = 0;
    for (const fact of facts) {
      const watching = keysOfFact(fact).flatMap((key) => rules.get(key) ?? []);
      pairs += watching.length;
      if (pairs > mostPairs && due.length > 0) break;
      due.push({ fact, rules: watching });
    }
    const looked = due.map(({ fact }) => fact);
    const customers = looked.flatMap(({ customerId }) => customerId ?? []);
    // Before the runs of these customers are locked, in which those that carry runs on wait for them.
    const day = await lockForDay(db, customers);
    await wakeRuns(db, now, looked.flatMap(waitsFor));
    await planIgnored(db, now, due);
    const causeOf = await causesOfFacts(db, looked);
    await startRuns(
      db,
      now,
      due.flatMap(({ fact, rules: watching }) =>
        watching.flatMap((rule) => candidateOf(rule, fact, causeOf(fact)) ?? []),
      ),
      day,
    );
    const left = facts
      .slice(due.length)
      .map(({ type, id, loggedAt }) => ({ type, subjectId: id, at: loggedAt.toISOString() }));
    await enqueue(db, now, triggerTasks(left));
  },
};

/** What tasks look at, in the order of the log. */
async function factsOfTasks(
  db: WorkspaceDb,
  tasks: readonly ClaimedTask[],
): Promise<readonly LoggedFact[]> {
  const parts = tasks.map(({ payload }) => payload as Part);
  const ranges = parts.flatMap((part) =>
    'upTo' in part ? [{ seq: { gt: BigInt(part.after), lte: BigInt(part.upTo) } }] : [],
  );
  const logged =
    ranges.length === 0
      ? []
      : await db.change.findMany({
          where: { OR: ranges, type: { in: Object.keys(kindsOf) } },
          orderBy: { seq: 'asc' },
          select: { type: true, subjectId: true, at: true },
        });
  const inOrder = logged.map(({ at, ...fact }) => ({ ...fact, at: at.toISOString() }));
  return [...inOrder, ...parts.flatMap((part) => ('facts' in part ? part.facts : []))];
}

/** What a run can wait for: an event of a type, or a response to its invitation. */
function waitsFor({ type, customerId, detail, invitationId }: TriggerFact) {
  const key = type === 'event.recorded' ? detail : (invitationId ?? null);
  return customerId === null || key === null || type.startsWith('invitation')
    ? []
    : [{ customerId, key }];
}

function candidateOf(
  rule: ActiveRule,
  fact: TriggerFact,
  cause: Candidate['cause'],
): Candidate | null {
  const { trigger } = rule.definition;
  // What was stored before the rule was enabled begins no run of it.
  const isEarlier = rule.enabledAt !== null && fact.loggedAt < rule.enabledAt;
  if (isEarlier || !fits(trigger, fact)) return null;
  const { id, customerId, at: triggeredAt } = fact;
  return {
    rule,
    customerId,
    trigger: trigger.kind,
    triggerId: id,
    triggerKey: id,
    triggeredAt,
    data: {},
    cause,
  };
}

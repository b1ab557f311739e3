import { newId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { type JudgedCase, judge } from '../conditions/judge.ts';
import { lockActive } from './activeRules.ts';
import type { Begun, Candidate, Entrant } from './candidate.ts';
import { type DayLimit, lockedCounts, lockForDay } from './counts.ts';
import { reasonOf } from './reasons.ts';
import { countSkips } from './skips.ts';
import { type NewRun, storeBegun } from './storeBegun.ts';

/**
 * Begins the runs that may begin, and counts why others do not. Call it in a transaction; the number of
 * statements does not grow with the candidates.
 *
 * @param day what `lockForDay` returned for their customers, where it was called before
 * @returns what became of each, in their order
 */
export async function startRuns(
  db: WorkspaceDb,
  now: Date,
  candidates: readonly Candidate[],
  day?: DayLimit,
): Promise<readonly Begun[]> {
  const outcomes = candidates.map((candidate): Begun | null => {
    const reason = reasonOf(candidate, now);
    return reason && { run: null, reason };
  });
  const open = [...candidates.keys()].filter((index) => !outcomes[index]);
  const missed = await missing(db, now, candidates, open);
  for (const index of missed) outcomes[index] = { run: null, reason: 'CONDITION' };
  // Copied after their conditions: of a thousand rules that wait for an event, few begin a run.
  const entrants = open.flatMap((index): Entrant[] => {
    const candidate = candidates[index];
    if (missed.has(index) || !candidate || candidate.customerId === null) return [];
    return [{ ...candidate, customerId: candidate.customerId, index }];
  });
  const inOrder = entrants.sort(byPriority);
  for (const [index, begun] of await begin(db, now, inOrder, day)) outcomes[index] = begun;
  const all = outcomes.map((outcome) => outcome ?? { run: null, reason: null });
  await countSkips(
    db,
    now,
    candidates.flatMap(({ rule }, index) => {
      const reason = all[index]?.reason;
      return reason ? [{ ruleId: rule.id, reason }] : [];
    }),
  );
  return all;
}

/** Of some candidates, by their indexes, those whose rule has a condition that does not hold. */
async function missing(
  db: WorkspaceDb,
  now: Date,
  candidates: readonly Candidate[],
  indexes: readonly number[],
): Promise<ReadonlySet<number>> {
  const cases: JudgedCase[] = [];
  const asked: number[] = [];
  for (const index of indexes) {
    const candidate = candidates[index];
    const condition = candidate?.rule.definition.condition;
    if (!condition || candidate.customerId === null) continue;
    const { customerId, trigger, triggerId, data } = candidate;
    cases.push({ condition, run: { id: null, customerId, trigger, triggerId, data } });
    asked.push(index);
  }
  const answers = await judge(db, now, cases);
  return new Set(asked.filter((_, number) => !answers[number]));
}

/** The rule with the highest priority first, and of one what happened first. */
function byPriority(a: Entrant, b: Entrant): number {
  return (
    b.rule.priority - a.rule.priority ||
    a.triggeredAt.getTime() - b.triggeredAt.getTime() ||
    a.index - b.index
  );
}

/** Begins runs as far as limits let them; what became of each, by its index. */
async function begin(
  db: WorkspaceDb,
  now: Date,
  entrants: readonly Entrant[],
  day?: DayLimit,
): Promise<ReadonlyMap<number, Begun>> {
  if (entrants.length === 0) return new Map();
  const enabled = await lockActive(
    db,
    entrants.map(({ rule }) => rule),
  );
  const active = entrants.filter(({ rule }) => enabled.has(rule.id));
  const customers = active.map(({ customerId }) => customerId);
  const limit = day ?? (await lockForDay(db, customers));
  const counts = await lockedCounts(db, now, limit, active);
  const runs: NewRun[] = [];
  const begun = new Map<number, Begun>();
  for (const entrant of active) {
    const earlier = counts.runOf(entrant);
    if (earlier !== null) {
      begun.set(entrant.index, { run: earlier, reason: null });
      continue;
    }
    const reason = counts.reasonOf(entrant);
    if (reason) {
      begun.set(entrant.index, { run: null, reason });
      continue;
    }
    const id = newId();
    const visit = counts.add(entrant, id);
    runs.push({ entrant, id, visit });
    begun.set(entrant.index, { run: id, reason: null });
  }
  await storeBegun(db, now, runs, counts.changed());
  return begun;
}

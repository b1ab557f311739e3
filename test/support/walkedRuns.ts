import { expect } from 'vitest';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { RuleStep } from '../../schema/rules/definition.ts';
import { passStep } from './plainSteps.ts';
import { storeRule } from './rules.ts';
import { beginRuns, storeCustomers } from './runs.ts';

const arms = [
  { key: 'x', sharePct: 50, next: 'c' },
  { key: 'y', sharePct: 50, next: 'd' },
];
const steps: RuleStep[] = [
  passStep('a', 'b'),
  { key: 'b', kind: 'SPLIT', next: null, arms },
  passStep('c', 'd'),
  {
    key: 'd',
    kind: 'RECORD_EVENT',
    next: null,
    type: 'DONE',
    value: null,
    currency: null,
    touchpoint: null,
    properties: {},
  },
];

/** Begins runs of several steps, the last of which records an event. */
export async function beginWalks(db: WorkspaceDb, count: number): Promise<void> {
  const rule = await storeRule(db, { steps });
  const customers = await storeCustomers(db, count);
  await beginRuns(db, { rule, customers, at: new Date() });
}

/** How many runs have ended. */
export function endedRuns(db: WorkspaceDb): Promise<number> {
  return db.run.count({ where: { endedAt: { not: null } } });
}

/** Expects that each of so many runs succeeded, each of its steps and its event are there once, and nothing is left to do. */
export async function expectWalkedOnce(db: WorkspaceDb, runs: number): Promise<void> {
  expect(await db.run.count({ where: { status: 'SUCCEEDED' } })).toBe(runs);
  const stored = await db.runStep.findMany({
    orderBy: [{ runId: 'asc' }, { number: 'asc' }],
    select: { runId: true, key: true, arm: true, status: true, eventId: true },
  });
  const walked = new Map<string, string>();
  for (const { runId, key, arm, status } of stored) {
    expect(status).toBe('SUCCEEDED');
    walked.set(runId, `${walked.get(runId) ?? ''}${key}${arm ?? ''}`);
  }
  expect(walked.size).toBe(runs);
  expect([...new Set(walked.values())].sort()).toEqual(['abxcd', 'abyd']);
  expect(await db.ruleArm.count()).toBe(runs);
  const events = await db.customerEvent.findMany({ select: { id: true, customerId: true } });
  const made = stored.flatMap(({ eventId }) => eventId ?? []);
  expect(events.map(({ id }) => id).sort()).toEqual(made.sort());
  expect(new Set(events.map(({ customerId }) => customerId)).size).toBe(runs);
  expect(await db.ruleEnrolment.count({ where: { open: { not: 0 } } })).toBe(0);
  expect(await db.outbox.count({ where: { topic: 'runs' } })).toBe(0);
}

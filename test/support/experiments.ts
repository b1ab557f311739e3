import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { RuleStep } from '../../schema/rules/definition.ts';
import type { TestWorkspace } from './graph.ts';
import { passStep } from './plainSteps.ts';
import { storeRule } from './rules.ts';
import { storeCustomers } from './runs.ts';

const dayMs = 86_400_000;

/** When experiments are looked at. */
export const present = new Date('2026-09-01T09:00:00.000Z');

/** A moment some days before that. */
export const daysAgo = (days: number) => new Date(present.getTime() - days * dayMs);

/** Steps that split customers evenly into arms; the last is a hold-out. */
export function splitInto(...keys: string[]): RuleStep[] {
  const sharePct = 100 / keys.length;
  const arms = keys.map((key, index) => {
    return { key, sharePct, next: index < keys.length - 1 ? 'after' : null };
  });
  return [{ key: 'split', kind: 'SPLIT', next: null, arms }, passStep('after')];
}

/** Stores such a rule; returns its key. */
export function storeSplit({ db }: TestWorkspace, ...keys: string[]): Promise<string> {
  return storeRule(db, { steps: splitInto(...keys) });
}

/** Stores customers who came to an arm at a moment; returns their keys. */
export async function cameTo(
  { db }: TestWorkspace,
  { rule, arm, count, at }: { rule: string; arm: string; count: number; at: Date },
): Promise<string[]> {
  const customers = await storeCustomers(db, count);
  await db.ruleArm.createMany({
    data: customers.map((customerId) => ({ ruleId: rule, step: 'split', customerId, arm, at })),
  });
  return customers;
}

/** Stores an event for each customer. */
export async function storeEvents(
  { db }: TestWorkspace,
  customers: readonly string[],
  { at, type = 'PURCHASE', touchpointId }: { at: Date; type?: string; touchpointId?: string },
): Promise<void> {
  await db.customerEvent.createMany({
    data: customers.map((customerId) => ({
      ...{ id: newId(), source: 'shop', sourceId: newId(), type, occurredAt: at },
      ...{ customerId, match: 'MATCHED' as const, contentHash: '', touchpointId },
    })),
  });
}

/** An arm and a comparison as the tests select them. */
export interface ExperimentShown {
  readonly arms: readonly {
    readonly key: string;
    readonly holdOut: boolean;
    readonly customers: number;
    readonly pending: number;
    readonly n: number;
    readonly value: number | null;
    readonly suppressed: boolean;
    readonly interval: {
      readonly low: number;
      readonly high: number;
      readonly method: string;
    } | null;
  }[];
  readonly comparisons: readonly {
    readonly arm: string;
    readonly control: string;
    readonly difference: number | null;
    readonly p: number | null;
    readonly adjustedP: number | null;
    readonly test: string | null;
    readonly verdict: string | null;
    readonly interval: {
      readonly low: number;
      readonly high: number;
      readonly method: string;
    } | null;
  }[];
  readonly former: number;
  readonly warnings: readonly string[];
}

export const experimentDocument = `query ($rule: ID!, $input: RuleExperimentInput!) {
  rule(id: $rule) { experiment(input: $input) {
    arms { key holdOut customers pending n value suppressed interval { low high method } }
    comparisons { arm control difference p adjustedP test verdict interval { low high method } }
    former warnings
  } }
}`;

/** What an experiment looks for by default. */
export const purchase = { event: { type: 'PURCHASE' } };

/** Asks for the experiment of a rule, at `present`. */
export async function experimentOfRule(
  workspace: TestWorkspace,
  rule: string,
  input: object = {},
): Promise<ExperimentShown> {
  const { rule: found } = await workspace.ask<{ rule: { experiment: ExperimentShown } }>(
    experimentDocument,
    {
      rule: encodeId('Rule', rule),
      input: { step: 'split', outcome: purchase, withinDays: 30, ...input },
    },
    { now: present },
  );
  return found.experiment;
}

/** Stores customers of an arm, some of whom buy a day later; returns the keys of all. */
export async function bought(
  workspace: TestWorkspace,
  { rule, arm, part, of }: { rule: string; arm: string; part: number; of: number },
): Promise<string[]> {
  const customers = await cameTo(workspace, { rule, arm, count: of, at: daysAgo(60) });
  await storeEvents(workspace, customers.slice(0, part), { at: daysAgo(59) });
  return customers;
}

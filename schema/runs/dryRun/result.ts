import type { RuleStepKind } from '../../../prisma/generated/client/enums.ts';
import type { RuleDefinition } from '../../rules/definition.ts';
import type { Simulated } from './simulate.ts';

/** What a step would have come to, as counts of runs. */
export interface DryRunStep {
  readonly key: string;
  readonly kind: RuleStepKind;
  readonly reached: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly unknown: number;
  /** Messages to customers that would not have been sent, by the reason. */
  readonly unsent: Readonly<Record<string, number>>;
}

/** What a dry run has found so far. */
export interface DryRunResult {
  readonly wouldRun: number;
  readonly customers: number;
  readonly unknown: number;
  /** Facts that would have begun no run, by the reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** In the order of the rule. */
  readonly steps: readonly DryRunStep[];
}

/** The result before anything was looked at. */
export function emptyResult({ steps }: RuleDefinition): DryRunResult {
  return {
    ...{ wouldRun: 0, customers: 0, unknown: 0, skipped: {} },
    steps: steps.map(({ key, kind }) => {
      return {
        key,
        kind,
        reached: 0,
        succeeded: 0,
        failed: 0,
        skipped: {},
        unknown: 0,
        unsent: {},
      };
    }),
  };
}

/** Facts that are counted and not followed. */
export interface UnreadFacts {
  /** Those of which it is not known whose they are. */
  readonly unowned: number;
  /** Those of a customer who has more than are followed. */
  readonly tooMany: number;
}

/** A result with what would have become of more customers. */
export function withSimulated(
  before: DryRunResult,
  people: readonly Simulated[],
  { unowned, tooMany }: UnreadFacts,
): DryRunResult {
  const runs = people.flatMap((person) => person.runs);
  const unsent = new Map(people.flatMap((person) => [...person.unsent]));
  return {
    wouldRun: before.wouldRun + runs.length,
    customers: before.customers + people.filter((person) => person.runs.length > 0).length,
    unknown: before.unknown + runs.filter(({ isUnknown }) => isUnknown).length,
    skipped: added(
      counted(
        before.skipped,
        people.flatMap(({ skipped }) => skipped),
      ),
      { NO_CUSTOMER: unowned, UNKNOWN: tooMany },
    ),
    steps: before.steps.map((step) => {
      const rows = runs.flatMap(({ steps }) => steps.get(step.key) ?? []);
      const unknown = runs.filter((run) => run.isUnknown && run.step === step.key);
      const isNew = unknown.filter(({ steps }) => !steps.has(step.key));
      const ended = (status: string) => rows.filter((row) => row.status === status);
      return {
        ...step,
        reached: step.reached + rows.length + isNew.length,
        succeeded: step.succeeded + ended('SUCCEEDED').length,
        failed: step.failed + ended('FAILED').length,
        skipped: counted(
          step.skipped,
          ended('SKIPPED').map(({ reason }) => reason ?? 'OTHER'),
        ),
        unknown: step.unknown + unknown.length,
        unsent: counted(
          step.unsent,
          rows.flatMap(({ id }) => unsent.get(id) ?? []),
        ),
      };
    }),
  };
}

function counted(
  before: Readonly<Record<string, number>>,
  reasons: readonly string[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return added(before, counts);
}

function added(
  before: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>>,
): Record<string, number> {
  const counts = new Map(Object.entries(before));
  for (const [reason, count] of Object.entries(more)) {
    if (count > 0) counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return Object.fromEntries(counts);
}

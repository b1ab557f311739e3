import type { CaseOutcome } from '../../prisma/generated/client/enums.ts';
import type { Scale } from '../scores/metrics/histogram.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';

/** Answers between which the outcomes change, as a policy has them; null for the default. */
export interface OutcomeThresholds {
  readonly recoveredFrom: number | null;
  readonly lostUpTo: number | null;
}

/**
 * The lowest answer of a satisfied customer: the upper third of the scale. It is 4 of a CSAT and 5 of a CES,
 * which count as satisfied there, and 7 of an NPS: a detractor is recovered who is none any more.
 */
export function satisfiedFrom({ min, max }: Scale): number {
  return Math.ceil((3 * min + 2 * (max - min)) / 3);
}

/** The thresholds on a scale, with the defaults. */
export function thresholdsOf(
  { recoveredFrom, lostUpTo }: OutcomeThresholds,
  scale: Scale,
): { readonly recoveredFrom: number; readonly lostUpTo: number } {
  return { recoveredFrom: recoveredFrom ?? satisfiedFrom(scale), lostUpTo: lostUpTo ?? scale.min };
}

/** The outcome that follows from an answer; null for a question without a scale. */
export function followUpOutcome(
  answer: number,
  { scale, reverseScored }: PublishedQuestion,
  thresholds: OutcomeThresholds,
): CaseOutcome | null {
  if (!scale) return null;
  const value = reverseScored ? scale.min + scale.max - answer : answer;
  const { recoveredFrom, lostUpTo } = thresholdsOf(thresholds, scale);
  if (value >= recoveredFrom) return 'RECOVERED';
  return value <= lostUpTo ? 'LOST' : 'UNCHANGED';
}

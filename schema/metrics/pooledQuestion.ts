import type { ScoreMetric } from '../scores/metrics/formula.ts';
import { fittingMetrics, isQuantile, metricFits } from '../scores/metrics/metric.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';

/** Why a question cannot be one of a metric. */
export interface UnfitQuestion {
  /** The index of the question. */
  readonly index: number;
  readonly message: string;
}

/** Formulas that ask only for the two best and the two worst values of a scale. */
const ofBoxes: readonly ScoreMetric[] = ['TOP_BOX', 'TOP_TWO_BOX', 'BOTTOM_TWO_BOX', 'NET'];

/**
 * What answers on several scales are counted on: 5 and 4 are the two best values of their scale, 1 and 2 the two
 * worst, 3 all between.
 */
const boxes = { min: 1, max: 5 } as const;

/** Values of a scale that has its two best and its two worst ones apart, at least. */
const leastOfBoxes = 4;

/**
 * The first question whose answers cannot be added to those of the others; null if all can. Their scales have to
 * be the same, except for shares of the best and the worst values.
 */
export function unfitQuestion(
  formula: ScoreMetric,
  questions: readonly PublishedQuestion[],
): UnfitQuestion | null {
  const first = questions[0]?.scale ?? null;
  const isMixed = questions.some(({ scale }) => !isSameScale(scale, first));
  for (const [index, question] of questions.entries()) {
    if (!metricFits(formula, question)) {
      const fitting = fittingMetrics(question);
      const cure = fitting.length === 0 ? 'It has no score.' : `It has ${fitting.join(', ')}.`;
      const message = `${formula} does not fit a question of ${question.kind}. ${cure}`;
      return { index, message };
    }
    if (isQuantile(formula) && !question.scale) {
      const message = `${formula} of numbers is no metric: stored counts have no single values. A score of the question has it.`;
      return { index, message };
    }
    if (isMixed && !ofBoxes.includes(formula) && !isSameScale(question.scale, first)) {
      const message = `${formula} adds only answers on one scale: this question ${inWords(question)}, the first one ${inWords({ scale: first })}. TOP_BOX, TOP_TWO_BOX, BOTTOM_TWO_BOX and NET add different ones.`;
      return { index, message };
    }
    if (isMixed && valuesOf(question) < leastOfBoxes) {
      const message = `This question ${inWords(question)}. Where scales differ, each needs at least ${leastOfBoxes} values, so that the two best are not among the two worst.`;
      return { index, message };
    }
  }
  return null;
}

/**
 * The question that the answers to several count for, which `unfitQuestion` let pass. Answers to questions marked
 * `reverseScored` are reversed before; on different scales they are counted as `boxes`.
 */
export function pooledQuestion(questions: readonly PublishedQuestion[]): PublishedQuestion {
  const [first] = questions;
  if (!first) return { kind: 'OPINION_SCALE', scale: boxes, reverseScored: false };
  const isMixed = questions.some(({ scale }) => !isSameScale(scale, first.scale));
  return isMixed
    ? { kind: 'OPINION_SCALE', scale: boxes, reverseScored: false }
    : { ...first, reverseScored: false };
}

type Scale = PublishedQuestion['scale'];

function isSameScale(one: Scale, other: Scale): boolean {
  return one?.min === other?.min && one?.max === other?.max;
}

function valuesOf({ scale }: PublishedQuestion): number {
  return scale ? scale.max - scale.min + 1 : 0;
}

function inWords({ scale }: Pick<PublishedQuestion, 'scale'>): string {
  return scale ? `has a scale from ${scale.min} to ${scale.max}` : 'has numbers without a scale';
}

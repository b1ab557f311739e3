import type { ResponseStatus } from '../../../prisma/generated/client/enums.ts';
import type { Question } from '../../surveys/definition/definition.ts';
import type { Answers, AnswerValue } from '../../surveys/logic/answers.ts';
import type { RollupCut, RollupDelta } from './rollup.ts';

/** The parts of a response that rollups count. */
export interface CountedResponse {
  readonly cut: RollupCut;
  readonly status: ResponseStatus;
  /** Keys of the questions that were shown, in their order, up to the last one answered. */
  readonly reached: readonly string[];
  readonly answers: Answers;
}

/**
 * Numbers above this or below its negative are counted as answered but have no VALUE: the sum of
 * their squares could be too large for a float8 column.
 */
export const greatestCounted = 1e100;

/**
 * The counts that a response adds to the rollups.
 *
 * - STARTED: every response; COMPLETED, SCREENED_OUT and QUOTA_FULL by its status (question '').
 * - REACHED and ANSWERED: each question that was shown, and each of those that was answered,
 *   whatever the status: the completion funnel counts unfinished responses too. An answer to a
 *   question that was not shown does not count.
 * - LEFT: the last question that an unfinished response reached.
 * - VALUE: the answers of completed responses. Scales: one bucket a value, not reversed. NUMBER:
 *   the bucket ''. Choices, BOOLEAN, CONSENT: one bucket a choice. RANKING: `choice:rank`, from 1.
 *   MATRIX: `row:column`. MULTIPLE_CHOICE, RANKING and MATRIX also have the bucket '': how many
 *   responses answered, the divisor of their shares.
 *
 * @param questionOf finds the question of a key in the version that was answered
 */
export function contributionsOf(
  response: CountedResponse,
  questionOf: (key: string) => Question | undefined,
): RollupDelta[] {
  const deltas: RollupDelta[] = [];
  eachCount(response, questionOf, (measure, question, counted) =>
    deltas.push(deltaOf(response.cut, measure, question, counted)),
  );
  return deltas;
}

/**
 * The counts that responses add to the rollups together, in the fewest deltas. It makes one object a
 * delta and not one a count: a thousand responses of twenty answers have 50,000 counts.
 */
export function contributionsOfAll(
  responses: Iterable<CountedResponse>,
  questionOf: (key: string) => Question | undefined,
): RollupDelta[] {
  const byCut = new Map<string, Map<string, Sum>>();
  for (const response of responses) {
    const { cut } = response;
    const cutKey = keyOfCut(cut);
    const sums = byCut.get(cutKey) ?? new Map<string, Sum>();
    byCut.set(cutKey, sums);
    eachCount(response, questionOf, (measure, question, counted) => {
      const key = keyOfCount(measure, question, counted.bucket);
      const known = sums.get(key);
      if (known) add(known, counted);
      else sums.set(key, deltaOf(cut, measure, question, counted));
    });
  }
  return [...byCut.values()].flatMap((sums) => [...sums.values()]);
}

type Count = (measure: RollupDelta['measure'], question: string, counted: Counted) => void;

function eachCount(
  { status, reached, answers }: CountedResponse,
  questionOf: (key: string) => Question | undefined,
  count: Count,
): void {
  count('STARTED', '', onceInAll);
  if (status !== 'PARTIAL') count(status, '', onceInAll);
  for (const key of new Set(reached)) {
    count('REACHED', key, onceInAll);
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (answer === undefined) continue;
    count('ANSWERED', key, onceInAll);
    const question = status === 'COMPLETED' ? questionOf(key) : undefined;
    if (!question) continue;
    for (const counted of valuesOf(question, answer)) count('VALUE', key, counted);
  }
  const last = reached.at(-1);
  if (status === 'PARTIAL' && last !== undefined) count('LEFT', last, onceInAll);
}

/** A delta of a cut. Written out, because object spread would take most of the time of storing 1,000 responses. */
export function deltaOf(
  { surveyId, day, touchpointId, channel, locale, version, parts }: RollupCut,
  measure: RollupDelta['measure'],
  question: string,
  { bucket, n, sum, sumOfSquares }: Counted,
): Sum {
  return {
    surveyId,
    day,
    touchpointId,
    channel,
    locale,
    version,
    parts,
    question,
    measure,
    bucket,
    n,
    sum,
    sumOfSquares,
  };
}

type Counted = Pick<RollupDelta, 'bucket' | 'n' | 'sum' | 'sumOfSquares'>;

function once(bucket: string): Counted {
  return { bucket, n: 1, sum: 0, sumOfSquares: 0 };
}

const onceInAll = once('');

function number(bucket: string, value: number): Counted[] {
  if (!(Math.abs(value) <= greatestCounted)) return [];
  return [{ bucket, n: 1, sum: value, sumOfSquares: value * value }];
}

/** The buckets of one answer; none for an answer whose form does not fit its question. */
function valuesOf(question: Question, answer: AnswerValue): Counted[] {
  switch (question.kind) {
    case 'NPS':
    case 'CSAT':
    case 'CES':
    case 'RATING':
    case 'OPINION_SCALE':
      return typeof answer === 'number' ? number(String(answer), answer) : [];
    case 'NUMBER':
      return typeof answer === 'number' ? number('', answer) : [];
    case 'BOOLEAN':
    case 'CONSENT':
      return typeof answer === 'boolean' ? [once(String(answer))] : [];
    case 'SINGLE_CHOICE':
      return typeof answer === 'string' ? [once(answer)] : [];
    case 'MULTIPLE_CHOICE':
      return isList(answer) ? severally([...new Set(answer)]) : [];
    case 'RANKING':
      return isList(answer)
        ? severally(answer.map((choice, index) => `${choice}:${index + 1}`))
        : [];
    case 'MATRIX':
      return severally(cellsOf(answer));
    default:
      return [];
  }
}

function isList(answer: AnswerValue): answer is readonly string[] {
  return Array.isArray(answer);
}

function cellsOf(answer: AnswerValue): string[] {
  if (typeof answer !== 'object' || !('rows' in answer)) return [];
  return Object.entries(answer.rows).flatMap(([row, columns]) =>
    [...new Set(columns)].map((column) => `${row}:${column}`),
  );
}

/** One count for each bucket, and one for the response that answered. */
function severally(buckets: readonly string[]): Counted[] {
  return buckets.length === 0 ? [] : [once(''), ...buckets.map(once)];
}

/** The deltas that replace the counts of `before` by those of `after`. */
export function changeOf(
  before: readonly RollupDelta[],
  after: readonly RollupDelta[],
): RollupDelta[] {
  const removed = before.map((delta) => ({
    ...delta,
    n: -delta.n,
    sum: -delta.sum,
    sumOfSquares: -delta.sumOfSquares,
  }));
  return aggregated([...removed, ...after]);
}

/** The same change in the fewest deltas: one a cut, question, measure and bucket; none of zeros. */
export function aggregated(deltas: readonly RollupDelta[]): RollupDelta[] {
  const byKey = new Map<string, Sum>();
  for (const delta of deltas) {
    const key = keyOf(delta);
    const known = byKey.get(key);
    if (known) add(known, delta);
    else byKey.set(key, { ...delta });
  }
  return [...byKey.values()].filter(
    ({ n, sum, sumOfSquares }) => n !== 0 || sum !== 0 || sumOfSquares !== 0,
  );
}

type Sum = { -readonly [Part in keyof RollupDelta]: RollupDelta[Part] };

function add(sum: Sum, counted: Counted): void {
  sum.n += counted.n;
  sum.sum += counted.sum;
  sum.sumOfSquares += counted.sumOfSquares;
}

/** Unique: no text can contain a NUL. Faster than JSON, but for breakdowns. */
function keyOf(delta: RollupDelta): string {
  return `${keyOfCut(delta)}\0${keyOfCount(delta.measure, delta.question, delta.bucket)}`;
}

export function keyOfCut(cut: RollupCut): string {
  const { surveyId, day, touchpointId, channel, locale, version, parts } = cut;
  const values = parts?.length ? JSON.stringify(parts) : '';
  return `${surveyId}\0${day}\0${touchpointId}\0${channel}\0${locale}\0${version}\0${values}`;
}

function keyOfCount(measure: string, question: string, bucket: string): string {
  return `${question}\0${measure}\0${bucket}`;
}

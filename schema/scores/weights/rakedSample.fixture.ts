/** @file A sample, and its weighted NPS as computed respondent by respondent: another way than that of the server. */

/** Who answered: how many of which plan and age, and what they answered in turn. */
export interface Respondents {
  readonly plan: string | null;
  readonly age: string | null;
  readonly channel?: string;
  readonly n: number;
  readonly scores: readonly number[];
}

export const sample: readonly Respondents[] = [
  { plan: 'free', age: 'young', n: 40, scores: [3, 6, 9] },
  { plan: 'free', age: 'old', n: 25, scores: [10, 7] },
  { plan: 'paid', age: 'young', n: 12, scores: [9, 9, 2, 8, 10] },
  { plan: 'paid', age: 'old', n: 18, scores: [0, 10, 8] },
];

/** A respondent by the values of two targets. */
interface Person {
  readonly plan: string;
  readonly age: string;
  readonly score: number;
}

export const people: readonly Person[] = sample.flatMap(({ plan, age, n, scores }) =>
  Array.from({ length: n }, (_, index) => ({
    ...{ plan: plan ?? '', age: age ?? '' },
    score: scores[index % scores.length] ?? 0,
  })),
);

/** The weights of respondents, each by itself: raked by turns, and trimmed after each. */
export function weightsOf(
  free: number,
  young: number,
  bounds: readonly [number, number],
): number[] {
  const targets: readonly [(person: Person) => boolean, number][] = [
    [({ plan }) => plan === 'free', free / 100],
    [({ age }) => age === 'young', young / 100],
  ];
  const weights = people.map(() => 1);
  for (let round = 0; round < 2_000; round++) {
    for (const [has, share] of targets) {
      for (const side of [true, false]) {
        const those = people.flatMap((person, index) => (has(person) === side ? [index] : []));
        const sum = those.reduce((total, index) => total + (weights[index] ?? 0), 0);
        const goal = (side ? share : 1 - share) * people.length;
        for (const index of those) weights[index] = ((weights[index] ?? 0) * goal) / sum;
      }
    }
    for (const [index, weight] of weights.entries()) {
      weights[index] = Math.min(bounds[1], Math.max(bounds[0], weight));
    }
  }
  return weights;
}

/** What a weighted NPS is, computed by respondent. */
export function expectedOf(weights: readonly number[]) {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const part = (meets: (score: number) => boolean) =>
    people.reduce((all, { score }, index) => all + (meets(score) ? (weights[index] ?? 0) : 0), 0) /
    sum;
  const [p, d] = [part((score) => score >= 9), part((score) => score <= 6)];
  const n = (sum * sum) / squares;
  // The adjusted Wald interval of as many answers as the weighted ones are worth.
  const [high, low] = [(p * n + 0.75) / (n + 3), (d * n + 0.75) / (n + 3)];
  const reach =
    (100 * 1.959963984540054 * Math.sqrt(high + low - (high - low) ** 2)) / Math.sqrt(n + 3);
  return {
    value: 100 * (p - d),
    nEffective: n,
    designEffect: (people.length * squares) / (sum * sum),
    interval: { low: 100 * (high - low) - reach, high: 100 * (high - low) + reach },
  };
}

import { type Question, surveyLimits } from '../../definition.ts';
import type { Part } from '../part.ts';
import type { Reading } from '../reading.ts';
import { itemsOf, namedChoices, type ReadChoices } from './choices.ts';

type Scale = Extract<Question, { kind: 'NPS' | 'RATING' | 'OPINION_SCALE' }>;
type Steps = Scale extends infer S
  ? S extends Scale
    ? Pick<S, 'kind'> & Omit<S, keyof Extract<Question, { kind: 'NPS' }>>
    : never
  : never;

const ratings = [3, 4, 5, 6, 7, 10] as const;
const looks = { labels: 'NUMBER', stars: 'STAR', smileys: 'SMILEY' } as const;

/**
 * What kind a `rating` or `slider` is: 0 to 10 an NPS, 1 to 3, 4, 5, 6, 7 or 10 a RATING, another
 * row of whole numbers from 0 or 1 an OPINION_SCALE; of any other values one is chosen.
 */
export function stepsOf(reading: Reading, part: Part): Steps | ReadChoices {
  const type = part.get('rateType') ?? part.get('rateDisplayMode');
  const name = type?.text() ?? 'labels';
  const look = isLook(name) ? looks[name] : 'NUMBER';
  if (type && !isLook(name)) reading.lost(type);
  part.get('autoGenerate')?.boolean();
  const values = part.get('rateValues');
  if (values && !values.isEmpty) return listedSteps(reading, values, look);
  const min = part.get('rateMin')?.number() ?? 1;
  const count = part.get('rateCount')?.number();
  const max = part.get('rateMax')?.number() ?? (count === undefined ? 5 : min + count - 1);
  const step = part.get('rateStep')?.number() ?? 1;
  return rowOf(reading, { min, max, step }, look);
}

function isLook(name: string): name is keyof typeof looks {
  return Object.hasOwn(looks, name);
}

interface Row {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export function rowOf(
  reading: Reading,
  { min, max, step }: Row,
  look: 'NUMBER' | 'STAR' | 'SMILEY',
): Steps | ReadChoices {
  if (step === 1 && min === 0 && max === 10 && look === 'NUMBER') return { kind: 'NPS' };
  const scale = ratings.find((steps) => steps === max);
  if (step === 1 && min === 1 && scale) return { kind: 'RATING', scale, look };
  const isWhole = Number.isInteger(max) && max >= 2 && max <= 100;
  if (step === 1 && (min === 0 || min === 1) && isWhole) return { kind: 'OPINION_SCALE', min, max };
  const count = step > 0 ? Math.floor((max - min) / step) + 1 : 0;
  if (count < 1 || count > surveyLimits.choices) return namedChoices(reading, []);
  const names = Array.from({ length: count }, (_, at) => String(min + at * step));
  return namedChoices(reading, names);
}

function listedSteps(
  reading: Reading,
  values: Part,
  look: 'NUMBER' | 'STAR' | 'SMILEY',
): Steps | ReadChoices {
  const items = reading.list(values, surveyLimits.choices, 'values');
  const numbers = items.map((item) => (item.isObject ? item.get('value') : item)?.content);
  const first = numbers[0];
  const isRow = numbers.every((number, at) => number === Number(first) + at);
  if (typeof first === 'number' && isRow) {
    const row = rowOf(reading, { min: first, max: first + numbers.length - 1, step: 1 }, look);
    if ('kind' in row) {
      for (const item of items) (item.isObject ? item.get('value') : item)?.take();
      // Their texts, where there are any, are left to be listed.
      return row;
    }
  }
  return itemsOf(reading, values, surveyLimits.choices, 'values');
}

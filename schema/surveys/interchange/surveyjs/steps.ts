import { surveyLimits } from '../../definition/definition.ts';
import { tooMany } from '../reading.ts';

/** A row of numbers with equal distances. */
export interface NumberSteps {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/**
 * The numbers of a row, rounded to the decimals of `min` and `step`: 0.3, not
 * 0.30000000000000004.
 *
 * @throws UserErrorsThrown if there are more than a question can have choices
 */
export function numbersIn({ min, max, step }: NumberSteps, path: string): number[] {
  if (step <= 0 || max < min) return [];
  // 1e-9, so that rounding errors of binary fractions do not drop the last number.
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  if (count > surveyLimits.choices) throw tooMany(path, surveyLimits.choices, 'choices');
  const digits = Math.max(decimals(min), decimals(step));
  return Array.from({ length: count }, (_, at) => Number((min + at * step).toFixed(digits)));
}

function decimals(number: number): number {
  const [, part = '', power = '0'] = /^[^.e]*(?:\.(\d+))?(?:e(.+))?$/.exec(String(number)) ?? [];
  return Math.min(Math.max(part.length - Number(power), 0), 100);
}

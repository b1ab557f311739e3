import { type Question, surveyLimits, type Text } from '../../definition/definition.ts';
import type { OwnOf } from '../draft.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';
import { itemOf, itemsOf, namedChoices, type ReadChoices } from './choices.ts';
import { asksToRecommend, textsIn } from './recommending.ts';
import { type NumberSteps, numbersIn } from './steps.ts';
import { rateTypes, ratingSteps } from './words.ts';

type Scale = OwnOf<Extract<Question, { kind: 'NPS' | 'RATING' | 'OPINION_SCALE' }>>;

type Look = (typeof rateTypes)[keyof typeof rateTypes];
/** How many values a `rating` of SurveyJS shows at most. */
export const maxRates = 20;
const readAsNps = 'It asks how likely a recommendation is, so it is imported as an NPS question.';

/** Reads a `rating`, whose values decide on the kind. */
export function ratingOf(reading: SurveyReading, part: Part): Scale | ReadChoices {
  const type = part.get('rateType') ?? part.get('rateDisplayMode');
  const name = type?.text() ?? 'labels';
  const look = isLook(name) ? rateTypes[name] : 'NUMBER';
  if (type && !isLook(name)) reading.lost(type);
  part.get('autoGenerate')?.boolean();
  const values = part.get('rateValues');
  if (values && !values.isEmpty) return listedSteps(reading, part, values, look);
  const min = part.get('rateMin')?.number() ?? 1;
  const step = part.get('rateStep')?.number() ?? 1;
  const count = part.get('rateCount')?.number();
  const max = part.get('rateMax')?.number() ?? (count === undefined ? 5 : min + step * (count - 1));
  if ((max - min) / step >= maxRates) {
    reading.note(part, `SurveyJS shows only its first ${maxRates} values.`);
  }
  return rowOf(reading, part, { min, max, step }, look);
}

function isLook(name: string): name is keyof typeof rateTypes {
  return Object.hasOwn(rateTypes, name);
}

/**
 * The question for a row of numbers. From 1 to 3, 4, 5, 6, 7 or 10 it is a RATING; another row of
 * whole numbers from 0 or 1 is an OPINION_SCALE, or an NPS if it is from 0 to 10 and asks for a
 * recommendation. Other numbers are choices.
 */
export function rowOf(
  reading: SurveyReading,
  part: Part,
  row: NumberSteps,
  look: Look = 'NUMBER',
  ends?: readonly [Text[], Text[]],
): Scale | ReadChoices {
  const { min, max, step } = row;
  const labels = () => ({
    lowLabel: ends?.[0] ?? reading.texts(part.get('minRateDescription')),
    highLabel: ends?.[1] ?? reading.texts(part.get('maxRateDescription')),
  });
  const isWhole = step === 1 && Number.isInteger(max) && max >= 2 && max <= 100;
  if (!isWhole || (min !== 0 && min !== 1)) {
    return namedChoices(reading, numbersIn(row, part.path).map(String));
  }
  if (min === 0 && max === 10 && look === 'NUMBER' && asksToRecommend(textsIn(part))) {
    reading.note(part, readAsNps);
    return { kind: 'NPS', ...labels() };
  }
  const scale = ratingSteps.find((steps) => steps === max);
  if (min === 1 && scale) return { kind: 'RATING', scale, look, ...labels() };
  return { kind: 'OPINION_SCALE', min, max, ...labels() };
}

/** Reads values that are listed one by one. Only the ends of a scale have texts; others are listed. */
function listedSteps(
  reading: SurveyReading,
  part: Part,
  values: Part,
  look: Look,
): Scale | ReadChoices {
  const list = reading.list(values, surveyLimits.choices, 'values');
  const items = list.flatMap((each) => itemOf(each) ?? []);
  const numbers = items.map(({ value }) => (value === '' ? Number.NaN : Number(value)));
  const [min = Number.NaN, max = min] = [numbers[0], numbers.at(-1)];
  const isRow = numbers.every((number, at) => number === min + at);
  const isScale = isRow && (min === 0 || min === 1) && max >= 2 && max <= 100;
  if (!isScale) return itemsOf(reading, values, surveyLimits.choices, 'values');
  const label = (at: number, beside: string): Text[] => {
    const described = part.get(beside);
    if (described) return reading.texts(described);
    const text = items.at(at)?.text;
    return typeof text === 'string' ? reading.plain(text) : reading.texts(text);
  };
  const ends = [label(0, 'minRateDescription'), label(-1, 'maxRateDescription')] as const;
  items.forEach(({ part: item, text, value }, at) => {
    const isEnd = at === 0 || at === items.length - 1;
    const isLabel = isEnd && !part.get(at === 0 ? 'minRateDescription' : 'maxRateDescription');
    if (text === undefined || isLabel) return;
    const isNumber = typeof text !== 'string' && text.content === String(value);
    if (!isNumber) {
      reading.note(item, 'Only the ends of a scale have texts here; this one is left out.');
    }
    if (typeof text !== 'string') text.take();
  });
  return rowOf(reading, part, { min, max, step: 1 }, look, ends);
}

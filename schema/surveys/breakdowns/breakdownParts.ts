import type { AnswerValue, HiddenValues } from '../logic/answers.ts';
import {
  attributeOfKey,
  type BreakdownPart,
  breakdownLimits,
  type CountedBreakdown,
  otherValues,
} from './breakdown.ts';

/** What a customer has of some attributes, by their keys; null for no value. */
export type AttributeTexts = Readonly<Record<string, string | null>>;

/** What breakdowns read of a response. */
export interface BrokenDown {
  readonly hiddenFields: HiddenValues;
  readonly tags: readonly string[];
  /** Keys of the segments that its customer belonged to. */
  readonly segments: readonly string[];
  /** What is stored of its customer; null for nothing. */
  readonly attributes: AttributeTexts | null;
  readonly answerTo: (question: string) => AnswerValue | undefined;
}

/** The values that a response counts for in breakdowns, one at least in each. */
export function breakdownParts(
  breakdowns: readonly Pick<CountedBreakdown, 'number' | 'key' | 'source'>[],
  response: BrokenDown,
): BreakdownPart[] {
  return breakdowns.flatMap(({ number, ...breakdown }) => {
    const values = new Set(valuesOf(breakdown, response).map(counted));
    return values.size === 0
      ? [[number, ''] as const]
      : [...values].map((value) => [number, value] as const);
  });
}

function valuesOf(
  { key, source }: Pick<CountedBreakdown, 'key' | 'source'>,
  { hiddenFields, tags, segments, attributes, answerTo }: BrokenDown,
): readonly string[] {
  switch (source) {
    case 'HIDDEN_FIELD':
      return Object.hasOwn(hiddenFields, key) ? [String(hiddenFields[key])] : [];
    case 'PROFILE': {
      const choice = answerTo(key);
      return typeof choice === 'string' && choice !== '' ? [choice] : [];
    }
    case 'TAGS':
      return tags;
    case 'SEGMENTS':
      return segments;
    case 'ATTRIBUTE': {
      const attribute = attributeOfKey(key) ?? '';
      // An attribute can have the name of a property that all objects have.
      const value = attributes && Object.hasOwn(attributes, attribute) && attributes[attribute];
      return value ? [value] : [];
    }
  }
}

/** A number with an exponent, too: the database writes it in another form. */
const isLarge = /^-?\d(\.\d+)?e[+-]\d+$/;

/** The value in the form that is counted; a long one is not counted apart. */
function counted(value: string): string {
  const text = value.normalize('NFC');
  const isLong = text.length > breakdownLimits.valueLength;
  return isLong || isLarge.test(text) ? otherValues : text;
}

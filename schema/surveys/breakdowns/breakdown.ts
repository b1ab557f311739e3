import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { BreakdownSource } from '../../../prisma/generated/client/enums.ts';
import { noPersonalData } from '../../kernel/personalData.ts';

/** How much is counted apart: each pair of breakdowns takes as many counts as both have values together. */
export const breakdownLimits = {
  /** Breakdowns of a survey, and of all surveys of a workspace. */
  ofSurvey: 20,
  ofWorkspace: 500,
  /** Any two of the first so many are counted together. */
  paired: 6,
  /** Values that are counted apart, those that come first. */
  values: 100,
  /** Characters of such a value. */
  valueLength: 200,
  /** Characters of a key: `attributes.`, and the key of an attribute. */
  keyLength: 111,
} as const;

/**
 * Stands for all values that are not counted apart, where the counts have a value: a response whose
 * value is this text has none that is counted apart.
 */
export const otherValues = '\u0001';

/** The breakdowns that are no hidden field and no question. */
export const namedSources: ReadonlyMap<string, BreakdownSource> = new Map([
  ['tags', 'TAGS'],
  ['segments', 'SEGMENTS'],
]);

const attributePrefix = 'attributes.';

/** The key of the attribute of customers that the key of a breakdown names; null if it names none. */
export function attributeOfKey(key: string): string | null {
  return key.startsWith(attributePrefix) ? key.slice(attributePrefix.length) : null;
}

/** The columns of a breakdown that the counting of responses needs. */
export const breakdownColumns = {
  number: true,
  key: true,
  source: true,
  countedToAt: true,
  countedToId: true,
} as const;

/** A breakdown's row with `breakdownColumns`. */
export type CountedBreakdown = Prisma.SurveyBreakdownGetPayload<{
  select: typeof breakdownColumns;
}>;

/** A value that a response counts for: the number of the breakdown, and the value; '' for none. */
export type BreakdownPart = readonly [number: number, value: string];

noPersonalData('SurveyBreakdown', 'The team chooses by what responses are counted apart.');
noPersonalData(
  'BreakdownValue',
  'It is a value of responses together, and is deleted when no response has it any more.',
);

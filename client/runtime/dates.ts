import { type PathStep, ScalarParseError } from './errors.ts';
import { isIsoDateTime } from './scalars.ts';

/**
 * The paths of the DateTimes in a result: its fields by response key, `true` for a DateTime. Lists
 * have no level of their own: the paths of a list are those of each item.
 */
export type DatePaths = true | { readonly [field: string]: DatePaths };

/**
 * Replaces the ISO strings of a freshly parsed answer by `Date`s, in the answer itself. Null stays
 * null.
 *
 * @throws ScalarParseError with the path of the first value that is no DateTime.
 */
export function decodeDates(
  operation: string,
  value: unknown,
  paths: DatePaths,
  at: readonly PathStep[] = ['data'],
): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      value[index] = decodeDates(operation, item, paths, [...at, index]);
    }
    return value;
  }
  if (paths === true) {
    if (typeof value === 'string' && isIsoDateTime(value)) return new Date(value);
    throw new ScalarParseError(operation, 'DateTime', at);
  }
  if (!isFields(value)) return value;
  for (const [field, below] of Object.entries(paths)) {
    // The field of another member of a union is absent.
    if (field in value) value[field] = decodeDates(operation, value[field], below, [...at, field]);
  }
  return value;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Variables as JSON. `Date`s become ISO strings, absent fields stay absent, null stays null.
 *
 * @throws ScalarParseError for an invalid `Date`: JSON would turn it into null, which means "clear
 * this field".
 */
export function encodeVariables(operation: string, variables: object): string {
  refuseInvalidDates(operation, variables, ['variables']);
  return JSON.stringify(variables);
}

function refuseInvalidDates(operation: string, value: unknown, at: readonly PathStep[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new ScalarParseError(operation, 'DateTime', at);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    refuseInvalidDates(operation, item, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}

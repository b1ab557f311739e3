import type { GraphQLResolveInfo } from 'graphql';
import { badArgument } from '../kernel/errors.ts';
import { readInput } from '../toolkit/write/input.ts';

/**
 * Checks the argument `input` of a query against the bounds of its type, and decodes its ids.
 *
 * @throws BAD_USER_INPUT with the path of the first value that breaks a bound
 */
export function readQueryInput<Input>(info: GraphQLResolveInfo, input: Input): Input {
  const { args } = info.parentType.getFields()[info.fieldName] ?? {};
  const argument = args?.find(({ name }) => name === 'input');
  if (!argument) throw new Error(`${info.fieldName} has no argument input`);
  const { value, errors } = readInput(argument.type, input, {}, ['input']);
  const [first] = errors;
  if (first) throw badArgument(first.path.join('.'), first.message);
  return value as Input;
}

/**
 * Checks that an argument is a day of the calendar, from 1900 to 2999.
 *
 * @param path of the argument
 * @throws BAD_USER_INPUT
 */
export function readDay(text: string, path: string): string {
  const midnight = Date.parse(`${text}T00:00:00.000Z`);
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(midnight) &&
    text >= '1900-01-01' &&
    text <= '2999-12-31' &&
    new Date(midnight).toISOString().startsWith(text);
  if (!exists)
    throw badArgument(path, 'this must be a day of the calendar, from 1900 to 2999: "2026-01-31".');
  return text;
}

/** Days of ten years, and a few more than their leap days. */
export const mostDays = 3660;

/**
 * Checks a range of days: its last day is not before its first, and it has at most 3,660 days.
 *
 * @throws BAD_USER_INPUT
 */
export function refuseRange(from: string, to: string, path: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days < 1) throw badArgument(path, 'the last day is before the first.');
  if (days > mostDays) {
    throw badArgument(path, `at most ${mostDays} days; there are ${days}.`);
  }
}

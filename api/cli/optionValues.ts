import { printable } from './words.ts';

/**
 * The value of an option that takes one of some words, in whatever case.
 *
 * @param values as the graph writes them
 * @throws Error naming what the option takes
 */
export function oneOf<Value extends string>(
  option: string,
  given: string,
  values: readonly Value[],
): Value {
  const name = given.trim().toUpperCase().replaceAll('-', '_');
  const value = values.find((each) => each === name);
  if (value !== undefined) return value;
  throw new Error(`${option} takes ${values.join(', ').toLowerCase()}, not "${printable(given)}".`);
}

/** @throws Error naming the bounds */
export function wholeNumber(option: string, given: string, min: number, max: number): number {
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new Error(`${option} must be a whole number from ${min} to ${max}.`);
}

/** A moment as the graph takes it. */
export function momentOf(option: string, text: string): string {
  const moment = new Date(text);
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  throw new Error(`${option} must be a time such as 2030-01-31 or 2030-01-31T12:00:00Z.`);
}

/** How a file is written: by `--format`, or by its ending. */
export function formatOf(file: string, given: string | undefined): 'CSV' | 'NDJSON' {
  const name = (given ?? /\.(\w+)$/.exec(file)?.[1] ?? '').toLowerCase();
  if (name === 'csv' || name === 'tsv') return 'CSV';
  if (name === 'ndjson' || name === 'jsonl') return 'NDJSON';
  throw new Error(
    given
      ? '--format must be csv or ndjson.'
      : 'Say how the file is written: --format csv or ndjson.',
  );
}

/** @throws Error naming what there is */
export function delimiterOf(given: string): string {
  const delimiter = given === '\\t' ? '\t' : given;
  if (/^[,;|\t]$/.test(delimiter)) return delimiter;
  throw new Error('--delimiter takes , ; | or \\t.');
}

import { type DecimalSign, decimalSigns } from '../../schema/files/decimalSign.ts';
import { printable } from './words.ts';

/**
 * The value of an option that takes one word of a list, in upper or lower case.
 *
 * @param values the graph's enum values
 * @throws Error that names what the option takes
 */
export function oneOf<Value extends string>(
  option: string,
  text: string,
  values: readonly Value[],
): Value {
  const name = text.trim().toUpperCase().replaceAll('-', '_');
  const value = values.find((each) => each === name);
  if (value !== undefined) return value;
  throw new Error(`${option} takes ${values.join(', ').toLowerCase()}, not "${printable(text)}".`);
}

/** @throws Error that names the bounds */
export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new Error(`${option} must be a whole number from ${min} to ${max}.`);
}

/** A time as the graph takes it. */
export function momentOf(option: string, text: string): string {
  const moment = new Date(text);
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  throw new Error(`${option} must be a time such as 2030-01-31 or 2030-01-31T12:00:00Z.`);
}

/** The format of a file: that of `--format`, or that of its ending. */
export function formatOf(file: string, requested: string | undefined): 'CSV' | 'NDJSON' {
  const name = (requested ?? /\.(\w+)$/.exec(file)?.[1] ?? '').toLowerCase();
  if (name === 'csv' || name === 'tsv') return 'CSV';
  if (name === 'ndjson' || name === 'jsonl') return 'NDJSON';
  throw new Error(
    requested
      ? '--format must be csv or ndjson.'
      : 'Say how the file is written: --format csv or ndjson.',
  );
}

/** @throws Error that names the delimiters that there are */
export function delimiterOf(text: string): string {
  const delimiter = text === '\\t' ? '\t' : text;
  if (/^[,;|\t]$/.test(delimiter)) return delimiter;
  throw new Error('--delimiter takes , ; | or \\t.');
}

/** The decimal sign that `--decimal` names. */
export function decimalOf(text: string): DecimalSign {
  return oneOf('--decimal', text, decimalSigns);
}

/** The options that say how an export is written, as they were typed. */
export interface WrittenAsOptions {
  readonly format?: string;
  readonly out?: string;
  readonly bom?: boolean;
  readonly delimiter?: string;
}

/** How the options say that a file is written. */
export function writtenAs({ out, format, bom, delimiter }: WrittenAsOptions): object {
  return {
    format: formatOf(out ?? '', format ?? (out === undefined ? 'csv' : undefined)),
    ...(bom && { bom }),
    ...(delimiter && { delimiter: delimiterOf(delimiter) }),
  };
}

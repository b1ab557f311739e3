import { dateFormats } from '../../schema/files/writtenDate.ts';
import { responseFields } from '../../schema/responses/interchange/columns.ts';
import { propertyName } from './columnMaps.ts';

/** The options of commands that fill the fields of the graph's inputs, by field. */
const options: Readonly<Record<string, string>> = {
  survey: '--survey',
  mapping: '--map',
  to: '--map',
  column: '--map',
  dateFormat: '--date-format',
  delimiter: '--delimiter',
  decimal: '--decimal',
  skipRows: '--skip-rows',
  logic: '--logic',
  onKnown: '--on-known',
  locale: '--locale',
  channel: '--channel',
  tags: '--tag',
  customerSystem: '--customer-system',
  idColumns: '--id-column',
  timeZone: '--time-zone',
  createCustomers: '--create-customers',
  status: '--status',
  from: '--from',
  bom: '--bom',
  format: '--format',
  document: 'The file',
};

/** Options whose fields are named like fields of rows, which messages mean by these words. */
const fieldsOfRows: Readonly<Record<string, string>> = {
  kind: '--kind',
  source: '--source',
  type: '--type',
  currency: '--currency',
  touchpoint: '--touchpoint',
  match: '--match',
};

/** Phrases of the graph's messages, each with what it is called on the command line. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/`errors` says/g, 'The lines below say'],
  [/`notes` (\w+)s\b/g, 'the lines above $1'],
  [/with a mapping/g, 'with --map'],
  [/A mapping says/g, '--map says'],
  [/set it in `defaults`/g, 'use the option of that name'],
  [/Make another with \w+Import\./g, 'Import the file without --job.'],
  [/make another job with \w+Import\./g, 'use --map with --job.'],
];

/** Enum values of the graph with an underscore, each with its name on the command line. */
const written: ReadonlyMap<string, string> = new Map([
  ...responseFields
    .filter((field) => field.includes('_'))
    .map((field): [string, string] => [field, `@${propertyName(field)}`]),
  ...dateFormats.map((format): [string, string] => [format, optionValue(format)]),
]);

/**
 * A message of the graph in the words of the command line: `--logic ignore` for `logic: IGNORE`.
 *
 * @param column that the message is about, by its name in the file
 */
export function inOptions(message: string, column?: string | null): string {
  let text = message;
  if (column != null) {
    const formats = `--date-format "${column}=day-month-year" or "${column}=month-day-year"`;
    text = text.replaceAll('the column’s `dateFormat`', () => formats);
  }
  for (const [phrase, words] of phrases) text = text.replaceAll(phrase, words);
  return text
    .replaceAll(/`(\w+): ([A-Z_]+)`/g, (all, field: string, value: string) => {
      const option = optionNamed(field);
      return option ? `${option} ${optionValue(value)}` : all;
    })
    .replaceAll(/`(\w+)`/g, (all, field: string) => optionNamed(field) ?? all)
    .replaceAll(/\b[A-Z]+(_[A-Z]+)+\b/g, (word) => written.get(word) ?? word);
}

/**
 * The option that filled the input of a mutation at a path; the path itself where no option did.
 *
 * @param maps the values of `--map`, in their order
 */
export function optionOf(path: readonly string[], maps: readonly string[] = []): string {
  const [, first, index] = path;
  const names = path.slice(1).filter((part) => !/^\d+$/.test(part));
  const last = names.at(-1) ?? '';
  const option =
    optionNamed(last) ?? (Object.hasOwn(fieldsOfRows, last) ? fieldsOfRows[last] : undefined);
  if (option !== '--map') return option ?? path.slice(1).join('.');
  const value = first === 'mapping' ? maps[Number(index)] : undefined;
  return value === undefined ? option : `${option} "${value}"`;
}

function optionNamed(field: string): string | undefined {
  return Object.hasOwn(options, field) ? options[field] : undefined;
}

/** `day-month-year` of `DAY_MONTH_YEAR`. */
function optionValue(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}

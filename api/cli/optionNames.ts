import { dateFormats } from '../../schema/files/writtenDate.ts';
import { responseFields } from '../../schema/responses/interchange/columns.ts';
import { propertyName } from './columnMaps.ts';

/** Fields of the graph's inputs that options of a command fill, where the names differ. */
const options: Readonly<Record<string, string>> = {
  survey: '--survey',
  mapping: '--map',
  to: '--map',
  column: '--map',
  dateFormat: '--date-format',
  delimiter: '--delimiter',
  skipRows: '--skip-rows',
  logic: '--logic',
  onKnown: '--on-known',
  locale: '--locale',
  channel: '--channel',
  tags: '--tag',
  status: '--status',
  from: '--from',
  bom: '--bom',
  format: '--format',
  document: 'The file',
};

/** What a message of the graph points to, by where the command line shows it. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/`errors` says/g, 'The lines below say'],
  [/`notes` tells of/g, 'the lines above tell of'],
  [/with a mapping/g, 'with --map'],
  [/Make another with responseImport\./g, 'Import the file without --job.'],
  [/make another job with responseImport\./g, 'give --map with --job.'],
];

/** Names of properties and formats that are no words of English, as the graph writes them. */
const written: ReadonlyMap<string, string> = new Map([
  ...responseFields
    .filter((field) => field.includes('_'))
    .map((field): [string, string] => [field, `@${propertyName(field)}`]),
  ...dateFormats.map((format): [string, string] => [format, optionValue(format)]),
]);

/**
 * A message of the graph in the words of the command line: `--logic ignore` for `logic: IGNORE`.
 *
 * @param column that the message is about, as the file names it
 */
export function inOptions(message: string, column?: string | null): string {
  let told = message;
  if (column != null) {
    const formats = `--date-format "${column}=day-month-year" or "${column}=month-day-year"`;
    told = told.replaceAll('the column’s `dateFormat`', () => formats);
  }
  for (const [phrase, words] of phrases) told = told.replaceAll(phrase, words);
  return told
    .replaceAll(/`(\w+): ([A-Z_]+)`/g, (all, field: string, value: string) => {
      const option = optionNamed(field);
      return option ? `${option} ${optionValue(value)}` : all;
    })
    .replaceAll(/`(\w+)`/g, (all, field: string) => optionNamed(field) ?? all)
    .replaceAll(/\b[A-Z]+(_[A-Z]+)+\b/g, (word) => written.get(word) ?? word);
}

/**
 * The option that a path into a mutation's input came from; the path where there is none.
 *
 * @param maps what `--map` was given, in its order
 */
export function optionOf(path: readonly string[], maps: readonly string[] = []): string {
  const [, first, index] = path;
  const names = path.slice(1).filter((part) => !/^\d+$/.test(part));
  const option = optionNamed(names.at(-1) ?? '');
  if (option !== '--map') return option ?? path.slice(1).join('.');
  const given = first === 'mapping' ? maps[Number(index)] : undefined;
  return given === undefined ? option : `${option} "${given}"`;
}

function optionNamed(field: string): string | undefined {
  return Object.hasOwn(options, field) ? options[field] : undefined;
}

/** `day-month-year` of `DAY_MONTH_YEAR`. */
function optionValue(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}

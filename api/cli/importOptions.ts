import { Channel } from '../../prisma/generated/client/enums.ts';
import { maxSkipRows } from '../../schema/jobs/uploadSettings.ts';
import { importLogics, onKnowns } from '../../schema/responses/interchange/settings.ts';
import { readColumnMap, withDateFormats } from './columnMaps.ts';
import { decimalOf, delimiterOf, formatOf, oneOf, wholeNumber } from './optionValues.ts';
import type { RemoteOptions } from './remote.ts';

/** The options of `cxgraph import responses`, as they were typed. */
export interface ImportResponsesOptions extends RemoteOptions {
  readonly survey?: string;
  readonly job?: string;
  readonly map: readonly string[];
  readonly format?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly skipRows?: string;
  readonly dateFormat: readonly string[];
  readonly locale?: string;
  readonly channel?: string;
  readonly tag: readonly string[];
  readonly customerSystem?: string;
  readonly logic?: string;
  readonly onKnown?: string;
  /** The file that refused rows are written to. */
  readonly rejects?: string;
  readonly allErrors?: boolean;
}

/** The options that say how a file is read; an earlier job may have had other values. */
const settings = [
  'survey',
  'format',
  'delimiter',
  'decimal',
  'skipRows',
  'locale',
  'channel',
  'logic',
  'onKnown',
  'customerSystem',
] as const;

/** Whether an option says how the file is read. */
export function saysHow(options: ImportResponsesOptions): boolean {
  const { map, dateFormat, tag } = options;
  const lists = [map, dateFormat, tag];
  return lists.some(({ length }) => length > 0) || settings.some((each) => options[each] != null);
}

/**
 * The input of `responseImport` that the options describe.
 *
 * @throws Error that names the wrong option and what it takes
 */
export function importInput(file: string, options: ImportResponsesOptions): object {
  if (!options.survey) throw new Error('Say whose responses they are: --survey survey_….');
  const mapping = withDateFormats(options.map.map(readColumnMap), options.dateFormat);
  const { locale, channel, tag, delimiter, skipRows, logic, onKnown, customerSystem } = options;
  return {
    survey: options.survey,
    format: formatOf(file, options.format),
    ...(mapping.length > 0 && { mapping }),
    ...(logic && { logic: oneOf('--logic', logic, importLogics) }),
    ...(onKnown && { onKnown: oneOf('--on-known', onKnown, onKnowns) }),
    ...(delimiter && { delimiter: delimiterOf(delimiter) }),
    ...(options.decimal && { decimal: decimalOf(options.decimal) }),
    ...(skipRows !== undefined && {
      skipRows: wholeNumber('--skip-rows', skipRows, 0, maxSkipRows),
    }),
    defaults: {
      ...(locale && { locale }),
      ...(channel && { channel: oneOf('--channel', channel, Object.values(Channel)) }),
      tags: tag,
      ...(customerSystem && { customerSystem }),
    },
  };
}

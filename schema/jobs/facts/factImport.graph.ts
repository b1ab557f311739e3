import type { ExchangeFormat, JobKind } from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import { DateFormatType } from '../../files/dateFormat.graph.ts';
import type { Context } from '../../kernel/context.ts';
import { throwUserErrors, type UserErrorShape } from '../../kernel/userError.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import type { InputFields } from '../../toolkit/primitive/options.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { columnName } from '../columnName.ts';
import { delimiterOfImport, skipRowsOf } from '../delimiterFields.ts';
import { FileFormat } from '../job.graph.ts';
import { insertJob, writtenAsErrors } from '../newJob.ts';
import type { FactFields } from './factFields.ts';
import type { FactImportSettings } from './factImports.ts';
import { mappedFacts, type SentMapping } from './factMapping.ts';

/** What the inputs of all imports of facts have. */
export interface FactImportInput {
  readonly format: ExchangeFormat;
  readonly mapping?: readonly SentMapping[] | null;
  readonly timeZone?: string | null;
  readonly delimiter?: string | null;
  readonly skipRows?: number | null;
}

interface FactImportFields {
  /** What the types are called: `Consent` of `ConsentImportColumn`. */
  readonly named: string;
  /** A row of the file: `a consent`. */
  readonly row: string;
  /** The fields that a column can be for, as a description says them. */
  readonly to: string;
  /** Columns that map themselves, for example. */
  readonly example: string;
}

/** The fields that the inputs of all imports of facts have. */
export function factImportFields({ named, row, to, example }: FactImportFields) {
  const Column = builder.inputType(`${named}ImportColumn`, {
    description: `A column of the file, and what it says of ${row}.`,
    fields: (t) => ({
      column: t.string(columnName),
      to: t.string(
        bounded({ maxLength: 200, notBlank: true }, { required: true, description: to }),
      ),
      dateFormat: t.field({
        type: DateFormatType,
        description:
          'For a time: how its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` say which.',
      }),
    }),
  });
  return (t: InputFields) => ({
    format: t.field({
      type: FileFormat,
      required: true,
      description: 'How the file is written.',
    }),
    mapping: t.field({
      type: [Column],
      ...bounded(
        { maxItems: 1000 },
        {
          description: `What the columns are for; others are left out. Without it, columns that are named as fields map themselves: ${example}.`,
        },
      ),
    }),
    timeZone: t.string(
      bounded(
        { maxLength: 50, timeZone: true },
        {
          description:
            'The time zone of times that are written without one, by its IANA name; the workspace’s by default.',
        },
      ),
    ),
    delimiter: t.string(delimiterOfImport),
    skipRows: t.int(skipRowsOf(row)),
  });
}

/** What an import of facts is stored with. */
interface NewFactImport {
  readonly kind: JobKind;
  readonly rowType: ModelName;
  readonly fields: FactFields;
  readonly defaults: FactImportSettings['defaults'];
  readonly words?: FactImportSettings['words'];
  /** User errors that were found before. */
  readonly errors?: readonly UserErrorShape[];
}

/** Creates the job that waits for a file of facts. */
export function createFactImport(
  ctx: Context,
  input: FactImportInput,
  { kind, rowType, fields, defaults, words = [], errors = [] }: NewFactImport,
): Promise<string> {
  const { format, mapping, timeZone = null, delimiter = null } = input;
  const mapped = mapping ? mappedFacts(fields, mapping) : { columns: null, errors: [] };
  throwUserErrors([...mapped.errors, ...errors, ...writtenAsErrors(input)]);
  const settings: FactImportSettings = {
    ...{ mapping: mapped.columns, defaults, words, timeZone, delimiter },
    skipRows: input.skipRows ?? 0,
    upload: null,
    columns: [],
  };
  return insertJob(ctx, { kind, rowType, format, settings });
}

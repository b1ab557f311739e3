import { builder } from '../../builder.ts';
import type { DateFormat } from '../../files/writtenDate.ts';
import { FileFormat } from '../../jobs/job.graph.ts';
import { enumRef } from '../../toolkit/storedEnum.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import type { ResponseField } from './columns.ts';
import { createExport, createImport } from './exchange.ts';
import { type ImportLogic, maxSkipRows, type OnKnown } from './settings.ts';

const fieldMeanings: Readonly<Record<ResponseField, string>> = {
  SUBMISSION_KEY:
    'What makes the row known again: a row with a key that was stored before is not stored twice, in this import or another. `onKnown` says what becomes of it if it says something else now.',
  STATUS:
    'COMPLETED (also where it is empty) or PARTIAL. SCREENED_OUT and QUOTA_FULL are taken for COMPLETED: which of them it is follows from the answers and the quotas.',
  LOCALE: 'The language it was answered in, one of the survey’s; labels of choices are read in it.',
  CHANNEL: 'By which way it came: `WEB`, `EMAIL`, …',
  TOUCHPOINT: 'The id of a touchpoint: `touchpoint_…`.',
  STARTED_AT:
    'When it was begun, as RFC 3339, or as forms and spreadsheets write it (see `dateFormat`); without a zone in the workspace’s. By default, when it was completed.',
  COMPLETED_AT: 'When it was completed, likewise; by default, when it was begun.',
  TAGS: 'Tags, apart by `;` or `|`, in quotes where they have these in them.',
  URL: 'The page it was answered on. Not kept in an anonymous survey.',
  USER_AGENT: 'The browser it was answered with. Not kept in an anonymous survey.',
  COUNTRY: 'The country it was answered in, two letters. Not kept in an anonymous survey.',
};

const Field = builder.enumType('ResponseImportField', {
  description: 'What a column says of a response, beside its answers.',
  values: Object.fromEntries(
    Object.entries(fieldMeanings).map(([name, description]) => [name, { description }]),
  ) as { [F in ResponseField]: { description: string } },
});

const Logic = builder.enumType('ResponseImportLogic', {
  description: 'What holds for answers that the survey’s logic, as it is today, would not ask for.',
  values: {
    ENFORCE: { description: 'They are refused, and their row with them.' },
    IGNORE: {
      description:
        'They are kept, count for scores, and are marked: `Answer.hiddenByLogic`. The form and range of answers, and that required ones are there, are checked all the same.',
    },
  } satisfies { [L in ImportLogic]: { description: string } },
});

const Known = builder.enumType('ResponseImportOnKnown', {
  description:
    'What becomes of a row whose submission key is known: it was used by an earlier row, import or call, or is the id of a response to this survey (`_id` of an export). An exact repeat changes nothing, whichever it is.',
  values: {
    FAIL: { description: 'A row that says something else than at first is refused.' },
    SKIP: { description: 'The row is left out, whatever it says; `rowsKnown` counts it.' },
    UPDATE: {
      description:
        'The row corrects the response, as `responseUpdate` does: its answers, hidden fields, tags (which are added) and touchpoint are put over the stored ones, and what its cells leave empty stays; answers to questions that it hides are removed, which the job’s `notes` tell, unless `logic` is IGNORE. Its status, language, channel, times and source cannot be corrected: a row that says others is refused as `FIXED`. A response that was deleted stays deleted.',
    },
  } satisfies { [K in OnKnown]: { description: string } },
});

const Target = builder.inputType('ResponseImportTarget', {
  description: 'What a column holds.',
  isOneOf: true,
  fields: (t) => ({
    question: t.string(
      bounded(
        { maxLength: 150, notBlank: true },
        {
          description:
            'Answers to the question with this key. A row of a MATRIX is `question.row`, a field of a CONTACT `question.email`, the text beside the choice "other" `question.other`.',
        },
      ),
    ),
    field: t.field({ type: Field, description: 'A property of the response.' }),
    hiddenField: t.string(
      bounded({ maxLength: 64, notBlank: true }, { description: 'The hidden field of this key.' }),
    ),
  }),
});

const DateFormatEnum = builder.enumType('ResponseImportDateFormat', {
  description:
    'How a column writes days where one cell does not show it. Days with the year first, and moments of RFC 3339, are understood beside any. For a DATE, a moment with a zone is the day that it is in the workspace’s; midnight stands for the day that is written.',
  values: {
    DAY_MONTH_YEAR: { description: '`31.01.2026`, `31/1/2026 15:14`.' },
    MONTH_DAY_YEAR: { description: '`01/31/2026`, `1/31/2026 3:14 PM`.' },
    EXCEL_SERIAL: {
      description: 'Days since the end of 1899 as Excel counts them, with a fraction for the time.',
    },
  } satisfies { [F in DateFormat]: { description: string } },
});

const Column = builder.inputType('ResponseImportColumn', {
  description: 'A column of the file, and what it holds.',
  fields: (t) => ({
    column: t.string(
      bounded(
        { maxLength: 1000, notBlank: true },
        {
          required: true,
          description:
            'As the header names it; in NDJSON, a property, or `a.b` for property b of the object a.',
        },
      ),
    ),
    to: t.field({ type: Target, required: true, description: 'Where its cells go.' }),
    dateFormat: t.field({
      type: DateFormatEnum,
      description:
        'How its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` tell which.',
    }),
  }),
});

const Defaults = builder.inputType('ResponseImportDefaults', {
  description: 'What holds for rows that do not say otherwise.',
  fields: (t) => ({
    locale: t.string(
      bounded({ maxLength: 35 }, { description: 'The survey’s default locale at first.' }),
    ),
    channel: t.field({ type: Channel, description: 'OTHER at first.' }),
    touchpoint: t.id(
      bounded({ reference: 'Touchpoint' }, { description: 'The survey’s own at first.' }),
    ),
    tags: t.stringList(
      bounded(
        { maxItems: 50, maxLength: 100, notNull: true, notBlank: true },
        { description: 'Put on every response, beside those of its row.' },
      ),
    ),
  }),
});

const survey = (description: string) =>
  bounded({ reference: 'Survey' }, { required: true, description });

const ImportInput = builder.inputType('ResponseImportInput', {
  description:
    'A file of responses that is to come. Whether the survey takes answers now does not matter: they were given before.',
  fields: (t) => ({
    survey: t.id(survey('The survey that was answered; it must have been published.')),
    format: t.field({
      type: FileFormat,
      required: true,
      description: 'How the file is written.',
    }),
    mapping: t.field({
      type: [Column],
      ...bounded(
        { maxItems: 2000 },
        {
          description:
            'What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves: `nps`, `service.speed`, `_locale`, `_hidden.plan`.',
        },
      ),
    }),
    delimiter: t.string(
      bounded(
        { maxLength: 1 },
        {
          description:
            'What stands between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or whichever the header has most of.',
        },
      ),
    ),
    skipRows: t.int(
      bounded(
        { min: 0, max: maxSkipRows },
        {
          description:
            'How many rows at the top of a CSV file are neither its header nor a response: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default; the further header rows of Qualtrics and SurveyMonkey are found without it.',
        },
      ),
    ),
    defaults: t.field({
      type: Defaults,
      description: 'What holds for rows that do not say otherwise.',
    }),
    logic: t.field({
      type: Logic,
      description:
        'Whether answers that the survey’s logic hides are refused, ENFORCE by default, or kept: history was answered when the survey was another.',
    }),
    onKnown: t.field({
      type: Known,
      description:
        'What becomes of a row whose key is known and that says something else: FAIL by default.',
    }),
  }),
});

const ExportFilter = builder.inputType('ResponseExportFilter', {
  description: 'Which responses to export. All that is given must hold.',
  fields: (t) => ({
    status: t.field({
      type: [enumRef('ResponseStatus')],
      ...bounded({ maxItems: 3, notNull: true }, { description: 'In one of these states.' }),
    }),
    from: t.field({ type: 'DateTime', description: 'Begun then or later.' }),
    to: t.field({ type: 'DateTime', description: 'Begun before then.' }),
  }),
});

const ExportInput = builder.inputType('ResponseExportInput', {
  description: 'A file of responses to be fetched.',
  fields: (t) => ({
    survey: t.id(survey('Whose responses to export.')),
    format: t.field({
      type: FileFormat,
      required: true,
      description: 'How the file is to be written.',
    }),
    filter: t.field({ type: ExportFilter, description: 'Which responses; by default, all.' }),
    delimiter: t.string(
      bounded(
        { maxLength: 1 },
        {
          description:
            'What stands between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign.',
        },
      ),
    ),
    bom: t.boolean({
      description:
        'Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default.',
    }),
  }),
});

export type ResponseImport = typeof ImportInput.$inferInput;
export type ResponseExport = typeof ExportInput.$inferInput;

mutation('responseImport', {
  description:
    'Announces a file of responses. Send it with `PUT` to the job’s `path`; its rows are then stored in the background, each with the checks of `responseSubmit`. What is sent twice is not stored twice. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL.',
  scope: 'responses:write',
  input: ImportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits for the file.' },
  resolve: async (ctx, input) => ({ job: await createImport(ctx, input) }),
});

mutation('responseExport', {
  description:
    'Prepares a file of responses. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read.',
  scope: 'responses:read',
  input: ExportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits to be fetched.' },
  resolve: async (ctx, input) => ({ job: await createExport(ctx, input) }),
});

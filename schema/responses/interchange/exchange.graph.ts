import { builder } from '../../builder.ts';
import { DateFormatType } from '../../files/dateFormat.graph.ts';
import { decimalOfImport } from '../../files/decimal.graph.ts';
import { columnName } from '../../jobs/columnName.ts';
import { delimiterOfExport, delimiterOfImport, skipRowsOf } from '../../jobs/delimiterFields.ts';
import { FileFormat } from '../../jobs/job.graph.ts';
import { enumRef } from '../../toolkit/storedEnum.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import type { ResponseField } from './columns.ts';
import { createExport, createImport } from './exchange.ts';
import type { ImportLogic, OnKnown } from './settings.ts';

const fieldMeanings: Readonly<Record<ResponseField, string>> = {
  SUBMISSION_KEY:
    'The key that a row is recognised by: a row whose key was stored before is not stored twice, by this import or another. `onKnown` says what happens to it where it differs now.',
  STATUS:
    'COMPLETED (also where it is empty) or PARTIAL. SCREENED_OUT and QUOTA_FULL are read as COMPLETED: which of them it is follows from the answers and the quotas.',
  LOCALE: 'The language it was answered in, one of the survey’s; labels of choices are read in it.',
  CHANNEL: 'The channel that it came by: `WEB`, `EMAIL`, …',
  TOUCHPOINT: 'The id of a touchpoint: `touchpoint_…`.',
  STARTED_AT:
    'When it was begun, as RFC 3339, or as forms and spreadsheets write it (see `dateFormat`); a time without a zone is in the workspace’s. By default, when it was completed.',
  COMPLETED_AT: 'When it was completed, likewise; by default, when it was begun.',
  TAGS: 'Tags, separated by `;` or `|`; a tag with one of these in it is in quotes.',
  URL: 'The page it was answered on. Not stored for an anonymous survey.',
  USER_AGENT: 'The browser it was answered with. Not stored for an anonymous survey.',
  COUNTRY: 'The country it was answered in, two letters. Not stored for an anonymous survey.',
  CUSTOMER_EXTERNAL_ID:
    'The customer’s id in the system that `defaults.customerSystem` names. The response gets that customer, now or when there is one; the survey’s `customerKey` does not matter then. Refused for an anonymous survey.',
  CUSTOMER_EMAIL:
    'The customer’s email address, likewise; where a row has an external id, too, that decides.',
};

const Field = builder.enumType('ResponseImportField', {
  description: 'A property of a response that a column can hold, beside its answers.',
  values: Object.fromEntries(
    Object.entries(fieldMeanings).map(([name, description]) => [name, { description }]),
  ) as { [F in ResponseField]: { description: string } },
});

const Logic = builder.enumType('ResponseImportLogic', {
  description:
    'What happens to answers to questions that the survey’s logic, as it is today, hides.',
  values: {
    ENFORCE: { description: 'They are refused, and their row with them.' },
    IGNORE: {
      description:
        'They are stored, count for scores, and are marked: `Answer.hiddenByLogic`. The form and range of answers, and whether a required one is missing, are checked all the same.',
    },
  } satisfies { [L in ImportLogic]: { description: string } },
});

const Known = builder.enumType('ResponseImportOnKnown', {
  description:
    'What happens to a row whose submission key is known: it was used by an earlier row, import or call, or is the id of a response to this survey (`_id` of an export). An exact repeat changes nothing, whichever it is.',
  values: {
    FAIL: { description: 'A row that differs from the first is refused.' },
    SKIP: { description: 'The row is left out; `rowsKnown` counts it.' },
    UPDATE: {
      description:
        'The row corrects the response, as `responseUpdate` does: its answers, hidden fields, tags (which are added) and touchpoint replace the stored ones, and what its cells leave empty stays; answers to questions that it hides are removed, which the job’s `notes` say, unless `logic` is IGNORE. Its status, language, channel, times and source cannot be corrected: a row with others is refused as `FIXED`. A response that was deleted stays deleted.',
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

const Column = builder.inputType('ResponseImportColumn', {
  description: 'A column of the file, and what it holds.',
  fields: (t) => ({
    column: t.string(columnName),
    to: t.field({ type: Target, required: true, description: 'Where its cells go.' }),
    dateFormat: t.field({
      type: DateFormatType,
      description:
        'How its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` say which.',
    }),
  }),
});

const Defaults = builder.inputType('ResponseImportDefaults', {
  description: 'Values for rows that leave them out.',
  fields: (t) => ({
    locale: t.string(
      bounded({ maxLength: 35 }, { description: 'The survey’s default locale at first.' }),
    ),
    channel: t.field({ type: Channel, description: 'OTHER at first.' }),
    touchpoint: t.id(
      bounded({ reference: 'Touchpoint' }, { description: 'The survey’s own at first.' }),
    ),
    customerSystem: t.string(
      bounded(
        { maxLength: 100, notBlank: true },
        {
          description:
            'The other system whose ids are in a column of CUSTOMER_EXTERNAL_ID, such as a CRM; required with one.',
        },
      ),
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
    'A file of responses that is to be sent. Whether the survey takes answers now does not matter: these are of the past.',
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
    delimiter: t.string(delimiterOfImport),
    decimal: t.field(decimalOfImport),
    skipRows: t.int(
      skipRowsOf(
        'a response',
        '; the further header rows of Qualtrics and SurveyMonkey are found without it',
      ),
    ),
    defaults: t.field({
      type: Defaults,
      description: 'Values for rows that leave them out.',
    }),
    logic: t.field({
      type: Logic,
      description:
        'Whether answers that the survey’s logic hides are refused, ENFORCE by default, or stored: history was answered when the survey was another.',
    }),
    onKnown: t.field({
      type: Known,
      description:
        'What happens to a row whose key is known and that differs from the first: FAIL by default.',
    }),
  }),
});

const ExportFilter = builder.inputType('ResponseExportFilter', {
  description: 'Which responses to export. All conditions must hold.',
  fields: (t) => ({
    status: t.field({
      type: [enumRef('ResponseStatus')],
      ...bounded({ maxItems: 3, notNull: true }, { description: 'With one of these statuses.' }),
    }),
    from: t.field({ type: 'DateTime', description: 'Begun at this time or later.' }),
    to: t.field({ type: 'DateTime', description: 'Begun before this time.' }),
  }),
});

const ExportInput = builder.inputType('ResponseExportInput', {
  description: 'A file of responses that is to be fetched.',
  fields: (t) => ({
    survey: t.id(survey('Whose responses to export.')),
    format: t.field({
      type: FileFormat,
      required: true,
      description: 'How the file is to be written.',
    }),
    filter: t.field({ type: ExportFilter, description: 'Which responses; by default, all.' }),
    delimiter: t.string(delimiterOfExport),
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
    'Creates a job that imports a file of responses. Send the file with `PUT` to the job’s `path`; its rows are then stored in the background, each with the checks of `responseSubmit`. A row that is sent twice under one key is not stored twice. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL.',
  scope: 'responses:write',
  input: ImportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits for the file.' },
  resolve: async (ctx, input) => ({ job: await createImport(ctx, input) }),
});

mutation('responseExport', {
  description:
    'Creates a job that exports responses to a file. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. If `Workspace.verbatimsPersonal` is true, respondents’ own words are in it only if the key that fetches it has the scope `customers:personal`.',
  scope: 'responses:read',
  input: ExportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits to be fetched.' },
  resolve: async (ctx, input) => ({ job: await createExport(ctx, input) }),
});

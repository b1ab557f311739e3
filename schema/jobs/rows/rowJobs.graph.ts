import type { InputObjectRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { DateFormatType } from '../../files/dateFormat.graph.ts';
import { decimalOfImport } from '../../files/decimal.graph.ts';
import { keyPrefix } from '../../files/keyColumns.ts';
import { verbatimsOf } from '../../kernel/personalData.ts';
import { personalScope } from '../../kernel/scope.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { columnName } from '../columnName.ts';
import { delimiterOfExport, delimiterOfImport, skipRowsOf } from '../delimiterFields.ts';
import { FileFormat } from '../job.graph.ts';
import { createRowExport, createRowImport, type RowExport, type RowImport } from './newRowJob.ts';
import { primitivesWithFiles } from './rowPlan.ts';

type Types = typeof builder.$inferSchemaTypes;

const Column = builder.inputType('BulkImportColumn', {
  description: 'A column of a file of rows, and what it holds.',
  fields: (t) => ({
    column: t.string(columnName),
    to: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        {
          required: true,
          description:
            'What it holds, as an export names it: `name`, `externalId.shop`, `publicName.en`, `attributes.plan`, `_id`; or what a customer is found by, `key.email`; or what names the customer of feedback, `customer.email`.',
        },
      ),
    ),
    dateFormat: t.field({
      type: DateFormatType,
      description:
        'How its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` say which.',
    }),
  }),
});

function importInput({ model }: Primitive): InputObjectRef<Types, RowImport> {
  return builder.inputType(`${model}BulkImportInput`, {
    description: `A file with rows of type ${model} that is to be sent.`,
    fields: (t) => ({
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
              'What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves.',
          },
        ),
      }),
      delimiter: t.string(delimiterOfImport),
      decimal: t.field(decimalOfImport),
      skipRows: t.int(skipRowsOf('a row to be stored')),
    }),
  });
}

function exportInput({ model }: Primitive): InputObjectRef<Types, RowExport> {
  return builder.inputType(`${model}BulkExportInput`, {
    description: `A file with rows of type ${model} that is to be fetched.`,
    fields: (t) => ({
      format: t.field({
        type: FileFormat,
        required: true,
        description: 'How the file is to be written.',
      }),
      delimiter: t.string(delimiterOfExport),
      bom: t.boolean({
        description:
          'Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default.',
      }),
    }),
  });
}

function hasPersonal({ fieldList }: Primitive): boolean {
  return fieldList.some(({ options }) => options.personal);
}

function refusedNote(primitive: Primitive): string {
  return hasPersonal(primitive)
    ? ` Rows with cells about a person are refused with FORBIDDEN if the key that sends the file does not have the scope \`${personalScope}\`.`
    : '';
}

function personalNote(primitive: Primitive): string {
  const verbatims = verbatimsOf(primitive.model).map((column) => `\`${column}\``);
  if (verbatims.length > 0) {
    return ` If \`Workspace.verbatimsPersonal\` is true, ${verbatims.join(' and ')} are in the file only if the key that fetches it has the scope \`${personalScope}\`.`;
  }
  return hasPersonal(primitive)
    ? ` Columns about a person are in the file only if the key that fetches it has the scope \`${personalScope}\`.`
    : '';
}

function keyNote({ bulk }: Primitive): string {
  const columns = bulk?.find?.columns.map((column) => `\`${keyPrefix}${column}\``) ?? [];
  return columns.length === 0 ? '' : `, or by ${columns.join(' or ')}`;
}

/** Adds `xBulkImport` and `xBulkExport` for every primitive with bulk calls, once all are declared. */
export function addRowJobs(): void {
  for (const primitive of primitivesWithFiles()) {
    const { model, field, scope, list } = primitive;
    mutation(`${field}BulkImport`, {
      description: `Creates a job that imports rows of type ${model} from a file, as large as the server takes. Send the file with \`PUT\` to the job’s \`path\`; its rows are then made or changed in the background, each with the checks of \`${field}BulkUpsert\`. A row is found by its external ids (columns \`externalId.SYSTEM\`), or by its own id (\`_id\`, as an export has it)${keyNote(primitive)}; an empty cell leaves what is stored.${refusedNote(primitive)} The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL.`,
      scope: `${scope}:write`,
      input: importInput(primitive),
      entity: { field: 'job', model: 'Job', description: 'The job that waits for the file.' },
      resolve: async (ctx, input) => ({ job: await createRowImport(ctx, primitive, input) }),
    });
    mutation(`${field}BulkExport`, {
      description: `Creates a job that exports \`${list.field}\` to a file, without archived ones. Fetch it with \`GET\` from the job’s \`path\`, as often as needed; it is written while it is read. \`${field}BulkImport\` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read.${personalNote(primitive)}`,
      scope: `${scope}:read`,
      input: exportInput(primitive),
      entity: { field: 'job', model: 'Job', description: 'The job that waits to be fetched.' },
      resolve: async (ctx, input) => ({ job: await createRowExport(ctx, primitive, input) }),
    });
  }
}

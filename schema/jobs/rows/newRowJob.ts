import type { ExchangeFormat } from '../../../prisma/generated/client/enums.ts';
import type { DecimalSign } from '../../files/decimalSign.ts';
import { externalIdPrefix } from '../../files/primitiveColumns.ts';
import { spelling } from '../../files/spelling.ts';
import type { DateFormat } from '../../files/writtenDate.ts';
import type { Context } from '../../kernel/context.ts';
import { listed } from '../../kernel/listed.ts';
import { invalid, throwUserErrors, type UserErrorShape } from '../../kernel/userError.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import { insertJob, writtenAsErrors } from '../newJob.ts';
import { hasDates, importedColumns, isImported, rowFileWorkspace } from './rowPlan.ts';
import type { RowColumn, RowExportSettings, RowImportSettings } from './rowSettings.ts';

/** The input of `xBulkImport`. */
export interface RowImport {
  format: ExchangeFormat;
  mapping?: { column: string; to: string; dateFormat?: DateFormat | null }[] | null;
  delimiter?: string | null;
  skipRows?: number | null;
  decimal?: DecimalSign | null;
}

/** The input of `xBulkExport`. */
export interface RowExport {
  format: ExchangeFormat;
  delimiter?: string | null;
  bom?: boolean | null;
}

/** Creates the job that waits for a file of rows. */
export async function createRowImport(
  ctx: Context,
  primitive: Primitive,
  input: RowImport,
): Promise<string> {
  const { format, delimiter = null, mapping } = input;
  const { columns, errors } = mapping
    ? await mappedColumns(ctx, primitive, { format, mapping })
    : { columns: null, errors: [] };
  throwUserErrors([...errors, ...writtenAsErrors(input)]);
  const settings: RowImportSettings = {
    mapping: columns,
    delimiter,
    skipRows: input.skipRows ?? 0,
    decimal: input.decimal ?? 'POINT',
    upload: null,
    columns: [],
  };
  return insertJob(ctx, { kind: 'ROW_IMPORT', rowType: primitive.model, format, settings });
}

/** Creates the job that waits to be fetched. */
export async function createRowExport(
  ctx: Context,
  { model }: Primitive,
  input: RowExport,
): Promise<string> {
  throwUserErrors(writtenAsErrors(input));
  const { format, delimiter, bom } = input;
  const settings: RowExportSettings = { bom: bom ?? false, delimiter: delimiter ?? ',' };
  return insertJob(ctx, { kind: 'ROW_EXPORT', rowType: model, format, settings });
}

async function mappedColumns(
  { db }: Context,
  primitive: Primitive,
  { format, mapping }: Pick<RowImport, 'format'> & { mapping: NonNullable<RowImport['mapping']> },
): Promise<{ columns: RowColumn[]; errors: UserErrorShape[] }> {
  const errors: UserErrorShape[] = [];
  if (mapping.length === 0) {
    const message = 'Map a column at least, or leave it out.';
    errors.push(invalid('REQUIRED', ['input', 'mapping'], message));
  }
  const workspace = await rowFileWorkspace(db, primitive);
  const names = importedColumns(primitive, workspace, format);
  const takesDates = hasDates(primitive, workspace);
  const seen = { columns: new Set<string>(), targets: new Set<string>() };
  const columns = mapping.map(({ column, to, dateFormat }, index): RowColumn => {
    const path = ['input', 'mapping', String(index)];
    const mapped: RowColumn = { column, to: { name: to }, ...(dateFormat && { dateFormat }) };
    if (!isImported(primitive, names, to)) {
      const message = `${primitive.model} has no such column. It has ${listed([...names, `${externalIdPrefix}SYSTEM`])}.`;
      errors.push(invalid('UNKNOWN_FIELD', [...path, 'to'], message));
    } else if (seen.columns.has(spelling(column))) {
      errors.push(invalid('DUPLICATE', [...path, 'column'], 'This column is mapped already.'));
    } else if (seen.targets.has(to)) {
      errors.push(invalid('DUPLICATE', [...path, 'to'], 'Another column is mapped to this.'));
    } else if (dateFormat && !takesDates(mapped)) {
      errors.push(
        invalid('INVALID_VALUE', [...path, 'dateFormat'], 'Only moments and days have a format.'),
      );
    }
    seen.columns.add(spelling(column));
    seen.targets.add(to);
    return mapped;
  });
  return { columns, errors };
}

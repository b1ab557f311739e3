import type { EventValueKind, ExchangeFormat } from '../../../prisma/generated/client/enums.ts';
import type { DecimalSign } from '../../files/decimalSign.ts';
import { nearest } from '../../files/nearest.ts';
import { spelling } from '../../files/spelling.ts';
import type { DateFormat } from '../../files/writtenDate.ts';
import { insertJob, writtenAsErrors } from '../../jobs/newJob.ts';
import type { Context } from '../../kernel/context.ts';
import { listed } from '../../kernel/listed.ts';
import { requireScope } from '../../kernel/scope.ts';
import { invalid, throwUserErrors, type UserErrorShape } from '../../kernel/userError.ts';
import { isTarget, prefixes, targetNames } from './eventColumns.ts';
import { type EventColumn, type EventImportSettings, idOnly } from './settings.ts';

/** The input of `eventImport`. */
export interface EventImport {
  format: ExchangeFormat;
  mapping?: readonly EventImportColumn[] | null;
  idColumns?: readonly string[] | null;
  defaults?: {
    source?: string | null;
    type?: string | null;
    currency?: string | null;
    touchpoint?: string | null;
  } | null;
  timeZone?: string | null;
  delimiter?: string | null;
  skipRows?: number | null;
  decimal?: DecimalSign | null;
  live?: boolean | null;
  createCustomers?: boolean | null;
}

interface EventImportColumn {
  column: string;
  to: string;
  dateFormat?: DateFormat | null;
  kind?: EventValueKind | null;
}

/** Creates the job that waits for a file of events. */
export async function createEventImport(ctx: Context, input: EventImport): Promise<string> {
  const { format, defaults, mapping, delimiter = null, timeZone = null } = input;
  const idColumns = input.idColumns ?? [];
  const createCustomers = input.createCustomers ?? null;
  if (createCustomers) requireScope(ctx, 'customers:write', 'createCustomers of eventImport');
  const { columns, errors } = mapping
    ? mappedColumns(mapping, idColumns)
    : { columns: null, errors: [] };
  throwUserErrors([
    ...errors,
    ...idErrors(mapping ?? null, idColumns),
    ...(mapping ? missingErrors(mapping, defaults) : []),
    ...writtenAsErrors(input),
  ]);
  const settings: EventImportSettings = {
    mapping: columns,
    idColumns,
    defaults: {
      source: defaults?.source ?? null,
      type: defaults?.type ?? null,
      currency: defaults?.currency ?? null,
      touchpoint: defaults?.touchpoint ?? null,
    },
    timeZone,
    live: input.live ?? false,
    createCustomers,
    delimiter,
    skipRows: input.skipRows ?? 0,
    decimal: input.decimal ?? 'POINT',
    upload: null,
    columns: [],
  };
  return insertJob(ctx, { kind: 'EVENT_IMPORT', rowType: 'CustomerEvent', format, settings });
}

function mappedColumns(
  mapping: readonly EventImportColumn[],
  idColumns: readonly string[],
): { columns: EventColumn[]; errors: UserErrorShape[] } {
  const errors: UserErrorShape[] = [];
  const seen = { columns: new Set<string>(), targets: new Set<string>() };
  const columns = mapping.map(({ column, to: name, dateFormat, kind }, index): EventColumn => {
    const path = ['input', 'mapping', String(index)];
    if (!isTarget(name)) {
      const near = nearest(name, targetNames);
      const meant = near === undefined ? '' : `Did you mean ${near}? `;
      const message = `An event has no such field. ${meant}It has ${listed(targetNames)}.`;
      errors.push(invalid('UNKNOWN_FIELD', [...path, 'to'], message));
    } else if (seen.columns.has(spelling(column))) {
      errors.push(invalid('DUPLICATE', [...path, 'column'], 'This column is mapped already.'));
    } else if (seen.targets.has(name)) {
      errors.push(invalid('DUPLICATE', [...path, 'to'], 'Another column is mapped to this.'));
    } else if (dateFormat && name !== 'occurredAt') {
      errors.push(
        invalid('INVALID_VALUE', [...path, 'dateFormat'], 'Only occurredAt has a format.'),
      );
    } else if (kind && !(name.startsWith(prefixes.property) && kinds.has(kind))) {
      const message = 'Only a property has a kind, which is TEXT, NUMBER or BOOLEAN.';
      errors.push(invalid('INVALID_VALUE', [...path, 'kind'], message));
    }
    seen.columns.add(spelling(column));
    seen.targets.add(name);
    return { column, to: { name, ...(kind && { kind }) }, ...(dateFormat && { dateFormat }) };
  });
  const more = idColumns.filter((column) => !seen.columns.has(spelling(column)));
  const unmapped = more.map((column): EventColumn => ({ column, to: { name: idOnly } }));
  return { columns: [...columns, ...unmapped], errors };
}

const kinds: ReadonlySet<EventValueKind> = new Set(['TEXT', 'NUMBER', 'BOOLEAN']);

function idErrors(
  mapping: readonly EventImportColumn[] | null,
  idColumns: readonly string[],
): UserErrorShape[] {
  const path = ['input', 'idColumns'];
  if (mapping === null) {
    const message = 'Say with `mapping`, too, what the columns are for.';
    return idColumns.length > 0 ? [invalid('REQUIRED', ['input', 'mapping'], message)] : [];
  }
  const hasId = mapping.some(({ to }) => to === 'id');
  if (hasId && idColumns.length > 0) {
    const message = 'A column is mapped to `id`. Leave one of the two out.';
    return [invalid('INVALID_VALUE', path, message)];
  }
  if (hasId || idColumns.length > 0) return [];
  const message =
    'Map a column to `id`, or name the columns here that make an event another one than all others: importing the file again would store its events twice.';
  return [invalid('REQUIRED', path, message)];
}

/** What every event needs and none of the columns has. */
function missingErrors(
  mapping: readonly EventImportColumn[],
  defaults: EventImport['defaults'],
): UserErrorShape[] {
  const missing = (['source', 'type', 'occurredAt'] as const).filter(
    (name) =>
      !mapping.some(({ to }) => to === name) && (name === 'occurredAt' || defaults?.[name] == null),
  );
  return missing.map((name) => {
    const cure = name === 'occurredAt' ? '' : ', or set it in `defaults`';
    return invalid('REQUIRED', ['input', 'mapping'], `Map a column to \`${name}\`${cure}.`);
  });
}

import { externalIdPrefix } from '../../files/primitiveColumns.ts';
import type { RowError } from '../../files/waitingRow.ts';
import { isObject } from '../../kernel/isObject.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import type { DraftedRow } from './rowDrafts.ts';
import type { RowColumn } from './rowSettings.ts';

/** The error of a row in terms of its file; the path of the error ends behind the row's index. */
export function rowErrorOf(
  { line, draft }: DraftedRow,
  columns: readonly RowColumn[],
  { code, message, path: [, , , ...within] }: UserErrorShape,
): RowError {
  // A file has external ids themselves, and no key with one.
  const path = within[0] === 'key' && within[1] === 'externalId' ? within.slice(1) : within;
  const [field] = path;
  const names = columnNamesOf(draft, path);
  const column =
    names.map((name) => columns.find(({ to }) => to.name === name)).find((each) => each) ??
    columnAround(columns, path);
  // Where the file has no such column, the message names the field.
  const named = column || field === undefined ? message : `${field}: ${message}`;
  return { line, column: column?.column ?? null, code, message: named };
}

/** The column of the nearest value within or around a path: of `customer.email.0` that is `customer.email`. */
function columnAround(
  columns: readonly RowColumn[],
  path: readonly string[],
): RowColumn | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join('.');
    const found = columns.find(({ to }) => to.name === name || to.name.startsWith(`${name}.`));
    if (found) return found;
  }
  return undefined;
}

/** The columns, as an export names them, that a path within a row can come from; the likeliest first. */
function columnNamesOf(
  draft: DraftedRow['draft'],
  [field, index]: readonly string[],
): readonly string[] {
  if (field === undefined) return [];
  const { externalId, externalIds } = draft;
  if (field === 'externalId' || field === 'externalIds') {
    const listed = field === 'externalIds' ? externalIds?.[Number(index)] : undefined;
    const { system } = listed ?? externalId ?? {};
    return system === undefined ? [] : [`${externalIdPrefix}${system}`];
  }
  if (field === 'key') return [`${field}.${index}`, field];
  const value = draft[field];
  const item: unknown = Array.isArray(value) ? value[Number(index)] : undefined;
  if (!isObject(item)) return [field];
  // A text in a language, and a value that the workspace has defined, have columns of their own.
  return [item.locale, item.key]
    .flatMap((own) => (typeof own === 'string' ? [`${field}.${own}`] : []))
    .concat(field);
}

import { externalIdPrefix } from '../../files/primitiveColumns.ts';
import type { RowError } from '../../files/waitingRow.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import type { DraftedRow } from './rowDrafts.ts';
import type { RowColumn } from './rowSettings.ts';

/** The error of a row in terms of its file; the path of the error ends behind the row's index. */
export function rowErrorOf(
  { line, draft }: DraftedRow,
  columns: readonly RowColumn[],
  { code, message, path: [, , , ...path] }: UserErrorShape,
): RowError {
  const [field] = path;
  const name = columnNameOf(draft, path);
  const column =
    columns.find(({ to }) => to.name === name) ??
    columns.find(({ to }) => field !== undefined && to.name.startsWith(`${field}.`));
  // Where the file has no such column, the message names the field.
  const named = column || field === undefined ? message : `${field}: ${message}`;
  return { line, column: column?.column ?? null, code, message: named };
}

/** The column, as an export names it, of a path within a row. */
function columnNameOf(
  draft: DraftedRow['draft'],
  [field, index]: readonly string[],
): string | undefined {
  const { externalId, externalIds } = draft;
  if (field === 'externalId') return externalId && `${externalIdPrefix}${externalId.system}`;
  if (field === 'externalIds') {
    const { system } = externalIds?.[Number(index)] ?? externalId ?? {};
    return system && `${externalIdPrefix}${system}`;
  }
  const value = field === undefined ? undefined : draft[field];
  const item: unknown = Array.isArray(value) ? value[Number(index)] : undefined;
  const isText = typeof item === 'object' && item !== null && 'locale' in item && 'text' in item;
  return isText ? `${field}.${String(item.locale)}` : field;
}

import { CellError, isEmpty } from '../../files/cells.ts';
import { keyPrefix } from '../../files/keyColumns.ts';
import type { UpsertDraft } from '../../files/primitiveColumns.ts';
import { cellsOf, type RowError, type WaitingRow } from '../../files/waitingRow.ts';
import { personalScope } from '../../kernel/scope.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import { personalCells } from './personalCells.ts';
import { type RowFileWorkspace, rowColumns } from './rowPlan.ts';
import type { RowImportSettings } from './rowSettings.ts';

/** A row of a file as `xBulkUpsert` takes it. */
export interface DraftedRow {
  readonly line: number;
  readonly draft: UpsertDraft;
}

function noName({ bulk }: Primitive): string {
  const keys = bulk?.find?.columns.map((column) => `\`${keyPrefix}${column}\``) ?? [];
  const others = keys.length > 0 ? ` Or find it by another column: ${keys.join(', ')}.` : '';
  return `The row has neither an external id, in a column \`externalId.SYSTEM\`, nor its own id, in \`_id\`. Importing it again would store it twice. Add one.${others}`;
}

const gone = 'What this column holds was removed while the import waited. Leave the column out.';

const twoNames = 'The row has its own id and another key. Leave one of the two empty.';

/**
 * Reads the cells of rows; what is wrong with one leaves its row out.
 *
 * @param scopes of the sender of the file
 */
export function draftRows(
  primitive: Primitive,
  workspace: RowFileWorkspace,
  { columns, scopes = [] }: Pick<RowImportSettings, 'columns' | 'scopes'>,
  rows: readonly WaitingRow[],
): { drafted: DraftedRow[]; errors: RowError[] } {
  const names = columns.map(({ to }) => to.name);
  const byName = new Map(
    rowColumns(primitive, workspace, names).map((column) => [column.name, column]),
  );
  const refusedIn = scopes.includes(personalScope)
    ? () => []
    : personalCells(primitive, workspace, columns);
  const drafted: DraftedRow[] = [];
  const errors: RowError[] = [];
  for (const row of rows) {
    const [line] = row;
    const cells = cellsOf(row);
    if ('code' in cells) {
      errors.push(cells);
      continue;
    }
    const draft: UpsertDraft = {};
    const wrong: RowError[] = [];
    columns.forEach(({ column, to, dateFormat }, index) => {
      const cell = cells[index];
      if (cell === undefined || isEmpty(cell)) return;
      const target = byName.get(to.name);
      if (!target) {
        wrong.push({ line, column, code: 'UNKNOWN_FIELD', message: gone });
        return;
      }
      try {
        target.read?.(cell, draft, dateFormat);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        wrong.push({ line, column, code: error.code, message: error.message });
      }
    });
    wrong.push(...refusedIn(line, draft));
    const isNamed = draft.id ?? draft.externalId ?? draft.foundBy;
    if (!isNamed && wrong.length === 0) {
      wrong.push({ line, column: null, code: 'REQUIRED', message: noName(primitive) });
    }
    if (draft.id && draft.foundBy) {
      wrong.push({ line, column: null, code: 'INVALID_VALUE', message: twoNames });
    }
    if (wrong.length > 0) errors.push(...wrong);
    else drafted.push({ line, draft });
  }
  return { drafted, errors };
}

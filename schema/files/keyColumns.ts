import { isObject } from '../kernel/isObject.ts';
import type { Primitive } from '../toolkit/primitive/registry.ts';
import { type Cell, CellError, isEmpty, textOf } from './cells.ts';
import type { FileColumn } from './fileColumn.ts';
import { addExternalId, ownKey, type UpsertDraft, type WrittenRow } from './primitiveColumns.ts';

type Column = FileColumn<WrittenRow, UpsertDraft>;

/** What the columns begin with by which rows are found, before the name of the column that has it. */
export const keyPrefix = 'key.';

/**
 * The columns by which rows are found beside their ids: `key.email`; and `key` of NDJSON, an object as
 * the input of the type has it. They are read alone: what they have stands in other columns, too.
 */
export function keyColumns({ model, bulk }: Primitive): Column[] {
  const columns = bulk?.find?.columns ?? [];
  if (columns.length === 0) return [];
  const readAs = (name: string, cell: Cell, draft: UpsertDraft) => {
    if (draft.foundBy) {
      throw new CellError('INVALID_VALUE', 'The row has another key. Leave all but one empty.');
    }
    draft.foundBy = { [name]: textOf(cell) };
  };
  const takes = `This takes an object with one of id, externalId, ${columns.join(', ')}.`;
  return [
    {
      name: 'key',
      cellOf: () => null,
      isReadAlone: true,
      isNdjsonAlone: true,
      read: (cell, draft) => {
        const entries = isObject(cell) ? Object.entries(cell) : [];
        const [entry, ...others] = entries.filter(([, value]) => !isEmpty(value));
        if (!entry || others.length > 0) throw new CellError('WRONG_TYPE', takes);
        const [name, value] = entry;
        if (name === 'id') draft.id = ownKey(model, value);
        else if (name === 'externalId') addExternalId(draft, externalIdIn(value));
        else if (columns.includes(name)) readAs(name, value, draft);
        else throw new CellError('WRONG_TYPE', takes);
      },
    },
    ...columns.map(
      (name): Column => ({
        name: `${keyPrefix}${name}`,
        cellOf: () => null,
        isReadAlone: true,
        read: (cell, draft) => readAs(name, cell, draft),
      }),
    ),
  ];
}

function externalIdIn(cell: Cell) {
  const { system, id } = isObject(cell) ? cell : {};
  if (typeof system === 'string' && typeof id === 'string') return { system, id };
  throw new CellError('WRONG_TYPE', 'An external id has a system and an id.');
}

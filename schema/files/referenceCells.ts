import { decodeAnyId } from '../kernel/id.ts';
import { isObject } from '../kernel/isObject.ts';
import { type Cell, CellError, textOf } from './cells.ts';

/** A row that a cell refers to, as an `EntityKey` does. */
export type NamedRow = { id: string } | { externalId: { system: string; id: string } };

/**
 * Reads a cell that refers to a row: its id, `touchpoint_…`, or its external id as `shop:17`; in NDJSON
 * also as `{"system": "shop", "id": "17"}`. The system ends at the first colon.
 *
 * @throws CellError
 */
export function readReference(cell: Cell): NamedRow {
  if (isObject(cell)) {
    const { system, id } = cell;
    if (typeof system === 'string' && typeof id === 'string') return { externalId: { system, id } };
    throw unreadable();
  }
  const text = textOf(cell).trim();
  if (decodeAnyId(text)) return { id: text };
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) throw unreadable();
  return { externalId: { system: text.slice(0, colon), id: text.slice(colon + 1) } };
}

function unreadable(): CellError {
  return new CellError(
    'WRONG_TYPE',
    'This takes the id of a row, or its system and external id with a colon between them: shop:17.',
  );
}

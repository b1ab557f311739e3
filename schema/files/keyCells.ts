import { isObject } from '../kernel/isObject.ts';
import { type Cell, CellError, textOf } from './cells.ts';

/** The fields of the key of a customer. Of several that a row has, the first names it. */
export const customerKeyFields = ['id', 'externalId', 'email', 'phone'] as const;

/** The fields of the key of a touchpoint, likewise. */
export const touchpointKeyFields = ['id', 'externalId'] as const;

/**
 * The key in a cell, as an input has it.
 *
 * @param within what its column's name has behind that of the key: `externalId`, `crm` of
 *   `customer.externalId.crm`; nothing for an object of JSON
 * @throws CellError
 */
export function keyInCell(
  cell: Cell,
  [field, ...system]: readonly string[],
  fields: readonly string[],
): object {
  if (field === undefined) return keyInJson(cell, fields);
  const text = textOf(cell).trim();
  return { [field]: field === 'externalId' ? { system: system.join('.'), id: text } : text };
}

/** Of two keys of one row, the one whose field comes first; of the same field the earlier. */
export function firstKey(before: unknown, key: object, fields: readonly string[]): unknown {
  const rankOf = (one: unknown) => fields.findIndex((field) => isObject(one) && field in one);
  return before === undefined || rankOf(key) < rankOf(before) ? key : before;
}

/** An object of which one of these fields is set. */
function keyInJson(cell: Cell, fields: readonly string[]): object {
  const found = isObject(cell) ? Object.entries(cell).filter(([, value]) => value !== null) : [];
  const [[field, value] = ['', null], ...others] = found;
  const isKey =
    field === 'externalId'
      ? isObject(value) && typeof value.system === 'string' && typeof value.id === 'string'
      : typeof value === 'string';
  if (isKey && others.length === 0 && fields.includes(field)) return { [field]: value };
  const message = `This takes an object with one of ${fields.join(', ')}; a text has a column of its own: customer.email.`;
  throw new CellError('WRONG_TYPE', message);
}

import { isObject } from '../kernel/isObject.ts';
import { type Cell, CellError } from './cells.ts';

interface PartReader {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly read: (cell: Cell) => unknown;
}

/** Parts as objects, without their empty fields. */
export function partCells<Field extends { readonly name: string }>(
  fields: readonly Field[],
  parts: unknown,
  cellOf: (field: Field, value: unknown) => Cell,
): Cell[] {
  return ((parts ?? []) as readonly Readonly<Record<string, unknown>>[]).map((part) => {
    const cells = fields.map((field) => [field.name, cellOf(field, part[field.name])] as const);
    return Object.fromEntries(cells.filter(([, cell]) => cell !== null));
  });
}

/**
 * Reads the parts of a row: a list of objects, which a cell of CSV has as JSON.
 *
 * @throws CellError
 */
export function partsInCell(cell: Cell, readers: readonly PartReader[]): object[] {
  const list = typeof cell === 'string' ? parsed(cell) : cell;
  if (!Array.isArray(list)) throw noParts(readers);
  return list.map((part) => partOf(part, readers));
}

function partOf(part: Cell, readers: readonly PartReader[]): object {
  if (!isObject(part) || Array.isArray(part)) throw noParts(readers);
  const names = new Set(readers.map(({ name }) => name));
  if (Object.keys(part).some((name) => !names.has(name))) throw noParts(readers);
  const values = readers.flatMap(({ name, isNeeded, read }) => {
    const cell = Object.hasOwn(part, name) ? part[name] : null;
    // In JSON an empty text is a value; only null and a missing field are empty.
    if (cell !== undefined && cell !== null) return [[name, read(cell)] as const];
    if (isNeeded) throw new CellError('INVALID_VALUE', `Each of these needs "${name}".`);
    return [];
  });
  return Object.fromEntries(values);
}

function parsed(text: string): Cell {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function noParts(readers: readonly PartReader[]): CellError {
  const names = readers.map(({ name }) => name).join(', ');
  return new CellError('WRONG_TYPE', `This takes a JSON list of objects with ${names}.`);
}

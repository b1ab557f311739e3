import { createHash } from 'node:crypto';
import {
  booleanOf,
  type Cell,
  CellError,
  isEmpty,
  numberOf,
  shortText,
  textOf,
} from '../../files/cells.ts';
import { type MomentReader, momentReader } from '../../files/momentCells.ts';
import { spelling } from '../../files/spelling.ts';
import { cellsOf, type RowError, type WaitingRow } from '../../files/waitingRow.ts';
import { encodeId } from '../../kernel/id.ts';
import { isObject } from '../../kernel/isObject.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import { idBounds, sourceBounds, typeBounds } from '../bounds.ts';
import { prefixes } from './eventColumns.ts';
import type { EventColumn, EventImportSettings } from './settings.ts';

/** A row of a file as `eventBulkRecord` takes it, before its bounds are checked. */
export interface EventRowDraft {
  readonly line: number;
  readonly event: Readonly<Record<string, unknown>>;
}

/** Reads the rows of a file as events. */
export class EventRowReader {
  readonly #settings: EventImportSettings;
  readonly #moment: MomentReader;
  /** Positions of the columns that make the id. */
  readonly #idCells: readonly number[];

  /** @param timeZone of the times that are written without a zone */
  constructor(settings: EventImportSettings, timeZone: string) {
    this.#settings = settings;
    this.#moment = momentReader(timeZone);
    const columns = settings.columns.map(({ column }) => spelling(column));
    this.#idCells = settings.idColumns.map((name) => columns.indexOf(spelling(name)));
  }

  /** @returns the event, or all that is wrong with the row's cells */
  read(row: WaitingRow): EventRowDraft | readonly RowError[] {
    const [line] = row;
    const cells = cellsOf(row);
    if ('code' in cells) return [cells];
    const errors: RowError[] = [];
    const draft = new Draft();
    this.#settings.columns.forEach((column, index) => {
      const cell = cells[index];
      if (cell === undefined || isEmpty(cell)) return;
      try {
        this.#take(draft, column, cell);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        const { code, message } = error;
        errors.push({ line, column: column.column, code, message });
      }
    });
    const { defaults } = this.#settings;
    const { touchpoint } = defaults;
    const event = {
      ...defaults,
      touchpoint: touchpoint === null ? undefined : { id: encodeId('Touchpoint', touchpoint) },
      ...(this.#idCells.length > 0 && { id: idOf(this.#idCells.map((at) => cells[at])) }),
      ...draft.event(),
    };
    // A currency by default is that of the values there are.
    if (!('value' in event) && !draft.has('currency')) event.currency = null;
    const missing = (['id', 'source', 'type', 'occurredAt'] as const).filter(
      (name) => Reflect.get(event, name) == null && !errors.some((each) => this.#isOf(each, name)),
    );
    for (const name of missing) {
      const message = `The row has no ${name}, which every event needs.`;
      errors.push({ line, column: this.#columnOf(name), code: 'REQUIRED', message });
    }
    return errors.length > 0 ? errors : { line, event };
  }

  /** What is wrong with an event that was read, in terms of the file. */
  errorOf(line: number, { code, message, path: [, , , ...path] }: UserErrorShape): RowError {
    const column = this.#columnOf(path.join('.'));
    const [field] = path;
    const named = column === null && field !== undefined ? `${field}: ${message}` : message;
    return { line, column, code, message: named };
  }

  #isOf({ column }: RowError, name: string): boolean {
    return column !== null && column === this.#columnOf(name);
  }

  /** The column of a field, or of the nearest one around or within it; null for none. */
  #columnOf(field: string): string | null {
    const { columns } = this.#settings;
    // `customer.externalId.id` is in the column `customer.externalId.crm`.
    const around = `${field.replace(/\.(id|system)$/, '')}.`;
    const found =
      columns.find(({ to }) => to.name === field) ??
      columns.find(({ to }) => field.startsWith(`${to.name}.`)) ??
      columns.find(({ to }) => to.name.startsWith(around));
    return field === '' ? null : (found?.column ?? null);
  }

  #take(draft: Draft, { to: { name, kind }, dateFormat }: EventColumn, cell: Cell): void {
    const read = plainFields.get(name);
    if (read) draft.set(name, read(cell));
    else if (name === 'occurredAt') draft.set(name, this.#moment(cell, dateFormat));
    else if (name === 'properties') draft.properties(Object.entries(objectOf(cell)));
    else if (name.startsWith(prefixes.property)) {
      const property = name.slice(prefixes.property.length);
      draft.properties([[property, propertyOf(cell, kind)]]);
    } else {
      const [field = '', ...within] = name.split('.');
      if (field === 'customer') draft.key(field, keyOf(cell, within, customerFields));
      if (field === 'touchpoint') draft.key(field, keyOf(cell, within, touchpointFields));
    }
  }
}

/** Fields that have the text or the number of a cell. */
const plainFields = new Map<string, (cell: Cell) => string | number>([
  ['id', (cell) => shortText(cell, idBounds.maxLength).trim()],
  ['source', (cell) => shortText(cell, sourceBounds.maxLength).trim()],
  ['type', (cell) => shortText(cell, typeBounds.maxLength).trim()],
  ['currency', (cell) => textOf(cell).trim()],
  ['value', (cell) => numberOf(cell)],
]);

const customerFields = ['id', 'externalId', 'email', 'phone'];
const touchpointFields = ['id', 'externalId'];

function rankOf(key: unknown): number {
  return customerFields.findIndex((field) => isObject(key) && field in key);
}

/** The key in a cell, of a column `customer.externalId.crm`, `customer.email` or `customer`. */
function keyOf(cell: Cell, [field, ...system]: string[], fields: readonly string[]): object {
  if (field === undefined) return keyIn(cell, fields);
  const text = textOf(cell).trim();
  return { [field]: field === 'externalId' ? { system: system.join('.'), id: text } : text };
}

/** What the cells of a row say so far. */
class Draft {
  readonly #fields = new Map<string, unknown>();
  readonly #properties = new Map<string, unknown>();

  set(name: string, value: unknown): void {
    this.#fields.set(name, value);
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** Of several keys, the one that comes first in `customerFields`, and that of the first column. */
  key(name: string, key: object): void {
    const before = this.#fields.get(name);
    if (before === undefined || rankOf(key) < rankOf(before)) this.#fields.set(name, key);
  }

  properties(entries: readonly (readonly [string, unknown])[]): void {
    for (const [name, value] of entries) this.#properties.set(name, value);
  }

  event(): Record<string, unknown> {
    const properties = Object.fromEntries(this.#properties);
    return { ...Object.fromEntries(this.#fields), properties };
  }
}

/** The id of an event that has none: the same for the same cells, of whichever format. */
function idOf(cells: readonly (Cell | undefined)[]): string | undefined {
  if (cells.every(isEmpty)) return undefined;
  const texts = cells.map((cell) => {
    if (typeof cell === 'object' && cell !== null) return JSON.stringify(cell);
    return String(cell ?? '').trim();
  });
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
}

/** A key in JSON: an object of which one of these is set. */
function keyIn(cell: Cell, fields: readonly string[]): object {
  const found = isObject(cell) ? Object.entries(cell).filter(([, value]) => value !== null) : [];
  const [[field, value] = ['', null], ...others] = found;
  const isKey =
    field === 'externalId'
      ? isObject(value) && typeof value.system === 'string' && typeof value.id === 'string'
      : typeof value === 'string';
  if (isKey && others.length === 0 && fields.includes(field)) return { [field]: value };
  const message = `This takes an object with one of ${fields.join(', ')}; map a text to one of them: customer.email.`;
  throw new CellError('WRONG_TYPE', message);
}

/** An object of JSON, in CSV as its text. */
function objectOf(cell: Cell): object {
  const value: unknown = typeof cell === 'string' ? jsonOf(cell) : cell;
  if (isObject(value)) return value;
  throw new CellError('WRONG_TYPE', 'This takes an object of JSON.');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The value of a property: as the file has it, or as the mapping says. */
function propertyOf(cell: Cell, kind: EventColumn['to']['kind']): Cell {
  if (kind === 'NUMBER') return numberOf(cell);
  if (kind === 'BOOLEAN') return booleanOf(cell);
  return kind === 'TEXT' ? textOf(cell) : cell;
}

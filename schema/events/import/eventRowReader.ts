import { createHash } from 'node:crypto';
import { composeText } from '../../conditions/foldText.ts';
import {
  booleanOf,
  type Cell,
  CellError,
  isEmpty,
  numberOf,
  shortText,
  textOf,
} from '../../files/cells.ts';
import {
  customerKeyFields,
  firstKey,
  keyInCell,
  touchpointKeyFields,
} from '../../files/keyCells.ts';
import { type MomentReader, momentReader } from '../../files/momentCells.ts';
import { spelling } from '../../files/spelling.ts';
import { cellsOf, type RowError, type WaitingRow } from '../../files/waitingRow.ts';
import { columnOfField } from '../../jobs/facts/factReader.ts';
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

/** What is wrong with an event, with the path to it in the call that it stands for. */
type EventRowError = Pick<UserErrorShape, 'message' | 'path'> & { readonly code: string };

/** Takes a cell of a column into the event of its row. */
type Take = (draft: Draft, cell: Cell) => void;

/** Reads the rows of a file as events. */
export class EventRowReader {
  readonly #settings: EventImportSettings;
  /** What is done with the cells of each column; found once, not for each of a million rows. */
  readonly #takes: readonly Take[];
  /** Positions of the columns that make the id. */
  readonly #idCells: readonly number[];
  /** By default. */
  readonly #touchpoint: { readonly id: string } | undefined;

  /** @param timeZone of the times that are written without a zone */
  constructor(settings: EventImportSettings, timeZone: string) {
    this.#settings = settings;
    const { columns, idColumns, defaults } = settings;
    const moment = momentReader(timeZone);
    this.#takes = columns.map((column) => takeOf(column, moment));
    const names = columns.map(({ column }) => spelling(column));
    this.#idCells = idColumns.map((name) => names.indexOf(spelling(name)));
    const { touchpoint } = defaults;
    this.#touchpoint = touchpoint === null ? undefined : { id: encodeId('Touchpoint', touchpoint) };
  }

  /** @returns the event, or all that is wrong with the row's cells */
  read(row: WaitingRow): EventRowDraft | readonly RowError[] {
    const [line] = row;
    const cells = cellsOf(row);
    if ('code' in cells) return [cells];
    const errors: RowError[] = [];
    const draft = new Draft();
    if (this.#idCells.length > 0) draft.fields.id = idOf(this.#idCells.map((at) => cells[at]));
    this.#takes.forEach((take, index) => {
      const cell = cells[index];
      if (cell === undefined || isEmpty(cell)) return;
      try {
        take(draft, cell);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        const { code, message } = error;
        const { column = null } = this.#settings.columns[index] ?? {};
        errors.push({ line, column, code, message });
      }
    });
    const event = this.#filled(draft);
    const missing = needed.filter(
      (name) => event[name] == null && !errors.some((each) => this.#isOf(each, name)),
    );
    for (const name of missing) {
      const message = `The row has no ${name}, which every event needs.`;
      errors.push({
        line,
        column: columnOfField(this.#settings.columns, name),
        code: 'REQUIRED',
        message,
      });
    }
    return errors.length > 0 ? errors : { line, event };
  }

  /** What is wrong with an event that was read, in terms of the file. */
  errorOf(line: number, { code, message, path: [, , , ...path] }: EventRowError): RowError {
    const column = columnOfField(this.#settings.columns, path.join('.'));
    const [field] = path;
    const named = column === null && field !== undefined ? `${field}: ${message}` : message;
    return { line, column, code, message: named };
  }

  #filled(draft: Draft): Record<string, unknown> {
    const { fields } = draft;
    const { source, type, currency } = this.#settings.defaults;
    fields.source ??= source;
    fields.type ??= type;
    fields.touchpoint ??= this.#touchpoint;
    // A currency by default is that of the values there are.
    fields.currency ??= 'value' in fields ? currency : null;
    fields.properties = draft.properties();
    return fields;
  }

  #isOf({ column }: RowError, name: string): boolean {
    return column !== null && column === columnOfField(this.#settings.columns, name);
  }
}

const needed = ['id', 'source', 'type', 'occurredAt'] as const;

function takeOf({ to: { name, kind }, dateFormat }: EventColumn, moment: MomentReader): Take {
  const read = plainFields.get(name);
  if (read) {
    return ({ fields }, cell) => {
      fields[name] = read(cell);
    };
  }
  if (name === 'occurredAt') {
    return ({ fields }, cell) => {
      fields.occurredAt = moment(cell, dateFormat);
    };
  }
  if (name === 'properties') return (draft, cell) => draft.allProperties(objectOf(cell));
  if (name.startsWith(prefixes.property)) {
    const property = name.slice(prefixes.property.length);
    return (draft, cell) => draft.property(property, propertyOf(cell, kind));
  }
  const [field = '', ...within] = name.split('.');
  const fields = keyFields.get(field);
  return fields
    ? (draft, cell) => draft.key(field, keyInCell(cell, within, fields), fields)
    : () => {};
}

/** Fields that have the text or the number of a cell. */
const plainFields = new Map<string, (cell: Cell) => string | number>([
  ['id', (cell) => shortText(cell, idBounds.maxLength).trim()],
  ['source', (cell) => shortText(cell, sourceBounds.maxLength).trim()],
  ['type', (cell) => shortText(cell, typeBounds.maxLength).trim()],
  ['currency', (cell) => textOf(cell).trim()],
  ['value', (cell) => numberOf(cell)],
]);

/** The fields of keys, by the name of what they name. */
const keyFields = new Map<string, readonly string[]>([
  ['customer', customerKeyFields],
  ['touchpoint', touchpointKeyFields],
]);

/** What the cells of a row say so far. */
class Draft {
  /** By the names of an event's fields. */
  readonly fields: Record<string, unknown> = {};
  /** All properties, where one column has them. */
  #whole: object | null = null;
  /** Else each by its name, as a file chooses it. */
  #named: Map<string, unknown> | null = null;

  key(name: string, key: object, fields: readonly string[]): void {
    this.fields[name] = firstKey(this.fields[name], key, fields);
  }

  allProperties(properties: object): void {
    if (this.#whole === null && this.#named === null) this.#whole = properties;
    else for (const [name, value] of Object.entries(properties)) this.property(name, value);
  }

  property(name: string, value: unknown): void {
    this.#named ??= new Map(Object.entries(this.#whole ?? {}));
    this.#named.set(name, value);
  }

  properties(): object {
    return this.#named ? Object.fromEntries(this.#named) : (this.#whole ?? {});
  }
}

/**
 * The id of an event that has none: the same for the same cells, of whichever format and composition of
 * their letters.
 */
function idOf(cells: readonly (Cell | undefined)[]): string | undefined {
  if (cells.every(isEmpty)) return undefined;
  const texts = cells.map((cell) => {
    if (typeof cell === 'object' && cell !== null) return JSON.stringify(cell);
    return composeText(String(cell ?? '').trim());
  });
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
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

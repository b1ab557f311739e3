import { type Cell, CellError, isEmpty } from '../../files/cells.ts';
import { momentReader } from '../../files/momentCells.ts';
import { cellsOf, type RowError, type WaitingRow } from '../../files/waitingRow.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import {
  type CellSettings,
  type FactColumn,
  type FactDraft,
  type FactFields,
  factField,
} from './factFields.ts';

/** A row of a file as a bulk call takes it, before its bounds are checked. */
export interface DraftedFact {
  readonly line: number;
  readonly draft: FactDraft;
}

/** How the rows of a file are read. */
interface ReadingSettings {
  readonly columns: readonly FactColumn[];
  /** Values for rows that leave them out, by the names of fields. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Words of the file for values, by `wordKey`. */
  readonly words: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** Reads the rows of a file of facts. */
export class FactReader {
  readonly #fields: FactFields;
  readonly #settings: ReadingSettings;
  readonly #takes: readonly ((draft: FactDraft, cell: Cell) => void)[];

  constructor(fields: FactFields, settings: ReadingSettings) {
    this.#fields = fields;
    this.#settings = settings;
    const moment = momentReader(settings.timeZone);
    this.#takes = settings.columns.map(({ to, dateFormat }) => {
      const field = factField(fields, to.name);
      const how: CellSettings = { moment, dateFormat, words: settings.words };
      return (draft, cell) => field?.take(draft, cell, how);
    });
  }

  /** @returns the fact, or all that is wrong with the row's cells */
  read(row: WaitingRow): DraftedFact | readonly RowError[] {
    const [line] = row;
    const cells = cellsOf(row);
    if ('code' in cells) return [cells];
    const errors: RowError[] = [];
    const draft: FactDraft = {};
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
    for (const [name, value] of Object.entries(this.#settings.defaults)) draft[name] ??= value;
    for (const name of this.#fields.needed) {
      const column = columnOfField(this.#settings.columns, name);
      if (draft[name] != null || errors.some((each) => each.column === column)) continue;
      const message = `The row has no ${name}, which it needs.`;
      errors.push({ line, column, code: 'REQUIRED', message });
    }
    return errors.length > 0 ? errors : { line, draft };
  }

  /**
   * What is wrong with a fact that was read, in terms of the file.
   *
   * @param path the path to it in the fact
   */
  errorOf(
    line: number,
    { code, message }: Pick<UserErrorShape, 'message'> & { readonly code: string },
    path: readonly string[],
  ): RowError {
    const column = columnOfField(this.#settings.columns, path.join('.'));
    const [field] = path;
    const named = column === null && field !== undefined ? `${field}: ${message}` : message;
    return { line, column, code, message: named };
  }
}

/** The column of a field, or of the nearest one around or within it; null for none. */
export function columnOfField(columns: readonly FactColumn[], field: string): string | null {
  if (field === '') return null;
  // `customer.externalId.id` is in the column `customer.externalId.crm`.
  const around = `${field.replace(/\.(id|system)$/, '')}.`;
  const found =
    columns.find(({ to }) => to.name === field) ??
    columns.find(({ to }) => field.startsWith(`${to.name}.`)) ??
    columns.find(({ to }) => to.name.startsWith(around));
  return found?.column ?? null;
}

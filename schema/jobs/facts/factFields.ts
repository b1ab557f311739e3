import { type Cell, CellError, textOf } from '../../files/cells.ts';
import { ColumnMismatch, ColumnPlan } from '../../files/columnPlan.ts';
import { customerKeyFields, firstKey, keyInCell } from '../../files/keyCells.ts';
import type { MappedColumn } from '../../files/mappedColumn.ts';
import type { MomentReader } from '../../files/momentCells.ts';
import { folded, spelling } from '../../files/spelling.ts';
import type { DateFormat } from '../../files/writtenDate.ts';
import { listed } from '../../kernel/listed.ts';
import { isStorableMoment } from '../../kernel/storable.ts';

/** What a row says so far, by the names of the input's fields. */
export type FactDraft = Record<string, unknown>;

/** How a cell is read, where its column alone does not say it. */
export interface CellSettings {
  readonly moment: MomentReader;
  readonly dateFormat: DateFormat | undefined;
  /** Words of the file for values of an enum, as `folded`. */
  readonly words: ReadonlyMap<string, string>;
}

/** A field of a fact that a column of a file can be for. */
export interface FactField {
  readonly isMoment?: true;
  /** @throws CellError */
  take(draft: FactDraft, cell: Cell, settings: CellSettings): void;
}

/** Fields whose names end in one that the file chooses: `customer.externalId.SYSTEM`. */
interface OpenFields {
  readonly prefix: string;
  readonly word: string;
  fieldOf(rest: string): FactField;
}

/** What the columns of a file of facts can be for. */
export interface FactFields {
  /** What a row is: `a consent`. */
  readonly row: string;
  readonly fields: ReadonlyMap<string, FactField>;
  readonly open: readonly OpenFields[];
  /** Fields that every row needs. */
  readonly needed: readonly string[];
  /** Whether an export writes a column of this name, which no import reads. */
  isWrittenAlone(name: string): boolean;
}

/** A column of such a file, and the name of the field that it is for. */
export type FactColumn = MappedColumn<{ readonly name: string }>;

/** All that a column can be for, as a message lists it. */
export function factFieldNames({ fields, open }: FactFields): string[] {
  return [...fields.keys(), ...open.map(({ prefix, word }) => `${prefix}${word}`)];
}

/** The field of a name; undefined for none. */
export function factField({ fields, open }: FactFields, name: string): FactField | undefined {
  const of = open.find(({ prefix }) => name.startsWith(prefix));
  const rest = of ? name.slice(of.prefix.length).trim() : '';
  return fields.get(name) ?? (rest === '' ? undefined : of?.fieldOf(rest));
}

/** Which columns of a file of facts are read. */
export function factPlan(
  fields: FactFields,
  mapping: readonly FactColumn[] | null,
): ColumnPlan<{ readonly name: string }> {
  const names = factFieldNames(fields);
  return new ColumnPlan({
    mapping,
    known: new Map([...fields.fields.keys()].map((name) => [name, { name }])),
    knownByPattern: (name) => {
      if (factField(fields, name)) return { name };
      if (!folded(name).startsWith('customer.')) return undefined;
      const keys = names.filter((each) => each.startsWith('customer.'));
      throw new ColumnMismatch(
        `No customer is named by this column. There are ${listed(keys)}. Rename the column, or say with a mapping which columns to read.`,
        `The column is "${name.slice(0, 200)}".`,
      );
    },
    keyOf: ({ name }) => name,
    words: { like: `a field of ${fields.row}`, takes: 'There are' },
  });
}

/** A field that has the text of its cells. */
export function textField(name: string): FactField {
  return {
    take: (draft, cell) => {
      draft[name] = textOf(cell);
    },
  };
}

/** A field that has a moment. */
export function momentField(name: string): FactField {
  return {
    isMoment: true,
    take: (draft, cell, { moment, dateFormat }) => {
      const read = moment(cell, dateFormat ?? null);
      if (!isStorableMoment(read)) {
        throw new CellError('INVALID_VALUE', 'A moment of the years 1 to 9999, in UTC.');
      }
      draft[name] = read;
    },
  };
}

/**
 * A field that has one of some values, by their names or by words that mean them: in any case, with `_`,
 * `-` or a blank between its words.
 *
 * @param other what a message says of other words
 */
export function choiceField(
  name: string,
  values: ReadonlyMap<string, string>,
  other: string,
): FactField {
  const byWord = new Map([...values].map(([word, value]) => [wordKey(word), value]));
  return {
    take: (draft, cell, { words }) => {
      const word = wordKey(textOf(cell));
      const value = words.get(word) ?? byWord.get(word);
      if (value === undefined) throw new CellError('INVALID_VALUE', other);
      draft[name] = value;
    },
  };
}

/** A word as it is compared. */
export function wordKey(word: string): string {
  return folded(spelling(word.replaceAll(/[_-]/g, ' ')));
}

function customerField(within: readonly string[]): FactField {
  return {
    take: (draft, cell) => {
      const key = keyInCell(cell, within, customerKeyFields);
      draft.customer = firstKey(draft.customer, key, customerKeyFields);
    },
  };
}

/** The fields that name a customer. */
export const namingFields: ReadonlyMap<string, FactField> = new Map([
  ['customer', customerField([])],
  ...(['id', 'email', 'phone'] as const).map(
    (field) => [`customer.${field}`, customerField([field])] as const,
  ),
]);

/** Those that name one by an id of another system. */
export const customerIdFields: OpenFields = {
  prefix: 'customer.externalId.',
  word: 'SYSTEM',
  fieldOf: (system) => customerField(['externalId', system]),
};

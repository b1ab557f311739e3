import { enumValues } from '../kernel/datamodel.ts';
import { decodeId, encodeId, idInWords } from '../kernel/id.ts';
import { isStorableMoment } from '../kernel/storable.ts';
import type {
  Primitive,
  PrimitiveField,
  PrimitiveLink,
  PrimitivePart,
} from '../toolkit/primitive/registry.ts';
import type { ExternalIdShape } from '../toolkit/write/externalId.ts';
import type { LocalizedTextShape } from '../toolkit/write/localizedText.ts';
import { booleanOf, type Cell, CellError, numberOf, textOf } from './cells.ts';
import type { FileColumn } from './fileColumn.ts';
import { idsIn, listOf } from './listCells.ts';
import type { MomentReader } from './momentCells.ts';
import { partCells, partsInCell } from './partCells.ts';
import { readReference } from './referenceCells.ts';
import { folded } from './spelling.ts';
import type { DateFormat } from './writtenDate.ts';

/** A stored row as a file has it: see {@link writtenSelection}. */
export type WrittenRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly externalIds: readonly { readonly system: string; readonly externalId: string }[];
};

/** A row of a file as `xBulkUpsert` takes it, but for `id`. */
export interface UpsertDraft extends Record<string, unknown> {
  /** The key in the row's own id, `_id`. */
  id?: string;
  /** The column and the value by which the row is found, if it is not by an id. */
  foundBy?: Readonly<Record<string, string>>;
  /** The first external id of the row. */
  externalId?: ExternalIdShape;
  /** All external ids of the row, where they are several. */
  externalIds?: ExternalIdShape[];
}

type Column = FileColumn<WrittenRow, UpsertDraft>;

/** What the files of workspaces differ in. */
export interface ColumnSettings {
  /** The systems whose external ids have a column, `externalId.shop`, in this order. */
  readonly systems: readonly string[];
  /** The languages of the workspace: each text that is localized has a column for each. */
  readonly locales: readonly string[];
  readonly momentOf: MomentReader;
}

/** What the columns of external ids begin with, before the name of the system. */
export const externalIdPrefix = 'externalId.';

/** The systems whose external ids a file has, by its header. */
export function systemsIn(header: readonly string[]): string[] {
  return header
    .filter((name) => name.startsWith(externalIdPrefix))
    .map((name) => name.slice(externalIdPrefix.length))
    .filter((system) => system !== '');
}

/** The columns that {@link primitiveColumns} writes, as Prisma selects them. */
export function writtenSelection({ fieldList, parts, links }: Primitive): object {
  return {
    id: true,
    ...Object.fromEntries(fieldList.filter(isOpen).map(({ column }) => [column, true])),
    ...Object.fromEntries(
      [...parts, ...links]
        .filter(isOpen)
        .map(({ name }) => [name, { orderBy: { position: 'asc' } }]),
    ),
    externalIds: { orderBy: [{ system: 'asc' }, { externalId: 'asc' }] },
  };
}

/**
 * The columns of a file of a primitive's rows, from its declaration: its id, its external ids by system,
 * then its fields. A field with a scope of its own is left out.
 */
export function primitiveColumns(primitive: Primitive, settings: ColumnSettings): Column[] {
  const { model, fieldList, parts, links } = primitive;
  return [
    idColumn(model),
    ...settings.systems.map(externalIdColumn),
    ...fieldList.filter(isOpen).flatMap((field) => columnsOf(field, settings)),
    ...parts.filter(isOpen).map((part) => partColumn(part, settings)),
    ...links.filter(isOpen).map(linkColumn),
  ];
}

/** A key that fetches a file may have the scope of the rows alone. */
function isOpen({ options }: Pick<PrimitiveField, 'options'>): boolean {
  return options.scope === undefined;
}

function idColumn(model: Primitive['model']): Column {
  return {
    name: '_id',
    cellOf: ({ id }) => encodeId(model, id),
    read: (cell, draft) => {
      draft.id = ownKey(model, cell);
    },
  };
}

/** The key in the row’s own id. */
export function ownKey(model: Primitive['model'], cell: Cell): string {
  const key = decodeId(model, textOf(cell).trim());
  if (key !== null) return key;
  throw new CellError('INVALID_VALUE', `This takes ${idInWords(model)}.`);
}

function externalIdColumn(system: string): Column {
  return {
    name: `${externalIdPrefix}${system}`,
    cellOf: ({ externalIds }) =>
      filled(externalIds.filter((one) => one.system === system).map((one) => one.externalId)),
    read: (cell, draft) => {
      for (const id of idsIn(cell)) addExternalId(draft, { system, id });
    },
  };
}

export function addExternalId(draft: UpsertDraft, externalId: ExternalIdShape): void {
  if (draft.externalId) {
    draft.externalIds ??= [draft.externalId];
    draft.externalIds.push(externalId);
  } else draft.externalId = externalId;
}

function columnsOf(field: PrimitiveField, settings: ColumnSettings): Column[] {
  const { name, column, options } = field;
  if (options.as) return settings.locales.map((locale) => textColumn(name, locale));
  const read = readerOf(field, settings);
  return [
    {
      name,
      cellOf: (row) => cellOf(field, row[column]),
      read:
        options.readOnly || options.from || options.within
          ? null
          : (cell, draft, dateFormat) => {
              draft[name] = read(cell, dateFormat);
            },
    },
  ];
}

/** The text in one language: `publicName.de-AT`. Texts in other languages stay. */
function textColumn(name: string, locale: string): Column {
  const textsIn = (value: unknown) => (value ?? []) as readonly LocalizedTextShape[];
  return {
    name: `${name}.${locale}`,
    cellOf: (row) => textsIn(row[name]).find((one) => one.locale === locale)?.text ?? null,
    read: (cell, draft) => {
      draft[name] = [...textsIn(draft[name]), { locale, text: textOf(cell) }];
    },
  };
}

function partColumn(part: PrimitivePart, settings: ColumnSettings): Column {
  const { name, fieldList } = part;
  const readers = fieldList.map((field) => ({
    name: field.name,
    isNeeded: field.isNeeded,
    read: readerOf(field, settings),
  }));
  return {
    name,
    cellOf: (row) => filled(partCells(fieldList, row[name], cellOf)),
    read: (cell, draft) => {
      draft[name] = partsInCell(cell, readers);
    },
  };
}

/** Links to other rows, in their order. */
function linkColumn({ name, target, linkedColumn }: PrimitiveLink): Column {
  const linksIn = (value: unknown) => (value ?? []) as readonly Readonly<Record<string, unknown>>[];
  return {
    name,
    cellOf: (row) =>
      filled(linksIn(row[name]).map((link) => encodeId(target, String(link[linkedColumn])))),
    read: (cell, draft) => {
      draft[name] = (Array.isArray(cell) ? cell : listOf(cell)).map(readReference);
    },
  };
}

/** A stored value as a cell. */
function cellOf({ isReference, type }: PrimitiveField, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (isReference) return encodeId(type, String(value));
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return filled(value.map(String));
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function filled(list: readonly Cell[]): Cell {
  return list.length === 0 ? null : list;
}

type CellReader = (cell: Cell, dateFormat?: DateFormat) => unknown;

/** Reads cells for one field; a list has the same in each of its entries. */
function readerOf(field: PrimitiveField, settings: ColumnSettings): CellReader {
  const read = singleReader(field, settings);
  if (!field.isList) return read;
  return (cell, dateFormat) => listOf(cell).map((item) => read(item, dateFormat));
}

function singleReader(
  { kind, type, isReference }: PrimitiveField,
  { momentOf }: ColumnSettings,
): CellReader {
  if (isReference) return readReference;
  if (kind === 'enum') return enumReader(type);
  switch (type) {
    case 'Int':
      return wholeNumberOf;
    case 'Float':
      return (cell) => numberOf(cell);
    case 'Boolean':
      return booleanOf;
    case 'DateTime':
      return (cell, dateFormat) => storableMoment(momentOf(cell, dateFormat));
    case 'String':
      return textOf;
    default:
      throw new Error(`A file has no form for columns of the type ${type}`);
  }
}

/** A moment that can be stored and read again, as the graph's `DateTime` takes. */
function storableMoment(moment: Date): Date {
  if (isStorableMoment(moment)) return moment;
  throw new CellError('INVALID_VALUE', 'A moment of the years 1 to 9999, in UTC.');
}

/** GraphQL's and PostgreSQL's `Int`. */
const largestInt = 2 ** 31 - 1;

function wholeNumberOf(cell: Cell): number {
  const takes = 'This takes a whole number: 12.';
  const number = numberOf(cell, takes);
  if (!Number.isInteger(number)) throw new CellError('WRONG_TYPE', takes);
  if (Math.abs(number) <= largestInt) return number;
  throw new CellError('INVALID_VALUE', `This takes at most ${largestInt}.`);
}

/** Reads a value of an enum by its name, in any case, with `_`, `-` or a blank between its words. */
function enumReader(type: string): (cell: Cell) => string {
  const values = enumValues(type);
  const byName = new Map(values.map((value) => [wordsOf(value), value]));
  return (cell) => {
    const value = byName.get(wordsOf(textOf(cell)));
    if (value !== undefined) return value;
    throw new CellError('INVALID_VALUE', `This takes one of ${values.join(', ')}.`);
  };
}

function wordsOf(text: string): string {
  return folded(text.replaceAll(/[_-]/g, ' '));
}

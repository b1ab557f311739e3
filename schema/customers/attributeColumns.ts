import type { AttributeType } from '../../prisma/generated/client/enums.ts';
import { booleanOf, type Cell, CellError, isEmpty, numberOf, textOf } from '../files/cells.ts';
import type { DefinedColumn, DefinedColumns } from '../files/definedColumns.ts';
import { dayIn } from '../files/momentCells.ts';
import type { UpsertDraft, WrittenRow } from '../files/primitiveColumns.ts';
import type { DateFormat } from '../files/writtenDate.ts';
import { isObject } from '../kernel/isObject.ts';
import type { AttributeChange, AttributeValue } from './attribute.graph.ts';
import { valueFields } from './storeAttributes.ts';

interface Definition {
  readonly id: string;
  readonly key: string;
  readonly type: AttributeType;
  readonly personal: boolean;
  readonly archivedAt: Date | null;
}

interface StoredValue {
  readonly definitionId: string;
  readonly text: string | null;
  readonly number: number | null;
  readonly boolean: boolean | null;
  readonly date: Date | null;
}

const prefix = 'attributes.';

/** A column for each attribute that the workspace has defined: `attributes.plan`. */
export const attributeColumns: DefinedColumns = {
  prefix,
  unknown:
    'The file has a column of an attribute that is not defined. Define it with attributeDefinitionCreate, or name the column otherwise, or say with a mapping which columns to read.',
  selection: {
    attributes: {
      select: { definitionId: true, text: true, number: true, boolean: true, date: true },
    },
  },
  columnsIn: async (db, timeZone) => {
    const definitions = await db.attributeDefinition.findMany({
      select: { id: true, key: true, type: true, personal: true, archivedAt: true },
      orderBy: { id: 'asc' },
    });
    return [
      ...definitions.map((definition) => attributeColumn(definition, timeZone)),
      changesColumn(definitions, timeZone),
    ];
  },
};

function attributeColumn(definition: Definition, timeZone: string): DefinedColumn {
  const { id, key, type, personal, archivedAt } = definition;
  const { column } = valueFields[type];
  return {
    name: `${prefix}${key}`,
    personal,
    isDay: type === 'DATE',
    isNumber: type === 'NUMBER',
    // Out of use, it can still be set.
    ...(archivedAt && { isReadAlone: true }),
    cellOf: (row) => {
      const value = valuesOf(row).get(id)?.[column] ?? null;
      return value instanceof Date ? value.toISOString().slice(0, 10) : value;
    },
    read: (cell, draft, dateFormat) => {
      change(draft, { key, value: valueIn(definition, cell, timeZone, dateFormat) });
    },
  };
}

/** All attributes in one property of NDJSON, as the input has them: `[{"key": "plan", "value": {"choice": "gold"}}]`. */
function changesColumn(definitions: readonly Definition[], timeZone: string): DefinedColumn {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  return {
    name: 'attributes',
    isReadAlone: true,
    isNdjsonAlone: true,
    cellOf: () => null,
    read: (cell, draft) => {
      if (!Array.isArray(cell)) throw noChanges();
      const entries: readonly Cell[] = cell;
      for (const entry of entries) {
        if (!isObject(entry) || typeof entry.key !== 'string') throw noChanges();
        const { key, value } = entry;
        const definition = byKey.get(key);
        if (!definition) {
          throw new CellError(
            'NOT_FOUND',
            'No attribute has one of these keys. Define it with attributeDefinitionCreate.',
          );
        }
        change(draft, { key, value: inputValue(definition, value ?? null, timeZone) });
      }
    },
  };
}

/** A value as the input has it, in the field for its type; null clears it. */
function inputValue(definition: Definition, value: Cell, timeZone: string): AttributeValue | null {
  if (value === null) return null;
  const { field } = valueFields[definition.type];
  const [entry, ...others] = isObject(value) ? Object.entries(value) : [];
  if (!entry || others.length > 0 || entry[0] !== field || isEmpty(entry[1])) {
    throw new CellError(
      'WRONG_TYPE',
      `An attribute of type ${definition.type} takes \`${field}\`.`,
    );
  }
  return valueIn(definition, entry[1], timeZone);
}

function valueIn(
  { type }: Definition,
  cell: Cell,
  timeZone: string,
  dateFormat?: DateFormat,
): AttributeValue {
  switch (type) {
    case 'TEXT':
      return { text: textOf(cell) };
    case 'NUMBER':
      return { number: numberOf(cell) };
    case 'BOOLEAN':
      return { boolean: booleanOf(cell) };
    case 'DATE':
      return { date: dayIn(timeZone, cell, dateFormat ?? null) };
    case 'CHOICE':
      return { choice: textOf(cell) };
  }
}

function change(draft: UpsertDraft, entry: AttributeChange): void {
  draft.attributes = [...(Array.isArray(draft.attributes) ? draft.attributes : []), entry];
}

function noChanges(): CellError {
  return new CellError(
    'WRONG_TYPE',
    'This takes a list of objects with key and value. Or name a property for each attribute: `attributes.KEY`.',
  );
}

const valuesByRow = new WeakMap<WrittenRow, ReadonlyMap<string, StoredValue>>();

/** The values of a row by their definition: it is looked at once, and not for each column. */
function valuesOf(row: WrittenRow): ReadonlyMap<string, StoredValue> {
  const known = valuesByRow.get(row);
  if (known) return known;
  const stored = (row.attributes ?? []) as readonly StoredValue[];
  const values = new Map(stored.map((value) => [value.definitionId, value]));
  valuesByRow.set(row, values);
  return values;
}

import type { GraphQLSchema } from 'graphql';
import { isInputType } from 'graphql';
import { fileReading } from '../../files/fileReading.ts';
import { externalIdPrefix } from '../../files/primitiveColumns.ts';
import { waitingRows } from '../../files/waitingRow.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import { importContext, importViewer } from '../importContext.ts';
import type { ImportKind } from '../importKind.ts';
import { draftRows } from './rowDrafts.ts';
import {
  hasDates,
  hasMoments,
  hasNumbers,
  importedColumns,
  isWrittenAlone,
  primitiveOf,
  rowFileWorkspace,
  rowPlan,
} from './rowPlan.ts';
import { type RowColumn, rowImportSettings } from './rowSettings.ts';
import { storeImportedRows } from './storeImportedRows.ts';

/** Imports of rows of every primitive with bulk calls. */
export function rowImportsOf(schema: GraphQLSchema): ImportKind {
  return {
    kind: 'ROW_IMPORT',
    topic: 'rowImports',
    mutationOf: ({ rowType }) => `${primitiveOf(rowType)?.field ?? ''}BulkImport`,
    rowCalled: 'row',
    reading: async (db, { rowType, settings, timeZone, format }) => {
      const primitive = primitiveOf(rowType);
      if (!primitive) return null;
      const workspace = await rowFileWorkspace(db, primitive);
      const columns = importedColumns(primitive, workspace, format);
      return fileReading({
        plan: rowPlan(primitive, columns, rowImportSettings(settings).mapping),
        holdsDates: hasDates(primitive, workspace),
        holdsMoments: hasMoments(primitive),
        holdsNumbers: hasNumbers(primitive, workspace),
        decimal: rowImportSettings(settings).decimal,
        notesOn: nameNotes,
        isWrittenAlone: (name) => isWrittenAlone(primitive, workspace, name),
        timeZone,
      });
    },
    read: async (db, chunk) => {
      const primitive = primitiveOf(chunk.rowType);
      if (!primitive) return null;
      const rows = waitingRows(chunk.rows);
      const settings = rowImportSettings(chunk.settings);
      const { columns, scopes = [] } = settings;
      const workspace = await rowFileWorkspace(db, primitive);
      const { drafted, errors } = draftRows(primitive, workspace, settings, rows);
      const rowType = rowTypeIn(schema, primitive);
      const toStore = { primitive, rowType, columns, rows: drafted };
      return {
        firstLine: chunk.firstLine,
        rows: rows.length,
        store: async (tx, now) => {
          const viewer = importViewer([`${primitive.scope}:write`, ...scopes], chunk);
          const ctx = importContext(tx, now, viewer, chunk);
          const stored = await storeImportedRows(ctx, toStore);
          const left = new Set(stored.left.map(({ line }) => line));
          return {
            errors: [...errors, ...stored.errors],
            rowsKnown: stored.statuses.filter((status) => status === 'UNCHANGED').length,
            rowsUpdated: stored.statuses.filter((status) => status === 'UPDATED').length,
            left: rows.filter(([line]) => left.has(line)),
          };
        },
      };
    },
    goneMessage: 'The file is gone.',
  };
}

function rowTypeIn(schema: GraphQLSchema, { model }: Primitive) {
  const type = schema.getType(`${model}BulkUpsertRow`);
  if (!isInputType(type)) throw new Error(`${model} has no rows of bulk calls`);
  return type;
}

/** Without a name, a row is refused. */
function nameNotes(columns: readonly RowColumn[]): string[] {
  const hasName = columns.some(
    ({ to: { name } }) => name === '_id' || name === 'key' || /^(externalId|key)\./.test(name),
  );
  if (hasName) return [];
  return [
    `No column has ids of the rows (\`_id\`, or \`${externalIdPrefix}SYSTEM\`): all are refused, as importing this file again would store them twice.`,
  ];
}

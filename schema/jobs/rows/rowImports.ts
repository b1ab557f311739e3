import type { GraphQLSchema } from 'graphql';
import { isInputType } from 'graphql';
import { pino } from 'pino';
import { fileReading } from '../../files/fileReading.ts';
import { externalIdPrefix } from '../../files/primitiveColumns.ts';
import { waitingRows } from '../../files/waitingRow.ts';
import type { Context } from '../../kernel/context.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import type { ImportKind, StoredChunk, WaitingChunk } from '../importKind.ts';
import { draftRows } from './rowDrafts.ts';
import { hasMoments, importedColumns, primitiveOf, rowFileWorkspace, rowPlan } from './rowPlan.ts';
import { type RowColumn, rowImportSettings } from './rowSettings.ts';
import { RowsRefused, type RowsToStore, storeImportedRows } from './storeImportedRows.ts';

/** Imports of rows of every primitive with bulk calls. */
export function rowImportsOf(schema: GraphQLSchema): ImportKind {
  return {
    kind: 'ROW_IMPORT',
    topic: 'rowImports',
    mutationOf: ({ rowType }) => `${primitiveOf(rowType)?.field ?? ''}BulkImport`,
    rowCalled: 'row',
    reading: async (db, { rowType, settings, timeZone }) => {
      const primitive = primitiveOf(rowType);
      if (!primitive) return null;
      const columns = importedColumns(primitive, await rowFileWorkspace(db));
      return fileReading({
        plan: rowPlan(primitive, columns, rowImportSettings(settings).mapping),
        holdsDates: hasMoments(primitive),
        holdsMoments: hasMoments(primitive),
        notesOn: nameNotes,
        timeZone,
      });
    },
    read: async (db, chunk) => {
      const primitive = primitiveOf(chunk.rowType);
      if (!primitive) return null;
      const rows = waitingRows(chunk.rows);
      const { columns } = rowImportSettings(chunk.settings);
      const { drafted, errors } = draftRows(primitive, await rowFileWorkspace(db), columns, rows);
      const rowType = rowTypeIn(schema, primitive);
      const toStore = { primitive, rowType, columns, rows: drafted };
      const store = storing(toStore, chunk);
      return {
        firstLine: chunk.firstLine,
        rows: rows.length,
        store: async (tx, now) => {
          const stored = await store(tx, now);
          return { ...stored, errors: [...errors, ...stored.errors] };
        },
      };
    },
    goneMessage: 'The file is gone.',
  };
}

/**
 * Stores rows. Where some are refused after others were stored, the transaction is run again
 * without them.
 */
function storing(toStore: RowsToStore, chunk: WaitingChunk) {
  const refused: RowsRefused['errors'][number][] = [];
  return async (db: WorkspaceDb, now: Date): Promise<StoredChunk> => {
    const lines = new Set(refused.map(({ line }) => line));
    const rows = toStore.rows.filter(({ line }) => !lines.has(line));
    const ctx = contextOf(db, now, toStore.primitive, chunk);
    const { errors, statuses } = await storeImportedRows(ctx, { ...toStore, rows }).catch(
      (error: unknown) => {
        if (!(error instanceof RowsRefused) || error.errors.length === 0) throw error;
        refused.push(...error.errors);
        throw new TryAgain();
      },
    );
    return {
      errors: [...refused, ...errors],
      rowsKnown: statuses.filter((status) => status === 'UNCHANGED').length,
      rowsUpdated: statuses.filter((status) => status === 'UPDATED').length,
    };
  };
}

/** The context of an import: the actor who created it changes rows of its type, and nothing else. */
function contextOf(
  db: WorkspaceDb,
  now: Date,
  { scope }: Primitive,
  { jobId, startedById }: WaitingChunk,
): Context {
  const viewer =
    startedById === null
      ? null
      : {
          actorId: startedById,
          keyId: null,
          keyKind: 'SECRET' as const,
          scopes: new Set([`${scope}:write`]),
        };
  return {
    viewer,
    db,
    workspaceId: db.$workspaceId,
    now,
    idempotencyKey: null,
    requestId: jobId,
    log: pino({ enabled: false }),
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
    ({ to: { name } }) => name === '_id' || name.startsWith(externalIdPrefix),
  );
  if (hasName) return [];
  return [
    `No column has ids of the rows (\`_id\`, or \`${externalIdPrefix}SYSTEM\`): all are refused, as importing this file again would store them twice.`,
  ];
}

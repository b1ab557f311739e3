import { type GraphQLSchema, isInputType } from 'graphql';
import { fileReading } from '../../files/fileReading.ts';
import { type RowError, waitingRows } from '../../files/waitingRow.ts';
import { importContext } from '../../jobs/importContext.ts';
import type { ImportKind, StoredChunk } from '../../jobs/importKind.ts';
import type { Context } from '../../kernel/context.ts';
import { recordRows } from '../recordRows.ts';
import { eventPlan, isMomentColumn } from './eventColumns.ts';
import { type EventRowDraft, EventRowReader } from './eventRowReader.ts';
import { type EventColumn, eventImportSettings } from './settings.ts';

/** Imports of events: see `eventImport`. */
export function eventImportsOf(schema: GraphQLSchema): ImportKind {
  const rowType = schema.getType('EventBulkRecordRow');
  if (!isInputType(rowType)) throw new Error('The schema has no rows of events');
  return {
    kind: 'EVENT_IMPORT',
    topic: 'eventImports',
    mutationOf: () => 'eventImport',
    rowCalled: 'event',
    reading: async (_db, { settings, timeZone }) => {
      const stored = eventImportSettings(settings);
      return fileReading({
        plan: eventPlan(stored.mapping),
        holdsDates: isMomentColumn,
        holdsMoments: isMomentColumn,
        notesOn: (columns) => idNotes(columns, stored.idColumns),
        timeZone: stored.timeZone ?? timeZone,
      });
    },
    read: async (db, chunk) => {
      const settings = eventImportSettings(chunk.settings);
      const workspace = await db.workspace.findFirst({ select: { timeZone: true } });
      const reader = new EventRowReader(
        settings,
        settings.timeZone ?? workspace?.timeZone ?? 'UTC',
      );
      const rows = waitingRows(chunk.rows);
      const drafts: EventRowDraft[] = [];
      const errors: RowError[] = [];
      for (const row of rows) {
        const read = reader.read(row);
        if ('event' in read) drafts.push(read);
        else errors.push(...read);
      }
      const store = async (ctx: Context): Promise<StoredChunk> => {
        const { live, createCustomers } = settings;
        const events = drafts.map(({ event }) => event);
        const { recorded, failed } = await recordRows(ctx, rowType, events, {
          rejectsAll: false,
          live,
          createsCustomers: createCustomers,
        });
        const refused = [...failed].flatMap(([index, found]) =>
          found.map((error) => reader.errorOf(drafts[index]?.line ?? 0, error)),
        );
        const known = [...recorded.values()].filter(({ status }) => status === 'REPLAYED');
        return { errors: [...errors, ...refused], rowsKnown: known.length, rowsUpdated: 0 };
      };
      const scopes = ['events:write', ...(settings.createCustomers ? ['customers:write'] : [])];
      return {
        firstLine: chunk.firstLine,
        rows: rows.length,
        store: (tx, now) => store(importContext(tx, now, scopes, chunk)),
      };
    },
    goneMessage: 'The file is gone.',
  };
}

/** Without an id, a row is refused. */
function idNotes(columns: readonly EventColumn[], idColumns: readonly string[]): string[] {
  if (idColumns.length > 0 || columns.some(({ to }) => to.name === 'id')) return [];
  return [
    'No column has the ids of the events (`id`): all are refused, as importing this file again would store them twice. Name the columns that make the id with `idColumns`.',
  ];
}

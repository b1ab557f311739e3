import { type GraphQLSchema, isInputType } from 'graphql';
import { fileReading } from '../../files/fileReading.ts';
import { type RowError, waitingRows } from '../../files/waitingRow.ts';
import { importContext } from '../../jobs/importContext.ts';
import type { ImportKind, StoredChunk } from '../../jobs/importKind.ts';
import type { Context } from '../../kernel/context.ts';
import { personalScope } from '../../kernel/scope.ts';
import { personalPath } from '../../toolkit/write/personalInput.ts';
import { isEventExportedAlone } from '../export/eventExports.ts';
import { recordRows } from '../recordRows.ts';
import { eventPlan, isMomentColumn, isNumberColumn } from './eventColumns.ts';
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
        holdsNumbers: isNumberColumn,
        decimal: stored.decimal,
        isWrittenAlone: isEventExportedAlone,
        notesOn: (columns) => idNotes(columns, stored.idColumns),
        timeZone: stored.timeZone ?? timeZone,
      });
    },
    read: async (db, chunk) => {
      const settings = eventImportSettings(chunk.settings);
      const { scopes: ofSender = [], createCustomers } = settings;
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
        const { live } = settings;
        const open: EventRowDraft[] = [];
        const refused: RowError[] = [];
        for (const draft of drafts) {
          const path = personalPath(ctx, rowType, draft.event, rowPath);
          if (path) refused.push(reader.errorOf(draft.line, { ...forbidden, path }));
          else open.push(draft);
        }
        const events = open.map(({ event }) => event);
        const { recorded, failed } = await recordRows(ctx, rowType, events, {
          rejectsAll: false,
          live,
          createsCustomers: createCustomers,
        });
        for (const [index, found] of failed) {
          refused.push(...found.map((error) => reader.errorOf(open[index]?.line ?? 0, error)));
        }
        const known = [...recorded.values()].filter(({ status }) => status === 'REPLAYED');
        return { errors: [...errors, ...refused], rowsKnown: known.length, rowsUpdated: 0 };
      };
      const scopes = ['events:write', ...(createCustomers ? ['customers:write'] : []), ...ofSender];
      return {
        firstLine: chunk.firstLine,
        rows: rows.length,
        store: (tx, now) => store(importContext(tx, now, scopes, chunk)),
      };
    },
    goneMessage: 'The file is gone.',
  };
}

/** The path to an event in the call that its row stands for. */
const rowPath = ['input', 'events', '0'];

const forbidden = {
  code: 'FORBIDDEN',
  message: `This needs the scope "${personalScope}", which the key that sent the file does not have.`,
};

/** Without an id, a row is refused. */
function idNotes(columns: readonly EventColumn[], idColumns: readonly string[]): string[] {
  if (idColumns.length > 0 || columns.some(({ to }) => to.name === 'id')) return [];
  return [
    'No column has the ids of the events (`id`): all are refused, as importing this file again would store them twice. Name the columns that make the id with `idColumns`.',
  ];
}

import { type GraphQLInputType, type GraphQLSchema, isInputType } from 'graphql';
import { fileReading } from '../../files/fileReading.ts';
import { type RowError, waitingRows } from '../../files/waitingRow.ts';
import { importContext, importViewer } from '../../jobs/importContext.ts';
import type { ImportKind, ReadChunk, WaitingChunk } from '../../jobs/importKind.ts';
import { personalScope } from '../../kernel/scope.ts';
import { personalPath } from '../../toolkit/write/personalInput.ts';
import { isEventExportedAlone } from '../export/eventExports.ts';
import { readEventRows, recordRows } from '../recordRows.ts';
import { eventPlan, isMomentColumn, isNumberColumn } from './eventColumns.ts';
import { type EventRowDraft, EventRowReader } from './eventRowReader.ts';
import { type EventColumn, eventImportSettings } from './settings.ts';

/** Events of a chunk: most of what a chunk costs beside its rows is the same for three times as many. */
export const eventChunkRows = 3_000;

/** Imports of events: see `eventImport`. */
export function eventImportsOf(schema: GraphQLSchema): ImportKind {
  const rowType = schema.getType('EventBulkRecordRow');
  if (!isInputType(rowType)) throw new Error('The schema has no rows of events');
  return {
    kind: 'EVENT_IMPORT',
    topic: 'eventImports',
    mutationOf: () => 'eventImport',
    rowCalled: 'event',
    chunkRows: eventChunkRows,
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
    read: async (_db, chunk) => readEvents(rowType, chunk),
    readAhead: (chunk) => readEvents(rowType, chunk),
    goneMessage: 'The file is gone.',
  };
}

/** Reads a chunk: which events its rows are, and what is wrong with the others. */
function readEvents(rowType: GraphQLInputType, chunk: WaitingChunk): ReadChunk {
  const settings = eventImportSettings(chunk.settings);
  const { scopes: ofSender = [], createCustomers, live } = settings;
  const scopes = ['events:write', ...(createCustomers ? ['customers:write'] : []), ...ofSender];
  const viewer = importViewer(scopes, chunk);
  const reader = new EventRowReader(settings, settings.timeZone ?? chunk.timeZone);
  const rows = waitingRows(chunk.rows);
  const drafts: EventRowDraft[] = [];
  const errors: RowError[] = [];
  for (const row of rows) {
    const draft = reader.read(row);
    if (!('event' in draft)) {
      errors.push(...draft);
      continue;
    }
    const path = personalPath({ viewer }, rowType, draft.event, rowPath);
    if (path) errors.push(reader.errorOf(draft.line, { ...forbidden, path }));
    else drafts.push(draft);
  }
  const events = readEventRows(
    rowType,
    drafts.map(({ event }) => event),
  );
  return {
    firstLine: chunk.firstLine,
    rows: rows.length,
    store: async (tx, now, { readNext }) => {
      const ctx = importContext(tx, now, viewer, chunk);
      const { recorded, failed } = await recordRows(ctx, events, {
        ...{ rejectsAll: false, live, createsCustomers: createCustomers },
        meanwhile: readNext,
      });
      const refused = [...failed].flatMap(([index, found]) =>
        found.map((error) => reader.errorOf(drafts[index]?.line ?? 0, error)),
      );
      const known = [...recorded.values()].filter(({ status }) => status === 'REPLAYED');
      return { errors: [...errors, ...refused], rowsKnown: known.length, rowsUpdated: 0 };
    },
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

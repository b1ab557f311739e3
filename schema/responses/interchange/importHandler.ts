import { fileReading } from '../../files/fileReading.ts';
import { importHandlerOf } from '../../jobs/importHandler.ts';
import type { ImportKind } from '../../jobs/importKind.ts';
import {
  holdsDates,
  holdsMoments,
  holdsNumbers,
  knownColumns,
  questionTitles,
  type ResponseColumn,
  responsePlan,
} from './columns.ts';
import { newestDefinition } from './exchange.ts';
import { isResponseExportedAlone } from './exportColumns.ts';
import { readResponses } from './readChunk.ts';
import { importSettings } from './settings.ts';
import { storeResponseRows } from './storeRows.ts';

/** Imports of responses. */
export const responseImports: ImportKind = {
  kind: 'RESPONSE_IMPORT',
  topic: 'imports',
  mutationOf: () => 'responseImport',
  rowCalled: 'row of answers',
  reading: async (db, { surveyId, format, settings, timeZone }) => {
    const definition = surveyId === null ? null : await newestDefinition(db, surveyId);
    if (!definition) return null;
    const known = knownColumns(definition, format);
    const titles = questionTitles(definition, format);
    return fileReading({
      plan: responsePlan(importSettings(settings).mapping, known, titles),
      holdsDates: holdsDates(definition),
      holdsMoments,
      holdsNumbers: holdsNumbers(definition),
      decimal: importSettings(settings).decimal,
      notesOn: keyNotes,
      isWrittenAlone: isResponseExportedAlone,
      timeZone,
    });
  },
  read: async (db, waiting) => {
    const chunk = await readResponses(db, waiting);
    if (!chunk) return null;
    const { firstLine, rows } = chunk;
    return { firstLine, rows, store: (tx, now, job) => storeResponseRows(tx, now, chunk, job) };
  },
  goneMessage: 'The survey or the file is gone.',
};

export const importHandler = importHandlerOf(responseImports);

/** Without a key, a row that was stored before is not recognised. */
function keyNotes(columns: readonly ResponseColumn[]): string[] {
  const hasKey = columns.some(({ to }) => 'field' in to && to.field === 'SUBMISSION_KEY');
  if (hasKey) return [];
  return [
    'No column is the key of its rows (SUBMISSION_KEY): importing this file again would store them twice.',
  ];
}

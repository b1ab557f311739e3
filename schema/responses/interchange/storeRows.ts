import type { RowError } from '../../files/waitingRow.ts';
import type { StoredChunk, StoringJob } from '../../jobs/importKind.ts';
import { decodeId, encodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { erasedResponses } from '../customers/erasedResponses.ts';
import { storeResponses } from '../submit/store.ts';
import type { Verb } from '../submit/token.ts';
import { correctRows, type KnownRow } from './correctRows.ts';
import type { SurveyChunk } from './readChunk.ts';
import { notesWith, withRemovals } from './removedAnswers.ts';
import type { ReadRow } from './rowReader.ts';
import { importSettings } from './settings.ts';

/** Stores what can be stored of a chunk's rows, and returns what is wrong with the others. */
export async function storeResponseRows(
  db: WorkspaceDb,
  now: Date,
  { survey, reader, read, errors: unreadable }: SurveyChunk,
  job: StoringJob,
): Promise<StoredChunk> {
  const settings = importSettings(job.settings);
  const { logic, onKnown } = settings;
  const errors: RowError[] = [...unreadable];
  const known = await knownTouchpoints(db, survey, read);
  const exported = await exportedBefore(db, survey, read);
  let rowsKnown = 0;
  const corrections: KnownRow[] = [];
  const isKnown = (row: ReadRow, responseId: string | null) => {
    if (onKnown === 'UPDATE' && responseId !== null) corrections.push({ row, responseId });
    else rowsKnown += 1;
  };
  const sound = read.filter((row) => {
    const { submissionKey, touchpointId } = row.response;
    const isLost = touchpointId != null && !known.has(touchpointId);
    if (isLost) errors.push(reader.lostTouchpoint(row));
    const earlier = exported.get(submissionKey);
    if (earlier !== undefined && onKnown === 'FAIL') errors.push(reader.alreadyHere(row));
    else if (earlier !== undefined && !isLost) isKnown(row, earlier);
    return !isLost && earlier === undefined;
  });
  const keepsHidden = logic === 'IGNORE';
  const verbs: readonly Verb[] = ['SUBMIT', 'START'];
  for (const verb of verbs) {
    const those = sound.filter((row) => row.verb === verb);
    if (those.length === 0) continue;
    const responses = those.map(({ response }) => response);
    const outcomes = await storeResponses(db, now, survey, responses, {
      verb,
      // One key is one row, whichever status it comes with.
      keysOf: 'SUBMIT',
      keepsHidden,
      findsAny: onKnown !== 'FAIL',
      isHistory: true,
    });
    outcomes.forEach(({ outcome, responseId, errors: wrong }, index) => {
      const row = those[index];
      if (row && outcome === 'UNCHANGED') isKnown(row, responseId);
      if (outcome === 'FAILED') errors.push(...wrong.map((error) => reader.errorOf(error)));
    });
  }
  const named = corrections.map(({ row }) => row.response);
  const erased = await erasedResponses(db, survey, named, true);
  errors.push(...[...erased.values()].map((error) => reader.errorOf(error)));
  const lasting = corrections.filter(({ row }) => !erased.has(row.response));
  const corrected = await correctRows(db, now, survey, lasting, { reader, keepsHidden });
  const { removals } = corrected;
  const removed = withRemovals(settings.removed, removals);
  return {
    errors: [...errors, ...corrected.errors],
    rowsKnown: rowsKnown + corrected.unchanged,
    rowsUpdated: corrected.updated,
    ...(removals.length > 0 && {
      job: {
        settings: { ...settings, removed },
        notes: notesWith(job.notes, settings.removed, removed),
      },
    }),
  };
}

/** The existing touchpoints that rows name, in one statement; none where no row names one. */
async function knownTouchpoints(
  db: WorkspaceDb,
  { touchpointId: own }: AnsweredSurvey,
  rows: readonly ReadRow[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>(own === null ? [] : [own]);
  const named = new Set(
    rows.flatMap(({ response: { touchpointId } }) =>
      touchpointId == null || known.has(touchpointId) ? [] : [touchpointId],
    ),
  );
  if (named.size === 0) return known;
  const found = await db.touchpoint.findMany({
    where: { id: { in: [...named] } },
    select: { id: true },
  });
  for (const { id } of found) known.add(id);
  return known;
}

/**
 * The responses to this survey whose ids are keys of rows, by key, in one statement; none where no
 * key is an id. Exports write ids as keys, and for another survey an id is a key as any other.
 */
async function exportedBefore(
  db: WorkspaceDb,
  { id: surveyId }: AnsweredSurvey,
  read: readonly ReadRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = read.flatMap(({ response: { submissionKey } }) => {
    return decodeId('SurveyResponse', submissionKey) ?? [];
  });
  if (ids.length === 0) return new Map();
  const found = await db.surveyResponse.findMany({
    where: { surveyId, id: { in: ids } },
    select: { id: true },
  });
  return new Map(found.map(({ id }) => [encodeId('SurveyResponse', id), id]));
}

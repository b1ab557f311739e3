import { decodeId, encodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { storeResponses } from '../submit/store.ts';
import type { Verb } from '../submit/token.ts';
import { type CorrectedRows, correctRows, type KnownRow } from './correctRows.ts';
import type { ReadChunk } from './readChunk.ts';
import type { ReadRow, RowError } from './rowReader.ts';
import type { ImportSettings } from './settings.ts';

/** What became of rows, beside those that were stored anew. */
export interface StoredRows {
  readonly faults: readonly RowError[];
  readonly rowsKnown: number;
  readonly rowsUpdated: number;
  readonly removals: CorrectedRows['removals'];
}

/** Stores what can be stored of a chunk's rows, and says what is wrong with the others. */
export async function storeResponseRows(
  db: WorkspaceDb,
  now: Date,
  { survey, reader, read, faults: unreadable }: ReadChunk,
  { logic, onKnown }: ImportSettings,
): Promise<StoredRows> {
  const faults = [...unreadable];
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
    if (isLost) faults.push(reader.lostTouchpoint(row));
    const earlier = exported.get(submissionKey);
    if (earlier !== undefined && onKnown === 'FAIL') faults.push(reader.alreadyHere(row));
    else if (earlier !== undefined && !isLost) isKnown(row, earlier);
    return !isLost && earlier === undefined;
  });
  const keepsHidden = logic === 'IGNORE';
  const verbs: readonly Verb[] = ['SUBMIT', 'START'];
  for (const verb of verbs) {
    const those = sound.filter((row) => row.verb === verb);
    if (those.length === 0) continue;
    const given = those.map(({ response }) => response);
    const outcomes = await storeResponses(db, now, survey, given, {
      verb,
      // One key is one row, whichever status it comes with.
      keysOf: 'SUBMIT',
      keepsHidden,
      findsAny: onKnown !== 'FAIL',
    });
    outcomes.forEach(({ outcome, responseId, errors }, index) => {
      const row = those[index];
      if (row && outcome === 'UNCHANGED') isKnown(row, responseId);
      if (outcome === 'FAILED') faults.push(...errors.map((error) => reader.faultOf(error)));
    });
  }
  const corrected = await correctRows(db, now, survey, corrections, { reader, keepsHidden });
  return {
    faults: [...faults, ...corrected.faults],
    rowsKnown: rowsKnown + corrected.unchanged,
    rowsUpdated: corrected.updated,
    removals: corrected.removals,
  };
}

/** The touchpoints that rows name and that are there, in one statement, or none where none is named. */
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
 * The responses to this survey whose ids are keys of rows, by these, in one statement, or none where
 * none looks like one: exports write ids, which for another survey are as good as any key.
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

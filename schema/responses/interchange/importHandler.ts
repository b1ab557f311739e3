import { decodeId, encodeId, newId } from '../../kernel/id.ts';
import { insertRows } from '../../kernel/rows.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { ErrandHandler } from '../../outbox/outbox.ts';
import { type AnsweredSurvey, answeredSurvey } from '../../surveys/answeredSurvey.ts';
import { lockRows } from '../../toolkit/write/revision.ts';
import { storeResponses } from '../submit/store.ts';
import type { Verb } from '../submit/token.ts';
import { type CorrectedRows, correctRows, type KnownRow } from './correctRows.ts';
import { notesWith, withRemovals } from './removedAnswers.ts';
import { type ReadRow, type RowFault, RowReader } from './rowReader.ts';
import { type ImportSettings, importSettings } from './settings.ts';
import { dropLeftUpload, enqueueChunk, importTopic, maxNotes, type WaitingRow } from './upload.ts';

/** Errors of a job that are kept; all are counted. */
const maxErrors = 1_000;

/**
 * Claims of a chunk after which the import is given up: before the worker would give up the errand,
 * and leave a job that never ends.
 */
const maxAttempts = 9;

/**
 * Stores imports, a chunk a transaction: its responses, its errors, the job's progress and the
 * errand for the next chunk are committed together, and the chunk goes. What a crash interrupts
 * was never there; what it follows is done.
 */
export const importHandler: ErrandHandler = {
  topic: importTopic,
  batch: 1,
  handle: async (db, errands, now) => {
    for (const { subjectId: jobId, payload, attempts } of errands) {
      if (jobId === null) continue;
      const task = taskIn(payload);
      if ('left' in task) await dropLeftUpload(db, jobId, task.left);
      else await storeChunk(db, jobId, task.position, attempts, now);
    }
  },
};

async function storeChunk(
  db: WorkspaceDb,
  jobId: string,
  position: number,
  attempts: number,
  now: Date,
): Promise<void> {
  // Whoever cancels waits for the chunk, and the next finds the job canceled.
  await lockRows(db, 'Job', [jobId]);
  const job = await db.job.findFirst({
    where: { id: jobId, status: 'RUNNING' },
    select: {
      surveyId: true,
      settings: true,
      notes: true,
      chunksTotal: true,
      rowsDone: true,
      rowsFailed: true,
    },
  });
  if (!job) return;
  const chunk = await db.jobChunk.findFirst({ where: { jobId, position } });
  const survey = job.surveyId ? await answeredSurvey(db, job.surveyId) : null;
  if (!chunk || !survey) return giveUp(db, jobId, 'The survey or the file is gone.', now);
  if (attempts > maxAttempts) {
    const reason = `The rows from line ${chunk.firstLine} on could not be stored in ${maxAttempts} tries; the server's log says why. Rows before them are stored.`;
    return giveUp(db, jobId, reason, now);
  }
  const rows = waitingRows(chunk.rows);
  const settings = importSettings(job.settings);
  const stored = await storeRows(db, now, survey, rows, jobId, settings);
  const { faults, rowsKnown, rowsUpdated, removals } = stored;
  const failed = new Set(faults.map(({ line }) => line)).size;
  await keepErrors(db, jobId, faults);
  await db.jobChunk.deleteMany({ where: { jobId, position } });
  const last = position + 1 === job.chunksTotal;
  const removed = withRemovals(settings.removed, removals);
  await db.job.updateMany({
    where: { id: jobId },
    data: {
      rowsDone: { increment: rows.length },
      rowsFailed: { increment: failed },
      rowsKnown: { increment: rowsKnown },
      rowsUpdated: { increment: rowsUpdated },
      chunksDone: { increment: 1 },
      ...(removals.length > 0 && {
        settings: { ...settings, removed },
        notes: notesWith(job.notes, settings.removed, removed).slice(0, maxNotes),
      }),
      ...(last && {
        ...endOfRows(job.rowsDone + rows.length, job.rowsFailed + failed),
        finishedAt: now,
      }),
    },
  });
  if (!last) await enqueueChunk(db, jobId, position + 1, now);
}

/** How an import ends whose rows were all dealt with. */
function endOfRows(done: number, failed: number) {
  if (failed === 0) return { status: 'SUCCEEDED' } as const;
  if (failed < done) return { status: 'PARTIAL' } as const;
  return { status: 'FAILED', failure: 'Every row was refused. `errors` says why.' } as const;
}

/** What became of rows, beside those that were stored anew. */
interface StoredRows {
  readonly faults: readonly RowFault[];
  readonly rowsKnown: number;
  readonly rowsUpdated: number;
  readonly removals: CorrectedRows['removals'];
}

/** Stores what can be stored of a chunk's rows, and says what is wrong with the others. */
async function storeRows(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  rows: readonly WaitingRow[],
  jobId: string,
  { columns, defaults, logic, onKnown }: ImportSettings,
): Promise<StoredRows> {
  const reader = new RowReader({
    jobId,
    columns,
    questions: survey.atVersion.questions,
    defaults,
    locales: survey.locales,
    defaultLocale: survey.defaultLocale,
    timeZone: survey.workspace.timeZone,
  });
  const faults: RowFault[] = [];
  const read: ReadRow[] = [];
  for (const row of rows) {
    const made = reader.read(row);
    if ('verb' in made) read.push(made);
    else faults.push(...made);
  }
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

/** A row can have many faults; a few of each row are enough to mend it. */
const maxErrorsOfRow = 10;

async function keepErrors(
  db: WorkspaceDb,
  jobId: string,
  faults: readonly RowFault[],
): Promise<void> {
  if (faults.length === 0) return;
  const room = maxErrors - (await db.jobError.count({ where: { jobId } }));
  const ofLine = new Map<number, number>();
  const kept = [...faults]
    .sort((a, b) => a.line - b.line)
    .filter(({ line }) => {
      const before = ofLine.get(line) ?? 0;
      ofLine.set(line, before + 1);
      return before < maxErrorsOfRow;
    })
    .slice(0, Math.max(0, room));
  await insertRows(
    db,
    'JobError',
    kept.map((fault) => ({ id: newId(), jobId, ...fault })),
  );
}

async function giveUp(db: WorkspaceDb, jobId: string, failure: string, now: Date): Promise<void> {
  await db.job.updateMany({
    where: { id: jobId },
    data: { status: 'FAILED', failure, finishedAt: now },
  });
  await db.jobChunk.deleteMany({ where: { jobId } });
}

/** Written by `enqueueChunk`, and by `beginUpload`. */
function taskIn(payload: unknown): { readonly position: number } | { readonly left: string } {
  return payload as { readonly position: number } | { readonly left: string };
}

/** Written by `addChunks` alone. */
function waitingRows(rows: unknown): readonly WaitingRow[] {
  return rows as readonly WaitingRow[];
}

import { anonymisedAmong, anonymisedError } from '../../customers/anonymised.ts';
import type { CustomerKeyShape } from '../../customers/customerKey.ts';
import { linksOf } from '../../customers/match/links.ts';
import type { RowError } from '../../files/waitingRow.ts';
import { invalid } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { otherChoice } from '../../surveys/definition/definition.ts';
import type { AnswerValue, ContactAnswer, MatrixAnswer } from '../../surveys/logic/answers.ts';
import { localeOf } from '../../toolkit/locale.ts';
import { storeLinks } from '../customers/storeLinks.ts';
import {
  changed,
  changeResponses,
  countersWith,
  isUnchanged,
  type ResponseChange,
} from '../edit/change.ts';
import { type Correction, correctionOf } from '../edit/correct.ts';
import { responseTimesOf } from '../moments.ts';
import { moveBetweenCounters } from '../quotas/capacity.ts';
import { hiddenValuesOf, lockedResponses, type StoredResponse } from '../storedResponse.ts';
import { callsOf, rememberCalls } from '../submit/calls.ts';
import type { SubmittedAnswer } from '../submit/submitted.ts';
import type { ResponseField } from './columns.ts';
import { eachOnce, propertyBounds } from './propertyCells.ts';
import type { RowRemoval } from './removedAnswers.ts';
import type { ReadRow, RowReader } from './rowReader.ts';

/** A row of a file, and the response that it corrects. */
export interface KnownRow {
  readonly row: ReadRow;
  readonly responseId: string;
}

/** What became of rows that correct responses. */
export interface CorrectedRows {
  readonly errors: readonly RowError[];
  readonly updated: number;
  /** Rows that have what is stored, or whose response was deleted. */
  readonly unchanged: number;
  /** What rows removed, in the order of the file: answers to questions that they hide. */
  readonly removals: readonly RowRemoval[];
}

/** A response that rows correct, one after another. */
interface Course {
  readonly before: StoredResponse;
  readonly after: StoredResponse;
  readonly change: ResponseChange;
}

/**
 * Corrects stored responses by the rows of a file, in the order of the file, with the checks of
 * `responseUpdate`; in as many statements for a thousand rows as for one. A row with an error is
 * refused, the others are stored.
 */
export async function correctRows(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  rows: readonly KnownRow[],
  { reader, keepsHidden }: { readonly reader: RowReader; readonly keepsHidden: boolean },
): Promise<CorrectedRows> {
  const ids = [...new Set(rows.map((row) => row.responseId))];
  const locked = await lockedResponses(db, survey, ids);
  const anonymised = await anonymisedAmong(db, ids);
  const courses = new Map<string, Course>();
  const errors: RowError[] = [];
  const done: ReadRow[] = [];
  const removals: RowRemoval[] = [];
  let updated = 0;
  let unchanged = 0;
  const same = new Set<string>();
  const named = new Map<string, CustomerKeyShape>();
  for (const { row, responseId } of [...rows].sort(byLine)) {
    const before = locked.get(responseId);
    const course = courses.get(responseId) ?? (before && { before, after: before, change: {} });
    if (!course) {
      unchanged += 1;
      continue;
    }
    const { path } = row.response;
    if (anonymised.has(responseId)) {
      errors.push(reader.errorOf(anonymisedError(path)));
      continue;
    }
    const refused = fixedFields(row, course.after).map((field) => reader.fixed(row, field));
    const correction = correctionIn(row, course.after);
    const corrected = correctionOf(course.after, correction, now, { path, keepsHidden });
    const { change } = corrected;
    const wrong = [...tagErrors(correction, row), ...corrected.errors].map((error) =>
      reader.errorOf(error),
    );
    if (refused.length + wrong.length > 0) {
      errors.push(...refused, ...wrong);
      continue;
    }
    done.push(row);
    if (row.response.customer) named.set(responseId, row.response.customer);
    if (isUnchanged(course.after, change)) {
      unchanged += 1;
      same.add(responseId);
      continue;
    }
    updated += 1;
    const after = changed(course.after, change, now);
    // No cell of a file removes an answer: one that is missing now was hidden.
    const removed = [...course.after.answers.keys()].filter((key) => !after.answers.has(key));
    if (removed.length > 0) removals.push({ line: lineOf(row), answers: removed.length });
    courses.set(responseId, { ...course, after, change: { ...course.change, ...change } });
  }
  const changes = [...courses.values()];
  await moveBetweenCounters(
    db,
    now,
    changes.map(({ before, after }) => ({
      survey: before.survey,
      response: before.row,
      before: countersWith(before),
      after: countersWith(after),
    })),
  );
  await changeResponses(
    db,
    now,
    changes.map(({ before, change }) => ({ stored: before, change })),
  );
  await rememberCalls(
    db,
    survey,
    done.flatMap(({ verb, response }) => callsOf(survey, [response], { verb, keysOf: 'SUBMIT' })),
  );
  const relinked = [...(await relink(db, now, named))].filter((id) => same.has(id)).length;
  return { errors, updated: updated + relinked, unchanged: unchanged - relinked, removals };
}

/** Gives responses the customers that their rows name; returns the keys of those that changed. */
async function relink(
  db: WorkspaceDb,
  now: Date,
  named: ReadonlyMap<string, CustomerKeyShape>,
): Promise<ReadonlySet<string>> {
  const linkOf = await linksOf({ db, now }, [...named.values()]);
  const links = [...named].map(([id, customer]) => ({
    id,
    ...linkOf(customer),
    identifiedByKey: false,
  }));
  return storeLinks(db, now, links);
}

function lineOf({ response: { path } }: ReadRow): number {
  return Number(path[0]);
}

function byLine(a: KnownRow, b: KnownRow): number {
  return lineOf(a.row) - lineOf(b.row);
}

/** What a row corrects: what its cells leave empty stays, and so do the parts that they leave out. */
function correctionIn(
  { response, said, textAlone }: ReadRow,
  { row, answers: stored }: StoredResponse,
): Correction {
  const { answers, hiddenFields, tags, touchpointId } = response;
  const fields = new Map(
    Object.entries(hiddenValuesOf(row.hiddenFields)).map(([key, value]) => [key, String(value)]),
  );
  for (const { key, value } of hiddenFields ?? []) fields.set(key, value);
  return {
    ...(answers?.length && { answers: answers.map((answer) => over(stored, answer, textAlone)) }),
    ...(hiddenFields?.length && {
      hiddenFields: [...fields].map(([key, value]) => ({ key, value })),
    }),
    ...(tags?.length && { tags: eachOnce([...row.tags, ...tags]) }),
    ...(said.has('TOUCHPOINT') && { touchpoint: touchpointId ?? null }),
  };
}

/**
 * An answer over the stored one. Rows of a matrix and fields of a contact that it leaves out stay; so
 * do the choices where it has the text beside "other" alone, and that text where "other" stays chosen.
 */
function over(
  stored: StoredResponse['answers'],
  answer: SubmittedAnswer,
  textAlone: ReadRow['textAlone'],
): SubmittedAnswer {
  const before = stored.get(answer.question);
  if (!before) return answer;
  if (textAlone.has(answer.question)) return { ...answer, value: before.value };
  const value = merged(before.value, answer.value);
  return { ...answer, value, other: answer.other ?? (hasOther(value) ? before.other : null) };
}

function hasOther(value: AnswerValue | null): boolean {
  return Array.isArray(value) ? value.includes(otherChoice) : value === otherChoice;
}

function merged(before: AnswerValue, value: AnswerValue | null): AnswerValue | null {
  if (!isParted(before) || value === null || !isParted(value)) return value;
  if ('rows' in before && 'rows' in value) return { rows: { ...before.rows, ...value.rows } };
  return 'rows' in before || 'rows' in value ? value : { ...before, ...value };
}

/** Whether a value is a matrix's or a contact's. */
function isParted(value: AnswerValue): value is MatrixAnswer | ContactAnswer {
  return typeof value === 'object' && !Array.isArray(value);
}

function tagErrors({ tags }: Correction, { response: { path } }: ReadRow) {
  if (!tags || tags.length <= propertyBounds.tags) return [];
  const message = `A response has at most ${propertyBounds.tags} tags; this one would have ${tags.length}.`;
  return [invalid('TOO_MANY', [...path, 'tags'], message)];
}

/** Fields that no correction changes, and of which the row has another value than the stored one. */
function fixedFields({ said, verb, response }: ReadRow, stored: StoredResponse): ResponseField[] {
  const { row, survey } = stored;
  const { storable } = responseTimesOf(survey);
  const { startedAt, completedAt, source } = response;
  const isSameMoment = (moment: Date | null | undefined, before: Date | null) =>
    !moment || !before || storable(moment).getTime() === before.getTime();
  const isSameSource = (text: string | null | undefined, before: string | null) =>
    survey.anonymous || text === before;
  const stays: Partial<Record<ResponseField, boolean>> = {
    STATUS: (verb === 'START') === (row.status === 'PARTIAL'),
    LOCALE: localeOf(survey, response.locale) === row.locale,
    CHANNEL: response.channel === row.channel,
    STARTED_AT: isSameMoment(startedAt, row.startedAt),
    COMPLETED_AT: isSameMoment(completedAt, row.completedAt),
    URL: isSameSource(source?.url, row.url),
    USER_AGENT: isSameSource(source?.userAgent, row.userAgent),
    COUNTRY: isSameSource(source?.country, row.country),
  };
  return [...said].filter((field) => stays[field] === false);
}

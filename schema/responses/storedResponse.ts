import type { Channel, ResponseStatus } from '../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { CountedResponse } from '../scores/rollups/contributions.ts';
import { type AnsweredSurvey, atVersion, surveyColumns } from '../surveys/answeredSurvey.ts';
import { breakdownColumns } from '../surveys/breakdowns/breakdown.ts';
import { type AttributeTexts, breakdownParts } from '../surveys/breakdowns/breakdownParts.ts';
import type { HiddenValues } from '../surveys/logic/answers.ts';
import type { VariableValue } from '../surveys/logic/variables.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { type DecodedAnswer, decodedAnswerOf, type StoredAnswer, valuesOf } from './answerRow.ts';
import { hasPassed } from './quotas/hasPassed.ts';

/** The columns of an answer's row that its value is read from. */
export const answerColumns = {
  id: true,
  question: true,
  kind: true,
  text: true,
  number: true,
  boolean: true,
  date: true,
  choices: true,
  other: true,
  matrix: true,
  contact: true,
  hiddenByLogic: true,
} as const;

/** The columns of a response that its contributions and its logic need. */
export const responseColumns = {
  id: true,
  surveyId: true,
  version: true,
  status: true,
  locale: true,
  channel: true,
  touchpointId: true,
  day: true,
  reached: true,
  ending: true,
  screenedBy: true,
  variables: true,
  hiddenFields: true,
  timings: true,
  tags: true,
  segmentIds: true,
  attributes: true,
  breakdownVersion: true,
  url: true,
  userAgent: true,
  country: true,
  startedAt: true,
  completedAt: true,
  invitationId: true,
  revision: true,
  answers: { select: answerColumns },
} as const;

/** A response's row with `responseColumns`. */
export interface ResponseColumns {
  readonly id: string;
  readonly surveyId: string;
  readonly version: number;
  readonly status: ResponseStatus;
  readonly locale: string;
  readonly channel: Channel;
  readonly touchpointId: string | null;
  readonly day: Date;
  readonly reached: readonly string[];
  readonly ending: string | null;
  readonly screenedBy: string | null;
  readonly variables: unknown;
  readonly hiddenFields: unknown;
  readonly timings: unknown;
  readonly tags: readonly string[];
  readonly segmentIds: readonly string[];
  readonly attributes: unknown;
  /** `Survey.breakdownVersion` as its writer knew it. */
  readonly breakdownVersion: number;
  readonly url: string | null;
  readonly userAgent: string | null;
  readonly country: string | null;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  /** The invitation that it answers. */
  readonly invitationId: string | null;
  readonly revision: number;
  readonly answers: readonly StoredAnswer[];
}

/** A stored response, with its answers and the survey at the version that was answered. */
export interface StoredResponse {
  readonly row: ResponseColumns;
  readonly survey: AnsweredSurvey;
  /** By question. */
  readonly answers: ReadonlyMap<string, DecodedAnswer>;
}

/** Reads a response without locking it; null if it does not exist. */
export async function readResponse(db: WorkspaceDb, key: string): Promise<StoredResponse | null> {
  const found = await db.surveyResponse.findFirst({
    where: { id: key },
    select: { ...responseColumns, survey: { select: surveyColumns } },
  });
  if (!found) return null;
  const { survey: columns, ...row } = found;
  const survey = await atVersion(db, columns, row.version);
  if (!survey) throw new Error(`The version that response ${key} answered is gone`);
  return { row, survey, answers: decodedAnswersOf(row.answers) };
}

/**
 * Locks and reads responses of one survey, by their keys: until the transaction ends, no other one
 * changes or deletes them. Keys that do not exist are left out. The number of statements does not grow
 * with the responses, only with versions that are not cached yet.
 */
export async function lockedResponses(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  keys: readonly string[],
): Promise<Map<string, StoredResponse>> {
  const locked = new Map<string, StoredResponse>();
  if (keys.length === 0) return locked;
  await lockRows(db, 'SurveyResponse', keys);
  // How far they are counted is known only now: no batch is counted with a response that is locked.
  const breakdowns = await db.surveyBreakdown.findMany({
    where: { surveyId: survey.id },
    select: breakdownColumns,
    orderBy: { number: 'asc' },
  });
  const rows = await db.surveyResponse.findMany({
    where: { surveyId: survey.id, id: { in: [...keys] } },
    select: responseColumns,
  });
  for (const row of rows) {
    const answered =
      row.version === survey.atVersion.version ? survey : await atVersion(db, survey, row.version);
    if (!answered) throw new Error(`The version that response ${row.id} answered is gone`);
    const answers = decodedAnswersOf(row.answers);
    locked.set(row.id, { row, survey: { ...answered, breakdowns }, answers });
  }
  return locked;
}

/** Locks and reads a response: until the transaction ends, no other one changes or deletes it. */
export async function lockedResponse(db: WorkspaceDb, key: string): Promise<StoredResponse | null> {
  await lockRows(db, 'SurveyResponse', [key]);
  return readResponse(db, key);
}

export function decodedAnswersOf(answers: readonly StoredAnswer[]): Map<string, DecodedAnswer> {
  return new Map(answers.map((answer) => [answer.question, decodedAnswerOf(answer)]));
}

/** A locked response as the rollups count it: by the breakdowns that have counted it already. */
export function countedResponse({ row, survey, answers }: StoredResponse): CountedResponse {
  const { surveyId, touchpointId, channel, locale, version, status, reached } = row;
  const day = row.day.toISOString().slice(0, 10);
  const breakdowns = survey.breakdowns.filter(
    (breakdown) => breakdown.number <= row.breakdownVersion || hasPassed(breakdown, row),
  );
  const parts = breakdownParts(breakdowns, brokenDown({ row, answers }));
  const cut = { surveyId, day, touchpointId, channel, locale, version, parts };
  return { cut, status, reached, answers: valuesOf(answers) };
}

/** What breakdowns read of a stored response. */
export function brokenDown({ row, answers }: Pick<StoredResponse, 'row' | 'answers'>) {
  return {
    hiddenFields: hiddenValuesOf(row.hiddenFields),
    tags: row.tags,
    segments: row.segmentIds,
    attributes: attributeTextsOf(row.attributes),
    answerTo: (question: string) => answers.get(question)?.value,
  };
}

/** Only what `attributesNow` finds is stored in this column. */
export function attributeTextsOf(stored: unknown): AttributeTexts | null {
  return stored as AttributeTexts | null;
}

/** Only `storeResponses` and `changeResponses` write this column. */
export function hiddenValuesOf(stored: unknown): HiddenValues {
  return stored as HiddenValues;
}

/** Only `storeResponses` and `changeResponses` write this column. */
export function storedVariablesOf(stored: unknown): Readonly<Record<string, VariableValue>> {
  return stored as Readonly<Record<string, VariableValue>>;
}

/** Only `storeResponses` and `changeResponses` write this column. */
export function storedTimingsOf(stored: unknown): Readonly<Record<string, number>> {
  return stored as Readonly<Record<string, number>>;
}

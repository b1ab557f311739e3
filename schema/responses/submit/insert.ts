import { randomUUID } from 'node:crypto';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { loggedSql, numberingTopic, type Occurred } from '../../changes/log.ts';
import type { CustomerLink } from '../../customers/match/links.ts';
import { newId } from '../../kernel/id.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueueSql, type Task } from '../../outbox/outbox.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import type { AttributeTexts } from '../../surveys/breakdowns/breakdownParts.ts';
import { columnsOf, type DecodedAnswer } from '../answerRow.ts';
import { segmentsThen } from '../customers/segmentsThen.ts';
import type { Ended } from './ended.ts';
import { answersInOrder, type PreparedResponse } from './prepare.ts';

/** A response to be inserted, and the call that makes it. */
export interface NewResponse {
  readonly prepared: PreparedResponse;
  readonly ended: Ended;
  readonly keyHash: string;
  readonly argumentsHash: string;
}

/** What is stored with new responses, if at all. */
export interface Insertion {
  readonly survey: AnsweredSurvey;
  readonly made: readonly NewResponse[];
  /** A query with a row if the survey still is as it was read; then the row is locked. */
  readonly asRead: Prisma.Sql;
  /** What the responses leave to the worker. */
  readonly tasks: readonly Task[];
  /** The customers of those that name one, by the keys of the responses. */
  readonly links?: ReadonlyMap<string, OwnLink>;
  /** Whether they are of the past, such as an import’s: they are not logged. */
  readonly isHistory?: boolean;
}

/** The customer that a new response names. */
export interface OwnLink extends CustomerLink {
  /** Whether the survey's customer key named it, and not the input of the response. */
  readonly identifiedByKey: boolean;
  /** What the customer has of the attributes by which the survey is broken down; null where there are none. */
  readonly attributes: AttributeTexts | null;
}

/** Whether new responses were stored, or else why not. */
export type Inserted = 'STORED' | 'SURVEY_CHANGED' | 'KEY_USED';

/**
 * Inserts responses with their answers, the hashes of their keys and their tasks: all in one
 * statement, so that it needs no transaction of its own, and all or none. If one of the keys was
 * used, no response is inserted; those of the keys that were new then refer to none, and their
 * foreign key refuses the statement.
 *
 * @throws an error of the database that counts as a conflict, if some of the keys were used
 */
export async function insertResponses(
  db: WorkspaceDb,
  now: Date,
  { survey, made, asRead, tasks, links, isHistory = false }: Insertion,
): Promise<Inserted> {
  // In the order of the keys, so that two transactions with the same keys wait and do not deadlock.
  const ordered = [...made].sort((a, b) => (a.keyHash < b.keyHash ? -1 : 1));
  const answers: AnswerRow[] = [];
  for (const { prepared } of ordered)
    addAnswerRows(answers, survey, prepared, prepared.assessed.answers);
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const allNew = Prisma.sql`(SELECT count(*) FROM called) = ${made.length}::int`;
  // A submit without customers, as most are, looks for none.
  const segments = links?.size
    ? segmentsThen(db, Prisma.raw('input."customerId"'), Prisma.raw('input'))
    : Prisma.raw("'{}'");
  const { insert, due } = enqueueSql(db, now, tasks);
  const logged = completed(db, now, survey, isHistory ? [] : ordered, allNew);
  const [found] = await db.$queryRaw<{ inserted: Inserted; logged: boolean }[]>(Prisma.sql`
    WITH input AS MATERIALIZED (
      ${responseRecords(ordered.map((each) => responseRow(each, links?.get(each.prepared.id))))}
    ), as_read AS MATERIALIZED (
      ${asRead}
    ), called AS (
      INSERT INTO "ResponseSubmission"
        ("workspaceId", "surveyId", "keyHash", "argumentsHash", "responseId")
      SELECT ${workspace}, ${survey.id}::uuid, "keyHash", "argumentsHash", id FROM input, as_read
      ON CONFLICT DO NOTHING RETURNING 1
    ), responded AS (
      INSERT INTO "SurveyResponse" ("workspaceId", id, "surveyId", version, status, locale, channel,
        "touchpointId", day, reached, ending, "screenedBy", variables, "hiddenFields", timings,
        tags, "breakdownVersion", url, "userAgent", country, "startedAt", "completedAt", "createdAt",
        "updatedAt", "customerId", "customerMatch", "identifierId", "identifiedByKey", "invitationId", "waveId",
        attributes, "segmentIds")
      SELECT ${workspace}, id, ${survey.id}::uuid, ${survey.atVersion.version}::int, status, locale,
        channel, "touchpointId", day, reached, ending, "screenedBy", variables, "hiddenFields",
        timings, tags, ${survey.breakdownVersion}::int, url, "userAgent", country, "startedAt",
        "completedAt", "writtenAt", "writtenAt", "customerId", coalesce("customerMatch", 'NONE'), "identifierId",
        coalesce("identifiedByKey", false), "invitationId", "waveId", attributes, ${segments}
      FROM input WHERE ${allNew}
    ), answered AS (
      INSERT INTO "Answer" (${answerInsertColumns})
      ${answersFrom(db, survey.id, answers)} WHERE ${allNew}
    ), enqueued AS (
      ${insert(allNew)}
    ), ${logged}
    SELECT CASE WHEN ${allNew} THEN 'STORED'
      WHEN EXISTS (SELECT FROM as_read) THEN 'KEY_USED' ELSE 'SURVEY_CHANGED' END AS inserted,
      EXISTS (SELECT FROM logged) AS logged`);
  if (!found) throw new Error('An insert of responses returned nothing');
  if (found.inserted === 'STORED') db.$wake(found.logged ? [...due, numberingTopic] : due);
  return found.inserted;
}

/** Logs the responses that are complete. Of an anonymous survey none is: its neighbours in the log would say when it was. */
function completed(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  made: readonly NewResponse[],
  condition: Prisma.Sql,
): Prisma.Sql {
  if (survey.anonymous || made.length === 0) return Prisma.sql`logged AS (SELECT WHERE false)`;
  const changes = made
    .filter(({ ended: { status } }) => status === 'COMPLETED')
    .map(({ prepared }): Occurred => ({ type: 'response.completed', subjectId: prepared.id }));
  return loggedSql(db, now, changes, condition);
}

/** New answers of a stored response. */
export interface NewAnswers {
  readonly survey: AnsweredSurvey;
  readonly response: { readonly id: string; readonly locale: string };
  readonly answers: ReadonlyMap<string, DecodedAnswer>;
}

/** Inserts answers of stored responses of one survey, in one statement. */
export async function insertAnswers(
  db: WorkspaceDb,
  surveyId: string,
  made: readonly NewAnswers[],
): Promise<void> {
  const rows: AnswerRow[] = [];
  for (const { survey, response, answers } of made) addAnswerRows(rows, survey, response, answers);
  if (rows.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "Answer" (${answerInsertColumns})
    ${answersFrom(db, surveyId, rows)}
    RETURNING id`);
}

const answerInsertColumns = Prisma.raw(
  '"workspaceId", id, "responseId", "surveyId", question, kind, text, number, boolean, date, choices, other, matrix, contact, locale, "hiddenByLogic"',
);

function answersFrom(db: WorkspaceDb, surveyId: string, rows: readonly AnswerRow[]): Prisma.Sql {
  return Prisma.sql`
    SELECT ${db.$workspaceId}::uuid, id, "responseId", ${surveyId}::uuid, question, kind, text,
      number, boolean, date, coalesce(choices, '{}'), other, matrix, contact, locale,
      coalesce("hiddenByLogic", false)
    FROM (${answerRecords(rows)}) AS answer`;
}

const responseRecords = recordset({
  keyHash: 'text',
  argumentsHash: 'text',
  id: 'uuid',
  status: '"ResponseStatus"',
  locale: 'text',
  channel: '"Channel"',
  touchpointId: 'uuid',
  day: 'date',
  reached: 'text[]',
  ending: 'text',
  screenedBy: 'text',
  variables: 'jsonb',
  hiddenFields: 'jsonb',
  timings: 'jsonb',
  tags: 'text[]',
  url: 'text',
  userAgent: 'text',
  country: 'text',
  startedAt: 'timestamptz',
  completedAt: 'timestamptz',
  writtenAt: 'timestamptz',
  customerId: 'uuid',
  customerMatch: '"CustomerMatch"',
  identifierId: 'uuid',
  identifiedByKey: 'boolean',
  invitationId: 'uuid',
  waveId: 'uuid',
  attributes: 'jsonb',
});

type ResponseRow = Parameters<typeof responseRecords>[0][number];

/** Written out, because object spread takes longer than all else here. */
function responseRow(
  { prepared, ended, keyHash, argumentsHash }: NewResponse,
  link: OwnLink | undefined,
): ResponseRow {
  const { source } = prepared;
  return {
    keyHash,
    argumentsHash,
    id: prepared.id,
    status: ended.status,
    locale: prepared.locale,
    channel: prepared.channel,
    touchpointId: prepared.touchpointId,
    day: prepared.day,
    reached: prepared.reached,
    ending: ended.ending,
    screenedBy: ended.screenedBy,
    variables: prepared.assessed.flow.variables,
    hiddenFields: prepared.hiddenFields,
    timings: prepared.timings,
    tags: prepared.tags,
    url: source.url ?? null,
    userAgent: source.userAgent ?? null,
    country: source.country ?? null,
    startedAt: prepared.startedAt,
    completedAt: prepared.completedAt,
    writtenAt: prepared.writtenAt,
    customerId: link?.customerId ?? null,
    customerMatch: link?.customerMatch ?? null,
    identifierId: link?.identifierId ?? null,
    identifiedByKey: link?.identifiedByKey ?? null,
    invitationId: prepared.invitation,
    waveId: prepared.wave,
    attributes: link?.attributes ?? null,
  };
}

const answerRecords = recordset({
  id: 'uuid',
  responseId: 'uuid',
  question: 'text',
  kind: '"QuestionKind"',
  locale: 'text',
  text: 'text',
  number: 'float8',
  boolean: 'boolean',
  date: 'date',
  choices: 'text[]',
  other: 'text',
  matrix: 'jsonb',
  contact: 'jsonb',
  hiddenByLogic: 'boolean',
});

type AnswerRow = Parameters<typeof answerRecords>[0][number];

function addAnswerRows(
  rows: AnswerRow[],
  survey: AnsweredSurvey,
  { id: responseId, locale }: NewAnswers['response'],
  answers: NewAnswers['answers'],
): void {
  for (const { question, answer } of answersInOrder(survey, answers)) {
    const kind = survey.atVersion.questions.get(question)?.kind;
    if (!kind) continue;
    const columns = columnsOf(kind, answer);
    rows.push({
      id: survey.anonymous ? randomUUID() : newId(),
      responseId,
      question,
      kind,
      locale,
      text: columns.text,
      number: columns.number,
      boolean: columns.boolean,
      date: columns.date,
      // Nulls need not be sent where all rows of the statement have them.
      choices: columns.choices.length > 0 ? columns.choices : null,
      other: columns.other,
      matrix: columns.matrix,
      contact: columns.contact,
      hiddenByLogic: answer.hiddenByLogic || null,
    });
  }
}

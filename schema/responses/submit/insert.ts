import { randomUUID } from 'node:crypto';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { newId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { asKnown } from '../../surveys/quotas/counters.ts';
import { columnsOf, type DecodedAnswer } from '../answerRow.ts';
import type { Ended } from './ended.ts';
import { answersInOrder, type PreparedResponse } from './prepare.ts';

/** A response to be inserted, and the call that makes it. */
export interface NewResponse {
  readonly prepared: PreparedResponse;
  readonly ended: Ended;
  readonly keyHash: string;
  readonly argumentsHash: string;
}

/**
 * Inserts responses with their answers and the hashes of their keys, in one statement with two JSON
 * parameters. PostgreSQL checks the foreign keys between them at the end of the statement.
 *
 * @returns how many of the calls were new; 0 if the survey was published or got its first cap since
 *   it was read. If it is less than `made.length`, the transaction must be rolled back
 */
export async function insertResponses(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  made: readonly NewResponse[],
): Promise<number> {
  // In the order of the keys, so that two transactions with the same keys wait and do not deadlock.
  const ordered = [...made].sort((a, b) => (a.keyHash < b.keyHash ? -1 : 1));
  const responses = JSON.stringify(ordered.map(responseRow));
  const answers = JSON.stringify(
    ordered.flatMap(({ prepared: { id, locale, assessed } }) =>
      answerRows(survey, id, locale, assessed.answers),
    ),
  );
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>(Prisma.sql`
    WITH input AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${responses}::jsonb) AS input (
        "keyHash" text, "argumentsHash" text, id uuid, status "ResponseStatus", locale text,
        channel "Channel", "touchpointId" uuid, day date, reached text[], ending text,
        "screenedBy" text, variables jsonb, "hiddenFields" jsonb, timings jsonb, tags text[],
        url text, "userAgent" text, country text, "startedAt" timestamptz,
        "completedAt" timestamptz, "writtenAt" timestamptz)
    ), as_known AS MATERIALIZED (
      ${asKnown(db, survey)}
    ), called AS (
      INSERT INTO "ResponseSubmission"
        ("workspaceId", "surveyId", "keyHash", "argumentsHash", "responseId")
      SELECT ${workspace}, ${survey.id}::uuid, "keyHash", "argumentsHash", id FROM input, as_known
      ON CONFLICT DO NOTHING RETURNING 1
    ), responded AS (
      INSERT INTO "SurveyResponse" ("workspaceId", id, "surveyId", version, status, locale, channel,
        "touchpointId", day, reached, ending, "screenedBy", variables, "hiddenFields", timings,
        tags, url, "userAgent", country, "startedAt", "completedAt", "createdAt", "updatedAt")
      SELECT ${workspace}, id, ${survey.id}::uuid, ${survey.atVersion.version}::int, status, locale,
        channel, "touchpointId", day, reached, ending, "screenedBy", variables, "hiddenFields",
        timings, tags, url, "userAgent", country, "startedAt", "completedAt", "writtenAt",
        "writtenAt"
      FROM input
    ), answered AS (
      INSERT INTO "Answer" (${answerInsertColumns})
      ${answersFrom(db, survey.id, answers)}
    )
    SELECT count(*)::int AS count FROM called`);
  return count;
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
  const rows = made.flatMap(({ survey, response: { id, locale }, answers }) =>
    answerRows(survey, id, locale, answers),
  );
  if (rows.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "Answer" (${answerInsertColumns})
    ${answersFrom(db, surveyId, JSON.stringify(rows))}
    RETURNING id`);
}

const answerInsertColumns = Prisma.raw(
  '"workspaceId", id, "responseId", "surveyId", question, kind, text, number, boolean, date, choices, other, matrix, contact, locale, "hiddenByLogic"',
);

function answersFrom(db: WorkspaceDb, surveyId: string, rows: string): Prisma.Sql {
  return Prisma.sql`
    SELECT ${db.$workspaceId}::uuid, id, "responseId", ${surveyId}::uuid, question, kind, text,
      number, boolean, date, coalesce(choices, '{}'), other, matrix, contact, locale,
      coalesce("hiddenByLogic", false)
    FROM jsonb_to_recordset(${rows}::jsonb) AS answer (
      id uuid, "responseId" uuid, question text, kind "QuestionKind", text text, number float8,
      boolean boolean, date date, choices text[], other text, matrix jsonb, contact jsonb,
      locale text, "hiddenByLogic" boolean)`;
}

function responseRow({ prepared, ended, keyHash, argumentsHash }: NewResponse): object {
  const { assessed, source, ...columns } = prepared;
  return {
    ...columns,
    ...ended,
    keyHash,
    argumentsHash,
    variables: assessed.flow.variables,
    url: source.url,
    userAgent: source.userAgent,
    country: source.country,
  };
}

/** Rows with only the columns that are not null: nulls need not be sent. */
function answerRows(
  survey: AnsweredSurvey,
  responseId: string,
  locale: string,
  answers: ReadonlyMap<string, DecodedAnswer>,
): object[] {
  const rows: object[] = [];
  for (const { question, answer } of answersInOrder(survey, answers)) {
    const kind = survey.atVersion.questions.get(question)?.kind;
    if (!kind) continue;
    const { text, number, boolean, date, choices, other, matrix, contact } = columnsOf(
      kind,
      answer,
    );
    rows.push({
      id: survey.anonymous ? randomUUID() : newId(),
      responseId,
      question,
      kind,
      locale,
      ...(text !== null && { text }),
      ...(number !== null && { number }),
      ...(boolean !== null && { boolean }),
      ...(date !== null && { date }),
      ...(choices.length > 0 && { choices }),
      ...(other !== null && { other }),
      ...(matrix !== null && { matrix }),
      ...(contact !== null && { contact }),
      ...(answer.hiddenByLogic && { hiddenByLogic: true }),
    });
  }
  return rows;
}

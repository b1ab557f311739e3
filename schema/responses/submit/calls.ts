import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { responseTimesOf } from '../moments.ts';
import { argumentsOf, type SubmittedResponse } from './submitted.ts';
import { argumentsHashOf, keyHashOf, type Verb } from './token.ts';

/** A submitted response, with the hashes that identify a retry. */
export interface Call {
  readonly response: SubmittedResponse;
  readonly keyHash: string;
  readonly argumentsHash: string;
}

/** The submitted responses with their hashes. */
export function callsOf(
  survey: AnsweredSurvey,
  input: readonly SubmittedResponse[],
  { verb = 'SUBMIT', keysOf = verb }: { readonly verb?: Verb; readonly keysOf?: Verb },
): Call[] {
  const dayOf = survey.anonymous ? responseTimesOf(survey).day : null;
  // Where two verbs share their keys, the verb is one of the compared arguments.
  const ownVerb = keysOf === verb ? [] : [verb];
  return input.map((response) => ({
    response,
    keyHash: keyHashOf(survey.secret, keysOf, response.submissionKey),
    argumentsHash: argumentsHashOf(survey.secret, [...argumentsOf(response, dayOf), ...ownVerb]),
  }));
}

/** Stores the arguments of calls that corrected a response: a retry is compared with these. */
export async function rememberCalls(
  db: WorkspaceDb,
  { id: surveyId }: Pick<AnsweredSurvey, 'id'>,
  calls: readonly Call[],
): Promise<void> {
  if (calls.length === 0) return;
  const last = new Map(calls.map(({ keyHash, argumentsHash }) => [keyHash, argumentsHash]));
  await db.$queryRaw(Prisma.sql`
    UPDATE "ResponseSubmission" AS stored SET "argumentsHash" = called."argumentsHash"
    FROM unnest(${[...last.keys()]}::text[], ${[...last.values()]}::text[])
      AS called ("keyHash", "argumentsHash")
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored."surveyId" = ${surveyId}::uuid
      AND stored."keyHash" = called."keyHash" AND stored."responseId" IS NOT NULL
    RETURNING stored."keyHash"`);
}

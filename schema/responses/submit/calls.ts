import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { responseTimesOf } from '../moments.ts';
import { argumentsOf, type SubmittedResponse } from './submitted.ts';
import { argumentsHashOf, keyHashOf, type Verb } from './token.ts';

/** A response that is handed in, with the hashes by which a retry is known. */
export interface Call {
  readonly response: SubmittedResponse;
  readonly keyHash: string;
  readonly argumentsHash: string;
}

/** The calls by which responses are handed in. */
export function callsOf(
  survey: AnsweredSurvey,
  given: readonly SubmittedResponse[],
  { verb = 'SUBMIT', keysOf = verb }: { readonly verb?: Verb; readonly keysOf?: Verb },
): Call[] {
  const dayOf = survey.anonymous ? responseTimesOf(survey).day : null;
  // Where verbs share their keys, which of them it was tells calls apart.
  const told = keysOf === verb ? [] : [verb];
  return given.map((response) => ({
    response,
    keyHash: keyHashOf(survey.secret, keysOf, response.submissionKey),
    argumentsHash: argumentsHashOf(survey.secret, [...argumentsOf(response, dayOf), ...told]),
  }));
}

/** Has the arguments of calls whose response was corrected by them be the ones that a repeat is held to. */
export async function rememberCalls(
  db: WorkspaceDb,
  { id: surveyId }: Pick<AnsweredSurvey, 'id'>,
  calls: readonly Call[],
): Promise<void> {
  if (calls.length === 0) return;
  const last = new Map(calls.map(({ keyHash, argumentsHash }) => [keyHash, argumentsHash]));
  await db.$queryRaw(Prisma.sql`
    UPDATE "ResponseSubmission" AS kept SET "argumentsHash" = given."argumentsHash"
    FROM unnest(${[...last.keys()]}::text[], ${[...last.values()]}::text[])
      AS given ("keyHash", "argumentsHash")
    WHERE kept."workspaceId" = ${db.$workspaceId}::uuid AND kept."surveyId" = ${surveyId}::uuid
      AND kept."keyHash" = given."keyHash" AND kept."responseId" IS NOT NULL
    RETURNING kept."keyHash"`);
}

import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { ResponseStatus } from '../../../prisma/generated/client/enums.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import type { Call } from './calls.ts';
import { endErrors } from './ended.ts';
import { failed, keyReused, type StoredOutcome } from './outcome.ts';

/** The first call with a submission key. */
export interface EarlierCall {
  /** Null once its response was deleted. */
  readonly argumentsHash: string | null;
  readonly responseId: string | null;
  readonly errors: readonly UserErrorShape[];
  /** Its path in the input: paths of its errors are rewritten to the path of the retry. */
  readonly path: InputPath;
}

/** A call as it was stored, with the end of its response; the status is null once that was deleted. */
interface StoredCall {
  readonly keyHash: string;
  readonly argumentsHash: string | null;
  readonly responseId: string | null;
  readonly status: ResponseStatus | null;
  readonly ending: string | null;
  readonly screenedBy: string | null;
}

/** Earlier calls with the same keys, by the hash of the key; the statement has one parameter for all keys. */
export async function earlierCalls(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  calls: readonly Call[],
): Promise<Map<string, EarlierCall>> {
  const found = await db.$queryRaw<StoredCall[]>(Prisma.sql`
    SELECT "keyHash", "argumentsHash", "responseId", status, ending, "screenedBy"
    FROM "ResponseSubmission" AS call LEFT JOIN "SurveyResponse" AS response
      ON response."workspaceId" = call."workspaceId" AND response.id = call."responseId"
    WHERE call."workspaceId" = ${db.$workspaceId}::uuid AND call."surveyId" = ${survey.id}::uuid
      AND call."keyHash" = ANY(${calls.map(({ keyHash }) => keyHash)}::text[])`);
  return new Map(
    found.map(({ keyHash, argumentsHash, responseId, status, ending, screenedBy }) => {
      const errors = status === null ? [] : endErrors(survey, { status, ending, screenedBy }, []);
      return [keyHash, { argumentsHash, responseId, path: [], errors }];
    }),
  );
}

/**
 * The outcome of a call whose key was used before.
 *
 * @param findsAny whether other arguments than the first time find the response, too
 */
export function repeated(call: Call, earlier: EarlierCall, findsAny: boolean): StoredOutcome {
  const { path } = call.response;
  const { argumentsHash, responseId, errors } = earlier;
  if (argumentsHash === null) return { outcome: 'UNCHANGED', responseId: null, errors: [] };
  if (!findsAny && argumentsHash !== call.argumentsHash)
    return failed([keyReused([...path, 'submissionKey'])]);
  const moved = errors.map((error) => {
    const isBelow = earlier.path.every((part, depth) => part === error.path[depth]);
    if (!isBelow) return error;
    return { ...error, path: [...path, ...error.path.slice(earlier.path.length)] };
  });
  return { outcome: responseId === null ? 'FAILED' : 'UNCHANGED', responseId, errors: moved };
}

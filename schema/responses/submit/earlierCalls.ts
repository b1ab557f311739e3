import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import type { Call } from './calls.ts';
import { endErrors } from './ended.ts';
import { failed, keyReused, type StoredOutcome } from './outcome.ts';

/** A call that used a key first. */
export interface EarlierCall {
  /** Null once its response was deleted. */
  readonly argumentsHash: string | null;
  readonly responseId: string | null;
  readonly errors: readonly UserErrorShape[];
  /** Where it stood, for its errors to be told at the place of the later one. */
  readonly path: InputPath;
}

/** What calls with the same keys have done before. */
export async function earlierCalls(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  calls: readonly Call[],
): Promise<Map<string, EarlierCall>> {
  const found = await db.responseSubmission.findMany({
    where: { surveyId: survey.id, keyHash: { in: calls.map(({ keyHash }) => keyHash) } },
    select: {
      keyHash: true,
      argumentsHash: true,
      responseId: true,
      response: { select: { status: true, ending: true, screenedBy: true } },
    },
  });
  return new Map(
    found.map(({ keyHash, response, ...call }) => [
      keyHash,
      { ...call, path: [], errors: response ? endErrors(survey, response, []) : [] },
    ]),
  );
}

/** The outcome of a call whose key was used before. */
export function repeated(call: Call, earlier: EarlierCall, findsAny: boolean): StoredOutcome {
  const { path } = call.response;
  const { argumentsHash, responseId, errors } = earlier;
  if (argumentsHash === null) return { outcome: 'UNCHANGED', responseId: null, errors: [] };
  if (!findsAny && argumentsHash !== call.argumentsHash)
    return failed([keyReused([...path, 'submissionKey'])]);
  const told = errors.map((error) => {
    const isBelow = earlier.path.every((part, depth) => part === error.path[depth]);
    if (!isBelow) return error;
    return { ...error, path: [...path, ...error.path.slice(earlier.path.length)] };
  });
  return { outcome: responseId === null ? 'FAILED' : 'UNCHANGED', responseId, errors: told };
}

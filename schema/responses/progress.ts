import type { SurveyEnding } from '../surveys/definition/definition.ts';
import { flowOf, progressOf } from '../surveys/logic/logic.ts';
import { valuesOf } from './answerRow.ts';
import { hiddenValuesOf, type StoredResponse } from './storedResponse.ts';
import { endingOf, fullQuotaOf } from './submit/ended.ts';

/** How far a response has come, and what its survey shows next. */
export interface ResponseProgress {
  /** The key of the page to show next; null when no question is left. */
  readonly page: string | null;
  readonly questions: readonly string[];
  readonly remaining: number;
  /** 0 to 1. */
  readonly share: number;
  /** The ending to show; null while questions are left. */
  readonly ending: SurveyEnding | null;
  readonly screenedOut: boolean;
  readonly quotaFull: boolean;
}

/** @param left the key of the page that the respondent left last: what was skipped there is not shown again */
export function progressOfResponse(
  { row, survey, answers }: StoredResponse,
  left: string | null,
  now: Date,
): ResponseProgress {
  const { compiled } = survey.atVersion;
  const values = valuesOf(answers);
  const flow = flowOf(compiled, values, hiddenValuesOf(row.hiddenFields), row.completedAt ?? now);
  if (row.status === 'PARTIAL') {
    const progress = progressOf(compiled, flow, values, left);
    const through = progress.page === null;
    const ending = through ? endingOf(survey, { status: row.status, ending: flow.ending }) : null;
    return { ...progress, ending, screenedOut: through && flow.screenedOut, quotaFull: false };
  }
  const done = { page: null, questions: [], remaining: 0, share: 1 };
  const quotaFull = fullQuotaOf(row) !== null;
  const screenedOut = row.status === 'SCREENED_OUT' && !quotaFull;
  return { ...done, ending: endingOf(survey, row), screenedOut, quotaFull };
}

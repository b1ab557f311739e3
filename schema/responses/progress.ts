import type { Ending } from '../surveys/definition.ts';
import { flowOf, progressOf } from '../surveys/logic.ts';
import { valuesOf } from './answerRow.ts';
import { hiddenValuesOf, type StoredResponse } from './storedResponse.ts';

/** How far a response has come, and what its survey shows next. */
export interface ResponseProgress {
  /** The key of the page to show next; null when nothing is left to ask. */
  readonly page: string | null;
  readonly questions: readonly string[];
  readonly remaining: number;
  /** 0 to 1. */
  readonly share: number;
  /** What to show at last; null as long as something is left to ask. */
  readonly ending: Ending | null;
  readonly screenedOut: boolean;
}

/** @param left the page that was left last, so that what was skipped there does not come again */
export function progressOfResponse(
  { row, survey, held }: StoredResponse,
  left: string | null,
  now: Date,
): ResponseProgress {
  const { compiled, definition } = survey.atVersion;
  const values = valuesOf(held);
  const flow = flowOf(compiled, values, hiddenValuesOf(row.hiddenFields), row.completedAt ?? now);
  if (row.status === 'PARTIAL') {
    const progress = progressOf(compiled, flow, values, left);
    const through = progress.page === null;
    const ending = through ? endingOf(definition.endings, flow.ending) : null;
    return { ...progress, ending, screenedOut: through && flow.screenedOut };
  }
  const done = { page: null, questions: [], remaining: 0, share: 1 };
  const ending = endingOf(definition.endings, row.ending);
  return { ...done, ending, screenedOut: row.status === 'SCREENED_OUT' };
}

function endingOf(endings: readonly Ending[], key: string | null): Ending | null {
  return endings.find((ending) => ending.key === key) ?? null;
}

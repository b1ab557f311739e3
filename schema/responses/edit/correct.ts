import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import { judgedAt } from '../moments.ts';
import type { CounterMove } from '../quotas/capacity.ts';
import { hiddenValuesOf, type StoredResponse, storedTimingsOf } from '../storedResponse.ts';
import { type Assessed, assess, timingsOf } from '../submit/assess.ts';
import { type Ended, endOf, fullQuotaOf, unended } from '../submit/ended.ts';
import { readHiddenFields } from '../submit/hiddenFields.ts';
import type { SubmittedAnswer, SubmittedHiddenField } from '../submit/submitted.ts';
import { countersFor, countersWith, type ResponseChange } from './change.ts';

/** What is corrected of a response; what is left out stays. */
export interface Correction {
  readonly answers?: readonly SubmittedAnswer[] | null;
  readonly hiddenFields?: readonly SubmittedHiddenField[] | null;
  readonly tags?: readonly string[] | null;
  /** A touchpoint's key; null: none. */
  readonly touchpoint?: string | null;
}

/** What becomes of a response, and of the counters it counts in; not to be used if there are errors. */
export interface Corrected {
  readonly change: ResponseChange;
  readonly move: CounterMove;
  readonly errors: readonly UserErrorShape[];
}

/** Where a correction stands in the input, and what holds for it. */
export interface CorrectionOptions {
  readonly path?: InputPath;
  /** Whether answers that the survey's logic hides are kept, and marked; by default they are mistakes. */
  readonly keepsHidden?: boolean;
}

/**
 * Works out a correction. The survey's logic holds for it as it did for whoever answered; quotas and
 * the survey's cap do not, but their counts follow.
 */
export function correctionOf(
  stored: StoredResponse,
  given: Correction,
  now: Date,
  options: CorrectionOptions = {},
): Corrected {
  const { answers, hiddenFields, tags, touchpoint } = given;
  const unmoved = {
    change: {},
    move: { survey: stored.survey, response: stored.row, before: [], after: [] },
    errors: [],
  };
  const { change, move, errors } =
    answers || hiddenFields ? rejudged(stored, given, now, options) : unmoved;
  return {
    change: {
      ...change,
      ...(tags && { tags: [...new Set(tags)] }),
      ...(touchpoint !== undefined && { touchpointId: touchpoint }),
    },
    move,
    errors,
  };
}

/** What becomes of a response by other answers or hidden fields. */
function rejudged(
  stored: StoredResponse,
  given: Correction,
  now: Date,
  { path = ['input'], keepsHidden = false }: CorrectionOptions,
): Corrected {
  const { row, survey, held } = stored;
  const { definition } = survey.atVersion;
  const fieldsPath = [...path, 'hiddenFields'];
  const fields = readHiddenFields(definition.hiddenFields, given.hiddenFields ?? [], fieldsPath);
  const hiddenFields = given.hiddenFields ? fields.values : hiddenValuesOf(row.hiddenFields);
  const finished = row.status !== 'PARTIAL';
  const assessed = assess({
    survey: survey.atVersion,
    held,
    given: given.answers ?? [],
    hiddenFields,
    finished,
    path: [...path, 'answers'],
    now: finished ? judgedAt(survey, row) : now,
    keepsHidden,
  });
  const ended = correctedEnd(stored, assessed);
  const after = ended.status === 'COMPLETED' ? countersFor(stored, assessed, hiddenFields) : [];
  const timings = timingsOf(storedTimingsOf(row.timings), given.answers ?? [], []);
  return {
    change: { course: { assessed, ended, timings }, hiddenFields },
    move: { survey, response: row, before: countersWith(stored), after },
    errors: [...fields.errors, ...assessed.errors],
  };
}

/** A response that a full quota shut out stays so: its place was not kept. */
function correctedEnd({ row }: StoredResponse, assessed: Assessed): Ended {
  if (row.status === 'PARTIAL') return unended;
  const ended = endOf(assessed);
  if (fullQuotaOf(row) === null || ended.status === 'SCREENED_OUT') return ended;
  const { status, ending, screenedBy } = row;
  return { status, ending, screenedBy };
}

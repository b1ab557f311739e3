import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import { judgedAt } from '../moments.ts';
import type { CounterMove } from '../quotas/capacity.ts';
import { hiddenValuesOf, type StoredResponse, storedTimingsOf } from '../storedResponse.ts';
import { type Assessed, assess, timingsOf } from '../submit/assess.ts';
import { type Ended, endOf, fullQuotaOf, unended } from '../submit/ended.ts';
import { readHiddenFields } from '../submit/hiddenFields.ts';
import type { SubmittedAnswer, SubmittedHiddenField } from '../submit/submitted.ts';
import { countersFor, countersWith, type ResponseChange } from './change.ts';

/** New answers and fields of a response; what is left out does not change. */
export interface Correction {
  readonly answers?: readonly SubmittedAnswer[] | null;
  readonly hiddenFields?: readonly SubmittedHiddenField[] | null;
  readonly tags?: readonly string[] | null;
  /** A touchpoint's key; null removes the touchpoint. */
  readonly touchpoint?: string | null;
}

/** The change of the response and of the counters that count it. Use neither if there are errors. */
export interface Corrected {
  readonly change: ResponseChange;
  readonly move: CounterMove;
  readonly errors: readonly UserErrorShape[];
}

/** How a correction is checked. */
export interface CorrectionOptions {
  /** Where the correction stands in the input; by default `input`. */
  readonly path?: InputPath;
  /** Whether answers that the survey's logic hides are stored as `hiddenByLogic`; by default they are user errors. */
  readonly keepsHidden?: boolean;
}

/**
 * Works out a correction. It is checked against the survey's logic as a submitted response is. Quotas
 * and the survey's cap do not refuse it, but their counts follow.
 */
export function correctionOf(
  stored: StoredResponse,
  input: Correction,
  now: Date,
  options: CorrectionOptions = {},
): Corrected {
  const { answers, hiddenFields, tags, touchpoint } = input;
  const unmoved = {
    change: {},
    move: { survey: stored.survey, response: stored.row, before: [], after: [] },
    errors: [],
  };
  const { change, move, errors } =
    answers || hiddenFields ? rejudged(stored, input, now, options) : unmoved;
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

/** The change that other answers or hidden fields make. */
function rejudged(
  stored: StoredResponse,
  input: Correction,
  now: Date,
  { path = ['input'], keepsHidden = false }: CorrectionOptions,
): Corrected {
  const { row, survey, answers } = stored;
  const { definition } = survey.atVersion;
  const fieldsPath = [...path, 'hiddenFields'];
  const fields = readHiddenFields(definition.hiddenFields, input.hiddenFields ?? [], fieldsPath);
  const hiddenFields = input.hiddenFields ? fields.values : hiddenValuesOf(row.hiddenFields);
  const finished = row.status !== 'PARTIAL';
  const assessed = assess({
    survey: survey.atVersion,
    stored: answers,
    input: input.answers ?? [],
    hiddenFields,
    finished,
    path: [...path, 'answers'],
    now: finished ? judgedAt(survey, row) : now,
    keepsHidden,
  });
  const ended = correctedEnd(stored, assessed);
  const after = ended.status === 'COMPLETED' ? countersFor(stored, assessed, hiddenFields) : [];
  const timings = timingsOf(storedTimingsOf(row.timings), input.answers ?? [], []);
  return {
    change: { course: { assessed, ended, timings }, hiddenFields },
    move: { survey, response: row, before: countersWith(stored), after },
    errors: [...fields.errors, ...assessed.errors],
  };
}

/** A response that met a full quota stays QUOTA_FULL: no capacity was reserved for it. */
function correctedEnd({ row }: StoredResponse, assessed: Assessed): Ended {
  if (row.status === 'PARTIAL') return unended;
  const ended = endOf(assessed);
  if (fullQuotaOf(row) === null || ended.status === 'SCREENED_OUT') return ended;
  const { status, ending, screenedBy } = row;
  return { status, ending, screenedBy };
}

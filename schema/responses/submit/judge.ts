import type { UserErrorShape } from '../../kernel/userError.ts';
import { capKey } from '../../surveys/quotas/counters.ts';
import { quotasMet } from '../../surveys/quotas/quotas.ts';
import { judgedAt } from '../moments.ts';
import { type Capacity, capError } from '../quotas/capacity.ts';
import type { Call } from './calls.ts';
import { endErrors, endOf, shutOut, unended } from './ended.ts';
import type { NewResponse } from './insert.ts';
import { failed, type StoredOutcome } from './outcome.ts';
import { type Preparation, type PreparedResponse, prepare } from './prepare.ts';

/** What responses that are handed in together are judged by. */
export interface Judgement extends Preparation {
  /** What the survey has capacity for; null where nothing is taken from it. */
  readonly capacity: Capacity | null;
}

/** A response as it is to be stored, or all that is wrong with it. */
export interface JudgedResponse {
  readonly outcome: StoredOutcome;
  /** Null if it failed. */
  readonly made: NewResponse | null;
}

/** Judges a response; where it is sound and there is capacity for it, reserves that. */
export function judge(
  judgement: Judgement,
  { response, keyHash, argumentsHash }: Call,
): JudgedResponse {
  const { survey, finished } = judgement;
  const prepared = prepare(judgement, response);
  if (isRefused(prepared)) return refused(prepared);
  let ended = finished ? endOf(prepared.assessed) : unended;
  const full = reserve(judgement, prepared, ended.status);
  if (full === capKey) return refused([capError(response.path)]);
  if (full !== null) ended = shutOut(survey, full);
  return {
    outcome: {
      outcome: 'CREATED',
      responseId: prepared.id,
      errors: endErrors(survey, ended, response.path),
    },
    made: { prepared, ended, keyHash, argumentsHash },
  };
}

function refused(errors: readonly UserErrorShape[]): JudgedResponse {
  return { outcome: failed(errors), made: null };
}

/**
 * Reserves capacity for a response that is complete. One that is only begun takes none, but is not
 * begun where there is none.
 *
 * @returns what is full: a quota's key, or `capKey`; null if there was capacity
 */
function reserve(
  { survey, capacity }: Judgement,
  prepared: PreparedResponse,
  status: string,
): string | null {
  const { newest, maxResponses, counters } = survey;
  if (status === 'PARTIAL') {
    const taken = counters.find(({ key }) => key === capKey)?.count ?? 0;
    return maxResponses !== null && taken >= maxResponses ? capKey : null;
  }
  if (status !== 'COMPLETED' || !capacity) return null;
  const { assessed, hiddenFields, day } = prepared;
  const met = quotasMet(newest.compiled, {
    answers: assessed.values,
    variables: assessed.flow.variables,
    hiddenFields,
    judgedAt: judgedAt(survey, { ...prepared, day: new Date(`${day}T00:00:00Z`) }),
  });
  return capacity.take(met, prepared);
}

function isRefused(prepared: ReturnType<typeof prepare>): prepared is readonly UserErrorShape[] {
  return Array.isArray(prepared);
}

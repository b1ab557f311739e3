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

/** What the responses of one call are checked against. */
export interface Judgement extends Preparation {
  /** The capacity of the survey; null where none is reserved. */
  readonly capacity: Capacity | null;
}

/** A response that is ready to be stored, or its user errors. */
export interface JudgedResponse {
  readonly outcome: StoredOutcome;
  /** Null if it failed. */
  readonly made: NewResponse | null;
}

/** Judges a response, and reserves capacity for it if it has no errors. */
export function judgeResponse(
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
 * Reserves capacity for a complete response. One that is only started reserves none, but is refused if
 * the survey has none left.
 *
 * @returns the key of a full quota, or `capKey`; null if there was capacity
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

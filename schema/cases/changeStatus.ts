import type { CaseReason, CaseStatus } from '../../prisma/generated/client/enums.ts';
import type { Context } from '../kernel/context.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import { idOf, revisionField } from '../toolkit/write/rowInput.ts';
import {
  type CaseDecision,
  changeCases,
  ownCase,
  type StoredCase,
  throwCaseErrors,
} from './changeCases.ts';
import { hindranceOf, momentsAt, nextStatuses } from './states.ts';

/** The status that a case is to come to, and why. */
export interface CaseStatusChange {
  readonly status: CaseStatus;
  readonly reason?: CaseReason | null;
}

/** What the mutations that change the status of one case have in common. */
export interface StatusInput {
  readonly id: string;
  readonly revision?: number | null;
  readonly note?: string | null;
}

/** Changes the status of a case, with its history. */
export async function changeStatus(
  ctx: Context,
  { note, ...named }: StatusInput,
  change: CaseStatusChange,
): Promise<void> {
  const results = await changeCases(
    ctx,
    ownCase(named),
    (stored, at, path) => decideStatus(stored, change, at, path),
    { reason: change.reason, note },
  );
  throwCaseErrors(results);
}

/**
 * What a change of the status makes of a case: nothing where it has that status for that reason.
 *
 * @param path leads to the id of the case; the reason is in the input itself
 */
export function decideStatus(
  stored: StoredCase,
  { status, reason = null }: CaseStatusChange,
  at: Date,
  path: InputPath,
): CaseDecision {
  if (stored.status === status && stored.statusReason === reason) return { columns: {} };
  if (status === 'REOPENED' && stored.joinedIntoId !== null) {
    const message = 'This case was joined into another one. Reopen that one.';
    return { errors: [invalid('WRONG_STATE', path, message)] };
  }
  const hindrance = hindranceOf(stored.status, status, reason);
  if (hindrance === 'STATUS') return { errors: [wrongStatus(stored.status, status, path)] };
  if (hindrance !== null) {
    const needed = hindrance === 'REASON_NEEDED';
    const message = needed
      ? `A case that is ${status} needs a reason.`
      : `This is no reason for a case to be ${status}.`;
    return {
      errors: [invalid(needed ? 'REQUIRED' : 'INVALID_VALUE', ['input', 'reason'], message)],
    };
  }
  return {
    columns: {
      ...{ status, statusReason: reason, statusAt: at, ...momentsAt(status, at) },
      ...(status === 'REOPENED' && { reopenings: stored.reopenings + 1, ...noOutcome }),
    },
  };
}

/** A case that is done again has to end anew. */
const noOutcome = {
  ...{ outcome: null, followUpResponseId: null, followUpInvitationId: null },
} as const;

function wrongStatus(from: CaseStatus, to: CaseStatus, path: InputPath): UserErrorShape {
  const next = nextStatuses[from].join(', ');
  const message =
    from === to
      ? `This case is ${from} already, for another reason.`
      : `This case is ${from}, and cannot become ${to}: it can become ${next}.`;
  return invalid('WRONG_STATE', path, message);
}

/** The fields of an input that names a case to change. */
export function whichCase(t: InputFields) {
  return { id: t.id(idOf('Case', { own: true })), revision: t.int(revisionField) };
}

/** The field of an input with what is to be said of the change of a status. */
export function noteField(t: InputFields) {
  return t.string(
    bounded(
      { maxLength: 10_000 },
      { description: 'What is to be said about the change, in its history.' },
    ),
  );
}

/** The payload’s field of mutations that change one case. */
export const changedCase = {
  field: 'case',
  model: 'Case',
  description: 'The case as it is now; null if there are errors.',
} as const;

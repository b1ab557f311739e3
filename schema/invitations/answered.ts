import { randomBytes } from 'node:crypto';
import type { InvitationState, ResponseStatus } from '../../prisma/generated/client/enums.ts';
import { claimedKey, isSigned } from '../kernel/rowToken.ts';
import { type InputPath, notFound, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue } from '../outbox/outbox.ts';
import { readLocked } from '../toolkit/write/revision.ts';
import { advance } from './advance.ts';
import { thanksTask } from './due.ts';
import { endedError } from './errors.graph.ts';
import { takesResponse } from './states.ts';

/** The secret that a token is compared with where its invitation does not exist. */
const noSecret = randomBytes(32).toString('base64url');

/** An invitation that a token names. */
export interface NamedInvitation {
  /** Its key. */
  readonly id: string;
  /** The key of its customer. */
  readonly customer: string;
  /** The key of its survey. */
  readonly survey: string;
  readonly locale: string;
  readonly state: InvitationState;
  readonly expiresAt: Date;
  /** The key of the wave that it belongs to. */
  readonly wave: string | null;
  /** The response that it began, if it did. */
  readonly response: { readonly id: string; readonly status: ResponseStatus } | null;
}

/**
 * The invitations of tokens, locked until the transaction ends, so that one token begins one response. An
 * id that does not exist takes the same work as a wrong signature. Two statements for many tokens.
 *
 * @returns by token; none for a token that names none
 */
export async function lockedInvitations(
  db: WorkspaceDb,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, NamedInvitation>> {
  const claimed = tokens.flatMap((token) => {
    const key = claimedKey(token);
    return key === null ? [] : [{ token, key }];
  });
  if (claimed.length === 0) return new Map();
  const keys = claimed.map(({ key }) => key);
  const secrets = await db.invitation.findMany({
    where: { id: { in: keys } },
    select: { id: true, survey: { select: { secret: true } } },
  });
  const secretOf = new Map(secrets.map(({ id, survey }) => [id, survey.secret]));
  const signed = claimed.filter(({ token, key }) =>
    isSigned(secretOf.get(key) ?? noSecret, 'invitation', token, key),
  );
  if (signed.length === 0) return new Map();
  const signedKeys = signed.map(({ key }) => key);
  await readLocked(db, 'Invitation', signedKeys, 'NO KEY UPDATE');
  const rows = await db.invitation.findMany({
    where: { id: { in: signedKeys } },
    include: { response: { select: { id: true, status: true } } },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    signed.flatMap(({ token, key }) => {
      const row = found.get(key);
      if (!row) return [];
      const { id, customerId, surveyId, locale, state, expiresAt, waveId, response } = row;
      const named = {
        id,
        customer: customerId,
        survey: surveyId,
        locale,
        state,
        expiresAt,
        wave: waveId,
        response,
      };
      return [[token, named] as const];
    }),
  );
}

/** The user error of a token that names no invitation, or one to another survey. */
export function unknownInvitation(path: InputPath): UserErrorShape {
  return notFound(path, 'invitation');
}

/** Why an invitation begins no response now; null if it does. */
export function responseError(
  { state, expiresAt }: NamedInvitation,
  now: Date,
  path: InputPath,
): UserErrorShape | null {
  if (!takesResponse(state)) return endedError(state, path);
  return expiresAt <= now ? endedError('EXPIRED', path) : null;
}

/** An invitation, and how the response to it stands. */
export interface AnsweredInvitation {
  readonly invitation: string;
  readonly status: ResponseStatus;
  /** Whether it has an answer. */
  readonly isAnswered: boolean;
}

/** Has invitations follow the responses to them; in a fixed number of statements. */
export async function followResponses(
  db: WorkspaceDb,
  now: Date,
  answered: readonly AnsweredInvitation[],
): Promise<void> {
  const changed = await advance(
    db,
    now,
    answered.map(({ invitation, status, isAnswered }) => ({
      id: invitation,
      state: status === 'PARTIAL' && !isAnswered ? 'STARTED' : status,
      at: now,
    })),
  );
  const completed = answered.filter(
    ({ invitation, status }) => status === 'COMPLETED' && changed.has(invitation),
  );
  await enqueue(
    db,
    now,
    completed.map(({ invitation }) => thanksTask(invitation)),
  );
}

import {
  lockedInvitations,
  type NamedInvitation,
  responseError,
  unknownInvitation,
} from '../../invitations/answered.ts';
import { invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { failed, type StoredOutcome } from './outcome.ts';
import type { SubmittedResponse } from './submitted.ts';
import type { Verb } from './token.ts';

/** A response of the input, and the token of the invitation that it came with. */
export interface WithToken {
  readonly response: SubmittedResponse;
  readonly token: string | null | undefined;
}

/** Responses with what their tokens name, and the user errors of the others by their index. */
export interface FoundInvited {
  readonly responses: readonly SubmittedResponse[];
  readonly errors: ReadonlyMap<number, UserErrorShape[]>;
}

/**
 * Finds and locks the invitations that responses came with, and whose responses they are by these. An
 * anonymous survey takes no tokens: with a moment of each, or in one transaction, who answered what could
 * be found.
 */
export async function findInvited(
  db: WorkspaceDb,
  { id: survey, anonymous }: Pick<AnsweredSurvey, 'id' | 'anonymous'>,
  sent: readonly WithToken[],
): Promise<FoundInvited> {
  const tokens = sent.flatMap(({ token }) => token ?? []);
  const named = anonymous ? new Map<string, never>() : await lockedInvitations(db, tokens);
  const errors = new Map<number, UserErrorShape[]>();
  const responses = sent.map(({ response, token }, index): SubmittedResponse => {
    if (token == null) return response;
    const path = [...response.path, 'invitation'];
    const found = named.get(token);
    if (found && found.survey === survey && !response.customer) {
      return { ...response, invited: found, customer: { id: found.customer } };
    }
    const message = 'The invitation says whose response it is. Leave this out.';
    const error = anonymous
      ? invalid('INVALID_VALUE', path, anonymousMessage)
      : response.customer
        ? invalid('INVALID_VALUE', [...response.path, 'customer'], message)
        : unknownInvitation(path);
    errors.set(index, [error]);
    return response;
  });
  return { responses, errors };
}

const anonymousMessage = 'An anonymous survey does not know who was invited to it. Leave this out.';

/**
 * The outcome of a response whose invitation began one before; null where it may begin this one. A
 * response that is still open is found again by `responseStart`, on whatever device it was begun.
 *
 * @param begun the invitations with which the same call began responses
 */
export function begunBefore(
  { invited, path }: SubmittedResponse,
  verb: Verb,
  begun: Set<string>,
  now: Date,
): StoredOutcome | null {
  if (!invited) return null;
  const { response } = invited;
  if (verb === 'START' && response?.status === 'PARTIAL') {
    return { outcome: 'UNCHANGED', responseId: response.id, errors: [] };
  }
  const state = begun.has(invited.id) ? ({ ...invited, state: 'STARTED' } as const) : invited;
  const error = responseError(state satisfies NamedInvitation, now, [...path, 'invitation']);
  if (error) return failed([error]);
  return null;
}

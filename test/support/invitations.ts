import { matchFacts } from '../../schema/customers/match/matchFacts.ts';
import { endArchived, endRefused } from '../../schema/invitations/endRefused.ts';
import { inviteSegments } from '../../schema/invitations/inviteSegment.ts';
import { lookAtDueInvitations } from '../../schema/invitations/lookAtDue.ts';
import { linkResponses } from '../../schema/responses/customers/linkResponses.ts';
import { lookAtCustomers, lookAtSegments } from '../../schema/segments/looks.ts';
import type { AskOptions, TestClient, TestUserError, TestWorkspace } from './graph.ts';
import { publish } from './responses.ts';
import { drainTasks } from './tasks.ts';

/** The moment of the requests of these tests. */
export const atNoon = new Date('2026-03-04T12:00:00Z');

/** A moment so many days after atNoon. */
export const afterDays = (days: number) => new Date(atNoon.getTime() + days * 24 * 60 * 60 * 1000);

/** Does what the workers do of invitations. */
export const doInvitations = (workspace: TestWorkspace, now = atNoon) =>
  drainTasks(
    workspace.db,
    [
      ...[lookAtSegments, lookAtCustomers, inviteSegments, lookAtDueInvitations],
      ...[endRefused, endArchived],
      ...[matchFacts, linkResponses],
    ],
    now,
  );

/** Makes the purpose that surveys of these tests have, and publishes one that can be linked to. */
export async function publishLinked(workspace: TestWorkspace, more: object = {}): Promise<string> {
  const purpose = await workspace.make('purpose', {
    key: `surveys${Math.random()}`.replace('.', ''),
    name: 'Surveys',
    legalBasis: 'LEGITIMATE_INTEREST',
  });
  const url = 'https://example.com/s?i={token}&x=1';
  return publish(workspace, { purpose, url, ...more });
}

export interface InvitationsMade {
  readonly results: readonly {
    readonly status: string;
    readonly invitation: InvitationShown | null;
    readonly errors: readonly TestUserError[];
  }[];
  readonly errors: readonly TestUserError[];
}

export interface InvitationShown {
  readonly id: string;
  readonly state: string;
  readonly due: string | null;
  readonly url: string | null;
  readonly decision: { readonly allowed: string; readonly reason: string } | null;
  readonly scheduledAt: string;
  readonly expiresAt: string;
  readonly sentAt: string | null;
  readonly remindersSent: number;
  readonly response: { readonly id: string; readonly status: string } | null;
}

export const shownFields = `id state due url decision { allowed reason } scheduledAt expiresAt
  sentAt remindersSent response { id status }`;

/** Invites customers, by their keys, as a client does. */
export function inviteAll(
  client: TestClient,
  input: object,
  options: AskOptions = {},
): Promise<InvitationsMade> {
  return client.change<InvitationsMade>(
    'invitationCreate',
    { channel: 'EMAIL', ...input },
    `results { status invitation { ${shownFields} } errors { code path message } }`,
    { now: atNoon, ...options },
  );
}

/** Invites one customer, who may be asked. */
export async function inviteOne(
  workspace: TestWorkspace,
  survey: string,
  customer: string,
  more: object = {},
): Promise<InvitationShown> {
  const { results, errors } = await inviteAll(workspace, {
    survey,
    customers: [{ id: customer }],
    ...more,
  });
  const invitation = results[0]?.invitation;
  if (!invitation) throw new Error(JSON.stringify({ errors, results }));
  return invitation;
}

/** An invitation as it is now. */
export async function invitationNow(
  workspace: TestWorkspace,
  id: string,
): Promise<InvitationShown> {
  const found = await workspace.ask<{ invitation: InvitationShown }>(
    `query ($id: ID!) { invitation(id: $id) { ${shownFields} } }`,
    { id },
  );
  return found.invitation;
}

/** The token in the link of an invitation. */
export function tokenIn(url: string | null): string {
  return new URL(url ?? '').searchParams.get('i') ?? '';
}

export const reportOn = (workspace: TestWorkspace, id: string, status: string, now = atNoon) =>
  workspace.change<{ results: readonly { status: string }[] }>(
    'invitationMark',
    { invitations: [{ invitation: id, status }] },
    'results { status }',
    { now },
  );

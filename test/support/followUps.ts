import { noteFollowUpAnswers } from '../../schema/cases/followUp/answered.ts';
import { askFollowUps } from '../../schema/cases/followUp/askFollowUps.ts';
import { numberChanges } from '../../schema/changes/number.ts';
import { lookAtDueInvitations } from '../../schema/invitations/lookAtDue.ts';
import type { TestWorkspace } from './graph.ts';
import { atNoon, publishLinked, tokenIn } from './invitations.ts';
import { send } from './responses.ts';
import { drainTasks } from './tasks.ts';

const title = [{ locale: 'en', text: 'How?' }];

/** A moment so many hours after noon. */
export const afterHours = (hours: number) => new Date(atNoon.getTime() + hours * 3_600_000);

/** Publishes a survey that asks how satisfied customers are, and one thing more. */
export function publishSatisfaction(workspace: TestWorkspace, more: object = {}): Promise<string> {
  const questions = [
    { key: 'satisfied', kind: 'CSAT', title },
    { key: 'spent', kind: 'NUMBER', title },
  ];
  return publishLinked(workspace, {
    pages: [{ questions }],
    endings: [],
    hiddenFields: [],
    ...more,
  });
}

/** Makes a policy that asks by a survey a day after the resolution. */
export function newFollowUpPolicy(
  workspace: TestWorkspace,
  survey: string,
  more: object = {},
): Promise<string> {
  return workspace.make('followUpPolicy', {
    ...{ name: 'After a case', survey, channel: 'EMAIL', question: 'satisfied' },
    ...{ afterHours: 24, ...more },
  });
}

/** Does what the workers do to ask customers again and to note their answers. */
export function doFollowUps(workspace: TestWorkspace, now: Date): Promise<number> {
  return drainTasks(
    workspace.db,
    [askFollowUps, lookAtDueInvitations, numberChanges, noteFollowUpAnswers],
    now,
  );
}

/** What tests look at of how the customer of a case was asked again. */
export interface ShownFollowUp {
  readonly status: string;
  readonly outcome: string | null;
  readonly followUpInvitation: {
    readonly id: string;
    readonly state: string;
    readonly url: string | null;
    readonly decision: { readonly reason: string } | null;
    readonly customer: { readonly id: string };
  } | null;
  readonly followUpResponse: { readonly id: string } | null;
}

export async function followUpOf(workspace: TestWorkspace, id: string): Promise<ShownFollowUp> {
  const { case: found } = await workspace.ask<{ case: ShownFollowUp }>(
    `query($id: ID!) { case(id: $id) {
      status outcome followUpResponse { id }
      followUpInvitation { id state url decision { reason } customer { id } }
    } }`,
    { id },
  );
  return found;
}

let answers = 0;

/** Answers the survey of an invitation by its link; throws if it is refused. */
export async function answerLink(
  workspace: TestWorkspace,
  survey: string,
  url: string | null,
  satisfied: number | null,
  now: Date,
): Promise<string> {
  answers += 1;
  const { response, allErrors } = await send(
    workspace.as({ keyKind: 'PUBLISHABLE' }),
    'responseSubmit',
    {
      ...{ survey, submissionKey: `follow-up ${answers}`, invitation: tokenIn(url) },
      answers: satisfied === null ? [] : [{ question: 'satisfied', value: { number: satisfied } }],
    },
    { now },
  );
  if (!response) throw new Error(JSON.stringify(allErrors));
  return response.id;
}

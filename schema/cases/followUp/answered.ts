import type { FollowUpPolicy } from '../../../prisma/generated/client/client.ts';
import type { CaseOutcome } from '../../../prisma/generated/client/enums.ts';
import { followChanges } from '../../changes/number.ts';
import { followUpOutcome } from '../../followUpPolicies/followUpOutcome.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { publishedQuestionsIn } from '../../surveys/definition/stored.ts';
import { lockCases, type StoredCase } from '../changeCases.ts';
import { isResolved } from '../states.ts';
import { policiesInOrder, policyFor } from './policyFor.ts';
import { type FollowedUp, storeFollowUps } from './storeFollowUps.ts';

/** The topic of tasks for responses of customers who were asked again. */
const answersTopic = 'followUpAnswers';

// Tasks, so that a response that cannot be read, or a case that cannot be changed, stops neither numbers nor webhooks.
followChanges(async (db, now, changes) => {
  const completed = changes.filter(({ type }) => type === 'response.completed');
  if (completed.length === 0) return;
  const policy = await db.followUpPolicy.findFirst({ select: { id: true } });
  if (!policy) return;
  await enqueue(
    db,
    now,
    completed.map(({ subjectId }) => ({ topic: answersTopic, subjectId, payload: null })),
  );
});

/**
 * Notes on cases what their customers answered when they were asked again, and the outcome that follows, unless
 * a person said it before. A case that was reopened since waits for the answer after its next resolution.
 */
export const noteFollowUpAnswers: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: answersTopic,
  batch: 200,
  handle: async (db, tasks, now) => {
    const policies = await policiesInOrder(db);
    const responses = await readAnswers(
      db,
      tasks.flatMap(({ subjectId }) => subjectId ?? []),
      policies,
    );
    const asked = await db.case.findMany({
      where: { followUpInvitationId: { in: responses.flatMap((each) => each.invitationId ?? []) } },
      select: { id: true },
    });
    const cases = await lockCases(
      db,
      asked.map(({ id }) => id),
    );
    const byInvitation = new Map(responses.map((each) => [each.invitationId, each]));
    const followed = [...cases.values()].flatMap((stored): FollowedUp[] => {
      const response = byInvitation.get(stored.followUpInvitationId);
      if (!response || !takesAnswer(stored, response)) return [];
      const outcome = stored.outcome === null ? outcomeFor(stored, response, policies) : null;
      return [
        { stored, columns: { followUpResponseId: response.id, ...(outcome && { outcome }) } },
      ];
    });
    await storeFollowUps(db, now, followed);
  },
};

type FollowUpAnswer = Awaited<ReturnType<typeof readAnswers>>[number];

function readAnswers(
  db: WorkspaceDb,
  keys: readonly string[],
  policies: readonly FollowUpPolicy[],
) {
  const question = { in: [...new Set(policies.map((policy) => policy.question))] };
  return db.surveyResponse.findMany({
    where: { id: { in: [...keys] }, status: 'COMPLETED', invitation: { followUpOf: { some: {} } } },
    select: {
      ...{ id: true, surveyId: true, customerId: true, invitationId: true },
      survey: { select: { publishedQuestions: true } },
      customer: { select: { lifecycleStageId: true } },
      answers: { where: { question }, select: { question: true, number: true } },
    },
  });
}

/** Whether a case still waits for this answer, which is of its customer. */
function takesAnswer(
  { status, followUpResponseId, customerId }: StoredCase,
  response: FollowUpAnswer,
): boolean {
  const isOfCustomer = customerId !== null && customerId === response.customerId;
  return isResolved(status) && followUpResponseId === null && isOfCustomer;
}

/** The outcome by the policy that sends this survey after such cases; null if nothing follows from the answer. */
function outcomeFor(
  { categoryId }: StoredCase,
  { surveyId, survey, customer, answers }: FollowUpAnswer,
  policies: readonly FollowUpPolicy[],
): CaseOutcome | null {
  const policy = policyFor(
    policies.filter((each) => each.surveyId === surveyId),
    categoryId,
  );
  if (!policy) return null;
  const isLost = policy.lostStageId !== null && policy.lostStageId === customer?.lifecycleStageId;
  if (isLost) return 'LOST';
  const question = publishedQuestionsIn(survey.publishedQuestions)[policy.question];
  const answer = answers.find((each) => each.question === policy.question)?.number ?? null;
  return question && answer !== null ? followUpOutcome(answer, question, policy) : null;
}

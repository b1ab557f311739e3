import '../cases/case.ts';
import '../feedback/feedback.ts';
import '../invitations/invitation.graph.ts';
import '../jobs/job.graph.ts';
import { signedIn } from '../kernel/scope.ts';
import '../messages/message.graph.ts';
import '../responses/response.graph.ts';
import { scoresRead } from '../scores/scope.ts';
import '../runs/run.graph.ts';
import '../surveys/survey.ts';
import { type SubscriptionDeclaration, subscriptionField } from './subscriptionField.ts';

/** Every subscription of the graph. */
const subscriptions: readonly SubscriptionDeclaration[] = [
  {
    name: 'responseSubmitted',
    description:
      'A respondent completed a survey. Responses to anonymous surveys send nothing, nor do imported ones.',
    ...{ scope: 'responses:read', types: ['response.completed'] },
    ...{ model: 'SurveyResponse', row: 'response', survey: 'surveyId' },
  },
  {
    name: 'feedbackRecorded',
    description: 'Feedback was recorded.',
    ...{ scope: 'feedback:read', types: ['feedback.recorded'] },
    ...{ model: 'Feedback', row: 'feedback' },
  },
  {
    name: 'invitationChanged',
    description:
      'An invitation to a survey that is not anonymous was made, or came to another state.',
    ...{ scope: 'invitations:read', types: ['invitation.changed'] },
    ...{ model: 'Invitation', row: 'invitation', survey: 'surveyId' },
  },
  {
    name: 'messageChanged',
    description: 'A message to or from a customer was made, or came to another state.',
    ...{ scope: 'messages:read', types: ['message.changed'] },
    ...{ model: 'Message', row: 'message' },
  },
  {
    name: 'caseChanged',
    description:
      'A case was opened, changed, archived or restored, or a comment was made about it.',
    ...{ scope: 'cases:read', types: ['case.changed'] },
    ...{ model: 'Case', row: 'case' },
  },
  {
    name: 'runChanged',
    description: 'A run of a rule began, went on to another step, waits or ended.',
    ...{ scope: 'rules:read', types: ['run.changed'] },
    ...{ model: 'Run', row: 'run' },
  },
  {
    name: 'scoreChanged',
    description:
      'Responses came into the scores of a survey: read anew what you show of them. Surveys that are or were anonymous send nothing. The `survey` of an event needs the scope `surveys:read`, too. Refused for keys that are bound to segments or touchpoints.',
    ...{ scope: scoresRead, types: ['score.changed'] },
    ...{ model: 'Survey', row: 'survey', survey: 'id', whole: 'Subscription.scoreChanged' },
  },
  {
    name: 'jobProgress',
    description:
      'A job came further or ended: an import, an export, a change of many rows. Jobs whose rows the key may not read send nothing. Refused for keys that are bound to segments or touchpoints.',
    ...{ scope: signedIn, types: ['job.progressed', 'job.finished'] },
    ...{ model: 'Job', row: 'job', whole: 'Subscription.jobProgress' },
  },
];

for (const each of subscriptions) subscriptionField(each);

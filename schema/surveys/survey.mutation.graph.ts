import { lifecycle } from '../toolkit/write/lifecycle.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { duplicateSurvey } from './duplicate.ts';
import { changeStatus } from './publish.ts';
import {
  SurveyCloseInput,
  SurveyCreateInput,
  SurveyDuplicateInput,
  SurveyPauseInput,
  SurveyReopenInput,
  SurveyResumeInput,
  SurveyUpdateInput,
} from './survey.input.ts';
import { createSurvey, surveyUsage, updateSurvey } from './survey.ts';

const scope = 'surveys:write';
const now = { field: 'survey', model: 'Survey', description: 'The survey as it is now.' } as const;

mutation('surveyCreate', {
  description:
    'Makes a survey, a draft, with all its pages. Its logic is checked: what conditions look at, whether they depend on each other in a circle, whether every page can be reached. Each mistake is told by its path, down to the rule.',
  scope,
  input: SurveyCreateInput,
  entity: { ...now, description: 'The new survey.' },
  resolve: async (ctx, input) => ({ survey: await createSurvey(ctx, input) }),
});

mutation('surveyUpdate', {
  description:
    'Changes a survey. Pages, endings, variables, hidden fields and quotas are replaced as wholes, and only in the draft, until it is published; settings hold at once. Keys that were published keep their kind and scale (`FIXED`). With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
  scope,
  input: SurveyUpdateInput,
  entity: now,
  resolve: async (ctx, input) => ({ survey: await updateSurvey(ctx, input) }),
});

mutation('surveyPause', {
  description:
    'Lets a live survey take no answers for now. Repeating it changes nothing; `WRONG_STATE` if it is not live.',
  scope,
  input: SurveyPauseInput,
  entity: now,
  resolve: async (ctx, input) => ({ survey: await changeStatus(ctx, 'pause', input) }),
});

mutation('surveyResume', {
  description:
    'Lets a paused survey take answers again. Repeating it changes nothing; `WRONG_STATE` if it is not paused, or archived.',
  scope,
  input: SurveyResumeInput,
  entity: now,
  resolve: async (ctx, input) => ({ survey: await changeStatus(ctx, 'resume', input) }),
});

mutation('surveyClose', {
  description:
    'Ends a survey: it takes no more answers, and what it has stays. Repeating it changes nothing; `WRONG_STATE` if it was never published.',
  scope,
  input: SurveyCloseInput,
  entity: now,
  resolve: async (ctx, input) => ({ survey: await changeStatus(ctx, 'close', input) }),
});

mutation('surveyReopen', {
  description:
    'Lets a closed survey take answers again. Repeating it changes nothing; `WRONG_STATE` if it is not closed, or archived. A `closesAt` that has passed is left to `surveyUpdate`.',
  scope,
  input: SurveyReopenInput,
  entity: now,
  resolve: async (ctx, input) => ({ survey: await changeStatus(ctx, 'reopen', input) }),
});

mutation('surveyDuplicate', {
  description:
    'Makes a new draft of a survey’s draft, with its settings, without its versions, answers, external ids and closing date.',
  scope,
  input: SurveyDuplicateInput,
  entity: { ...now, description: 'The new survey.' },
  resolve: async (ctx, input) => ({ survey: await duplicateSurvey(ctx, input) }),
});

lifecycle({
  model: 'Survey',
  field: 'survey',
  scope: 'surveys',
  takesAlong: 'its versions, counters and external ids',
  usage: surveyUsage,
});

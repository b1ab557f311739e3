import { builder } from '../../builder.ts';
import { ErrorPolicy, maxBulkRows } from '../../toolkit/write/bulk.ts';
import type { Effect } from '../../toolkit/write/idempotency.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { UserError } from '../../toolkit/write/userErrors.graph.ts';
import '../response.graph.ts';
import '../edit/resume.graph.ts';
import '../edit/staff.graph.ts';
import { rowField } from '../../toolkit/read/rowField.ts';
import { saveResponse } from '../edit/continue.ts';
import { progressField, resumeTokenField } from '../progress.graph.ts';
import { answerFromInput } from './answerFromInput.ts';
import {
  type ResponseBulkRow,
  ResponseBulkSubmitRow,
  ResponseSaveInput,
  ResponseStartInput,
  ResponseSubmitInput,
} from './submission.input.ts';
import {
  type BulkOutcome,
  type Submission,
  startResponse,
  submitResponse,
  submitResponses,
} from './submit.ts';

const scope = 'responses:submit';
const entity = (description: string) =>
  ({ field: 'response', model: 'SurveyResponse', description }) as const;
const ownRetries = ({ replayed, errors }: Submission) => ({ replayed, errors });

const retryRule =
  'The `submissionKey` is its retry rule: the header `Idempotency-Key` is not looked at, and nothing tells when the call was made. Open to publishable keys.';

mutation('responseStart', {
  description: `Begins a response that is filled page by page, and hands out the token to go on with it, on this device or another. Refused with \`SURVEY_CLOSED\` or \`QUOTA_FULL\` where the survey takes no more. ${retryRule}`,
  scope,
  input: ResponseStartInput,
  entity: entity('The response, PARTIAL at first.'),
  fields: (t) => ({
    resumeToken: t.field(resumeTokenField(({ effect }) => effect?.response ?? null)),
    progress: t.field(progressField(({ effect }) => effect?.response ?? null)),
  }),
  ownRetries,
  resolve: (ctx, input) => startResponse(ctx, input),
});

mutation('responseSave', {
  description:
    'Keeps answers of a response that was begun; they take the place of earlier ones to the same questions. Each is held to its question, but nothing need be complete; an answer whose question another answer hides is kept until the response is submitted, and then left out. Refused with `INVALID_ANSWER`, each question at once, `SURVEY_CLOSED`, or `RESPONSE_EXPIRED` after the survey’s `resumeDays`. Repeating it changes nothing, so it takes no idempotency key. Open to publishable keys.',
  scope,
  input: ResponseSaveInput,
  entity: entity('The response, still PARTIAL.'),
  fields: (t) => ({
    progress: t.field(progressField(({ effect }) => effect?.response ?? null)),
  }),
  ownRetries,
  resolve: async (ctx, input): Promise<Submission> => {
    const answers = input.answers?.map(answerFromInput);
    const response = await saveResponse(ctx, { ...input, answers });
    return { response, replayed: false, errors: [] };
  },
});

mutation('responseSubmit', {
  description: `Stores a whole response, or finishes one that was begun. The server holds it to the survey’s logic: an unknown question, an answer that its question does not take, one to a question that is not shown, a required one that is missing are all told at once as \`INVALID_ANSWER\`, and nothing is stored. \`SURVEY_CLOSED\` and \`RESPONSE_EXPIRED\` come too late; \`SCREENED_OUT\`, and \`QUOTA_FULL\` with a quota’s key, tell of a response that is kept with that status. ${retryRule}`,
  scope,
  input: ResponseSubmitInput,
  entity: entity('The response, COMPLETED, SCREENED_OUT or QUOTA_FULL.'),
  fields: (t) => ({
    progress: t.field(progressField(({ effect }) => effect?.response ?? null)),
  }),
  ownRetries,
  resolve: (ctx, input) => submitResponse(ctx, input),
});

const Outcome = builder.enumType('ResponseOutcome', {
  description: 'What became of one response of a bulk call.',
  values: {
    CREATED: { description: 'It was stored.' },
    UNCHANGED: {
      description:
        'Its key was used before, with the same arguments: that response is told, unless it was deleted since.',
    },
    FAILED: { description: 'It has a mistake, told in its `errors`, and was not stored.' },
  } as const,
});

const Result = builder.objectRef<BulkOutcome>('ResponseBulkSubmitResult').implement({
  description: 'What became of one response of `responseBulkSubmit`.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Which one of the input, counted from 0.' }),
    outcome: t.field({
      type: Outcome,
      description: 'Whether it was stored.',
      resolve: ({ outcome }) => outcome,
    }),
    response: t.field(
      rowField(
        'SurveyResponse',
        'The response as it is now; null if it was not stored, or was deleted since.',
        ({ responseId }: BulkOutcome) => responseId,
      ),
    ),
    errors: t.field({
      type: [UserError],
      description:
        'Why it was not stored. `SCREENED_OUT`, and `QUOTA_FULL` with a quota’s key, tell of one that was.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

const BulkInput = builder.inputType('ResponseBulkSubmitInput', {
  description: 'Whole responses to one survey.',
  fields: (t) => ({
    survey: t.id(
      bounded(
        { reference: 'Survey' },
        { required: true, description: 'The survey’s id: `survey_…`.' },
      ),
    ),
    responses: t.field({
      type: [ResponseBulkSubmitRow],
      ...bounded(
        { maxItems: maxBulkRows },
        { required: true, description: 'The responses, each with a key of its own.' },
      ),
    }),
    errorPolicy: t.field({
      type: ErrorPolicy,
      required: true,
      defaultValue: 'REJECT_ALL',
      description: 'What a mistake in one response means for the others.',
    }),
  }),
});

interface BulkEffect extends Effect {
  readonly results: readonly BulkOutcome[];
}

mutation<
  { survey: string; responses: ResponseBulkRow[]; errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED' },
  BulkEffect
>('responseBulkSubmit', {
  description: `Stores up to ${maxBulkRows} whole responses of one survey, each as \`responseSubmit\` would. The number of statements grows with the versions that they name, not with them. Each \`submissionKey\` is its response’s retry rule; the header \`Idempotency-Key\` is not looked at.`,
  scope: 'responses:write',
  input: BulkInput as never,
  rows: 'responses',
  fields: (t) => ({
    results: t.field({
      type: [Result],
      extensions: { rows: 100 },
      description: 'One for each response, in the order of the input; empty if none was stored.',
      resolve: ({ effect }) => [...(effect?.results ?? [])],
    }),
  }),
  ownRetries: ({ results }) => ({
    replayed: results.length > 0 && results.every(({ outcome }) => outcome === 'UNCHANGED'),
    errors: [],
  }),
  resolve: async (ctx, { survey, responses, errorPolicy }, failed) => ({
    results: await submitResponses(ctx, survey, responses, errorPolicy, failed),
  }),
});

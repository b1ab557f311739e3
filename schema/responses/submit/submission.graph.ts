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
  submitInOneStatement,
  submitResponse,
  submitResponses,
} from './submit.ts';

const scope = 'responses:submit';
const entity = (description: string) =>
  ({ field: 'response', model: 'SurveyResponse', description }) as const;
const ownRetries = ({ replayed, errors, stored }: Submission) => ({ replayed, errors, stored });

const retryRule =
  'A retry with the same `submissionKey` returns the same response; the key is stored without the time of the call. The header `Idempotency-Key` is ignored. Open to publishable keys.';

mutation('responseStart', {
  description: `Starts a response that is answered page by page, and returns the token to continue it, on this device or another. Refused with \`SURVEY_CLOSED\` or \`QUOTA_FULL\` if the survey takes no more responses. ${retryRule}`,
  scope,
  input: ResponseStartInput,
  entity: entity('The response, PARTIAL at first; null if there are errors.'),
  fields: (t) => ({
    resumeToken: t.field(resumeTokenField(({ effect }) => effect?.response ?? null)),
    progress: t.field(progressField(({ effect }) => effect?.response ?? null)),
  }),
  ownRetries,
  resolve: (ctx, input) => startResponse(ctx, input),
});

mutation('responseSave', {
  description:
    'Saves answers of a response that was started; they replace earlier ones to the same questions. Each answer is checked against its question, and required ones may still be missing. An answer that another one hides is stored until the response is submitted, and then deleted. Refused with `INVALID_ANSWER`, one error for each wrong answer; with `SURVEY_CLOSED`; or with `RESPONSE_EXPIRED` after the survey’s `resumeDays`. Repeating it changes nothing, so it takes no idempotency key. Open to publishable keys.',
  scope,
  input: ResponseSaveInput,
  entity: entity('The response, still PARTIAL; null if there are errors.'),
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
  description: `Stores a whole response, or finishes one that was started. Its answers are checked against the survey’s logic: an unknown question, a value that the question does not take, an answer to a question that is not shown, and a missing required answer are each an \`INVALID_ANSWER\`; all are returned at once, and nothing is stored. Nothing is stored either with \`SURVEY_CLOSED\`, \`RESPONSE_EXPIRED\`, or \`QUOTA_FULL\` without a quota’s key. With \`SCREENED_OUT\`, or \`QUOTA_FULL\` with a quota’s key, the response is stored with that status. ${retryRule}`,
  scope,
  input: ResponseSubmitInput,
  entity: entity('The response, COMPLETED, SCREENED_OUT or QUOTA_FULL; null if it was not stored.'),
  fields: (t) => ({
    progress: t.field(progressField(({ effect }) => effect?.response ?? null)),
  }),
  ownRetries,
  atOnce: (ctx, input) => submitInOneStatement(ctx, input),
  resolve: (ctx, input) => submitResponse(ctx, input),
});

const Outcome = builder.enumType('ResponseOutcome', {
  description: 'The outcome of one response of a bulk call.',
  values: {
    CREATED: { description: 'The response was stored.' },
    UNCHANGED: {
      description:
        'The submission key was used before with the same arguments. `response` is that response; null if it was deleted since.',
    },
    FAILED: { description: 'The response was not stored; its `errors` say why.' },
  } as const,
});

const Result = builder.objectRef<BulkOutcome>('ResponseBulkSubmitResult').implement({
  description: 'The outcome of one response of `responseBulkSubmit`.',
  fields: (t) => ({
    index: t.exposeInt('index', {
      description: 'The position of the response in the input, counted from 0.',
    }),
    outcome: t.field({
      type: Outcome,
      description: 'Whether the response was stored.',
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
        'The user errors of this response. With `SCREENED_OUT`, or `QUOTA_FULL` with a quota’s key, the response was stored with that status; with any other error, it was not stored.',
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
        { required: true, description: 'The id of the survey: `survey_…`.' },
      ),
    ),
    responses: t.field({
      type: [ResponseBulkSubmitRow],
      ...bounded(
        { maxItems: maxBulkRows },
        { required: true, description: 'The responses, each with its own `submissionKey`.' },
      ),
    }),
    errorPolicy: t.field({
      type: ErrorPolicy,
      required: true,
      defaultValue: 'REJECT_ALL',
      description: 'Whether an error in one response also refuses the other responses.',
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
  description: `Stores up to ${maxBulkRows.toLocaleString('en')} whole responses of one survey, each as \`responseSubmit\` does. A retry with the same \`submissionKey\` finds the response again; the header \`Idempotency-Key\` is ignored. The number of SQL statements grows with the survey versions that are named, not with the responses.`,
  scope: 'responses:write',
  input: BulkInput,
  rows: 'responses',
  fields: (t) => ({
    results: t.field({
      type: [Result],
      extensions: { rowsOf: 'responses' },
      description:
        'One result for each response, in the order of the input; empty if all responses were refused.',
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

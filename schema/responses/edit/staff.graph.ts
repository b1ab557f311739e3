import { builder } from '../../builder.ts';
import { encodeId } from '../../kernel/id.ts';
import { findRows, rowType } from '../../toolkit/read/rowField.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { revisionField } from '../../toolkit/write/rowInput.ts';
import { answerFromInput } from '../submit/answerFromInput.ts';
import { ResponseUpdateInput } from '../submit/submission.input.ts';
import { deleteResponse, tagResponses, updateResponse } from './staff.ts';

const scope = 'responses:write';

mutation('responseUpdate', {
  description:
    'Corrects a response. Its answers are checked against the survey’s logic as when it was submitted: a finished response needs every required answer, and answers that the correction hides are deleted. Scores and the counts of quotas change accordingly; a full quota does not refuse a correction. Refused with `STALE_REVISION` if `revision` is set and the response has changed since.',
  scope,
  input: ResponseUpdateInput,
  entity: {
    field: 'response',
    model: 'SurveyResponse',
    description: 'The response as it is now; null if there are errors.',
  },
  resolve: async (ctx, input) => ({
    response: await updateResponse(ctx, { ...input, answers: input.answers?.map(answerFromInput) }),
  }),
});

const tagList = { maxLength: 100, maxItems: 50, notNull: true } as const;
const tagsToAdd = bounded(
  { ...tagList, notBlank: true },
  { description: 'Tags to add. A tag that a response has already stays.' },
);
const tagsToRemove = bounded(tagList, {
  description: 'Tags to remove, except those that are also in `add`.',
});

const TagInput = builder.inputType('ResponseTagInput', {
  description: 'The responses to tag, and the tags to add and remove.',
  fields: (t) => ({
    ids: t.idList(
      bounded(
        { reference: 'SurveyResponse', maxItems: 100 },
        { required: true, description: 'The ids of the responses: `surveyresponse_…`.' },
      ),
    ),
    add: t.stringList(tagsToAdd),
    remove: t.stringList(tagsToRemove),
  }),
});

mutation<typeof TagInput.$inferInput, { responses: string[] }>('responseTag', {
  description:
    'Adds tags to responses and removes others. A response that does not change keeps its revision. Refused with `TOO_MANY` if a response would have more than 50 tags.',
  scope,
  input: TagInput,
  fields: (t) => ({
    responses: t.field({
      type: [rowType('SurveyResponse')],
      extensions: { rowsOf: 'ids' },
      description: 'The responses as they are now.',
      resolve: ({ effect }, _args, ctx, info) =>
        findRows(ctx, info, 'SurveyResponse', [...(effect?.responses ?? [])].sort()),
    }),
  }),
  resolve: async (ctx, input) => ({ responses: await tagResponses(ctx, input) }),
});

const DeleteInput = builder.inputType('ResponseDeleteInput', {
  description: 'The id of the response to delete, and the revision that you read.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'SurveyResponse' },
        { required: true, description: 'The id of the response: `surveyresponse_…`.' },
      ),
    ),
    revision: t.int(revisionField),
  }),
});

mutation('responseDelete', {
  description:
    'Deletes a response permanently, with its answers. Scores change accordingly, and quotas and the survey’s `maxResponses` have capacity for one more response. Its submission key stays used: a late retry does not store it again. The link of an invitation that it had begun and not finished begins a response again until it expires; one that it had finished is used up. Refused with `STALE_REVISION` if `revision` is set and the response has changed since.',
  scope,
  input: DeleteInput,
  fields: (t) => ({
    deletedId: t.id({
      nullable: true,
      description: 'The id that the response had; null if it was not deleted.',
      resolve: ({ effect }) => (effect ? encodeId('SurveyResponse', String(effect.deleted)) : null),
    }),
  }),
  resolve: async (ctx, input) => ({ deleted: await deleteResponse(ctx, input) }),
});

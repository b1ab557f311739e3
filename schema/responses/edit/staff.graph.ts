import { builder } from '../../builder.ts';
import { encodeId } from '../../kernel/id.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { answerFromInput } from '../submit/answerFromInput.ts';
import { ResponseUpdateInput } from '../submit/submission.input.ts';
import { deleteResponse, tagResponses, updateResponse } from './staff.ts';

const scope = 'responses:write';

mutation('responseUpdate', {
  description:
    'Corrects a response. The survey’s logic holds as it did for whoever answered: of a finished response nothing required may be missing, and answers that a correction hides are left out. Scores follow; quotas are counted anew but refuse nothing. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
  scope,
  input: ResponseUpdateInput,
  entity: {
    field: 'response',
    model: 'SurveyResponse',
    description: 'The response as it is now.',
  },
  resolve: async (ctx, input) => ({
    response: await updateResponse(ctx, { ...input, answers: input.answers?.map(answerFromInput) }),
  }),
});

const tagList = { maxLength: 100, maxItems: 50, notNull: true } as const;
const tagsToAdd = bounded(
  { ...tagList, notBlank: true },
  { description: 'Tags to put on them; a tag that is there already stays.' },
);
const tagsToRemove = bounded(tagList, {
  description: 'Tags to take off, unless they are put on as well.',
});

const TagInput = builder.inputType('ResponseTagInput', {
  description: 'Which responses to mark, and with what.',
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
    'Puts tags on responses and takes others off; what is tagged like this already stays as it is.',
  scope,
  input: TagInput,
  fields: (t) => ({
    responses: t.field({
      type: ['SurveyResponse' as never],
      extensions: { rows: 100 },
      description: 'The responses as they are now.',
      resolve: async ({ effect }, _args, ctx) =>
        (await ctx.db.surveyResponse.findMany({
          where: { id: { in: effect?.responses ?? [] } },
          orderBy: { id: 'asc' },
        })) as never[],
    }),
  }),
  resolve: async (ctx, input) => ({ responses: await tagResponses(ctx, input) }),
});

const DeleteInput = builder.inputType('ResponseDeleteInput', {
  description: 'One response, and in which revision it was seen.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'SurveyResponse' },
        { required: true, description: 'The id of the response: `surveyresponse_…`.' },
      ),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is done.',
    }),
  }),
});

mutation('responseDelete', {
  description:
    'Deletes a response for good, with its answers. Scores follow, and its place under quotas and the survey’s cap is free again. Its submission key stays used: a late retry does not bring it back.',
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

import type * as stored from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { CustomerKey, type CustomerKeyShape } from '../customers/customerKey.ts';
import { requireByArgument } from '../customers/keyArgument.ts';
import { propertyErrors, propertyLimits } from '../events/properties.ts';
import { linkedSurvey, sampleLink } from '../invitations/link.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { JsonObject } from '../kernel/json.ts';
import { customerScope, personalScope, requireScope } from '../kernel/scope.ts';
import type { UserErrorShape } from '../kernel/userError.ts';
import { requireWholeWorkspace } from '../kernel/wholeWorkspace.ts';
import { readArgument } from '../toolkit/read/lookup.ts';
import { bounded } from '../toolkit/write/input.ts';
import { localizedTextErrors } from '../toolkit/write/localizedText.ts';
import { UserError } from '../toolkit/write/userErrors.graph.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { contentsField } from './content.graph.ts';
import { type ContentInput, contentsIn, contentsOf, liquidErrors, partErrors } from './contents.ts';
import { failureError } from './errors.graph.ts';
import {
  renderingThreads,
  renderMessages,
  type TemplateToRender,
} from './rendering/renderMessages.ts';
import { customerData, recipientOf, responseData } from './templateData.ts';

interface Preview {
  readonly locale: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly errors: readonly UserErrorShape[];
}

const MessageTemplatePreview = builder.objectRef<Preview>('MessageTemplatePreview').implement({
  description: 'A message as a customer would get it.',
  fields: (t) => ({
    locale: t.exposeString('locale', {
      nullable: true,
      description: 'The language of the template that was chosen; null if nothing was rendered.',
    }),
    subject: t.exposeString('subject', {
      nullable: true,
      description:
        'The subject, in one line; null on channels without one, and if there are errors.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The message as plain text; null if there are errors.',
    }),
    html: t.exposeString('html', {
      nullable: true,
      description: 'The same as HTML; null if the template has none, and if there are errors.',
    }),
    errors: t.field({
      type: [UserError],
      description: 'Why it cannot be rendered, with the line and column of each error.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

interface PreviewInput {
  readonly template?: string | null;
  readonly channel?: stored.Channel | null;
  readonly contents?: readonly ContentInput[] | null;
  readonly customer: CustomerKeyShape;
  readonly survey?: string | null;
  readonly response?: string | null;
  readonly locale?: string | null;
  readonly data?: JsonObject | null;
}

const MessageTemplatePreviewInput = builder
  .inputRef<PreviewInput>('MessageTemplatePreviewInput')
  .implement({
    description:
      'A template that is stored, or contents that are not yet, and the customer to render them for.',
    fields: (t) => {
      return {
        template: t.id(
          bounded(
            { reference: 'MessageTemplate', own: true },
            {
              description: 'The template: `messageTemplate_…`. Left out, `contents` are rendered.',
            },
          ),
        ),
        channel: t.field({
          type: Channel,
          description: 'The channel of `contents`; by default that of `template`, else EMAIL.',
        }),
        contents: contentsField(t, 'Words that are not stored, instead of those of `template`.'),
        customer: t.field({
          type: CustomerKey,
          required: true,
          description: 'The customer. For one that was merged, its survivor is shown.',
        }),
        survey: t.id(
          bounded(
            { reference: 'Survey', own: true },
            {
              description:
                'The survey that `survey.name` and `survey.link` are of; the link has `preview` instead of a token.',
            },
          ),
        ),
        response: t.id(
          bounded(
            { reference: 'SurveyResponse', own: true },
            { description: 'Whose answers the template reads, as `response.answers.KEY`.' },
          ),
        ),
        locale: t.string(
          bounded(
            { maxLength: 35, locale: true },
            { description: 'The language to show; by default that of the customer.' },
          ),
        ),
        data: t.field({
          type: 'JsonObject',
          description: `What the template reads as \`data\`. At most ${propertyLimits.bytes.toLocaleString('en')} bytes as JSON, ${propertyLimits.names} names in all, nested at most ${propertyLimits.depth} deep.`,
        }),
      };
    },
  });

builder.queryField('messageTemplatePreview', (t) =>
  t.field({
    type: MessageTemplatePreview,
    description: `A template, rendered for a customer; nothing is stored or sent. \`unsubscribeUrl\` is an example. It also needs the scopes \`${customerScope}\` and \`${personalScope}\`, with \`survey\` also \`surveys:read\`, and with \`response\` also \`responses:read\`. Refused with \`BAD_USER_INPUT\` for what the workspace does not have, and with \`UNAVAILABLE\` while 20 others of the workspace wait.`,
    authScopes: { scope: 'messageTemplates:read' },
    extensions: { rows: 10 },
    args: {
      input: t.arg({
        type: MessageTemplatePreviewInput,
        required: true,
        description: 'What to render, and for whom.',
      }),
    },
    resolve: (_root, args, ctx, info) => {
      const what = 'messageTemplatePreview';
      requireWholeWorkspace(ctx, what);
      requireScope(ctx, customerScope, what);
      requireScope(ctx, personalScope, what);
      return preview(ctx, readArgument<PreviewInput>(info, 'input', args.input));
    },
  }),
);

const nothing = { locale: null, subject: null, text: null, html: null };

async function preview(ctx: Context, input: PreviewInput): Promise<Preview> {
  renderingThreads.demandCapacity(ctx.db.$workspaceId);
  const [wrong] = propertyErrors(input.data ?? {}, ['input', 'data']);
  if (wrong) throw badArgument(wrong.path.join('.'), wrong.message);
  const { template, errors } = await templateToShow(ctx, input);
  if (errors.length > 0) return { ...nothing, errors };
  const key = await requireByArgument(ctx, input.customer, ['input', 'customer']);
  const customer = key === null ? undefined : (await customerData(ctx.db, [key])).get(key);
  if (!customer)
    throw badArgument('input.customer', 'there is no such customer in this workspace.');
  const recipient = recipientOf(customer, {
    survey: await surveyValues(ctx, input.survey),
    response: await responseValues(ctx, input.response),
    unsubscribeUrl: 'https://example.com/preferences',
    data: input.data ?? {},
  });
  const locale = input.locale ?? recipient.locale;
  const { settings } = customer;
  const shown = [{ ...recipient, locale }];
  const [result] = await renderMessages(ctx.db.$workspaceId, template, shown, settings);
  if (!result) throw new Error('A message for one recipient was not rendered');
  if (result.outcome === 'RENDERED') return { ...result, errors: [] };
  const path = ['input', input.contents ? 'contents' : 'template'];
  return { ...nothing, locale: result.locale, errors: [failureError(result, path)] };
}

async function templateToShow(
  ctx: Context,
  { template: id, channel: wanted, contents: sent }: PreviewInput,
): Promise<{ template: TemplateToRender; errors: readonly UserErrorShape[] }> {
  const found = id
    ? await ctx.db.messageTemplate.findFirst({
        where: { id },
        select: { channel: true, contents: true },
      })
    : null;
  if (id && !found) {
    throw badArgument('input.template', 'there is no such template in this workspace.');
  }
  const channel = wanted ?? found?.channel ?? 'EMAIL';
  if (!sent) {
    if (!found) throw badArgument('input', 'set `template`, or `contents`, or both.');
    const template = { id: id ?? null, channel, contents: contentsIn(found.contents) };
    return { template, errors: [] };
  }
  const contents = contentsOf(sent);
  const path = ['input', 'contents'];
  const errors = [
    ...partErrors(channel, contents, path),
    ...(await localizedTextErrors(ctx, [{ texts: contents, path }])),
    ...(await liquidErrors(ctx.db, contents, path)),
  ];
  return { template: { id: null, channel, contents }, errors };
}

async function surveyValues(ctx: Context, id: string | null | undefined) {
  if (!id) return undefined;
  requireScope(ctx, 'surveys:read', 'input.survey');
  const survey = await ctx.db.survey.findFirst({
    where: { id },
    select: { name: true, ...linkedSurvey },
  });
  if (!survey) throw badArgument('input.survey', 'there is no such survey in this workspace.');
  return { name: survey.name, link: sampleLink(survey) };
}

async function responseValues(ctx: Context, id: string | null | undefined) {
  if (!id) return undefined;
  requireScope(ctx, 'responses:read', 'input.response');
  const response = (await responseData(ctx.db, [id])).get(id);
  if (!response)
    throw badArgument('input.response', 'there is no such response in this workspace.');
  return response;
}

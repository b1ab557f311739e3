import { builder } from '../builder.ts';
import { CustomerKey } from '../customers/customerKey.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { ContactKind } from './contact.graph.ts';
import { type ContactInput, recordContact } from './recordContact.ts';
import { visitorDays } from './visitors.ts';

/** The bounds of the app's id of a visitor. */
export const visitorBounds = { maxLength: 200, notBlank: true } as const;

const SurveyContactRecordInput = builder
  .inputRef<ContactInput>('SurveyContactRecordInput')
  .implement({
    description: 'That a survey reached a customer, or a visitor without a name.',
    fields: (t) => ({
      customer: t.field({
        type: CustomerKey,
        description: 'Whom it reached. Required without a visitor.',
      }),
      visitor: t.string(
        bounded(visitorBounds, {
          description: `The app’s own stable id of a visitor whose name it does not know. Only a keyed hash of it is stored, for ${visitorDays} days. Required without a customer.`,
        }),
      ),
      survey: t.id(
        bounded({ reference: 'Survey' }, { required: true, description: 'The survey, by its id.' }),
      ),
      channel: t.field({
        type: Channel,
        required: true,
        description: 'The channel by which it reached them.',
      }),
      kind: t.field({
        type: ContactKind,
        required: true,
        description:
          'How it reached them, or what came of it. Record SHOWN first: caps count INVITED and SHOWN, pauses count all.',
      }),
      at: t.field({
        type: 'DateTime',
        description: `When it did; in the last ${visitorDays} days, and at most a minute ahead, because clocks differ. By default now.`,
      }),
    }),
  });

mutation<ContactInput, { contact: string | null }>('surveyContactRecord', {
  description:
    'Records that a survey was shown, dismissed or started, or that another system sent an invitation to it, so that pauses and caps count it. The same with the same `at` is stored once. It is not decided again whether it was allowed. Refused with `NOT_FOUND` for an unknown customer or survey, with `AMBIGUOUS_CUSTOMER`, with `ERASED`, and with `INVALID_VALUE` for STARTED of an anonymous survey.',
  scope: 'contacts:write',
  input: SurveyContactRecordInput,
  entity: {
    field: 'contact',
    model: 'SurveyContact',
    description: 'What was stored of a customer; null for a visitor, and if there are errors.',
  },
  resolve: async (ctx, input) => ({ contact: await recordContact(ctx, input) }),
});

import { builder } from '../builder.ts';
import { CustomerKey, type CustomerKeyShape } from '../customers/customerKey.ts';
import { propertyErrors } from '../events/properties.ts';
import '../events/jsonObject.graph.ts';
import type { JsonObject } from '../kernel/json.ts';
import { invalid, throwUserErrors, UserErrorsThrown } from '../kernel/userError.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import type { Effect } from '../toolkit/write/idempotency.ts';
import { bounded } from '../toolkit/write/input.ts';
import { type MutationOutcome, mutation } from '../toolkit/write/mutation.ts';
import './message.graph.ts';
import { notAfterOf } from './notAfter.ts';
import { sendReply } from './sendReply.ts';
import { sendTemplate } from './sendTemplate.ts';
import { sendToSegment } from './sendToSegment.ts';

export interface Asks {
  readonly survey: string;
  readonly question: string;
}

export interface MessageSendShape {
  readonly template?: string | null;
  readonly customer?: CustomerKeyShape | null;
  readonly segment?: string | null;
  readonly data?: JsonObject | null;
  readonly asks?: Asks | null;
  readonly thread?: string | null;
  readonly subject?: string | null;
  readonly text?: string | null;
  readonly notAfter?: Date | null;
}

const AsksInput = builder.inputRef<Asks>('MessageAskInput').implement({
  description: 'The question of a survey that the answer to a message answers.',
  fields: (t) => {
    return {
      survey: t.id(
        bounded({ reference: 'Survey' }, { required: true, description: 'The survey, by its id.' }),
      ),
      question: t.string(
        bounded(
          { maxLength: 100 },
          {
            required: true,
            description:
              'The key of its question: one of the kinds NPS, CSAT, CES, RATING, SINGLE_CHOICE or TEXT, and the only one that must be answered.',
          },
        ),
      ),
    };
  },
});

const SendInput = builder.inputRef<MessageSendShape>('MessageSendInput').implement({
  description:
    'What to send and to whom: a `template` to a `customer` or to a `segment`, or a `text` in a `thread`.',
  fields: (t) => {
    return {
      template: t.id(
        bounded(
          { reference: 'MessageTemplate' },
          { description: 'The template, by its id: `messagetemplate_…`.' },
        ),
      ),
      customer: t.field({ type: CustomerKey, description: 'The customer who gets it.' }),
      segment: t.id(
        bounded(
          { reference: 'Segment' },
          { description: 'The segment or list whose customers get it, by its id.' },
        ),
      ),
      data: t.field({
        type: 'JsonObject',
        description: 'Values for the template, which has them as `data`.',
      }),
      asks: t.field({
        type: AsksInput,
        description:
          'The question that the answer to the message answers; only with a `template` to one `customer`.',
      }),
      thread: t.id(
        bounded(
          { reference: 'MessageThread' },
          { description: 'The thread to carry on, by its id: `messagethread_…`.' },
        ),
      ),
      subject: t.string(
        bounded(
          { maxLength: 500, notBlank: true },
          { description: 'The subject of a `text` by EMAIL; by default that of the thread.' },
        ),
      ),
      text: t.string(
        bounded(
          { maxLength: 50_000, notBlank: true },
          { description: 'What an agent or a chatbot writes in a `thread`.' },
        ),
      ),
      notAfter: t.field({
        type: 'DateTime',
        description:
          'It is not sent after this moment, which lies at most 30 days ahead. By default 3 days from now.',
      }),
    };
  },
});

export interface SendEffect extends Effect {
  readonly message: string | null;
  readonly send: string | null;
}

mutation<MessageSendShape, SendEffect>('messageSend', {
  description:
    'Sends a template to a customer or to all customers of a segment, or a text in a thread. A worker sends it: whether the customer may be contacted for the purpose of the template, and for that of a survey that it asks a question of, is decided directly before, and again at each attempt. A text in a thread answers what the customer wrote there: only a suppressed address stops it; where the customer wrote nothing, it is for the purpose of the message that began the thread. Each customer of a segment has a message of its own. It goes out once: a mail has one Message-ID, and is doubled only where a server ends between sending and storing that. Refused with `REQUIRED` for an input that is none of these, with `WRONG_STATE` for a template that is archived, or of a kind that only invitations or the team have, and for a survey that takes no answers, with `OUT_OF_RANGE` for `notAfter`, with `INVALID_VALUE` for a question that a message cannot answer, with `NOT_FOUND`, `AMBIGUOUS_CUSTOMER` and `ERASED`.',
  scope: 'messages:write',
  input: SendInput,
  fields: (t) => ({
    message: t.field(
      rowField(
        'Message',
        'The message; null if there are errors, and for a segment.',
        ({ effect }: MutationOutcome<SendEffect>) => effect?.message ?? null,
      ),
    ),
    send: t.field(
      rowField(
        'MessageSend',
        'The send to a segment, with its messages; null if there are errors, and for one customer.',
        ({ effect }: MutationOutcome<SendEffect>) => effect?.send ?? null,
      ),
    ),
  }),
  resolve: async (ctx, input) => {
    const { template, customer, segment, thread, text, asks } = input;
    throwUserErrors(input.data ? propertyErrors(input.data, ['input', 'data']) : []);
    const notAfter = notAfterOf(ctx.now, input.notAfter);
    const isReply = thread != null && text != null && !template && !customer && !segment && !asks;
    if (isReply) {
      const reply = { thread, text, subject: input.subject ?? null, notAfter };
      return { message: await sendReply(ctx, reply), send: null };
    }
    const isTemplate = template != null && text == null && thread == null && input.subject == null;
    const data = input.data ?? {};
    if (isTemplate && customer && segment == null) {
      const sent = { template, customer, data, notAfter, asks: asks ?? null };
      return { message: await sendTemplate(ctx, sent), send: null };
    }
    if (isTemplate && !customer && segment != null && !asks) {
      return {
        message: null,
        send: await sendToSegment(ctx, { template, segment, data, notAfter }),
      };
    }
    throw new UserErrorsThrown(unclear(input));
  },
});

function unclear({ template, thread }: MessageSendShape) {
  const message =
    'Send a `template` to either a `customer` or a `segment`, or a `text` in a `thread`.';
  const field = template == null && thread == null ? 'template' : 'customer';
  return invalid('REQUIRED', ['input', field], message);
}

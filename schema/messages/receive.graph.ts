import type * as stored from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { invalid, UserErrorsThrown } from '../kernel/userError.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import type { DeliveryReport } from './classifyReport.ts';
import { receiveMessage } from './inbound/receive.ts';
import { applyReport } from './inbound/report.ts';
import type { MessageHeader } from './isAutomatic.ts';
import './message.graph.ts';

interface Receive {
  readonly channel: stored.Channel;
  readonly from?: string | null;
  readonly to?: readonly string[] | null;
  readonly token?: string | null;
  readonly subject?: string | null;
  readonly text?: string | null;
  readonly externalId?: string | null;
  readonly headers?: readonly MessageHeader[] | null;
  readonly inReplyTo?: string | null;
  readonly report?: DeliveryReport | null;
}

const HeaderInput = builder.inputRef<MessageHeader>('MessageHeaderInput').implement({
  description: 'A header of a mail.',
  fields: (t) => {
    return {
      name: t.string(
        bounded({ maxLength: 200 }, { required: true, description: 'Its name: `Auto-Submitted`.' }),
      ),
      value: t.string(
        bounded({ maxLength: 10_000 }, { required: true, description: 'Its value, unfolded.' }),
      ),
    };
  },
});

const ReportInput = builder.inputRef<DeliveryReport>('MessageReportInput').implement({
  description:
    'What a mail server reports of a message (RFC 3464 and 5965), or a gateway of an SMS.',
  fields: (t) => {
    return {
      reportType: t.string(
        bounded(
          { maxLength: 100 },
          {
            description:
              'The `report-type` of its Content-Type: `delivery-status`, or `feedback-report` for a report as spam.',
          },
        ),
      ),
      action: t.string(
        bounded(
          { maxLength: 100 },
          { description: '`failed`, `delayed`, `delivered`, `relayed` or `expanded`.' },
        ),
      ),
      statusCode: t.string(
        bounded({ maxLength: 100 }, { description: 'The code of RFC 3463: `5.1.1`.' }),
      ),
      diagnosticCode: t.string(
        bounded(
          { maxLength: 1_000 },
          {
            description:
              'What the other server said: `smtp; 550 5.1.1 No such user`. Its codes are stored, its text is not.',
          },
        ),
      ),
    };
  },
});

const ReceiveInput = builder.inputRef<Receive>('MessageReceiveInput').implement({
  description:
    'A message from a customer, or a `report` on a message to one, as your mail server or gateway got it.',
  fields: (t) => {
    return {
      channel: t.field({
        type: Channel,
        required: true,
        description:
          'The channel that it came in by. A `report` is about a message by the same channel.',
      }),
      from: t.string(
        bounded(
          { maxLength: 500, namesOwner: true },
          {
            description:
              'The sender: `Jana <jana@example.com>`, a telephone number, or the id of the customer by a channel without addresses. Required without a `report`.',
          },
        ),
      ),
      to: t.stringList(
        bounded(
          { maxLength: 500, maxItems: 50 },
          {
            description:
              'The addresses that it was sent to; one of them has the token of its thread.',
          },
        ),
      ),
      token: t.string(
        bounded(
          { maxLength: 128 },
          {
            description:
              'The token of its thread, where the channel has it apart: `MessageThread.replyToken`.',
          },
        ),
      ),
      subject: t.string(
        bounded({ maxLength: 500 }, { description: 'What a mail has as `Subject`, decoded.' }),
      ),
      text: t.string(
        bounded(
          { maxLength: 100_000 },
          {
            description:
              'Its text, with or without the quoted message. Required without a `report`.',
          },
        ),
      ),
      externalId: t.string(
        bounded(
          { maxLength: 500, notBlank: true },
          {
            description:
              'Its id where it came from, such as its Message-ID: the same message again is stored once. Required without a `report`.',
          },
        ),
      ),
      headers: t.field({
        type: [HeaderInput],
        ...bounded(
          { maxItems: 500 },
          {
            description:
              'The headers of a mail, which say whether a program sent it by itself. They are not stored.',
          },
        ),
      }),
      inReplyTo: t.string(
        bounded(
          { maxLength: 1_000 },
          {
            description:
              'For a `report`, the Message-ID of the message that it is about, or its id here: `message_…`.',
          },
        ),
      ),
      report: t.field({
        type: ReportInput,
        description: 'What became of a message: only `channel` and `inReplyTo` are read beside it.',
      }),
    };
  },
});

mutation<Receive, { message: string }>('messageReceive', {
  description:
    'Stores a message from a customer, in the thread that its token names, or what a report says of a message. The token cannot be guessed, and the sender must be the customer of the thread, by an address that the customer has or had; all else is refused and not stored. A mail that a program sent by itself, such as a notice of absence, is stored and triggers nothing. Where a survey waits for an answer in the thread, the message is read as one and submitted. What else it does with the cases of its thread, `Workspace.inboundCases` says. A report of an address that does not exist suppresses it, and so does the second of a disabled mailbox and a report as spam. Refused with `NOT_FOUND` for a token or message that there is not, with `INVALID_VALUE` for another sender and a report that says nothing, with `ERASED` for a customer who was erased, with `DUPLICATE` for an external id of another thread, and with `TOO_MANY` for more than 200 messages of a thread within 24 hours.',
  scope: 'messages:write',
  input: ReceiveInput,
  entity: {
    field: 'message',
    model: 'Message',
    description:
      'The message that was stored, or that the report is about; null if there are errors.',
  },
  resolve: async (ctx, { channel, from, to, token, subject, text, externalId, ...input }) => {
    if (input.report) {
      return { message: await applyReport(ctx, [input.inReplyTo ?? ''], channel, input.report) };
    }
    if (from == null || text == null || externalId == null) {
      const missing = from == null ? 'from' : text == null ? 'text' : 'externalId';
      const message = 'A message needs `from`, `text` and `externalId`.';
      throw new UserErrorsThrown(invalid('REQUIRED', ['input', missing], message));
    }
    const received = { channel, from, to: to ?? [], token: token ?? null, text, externalId };
    const headers = input.headers ?? [];
    return {
      message: await receiveMessage(ctx, { ...received, subject: subject ?? null, headers }),
    };
  },
});

import type { Channel, MessageKind } from '../../prisma/generated/client/enums.ts';
import { decodeId, encodeId, newId } from '../../schema/kernel/id.ts';
import type { MessageChannel, OutgoingMessage, Sent } from '../../schema/messages/channel.ts';
import { sendInvitations } from '../../schema/messages/sendInvitations.ts';
import type { MessageRecipient } from '../../schema/messages/sending/rendering.ts';
import { type MessageSending, messageTurns } from '../../schema/messages/sending/turns.ts';
import { prepareSends } from '../../schema/messages/sendToSegment.ts';
import type { TestWorkspace } from './graph.ts';
import { atNoon, doInvitations } from './invitations.ts';
import { drainTasks } from './tasks.ts';

/** A channel that records what it was handed. */
export interface RecordingChannel extends MessageChannel {
  readonly sent: OutgoingMessage[];
  /** Has it answer otherwise from now on. */
  answer(answer: (message: OutgoingMessage) => Sent | Promise<Sent>): void;
}

export const taken: Sent = { outcome: 'SENT', providerId: 'provider-1' };

export function recordingChannel(): RecordingChannel {
  const sent: OutgoingMessage[] = [];
  let answer: (message: OutgoingMessage) => Sent | Promise<Sent> = () => taken;
  return {
    name: 'recording',
    channels: ['EMAIL', 'SMS'],
    sent,
    answer: (next) => {
      answer = next;
    },
    send: async (message) => {
      sent.push(message);
      return answer(message);
    },
  };
}

/** Renders no template: the text says what it would be made of. */
export async function renderPlainly(
  _db: unknown,
  template: string,
  recipients: readonly MessageRecipient[],
) {
  return recipients.map(({ locale, data, survey, unsubscribeUrl }) => {
    if (data.fails === true) return null;
    const of = { template: encodeId('MessageTemplate', template), data, survey, unsubscribeUrl };
    return { locale: locale ?? 'en', subject: 'Hello', text: JSON.stringify(of), html: null };
  });
}

/** Does what the workers do of messages and invitations. */
export async function doMessages(
  workspace: TestWorkspace,
  way: MessageChannel | null,
  now = atNoon,
  sending: Partial<MessageSending> = {},
): Promise<void> {
  const options: MessageSending = {
    channels: (channel) => (way?.channels.includes(channel) ? way : null),
    render: renderPlainly,
    publicUrl: 'https://cx.example.com',
    clock: () => now,
    ...sending,
  };
  const handlers = [prepareSends, sendInvitations, ...messageTurns(options)];
  for (let done = 1; done > 0; ) {
    done = (await doInvitations(workspace, now)) + (await drainTasks(workspace.db, handlers, now));
  }
}

/** Stores a template with a purpose that customers need not agree to; returns its id and the purpose’s key. */
export async function newTemplate(
  workspace: TestWorkspace,
  {
    kind = 'FOLLOW_UP',
    channel = 'EMAIL',
    purpose,
  }: { kind?: MessageKind; channel?: Channel; purpose?: string | null } = {},
): Promise<string> {
  const id = newId();
  const of =
    purpose === undefined
      ? await workspace.make('purpose', {
          key: `care${Math.random()}`.replace('.', ''),
          name: 'Care',
          legalBasis: 'LEGITIMATE_INTEREST',
        })
      : purpose;
  const purposeId = of && decodeId('Purpose', of);
  await workspace.db.messageTemplate.createMany({
    data: { id, name: 'Follow-up', channel, kind, purposeId },
  });
  return encodeId('MessageTemplate', id);
}

export interface MessageShown {
  readonly id: string;
  readonly state: string;
  readonly kind: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly attempts: number;
  readonly refusal: string | null;
  readonly refusalCode: string | null;
  readonly reading: string | null;
  readonly automatic: boolean;
  readonly direction: string;
  readonly decision: { readonly allowed: string; readonly reason: string } | null;
  readonly dueAt: string | null;
  readonly sentAt: string | null;
  readonly thread: { readonly id: string; readonly replyToken: string };
}

export const messageFields = `id state kind subject text attempts refusal refusalCode reading automatic
  direction decision { allowed reason } dueAt sentAt thread { id replyToken }`;

/** All messages of a workspace, the oldest first. */
export async function allMessages(workspace: TestWorkspace): Promise<MessageShown[]> {
  const { messages } = await workspace.ask<{ messages: { nodes: MessageShown[] } }>(
    `{ messages(first: 100, orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes { ${messageFields} } } }`,
  );
  return messages.nodes;
}

export interface MessageSent {
  readonly message: MessageShown | null;
  readonly send: { readonly id: string } | null;
  readonly errors: readonly { code: string; path: readonly string[]; message: string }[];
}

/** Calls `messageSend`. */
export const sendMessage = (workspace: TestWorkspace, input: object, now = atNoon) =>
  workspace.change<MessageSent>('messageSend', input, `message { ${messageFields} } send { id }`, {
    now,
  });

/** Begins a thread with a customer, by mail; returns its id. */
export async function newThread(workspace: TestWorkspace, customer: string): Promise<string> {
  const id = newId();
  const now = new Date();
  await workspace.db.messageThread.createMany({
    data: {
      ...{ id, customerId: decodeId('Customer', customer) ?? '', channel: 'EMAIL' },
      ...{ lastMessageAt: now, createdAt: now },
    },
  });
  return encodeId('MessageThread', id);
}

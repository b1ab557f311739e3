import type { MessageState } from '../../prisma/generated/client/enums.ts';
import { newId } from '../../schema/kernel/id.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What the messages of the demo are made of. */
interface DemoMessaging {
  /** Keys of customers; each of the first has a thread. */
  readonly customers: readonly string[];
  /** The key of the template that a rider who had trouble gets. */
  readonly template: string;
  /** The time of the seed, in milliseconds since the epoch. */
  readonly seededAt: number;
}

type Columns = Readonly<Record<string, unknown>>;

const subject = 'What came of your answer about your repair';
const written =
  'Hello,\n\nyou had trouble with your repair. We have looked into it, and it is put right. Is anything still wrong? Just answer this mail.\n\nHavelschwung E-Bikes\n';

const allowed = {
  ...{ decisionAllowed: 'YES', decisionReason: 'ALLOWED', decisionRule: 'Nothing forbids it.' },
};

/** What became of messages of the template, one for each state that they can be in. */
function fates(at: Date): readonly (Columns & { readonly state: MessageState })[] {
  const went = { ...allowed, attempts: 1, triedAt: at, sentAt: at };
  const arrivedAt = new Date(at.getTime() + 60_000);
  const over = { endedAt: arrivedAt };
  const code = { refusal: 'HARD', refusalCode: '550 5.1.1' };
  const optedOut = {
    ...{ decisionAllowed: 'NO', decisionReason: 'OPTED_OUT' },
    decisionRule: 'The customer refused the purpose of the message: REVOKED.',
  };
  const away = { ...allowed, attempts: 6, triedAt: at, refusal: 'UNREACHABLE' };
  return [
    { state: 'SENT', ...went },
    { state: 'DELIVERED', ...went, deliveredAt: arrivedAt },
    { state: 'BOUNCED', ...went, ...code, ...over },
    { state: 'COMPLAINED', ...went, deliveredAt: arrivedAt, ...over },
    { state: 'REFUSED', ...optedOut, text: null, subject: null, ...over },
    { state: 'EXPIRED', ...away, ...over },
    { state: 'FAILED', ...allowed, refusal: 'TEMPLATE', text: null, subject: null, ...over },
    { state: 'CANCELED', text: null, subject: null, ...over },
  ];
}

const columns: Columns = {
  ...{ kind: null, templateId: null, locale: 'en', subject: null, text: null, data: {} },
  ...{ automatic: false, attempts: 0, notAfter: null, dueAt: null, triedAt: null, sentAt: null },
  ...{ deliveredAt: null, endedAt: null, refusal: null, refusalCode: null, externalId: null },
  ...{ decisionAllowed: null, decisionReason: null, decisionRule: null },
};

/**
 * Threads with messages in every state that lasts, a conversation, and a text message that waits for a way
 * to send it, which the demo has none of: as rows, all with the same columns.
 */
export function messagesOf({ customers, template, seededAt }: DemoMessaging) {
  const threads: Columns[] = [];
  const messages: Columns[] = [];
  const thread = (customerId: string, channel: 'EMAIL' | 'SMS', about: string | null, at: Date) => {
    const id = newId();
    const times = { lastMessageAt: at, createdAt: at };
    threads.push({ id, customerId, channel, subject: about, ...times });
    return (message: Columns) => {
      const of = { id: newId(), threadId: id, customerId, channel, direction: 'OUTBOUND' };
      messages.push({ ...columns, ...of, createdAt: at, ...message });
    };
  };
  const ofTemplate = { kind: 'FOLLOW_UP', templateId: template, subject, text: written };
  const [talking = '', waiting = '', ...others] = customers;
  for (const [index, fate] of fates(new Date(seededAt - 3 * day)).entries()) {
    const customer = others[index];
    const at = new Date(seededAt - 3 * day);
    const notAfter = new Date(seededAt);
    if (customer) thread(customer, 'EMAIL', subject, at)({ ...ofTemplate, notAfter, ...fate });
  }
  const moments = [30, 6, 5].map((hours) => new Date(seededAt - hours * hour));
  const [first = new Date(seededAt), second = first, third = second] = moments;
  const say = thread(talking, 'EMAIL', subject, third);
  const sent = (at: Date) => ({ ...allowed, attempts: 1, createdAt: at, triedAt: at, sentAt: at });
  say({ ...ofTemplate, state: 'DELIVERED', ...sent(first), deliveredAt: first });
  say({
    ...{
      direction: 'INBOUND',
      state: 'RECEIVED',
      externalId: '<demo-1@example.com>',
      locale: null,
    },
    ...{
      subject: `Re: ${subject}`,
      text: 'Thank you! The brake still squeaks in the rain, though.',
    },
    ...{ createdAt: second, sentAt: second },
  });
  say({
    ...{ state: 'SENT', locale: null, subject: `Re: ${subject}`, ...sent(third) },
    text: 'Bring it by on Thursday and we change the pads; it costs you nothing.',
  });
  const now = new Date(seededAt);
  const until = new Date(seededAt + 30 * day);
  thread(
    waiting,
    'SMS',
    null,
    now,
  )({
    ...{ state: 'QUEUED', refusal: 'NO_CHANNEL', notAfter: until, dueAt: until },
    text: 'Your bike is ready. Havelschwung E-Bikes',
  });
  return { threads, messages };
}

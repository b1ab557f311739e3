import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment, moment, perhapsMoment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** Threads, sends, messages and notices of one customer, segment and invitation, and the templates of a survey. */
export async function seedOrderedMessages(
  { db, actorId }: TestWorkspace,
  {
    customer,
    survey,
    segment,
    invitation,
  }: Readonly<Record<'customer' | 'survey' | 'segment' | 'invitation', Row>>,
  { templates, customers }: Readonly<Record<'templates' | 'customers', readonly Row[]>>,
): Promise<Readonly<Record<string, SeededList>>> {
  const [template] = templates;
  if (!template) throw new Error('There are templates');
  const ofSurvey = templates.map((row, index) => ({
    ...row,
    linkPosition: (index * 5) % templates.length,
  }));
  await db.surveyTemplate.createMany({
    data: ofSurvey.map(({ id: templateId, linkPosition: position }) => ({
      ...{ surveyId: survey.id, templateId, position },
    })),
  });
  const threads = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    lastMessageAt: laterMoment(index),
    createdAt: moment(index),
    answeredAt: perhapsMoment(index),
  }));
  await db.messageThread.createMany({
    data: threads.map((row) => ({ ...row, customerId: customer.id, channel: 'EMAIL' as const })),
  });
  const sends = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    createdAt: laterMoment(index),
    notAfter: moment(index),
    preparedAt: perhapsMoment(index),
    canceledAt: perhapsMoment(index + 1),
  }));
  await db.messageSend.createMany({
    data: sends.map((row) => ({ ...row, templateId: template.id, segmentId: segment.id })),
  });
  const variedMessages = () =>
    Array.from({ length: 9 }, (_, index) => ({
      id: newId(),
      createdAt: laterMoment(index),
      notAfter: perhapsMoment(index),
      dueAt: perhapsMoment(index + 1),
      sentAt: perhapsMoment(index),
      endedAt: perhapsMoment(index + 1),
      attempts: index % 3,
    }));
  const [rows, ofSend] = [variedMessages(), variedMessages()];
  const [thread, other] = threads;
  const [send] = sends;
  if (!thread || !other || !send) throw new Error('There are threads and sends');
  const failed = { direction: 'OUTBOUND', channel: 'EMAIL', state: 'FAILED' } as const;
  await db.message.createMany({
    data: rows.map((row, index) => ({
      ...{ ...row, ...failed, kind: 'INVITE' as const, turn: index },
      ...{ customerId: customer.id, threadId: thread.id, invitationId: invitation.id },
    })),
  });
  // A customer has one message of a send.
  const others = customers.filter(({ id }) => id !== customer.id);
  await db.message.createMany({
    data: ofSend.slice(0, others.length).map((row, index) => ({
      ...{ ...row, ...failed, threadId: other.id, sendId: send.id },
      customerId: others[index]?.id ?? '',
    })),
  });
  const notices = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    createdAt: laterMoment(index),
    sentAt: perhapsMoment(index),
    readAt: perhapsMoment(index + 1),
    attempts: index % 3,
  }));
  await db.notice.createMany({
    data: notices.map((row) => ({
      ...{ ...row, actorId, customerId: customer.id },
      ...{ channel: 'EMAIL' as const, state: 'FAILED' as const },
    })),
  });
  const sent = ofSend.slice(0, others.length);
  const list = { rows, byDefault: [['CREATED_AT', 'DESC']] } as const;
  const ofThreads = { rows: threads, byDefault: [['LAST_MESSAGE_AT', 'DESC']] } as const;
  const parentId = encodeId('Customer', customer.id);
  return {
    'Query.messages': { ...list, rows: [...rows, ...sent], parentId: null },
    'Query.notices': { ...list, rows: notices, parentId: null },
    'Query.messageThreads': { ...ofThreads, parentId: null },
    'Query.messageSends': { rows: sends, byDefault: [['CREATED_AT', 'DESC']], parentId: null },
    'Survey.templates': {
      ...{ rows: ofSurvey, parentId: encodeId('Survey', survey.id) },
      byDefault: [['LINK_POSITION', 'ASC']],
    },
    'Customer.messages': { ...list, parentId },
    'Customer.messageThreads': { ...ofThreads, parentId },
    'MessageThread.messages': { ...list, parentId: encodeId('MessageThread', thread.id) },
    'MessageSend.messages': { ...list, rows: sent, parentId: encodeId('MessageSend', send.id) },
    'Invitation.messages': { ...list, parentId: encodeId('Invitation', invitation.id) },
  };
}

import { decodeId, encodeId, newId } from '../../schema/kernel/id.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import type { FilledWorkspace } from './everything.ts';

/** Stores a send, a thread, a message that refers to all that it can, and a notice. */
export async function makeMessages(
  { db, actorId }: FilledWorkspace,
  made: Map<ModelName, string>,
): Promise<void> {
  const keyOf = (model: ModelName) => decodeId(model, made.get(model) ?? '') ?? '';
  const [message, thread, send, notice] = [newId(), newId(), newId(), newId()];
  const now = new Date();
  const [templateId, customerId] = [keyOf('MessageTemplate'), keyOf('Customer')];
  const surveyId = keyOf('Survey');
  await db.surveyTemplate.createMany({ data: { surveyId, templateId, position: 0 } });
  await db.messageSend.createMany({
    data: { id: send, templateId, segmentId: keyOf('Segment'), notAfter: now, createdAt: now },
  });
  await db.messageThread.createMany({
    data: {
      ...{ id: thread, customerId, channel: 'EMAIL', surveyId, question: 'recommend' },
      ...{ lastMessageAt: now, createdAt: now },
    },
  });
  await db.message.createMany({
    data: {
      ...{ id: message, customerId, threadId: thread, templateId, sendId: send, turn: 0 },
      ...{
        responseId: keyOf('SurveyResponse'),
        invitationId: keyOf('Invitation'),
        direction: 'OUTBOUND',
        channel: 'EMAIL',
      },
      ...{ kind: 'INVITE', state: 'SENT', text: 'Hello', sentAt: now, createdAt: now },
    },
  });
  await db.notice.createMany({
    data: {
      ...{ id: notice, actorId, customerId, templateId, channel: 'EMAIL', state: 'SENT' },
      ...{ subject: 'A low score', text: 'Call back.', sentAt: now, createdAt: now },
    },
  });
  made.set('Notice', encodeId('Notice', notice));
  made.set('Message', encodeId('Message', message));
  made.set('MessageThread', encodeId('MessageThread', thread));
  made.set('MessageSend', encodeId('MessageSend', send));
}

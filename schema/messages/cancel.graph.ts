import { builder } from '../builder.ts';
import { notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { readLocked } from '../toolkit/write/revision.ts';
import './send.graph.ts';
import { sendTask } from './sendToSegment.ts';

const CancelInput = builder.inputType('MessageSendCancelInput', {
  description: 'Which send is not to go on.',
  fields: (t) => ({
    send: t.id(
      bounded(
        { reference: 'MessageSend', own: true },
        { required: true, description: 'The id of the send: `messagesend_…`.' },
      ),
    ),
  }),
});

mutation<{ send: string }, { send: string }>('messageSendCancel', {
  description:
    'Cancels a send to a segment: what was not sent is not sent any more, except for up to 20 messages that a worker is at. Repeating it changes nothing.',
  scope: 'messages:write',
  input: CancelInput,
  entity: {
    field: 'send',
    model: 'MessageSend',
    description: 'The send as it is now; null if there are errors.',
  },
  resolve: async ({ db, now }, { send }) => {
    const stored = (await readLocked(db, 'MessageSend', [send], 'NO KEY UPDATE')).get(send);
    if (!stored) throw new UserErrorsThrown(notFound(['input', 'send'], 'send'));
    if (stored.canceledAt === null) {
      await db.messageSend.updateMany({ where: { id: send }, data: { canceledAt: now } });
      await enqueue(db, now, [sendTask(send)]);
    }
    return { send };
  },
});

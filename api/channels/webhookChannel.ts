import { Channel } from '../../prisma/generated/client/enums.ts';
import type { MessageChannel } from '../../schema/messages/channel.ts';
import { classifyStatus } from '../../schema/messages/classifyStatus.ts';
import { isOneAddress } from '../../schema/messages/oneAddress.ts';
import type { Post } from '../../schema/webhooks/deliveries/post.ts';
import { signatureOf } from '../../schema/webhooks/signature.ts';
import type { MessageWebhook } from './settings.ts';

/** Posts each message as JSON to an address of the operator, signed by Standard Webhooks. */
export function webhookChannel(
  { url, secret }: MessageWebhook,
  post: Post,
  clock: () => Date = () => new Date(),
): MessageChannel {
  return {
    name: 'webhook',
    channels: Object.values(Channel),
    send: async (message, signal) => {
      if (!isOneAddress(message.to.address)) {
        return { outcome: 'REFUSED', refusal: { kind: 'OTHER', code: null } };
      }
      const body = JSON.stringify(message);
      const timestamp = Math.floor(clock().getTime() / 1_000);
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'cxgraph',
        'webhook-id': message.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatureOf({ id: message.id, timestamp, body }, [secret]),
      };
      const { status, retryAfter } = await post(url, { headers, body, signal });
      return classifyStatus({ status, retryAfter }, clock().getTime());
    },
  };
}

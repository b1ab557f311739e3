import { Channel } from '../../prisma/generated/client/enums.ts';
import type { MessageChannel } from '../../schema/messages/channel.ts';

/** For messages that an app reads from the graph: nothing goes out, and the stored row is the delivery. */
export const inboxChannel: MessageChannel = {
  name: 'inbox',
  channels: Object.values(Channel),
  send: async () => ({ outcome: 'DELIVERED', providerId: null }),
};

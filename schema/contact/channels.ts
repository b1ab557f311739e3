import type { Channel } from '../../prisma/generated/client/enums.ts';

/** Channels on which a customer is asked while present, and letters: they disturb no sleep. */
const silent: ReadonlySet<Channel> = new Set<Channel>([
  'WEB',
  'MOBILE_APP',
  'CHAT',
  'CHATBOT',
  'IN_STORE',
  'KIOSK',
  'DEVICE',
  'POST',
]);

/** Whether quiet hours hold for a channel. */
export function isLoud(channel: Channel): boolean {
  return !silent.has(channel);
}

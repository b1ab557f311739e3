/**
 * For channels of your own, by which the server sends messages: the types of a channel, and tests that
 * each should pass.
 */
export type { MessageChannel, OutgoingMessage, Sent } from '../../schema/messages/channel.ts';
export type { RefusalKind, SendRefusal } from '../../schema/messages/refusal.ts';
export {
  type ChannelBench,
  type ChannelTest,
  channelTests,
  type OtherSideManner,
  type ReceivedMessage,
} from './channelTests.ts';

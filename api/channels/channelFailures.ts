import type { Logger } from 'pino';
import type { ChannelFailure } from '../../schema/messages/sending/sendOnce.ts';
import { describeFailure } from '../protection/failures.ts';

/** Logs what channels throw, without its text: that can have an address, or the message. */
export function channelFailures(log: Pick<Logger, 'warn'>): (failure: ChannelFailure) => void {
  return ({ way, message: { id, channel }, error }) => {
    const { causes, stack } = describeFailure(error);
    const failure = { causes: causes.map(({ message: _, ...cause }) => cause), stack };
    log.warn(
      { channel, way: way.name, message: id, failure },
      'A channel threw an error instead of saying what came of a message; it is tried again later',
    );
  };
}

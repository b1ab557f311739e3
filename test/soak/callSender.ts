import { atRate, type Call, type Ended } from './load.ts';
import { asOwnProcess } from './ownProcess.ts';
import { bytesOf, rawSender } from './rawSender.ts';

/** How a load ended. */
export interface CallsSent {
  readonly ended: readonly Pick<Ended, 'status' | 'took'>[];
  /** Seconds until the last request had ended. */
  readonly seconds: number;
}

await asOwnProcess(
  async (url: string, call: Call, perSecond: number, seconds: number): Promise<CallsSent> => {
    const send = rawSender(url, 500);
    const request = bytesOf(call);
    const began = performance.now();
    const ended = await atRate({ perSecond, seconds }, () => send(request));
    return { ended, seconds: (performance.now() - began) / 1_000 };
  },
);

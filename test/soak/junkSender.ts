import { junk, type Victim } from './junk.ts';
import { atRate, countEach } from './load.ts';
import { asOwnProcess } from './ownProcess.ts';
import { bytesOf, rawSender } from './rawSender.ts';

/** How the junk was answered. */
export interface JunkSent {
  readonly sent: number;
  readonly unanswered: number;
  /** With 5xx. */
  readonly failed: number;
  readonly rollup: string;
}

/** Addresses that the junk comes from, by what the proxy before the server says. */
const addresses = Array.from({ length: 8 }, (_, index) => `192.0.2.${index + 1}`);

await asOwnProcess(
  async (victim: Victim, perSecond: number, seconds: number): Promise<JunkSent> => {
    const send = rawSender(victim.url, 800);
    const made = junk(victim).map(({ call, varies }) =>
      addresses.map((address) => {
        const bytes = () => bytesOf(call(), { 'x-forwarded-for': address });
        const once = bytes();
        return varies ? bytes : () => once;
      }),
    );
    const ended = await atRate({ perSecond, seconds }, (index) => {
      const kind = made[index % made.length];
      const request = kind?.[Math.floor(index / made.length) % addresses.length];
      return send(request?.() ?? Buffer.alloc(0));
    });
    const statuses = ended.map(({ status }) => status);
    return {
      sent: statuses.length,
      unanswered: statuses.filter((status) => status === 0).length,
      failed: statuses.filter((status) => status >= 500).length,
      rollup: countEach(statuses),
    };
  },
);

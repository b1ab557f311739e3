import { BlockList, isIP } from 'node:net';
import { allowOutbound, Outbound } from '../../schema/kernel/outbound.ts';
import type { Config } from '../config.ts';

/** Where `examples/receive-webhooks.ts` listens. */
const receiver = '127.0.0.1:4100';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Lets the demo workspace send webhooks to the receiver of the examples, and to no other private address:
 * only on a server that other machines cannot reach, and whose operator names no addresses.
 *
 * @returns a line that says so; null where it is not open
 */
export function openForDemo({ host, outbound }: Pick<Config, 'host' | 'outbound'>): string | null {
  const family = isIP(host) === 6 ? 'ipv6' : 'ipv4';
  const isLocal = host === 'localhost' || (isIP(host) !== 0 && loopback.check(host, family));
  if (!isLocal || !outbound.isClosed) return null;
  allowOutbound(new Outbound(receiver));
  return [
    `  Webhooks of this demo may go to http://${receiver}, and to no other private address.`,
    '  This receives and prints them:  npx tsx examples/receive-webhooks.ts',
    '',
  ].join('\n');
}

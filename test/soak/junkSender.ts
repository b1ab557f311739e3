import { junk, type Victim } from './junk.ts';
import { atRate, caller, tally } from './load.ts';

/** How the junk was answered. */
export interface JunkSent {
  readonly sent: number;
  readonly unanswered: number;
  /** With 5xx. */
  readonly failed: number;
  readonly tally: string;
}

/** Junk at a rate, sent by a process of its own: `junkSender.ts VICTIM PER_SECOND SECONDS`, as JSON. */
const [victim, perSecond, seconds] = process.argv.slice(2).map((each) => JSON.parse(each)) as [
  Victim,
  number,
  number,
];

/** Addresses that the junk comes from, by what the proxy before the server says. */
const addresses = 8;

const kinds = junk(victim);
const { call, close } = caller(victim.url, 800);
const statuses = await atRate({ perSecond, seconds }, async (index) => {
  const { headers, ...rest } = kinds[index % kinds.length]?.() ?? {};
  const address = `192.0.2.${1 + (Math.floor(index / kinds.length) % addresses)}`;
  const { status } = await call({ ...rest, headers: { ...headers, 'x-forwarded-for': address } });
  return status;
});
close();
const told: JunkSent = {
  sent: statuses.length,
  unanswered: statuses.filter((status) => status === 0).length,
  failed: statuses.filter((status) => status >= 500).length,
  tally: tally(statuses),
};
process.send?.(told, () => process.disconnect());

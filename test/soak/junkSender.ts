import { junk, type Victim } from './junk.ts';
import { atRate, caller, tally } from './load.ts';

/** Junk at a rate, sent by a process of its own: `junkSender.ts VICTIM PER_SECOND SECONDS`, as JSON. */
const [victim, perSecond, seconds] = process.argv.slice(2).map((each) => JSON.parse(each)) as [
  Victim,
  number,
  number,
];

/** Addresses that the junk comes from, by what the proxy before the server says. */
const addresses = 8;

const kinds = junk(victim);
const { call, close } = caller(victim.url, 256);
const statuses = await atRate({ perSecond, seconds }, async (index) => {
  const { headers, ...rest } = kinds[index % kinds.length]?.() ?? {};
  const address = `192.0.2.${1 + (Math.floor(index / kinds.length) % addresses)}`;
  const { status } = await call({ ...rest, headers: { ...headers, 'x-forwarded-for': address } });
  return status;
});
close();
process.send?.({ sent: statuses.length, statuses, tally: tally(statuses) });
process.disconnect();

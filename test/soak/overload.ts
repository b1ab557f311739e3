import type { CallsSent } from './callSender.ts';
import { type Call, countEach, percentile, requester } from './load.ts';
import { inOwnProcess } from './ownProcess.ts';
import type { Finding, Scenario, Setting } from './scenario.ts';
import { type SoakServer, startSoakServer } from './server.ts';

/** How many times as many requests are sent as the server can answer. */
const factor = 5;
const seconds = 30;
/**
 * The least share of the answers a second that it gives alone. Refusals take a twentieth of the server's
 * thread, but the sender and the database take more of a machine of two cores.
 */
const lowestShare = 0.6;
/** Requests under way at once when the capacity is measured. */
const connections = 16;

function readOf({ key }: SoakServer): Call {
  return {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({
      query: '{ journeys { nodes { title stages { nodes { name steps { nodes { title } } } } } } }',
    }),
  };
}

/** Answers a second with a few connections that each wait for their answer. */
async function capacity(server: SoakServer, duration: number): Promise<number> {
  const { call, close } = requester(server.url, connections);
  const end = performance.now() + duration * 1_000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const { status } = await call(readOf(server));
        if (status === 200) answers += 1;
      }
    }),
  );
  close();
  return answers / duration;
}

const took = (ended: CallsSent['ended'], share: number) =>
  Math.round(
    percentile(
      ended.map(({ took }) => took),
      share,
    ),
  );

async function run({ databaseUrl, scale, onProgress }: Setting): Promise<Finding[]> {
  const server = await startSoakServer(databaseUrl);
  const duration = Math.max(0.5, seconds * scale);
  onProgress('measuring what it can answer');
  await capacity(server, duration / 2);
  const before = await capacity(server, duration);
  const perSecond = Math.ceil(before * factor);
  onProgress(`${duration} s with ${perSecond} requests a second`);
  const { ended, seconds: passed } = await inOwnProcess<CallsSent>(
    'callSender.ts',
    server.url,
    readOf(server),
    perSecond,
    duration,
  );
  const after = await capacity(server, duration / 2);
  await server.stop();

  const answered = ended.filter(({ status }) => status === 200);
  const refused = ended.filter(({ status }) => status === 503);
  const goodput = answered.length / passed;
  // A machine that others use as well is not the same from minute to minute.
  const alone = (before + after) / 2;
  return [
    {
      what: 'requests',
      seen: `${ended.length}: ${countEach(ended.map(({ status }) => status))}`,
      wanted: 'each is answered, or refused with 503',
      holds: answered.length + refused.length === ended.length && answered.length > 0,
    },
    {
      what: 'answers a second',
      seen: `${before.toFixed(0)} and ${after.toFixed(0)} alone, before and after; ${goodput.toFixed(0)} under ${factor} times as many requests: ${(goodput / alone).toFixed(2)}`,
      wanted: `at least ${lowestShare}`,
      holds: goodput >= lowestShare * alone,
      timed: true,
    },
    {
      what: 'how long an answer takes',
      seen: `median ${took(answered, 0.5)} ms, 99 in a hundred ${took(answered, 0.99)} ms`,
      wanted: 'under 5 s',
      holds: took(answered, 0.99) < 5_000,
      timed: true,
    },
    {
      what: 'how long a refusal takes',
      seen: refused.length === 0 ? 'none' : `median ${took(refused, 0.5)} ms`,
      wanted: 'less than an answer',
      holds: refused.length > 0 && took(refused, 0.5) < took(answered, 0.5),
      timed: true,
    },
    {
      what: 'afterwards',
      seen: `${after.toFixed(0)} answers a second`,
      wanted: 'at least nine tenths of before',
      holds: after >= 0.9 * before,
      timed: true,
    },
  ];
}

/** Whether an overloaded server still answers as many requests as it can. */
export const overload: Scenario = { title: 'Five times as many requests as it can answer', run };

import type { JunkSent } from './junkSender.ts';
import { atRate, type Call, countEach, type Ended, percentile, requester } from './load.ts';
import { inOwnProcess } from './ownProcess.ts';
import type { Finding, Scenario, Setting } from './scenario.ts';
import { type SoakServer, startSoakServer } from './server.ts';

/** Requests a second: of junk, of honest work beside it, and of /livez. */
const rates = { junk: 2_000, honest: 20, livez: 5 };
const minute = 60;

/** What honest clients do: they read a map, and answer a survey. */
function honestCall({ key, survey }: SoakServer, index: number, run: string): Call {
  const read = {
    query:
      '{ journeys { nodes { title stages { nodes { name steps { nodes { title emotion } } } } } } }',
  };
  const submit = {
    query:
      'mutation ($input: ResponseSubmitInput!) { responseSubmit(input: $input) { response { id } errors { code } } }',
    variables: {
      input: {
        survey,
        submissionKey: `${run}-${index}`,
        locale: 'en',
        channel: 'WEB',
        answers: [{ question: 'nps', value: { number: index % 11 } }],
      },
    },
  };
  return {
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${key}`,
      'x-forwarded-for': '198.51.100.1',
    },
    body: JSON.stringify(index % 2 === 0 ? read : submit),
  };
}

interface Phase {
  readonly honest: readonly Ended[];
  readonly livez: readonly Ended[];
  /** Bytes, from second to second. */
  readonly memory: readonly number[];
}

async function watched(server: SoakServer, seconds: number, run: string): Promise<Phase> {
  const work = requester(server.url, 50);
  const probe = requester(server.url, 4);
  const [honest, livez, memory] = await Promise.all([
    atRate({ perSecond: rates.honest, seconds }, (index) =>
      work.call(honestCall(server, index, run)),
    ),
    atRate({ perSecond: rates.livez, seconds }, () =>
      probe.call({ path: '/livez', method: 'GET' }),
    ),
    atRate({ perSecond: 1, seconds }, () => server.memory()),
  ]);
  work.close();
  probe.close();
  return { honest, livez, memory };
}

const took = (ended: readonly Ended[], share: number) =>
  percentile(
    ended.map(({ took }) => took),
    share,
  );
const p99 = (ended: readonly Ended[]) => took(ended, 0.99);
const median = (ended: readonly Ended[]) => took(ended, 0.5);
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const answered = ({ status, text }: Ended) => status === 200 && !text.includes('"errors":[{');

async function run({ databaseUrl, scale, onProgress }: Setting): Promise<Finding[]> {
  const server = await startSoakServer(databaseUrl, { TRUST_PROXY: '1' });
  const seconds = Math.max(0.5, minute * scale);
  onProgress('warming up');
  await watched(server, Math.max(0.5, seconds / 4), 'warm');
  onProgress(`${seconds} s without junk`);
  const quiet = await watched(server, seconds, 'quiet');
  onProgress(`${seconds} s with ${rates.junk} requests of junk a second`);
  const victim = { url: server.url, key: server.key, publishable: server.publishable };
  const [attacked, junk] = await Promise.all([
    watched(server, seconds, 'attacked'),
    inOwnProcess<JunkSent>('junkSender.ts', victim, rates.junk, seconds),
  ]);
  await server.stop();

  const [before, after] = [p99(quiet.honest), p99(attacked.honest)];
  // Garbage is collected now and then: the least of a half is what stays.
  const half = Math.floor(attacked.memory.length / 2);
  const [early, late] = [attacked.memory.slice(0, half), attacked.memory.slice(half)].map((each) =>
    Math.min(...each),
  );
  return [
    {
      what: 'junk',
      seen: `${junk.sent} requests, ${Math.round(junk.sent / seconds)} a second: ${junk.rollup}`,
      wanted: 'each is answered, none with 5xx',
      holds: junk.unanswered === 0 && junk.failed === 0,
    },
    {
      what: 'honest requests beside it',
      seen: `${attacked.honest.filter(answered).length} of ${attacked.honest.length} answered (${countEach(attacked.honest.map(({ status }) => status))})`,
      wanted: 'all',
      holds: attacked.honest.every(answered),
    },
    {
      what: 'their 99th percentile',
      seen: `${Math.round(before)} ms quiet, ${Math.round(after)} ms beside junk: ${(after / before).toFixed(1)} times (medians ${Math.round(median(quiet.honest))} and ${Math.round(median(attacked.honest))} ms)`,
      wanted: 'at most 3 times',
      holds: after <= 3 * before,
      timed: true,
    },
    {
      what: '/livez',
      seen: `${Math.round(Math.max(...attacked.livez.map(({ took }) => took)))} ms at the longest, of ${attacked.livez.length}`,
      wanted: 'under 100 ms',
      holds: attacked.livez.every(({ status, took }) => status === 200 && took < 100),
      timed: true,
    },
    {
      what: 'memory',
      seen: `at least ${megabytes(early ?? 0)} in the first half, ${megabytes(late ?? 0)} in the second, at most ${megabytes(Math.max(...attacked.memory))}`,
      wanted: 'the least grows by less than a tenth from half to half',
      holds: (late ?? 0) < 1.1 * (early ?? 0),
      timed: true,
    },
  ];
}

/** Whether honest requests are answered beside a flood of junk. */
export const junkBesideWork: Scenario = {
  title: '2,000 requests of junk a second beside honest work',
  run,
};

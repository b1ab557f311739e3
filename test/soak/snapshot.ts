import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../support/connection.ts';
import { atRate, countEach, percentile, requester } from './load.ts';
import type { Finding, Scenario, Setting } from './scenario.ts';
import { type SoakServer, startSoakServer } from './server.ts';

/** How long another transaction has an old snapshot of the database open, in seconds. */
const seconds = 600;
/** Submits a second. */
const perSecond = 20;

function submitOf({ key, survey }: SoakServer, submissionKey: string) {
  const query =
    'mutation ($input: ResponseSubmitInput!) { responseSubmit(input: $input) { response { id } errors { code } } }';
  const answers = [{ question: 'nps', value: { number: submissionKey.length % 11 } }];
  const input = { survey, submissionKey, locale: 'en', channel: 'WEB', answers };
  return {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables: { input } }),
  };
}

/** Seconds that the oldest task has waited, as `/metrics` says. */
async function oldestTask({ url }: SoakServer): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(
    /^cxgraph_tasks_oldest_age_seconds\{topic="rollups"\} (\S+)$/m.exec(text)?.[1] ?? 0,
  );
}

/** How many answers the score counts. */
async function countedIn({ ask, survey }: SoakServer): Promise<number> {
  const score = await ask('query ($input: ScoreInput!) { score(input: $input) { n } }', {
    input: { survey, question: 'nps', metric: 'NPS' },
  });
  const { data } = (await score.json()) as { data: { score: { n: number } } };
  return data.score.n;
}

async function run({ databaseUrl, scale, onProgress }: Setting): Promise<Finding[]> {
  const server = await startSoakServer(databaseUrl);
  const { call, close } = requester(server.url, 32);
  const duration = Math.max(2, seconds * scale);
  const submits = (name: string, time: number) =>
    atRate({ perSecond, seconds: time }, (index) => call(submitOf(server, `${name}-${index}`)));
  onProgress('warming up');
  await submits('warm', Math.max(1, duration / 20));

  const { sql, close: forget } = await connect(databaseUrl);
  await sql.script('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await sql.query('SELECT count(*)::int FROM "SurveyResponse"');
  onProgress(`${duration} s of ${perSecond} submits a second, beside an open snapshot`);
  const ages: number[] = [];
  const [ended] = await Promise.all([
    submits('beside', duration),
    atRate({ perSecond: 0.5, seconds: duration }, async () => {
      ages.push(await oldestTask(server));
    }),
  ]);
  await forget();
  const warm = Math.floor(Math.max(1, duration / 20) * perSecond);
  let counted = await countedIn(server);
  for (let waited = 0; waited < 60 && counted < warm + ended.length; waited++) {
    await sleep(500);
    counted = await countedIn(server);
  }
  close();
  await server.stop();

  const tenth = Math.max(1, Math.floor(ended.length / 10));
  const [first, last] = [ended.slice(0, tenth), ended.slice(-tenth)].map((part) =>
    percentile(
      part.map(({ took }) => took),
      0.5,
    ),
  );
  return [
    {
      what: 'submits',
      seen: `${ended.length}: ${countEach(ended.map(({ status }) => status))}`,
      wanted: 'all answered with 200',
      holds: ended.every(({ status }) => status === 200),
    },
    {
      what: 'counted in the score',
      seen: `${counted} of ${warm + ended.length}`,
      wanted: 'all',
      holds: counted === warm + ended.length,
    },
    {
      what: 'the oldest task',
      seen: `waited at most ${Math.max(0, ...ages).toFixed(1)} s`,
      wanted: 'under 5 s',
      holds: ages.every((age) => age < 5),
      timed: true,
    },
    {
      what: 'the median of a submit',
      seen: `${Math.round(first ?? 0)} ms in the first tenth, ${Math.round(last ?? 0)} ms in the last`,
      wanted: 'less than twice as much',
      holds: (last ?? 0) < 2 * (first ?? 0),
      timed: true,
    },
  ];
}

/** Whether work goes on while an old snapshot prevents that deleted rows are removed. */
export const snapshot: Scenario = { title: 'A snapshot that is open for ten minutes', run };

import { setTimeout as sleep } from 'node:timers/promises';
import { decodeId } from '../../schema/kernel/id.ts';
import { cxgraph } from '../support/command.ts';
import { connect } from '../support/connection.ts';
import { atRate, countEach, percentile, requester } from './load.ts';
import type { Finding, Scenario, Setting } from './scenario.ts';
import { type SoakServer, soakKey, startSoakServer } from './server.ts';

/** Responses that are there before, of a year. */
const responses = 1_000_000;
/** Rows that are inserted in one statement. */
const batch = 100_000;
/** Submits a second, while the responses are counted. */
const perSecond = 20;

/** A batch takes half a second: what the killed server had under way is taken over soon. */
const lease = { WORKER_LEASE_MS: '5000' };

const title = [{ locale: 'en', text: 'How?' }];

async function made(server: SoakServer, verb: string, input: object): Promise<string> {
  const query = `mutation ($input: Survey${verb}Input!) {
    it: survey${verb}(input: $input) { survey { id } errors { message } }
  }`;
  const text = await (await server.ask(query, { input })).text();
  const { data } = JSON.parse(text) as {
    data?: { it: { survey: { id: string } | null; errors: readonly object[] } };
  };
  if (!data?.it.survey || data.it.errors.length > 0) throw new Error(text.slice(0, 1_000));
  return data.it.survey.id;
}

async function published(server: SoakServer): Promise<string> {
  const survey = await made(server, 'Create', {
    ...{ name: 'Broken down', locales: ['en'] },
    pages: [{ questions: [{ key: 'nps', kind: 'NPS', title }] }],
    hiddenFields: [{ key: 'region' }, { key: 'plan' }],
  });
  return made(server, 'Publish', { id: survey });
}

/** Stores responses of a year, with one answer each, which no task has counted. */
async function fill(databaseUrl: string, survey: string, count: number): Promise<void> {
  const { sql, close } = await connect(databaseUrl);
  const key = decodeId('Survey', survey);
  for (let from = 1; from <= count; from += batch) {
    await sql.query(
      `WITH made AS (
         SELECT md5($1::text || n)::uuid AS id, n, (current_date - (n % 365)::int) AS day,
           survey."workspaceId"
         FROM generate_series($2::int, $3::int) AS n, "Survey" survey WHERE survey.id = $1::uuid
       ), responded AS (
         INSERT INTO "SurveyResponse" ("workspaceId", id, "surveyId", version, status, locale,
           channel, day, reached, "hiddenFields", "startedAt", "completedAt", "createdAt", "updatedAt")
         SELECT "workspaceId", id, $1::uuid, 1, 'COMPLETED', 'en', 'WEB', day, '{nps}',
           jsonb_build_object('region', 'region ' || n % 12, 'plan', 'plan ' || n % 3), day, day, day, day
         FROM made
       )
       INSERT INTO "Answer" ("workspaceId", id, "responseId", "surveyId", question, kind, number, locale)
       SELECT "workspaceId", md5('a' || id)::uuid, id, $1::uuid, 'nps', 'NPS', (n * 7) % 11, 'en'
       FROM made`,
      [key, from, Math.min(count, from + batch - 1)],
    );
  }
  await sql.script('ANALYZE');
  await close();
}

/** Runs `cxgraph rollups`; what it said, and with which code it ended. */
async function rollups(databaseUrl: string, verb: 'repair' | 'verify') {
  const environment = { DATABASE_URL: databaseUrl, STATEMENT_TIMEOUT_MS: '900000' };
  return cxgraph(['rollups', verb], environment).ended;
}

function submitOf(survey: string, submissionKey: string, number: number) {
  const query =
    'mutation ($input: ResponseSubmitInput!) { responseSubmit(input: $input) { response { id } errors { code } } }';
  const answers = [{ question: 'nps', value: { number: number % 11 } }];
  const hiddenFields = [{ key: 'region', value: `region ${number % 12}` }];
  const input = { survey, submissionKey, locale: 'en', channel: 'WEB', answers, hiddenFields };
  return {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${soakKey}` },
    body: JSON.stringify({ query, variables: { input } }),
  };
}

interface Seen {
  readonly counted: boolean;
  readonly progress: number;
}

async function seen({ ask }: SoakServer, survey: string): Promise<Seen[]> {
  const answer = await ask(
    'query ($id: ID!) { survey(id: $id) { breakdowns { counted progress } } }',
    { id: survey },
  );
  const { data } = (await answer.json()) as { data: { survey: { breakdowns: Seen[] } } };
  return data.survey.breakdowns;
}

/** Waits until that much of the earlier responses is counted. */
async function countedTo(server: SoakServer, survey: string, share: number): Promise<void> {
  for (;;) {
    const breakdowns = await seen(server, survey);
    if (breakdowns.every(({ counted, progress }) => counted || progress >= share)) return;
    await sleep(50);
  }
}

async function run({ databaseUrl, scale, onProgress }: Setting): Promise<Finding[]> {
  let server = await startSoakServer(databaseUrl, lease);
  const survey = await published(server);
  const count = Math.ceil(responses * scale);
  onProgress(`filling in ${count} responses`);
  await fill(databaseUrl, survey, count);
  await rollups(databaseUrl, 'repair');

  const submits = async (name: string, seconds: number) => {
    const { call, close } = requester(server.url, 32);
    const ended = await atRate({ perSecond, seconds }, (index) =>
      call(submitOf(survey, `${name}-${index}`, index)),
    );
    close();
    return ended;
  };
  const before = await submits('before', Math.max(2, 30 * scale));
  onProgress('breaking it down');
  const began = performance.now();
  await made(server, 'Update', { id: survey, breakdowns: ['region', 'plan', 'tags'] });
  const [beside] = await Promise.all([
    submits('beside', Math.max(2, 60 * scale)),
    countedTo(server, survey, 0.1),
  ]);
  const [{ progress } = { progress: 1 }] = await seen(server, survey);
  onProgress(`killed where ${Math.round(100 * progress)} % were counted`);
  server.running.child.kill('SIGKILL');
  await server.running.ended;
  server = await startSoakServer(databaseUrl, lease);
  const after = await submits('after', Math.max(2, 30 * scale));
  await countedTo(server, survey, 1);
  const seconds = (performance.now() - began) / 1_000;
  await server.stop();
  onProgress('comparing all counts');
  const verified = await rollups(databaseUrl, 'verify');
  const [slow, slower] = [before, beside].map((ended) =>
    percentile(
      ended.map(({ took }) => took),
      0.5,
    ),
  );
  return [
    {
      what: 'submits',
      seen: countEach([...before, ...beside, ...after].map(({ status }) => status)),
      wanted: 'all answered with 200',
      holds: [...before, ...beside, ...after].every(({ status }) => status === 200),
    },
    {
      what: 'the counts after a kill',
      seen: verified.stdout.trim().split('\n').slice(-3).join(' '),
      wanted: 'equal a recount of all responses',
      holds: verified.code === 0,
    },
    {
      what: 'the median of a submit',
      seen: `${Math.round(slow ?? 0)} ms before, ${Math.round(slower ?? 0)} ms while it counts`,
      wanted: 'less than three times as much',
      holds: (slower ?? 0) < 3 * (slow ?? 0),
      timed: true,
    },
    {
      what: 'the counting',
      seen: `${count} responses in ${seconds.toFixed(0)} s, with the submits and the kill`,
      wanted: 'under 30 minutes for a million',
      holds: seconds < Math.max(60, 1_800 * scale),
      timed: true,
    },
  ];
}

/** Whether a survey of many responses can be broken down while it takes more, by a server that is killed. */
export const breakdown: Scenario = { title: 'A survey of a million responses, broken down', run };

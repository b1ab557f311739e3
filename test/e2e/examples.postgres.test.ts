import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import * as apiKeys from '../../client/generated/apiKeys.ts';
import * as attributeDefinitions from '../../client/generated/attributeDefinitions.ts';
import * as journeys from '../../client/generated/journeys.ts';
import * as personas from '../../client/generated/personas.ts';
import * as scores from '../../client/generated/scores.ts';
import * as surveys from '../../client/generated/surveys.ts';
import { type Client, createClient, orThrow } from '../../client/index.ts';
import { allowOutbound, Outbound } from '../../schema/kernel/outbound.ts';
import { runReadmeExample } from '../support/readmeExample.ts';
import { openReceiver } from '../support/receiver.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { sendDue } from '../support/webhooks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const reviewDueAt = new Date('2031-02-03T12:00:00.000Z');

let server: TestServer;
let url: string;
let client: Client;
let journeyId: string;
let surveyId: string;

beforeAll(async () => {
  server = await startTestServer();
  url = `${server.url}/graphql`;
  client = createClient({ url, key: server.ownerKey });
  journeyId = await makeJourney();
  surveyId = await makeSurvey();
  // The attribute that the examples of customers set.
  const plan = { key: 'plan', name: 'Plan', type: 'CHOICE', choices: ['basic', 'plus'] } as const;
  orThrow(await attributeDefinitions.create(client, { ...plan, choices: [...plan.choices] }));
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => server.stop());

async function makeJourney(): Promise<string> {
  const overdue = { name: 'Mara', reviewDueAt: new Date('2020-01-02T12:00:00.000Z') };
  const { persona } = orThrow(await personas.create(client, overdue));
  const { journey } = orThrow(
    await journeys.create(client, {
      title: 'I want my bike repaired',
      reviewDueAt,
      personas: [persona.id],
      stages: [
        {
          name: 'Book',
          steps: [
            {
              title: 'Finds a free day',
              emotion: -2,
              touchpoints: [{ new: { name: 'Booking page', channel: 'WEB' } }],
            },
          ],
        },
        { name: 'Bring', steps: [{ title: 'Waits' }] },
        { name: 'Ride', steps: [{ title: 'Rides home', emotion: 2, momentOfTruth: true }] },
      ],
    }),
  );
  return journey.id;
}

async function makeSurvey(): Promise<string> {
  const said = (text: string) => [{ locale: 'en', text }];
  const { survey } = orThrow(
    await surveys.create(client, {
      name: 'Repairs',
      kind: 'TRANSACTIONAL',
      locales: ['en'],
      pages: [
        {
          key: 'recommendation',
          questions: [
            {
              key: 'recommend',
              kind: 'NPS',
              title: said('How likely are you to recommend us?'),
              required: true,
            },
          ],
        },
        {
          key: 'reasons',
          questions: [{ key: 'why', kind: 'LONG_TEXT', title: said('Why?') }],
        },
      ],
    }),
  );
  orThrow(await surveys.publish(client, { id: survey.id }));
  return survey.id;
}

describe('a survey that is answered page by page', () => {
  const answer = (key: string, id: string) =>
    example('answer-a-survey.ts', { CXGRAPH_URL: server.url, CXGRAPH_KEY: key }, id);

  test('is begun, saved, resumed and submitted once, by a publishable key', async () => {
    const { secret } = orThrow(
      await apiKeys.create(client, {
        name: 'Page',
        kind: 'PUBLISHABLE',
        scopes: [],
        allowedOrigins: ['https://www.example.com'],
      }),
    );
    const { code, out, stderr } = await answer(secret ?? '', surveyId);
    expect(stderr).toBe('');
    expect(out.trimEnd().split('\n')).toEqual([
      'Begun.',
      'How likely are you to recommend us? → 10',
      '… and later, on another device:',
      'Why? → "As an example."',
      'COMPLETED.',
      'Sent again: the same response.',
    ]);
    expect(code).toBe(0);
  });

  test('says so where it takes no answers', async () => {
    const { code, stderr } = await answer(server.ownerKey, 'survey_01h2xcejqtf2nbrexx3vqjhp41');
    expect(code).toBe(1);
    expect(stderr).toBe('This survey takes no answers now.\n');
  });
});

test('a metric that does not fit its question is refused with those that do', async () => {
  const asked = { survey: surveyId, question: 'recommend', metric: 'CSAT' } as const;
  await expect(scores.get(client, asked)).rejects.toThrow(
    /^ScoresGet: refused with BAD_USER_INPUT .*CSAT does not fit a question of NPS\. .*NPS/,
  );
});

describe('the receiver of webhooks', () => {
  const environment = () => ({ CXGRAPH_URL: url, CXGRAPH_KEY: server.ownerKey });

  test('says so where the server does not send to this machine', async () => {
    const { code, stderr } = await example('receive-webhooks.ts', environment());
    expect(code).toBe(1);
    expect(stderr).toContain('OUTBOUND_ALLOW');
  });

  test('prints what is sent to it, and leaves no endpoint behind', async () => {
    allowOutbound(new Outbound('127.0.0.1:*'));
    const { port, close } = await openReceiver();
    await close();
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'examples/receive-webhooks.ts', 'response.completed'],
      { cwd: root, env: { ...process.env, ...environment(), RECEIVER_PORT: String(port) } },
    );
    const ended = once(child, 'exit');
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    const db = server.database.workspace(server.workspaceId);
    const deliveries = () => db.webhookDelivery.count();
    await expect.poll(deliveries, { timeout: 30_000 }).toBe(1);
    await sendDue({ db });
    expect(said).toContain(`Receiving at 127.0.0.1:${port}`);
    await expect
      .poll(() => said)
      .toMatch(/^1 response\.completed \(a test\) \{"id":"surveyresponse_/m);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(await db.webhookEndpoint.count()).toBe(0);
    allowOutbound(new Outbound());
  });
});

describe('the journey map as text', () => {
  test('shows the curve, the stages and the steps', async () => {
    const { code, out } = await example('journey-map.ts', {
      CXGRAPH_URL: url,
      CXGRAPH_KEY: server.ownerKey,
    });
    expect(out.trimEnd().split('\n')).toEqual([
      'I want my bike repaired (current), for Mara',
      '',
      '+2  ·     ·      ●',
      '+1  ·     ·      ·',
      ' 0  ·     ·      ·',
      '−1  ·     ·      ·',
      '−2  ●     ·      ·',
      '    Book  Bring  Ride',
      '',
      'Book',
      '−2  Finds a free day  ← Booking page (WEB)',
      '',
      'Bring',
      '    Waits',
      '',
      'Ride',
      '+2  Rides home ★',
    ]);
    expect(code).toBe(0);
  });

  test('says which variables it needs where they are missing', async () => {
    const { code, stderr } = await example('journey-map.ts', {});
    expect(code).toBe(1);
    expect(stderr).toMatch(/CXGRAPH_URL .* CXGRAPH_KEY/);
  });

  test('says in a sentence why the server refused it', async () => {
    const { code, stderr } = await example('journey-map.ts', {
      CXGRAPH_URL: url,
      CXGRAPH_KEY: 'wrong',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^JourneysList: refused with UNAUTHENTICATED \(request .*\)\. This is not a whole cxgraph key: .*\n$/,
    );
  });
});

function example(
  script: string,
  env: Record<string, string>,
  ...args: string[]
): Promise<{ code: unknown; out: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `examples/${script}`, ...args],
      { cwd: root, env: { PATH: process.env.PATH, ...env } },
      (error, out, stderr) => resolve({ code: error?.code ?? 0, out, stderr }),
    );
  });
}

const readme = readFileSync(`${root}client/README.md`, 'utf8');
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text]) => text ?? '');
// Handlers are for tests without a server: those of the client run that one. What is a file of its
// own, or asks a page's origin, is run by frontEnds.pglite.test.ts; what follows until it is left, by
// subscriptionClients.test.ts.
const elsewhere = /@cxgraph\/client\/testing|^\/\/ \S+\.ts\n|url: '\/api|\.submitted\(client/;
const runnable = blocks.filter((text) => !elsewhere.test(text));

test('the examples of the client’s README run, one after the other', async () => {
  vi.stubGlobal('id', journeyId);
  vi.stubGlobal('surveyId', surveyId);
  const said: unknown[][] = [];
  for (const text of runnable) {
    const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
    await runReadmeExample(text, url, server.ownerKey);
    said.push(log.mock.calls);
    log.mockRestore();
  }
  expect(said).toEqual([
    [['I want my bike repaired', reviewDueAt.toLocaleDateString()]],
    [['I want my bike repaired', '-2 – 2']],
    [
      ['Book', [['Finds a free day', -2]]],
      ['Bring', [['Waits', null]]],
      ['Ride', [['Rides home', 2]]],
    ],
    [[['owner']]],
    [],
    [],
    [['Jon'], ['Mara'], ['Rosa, 34'], ['3 in all']],
    [['cxg_pk_']],
    [
      ['NPS', 'How likely are you to recommend us?'],
      [['recommend: MISSING']],
      ['reasons', 0.5, true],
    ],
    [
      [{ recommend: 4 }, 'reasons'],
      ['COMPLETED', true, true],
    ],
    [['MATCHED', false]],
    [[new Date().toLocaleDateString(), 'PURCHASE', 24.5]],
    [['nothing to count yet', 0, undefined]],
    [[['BAD_USER_INPUT'], expect.stringMatching(/./)]],
    [['Mara: Thu Jan 02 2020']],
  ]);
  expect(blocks.length - runnable.length).toBe(6);
});

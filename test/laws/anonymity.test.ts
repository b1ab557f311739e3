import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handlers } from '../../api/worker/handlers.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { dayOf, startOfDay } from '../../schema/kernel/localTime.ts';
import { heardLog } from '../support/log.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { drainTasks } from '../support/tasks.ts';

/**
 * Every table, every line of the log and every export together show what was answered on a
 * day, and not by whom or when within it.
 */
const timeZone = 'Europe/Berlin';
/** What a request says of the person who sends it, and where it may turn up. */
const traces = {
  userAgent: 'TraceOfTheAgent/1.0',
  address: '203.0.113.77',
  url: 'https://shop.example/?visitor=trace-of-the-visitor',
};

const log = heardLog();
let server: TestServer;
let survey: string;
let publishable: string;

beforeAll(async () => {
  server = await startTestServer({ log: log.logger, config: { trustProxy: 1 } });
  await change('workspaceUpdate', { timeZone });
  survey = await anonymousSurvey();
  const page = { name: 'Pages', kind: 'PUBLISHABLE', allowedOrigins: ['https://shop.example'] };
  const made = await change('apiKeyCreate', page, 'secret');
  publishable = made.secret;
});
afterAll(() => server.stop());

async function change(mutation: string, input: object, selection = '', key?: string) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const { body } = await server.request(
    `mutation Change($input: ${type}) { made: ${mutation}(input: $input) { ${selection} errors { message path } } }`,
    { input },
    {
      ...(key !== undefined && { key }),
      operationName: 'Change',
      headers: { 'user-agent': traces.userAgent, 'x-forwarded-for': traces.address },
    },
  );
  expect(body.errors).toBeUndefined();
  expect(body.data.made.errors).toEqual([]);
  return body.data.made;
}

async function anonymousSurvey(): Promise<string> {
  const title = [{ locale: 'en', text: 'How likely are you to recommend us as an employer?' }];
  const { survey: made } = await change(
    'surveyCreate',
    {
      name: 'Pulse',
      kind: 'PULSE',
      locales: ['en'],
      anonymous: true,
      maxResponses: 1_000,
      pages: [
        { questions: [{ key: 'enps', kind: 'NPS', required: true, title }] },
        { questions: [{ key: 'why', kind: 'LONG_TEXT', title }] },
      ],
    },
    'survey { id }',
  );
  await change('surveyPublish', { id: made.id });
  return made.id;
}

/** Every row of every table, by its table. */
async function everyRow(): Promise<{ table: string; row: unknown }[]> {
  const db = server.database.workspace(server.workspaceId);
  const views = new Set(['JourneyTouchpoint']);
  const rows: { table: string; row: unknown }[] = [];
  for (const table of Object.values(Prisma.ModelName).filter((name) => !views.has(name))) {
    const tenant = Prisma.raw(table === 'Workspace' ? 'id' : '"workspaceId"');
    const found = await db.$queryRaw<{ row: unknown }[]>(Prisma.sql`
      SELECT to_jsonb(stored) AS row FROM ${Prisma.raw(`"${table}"`)} AS stored
      WHERE ${tenant} = ${server.workspaceId}::uuid`);
    rows.push(...found.map(({ row }) => ({ table, row })));
  }
  return rows;
}

/** Every text in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has a time within a day; the beginning of a day and of all time do not. */
function hasTime(text: string): boolean {
  if (moment.test(text)) {
    const time = new Date(text);
    return time.getTime() !== 0 && +startOfDay(dayOf(time, timeZone), timeZone) !== +time;
  }
  return uuid.exec(text)?.[1] === '7';
}

const submit = (submissionKey: string, more: object = {}) => ({
  survey,
  submissionKey,
  locale: 'en',
  channel: 'WEB',
  source: { url: traces.url, userAgent: traces.userAgent, country: 'DE' },
  answers: [
    { question: 'enps', value: { number: 9 }, ms: 4_321 },
    { question: 'why', value: { text: 'The canteen' } },
  ],
  ...more,
});

describe('the answers to an anonymous survey', () => {
  const keys = Array.from({ length: 6 }, () => randomUUID());
  const tokens: string[] = [];
  let before: Awaited<ReturnType<typeof everyRow>>;
  let after: Awaited<ReturnType<typeof everyRow>>;
  let waiting: Awaited<ReturnType<typeof everyRow>>;

  beforeAll(async () => {
    // A key shows that it was used today, and not for what.
    await server.request('{ __typename }', {}, { key: publishable });
    before = await everyRow();
    log.forget();
    const [first = '', second = '', third = '', ...bulk] = keys;
    await change('responseSubmit', submit(first), 'response { id }', publishable);
    await change('responseSubmit', submit(second), 'response { id }');
    const { answers: _, ...begun } = submit(third);
    const started = await change('responseStart', begun, 'resumeToken', publishable);
    tokens.push(started.resumeToken);
    await change(
      'responseSave',
      { resumeToken: started.resumeToken, answers: submit(third).answers.slice(0, 1) },
      '',
      publishable,
    );
    await change(
      'responseBulkSubmit',
      {
        survey,
        responses: bulk.map((key) => {
          const { survey: _survey, ...row } = submit(key);
          return row;
        }),
      },
      '',
    );
    waiting = await everyRow();
    await drainTasks(server.database.workspace(server.workspaceId), handlers);
    after = await everyRow();
  });

  /** What came or changed because of the answers. */
  const left = () => {
    const known = new Set(before.map((each) => JSON.stringify(each)));
    return [...waiting, ...after].filter((each) => !known.has(JSON.stringify(each)));
  };

  test('are stored', () => {
    const tables = left().map(({ table }) => table);
    for (const table of [
      'SurveyResponse',
      'Answer',
      'ResponseSubmission',
      'Outbox',
      'RollupByDay',
    ]) {
      expect(tables).toContain(table);
    }
    expect(after.filter(({ table }) => table === 'SurveyResponse')).toHaveLength(keys.length);
  });

  test('leave no time within the day in any table, nor an id that has one', () => {
    const known = new Set(before.flatMap(({ row }) => textsOf(row)));
    const found = left().flatMap(({ table, row }) =>
      textsOf(row)
        .filter((text) => !known.has(text) && hasTime(text))
        .map((text) => `${table}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('leave nothing of the person in any table', () => {
    const secrets = [...Object.values(traces), ...keys, ...tokens, '127.0.0.1'];
    const found = left().flatMap(({ table, row }) => {
      const text = JSON.stringify(row);
      return secrets
        .filter((secret) => text.includes(secret))
        .map((secret) => `${table}: ${secret}`);
    });
    expect(found).toEqual([]);
  });

  test('leave nothing of the person or the response in the log', () => {
    const responses = after
      .filter(({ table }) => table === 'SurveyResponse')
      .map(({ row }) => String((row as { id: string }).id));
    const lines = log.lines();
    expect(lines.length).toBeGreaterThan(4);
    const secrets = [...Object.values(traces), ...keys, ...tokens, ...responses, 'canteen', survey];
    expect(secrets.filter((secret) => lines.some((line) => line.includes(secret)))).toEqual([]);
  });

  test('are not found by an attacker who knows the submission key and has the tables', () => {
    const hashes = keys.flatMap((key) =>
      [key, `${survey}${key}`].map((text) => createHash('sha256').update(text).digest('hex')),
    );
    const stored = JSON.stringify(after.filter(({ table }) => table === 'ResponseSubmission'));
    expect(hashes.filter((hash) => stored.includes(hash))).toEqual([]);
  });
});

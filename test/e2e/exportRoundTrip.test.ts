import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvOf, surveyOfAllKinds } from '../../schema/responses/interchange/exchange.fixture.ts';
import { exchangeWith } from '../support/exchange.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ worker: {} });
  await change('workspaceUpdate', { locales: ['en', 'de'] }, 'workspace { id }');
});
afterAll(() => server.stop());

const { change, published, newExport, call, imported } = exchangeWith(() => server);

async function exported(survey: string, more: object = {}): Promise<string> {
  const job = await newExport(survey, more);
  const answer = await call('GET', job.path);
  expect(answer.status).toBe(200);
  return answer.text();
}

const header =
  '_locale,_channel,_startedAt,_completedAt,_tags,_hidden.plan,_hidden.orders,nps,why,csat,ces,stars,agree,colour,colour.other,used,used.other,order,service.speed,service.staff,comment,spent,born,again,terms,contact.name,contact.email'.split(
    ',',
  );
const rows = [
  [
    'de',
    'EMAIL',
    '2026-01-31T10:00:00.000Z',
    '2026-01-31T10:05:00.000Z',
    'a;b',
    "'=1+1",
    '-3',
    '3',
    '=HYPERLINK("http://evil","x")\nsecond line',
    '5',
    '7',
    '1',
    '9',
    'other',
    '+49 30',
    'red;other',
    '@home',
    'blue;red;green',
    'good;bad',
    'bad',
    "''-x",
    '-12.5',
    '2000-02-29',
    'true',
    'true',
    '-Rosa',
    'rosa@example.com',
  ],
  ['en', 'WEB', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', ...Array(3).fill(''), '9'],
].map((cells) => [...cells, ...Array(header.length - cells.length).fill('')]);

/** Without the ids, which differ from survey to survey. */
const bare = (csv: string) => csv.replaceAll(/surveyresponse_\w+/g, 'id');

test.each(['CSV', 'NDJSON'])(
  'an export as %s is the same after it was imported into another survey',
  async (format) => {
    const first = await published(surveyOfAllKinds);
    const second = await published(surveyOfAllKinds);
    expect(await imported(first, csvOf(header, rows))).toMatchObject({
      rowsDone: 2,
      rowsFailed: 0,
    });
    const file = await exported(first, { format });
    expect(await imported(second, file, { format })).toMatchObject({
      rowsDone: 2,
      rowsFailed: 0,
    });
    expect(bare(await exported(second, { format }))).toBe(bare(file));
    const csv = await exported(second);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil"",""x"")\nsecond line"`);
    expect(csv).toContain(`,'+49 30,`);
    expect(csv).toContain(`,-12.5,`);
    expect(csv).toContain(`,''-x,`);
  },
);

test('an export as NDJSON has numbers, booleans and lists', async () => {
  const survey = await published(surveyOfAllKinds);
  await imported(survey, csvOf(header, rows));
  const [first] = (await exported(survey, { format: 'NDJSON' }))
    .split('\n')
    .map((line) => (line === '' ? null : JSON.parse(line)));
  expect(first).toMatchObject({
    _version: 1,
    _status: 'COMPLETED',
    _tags: ['a', 'b'],
    '_hidden.orders': -3,
    '_variable.twice': 6,
    nps: 3,
    colour: 'other',
    'colour.other': '+49 30',
    used: ['red', 'other'],
    order: ['blue', 'red', 'green'],
    'service.speed': ['good', 'bad'],
    spent: -12.5,
    born: '2000-02-29',
    again: true,
    'contact.email': 'rosa@example.com',
  });
});

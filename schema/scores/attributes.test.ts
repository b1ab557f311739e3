import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  publishedSurvey,
  response,
  storeResponses,
  times,
} from '../../test/support/countedResponses.ts';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { decodeId, encodeId } from '../kernel/id.ts';
import { enqueue } from '../outbox/outbox.ts';
import { countBreakdownsBy } from '../responses/breakdowns/countBreakdowns.ts';
import { breakdownTask } from '../surveys/breakdowns/storeBreakdowns.ts';
import { foldRollups } from './rollups/fold.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
let customers: string[];

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const choices = ['gold', 'silver'];
  const definition = { key: 'tier', name: 'Tier', type: 'CHOICE', choices };
  await workspace.make('attributeDefinition', definition);
  const other = await graph.workspace();
  await other.make('attributeDefinition', { key: 'tier', name: 'Tier', type: 'TEXT' });
  customers = [];
  for (const choice of choices) customers.push(await makeCustomer(choice));
  const key = await publishedSurvey(workspace.db);
  survey = encodeId('Survey', key);
  await add(key, 6, 10, customers[0] ?? null);
  await add(key, 7, 0, customers[1] ?? null);
  await add(key, 5, 8, null);
});
afterAll(() => graph.close());

const tier = (choice: string) => [{ key: 'tier', value: { choice } }];
const makeCustomer = (choice: string) =>
  workspace.make('customer', { name: choice, attributes: tier(choice) });

/** Stores responses of a customer with a score, which are counted at once. */
async function add(surveyId: string, count: number, score: number, customer: string | null) {
  const ids = await storeResponses(workspace.db, surveyId, times(count, response({ nps: score })));
  await workspace.db.surveyResponse.updateMany({
    where: { id: { in: ids } },
    data: customer ? { customerId: decodeId('Customer', customer) } : {},
  });
  await drainTasks(workspace.db, [foldRollups]);
}

type Group = [key: string | null, n: number];

async function groups(client: TestClient, more: object = {}): Promise<Group[]> {
  const input = { survey, question: 'nps', metric: 'NPS', by: [{ attribute: 'tier' }], ...more };
  const { found } = await client.ask<{
    found: { groups: { key: string | null; score: { n: number } }[] };
  }>(
    'query($input: ScoreBreakdownInput!) { found: scoreBreakdown(input: $input) { groups { key score { n } } } }',
    { input },
  );
  return found.groups.map(({ key, score }) => [key, score.n]);
}

/** A condition that all responses meet, with which no stored counts can be read. */
const live = { filter: { channel: { notIn: ['KIOSK'] } } };

const before: Group[] = [
  ['silver', 7],
  ['gold', 6],
  [null, 5],
];

describe('scores by an attribute', () => {
  test('are of the customers of today until a survey is broken down by it, and then stay what they were', async () => {
    const [first = ''] = customers;
    const change = (choice: string) =>
      workspace.change('customerUpdate', { id: first, attributes: tier(choice) });
    expect(await groups(workspace)).toEqual(before);
    await change('silver');
    expect(await groups(workspace)).toEqual([
      ['silver', 13],
      [null, 5],
    ]);
    await change('gold');
    await mark();
    // Before all is counted: what is not counted yet has the value that it will be counted by.
    expect(await groups(workspace)).toEqual(before);
    await countSome();
    await change('silver');
    expect(await groups(workspace)).toEqual(before);
    await drainTasks(workspace.db, [countBreakdownsBy(100)], now());
    expect(await groups(workspace)).toEqual(before);
    expect(await groups(workspace, live)).toEqual(before);
    await change('gold');
    expect(await groups(workspace)).toEqual(before);
    expect(await groups(workspace, live)).toEqual(before);
  });

  test('are read from stored counts, and live ones by a key that is bound to segments', async () => {
    const segment = await workspace.make('segment', { name: 'First' });
    const members = { segment, customers: customers.slice(0, 1) };
    await workspace.change('segmentAddCustomers', members);
    const bound = workspace.boundTo({
      segments: [decodeId('Segment', segment) ?? ''],
      touchpoints: null,
    });
    expect(await groups(bound)).toEqual([['gold', 6]]);
    await workspace.db.surveyResponse.deleteMany({ where: { customerId: null } });
    expect(await groups(workspace)).toEqual(before);
    expect(await groups(workspace, live)).toEqual(before.slice(0, 2));
  });

  test('need the scope that reads customers, and the one that reads personal data once it is personal', async () => {
    const attempt = async (...scopes: Parameters<TestWorkspace['withScopes']>) => {
      const input = { survey, question: 'nps', metric: 'NPS', by: [{ attribute: 'tier' }] };
      const { errors = [] } = await workspace
        .withScopes(...scopes)
        .answer(
          'query($input: ScoreBreakdownInput!) { scoreBreakdown(input: $input) { groups { key } } }',
          { input },
        );
      return errors.map(({ extensions, message }) => `${extensions?.code} ${message}`);
    };
    const missing = (scope: string) => [expect.stringMatching(`FORBIDDEN.*${scope}`)];
    expect(await attempt('scores:read')).toEqual(missing('customers:read'));
    expect(await attempt('scores:read', 'customers:read')).toEqual([]);
    await workspace.db.attributeDefinition.updateMany({ data: { personal: true } });
    expect(await attempt('scores:read', 'customers:read')).toEqual(missing('customers:personal'));
  });
});

const now = () => new Date(Date.now() + 1_000);
const surveyId = () => decodeId('Survey', survey) ?? '';

/** Marks the attribute, and leaves the counting to a task; the survey's texts are too few for `surveyUpdate`. */
async function mark(): Promise<void> {
  const { db } = workspace;
  await db.surveyBreakdown.createMany({
    data: {
      ...{ surveyId: surveyId(), number: 1, key: 'attributes.tier', source: 'ATTRIBUTE' },
      ...{ position: 0, paired: true, countedToAt: new Date('0001-01-01T00:00:00Z') },
      countedToId: '00000000-0000-0000-0000-000000000000',
    },
  });
  await db.survey.updateMany({ where: { id: surveyId() }, data: { breakdownVersion: 1 } });
  const task = breakdownTask('COUNT', { id: surveyId(), anonymous: false });
  await db.$transaction((tx) => enqueue(tx, new Date(), [task]));
}

/** Counts the first six responses. */
async function countSome(): Promise<void> {
  const task = { id: surveyId(), topic: 'breakdowns', subjectId: surveyId(), attempts: 1 };
  await workspace.db.$transaction((db) =>
    countBreakdownsBy(6).handle(db, [{ ...task, payload: 'COUNT' }], now()),
  );
}

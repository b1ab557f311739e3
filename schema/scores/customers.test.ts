import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyResponse,
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
import { decodeId, encodeId } from '../kernel/id.ts';
import { foldRollups } from './rollups/fold.ts';
import { rollupTopic } from './rollups/rollup.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let acme: string;
let touchpoint: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  acme = await workspace.make('account', { name: 'Acme' });
  const define = (input: object) =>
    workspace.make('attributeDefinition', { name: 'Any', ...input });
  await define({ key: 'plan', type: 'CHOICE', choices: ['gold', 'silver'] });
  await define({ key: 'active', type: 'BOOLEAN' });
  await define({ key: 'city', type: 'TEXT' });
  await define({ key: 'ill', type: 'BOOLEAN', personal: true });
});
afterAll(() => graph.close());

type Stored = Parameters<typeof storeResponses>[2];

/** Makes a survey with these responses of one customer, all counted, and returns its id. */
async function counted(stored: Stored, customer: string | null): Promise<string> {
  const { db } = workspace;
  const key = await publishedSurvey(db);
  await add(key, stored, customer);
  return encodeId('Survey', key);
}

async function add(survey: string, stored: Stored, customer: string | null): Promise<void> {
  const { db } = workspace;
  await storeResponses(db, survey, stored);
  await db.surveyResponse.updateMany({
    where: { surveyId: survey, customerMatch: 'NONE' },
    data: customer
      ? { customerId: decodeId('Customer', customer), customerMatch: 'MATCHED' }
      : { customerMatch: 'WAITING' },
  });
  await db.$transaction(async (tx) => {
    const tasks = await tx.outbox.findMany({ where: { topic: rollupTopic } });
    await foldRollups.handle(tx, tasks, new Date());
    await tx.outbox.deleteMany({ where: { topic: rollupTopic } });
  });
}

const customer = (more: object) => workspace.make('customer', more);
const plan = (choice: string) => ({ key: 'plan', value: { choice } });

const ask = async <Answer>(field: string, type: string, input: object, selection: string) => {
  const { found } = await workspace.ask<{ found: Answer }>(
    `query($input: ${type}!) { found: ${field}(input: $input) { ${selection} } }`,
    { input },
  );
  return found;
};

interface Groups {
  readonly groups: {
    readonly key: string | null;
    readonly account: { readonly name: string } | null;
    readonly score: { readonly value: number | null; readonly n: number };
  }[];
}

const nps = { question: 'nps', metric: 'NPS' };
const breakdown = async (input: object) => {
  const selection = 'groups { key account { name } score { value n } }';
  const { groups } = await ask<Groups>(
    'scoreBreakdown',
    'ScoreBreakdownInput',
    { ...nps, ...input },
    selection,
  );
  return groups.map(({ key, account, score }) => [account?.name ?? key, score.value, score.n]);
};

describe('scores by customers', () => {
  test('are those of the rollups where the customer of all responses is selected', async () => {
    const keys = [decodeId('Touchpoint', touchpoint) ?? ''];
    const stored = fc.sample(anyResponse(keys), { numRuns: 150, seed: 5 });
    const all = await customer({
      account: acme,
      attributes: [plan('gold'), { key: 'active', value: { boolean: true } }],
    });
    const survey = await counted(stored, all);
    const filter = {
      account: { eq: acme },
      attributes: [
        { key: 'plan', in: ['gold', 'silver'] },
        { key: 'active', in: ['true'] },
      ],
    };
    const score =
      'value n suppressed interval { low high } excluded { unfinished screenedOut quotaFull unanswered }';
    const days = { from: '2026-01-01', to: '2026-12-31' };
    const queries: [string, string, object, string][] = [
      ['score', 'ScoreInput', nps, score],
      ['score', 'ScoreInput', { question: 'spent', metric: 'MEAN' }, score],
      [
        'scoreSeries',
        'ScoreTrendInput',
        { ...nps, interval: 'MONTH', ...days },
        `from score { ${score} }`,
      ],
      [
        'scoreBreakdown',
        'ScoreBreakdownInput',
        { ...nps, by: [{ property: 'CHANNEL' }] },
        `groups { key score { ${score} } }`,
      ],
      [
        'scoreBreakdown',
        'ScoreBreakdownInput',
        { ...nps, by: [{ property: 'TOUCHPOINT' }], first: 1 },
        `groups { key score { ${score} } } others { ${score} }`,
      ],
      ...['nps', 'colours', 'order', 'grid', 'again'].map(
        (question): [string, string, object, string] => [
          'questionDistribution',
          'QuestionDistributionInput',
          { question },
          'n omitted values { value row rank n share }',
        ],
      ),
      [
        'completionFunnel',
        'CompletionFunnelInput',
        {},
        'started completed screenedOut quotaFull steps { question reached answered left }',
      ],
      ['responseRates', 'ResponseRateInput', {}, 'completes partials rr1'],
    ];
    for (const [field, type, input, selection] of queries) {
      const asked = { survey, ...input };
      const rollups = await ask<object>(field, type, asked, selection);
      expect(await ask(field, type, { ...asked, filter }, selection)).toEqual(rollups);
      const none = { ...filter, account: { neq: acme } };
      expect(await ask(field, type, { ...asked, filter: none }, selection)).not.toEqual(rollups);
    }
  });

  test('group responses by the account and by the values of today', async () => {
    const one = await customer({ account: acme, attributes: [plan('gold')] });
    const other = await customer({ attributes: [plan('silver')] });
    const survey = await counted(times(6, response({ nps: 10 })), one);
    const key = decodeId('Survey', survey) ?? '';
    await add(key, times(7, response({ nps: 0 })), other);
    await add(key, times(5, response({ nps: 8 })), null);
    expect(await breakdown({ survey, by: [{ property: 'ACCOUNT' }] })).toEqual([
      [null, (100 * -7) / 12, 12],
      ['Acme', 100, 6],
    ]);
    expect(await breakdown({ survey, by: [{ attribute: 'plan' }] })).toEqual([
      ['silver', -100, 7],
      ['gold', 100, 6],
      [null, 0, 5],
    ]);
    await workspace.change('customerUpdate', { id: other, attributes: [plan('gold')] });
    expect(await breakdown({ survey, by: [{ attribute: 'plan' }] })).toEqual([
      ['gold', (100 * (6 - 7)) / 13, 13],
      [null, 0, 5],
    ]);
    const filter = { account: { eq: acme } };
    expect(await breakdown({ survey, by: [{ attribute: 'plan' }], filter })).toEqual([
      ['gold', 100, 6],
    ]);
    const { a, b } = await ask<{ a: object; b: object }>(
      'scoreCompare',
      'ScoreCompareInput',
      { survey, ...nps, a: filter, b: { attributes: [{ key: 'plan', in: ['gold'] }] } },
      'a { n value } b { n } warnings',
    );
    expect({ a, b }).toEqual({ a: { n: 6, value: 100 }, b: { n: 13 } });
  });

  test('are suppressed for few answers, like all scores', async () => {
    const one = await customer({ attributes: [plan('gold')] });
    const survey = await counted(times(4, response({ nps: 10 })), one);
    const filter = { attributes: [{ key: 'plan', in: ['gold'] }] };
    expect(
      await ask('score', 'ScoreInput', { survey, ...nps, filter }, 'value n suppressed'),
    ).toEqual({ value: null, n: 4, suppressed: true });
  });

  test('are refused for other attributes, and without the scopes that read customers', async () => {
    const survey = await counted(times(6, response({ nps: 10 })), null);
    const attempt = async (client: TestClient, input: object) => {
      const { errors = [] } = await client.answer(
        'query($input: ScoreBreakdownInput!) { scoreBreakdown(input: $input) { groups { key } } }',
        { input: { survey, ...nps, ...input } },
      );
      return errors.map(({ extensions, message }) => `${extensions?.code} ${message}`);
    };
    const lean = workspace.withScopes('scores:read');
    const reader = workspace.withScopes('scores:read', 'customers:read');
    const starts = (text: string) => [expect.stringContaining(text)];
    const byAttribute = (attribute: string) => ({ by: [{ attribute }] });
    const byProperty = (property: string) => ({ by: [{ property }] });
    expect(await attempt(workspace, byAttribute('none'))).toEqual(starts('no attribute'));
    expect(await attempt(workspace, byAttribute('city'))).toEqual(starts('of type TEXT'));
    expect(await attempt(workspace, { by: [] })).toEqual(starts('one dimension at least'));
    expect(
      await attempt(workspace, { by: [{ attribute: 'plan' }, { attribute: 'plan' }] }),
    ).toEqual(starts('input.by.1: is listed twice'));
    expect(await attempt(lean, byAttribute('plan'))).toEqual(starts('FORBIDDEN'));
    expect(await attempt(lean, byProperty('ACCOUNT'))).toEqual(starts('FORBIDDEN'));
    expect(await attempt(lean, byProperty('CHANNEL'))).toEqual([]);
    expect(await attempt(lean, byProperty('TAG'))).toEqual([]);
    expect(await attempt(reader, byAttribute('plan'))).toEqual([]);
    expect(await attempt(reader, byAttribute('ill'))).toEqual(starts('customers:personal'));
    expect(await attempt(workspace, byAttribute('ill'))).toEqual([]);
  });
});

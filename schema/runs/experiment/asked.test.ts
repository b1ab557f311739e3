import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishedSurvey } from '../../../test/support/countedResponses.ts';
import {
  bought,
  daysAgo,
  type ExperimentShown,
  experimentDocument,
  experimentOfRule,
  present,
  purchase,
  splitInto,
  storeEvents,
  storeSplit,
} from '../../../test/support/experiments.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { decodeAnyId, encodeId, newId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let rule: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  rule = await storeSplit(workspace, 'mail', 'none');
});
afterAll(() => graph.close());

describe('an experiment', () => {
  const refusal = async (input: object, client: Pick<TestWorkspace, 'answer'> = workspace) => {
    const { errors } = await client.answer(experimentDocument, {
      rule: encodeId('Rule', rule),
      input: { step: 'split', outcome: purchase, withinDays: 30, ...input },
    });
    return errors?.map(({ message, extensions }) => `${extensions?.code} ${message}`).join();
  };

  test('is refused for what there is not, and what does not fit', async () => {
    const survey = encodeId('Survey', await publishedSurvey(workspace.db));
    const hidden = encodeId('Survey', await publishedSurvey(workspace.db, true));
    const theirs = encodeId('Survey', await publishedSurvey((await graph.workspace()).db));
    const score = (more: object) => ({
      outcome: { score: { survey, question: 'nps', metric: 'NPS', ...more } },
    });
    expect(await refusal({ step: 'after' })).toMatch(/BAD_USER_INPUT.*input\.step.*no version/);
    expect(await refusal({ control: 'x' })).toMatch(/input\.control.*mail, none/);
    expect(await refusal({ withinDays: 0 })).toMatch(/input\.withinDays/);
    expect(await refusal(score({ survey: theirs }))).toMatch(/outcome\.score\.survey.*no such/);
    expect(await refusal(score({ survey: hidden }))).toMatch(/outcome\.score\.survey.*anonymous/);
    expect(await refusal(score({ question: 'x' }))).toMatch(/outcome\.score\.question/);
    expect(await refusal(score({ metric: 'CSAT' }))).toMatch(/outcome\.score\.metric.*It has NPS/);
    for (const metric of ['MEDIAN', 'PERCENTILE']) {
      expect(await refusal(score({ metric }))).toMatch(/outcome\.score\.metric.*has no test/);
    }
    expect(await refusal(score({}))).toBeUndefined();
  });

  test('needs the scope of its outcome', async () => {
    const rules = workspace.withScopes('rules:read', 'scores:read');
    expect(await refusal({}, rules)).toMatch(/FORBIDDEN.*events:read/);
    expect(await refusal({}, workspace.withScopes('rules:read', 'events:read'))).toBeUndefined();
    const score = { survey: encodeId('Survey', newId()), question: 'nps', metric: 'NPS' };
    const events = workspace.withScopes('rules:read', 'events:read');
    expect(await refusal({ outcome: { score } }, events)).toMatch(/FORBIDDEN.*scores:read/);
  });

  test('is of the newest version that has the step', async () => {
    await bought(workspace, { rule, arm: 'mail', part: 5, of: 10 });
    const { db } = workspace;
    const [first] = await db.ruleVersion.findMany({ where: { ruleId: rule } });
    const later = [splitInto('letter', 'mail', 'none', 'call'), [{ ...splitInto('a')[1] }]];
    await db.ruleVersion.createMany({
      data: later.map((steps, index) => ({
        ...{ id: newId(), ruleId: rule, number: index + 2, createdAt: present },
        definition: JSON.parse(JSON.stringify({ ...Object(first?.definition), steps })),
      })),
    });
    const { arms } = await experimentOfRule(workspace, rule);
    expect(arms.map(({ key, n }) => [key, n])).toEqual([
      ['letter', 0],
      ['mail', 10],
      ['none', 0],
      ['call', 0],
    ]);
  });

  test('of a bound key is of the customers and the touchpoints that it sees', async () => {
    const customers = await bought(workspace, { rule, arm: 'mail', part: 10, of: 20 });
    const list = await workspace.make('segment', { name: 'North' });
    const shop = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const seen = customers.slice(4, 14);
    await workspace.change('segmentAddCustomers', {
      segment: list,
      customers: seen.map((key) => encodeId('Customer', key)),
    });
    const { key: segment } = decoded(list);
    const { key: touchpoint } = decoded(shop);
    await storeEvents(workspace, seen.slice(0, 1), { at: daysAgo(58), touchpointId: touchpoint });
    const shown = async (segments: string[] | null, touchpoints: string[] | null) => {
      const client = workspace.boundTo({ segments, touchpoints });
      return client.answer<{ rule: { experiment: ExperimentShown } }>(
        experimentDocument,
        {
          rule: encodeId('Rule', rule),
          input: { step: 'split', outcome: purchase, withinDays: 30 },
        },
        { now: present },
      );
    };
    const arm = async (...bound: Parameters<typeof shown>) =>
      (await shown(...bound)).data?.rule.experiment.arms[0];
    expect(await arm([segment], null)).toMatchObject({ customers: 10, n: 10, value: 60 });
    expect(await arm([segment], [touchpoint])).toMatchObject({ customers: 10, value: 10 });
    expect((await shown(null, [touchpoint])).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('takes as many statements for many rules as for one', async () => {
    const listed = (first: number) =>
      graph.statementsOf(() =>
        workspace.ask(
          `query ($first: Int!, $input: RuleExperimentInput!) {
            rules(first: $first) { nodes { experiment(input: $input) { arms { n } } } }
          }`,
          { first, input: { step: 'split', outcome: purchase, withinDays: 30 } },
        ),
      );
    for (let index = 0; index < 4; index += 1) await storeSplit(workspace, 'mail', 'none');
    const one = await listed(1);
    const many = await listed(5);
    expect(many.statements).toHaveLength(one.statements.length);
    expect(many.value).toMatchObject({ rules: { nodes: { length: 5 } } });
  });
});

function decoded(id: string): { key: string } {
  const found = decodeAnyId(id);
  if (!found) throw new Error(`${id} is no id`);
  return found;
}

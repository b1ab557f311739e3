import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  publishedSurvey,
  response,
  storeResponses,
  times,
} from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { encodeId } from '../kernel/id.ts';
import { foldRollups } from './rollups/fold.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const key = await publishedSurvey(workspace.db);
  await storeResponses(workspace.db, key, times(5, response({ nps: 9, csat: 4 })));
  await drainTasks(workspace.db, [foldRollups]);
  survey = encodeId('Survey', key);
});
afterAll(() => graph.close());

/** Every query of this room, once. */
function all(): string {
  const counted = `survey: "${survey}"`;
  const scored = `${counted}, question: "nps", metric: NPS`;
  const days = 'from: "2026-02-27", to: "2026-03-08"';
  return `{
    score(input: { ${scored} }) { n }
    filtered: score(input: { ${scored}, filter: { channel: { eq: WEB }, hasTouchpoint: false } }) { n }
    scoreSeries(input: { ${scored}, interval: WEEK, ${days} }) { score { n } }
    scoreBreakdown(input: { ${scored}, by: [{ property: CHANNEL }] }) { groups { key score { n } } }
    scoreCompare(input: { ${scored}, a: {}, b: { ${days} } }) { a { n } b { n } }
    questionDistribution(input: { ${counted}, question: "nps" }) { n values { value n } }
    completionFunnel(input: { ${counted} }) { started steps { question reached } }
    responseRates(input: { ${counted} }) { completes }
    cronbachAlpha(input: { ${counted}, questions: ["nps", "csat"] }) { n }
  }`;
}

test('all queries of scores together are one statement', async () => {
  const { value, statements } = await graph.statementsOf(() =>
    workspace.ask<{ score: { n: number }; cronbachAlpha: { n: number } }>(all()),
  );
  expect([value.score.n, value.cronbachAlpha.n]).toEqual([5, 5]);
  expect(statements).toHaveLength(1);
});

test('a score reads whole responses only for `excluded`, and is the same without', async () => {
  const asked = (selection: string) =>
    graph.statementsOf(() =>
      workspace.ask<{ score: { n: number; value: number; excluded?: { unanswered: number } } }>(
        `{ score(input: { survey: "${survey}", question: "nps", metric: NPS, filter: { channel: { eq: WEB } } }) { ${selection} } }`,
      ),
    );
  const all = await asked('n value excluded { unanswered } verdict');
  const some = await asked('n value');
  expect(all.statements.join()).toContain('STARTED');
  expect(some.statements.join()).not.toContain('STARTED');
  expect(all.value.score).toEqual({ n: 5, value: 100, excluded: { unanswered: 0 }, verdict: null });
  expect(some.value.score).toEqual({ n: 5, value: 100 });
});

test('each query of scores is one statement where it is read by itself', async () => {
  const { statements } = await graph.statementsOf(() =>
    workspace.ask(all(), {}, { uncompiled: true }),
  );
  expect(statements).toHaveLength(9);
});

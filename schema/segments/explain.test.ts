import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { allOf, openSegments, planned, predicate } from '../../test/support/segments.ts';

let graph: TestGraph;
let segments: Awaited<ReturnType<typeof openSegments>>;
beforeAll(async () => {
  graph = await openTestGraph();
  segments = await openSegments(graph);
});
afterAll(() => graph.close());

test('the explanation has the truth of every predicate, but of personal ones only for those who may see them', async () => {
  const id = await segments.segment(
    allOf(predicate('email', 'endsWith', '@example.com'), {
      combinator: 'or',
      not: true,
      rules: [predicate('attributes.plan', 'equals', 'gold')],
    }),
  );
  const ana = await segments.customer({ email: 'ana@example.com', ...planned('gold') });
  await segments.drain();
  const document = `query ($input: SegmentExplainInput!) {
    segmentExplain(input: $input) {
      isMember since holds predicates { path field holds } } }`;
  const explained = async (client: Pick<TestWorkspace, 'ask'>) =>
    (
      await client.ask<{ segmentExplain: object }>(document, {
        input: { segment: id, customer: ana },
      })
    ).segmentExplain;
  const path = ['condition', 'rules'];
  const predicates = [
    { path: [...path, '0'], field: 'email', holds: true },
    { path: [...path, '1', 'rules', '0'], field: 'attributes.plan', holds: true },
  ];
  expect(await explained(segments.workspace)).toEqual({
    isMember: false,
    since: null,
    holds: false,
    predicates,
  });
  const [email, other] = predicates;
  const blind = segments.workspace.withScopes('segments:read', 'customers:read');
  expect(await explained(blind)).toMatchObject({
    holds: null,
    predicates: [{ ...email, holds: null }, other],
  });
  const conditionOf = async (client: Pick<TestWorkspace, 'ask'>, of: string) =>
    (
      await client.ask<{ segment: { condition: object | null } }>(
        'query ($id: ID!) { segment(id: $id) { condition } }',
        { id: of },
      )
    ).segment.condition;
  const open = await segments.segment(allOf(predicate('attributes.plan', 'equals', 'gold')));
  expect(await conditionOf(segments.workspace, id)).not.toBe(null);
  expect(await conditionOf(blind, id)).toBe(null);
  expect(await conditionOf(blind, open)).not.toBe(null);
  await expect(explained(segments.workspace.withScopes('segments:read'))).rejects.toThrow(
    /customers:read/,
  );
});

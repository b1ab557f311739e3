import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { allOf, eventsThat, inSegment, predicate } from '../../test/support/segments.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let other: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  other = await graph.workspace('Others');
});
afterAll(() => graph.close());

async function makeIn({ make }: TestWorkspace) {
  return {
    account: await make('account', { name: 'Acme' }),
    touchpoint: await make('touchpoint', { name: 'Shop', channel: 'WEB' }),
    segment: await make('segment', { name: 'Listed' }),
  };
}

/** A condition that names rows wherever one can. */
const naming = ({ account, touchpoint, segment }: Awaited<ReturnType<typeof makeIn>>) =>
  allOf(
    predicate('account', 'equals', account),
    { combinator: 'or', rules: [inSegment(segment), predicate('account', 'in', [account])] },
    eventsThat({ mode: 'some' }, predicate('touchpoint', 'notEquals', touchpoint)),
    {
      field: 'events',
      operator: 'gte',
      value: 1,
      aggregate: { fn: 'count', where: allOf(predicate('touchpoint', 'in', [touchpoint])) },
    },
  );

const create = async (condition: object) => {
  const { errors } = await workspace.change('segmentCreate', { name: 'Naming', condition });
  return errors.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`).sort();
};

test('a condition names rows of its workspace, archived ones included', async () => {
  const own = await makeIn(workspace);
  expect(await create(naming(own))).toEqual([]);
  for (const type of ['account', 'touchpoint', 'segment'] as const) {
    expect((await workspace.change(`${type}Archive`, { id: own[type] })).errors).toEqual([]);
  }
  expect(await create(naming(own))).toEqual([]);
});

test('a condition that names rows of another workspace, or none, is refused with the path of each', async () => {
  const everywhere = [
    'NOT_FOUND rules.0.value',
    'NOT_FOUND rules.1.rules.0.value.0',
    'NOT_FOUND rules.1.rules.1.value.0',
    'NOT_FOUND rules.2.value.rules.0.value',
    'NOT_FOUND rules.3.aggregate.where.rules.0.value.0',
  ];
  expect(await create(naming(await makeIn(other)))).toEqual(everywhere);
  // An id of another type is none.
  const { segment } = await makeIn(workspace);
  const mistyped = { account: segment, touchpoint: segment, segment: 'gold' };
  expect(await create(naming(mistyped))).toEqual(everywhere);
});

test('of a thousand unknown rows, a hundred errors are listed', async () => {
  const { account } = await makeIn(other);
  const unknown = allOf(predicate('account', 'in', new Array(1_000).fill(account)));
  expect(await create(unknown)).toHaveLength(100);
});

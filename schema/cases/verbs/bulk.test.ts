import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codesOf, historyOf, openCase, readCase } from '../../../test/support/cases.ts';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Result {
  readonly status: string;
  readonly case: { readonly status: string } | null;
  readonly errors: readonly TestUserError[];
}

const bulk = (mutation: string, input: object) =>
  workspace.change<{ results: Result[] }>(
    mutation,
    input,
    'results { index status case { status } errors { code path } }',
  );
const opened = async (count: number) => {
  const ids: string[] = [];
  for (let made = 0; made < count; made++) ids.push(await openCase(workspace));
  return ids;
};
const named = (ids: readonly string[]) => ids.map((id) => ({ id }));

describe('many cases', () => {
  test('come to one status, each with its history and its result', async () => {
    const [first = '', second = '', third = ''] = await opened(3);
    await workspace.change('caseWait', { id: second, reason: 'OTHER' });
    await workspace.change('caseStart', { id: third });
    const { results, errors } = await bulk('caseBulkChangeStatus', {
      cases: named([first, second, third]),
      ...{ status: 'WAITING', reason: 'OTHER', note: 'A strike' },
      errorPolicy: 'REJECT_FAILED',
    });
    expect(errors).toEqual([]);
    expect(results.map(({ status }) => status)).toEqual(['CHANGED', 'UNCHANGED', 'CHANGED']);
    expect((await historyOf(workspace, first)).at(-1)).toMatchObject({
      ...{ revision: 2, from: 'OPEN', to: 'WAITING', reason: 'OTHER', note: 'A strike' },
    });
    expect(await historyOf(workspace, second)).toHaveLength(2);
    expect((await historyOf(workspace, third)).at(-1)).toMatchObject({
      ...{ revision: 3, from: 'IN_PROGRESS', to: 'WAITING' },
    });
  });

  test('fail one by one, or all if one does, as the input says', async () => {
    const [first = '', second = '', closed = ''] = await opened(3);
    await workspace.change('caseCancel', { id: closed, reason: 'SPAM' });
    const cases = [
      { id: first, revision: 7 },
      { id: second },
      { id: closed },
      { id: second },
      { id: closed.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
    ];
    const input = { cases, status: 'IN_PROGRESS' };
    const wrong = [
      'STALE_REVISION input.cases.0.revision',
      'WRONG_STATE input.cases.2.id',
      'DUPLICATE input.cases.3.id',
      'NOT_FOUND input.cases.4.id',
    ];
    const all = await bulk('caseBulkChangeStatus', input);
    expect(codesOf(all.errors).sort()).toEqual([...wrong].sort());
    expect(await readCase(workspace, second)).toMatchObject({ revision: 1, status: 'OPEN' });
    const { results, errors } = await bulk('caseBulkChangeStatus', {
      ...{ ...input, errorPolicy: 'REJECT_FAILED' },
    });
    expect(errors).toEqual([]);
    expect(results.map(({ status }) => status)).toEqual([
      ...['FAILED', 'CHANGED', 'FAILED', 'FAILED', 'FAILED'],
    ]);
    expect(results.flatMap((result) => codesOf(result.errors))).toEqual(wrong);
    expect(await readCase(workspace, second)).toMatchObject({ revision: 2, status: 'IN_PROGRESS' });
  });

  test('are assigned together, to the same person and team', async () => {
    const owner = await workspace.make('actor', { name: 'Alex' });
    const ids = await opened(2);
    const { results } = await bulk('caseBulkAssign', { cases: named(ids), owner });
    expect(results.map(({ status }) => status)).toEqual(['CHANGED', 'CHANGED']);
    for (const id of ids) {
      expect((await historyOf(workspace, id)).at(-1)).toMatchObject({ field: 'OWNER', to: owner });
    }
  });

  test('are changed in as many statements as a few', async () => {
    const counts: number[] = [];
    for (const count of [3, 40]) {
      const ids = await opened(count);
      const { statements, value } = await graph.statementsOf(() =>
        workspace.change<{ results: Result[] }>(
          'caseBulkChangeStatus',
          { cases: named(ids), status: 'IN_PROGRESS' },
          'results { status }',
        ),
      );
      expect(value.results.filter(({ status }) => status === 'CHANGED')).toHaveLength(count);
      counts.push(statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  test('are at most 1,000', async () => {
    const [id = ''] = await opened(1);
    const { errors } = await bulk('caseBulkAssign', {
      cases: Array.from({ length: 1_001 }, () => ({ id })),
      owner: null,
    });
    expect(codesOf(errors)).toEqual(['TOO_MANY input.cases']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeCase, codesOf, historyOf, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let owner: string;
let team: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  owner = await workspace.make('actor', { name: 'Alex' });
  team = await workspace.make('team', { name: 'Desk' });
});
afterAll(() => graph.close());

const assigned = async (id: string) => {
  const { case: found } = await workspace.ask<{
    case: Record<'owner' | 'team', { id: string } | null> & { status: string };
  }>('query($id: ID!) { case(id: $id) { status owner { id } team { id } } }', { id });
  return [found.status, found.owner?.id ?? null, found.team?.id ?? null];
};

describe('a case is assigned', () => {
  test('to a person, a team or both; what is left out stays, and null clears', async () => {
    const id = await openCase(workspace);
    const done = async (input: object) => {
      const { errors } = await changeCase(workspace, 'caseAssign', { id, ...input });
      expect(errors).toEqual([]);
      return assigned(id);
    };
    expect(await done({ owner })).toEqual(['OPEN', owner, null]);
    expect(await done({ team })).toEqual(['OPEN', owner, team]);
    expect(await done({ owner: null })).toEqual(['OPEN', null, team]);
    expect(await done({ owner: null })).toEqual(['OPEN', null, team]);
    const history = await historyOf(workspace, id);
    expect(history.map(({ revision, field, from, to }) => [revision, field, from, to])).toEqual([
      [1, 'STATUS', null, 'OPEN'],
      [2, 'OWNER', null, owner],
      [3, 'TEAM', null, team],
      [4, 'OWNER', owner, null],
    ]);
  });

  test('only while something is left to do, and to people who are there', async () => {
    const id = await openCase(workspace);
    const former = await workspace.make('actor', { name: 'Former' });
    await workspace.change('actorArchive', { id: former });
    const refused = await changeCase(workspace, 'caseAssign', { id, owner: former });
    expect(codesOf(refused.errors)).toEqual(['INVALID_VALUE input.owner']);
    await changeCase(workspace, 'caseResolve', { id });
    const late = await changeCase(workspace, 'caseAssign', { id, owner });
    expect(codesOf(late.errors)).toEqual(['WRONG_STATE input.id']);
    expect(await assigned(id)).toEqual(['RESOLVED', null, null]);
  });

  test('to one of two who take it at once with the revision that both read', async () => {
    const id = await openCase(workspace);
    const other = await workspace.make('actor', { name: 'Kim' });
    const answers = await Promise.all(
      [owner, other].map((each) =>
        changeCase(workspace, 'caseAssign', { id, revision: 1, owner: each }),
      ),
    );
    expect(answers.flatMap(({ errors }) => codesOf(errors))).toEqual([
      'STALE_REVISION input.revision',
    ]);
    const winner = [owner, other][answers.findIndex(({ errors }) => errors.length === 0)];
    expect(await assigned(id)).toEqual(['OPEN', winner, null]);
    expect(await historyOf(workspace, id)).toHaveLength(2);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignedTo, atWork, newPeople, sharingTeam } from '../../../test/support/assignedCases.ts';
import { changeCase, codesOf, historyOf, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let ann: string;
let ben: string;
let team: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  [ann = '', ben = ''] = await newPeople(workspace, 'Ann', 'Ben');
  team = await sharingTeam(workspace, [ann, ben]);
});

const opened = (input: object = {}, now = atWork) =>
  openCase(workspace, { team, ...input }, { now });
const ownerOf = async (id: string) => (await assignedTo(workspace, id)).owner;
const _openedFor = async (input?: object, now?: Date) => ownerOf(await opened(input, now));
const change = async (mutation: string, input: object, now = atWork) => {
  const { errors } = await changeCase(workspace, mutation, input, { now });
  expect(codesOf(errors)).toEqual([]);
};
const set = async (mutation: string, input: object) => {
  const { errors } = await workspace.change(mutation, input, undefined, { now: atWork });
  expect(errors).toEqual([]);
};
const _minutesAfter = (moment: Date, minutes: number) =>
  new Date(moment.getTime() + minutes * 60_000);

describe('a case that is reopened', () => {
  const resolved = async (input: object = {}) => {
    const id = await opened(input);
    await change('caseResolve', { id });
    return id;
  };

  test('returns to its owner who works, whatever that person has to do', async () => {
    const id = await resolved({ owner: ben });
    await opened({ owner: ben });
    await opened({ owner: ben });
    await change('caseReopen', { id });
    expect(await ownerOf(id)).toBe(ben);
  });

  test('is assigned anew if its owner does not work, and waits if no one does', async () => {
    const [id, other] = [await resolved({ owner: ben }), await resolved({ owner: ben })];
    await set('actorUpdate', { id: ben, awayUntil: '2026-07-01T00:00:00Z' });
    await change('caseReopen', { id });
    expect(await ownerOf(id)).toBe(ann);
    await set('actorUpdate', { id: ann, awayUntil: '2026-07-01T00:00:00Z' });
    await change('caseReopen', { id: other });
    expect(await assignedTo(workspace, other)).toMatchObject({
      ...{ owner: null, reason: 'NOBODY_ON_DUTY' },
    });
    expect((await historyOf(workspace, other)).at(-1)).toMatchObject({ field: 'OWNER', to: null });
  });

  test('never returns to an owner who is archived, in any team', async () => {
    const other = await workspace.make('team', { name: 'Other', members: [ben] });
    const ids = [
      await resolved({ owner: ben }),
      await resolved({ owner: ben, team: other }),
      await resolved({ owner: ben, team: null }),
    ];
    await set('actorArchive', { id: ben });
    const owners: (string | null)[] = [];
    for (const id of ids) {
      await change('caseReopen', { id });
      owners.push(await ownerOf(id));
    }
    expect(owners).toEqual([ann, null, null]);
  });

  test('stays with an owner of no team who works', async () => {
    const [cyd = ''] = await newPeople(workspace, 'Cyd');
    const id = await resolved({ owner: cyd });
    await change('caseReopen', { id });
    expect(await ownerOf(id)).toBe(cyd);
  });
});

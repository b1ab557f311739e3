import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  assignedTo,
  atNight,
  atWork,
  lookAtCases,
  newPeople,
  nextMorning,
  officeHours,
  sharingTeam,
} from '../../../test/support/assignedCases.ts';
import { changeCase, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let people: string[];
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  people = await newPeople(workspace, 'Ann', 'Ben', 'Cyd', 'Dan');
});
afterAll(() => graph.close());

async function loads(ids: readonly string[]): Promise<number[]> {
  const owners: (string | null)[] = [];
  for (const id of ids) owners.push((await assignedTo(workspace, id)).owner);
  return people.map((person) => owners.filter((owner) => owner === person).length);
}

test('cases that are opened at once are shared out as if one came after the other', async () => {
  const team = await sharingTeam(workspace, people);
  const ids = await Promise.all(
    Array.from({ length: 12 }, () => openCase(workspace, { team }, { now: atWork })),
  );
  expect(await loads(ids)).toEqual([3, 3, 3, 3]);
  for (const id of ids) await changeCase(workspace, 'caseResolve', { id });
});

test('cases that are opened, assigned and looked at at once wait for each other, and all get an owner', async () => {
  const calendar = await workspace.make('calendar', officeHours);
  const team = await sharingTeam(workspace, people, { calendar });
  const waiting = [];
  for (let made = 0; made < 4; made++) {
    waiting.push(await openCase(workspace, { team }, { now: atNight }));
  }
  const untaken = await Promise.all(
    Array.from({ length: 4 }, () => openCase(workspace, {}, { now: atNight })),
  );
  const [fresh] = await Promise.all([
    Promise.all(
      Array.from({ length: 4 }, () => openCase(workspace, { team }, { now: nextMorning })),
    ),
    lookAtCases(workspace, nextMorning),
    ...untaken.map((id) => changeCase(workspace, 'caseAssign', { id, team }, { now: nextMorning })),
    lookAtCases(workspace, nextMorning),
  ]);
  expect(await loads([...waiting, ...untaken, ...fresh])).toEqual([3, 3, 3, 3]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
const openedFor = async (input?: object, now?: Date) => ownerOf(await opened(input, now));
const change = async (mutation: string, input: object, now = atWork) => {
  const { errors } = await changeCase(workspace, mutation, input, { now });
  expect(codesOf(errors)).toEqual([]);
};
const set = async (mutation: string, input: object) => {
  const { errors } = await workspace.change(mutation, input, undefined, { now: atWork });
  expect(errors).toEqual([]);
};
const minutesAfter = (moment: Date, minutes: number) =>
  new Date(moment.getTime() + minutes * 60_000);

describe('a case of a team that shares out its cases', () => {
  test('goes to the person with the fewest open ones, and among equals to who waited longest', async () => {
    const first = await opened();
    expect(await assignedTo(workspace, first)).toEqual({
      ...{ owner: ann, team, reason: null, since: atWork.toISOString() },
    });
    const second = await opened({}, minutesAfter(atWork, 1));
    expect(await ownerOf(second)).toBe(ben);
    await change('caseResolve', { id: second }, minutesAfter(atWork, 2));
    expect(await openedFor({}, minutesAfter(atWork, 3))).toBe(ben);
    // Both have one: Ann got hers before.
    expect(await openedFor({}, minutesAfter(atWork, 4))).toBe(ann);
  });

  test('keeps the owner that its input names, and shares out none of another team', async () => {
    expect(await openedFor({ owner: ben })).toBe(ben);
    const other = await workspace.make('team', { name: 'Other', members: [ann] });
    const id = await openCase(workspace, { team: other }, { now: atWork });
    expect(await assignedTo(workspace, id)).toMatchObject({ owner: null, reason: null });
    const none = await openCase(workspace, {}, { now: atWork });
    expect(await assignedTo(workspace, none)).toMatchObject({ owner: null, reason: null });
  });

  test('is shared out when it comes to the team, with its history', async () => {
    const id = await openCase(workspace, {}, { now: atWork });
    await change('caseAssign', { id, team });
    expect(await ownerOf(id)).toBe(ann);
    const history = await historyOf(workspace, id);
    expect(history.map(({ revision, field, from, to }) => [revision, field, from, to])).toEqual([
      [1, 'STATUS', null, 'OPEN'],
      [2, 'OWNER', null, ann],
      [2, 'TEAM', null, team],
    ]);
  });

  test('goes to another person when its owner hands it back', async () => {
    const id = await opened();
    await opened();
    await opened();
    expect(await ownerOf(id)).toBe(ann);
    await change('caseAssign', { id, owner: null });
    expect(await ownerOf(id)).toBe(ben);
    await set('teamUpdate', { id: team, members: [ben] });
    await change('caseAssign', { id, owner: null });
    expect(await ownerOf(id)).toBe(ben);
  });

  test('goes to no one who is archived, and not to keys', async () => {
    await set('actorArchive', { id: ann });
    expect(await openedFor()).toBe(ben);
    expect(await openedFor()).toBe(ben);
    await set('teamArchive', { id: team });
    expect(await assignedTo(workspace, await opened())).toMatchObject({
      owner: null,
      reason: null,
    });
  });

  test('counts only what is left to do, and no archived cases', async () => {
    const id = await opened({ owner: ann });
    await opened({ owner: ben });
    await opened({ owner: ben });
    await opened({ owner: ann });
    await change('caseArchive', { id });
    expect(await openedFor()).toBe(ann);
  });

  test('is that of its own workspace alone', async () => {
    const other = await graph.workspace();
    const { errors } = await changeCase(other, 'caseOpen', { title: 'x', team });
    expect(codesOf(errors)).toEqual(['NOT_FOUND input.team']);
    const [eve = ''] = await newPeople(other, 'Eve');
    const theirs = await sharingTeam(other, [eve]);
    const id = await openCase(other, { team: theirs }, { now: atWork });
    expect((await assignedTo(other, id)).owner).toBe(eve);
    expect(await openedFor()).toBe(ann);
  });
});

describe('a person is on duty', () => {
  test('by their own calendar, or else that of the team, or else that of the workspace', async () => {
    const day = await workspace.make('calendar', officeHours);
    const night = await workspace.make('calendar', {
      ...{ ...officeHours, name: 'Night' },
      hours: [{ weekday: 'WEDNESDAY', opens: '18:00', closes: '02:00' }],
    });
    await set('workspaceUpdate', { calendar: night });
    expect(await openedFor({}, atWork)).toBeNull();
    expect(await openedFor({}, atNight)).toBe(ann);
    await set('teamUpdate', { id: team, calendar: day });
    expect(await openedFor({}, atNight)).toBeNull();
    expect(await openedFor({}, atWork)).toBe(ben);
    await set('actorUpdate', { id: ben, calendar: night });
    expect([await openedFor({}, atNight), await openedFor({}, atNight)]).toEqual([ben, ben]);
    expect([await openedFor({}, atWork), await openedFor({}, atWork)]).toEqual([ann, ann]);
  });

  test('from the minute in which the hours begin to that in which they end', async () => {
    await set('teamUpdate', { id: team, calendar: await workspace.make('calendar', officeHours) });
    const ends = new Date('2026-06-10T15:00:00Z');
    expect(await openedFor({}, new Date(nextMorning.getTime() - 1))).toBeNull();
    expect(await openedFor({}, nextMorning)).not.toBeNull();
    expect(await openedFor({}, new Date(ends.getTime() - 1))).not.toBeNull();
    expect(await openedFor({}, ends)).toBeNull();
  });

  test('unless they are away', async () => {
    await set('actorUpdate', { id: ann, awayUntil: minutesAfter(atWork, 60).toISOString() });
    expect([await openedFor(), await openedFor()]).toEqual([ben, ben]);
    expect(await openedFor({}, minutesAfter(atWork, 60))).toBe(ann);
  });
});

describe('while no one is on duty', () => {
  beforeEach(async () => {
    await set('teamUpdate', { id: team, calendar: await workspace.make('calendar', officeHours) });
  });

  test('a case waits with its reason, and is assigned when the hours begin, the oldest first', async () => {
    const later = await opened({}, minutesAfter(atNight, 90));
    const first = await opened({}, atNight);
    expect(await assignedTo(workspace, first)).toEqual({
      ...{ owner: null, team, reason: 'NOBODY_ON_DUTY', since: null },
    });
    await lookAtCases(workspace, minutesAfter(nextMorning, -1));
    expect(await ownerOf(first)).toBeNull();
    await lookAtCases(workspace, nextMorning);
    expect(await assignedTo(workspace, first)).toEqual({
      ...{ owner: ann, team, reason: null, since: nextMorning.toISOString() },
    });
    expect(await ownerOf(later)).toBe(ben);
    expect((await historyOf(workspace, first)).at(-1)).toMatchObject({
      ...{ revision: 2, field: 'OWNER', from: null, to: ann },
    });
    expect(await lookAtCases(workspace, minutesAfter(nextMorning, 600))).toBe(0);
  });

  test('a case that was taken, ended or moved meanwhile is left alone', async () => {
    const [taken, ended, moved] = [
      await opened({}, atNight),
      await opened({}, atNight),
      await opened({}, atNight),
    ];
    await change('caseAssign', { id: taken, owner: ben }, atNight);
    await change('caseCancel', { id: ended, reason: 'SPAM' }, atNight);
    await change('caseAssign', { id: moved, team: null }, atNight);
    for (const id of [taken, ended, moved]) {
      expect((await assignedTo(workspace, id)).reason).toBeNull();
    }
    await lookAtCases(workspace, nextMorning);
    expect([await ownerOf(taken), await ownerOf(ended), await ownerOf(moved)]).toEqual([
      ...[ben, null, null],
    ]);
  });

  test('a team of no people says so, and its first one gets what waited', async () => {
    await set('teamUpdate', { id: team, members: [] });
    const id = await opened();
    expect((await assignedTo(workspace, id)).reason).toBe('NO_MEMBERS');
    await set('teamUpdate', { id: team, members: [ben] });
    await lookAtCases(workspace, atWork);
    expect(await ownerOf(id)).toBe(ben);
  });

  test('cases that a team had before are shared out once it shares them out, and once it is restored', async () => {
    const other = await workspace.make('team', { name: 'Other', members: [ben] });
    const [first, archived] = [await opened({ team: other }), await opened({ team: other })];
    await change('caseArchive', { id: archived });
    await lookAtCases(workspace, atWork);
    expect(await ownerOf(first)).toBeNull();
    await set('teamUpdate', { id: other, assignment: 'ROUND_ROBIN' });
    await lookAtCases(workspace, atWork);
    expect(await ownerOf(first)).toBe(ben);
    expect(await ownerOf(archived)).toBeNull();
    await change('caseRestore', { id: archived });
    await lookAtCases(workspace, atWork);
    expect(await ownerOf(archived)).toBe(ben);
    await set('teamArchive', { id: other });
    const late = await opened({ team: other });
    await set('teamRestore', { id: other });
    await lookAtCases(workspace, atWork);
    expect(await ownerOf(late)).toBe(ben);
  });

  test('no reason is left to a team that shares out no more', async () => {
    const id = await opened({}, atNight);
    await set('teamUpdate', { id: team, assignment: 'NONE' });
    await lookAtCases(workspace, atWork);
    expect(await assignedTo(workspace, id)).toMatchObject({ owner: null, reason: null });
  });

  test('each hour is looked at, since calendars change', async () => {
    const id = await opened({}, atNight);
    await set('teamUpdate', { id: team, calendar: null });
    await lookAtCases(workspace, minutesAfter(atNight, 60));
    expect(await ownerOf(id)).toBe(ann);
  });
});

test('many cases are shared out in as many statements as a few, among any number of people', async () => {
  const people = await newPeople(workspace, ...Array.from({ length: 12 }, (_, at) => `P${at}`));
  const desk = await sharingTeam(workspace, people, { name: 'Large' });
  const counts: number[] = [];
  for (const count of [2, 60]) {
    const ids: string[] = [];
    for (let made = 0; made < count; made++) ids.push(await openCase(workspace, {}));
    const cases = ids.map((id) => ({ id }));
    const { statements, value } = await graph.statementsOf(() =>
      workspace.change<{ results: { status: string; case: { owner: { id: string } } }[] }>(
        'caseBulkAssign',
        { cases, team: desk },
        'results { status case { owner { id } } }',
      ),
    );
    counts.push(statements.length);
    const owners = value.results.map((result) => result.case.owner.id);
    expect(new Set(owners).size).toBe(Math.min(count, people.length));
    const shares = people.map((person) => owners.filter((owner) => owner === person).length);
    if (count === 60) expect(new Set(shares)).toEqual(new Set([5]));
  }
  expect(counts[1]).toBe(counts[0]);
});

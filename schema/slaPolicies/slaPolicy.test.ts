import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeCase, codesOf, openCase } from '../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { makePolicy, slaOf } from '../../test/support/sla.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** The minutes in which a case is to be resolved. */
async function minutesOf(id: string): Promise<number | null> {
  const { resolution } = await slaOf(workspace, id, new Date());
  return resolution?.minutes ?? null;
}

describe('a policy', () => {
  test('promises something within a year', async () => {
    const refused = async (input: object) => {
      const { errors } = await workspace.change('slaPolicyCreate', { name: 'A', ...input });
      return codesOf(errors);
    };
    expect(await refused({})).toEqual(['REQUIRED input.resolutionMinutes']);
    expect(await refused({ firstResponseMinutes: 0 })).toEqual([
      'OUT_OF_RANGE input.firstResponseMinutes',
    ]);
    expect(await refused({ resolutionMinutes: 525_601 })).toEqual([
      'OUT_OF_RANGE input.resolutionMinutes',
    ]);
    const id = await makePolicy(workspace, { firstResponseMinutes: 525_600 });
    const { errors } = await workspace.change('slaPolicyUpdate', {
      id,
      firstResponseMinutes: null,
    });
    expect(codesOf(errors)).toEqual(['REQUIRED input.resolutionMinutes']);
  });

  test('counts by its position, and of two with the same the one that was created first', async () => {
    await makePolicy(workspace, { position: 2, resolutionMinutes: 20 });
    const first = await makePolicy(workspace, { position: 1, resolutionMinutes: 11 });
    await makePolicy(workspace, { position: 1, resolutionMinutes: 12 });
    expect(await minutesOf(await openCase(workspace))).toBe(11);
    await workspace.change('slaPolicyUpdate', { id: first, position: 3 });
    expect(await minutesOf(await openCase(workspace))).toBe(12);
  });

  test('is for cases of a priority, of a team, and of the customers of a segment', async () => {
    const team = await workspace.make('team', { name: 'Service' });
    const segment = await workspace.make('segment', { name: 'Business' });
    const customer = await workspace.make('customer', { name: 'Jana' });
    const other = await workspace.make('customer', { name: 'Tom' });
    await workspace.change('segmentAddCustomers', { segment, customers: [customer] });
    await makePolicy(workspace, { position: 1, segment, team, resolutionMinutes: 1 });
    await makePolicy(workspace, { position: 2, segment, resolutionMinutes: 2 });
    await makePolicy(workspace, { position: 3, team, priority: 'HIGH', resolutionMinutes: 3 });
    await makePolicy(workspace, { position: 4, team, resolutionMinutes: 4 });
    await makePolicy(workspace, { position: 5, priority: 'HIGH', resolutionMinutes: 5 });
    const minutes = async (input: object) => minutesOf(await openCase(workspace, input));
    expect(await minutes({ customer, team, priority: 'HIGH' })).toBe(1);
    expect(await minutes({ customer })).toBe(2);
    expect(await minutes({ customer: other, team, priority: 'HIGH' })).toBe(3);
    expect(await minutes({ team })).toBe(4);
    expect(await minutes({ priority: 'HIGH' })).toBe(5);
    expect(await minutes({ customer: other })).toBeNull();
  });

  test('is looked for again when priority, team or customer change, and not for other changes', async () => {
    const team = await workspace.make('team', { name: 'Service' });
    const segment = await workspace.make('segment', { name: 'Business' });
    const customer = await workspace.make('customer', { name: 'Jana' });
    await makePolicy(workspace, { position: 1, segment, resolutionMinutes: 1 });
    await makePolicy(workspace, { position: 2, team, resolutionMinutes: 2 });
    await makePolicy(workspace, { position: 3, priority: 'HIGH', resolutionMinutes: 3 });
    const id = await openCase(workspace);
    const change = async (mutation: string, more: object) => {
      const { errors } = await changeCase(workspace, mutation, { id, ...more });
      expect(errors).toEqual([]);
      return minutesOf(id);
    };
    expect(await minutesOf(id)).toBeNull();
    expect(await change('caseUpdate', { priority: 'HIGH' })).toBe(3);
    expect(await change('caseAssign', { team })).toBe(2);
    expect(await change('caseUpdate', { customer })).toBe(2);
    await workspace.change('segmentAddCustomers', { segment, customers: [customer] });
    expect(await change('caseUpdate', { title: 'Another one' })).toBe(2);
    expect(await change('caseUpdate', { priority: 'LOW' })).toBe(1);
    expect(await change('caseAssign', { team: null })).toBe(1);
    expect(await change('caseUpdate', { customer: null })).toBeNull();
  });

  test('of another workspace counts for no case', async () => {
    const other = await graph.workspace('Other');
    await makePolicy(other, { resolutionMinutes: 60 });
    expect(await minutesOf(await openCase(workspace))).toBeNull();
  });

  test('that cases have cannot be deleted, but archived', async () => {
    const id = await makePolicy(workspace, { resolutionMinutes: 60 });
    await openCase(workspace);
    const { errors } = await workspace.change('slaPolicyDelete', { id });
    expect(codesOf(errors)).toEqual(['IN_USE input.id']);
    expect((await workspace.change('slaPolicyArchive', { id })).errors).toEqual([]);
    expect(await minutesOf(await openCase(workspace))).toBeNull();
  });
});

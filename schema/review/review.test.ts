import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { reviewIntervalDays: 30 });
});
afterAll(() => graph.close());

const now = new Date('2026-11-21T12:00:00.000Z');
const select = 'lastReviewedAt lastReviewedBy { name } reviewDueAt reviewOverdue revision';

describe.each([
  ['persona', 'personas', { name: 'Jana' }],
  ['journey', 'journeys', { title: 'Repair' }],
])('a %s', (entity, list, input) => {
  const review = (more: object) =>
    workspace.change(`${entity}Review`, more, `reviewed: ${entity} { ${select} }`, { now });
  const make = async (more: object = {}) => {
    const { made } = await workspace.change<{ made: { id: string; reviewDueAt: string } }>(
      `${entity}Create`,
      { ...input, ...more },
      `made: ${entity} { id reviewDueAt }`,
      { now },
    );
    return made;
  };

  test('is due for review after the workspace’s interval, unless its input sets another time', async () => {
    expect((await make()).reviewDueAt).toBe('2026-12-21T12:00:00.000Z');
    const reviewDueAt = '2027-03-01T00:00:00.000Z';
    expect((await make({ reviewDueAt })).reviewDueAt).toBe(reviewDueAt);
    expect((await make({ reviewDueAt: null })).reviewDueAt).toBeNull();
  });

  test('that was reviewed shows when and by whom, and is due an interval later', async () => {
    const { id } = await make({ reviewDueAt: '2026-01-01T00:00:00.000Z' });
    expect(await review({ id })).toEqual({
      reviewed: {
        lastReviewedAt: '2026-11-21T12:00:00.000Z',
        lastReviewedBy: { name: 'Owner' },
        reviewDueAt: '2026-12-21T12:00:00.000Z',
        reviewOverdue: false,
        revision: 2,
      },
      errors: [],
    });
    const past = await review({ id, reviewedAt: '2026-10-01T00:00:00.000Z' });
    expect(past).toMatchObject({
      reviewed: { reviewDueAt: '2026-10-31T00:00:00.000Z', reviewOverdue: true },
    });
    const planned = await review({ id, nextReviewAt: '2028-01-01T00:00:00.000Z' });
    expect(planned).toMatchObject({
      reviewed: { reviewDueAt: '2028-01-01T00:00:00.000Z', lastReviewedAt: now.toISOString() },
    });
  });

  test('can be filtered by whether its review is overdue', async () => {
    const due = { before: '2026-11-21T11:59:59.999Z', at: '2026-11-21T12:00:00.000Z', never: null };
    const externalIds = (id: string) => ({ externalIds: [{ system: 'due', id }] });
    for (const [id, reviewDueAt] of Object.entries(due)) {
      await make({ reviewDueAt, ...externalIds(id) });
    }
    const found = async (overdue: boolean) => {
      const answered = await workspace.ask<{
        list: { nodes: { externalIds: { id: string }[] }[] };
      }>(
        `query($overdue: Boolean) {
          list: ${list}(first: 100, filter: { reviewOverdue: { eq: $overdue } }) {
            nodes { reviewOverdue externalIds { id } }
          }
        }`,
        { overdue },
        { now },
      );
      expect(answered.list.nodes).toEqual(
        answered.list.nodes.map((node) => ({ ...node, reviewOverdue: overdue })),
      );
      return answered.list.nodes.flatMap((node) => node.externalIds.map(({ id }) => id)).sort();
    };
    expect(await found(true)).toEqual(['before']);
    expect(await found(false)).toEqual(['at', 'never']);
  });
});

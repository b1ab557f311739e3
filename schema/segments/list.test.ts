import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { merged, undo } from '../../test/support/merging.ts';
import { allOf, inSegment, ofPlan, openSegments } from '../../test/support/segments.ts';

let graph: TestGraph;
let segments: Awaited<ReturnType<typeof openSegments>>;
beforeAll(async () => {
  graph = await openTestGraph();
  segments = await openSegments(graph);
});
afterAll(() => graph.close());

describe('a list', () => {
  test('has those whom people put on it, and no others', async () => {
    const list = await segments.segment();
    const [one, two, three] = [
      await segments.customer(),
      await segments.customer(),
      await segments.customer(),
    ];
    expect(await segments.add(list, one, two, two)).toMatchObject({
      segment: { size: 2 },
      errors: [],
    });
    expect(await segments.add(list, two, three)).toMatchObject({ segment: { size: 3 } });
    expect(await segments.remove(list, two, one)).toMatchObject({ segment: { size: 1 } });
    expect(await segments.members(list)).toEqual([three]);
    const { customer: found } = await segments.workspace.ask<{ customer: object }>(
      'query ($id: ID!) { customer(id: $id) { segments { nodes { id } } } }',
      { id: three },
    );
    expect(found).toEqual({ segments: { nodes: [{ id: list }] } });
    const gold = await segments.segment(ofPlan('gold'));
    expect((await segments.add(gold, one)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const fixed = [
      await segments.workspace.change('segmentUpdate', { id: list, condition: ofPlan('gold') }),
      await segments.workspace.change('segmentUpdate', { id: gold, condition: null }),
    ];
    expect(fixed.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual([
      'FIXED',
      'FIXED',
    ]);
  });

  test('has the survivor of a merge, and the merged one again when that is undone', async () => {
    const list = await segments.segment();
    const outer = await segments.segment(allOf(inSegment(list)));
    const [listed, survivor] = [
      await segments.customer({ name: 'L' }),
      await segments.customer({ name: 'S' }),
    ];
    await segments.add(list, listed);
    await segments.drain();
    expect(await segments.members(outer)).toEqual([listed]);
    const merge = await merged(segments.workspace, listed, survivor);
    await segments.drain();
    expect(await segments.members(list)).toEqual([survivor]);
    expect(await segments.members(outer)).toEqual([survivor]);
    await undo(segments.workspace, merge);
    await segments.drain();
    expect(await segments.members(list)).toEqual([listed]);
    expect(await segments.members(outer)).toEqual([listed]);
    await merged(segments.workspace, listed, survivor);
    await segments.drain();
    expect(await segments.remove(list, survivor)).toMatchObject({ segment: { size: 0 } });
    expect(await segments.wrongSizes()).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  bought,
  cameTo,
  daysAgo,
  experimentOfRule,
  storeEvents,
  storeSplit,
} from '../../../test/support/experiments.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { merged } from '../../../test/support/merging.ts';
import { encodeId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let rule: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  rule = await storeSplit(workspace, 'mail', 'none');
});
afterAll(() => graph.close());

describe('an event by arm', () => {
  test('is a share with the interval of Wilson, and the difference has that of Newcombe', async () => {
    await bought(workspace, { rule, arm: 'none', part: 20, of: 100 });
    await bought(workspace, { rule, arm: 'mail', part: 30, of: 100 });
    const { arms, comparisons, former, warnings } = await experimentOfRule(workspace, rule);
    expect(arms).toMatchObject([
      { key: 'mail', holdOut: false, customers: 100, pending: 0, n: 100, value: 30 },
      { key: 'none', holdOut: true, customers: 100, pending: 0, n: 100, value: 20 },
    ]);
    const [comparison] = comparisons;
    // Newcombe 1998, as computed for 20 of 100 against 30 of 100; z = 1.6330, p = .1025.
    expect(comparison).toMatchObject({ arm: 'mail', control: 'none', test: 'Z' });
    expect(comparison?.difference).toBeCloseTo(10, 9);
    expect(comparison?.interval?.method).toBe('NEWCOMBE');
    expect(comparison?.interval?.low).toBeCloseTo(-2.02, 2);
    expect(comparison?.interval?.high).toBeCloseTo(21.67, 2);
    expect(comparison?.p).toBeCloseTo(0.1025, 4);
    expect(comparison?.verdict).toBe('UNCLEAR');
    expect([former, warnings]).toEqual([0, []]);
  });

  test('is higher or lower than that of the control where chance alone hardly makes it so', async () => {
    await bought(workspace, { rule, arm: 'none', part: 30, of: 100 });
    await bought(workspace, { rule, arm: 'mail', part: 45, of: 100 });
    const { comparisons } = await experimentOfRule(workspace, rule);
    expect(comparisons).toMatchObject([{ arm: 'mail', verdict: 'HIGHER' }]);
    expect(comparisons[0]?.p).toBeCloseTo(0.02846, 5);
    const other = await experimentOfRule(workspace, rule, { control: 'mail' });
    expect(other.comparisons).toMatchObject([{ arm: 'none', control: 'mail', verdict: 'LOWER' }]);
  });

  test('counts in the days after a customer came to the arm, and once they are over', async () => {
    // An oracle beside the statement: who came when, and what happened to them when.
    const people = Array.from({ length: 90 }, (_, index) => ({
      arm: index % 3 === 0 ? 'mail' : 'none',
      days: 20 + (index % 5) * 5,
      // Before they came, at that moment, in time, at the last moment, and too late.
      after: [-1, 0, 12, 30, 31, null][index % 6] ?? null,
      type: index % 4 === 0 ? 'VISIT' : 'PURCHASE',
    }));
    for (const { arm, days, after, type } of people) {
      const [customer = ''] = await cameTo(workspace, { rule, arm, count: 1, at: daysAgo(days) });
      if (after !== null)
        await storeEvents(workspace, [customer], { at: daysAgo(days - after), type });
    }
    const expected = ['mail', 'none'].map((key) => {
      const own = people.filter(({ arm }) => arm === key);
      const over = own.filter(({ days }) => days >= 30);
      const came = over.filter(
        ({ after, type }) => type === 'PURCHASE' && after !== null && after > 0 && after <= 30,
      );
      return {
        ...{ key, customers: own.length, pending: own.length - over.length, n: over.length },
        value: expect.closeTo((100 * came.length) / over.length, 9),
      };
    });
    expect((await experimentOfRule(workspace, rule)).arms).toMatchObject(expected);
  });

  test('of customers who were merged counts once, with what either did', async () => {
    const [jana = '', survivor = ''] = await bought(workspace, {
      rule,
      arm: 'mail',
      part: 1,
      of: 7,
    });
    const ids = [encodeId('Customer', jana), encodeId('Customer', survivor)] as const;
    await merged(workspace, ids[0], ids[1]);
    const [mail] = (await experimentOfRule(workspace, rule)).arms;
    expect(mail).toMatchObject({ customers: 6, n: 6, value: expect.closeTo(100 / 6, 9) });
  });

  test('is compared with the hold-out or another arm, with p adjusted for the number of them', async () => {
    const of = await storeSplit(workspace, 'mail', 'call', 'none', 'also');
    await bought(workspace, { rule: of, arm: 'none', part: 30, of: 100 });
    await bought(workspace, { rule: of, arm: 'mail', part: 45, of: 100 });
    await bought(workspace, { rule: of, arm: 'call', part: 42, of: 100 });
    await bought(workspace, { rule: of, arm: 'also', part: 31, of: 100 });
    await bought(workspace, { rule: of, arm: 'former', part: 5, of: 9 });
    const { arms, comparisons, former } = await experimentOfRule(workspace, of, {
      control: 'none',
    });
    expect(arms.map(({ key, n }) => [key, n])).toEqual([
      ['mail', 100],
      ['call', 100],
      ['none', 100],
      ['also', 100],
    ]);
    expect(former).toBe(9);
    const [mail, call, also] = comparisons;
    expect([mail?.adjustedP, call?.adjustedP, also?.adjustedP]).toEqual([
      expect.closeTo(3 * 0.02846, 4),
      expect.closeTo(2 * (call?.p ?? 0), 9),
      expect.closeTo(also?.p ?? 0, 9),
    ]);
    // Alone it would have been higher.
    expect(mail?.verdict).toBe('UNCLEAR');
    expect((await experimentOfRule(workspace, of)).comparisons[0]?.control).toBe('also');
  });

  test('of few customers is too early to compare, and of fewer than `minimumN` hidden', async () => {
    await bought(workspace, { rule, arm: 'none', part: 9, of: 20 });
    await bought(workspace, { rule, arm: 'mail', part: 1, of: 4 });
    const { arms, comparisons, warnings } = await experimentOfRule(workspace, rule);
    expect(arms).toMatchObject([
      { key: 'mail', n: 4, value: null, interval: null, suppressed: true },
      { key: 'none', n: 20, value: 45, suppressed: false },
    ]);
    expect(comparisons).toMatchObject([{ difference: null, p: null, verdict: 'TOO_EARLY' }]);
    expect(warnings).toEqual(['TOO_EARLY']);
    expect(await experimentOfRule(workspace, rule, { withinDays: 90 })).toMatchObject({
      arms: [
        { pending: 4, n: 0, value: null },
        { pending: 20, n: 0 },
      ],
    });
  });
});

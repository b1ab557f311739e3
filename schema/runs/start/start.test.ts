import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { storeRule } from '../../../test/support/rules.ts';
import { decodeAnyId, encodeId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let jana: string;
let rule: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  jana = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
  rule = encodeId('Rule', await storeRule(workspace.db, { trigger: { kind: 'CALL' } }));
});
afterAll(() => graph.close());

const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';
const start = (input: object = {}, options: object = {}) =>
  workspace.change<{ run: { id: string; visit: number } | null; skipped: string | null }>(
    'ruleStart',
    { rule, customer: { email: 'jana@example.com' }, ...input },
    'run { id visit } skipped',
    options,
  );

describe('a call', () => {
  test('begins a run with its values, and another without a key begins another', async () => {
    const { run, skipped, errors } = await start({ data: { order: 12 } });
    expect([errors, skipped, run?.visit]).toEqual([[], null, 1]);
    const [stored] = await workspace.db.run.findMany();
    expect(stored).toMatchObject({
      ...{ trigger: 'CALL', data: { order: 12 }, triggerId: null, customerId: keyOf(jana) },
    });
    expect((await start()).run?.visit).toBe(2);
  });

  test('with the key of an earlier one returns its run, and is refused with other values', async () => {
    const first = await start({ key: 'order 12', data: { a: 1, b: 2 } });
    const again = await start({ key: 'order 12', data: { b: 2, a: 1 } });
    expect(again.run).toEqual(first.run);
    const { run, errors } = await start({ key: 'order 12', data: { a: 2 } });
    expect(run).toBeNull();
    expect(errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'key'] }]);
    expect(await workspace.db.run.count()).toBe(1);
  });

  test('of ten at once with one key begins one run', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => start({ key: 'k' })));
    expect(new Set(all.map(({ run }) => run?.id)).size).toBe(1);
    expect(await workspace.db.run.count()).toBe(1);
  });

  test('that the condition or a limit of the rule does not let begin a run says so', async () => {
    const condition = {
      combinator: 'and',
      rules: [{ field: 'trigger.data.plan', operator: 'equals', value: 'gold' }],
    } as const;
    const gold = await storeRule(workspace.db, {
      trigger: { kind: 'CALL' },
      condition,
      limit: 'ONCE_PER_CUSTOMER',
    });
    const call = (data: object) => start({ rule: encodeId('Rule', gold), data });
    expect(await call({ plan: 'silver' })).toMatchObject({ run: null, skipped: 'CONDITION' });
    expect((await call({ plan: 'gold' })).run?.visit).toBe(1);
    expect(await call({ plan: 'gold' })).toMatchObject({ run: null, skipped: 'LIMIT' });
  });

  test('is refused for a rule that is not enabled, or that waits for something else', async () => {
    const refused = async (id: string) => {
      const { errors } = await start({ rule: encodeId('Rule', id) });
      return errors.map(({ code, path }) => [code, path.join('.')]);
    };
    const other = await storeRule(workspace.db, { trigger: { kind: 'RESPONSE_COMPLETED' } });
    expect(await refused(other)).toEqual([['WRONG_STATE', 'input.rule']]);
    await workspace.db.rule.updateMany({ data: { status: 'DISABLED' } });
    expect(await refused(keyOf(rule))).toEqual([['WRONG_STATE', 'input.rule']]);
  });

  test('is refused for a customer who is not known, and with too many values', async () => {
    const unknown = await start({ customer: { email: 'nina@example.com' } });
    expect(unknown.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    const long = await start({ data: { text: 'x'.repeat(10_000) } });
    expect(long.errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['TOO_LONG', 'input.data'],
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Result {
  readonly status: string;
  readonly customer: { readonly id: string; readonly email: string | null } | null;
  readonly errors: readonly TestUserError[];
}

interface Stored {
  readonly results: readonly Result[];
  readonly errors: readonly TestUserError[];
}

const store = (rows: readonly object[], errorPolicy = 'REJECT_FAILED', client?: TestClient) =>
  (client ?? workspace).change<Stored>(
    'customerBulkUpsert',
    { rows, errorPolicy },
    'results { status customer { id email } errors { code path message } }',
  );

/** `CREATED`, or the errors of a row. */
const outcomes = ({ results }: Stored) =>
  results.map(({ status, errors }) =>
    status === 'FAILED'
      ? errors.map(({ code, path }) => `${code} ${path.slice(3).join('.')}`).join()
      : status,
  );

const count = () => workspace.db.customer.count();
const crm = (id: string) => ({ externalId: { system: 'crm', id } });

describe('customerBulkUpsert', () => {
  test('creates customers by email address, telephone number and external id, and finds them again', async () => {
    const before = await count();
    const made = await store([
      { key: { email: ' Ada@X.de' }, name: 'Ada' },
      { key: { phone: '+43 1 234567' }, name: 'Bo' },
      { key: crm('1'), name: 'Cleo' },
    ]);
    expect(outcomes(made)).toEqual(['CREATED', 'CREATED', 'CREATED']);
    expect(made.results[0]?.customer?.email).toBe('ada@x.de');
    const again = await store([
      { key: { email: 'ADA@x.de' }, name: 'Ada' },
      { key: { phone: '+431234567' }, name: 'Bob' },
      { key: { id: made.results[2]?.customer?.id }, name: 'Cleo M.' },
    ]);
    expect(outcomes(again)).toEqual(['UNCHANGED', 'UPDATED', 'UPDATED']);
    expect(again.results.map(({ customer }) => customer?.id)).toEqual(
      made.results.map(({ customer }) => customer?.id),
    );
    expect(await count()).toBe(before + 3);
  });

  test('adds an external id to a customer that is found by its email address', async () => {
    const [found] = (await store([{ key: { email: 'ext@x.de' } }])).results;
    const stored = await store([
      { key: { email: 'ext@x.de' }, externalIds: [crm('ext').externalId] },
    ]);
    expect(outcomes(stored)).toEqual(['UPDATED']);
    const byId = await store([{ key: crm('ext'), name: 'By its external id' }]);
    expect(byId.results[0]?.customer?.id).toBe(found?.customer?.id);
  });

  test('refuses a later row that reaches the customer of an earlier one by whatever key', async () => {
    const known = { email: 'known@x.de', externalIds: [crm('known').externalId] };
    const id = await workspace.make('customer', known);
    const stored = await store([
      { key: { email: 'known@x.de' }, name: 'First' },
      { key: crm('known'), name: 'Second' },
      { key: { id }, name: 'Third' },
      { key: { email: 'both@x.de' }, phone: '+4930111111' },
      { key: { email: 'BOTH@x.de' } },
      { key: { phone: '+49 30 111111' } },
      { key: crm('new'), email: 'new@x.de' },
      { key: { email: 'new@x.de' } },
      { key: { email: 'other@x.de' }, externalIds: [crm('listed').externalId] },
      { key: crm('listed') },
    ]);
    expect(outcomes(stored)).toEqual([
      'UPDATED',
      'DUPLICATE key.externalId',
      'DUPLICATE key.id',
      'CREATED',
      'DUPLICATE key.email',
      'DUPLICATE key.phone',
      'CREATED',
      'DUPLICATE key.email',
      'CREATED',
      'DUPLICATE key.externalId',
    ]);
  });

  test('refuses keys that fit several customers, no customer, or would not find the new one', async () => {
    const email = 'family@x.de';
    for (const name of ['Ada', 'Bo']) await workspace.make('customer', { name, email });
    const theirs = await (await graph.workspace()).make('customer', { name: 'Theirs' });
    const rows = [
      { key: { email }, name: 'Cleo' },
      { key: { id: theirs }, name: 'Mine' },
      { key: { email: 'one@x.de' }, email: 'two@x.de' },
      { key: { email: 'none' } },
      { key: { email: 'fine@x.de' } },
      {
        key: { email: 'takes@x.de' },
        externalIds: [{ system: 'shop', id: 'taken' }],
      },
    ];
    await store([{ key: { externalId: { system: 'shop', id: 'taken' } } }]);
    const stored = await store(rows);
    expect(outcomes(stored)).toEqual([
      'AMBIGUOUS_CUSTOMER key.email',
      'NOT_FOUND key.id',
      'INVALID_VALUE email',
      'INVALID_VALUE key.email',
      'CREATED',
      'EXTERNAL_ID_TAKEN externalIds.0',
    ]);
    expect(JSON.stringify(stored.results.map(({ errors }) => errors))).not.toContain('family@');
    const before = await count();
    const refused = await store([{ key: { email: 'sound@x.de' } }, ...rows], 'REJECT_ALL');
    expect(refused.results).toEqual([]);
    expect(refused.errors.map(({ code, path }) => `${path[2]} ${code}`)).toContain(
      '1 AMBIGUOUS_CUSTOMER',
    );
    expect(await count()).toBe(before);
  });

  test('finds no customer of another workspace by an email address or external id', async () => {
    const other = await graph.workspace();
    const key = { email: 'same@x.de' };
    const [theirs] = (await store([{ key }, { key: crm('same') }], 'REJECT_ALL', other)).results;
    const mine = await store([{ key }, { key: crm('same') }]);
    expect(outcomes(mine)).toEqual(['CREATED', 'CREATED']);
    expect(mine.results[0]?.customer?.id).not.toBe(theirs?.customer?.id);
  });

  test('takes as many statements for 200 rows as for 5, whatever they are found by', async () => {
    const statementsOf = async (rows: number, round: string) => {
      const many = Array.from({ length: rows }, (_, index) => [
        { key: { email: `${rows}_${index}@many.example` }, name: round },
        { key: { phone: `+43660${rows}${1000 + index}` }, name: round },
        { key: crm(`${rows} ${index}`), name: round },
      ]).flat();
      const { value, statements } = await graph.statementsOf(() => store(many));
      expect(new Set(outcomes(value))).toEqual(new Set([round]));
      return statements.length;
    };
    for (const round of ['CREATED', 'UPDATED']) {
      expect(await statementsOf(200, round)).toBe(await statementsOf(5, round));
    }
  });
});

describe('at the same time', () => {
  test('bulk and single upserts with the same new keys create one customer for each', async () => {
    const keys = [
      ...Array.from({ length: 10 }, (_, index) => ({ email: `race${index}@x.de` })),
      ...Array.from({ length: 10 }, (_, index) => ({ phone: `+4366055555${10 + index}` })),
      ...Array.from({ length: 10 }, (_, index) => crm(`race ${index}`)),
    ];
    const before = await count();
    const rows = keys.map((key) => ({ key, name: 'Bulk' }));
    const backwards = rows.toReversed();
    const bulk = [rows, backwards, rows, backwards].map((each) => store(each));
    const single = keys.map((key) =>
      workspace.change<{ customer: { id: string }; errors: TestUserError[] }>(
        'customerUpsert',
        { key, name: 'Single' },
        'customer { id }',
      ),
    );
    const [stored, upserted] = await Promise.all([Promise.all(bulk), Promise.all(single)]);
    expect(upserted.flatMap(({ errors }) => errors)).toEqual([]);
    expect(stored.flatMap(({ results }) => results.flatMap(({ errors }) => errors))).toEqual([]);
    expect(await count()).toBe(before + keys.length);
    const ids = upserted.map(({ customer }) => customer.id);
    const found = stored.map(({ results }) => results.map(({ customer }) => customer?.id));
    expect(found.map((each, at) => (at % 2 === 0 ? each : each.toReversed()))).toEqual(
      stored.map(() => ids),
    );
  });

  test('one idempotency key stores the rows once', async () => {
    const before = await count();
    const call = () =>
      workspace.change<Stored>(
        'customerBulkUpsert',
        { rows: [{ key: { email: 'once@x.de' } }, { key: { phone: '+4915100000000' } }] },
        'results { status customer { id email } errors { code path message } }',
        { idempotencyKey: 'bulk by key' },
      );
    const answers = await Promise.all([call(), call(), call()]);
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(outcomes(answers[0] as Stored)).toEqual(['CREATED', 'CREATED']);
    expect(await count()).toBe(before + 2);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Result {
  index: number;
  status: string;
  persona: { name: string; revision: number } | null;
  errors: { code: string; path: string[] }[];
}

const upsert = (rows: object[], errorPolicy = 'REJECT_ALL') =>
  workspace.change<{ results: Result[] }>(
    'personaBulkUpsert',
    { rows, errorPolicy },
    'results { index status persona { name revision } errors { code path } }',
  );
const key = (id: string, system = 'crm') => ({ system, id });
const named = async (name: string) => workspace.db.persona.count({ where: { name } });
const listed = (errors: readonly { code: string; path: readonly string[] }[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

test('a bulk upsert creates new rows, updates those that differ, and leaves the others unchanged', async () => {
  const row = { externalId: key('1'), name: 'Jana', goals: ['a'], quote: 'q' };
  const status = async (...rows: object[]) => {
    const { results, errors } = await upsert(rows);
    expect(errors).toEqual([]);
    return results.map((result) => [result.status, result.persona?.revision]);
  };
  expect(await status(row)).toEqual([['CREATED', 1]]);
  expect(await status(row)).toEqual([['UNCHANGED', 1]]);
  expect(await status({ externalId: key('1') })).toEqual([['UNCHANGED', 1]]);
  expect(await status({ ...row, quote: null }, { externalId: key('2'), name: 'Omar' })).toEqual([
    ['UPDATED', 2],
    ['CREATED', 1],
  ]);
  const { persona } = await workspace.ask<{ persona: object }>(
    `{ persona: personaByExternalId(externalId: { system: "crm", id: "1" }) { name goals quote } }`,
  );
  expect(persona).toEqual({ name: 'Jana', goals: ['a'], quote: null });
});

describe('with errors in some rows', () => {
  const rows = (name: string) => [
    { externalId: key(`${name} 1`), name },
    { externalId: key(`${name} 2`) },
    { externalId: key(`${name} 3`), name, sharePct: 101 },
    { externalId: key(`${name} 1`), name },
    { externalId: key(`${name} 4`), name, owner: { externalId: key('missing') } },
    { externalId: key(`${name} 5`), name },
  ];
  const expected = [
    'REQUIRED input.rows.1.name',
    'OUT_OF_RANGE input.rows.2.sharePct',
    'DUPLICATE input.rows.3.externalId',
    'NOT_FOUND input.rows.4.owner',
  ];

  test('REJECT_ALL stores nothing and returns every error', async () => {
    const { results, errors } = await upsert(rows('All'));
    expect(results).toEqual([]);
    expect(listed(errors).sort()).toEqual([...expected].sort());
    expect(await named('All')).toBe(0);
  });

  test('REJECT_FAILED stores the other rows, and returns each error with its row', async () => {
    const { results, errors } = await upsert(rows('Failed'), 'REJECT_FAILED');
    expect(errors).toEqual([]);
    expect(results.map(({ index, status }) => [index, status])).toEqual([
      [0, 'CREATED'],
      [1, 'FAILED'],
      [2, 'FAILED'],
      [3, 'FAILED'],
      [4, 'FAILED'],
      [5, 'CREATED'],
    ]);
    expect(results.flatMap((result) => listed(result.errors))).toEqual(expected);
    expect(results.map(({ persona }) => persona?.name ?? null)).toEqual([
      'Failed',
      null,
      null,
      null,
      null,
      'Failed',
    ]);
    expect(await named('Failed')).toBe(2);
  });

  test('REJECT_FAILED also returns errors that only a comparison with stored rows shows', async () => {
    await upsert([{ externalId: key('taken', 'shop'), name: 'Has it' }]);
    const { results, errors } = await upsert(
      [
        { externalId: key('sound'), name: 'Late' },
        { externalId: key('thief'), name: 'Late', externalIds: [key('taken', 'shop')] },
        { externalId: key('one'), name: 'Late', externalIds: [key('both', 'shop')] },
        { externalId: key('two'), name: 'Late', externalIds: [key('both', 'shop')] },
      ],
      'REJECT_FAILED',
    );
    expect(errors).toEqual([]);
    expect(results.map(({ status }) => status)).toEqual(['CREATED', 'FAILED', 'CREATED', 'FAILED']);
    expect(listed(results[1]?.errors ?? [])).toEqual([
      'EXTERNAL_ID_TAKEN input.rows.1.externalIds.0',
    ]);
    expect(listed(results[3]?.errors ?? [])).toEqual(['DUPLICATE input.rows.3.externalIds.0']);
    expect(await named('Late')).toBe(2);
  });

  test('a call of more than 1000 rows is refused', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ externalId: key(`${index}`) }));
    expect(listed((await upsert(many)).errors)).toEqual(['TOO_MANY input.rows']);
  });
});

test('several calls at once with the same rows create each row once', async () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ externalId: key(id, 'race'), name: 'Racing' }));
  const answers = await Promise.all([1, 2, 3, 4].map(() => upsert(rows)));
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  const statuses = answers.map(({ results }) => results.map(({ status }) => status).join(' '));
  expect(statuses.sort()).toEqual([
    'CREATED CREATED CREATED',
    ...[1, 2, 3].map(() => 'UNCHANGED UNCHANGED UNCHANGED'),
  ]);
  expect(await named('Racing')).toBe(3);
});

describe('external ids', () => {
  const make = (...externalIds: object[]) =>
    workspace.change<{ persona: { id: string } | null }>(
      'personaCreate',
      { name: 'Known', externalIds },
      'persona { id }',
    );

  test('belong to one row of each type', async () => {
    const { persona } = await make(key('only', 'ids'));
    const taken = await make(key('free', 'ids'), key('only', 'ids'));
    expect(taken.persona).toBeNull();
    expect(listed(taken.errors)).toEqual(['EXTERNAL_ID_TAKEN input.externalIds.1']);
    expect(listed((await make(key('x'), key('x'))).errors)).toEqual([
      'DUPLICATE input.externalIds.1',
    ]);
    await workspace.make('journey', { title: 'J', externalIds: [key('only', 'ids')] });
    const found = `{ personaByExternalId(externalId: { system: "ids", id: "only" }) { id } }`;
    expect(await workspace.ask(found)).toEqual({ personaByExternalId: persona });
    const free = `{ personaByExternalId(externalId: { system: "ids", id: "free" }) { id } }`;
    expect(await workspace.ask(free)).toEqual({ personaByExternalId: null });
  });

  test('that several rows claim at once belong to one of them', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => make(key('wanted', 'ids'))));
    expect(listed(answers.flatMap(({ errors }) => errors))).toEqual([
      'EXTERNAL_ID_TAKEN input.externalIds.0',
      'EXTERNAL_ID_TAKEN input.externalIds.0',
    ]);
  });

  test('are replaced as a whole, and can pass from one row to another in one call', async () => {
    await upsert([
      { externalId: key('p', 'pass'), name: 'P', externalIds: [key('ball', 'pass')] },
      { externalId: key('q', 'pass'), name: 'Q' },
    ]);
    const { errors } = await upsert([
      { externalId: key('p', 'pass'), externalIds: [] },
      { externalId: key('q', 'pass'), externalIds: [key('ball', 'pass')] },
    ]);
    expect(errors).toEqual([]);
    const found = `{ personaByExternalId(externalId: { system: "pass", id: "ball" }) { name } }`;
    expect(await workspace.ask(found)).toEqual({ personaByExternalId: { name: 'Q' } });
  });
});

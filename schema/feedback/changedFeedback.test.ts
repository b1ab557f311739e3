import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, feedbackIn, leastFeedback, recordedAt } from '../../test/support/feedback.ts';
import {
  openTestGraph,
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

const { record, read } = feedbackIn(() => workspace);

describe('feedback that is changed', () => {
  test('does not change fields that are left out, and clears those that are null', async () => {
    const id = await record({ rating: 4, ratingMax: 5, author: 'Rosa', tags: ['old'] });
    const { errors } = await workspace.change('feedbackUpdate', {
      id,
      revision: 1,
      author: null,
      rating: 2,
      source: 'CHAT',
    });
    expect(errors).toEqual([]);
    expect(await read(id, 'source text rating ratingMax author tags revision')).toEqual({
      source: 'CHAT',
      text: leastFeedback.text,
      rating: 2,
      ratingMax: 5,
      author: null,
      tags: ['old'],
      revision: 2,
    });
  });

  test.each<[string[], object]>([
    [['OUT_OF_RANGE input.rating'], { rating: 6 }],
    [['OUT_OF_RANGE input.ratingMax'], { ratingMax: 3 }],
    [['REQUIRED input.ratingMax'], { ratingMax: null }],
    [['REQUIRED input.rating'], { rating: null }],
    [['STALE_REVISION input.revision'], { revision: 7, text: 'Other' }],
  ])('is checked against its stored scale and revision: %j for %j', async (expected, change) => {
    const id = await record({ rating: 4, ratingMax: 5 });
    const { errors } = await workspace.change('feedbackUpdate', { id, ...change });
    expect(codesOf(errors)).toEqual(expected);
    expect(await read(id, 'rating ratingMax text revision')).toEqual({
      rating: 4,
      ratingMax: 5,
      text: leastFeedback.text,
      revision: 1,
    });
  });

  test('can lose its rating and its scale together', async () => {
    const id = await record({ rating: 4, ratingMax: 5 });
    await workspace.change('feedbackUpdate', { id, rating: null, ratingMax: null });
    expect(await read(id, 'rating ratingMax')).toEqual({ rating: null, ratingMax: null });
  });

  test('loses its analysis when its text changes', async () => {
    const id = await record({ externalIds: [{ system: 'desk', id: 'analysed' }] });
    const analysis = `sentiment { value score } emotions topics analysedAt`;
    const analyse = () =>
      workspace.db.feedback.updateMany({
        where: { text: leastFeedback.text },
        data: {
          sentiment: 'VERY_NEGATIVE',
          sentimentScore: -0.75,
          emotions: ['ANGER', 'FEAR'],
          topics: ['call back'],
          analysedAt: recordedAt,
        },
      });
    const found = {
      sentiment: { value: 'VERY_NEGATIVE', score: -0.75 },
      emotions: ['ANGER', 'FEAR'],
      topics: ['call back'],
      analysedAt: recordedAt.toISOString(),
    };
    const nothing = { sentiment: null, emotions: null, topics: null, analysedAt: null };
    const externalId = { system: 'desk', id: 'analysed' };

    await analyse();
    await workspace.change('feedbackUpdate', { id, text: leastFeedback.text, tags: ['x'] });
    expect(await read(id, analysis)).toEqual(found);
    await workspace.change('feedbackUpdate', { id, text: 'You did call.' });
    expect(await read(id, analysis)).toEqual(nothing);

    await workspace.change('feedbackUpdate', { id, text: leastFeedback.text });
    await analyse();
    const upsert = (text: string) =>
      workspace.change('feedbackBulkUpsert', { rows: [{ externalId, text, tags: [text] }] });
    await upsert(leastFeedback.text);
    expect(await read(id, analysis)).toEqual(found);
    await upsert('You did call.');
    expect(await read(id, analysis)).toEqual(nothing);
  });
});

describe('feedback in bulk', () => {
  interface Results {
    results: { status: string; feedback: { id: string } | null; errors: TestUserError[] }[];
  }
  const upsert = (rows: object[], errorPolicy = 'REJECT_FAILED') =>
    workspace.change<Results>(
      'feedbackBulkUpsert',
      { rows, errorPolicy },
      'results { status feedback { id } errors { code path } }',
      { now: recordedAt },
    );
  const externalId = (id: string) => ({ system: 'bulk', id });

  test('is recorded, changed or left unchanged, row by row', async () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ ...leastFeedback, externalId: externalId(id) }));
    const first = await upsert(rows);
    expect(first.results.map(({ status }) => status)).toEqual(['CREATED', 'CREATED', 'CREATED']);
    const second = await upsert([
      { externalId: externalId('a'), rating: 1, ratingMax: 10 },
      { externalId: externalId('b'), text: leastFeedback.text },
      { externalId: externalId('c'), rating: 1 },
      { externalId: externalId('d'), text: 'New, but from where?' },
      { ...leastFeedback, externalId: externalId('e'), occurredAt: '2026-03-03T00:00:00Z' },
      {
        ...leastFeedback,
        externalId: externalId('f'),
        journey: { externalId: externalId('none') },
      },
    ]);
    expect(
      second.results.map(({ status, errors }) => [status, ...codesOf(errors)].join(' ')),
    ).toEqual([
      'UPDATED',
      'UNCHANGED',
      'FAILED REQUIRED input.rows.2.ratingMax',
      'FAILED REQUIRED input.rows.3.source REQUIRED input.rows.3.channel',
      'FAILED OUT_OF_RANGE input.rows.4.occurredAt',
      'FAILED NOT_FOUND input.rows.5.journey',
    ]);
    const id = first.results[0]?.feedback?.id ?? '';
    expect(await read(id, 'rating ratingMax revision occurredAt')).toEqual({
      rating: 1,
      ratingMax: 10,
      revision: 2,
      occurredAt: recordedAt.toISOString(),
    });
  });

  test('is checked against the stored rating of its row', async () => {
    await upsert([{ ...leastFeedback, externalId: externalId('rated'), rating: 4, ratingMax: 5 }]);
    const { results } = await upsert([{ externalId: externalId('rated'), ratingMax: 3 }]);
    expect(codesOf(results[0]?.errors ?? [])).toEqual(['OUT_OF_RANGE input.rows.0.ratingMax']);
  });

  test('finds touchpoints by their external ids', async () => {
    const touchpoint = await workspace.make('touchpoint', {
      name: 'Shop',
      channel: 'IN_STORE',
      externalIds: [externalId('shop')],
    });
    const { results } = await upsert([
      {
        ...leastFeedback,
        externalId: externalId('at'),
        touchpoint: { externalId: externalId('shop') },
      },
    ]);
    expect(await read(results[0]?.feedback?.id ?? '', 'touchpoint { id }')).toEqual({
      touchpoint: { id: touchpoint },
    });
  });
});

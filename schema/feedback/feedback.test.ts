import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, feedbackIn, leastFeedback, recordedAt } from '../../test/support/feedback.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const { attempt, record, read } = feedbackIn(() => workspace);

describe('feedback that is recorded', () => {
  test('is read with all its fields, by its id and by an external id', async () => {
    const touchpoint = await workspace.make('touchpoint', { name: 'Hotline', channel: 'PHONE' });
    const externalIds = [{ system: 'portal', id: 'r-1' }];
    const said = {
      source: 'REVIEW',
      channel: 'WEB',
      text: '=1+1 <b>Fine</b>, but late.',
      rating: 3.5,
      ratingMax: 5,
      author: 'R. Sato',
      url: 'https://reviews.example/r-1',
    };
    const occurredAt = '2019-12-31T23:59:59.999Z';
    const id = await record({
      ...said,
      occurredAt,
      locale: 'DE-at',
      tags: ['late', 'parcel', 'late'],
      touchpoint,
      externalIds,
    });
    const selection = `source channel text rating ratingMax author url occurredAt locale tags
      touchpoint { id } step { id } journey { id } externalIds { system id } revision
      sentiment { value score } emotions topics analysedAt`;
    const expected = {
      ...said,
      occurredAt,
      locale: 'de-AT',
      tags: ['late', 'parcel'],
      touchpoint: { id: touchpoint },
      step: null,
      journey: null,
      externalIds,
      revision: 1,
      sentiment: null,
      emotions: null,
      topics: null,
      analysedAt: null,
    };
    expect(await read(id, selection)).toEqual(expected);
    const byExternalId = await workspace.ask(
      `{ feedbackByExternalId(externalId: { system: "portal", id: "r-1" }) { ${selection} } }`,
    );
    expect(byExternalId).toEqual({ feedbackByExternalId: expected });
  });

  test('without a time was said now', async () => {
    const { feedback } = await attempt(leastFeedback);
    expect(feedback?.occurredAt).toBe(recordedAt.toISOString());
  });

  test('is listed at its touchpoint, its step and its journey', async () => {
    const touchpoint = await workspace.make('touchpoint', { name: 'Desk', channel: 'IN_STORE' });
    const journey = await workspace.make('journey', {
      title: 'I want it repaired',
      stages: [{ name: 'Before', steps: [{ title: 'Bring it' }] }],
    });
    const { steps } = await workspace.ask<{ steps: { nodes: { id: string }[] } }>(
      'query($id: ID!) { steps(filter: { journey: { id: { eq: $id } } }) { nodes { id } } }',
      { id: journey },
    );
    const step = steps.nodes[0]?.id ?? '';
    const subjects = { touchpoint, step, journey };
    const ids = {
      touchpoint: await record({ touchpoint }),
      step: await record({ step }),
      journey: await record({ journey }),
    };
    for (const [kind, id] of Object.entries(subjects)) {
      const of = `${kind}(id: $id) { feedback { totalCount nodes { id } } }`;
      const nodes = [{ id: Reflect.get(ids, kind) }];
      expect(await workspace.ask(`query($id: ID!) { ${of} }`, { id })).toEqual({
        [kind]: { feedback: { totalCount: 1, nodes } },
      });
      const filter = { [kind]: { id: { eq: id } } };
      expect(
        await workspace.ask(
          'query($filter: FeedbackFilter) { feedbackItems(filter: $filter) { nodes { id } } }',
          { filter },
        ),
      ).toEqual({ feedbackItems: { nodes } });
    }
  });

  test.each<[string[], object]>([
    [['REQUIRED input.ratingMax'], { rating: 4 }],
    [['REQUIRED input.rating'], { ratingMax: 5 }],
    [['OUT_OF_RANGE input.rating'], { rating: 5.5, ratingMax: 5 }],
    [['OUT_OF_RANGE input.rating'], { rating: -1, ratingMax: 5 }],
    [['OUT_OF_RANGE input.ratingMax'], { rating: 0, ratingMax: 0 }],
    [['OUT_OF_RANGE input.occurredAt'], { occurredAt: '2026-03-02T12:00:00.001Z' }],
    [['REQUIRED input.occurredAt'], { occurredAt: null }],
    [['BLANK input.text'], { text: ' \n' }],
    [['TOO_LONG input.text'], { text: 'x'.repeat(20_001) }],
    [['INVALID_CHARACTER input.text'], { text: 'a\0' }],
    [['INVALID_VALUE input.locale'], { locale: 'no language' }],
    [['INVALID_VALUE input.url'], { url: 'javascript:alert(1)' }],
    [['BLANK input.tags.1'], { tags: ['a', ''] }],
    [['NOT_FOUND input.touchpoint'], { touchpoint: 'touchpoint_01h2xcejqtf2nbrexx3vqjhp41' }],
  ])('is refused as %j: %o', async (expected, input) => {
    const { feedback, errors } = await attempt({ ...leastFeedback, ...input });
    expect(feedback).toBeNull();
    expect(codesOf(errors)).toEqual(expected);
  });

  test('may be a day ahead, 20,000 characters long, and rated 0 of 5', async () => {
    const occurredAt = '2026-03-02T12:00:00.000Z';
    const text = 'x'.repeat(20_000);
    const id = await record({ occurredAt, text, rating: 0, ratingMax: 5 });
    expect(await read(id, 'occurredAt text rating')).toEqual({ occurredAt, text, rating: 0 });
  });

  test('has no error message that repeats the author or the text', async () => {
    const { errors } = await attempt({
      ...leastFeedback,
      author: `Rosa ${'x'.repeat(200)}`,
      text: `secret ${'x'.repeat(20_000)}`,
      locale: 'secret',
    });
    expect(errors).not.toEqual([]);
    expect(JSON.stringify(errors)).not.toMatch(/Rosa|secret/);
  });
});

describe('the list of feedback', () => {
  test('shows the latest first, and filters by source, channel, text, rating and time', async () => {
    const own = await graph.workspace();
    const rows = [
      { ...leastFeedback, occurredAt: '2026-01-02T00:00:00Z', author: 'Rosa', locale: 'en' },
      {
        source: 'REVIEW',
        channel: 'WEB',
        text: '100% fine',
        occurredAt: '2026-01-03T00:00:00Z',
        rating: 5,
        ratingMax: 5,
        tags: ['praise'],
      },
      {
        source: 'SOCIAL',
        channel: 'SOCIAL',
        text: '100 times worse',
        occurredAt: '2026-01-01T00:00:00Z',
        rating: 1,
        ratingMax: 5,
        tags: ['rage', 'parcel'],
        locale: 'en-GB',
      },
    ].map((row, index) => ({ ...row, externalId: { system: 'list', id: `${index}` } }));
    expect((await own.change('feedbackBulkUpsert', { rows })).errors).toEqual([]);
    const found = async (filter: object) => {
      const { feedbackItems } = await own.ask<{ feedbackItems: { nodes: { source: string }[] } }>(
        'query($filter: FeedbackFilter) { feedbackItems(filter: $filter) { nodes { source } } }',
        { filter },
      );
      return feedbackItems.nodes.map(({ source }) => source);
    };
    expect(await found({})).toEqual(['REVIEW', 'CALL', 'SOCIAL']);
    expect(await found({ source: { in: ['REVIEW', 'SOCIAL'] } })).toEqual(['REVIEW', 'SOCIAL']);
    expect(await found({ channel: { eq: 'PHONE' } })).toEqual(['CALL']);
    expect(await found({ text: { contains: '100%' } })).toEqual(['REVIEW']);
    expect(await found({ rating: { lt: 3 } })).toEqual(['SOCIAL']);
    expect(await found({ rating: { isNull: true } })).toEqual(['CALL']);
    expect(await found({ tags: { hasSome: ['praise', 'parcel'] } })).toEqual(['REVIEW', 'SOCIAL']);
    expect(await found({ locale: { startsWith: 'en' } })).toEqual(['CALL', 'SOCIAL']);
    expect(await found({ author: { eq: 'Rosa' } })).toEqual(['CALL']);
    expect(await found({ occurredAt: { gte: '2026-01-02T00:00:00Z' } })).toEqual([
      'REVIEW',
      'CALL',
    ]);
  });

  test('leaves out archived feedback, until it is requested or restored', async () => {
    const tags = ['archived'];
    const id = await record({ tags });
    const listed = async (includeArchived: boolean) => {
      const { feedbackItems } = await workspace.ask<{ feedbackItems: { totalCount: number } }>(
        `query($includeArchived: Boolean) {
          feedbackItems(filter: { tags: { has: "archived" } }, includeArchived: $includeArchived) { totalCount }
        }`,
        { includeArchived },
      );
      return feedbackItems.totalCount;
    };
    await workspace.change('feedbackArchive', { id });
    expect([await listed(false), await listed(true)]).toEqual([0, 1]);
    await workspace.change('feedbackRestore', { id });
    expect(await listed(false)).toBe(1);
    const { deletedId } = await workspace.change<{ deletedId: string }>(
      'feedbackDelete',
      { id },
      'deletedId',
    );
    expect(deletedId).toBe(id);
    expect(await listed(true)).toBe(0);
  });
});

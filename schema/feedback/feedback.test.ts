import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const now = new Date('2026-03-01T12:00:00.000Z');
const example = { source: 'CALL', channel: 'PHONE', text: 'You never called me back.' };

interface Recorded {
  feedback: { id: string; revision: number; occurredAt: string } | null;
}

const attempt = (input: object) =>
  workspace.change<Recorded>('feedbackRecord', input, 'feedback { id revision occurredAt }', {
    now,
  });

async function record(input: object): Promise<string> {
  const { feedback, errors } = await attempt({ ...example, ...input });
  if (!feedback) throw new Error(JSON.stringify(errors));
  return feedback.id;
}

const read = (id: string, selection: string) =>
  workspace
    .ask<{ feedback: object }>(`query($id: ID!) { feedback(id: $id) { ${selection} } }`, { id })
    .then(({ feedback }) => feedback);

const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

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
    const { feedback } = await attempt(example);
    expect(feedback?.occurredAt).toBe(now.toISOString());
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
    const { feedback, errors } = await attempt({ ...example, ...input });
    expect(feedback).toBeNull();
    expect(codes(errors)).toEqual(expected);
  });

  test('may be a day ahead, 20,000 characters long, and rated 0 of 5', async () => {
    const occurredAt = '2026-03-02T12:00:00.000Z';
    const text = 'x'.repeat(20_000);
    const id = await record({ occurredAt, text, rating: 0, ratingMax: 5 });
    expect(await read(id, 'occurredAt text rating')).toEqual({ occurredAt, text, rating: 0 });
  });

  test('has no error message that repeats the author or the text', async () => {
    const { errors } = await attempt({
      ...example,
      author: `Rosa ${'x'.repeat(200)}`,
      text: `secret ${'x'.repeat(20_000)}`,
      locale: 'secret',
    });
    expect(errors).not.toEqual([]);
    expect(JSON.stringify(errors)).not.toMatch(/Rosa|secret/);
  });
});

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
      text: example.text,
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
    expect(codes(errors)).toEqual(expected);
    expect(await read(id, 'rating ratingMax text revision')).toEqual({
      rating: 4,
      ratingMax: 5,
      text: example.text,
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
        where: { text: example.text },
        data: {
          sentiment: 'VERY_NEGATIVE',
          sentimentScore: -0.75,
          emotions: ['ANGER', 'FEAR'],
          topics: ['call back'],
          analysedAt: now,
        },
      });
    const found = {
      sentiment: { value: 'VERY_NEGATIVE', score: -0.75 },
      emotions: ['ANGER', 'FEAR'],
      topics: ['call back'],
      analysedAt: now.toISOString(),
    };
    const nothing = { sentiment: null, emotions: null, topics: null, analysedAt: null };
    const externalId = { system: 'desk', id: 'analysed' };

    await analyse();
    await workspace.change('feedbackUpdate', { id, text: example.text, tags: ['x'] });
    expect(await read(id, analysis)).toEqual(found);
    await workspace.change('feedbackUpdate', { id, text: 'You did call.' });
    expect(await read(id, analysis)).toEqual(nothing);

    await workspace.change('feedbackUpdate', { id, text: example.text });
    await analyse();
    const upsert = (text: string) =>
      workspace.change('feedbackBulkUpsert', { rows: [{ externalId, text, tags: [text] }] });
    await upsert(example.text);
    expect(await read(id, analysis)).toEqual(found);
    await upsert('You did call.');
    expect(await read(id, analysis)).toEqual(nothing);
  });
});

describe('the list of feedback', () => {
  test('shows the latest first, and filters by source, channel, text, rating and time', async () => {
    const own = await graph.workspace();
    const rows = [
      { ...example, occurredAt: '2026-01-02T00:00:00Z', author: 'Rosa', locale: 'en' },
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

describe('feedback in bulk', () => {
  interface Results {
    results: { status: string; feedback: { id: string } | null; errors: TestUserError[] }[];
  }
  const upsert = (rows: object[], errorPolicy = 'REJECT_FAILED') =>
    workspace.change<Results>(
      'feedbackBulkUpsert',
      { rows, errorPolicy },
      'results { status feedback { id } errors { code path } }',
      { now },
    );
  const externalId = (id: string) => ({ system: 'bulk', id });

  test('is recorded, changed or left unchanged, row by row', async () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ ...example, externalId: externalId(id) }));
    const first = await upsert(rows);
    expect(first.results.map(({ status }) => status)).toEqual(['CREATED', 'CREATED', 'CREATED']);
    const second = await upsert([
      { externalId: externalId('a'), rating: 1, ratingMax: 10 },
      { externalId: externalId('b'), text: example.text },
      { externalId: externalId('c'), rating: 1 },
      { externalId: externalId('d'), text: 'New, but from where?' },
      { ...example, externalId: externalId('e'), occurredAt: '2026-03-03T00:00:00Z' },
      { ...example, externalId: externalId('f'), journey: { externalId: externalId('none') } },
    ]);
    expect(
      second.results.map(({ status, errors }) => [status, ...codes(errors)].join(' ')),
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
      occurredAt: now.toISOString(),
    });
  });

  test('is checked against the stored rating of its row', async () => {
    await upsert([{ ...example, externalId: externalId('rated'), rating: 4, ratingMax: 5 }]);
    const { results } = await upsert([{ externalId: externalId('rated'), ratingMax: 3 }]);
    expect(codes(results[0]?.errors ?? [])).toEqual(['OUT_OF_RANGE input.rows.0.ratingMax']);
  });

  test('finds touchpoints by their external ids', async () => {
    const touchpoint = await workspace.make('touchpoint', {
      name: 'Shop',
      channel: 'IN_STORE',
      externalIds: [externalId('shop')],
    });
    const { results } = await upsert([
      {
        ...example,
        externalId: externalId('at'),
        touchpoint: { externalId: externalId('shop') },
      },
    ]);
    expect(await read(results[0]?.feedback?.id ?? '', 'touchpoint { id }')).toEqual({
      touchpoint: { id: touchpoint },
    });
  });
});

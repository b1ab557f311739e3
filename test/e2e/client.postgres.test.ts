import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import { cxgraph } from '../../client/cxgraph.ts';
import * as actors from '../../client/generated/actors.ts';
import * as apiKeys from '../../client/generated/apiKeys.ts';
import * as journeys from '../../client/generated/journeys.ts';
import * as nodes from '../../client/generated/nodes.ts';
import * as personas from '../../client/generated/personas.ts';
import * as stages from '../../client/generated/stages.ts';
import * as steps from '../../client/generated/steps.ts';
import * as touchpoints from '../../client/generated/touchpoints.ts';
import * as viewer from '../../client/generated/viewer.ts';
import * as workspace from '../../client/generated/workspace.ts';
import {
  type Client,
  type CxgraphError,
  createClient,
  dateOf,
  graphql,
  type IsoDateTime,
  isCxgraphError,
  orThrow,
  request,
} from '../../client/index.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let url: string;
let client: Client;
/** Called when the server has begun with a request, at its first statement. */
let onStatement: () => void = () => undefined;

beforeAll(async () => {
  server = await startTestServer({ onStatement: () => onStatement() });
  url = `${server.url}/graphql`;
  client = createClient({ url, key: server.ownerKey });
});
beforeEach(() => {
  onStatement = () => undefined;
});
afterAll(() => server.stop());

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function errorOf(call: Promise<unknown>): Promise<CxgraphError> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isCxgraphError(outcome))
    throw new Error('It should have failed with an error of the client.');
  return outcome;
}

/** A client whose key has these scopes and no other. */
async function scopedClient(...scopes: string[]): Promise<Client> {
  const { secret } = orThrow(await apiKeys.create(client, { name: scopes.join(), scopes }));
  return createClient({ url, key: secret ?? '' });
}

describe('a persona', () => {
  const reviewDueAt = new Date('2031-04-05T06:07:08.009Z');

  test('is created, found, updated, archived, restored and deleted by the client', async () => {
    const { persona } = orThrow(
      await personas.create(client, {
        name: 'Rosa, 34',
        preferredChannels: ['EMAIL', 'PHONE'],
        traits: [{ dimension: 'DEMOGRAPHIC', key: 'age', label: 'Age', min: 30, max: 38 }],
        externalIds: [{ system: 'crm', id: 'P-1' }],
        reviewDueAt,
      }),
    );
    expect(persona).toMatchObject({ name: 'Rosa, 34', revision: 1, reviewDueAt, archivedAt: null });
    expect(persona.createdAt).toBeInstanceOf(Date);
    expect(Math.abs(persona.createdAt.getTime() - Date.now())).toBeLessThan(60_000);
    // A mutation answers with what its own scope may read.
    const read = { ...persona, segment: null };
    expect(await personas.get(client, persona.id)).toEqual(read);
    const externalId = { system: 'crm', id: 'P-1' };
    expect(await personas.getByExternalId(client, externalId)).toEqual(read);
    expect(await nodes.get(client, persona.id)).toEqual({
      __typename: 'Persona',
      id: persona.id,
      name: 'Rosa, 34',
    });

    const change = { id: persona.id, revision: persona.revision, reviewDueAt: null };
    const changed = orThrow(await personas.update(client, change)).persona;
    expect(changed).toMatchObject({ name: 'Rosa, 34', revision: 2, reviewDueAt: null });

    const archived = orThrow(await personas.archive(client, { id: persona.id })).persona;
    expect(archived.archivedAt).toBeInstanceOf(Date);
    const filter = { id: { eq: persona.id } };
    expect((await personas.list(client, { filter })).nodes).toEqual([]);
    expect((await personas.list(client, { filter, includeArchived: true })).nodes).toEqual([
      { ...archived, segment: null },
    ]);
    const restored = orThrow(await personas.restore(client, { id: persona.id })).persona;
    expect(restored.archivedAt).toBeNull();

    const { deletedId } = orThrow(await personas.remove(client, { id: persona.id }));
    expect(deletedId).toBe(persona.id);
    expect(await personas.get(client, persona.id)).toBeNull();
  });

  test('that another client changed first is refused, with its revision', async () => {
    const { persona } = orThrow(await personas.create(client, { name: 'Jon' }));
    orThrow(await personas.update(client, { id: persona.id, quote: 'Call me.' }));
    const late = { id: persona.id, revision: persona.revision, quote: 'Write to me.' };
    const payload = await personas.update(client, late);
    expect(payload.errors).toMatchObject([
      { __typename: 'StaleRevisionError', code: 'STALE_REVISION', current: 2 },
    ]);
    expect(() => orThrow(payload)).toThrow(
      expect.objectContaining({
        name: 'UserErrors',
        message: expect.stringMatching(
          /^The server changed nothing\. STALE_REVISION at .*: The row was changed since you read it/,
        ),
        errors: payload.errors,
      }),
    );
    expect(await personas.get(client, persona.id)).toMatchObject({ quote: 'Call me.' });
  });

  test('can be reviewed', async () => {
    const { persona } = orThrow(await personas.create(client, { name: 'Ada', reviewDueAt }));
    const reviewedAt = new Date('2026-01-02T03:04:05.678Z');
    const nextReviewAt = new Date('2032-01-01T00:00:00.000Z');
    const review = { id: persona.id, reviewedAt, nextReviewAt };
    expect(orThrow(await personas.review(client, review)).persona).toMatchObject({
      lastReviewedAt: reviewedAt,
      lastReviewedBy: { id: (await viewer.get(client)).actor.id },
      reviewDueAt: nextReviewAt,
      reviewOverdue: false,
    });
  });
});

describe('many personas', () => {
  const names = ['Crew 1', 'Crew 2', 'Crew 3', 'Crew 4', 'Crew 5'];
  const rows = names.map((name) => ({ externalId: { system: 'hr', id: name }, name }));
  const filter = { name: { startsWith: 'Crew ' } };
  const orderBy = [{ field: 'NAME' as const }];

  test('are stored in one call; the same call again changes nothing', async () => {
    const first = orThrow(await personas.bulkUpsert(client, { rows }));
    expect(first.results.map(({ status }) => status)).toEqual(names.map(() => 'CREATED'));
    const again = orThrow(await personas.bulkUpsert(client, { rows }));
    expect(again.results.map(({ status }) => status)).toEqual(names.map(() => 'UNCHANGED'));
  });

  test('are read page by page, forwards', async () => {
    const first = await personas.list(client, { filter, orderBy, first: 2, withTotalCount: true });
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const after = first.pageInfo.endCursor;
    const second = await personas.list(client, { filter, orderBy, first: 2, after });
    expect([...first.nodes, ...second.nodes].map(({ name }) => name)).toEqual(names.slice(0, 4));
    const all = await collected(personas.iterate(client, { filter, orderBy, first: 2 }));
    expect(all.map(({ name }) => name)).toEqual(names);
  });

  test('are read backwards', async () => {
    const { nodes, pageInfo } = await personas.list(client, { filter, orderBy, last: 2 });
    expect(nodes.map(({ name }) => name)).toEqual(['Crew 4', 'Crew 5']);
    expect(pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });
});

describe('a journey', () => {
  test('is made whole and read whole', async () => {
    const { persona } = orThrow(await personas.create(client, { name: 'Mara' }));
    const { touchpoint } = orThrow(
      await touchpoints.create(client, { name: 'Booking page', channel: 'WEB' }),
    );
    const { journey } = orThrow(
      await journeys.create(client, {
        title: 'I want my bike repaired',
        personas: [persona.id],
        stages: [
          {
            name: 'Book',
            steps: [
              {
                title: 'Finds a free day',
                key: 'find',
                emotion: -1,
                nextSteps: ['bring'],
                personas: [persona.id],
                touchpoints: [
                  { id: touchpoint.id },
                  { new: { name: 'Confirmation', channel: 'EMAIL', initiator: 'BRAND' } },
                ],
              },
              { title: 'Plans the workshop', layer: 'BACKSTAGE', emotion: 2 },
            ],
          },
          { name: 'Bring', steps: [{ title: 'Hands it over', key: 'bring', momentOfTruth: true }] },
        ],
      }),
    );
    const map = await journeys.map(client, journey.id);
    if (!map) throw new Error('The journey is not there.');
    expect(map).toMatchObject({
      ...journey,
      personas: { nodes: [{ id: persona.id, name: 'Mara' }] },
    });
    expect(map.stages.nodes.map(({ name, position }) => [name, position])).toEqual([
      ['Book', 0],
      ['Bring', 1],
    ]);
    const [find, plan] = map.stages.nodes[0]?.steps.nodes ?? [];
    const [bring] = map.stages.nodes[1]?.steps.nodes ?? [];
    expect(find).toMatchObject({
      title: 'Finds a free day',
      emotion: -1,
      createdAt: expect.any(Date),
      personas: { nodes: [{ name: 'Mara' }] },
      touchpoints: {
        nodes: [
          { id: touchpoint.id, name: 'Booking page', channel: 'WEB' },
          { name: 'Confirmation', channel: 'EMAIL' },
        ],
      },
      nextSteps: { nodes: [{ id: bring?.id, title: 'Hands it over' }] },
    });
    expect(plan?.layer).toBe('BACKSTAGE');
    expect(bring?.momentOfTruth).toBe(true);
    expect(map.emotionCurve).toEqual([
      { stage: { id: map.stages.nodes[0]?.id, name: 'Book' }, value: -1, n: 1 },
      { stage: { id: map.stages.nodes[1]?.id, name: 'Bring' }, value: null, n: 0 },
    ]);
    expect(map.touchpoints.nodes.map(({ name }) => name)).toEqual(['Booking page', 'Confirmation']);
    expect(await journeys.map(client, 'journey_01h455vb4pex5vsknk084sn02q')).toBeNull();
  });

  test('says where a map has more than was requested', async () => {
    const { journey } = orThrow(
      await journeys.create(client, {
        title: 'Long',
        stages: [{ name: 'A', steps: [{ title: '1' }, { title: '2' }] }, { name: 'B' }],
      }),
    );
    const map = await journeys.map(client, journey.id, { stages: 1, steps: 1 });
    expect(map?.stages.pageInfo.hasNextPage).toBe(true);
    expect(map?.stages.nodes[0]?.steps.pageInfo.hasNextPage).toBe(true);
    const rest = await collected(
      stages.iterate(client, {
        filter: { journey: { id: { eq: journey.id } } },
        orderBy: [{ field: 'POSITION' }],
        after: map?.stages.pageInfo.endCursor ?? null,
        first: 1,
      }),
    );
    expect(rest.map(({ name, journey: of }) => [name, of.id])).toContainEqual(['B', journey.id]);
  });

  test('is rearranged, duplicated, reviewed, archived, restored and deleted', async () => {
    const { journey } = orThrow(
      await journeys.create(client, {
        title: 'I want a new bike',
        stages: [{ name: 'Look', steps: [{ title: 'Asks a friend' }] }, { name: 'Buy' }],
      }),
    );
    const { id } = journey;
    const inJourney = { filter: { journey: { id: { eq: id } } } };
    const [look, buy] = await collected(stages.iterate(client, inJourney));
    const [ask] = await collected(steps.iterate(client, inJourney));
    if (!look || !buy || !ask) throw new Error('The journey has not all its parts.');

    orThrow(await stages.move(client, { id: buy.id, position: 0 }));
    const moved = orThrow(await steps.move(client, { id: ask.id, stage: buy.id, position: 0 }));
    expect(moved.step.stage).toEqual({ id: buy.id, name: 'Buy' });
    const { stage } = orThrow(await stages.create(client, { journey: id, name: 'Ride' }));
    const { step } = orThrow(await steps.create(client, { stage: stage.id, title: 'Rides' }));
    orThrow(await steps.update(client, { id: step.id, emotion: 2, nextSteps: [ask.id] }));
    expect(await steps.get(client, step.id)).toMatchObject({
      emotion: 2,
      journey: { id, title: 'I want a new bike' },
      nextSteps: { nodes: [{ id: ask.id, title: 'Asks a friend' }] },
      personas: { nodes: [] },
    });
    const map = await journeys.map(client, id);
    expect(
      map?.stages.nodes.map(({ name, steps }) => [name, steps.nodes.map((s) => s.title)]),
    ).toEqual([
      ['Buy', ['Asks a friend']],
      ['Look', []],
      ['Ride', ['Rides']],
    ]);

    const twin = orThrow(await journeys.duplicate(client, { id })).journey;
    expect(twin).toMatchObject({ state: 'FUTURE', basedOn: { id, title: 'I want a new bike' } });
    const nextReviewAt = new Date('2032-01-01T00:00:00.000Z');
    expect(orThrow(await journeys.review(client, { id, nextReviewAt })).journey).toMatchObject({
      lastReviewedAt: expect.any(Date),
      reviewDueAt: nextReviewAt,
    });
    const archived = orThrow(await journeys.archive(client, { id })).journey;
    expect(archived.archivedAt).toBeInstanceOf(Date);
    expect(orThrow(await journeys.restore(client, { id })).journey.archivedAt).toBeNull();

    orThrow(await steps.archive(client, { id: step.id }));
    orThrow(await steps.restore(client, { id: step.id }));
    orThrow(await steps.remove(client, { id: step.id }));
    orThrow(await stages.archive(client, { id: stage.id }));
    orThrow(await stages.restore(client, { id: stage.id }));
    orThrow(await stages.remove(client, { id: stage.id }));
    orThrow(await journeys.remove(client, { id: twin.id }));
    expect(orThrow(await journeys.remove(client, { id })).deletedId).toBe(id);
    expect(await journeys.get(client, id)).toBeNull();
  });

  test('and its stages and steps are stored by the ids of another system', async () => {
    const key = (id: string) => ({ system: 'miro', id });
    const { results } = orThrow(
      await journeys.bulkUpsert(client, {
        rows: [{ externalId: key('J'), title: 'I want to pause my insurance' }],
      }),
    );
    expect(results).toMatchObject([{ index: 0, status: 'CREATED', errors: [] }]);
    orThrow(
      await stages.bulkUpsert(client, {
        rows: [{ externalId: key('S'), journey: { externalId: key('J') }, name: 'Ask' }],
      }),
    );
    orThrow(
      await touchpoints.bulkUpsert(client, {
        rows: [{ externalId: key('T'), name: 'Hotline', channel: 'PHONE' }],
      }),
    );
    orThrow(
      await steps.bulkUpsert(client, {
        rows: [
          {
            externalId: key('P'),
            stage: { externalId: key('S') },
            title: 'Calls',
            touchpoints: [{ externalId: key('T') }],
          },
        ],
      }),
    );
    const step = await steps.getByExternalId(client, key('P'));
    expect(step).toMatchObject({
      stage: { name: 'Ask' },
      touchpoints: { nodes: [{ name: 'Hotline', channel: 'PHONE' }] },
    });
    expect(await stages.getByExternalId(client, key('S'))).toMatchObject({ name: 'Ask' });
    expect(await journeys.getByExternalId(client, key('J'))).toMatchObject({
      externalIds: [key('J')],
    });
    const hotline = await touchpoints.getByExternalId(client, key('T'));
    const refused = await touchpoints.remove(client, { id: hotline?.id ?? '' });
    expect(refused).toMatchObject({
      deletedId: null,
      errors: [{ __typename: 'InUseError', code: 'IN_USE', total: 1, usedBy: [step?.id] }],
    });
  });
});

describe('a document', () => {
  test('is imported as a journey and exported again', async () => {
    const document =
      'journey\n  title My working day\n  section Go to work\n    Make tea: 5: Me\n    Go upstairs: 1: Me, Cat\n';
    const { journey, unmapped } = orThrow(
      await journeys.importDocument(client, { format: 'MERMAID', document }),
    );
    expect(journey.title).toBe('My working day');
    expect(unmapped).toEqual([]);
    const map = await journeys.map(client, journey.id);
    expect(map?.stages.nodes.map((stage) => stage.steps.nodes.map((step) => step.emotion))).toEqual(
      [[2, -2]],
    );
    const mermaid = await journeys.exportDocument(client, journey.id, { format: 'MERMAID' });
    expect(mermaid?.export).toContain('Go upstairs: 1: Me, Cat');
    const json = await journeys.exportDocument(client, journey.id);
    const copy = orThrow(
      await journeys.importDocument(client, { format: 'JSON', document: json?.export ?? '' }),
    );
    expect(copy.journey).toMatchObject({ title: 'My working day' });
    expect(copy.journey.id).not.toBe(journey.id);
  });

  test('with an error is refused with its line', async () => {
    const document = 'journey\n  title Broken\n  section One\n    Make tea: 9: Me\n';
    const { journey, errors } = await journeys.importDocument(client, {
      format: 'MERMAID',
      document,
    });
    expect(journey).toBeNull();
    expect(errors).toMatchObject([{ __typename: 'ValidationError', line: 4 }]);
  });
});

describe('the other primitives', () => {
  test('a touchpoint is created, updated and deleted by the client', async () => {
    const input = {
      name: 'Counter',
      channel: 'IN_STORE' as const,
      publicName: [{ locale: 'en', text: 'Our counter' }],
    };
    const { touchpoint } = orThrow(await touchpoints.create(client, input));
    expect(await touchpoints.get(client, touchpoint.id)).toEqual(touchpoint);
    const { id } = touchpoint;
    expect(
      orThrow(await touchpoints.update(client, { id, online: false })).touchpoint,
    ).toMatchObject({ ...input, online: false, revision: 2 });
    orThrow(await touchpoints.archive(client, { id }));
    orThrow(await touchpoints.restore(client, { id }));
    expect(orThrow(await touchpoints.remove(client, { id })).deletedId).toBe(id);
  });

  test('so is an actor', async () => {
    const { actor } = orThrow(
      await actors.create(client, { name: 'Kim', email: 'kim@cx.example' }),
    );
    expect(await actors.get(client, actor.id)).toEqual(actor);
    orThrow(await actors.archive(client, { id: actor.id }));
    orThrow(await actors.restore(client, { id: actor.id }));
    expect(orThrow(await actors.remove(client, { id: actor.id })).deletedId).toBe(actor.id);
  });

  test('the workspace’s settings are changed', async () => {
    const { minimumN, revision } = await workspace.get(client);
    const changed = orThrow(
      await workspace.update(client, { revision, minimumN: minimumN + 1 }),
    ).workspace;
    expect(changed).toMatchObject({ minimumN: minimumN + 1, revision: revision + 1 });
    expect(await workspace.get(client)).toEqual(changed);
  });

  test('a key is listed and revoked', async () => {
    const { apiKey, secret } = orThrow(
      await apiKeys.create(client, { name: 'Old', scopes: ['owner'] }),
    );
    const own = createClient({ url, key: secret ?? '' });
    expect((await viewer.get(own, { withApiKey: true })).apiKey?.id).toBe(apiKey.id);
    const listed = await collected(apiKeys.iterate(client, { first: 1 }));
    expect(listed.find(({ id }) => id === apiKey.id)).toMatchObject({
      name: 'Old',
      scopes: ['owner'],
      createdAt: apiKey.createdAt,
    });
    const revoked = orThrow(await apiKeys.revoke(client, { id: apiKey.id })).apiKey;
    expect(revoked.revokedAt).toBeInstanceOf(Date);
    expect(await errorOf(viewer.get(own))).toMatchObject({ codes: ['UNAUTHENTICATED'] });
  });

  test('several rows are found by their ids at once, each with its label', async () => {
    const { journey } = orThrow(
      await journeys.create(client, { title: 'Named', stages: [{ name: 'One' }] }),
    );
    const { persona } = orThrow(await personas.create(client, { name: 'Lu' }));
    const unknown = 'stage_01h455vb4pex5vsknk084sn02q';
    expect(await nodes.getMany(client, [journey.id, unknown, persona.id])).toEqual([
      { __typename: 'Journey', id: journey.id, title: 'Named' },
      null,
      { __typename: 'Persona', id: persona.id, name: 'Lu' },
    ]);
  });

  test('the bound object sends to the same server', async () => {
    const cx = cxgraph({ url, key: server.ownerKey });
    expect(await cx.workspace.get()).toEqual(await workspace.get(client));
  });
});

test('no list is dearer than a request may be, at the largest page', async () => {
  const first = 100;
  await actors.list(client, { first });
  await apiKeys.list(client, { first });
  await journeys.list(client, { first });
  await personas.list(client, { first });
  await stages.list(client, { first });
  await steps.list(client, { first });
  await touchpoints.list(client, { first });
});

describe('an operation that a program writes itself', () => {
  test('is typed by what it selects, and answered', async () => {
    const { persona } = orThrow(await personas.create(client, { name: 'Typed' }));
    const byId = graphql(
      'query ById($id: ID!) { persona(id: $id) { name kind createdAt archivedAt } }',
    );
    const answer = await request(client, byId, { id: persona.id });
    expectTypeOf(answer.persona).toEqualTypeOf<{
      name: string;
      kind: 'NEGATIVE' | 'PRIMARY' | 'SECONDARY';
      createdAt: IsoDateTime;
      archivedAt: IsoDateTime | null;
    } | null>();
    expect(answer.persona).toMatchObject({ name: 'Typed', kind: persona.kind, archivedAt: null });
    expect(answer.persona && dateOf(answer.persona.createdAt)).toEqual(persona.createdAt);
  });

  test('is refused with the path of its error', async () => {
    const tooMany = graphql('query TooMany { personas(first: 101) { nodes { id } } }');
    expect(await errorOf(request(client, tooMany))).toMatchObject({
      name: 'RequestError',
      message: expect.stringMatching(
        /^TooMany: refused with .*\. first: from 0 to 100 rows a page\.$/,
      ),
      codes: ['BAD_USER_INPUT'],
      errors: [{ path: ['personas'], extensions: { inputPath: 'first' } }],
    });
  });
});

describe('a refusal', () => {
  test('without a scope is an AuthError that names it', async () => {
    const reader = await scopedClient('personas:read');
    expect(await errorOf(personas.create(reader, { name: 'No' }))).toMatchObject({
      name: 'AuthError',
      message: expect.stringMatching(/ needs the scope "personas:write", which this key does not /),
      codes: ['FORBIDDEN'],
      scope: 'personas:write',
      requestId: expect.stringMatching(/./),
    });
    expect((await personas.list(reader, { first: 1 })).nodes).toHaveLength(1);
  });

  test('without a key is an AuthError, too', async () => {
    const stranger = createClient({ url });
    expect(await errorOf(personas.list(stranger))).toMatchObject({
      name: 'AuthError',
      codes: ['UNAUTHENTICATED'],
      scope: null,
    });
  });

  test('never comes after the change: a mutation answers with what its own scope may read', async () => {
    const { persona } = orThrow(await personas.create(client, { name: 'Guest' }));
    const { touchpoint } = orThrow(
      await touchpoints.create(client, { name: 'Door', channel: 'IN_STORE' }),
    );
    const mapper = await scopedClient('journeys:write');
    const { journey } = orThrow(
      await journeys.create(mapper, { title: 'Scoped', personas: [persona.id] }),
    );
    orThrow(await journeys.update(mapper, { id: journey.id, goal: 'Less waiting' }));
    const { stage } = orThrow(await stages.create(mapper, { journey: journey.id, name: 'One' }));
    const { step } = orThrow(
      await steps.create(mapper, {
        stage: stage.id,
        title: 'Enters',
        touchpoints: [touchpoint.id],
      }),
    );
    expect(await errorOf(steps.get(mapper, step.id))).toMatchObject({ name: 'AuthError' });
    const writer = await scopedClient('touchpoints:write');
    orThrow(await touchpoints.update(writer, { id: touchpoint.id, online: false }));
    expect((await viewer.get(writer)).scopes).toEqual(['touchpoints:write']);
  });
});

describe('an idempotency key', () => {
  test('makes a repeated call return the first one’s persona', async () => {
    const options = { idempotencyKey: 'signup-42' };
    const first = orThrow(await personas.create(client, { name: 'Once' }, options));
    const second = orThrow(await personas.create(client, { name: 'Once' }, options));
    expect(second).toEqual(first);
    const { totalCount } = await personas.list(client, {
      filter: { name: { eq: 'Once' } },
      withTotalCount: true,
    });
    expect(totalCount).toBe(1);
  });

  test('is not for another call', async () => {
    const options = { idempotencyKey: 'signup-43' };
    orThrow(await personas.create(client, { name: 'One' }, options));
    const { persona, errors } = await personas.create(client, { name: 'Other' }, options);
    expect(persona).toBeNull();
    expect(errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });
});

describe('a call that takes too long', () => {
  test('is aborted by the program while the server works on it', async () => {
    const controller = new AbortController();
    const reason = new Error('The user left.');
    onStatement = () => controller.abort(reason);
    const error = await errorOf(personas.list(client, {}, { signal: controller.signal }));
    expect(error).toMatchObject({ name: 'AbortedError', cause: reason });
    expect((await personas.list(client, { first: 1 })).nodes).toHaveLength(1);
  });

  test('ends by itself after its time', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const slow = createClient({ url: `http://127.0.0.1:${port}/graphql`, timeoutMs: 50 });
    const error = await errorOf(viewer.get(slow));
    expect(error).toMatchObject({ name: 'TimeoutError', timeoutMs: 50 });
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
    expect(await errorOf(viewer.get(slow))).toMatchObject({ name: 'NetworkError' });
  });
});

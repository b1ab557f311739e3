import { describe, expect, test } from 'vitest';
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
import { createClient, orThrow } from '../../client/index.ts';
import { client, collected, errorOf, server, url, withClient } from '../support/clients.ts';

withClient();

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

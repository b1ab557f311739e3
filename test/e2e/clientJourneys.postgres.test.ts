import { describe, expect, test } from 'vitest';
import * as journeys from '../../client/generated/journeys.ts';
import * as personas from '../../client/generated/personas.ts';
import * as stages from '../../client/generated/stages.ts';
import * as steps from '../../client/generated/steps.ts';
import * as touchpoints from '../../client/generated/touchpoints.ts';
import { orThrow } from '../../client/index.ts';
import { client, collected, withClient } from '../support/clients.ts';

withClient();

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

import { Prisma } from '../../prisma/generated/client/client.ts';
import { newId } from '../../schema/kernel/id.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import type { Primitive } from '../../schema/toolkit/primitive/registry.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { makeReady, refuseWaiting } from './examples.ts';
import { variedRows } from './variedRows.ts';

export interface MapSizes {
  /** Journeys that nothing stands above; there are as many personas and touchpoints at least. */
  readonly journeys: number;
  /** Rows of each list of a journey, of its first stage and of that stage’s first step. */
  readonly children: number;
}

/** Keys of some rows of each type that has lists of its own. */
export type MapKeys = ReadonlyMap<ModelName, readonly string[]>;

const range = (length: number) => Array.from({ length }, (_, index) => index);
const updatedAt = new Date();
/** Rows of a type whose lists are filled: more than a page, and not all, whose numbers would multiply from type to type. */
const mostParents = 30;
/** `insertRows` fills no columns by itself where rows of others have them. */
const empty = { reached: [], variables: {}, hiddenFields: {}, timings: {}, tags: [] };
/** The journeys with a map come first, the newest. */
const createdAt = new Date(Date.UTC(2100, 0));

/** Fills a workspace with journeys of one size, every list of them filled. */
export async function seedMaps({ db }: TestWorkspace, sizes: MapSizes): Promise<MapKeys> {
  const made = new Map<ModelName, readonly string[]>();
  const children = range(sizes.children);
  const shared = range(Math.max(sizes.children, sizes.journeys));

  const makeRows = (primitive: Primitive) =>
    seedRows(db, primitive, made, { children: sizes.children, alone: shared.length });
  await makeReady(made, makeRows);
  const rowsOf = (model: ModelName) => (made.get(model) ?? []).map((id) => ({ id }));
  const [personas, touchpoints] = [rowsOf('Persona'), rowsOf('Touchpoint')];

  const journeys = range(sizes.journeys).map((index) => {
    return { id: newId(), title: `Journey ${index}`, createdAt, updatedAt };
  });
  const parts = journeys.flatMap(({ id }) =>
    children.map((index) => {
      return { id: newId(), title: `Part ${index}`, parentId: id, basedOnId: id, updatedAt };
    }),
  );
  const owners = journeys.flatMap(({ id: journeyId }) =>
    personas.map(({ id: personaId }, position) => ({ journeyId, personaId, position })),
  );
  await insertRows(db, 'Journey', journeys);
  await insertRows(db, 'Journey', parts);
  await insertRows(db, 'JourneyPersona', owners);

  const stages = journeys.flatMap(({ id: journeyId }) =>
    children.map((position) => {
      const name = `Stage ${position}`;
      return { id: newId(), journeyId, position, name, createdAt, updatedAt };
    }),
  );
  const firsts = stages.filter(({ position }) => position === 0);
  const steps = firsts.flatMap(({ id: stageId, journeyId }) =>
    children.map((position) => {
      const felt = { title: `Step ${position}`, emotion: 1, momentOfTruth: true };
      return { id: newId(), journeyId, stageId, position, ...felt, updatedAt };
    }),
  );
  await insertRows(db, 'Stage', stages);
  await insertRows(db, 'Step', steps);

  const begins = steps.filter(({ position }) => position === 0);
  const linked = (ids: readonly { id: string }[], name: 'personaId' | 'touchpointId') =>
    begins.flatMap(({ id: stepId, journeyId }) =>
      ids.map(({ id }, position) => ({ journeyId, stepId, [name]: id, position })),
    );
  const links = begins.flatMap(({ id: begin, journeyId }) =>
    steps
      .filter((step) => step.journeyId === journeyId)
      .flatMap(({ id, position }) => [
        { journeyId, fromId: begin, toId: id, position },
        { journeyId, fromId: id, toId: begin, position: 0 },
      ]),
  );
  await insertRows(db, 'StepPersona', linked(personas, 'personaId'));
  await insertRows(db, 'StepTouchpoint', linked(touchpoints, 'touchpointId'));
  await insertRows(db, 'StepLink', links);

  const surveys = (about: object) =>
    children.map((index) => {
      const text = { definition: {}, defaultLocale: 'en', locales: ['en'], secret: '' };
      return { id: newId(), name: `Survey ${index}`, ...text, ...about, updatedAt };
    });
  const asked = [
    ...journeys.flatMap(({ id }) => surveys({ journeyId: id, stepId: null, touchpointId: null })),
    ...begins.flatMap(({ id }) => surveys({ journeyId: null, stepId: id, touchpointId: null })),
    ...touchpoints.flatMap(({ id }) =>
      surveys({ journeyId: null, stepId: null, touchpointId: id }),
    ),
  ];
  const versions = asked.flatMap(({ id: surveyId }) =>
    children.slice(0, 2).map((index) => {
      const published = { version: index + 1, anonymous: false, publishedAt: createdAt };
      return { id: newId(), surveyId, definition: {}, ...published };
    }),
  );
  await insertRows(db, 'Survey', asked);
  await insertRows(db, 'SurveyVersion', versions);

  const customers = rowsOf('Customer');
  const responses = asked.slice(0, 100).flatMap(({ id: surveyId }, index) =>
    children.slice(0, 3).map(() => {
      const ended = { version: 1, status: 'COMPLETED', locale: 'en', channel: 'WEB' };
      const times = { day: createdAt, startedAt: createdAt, createdAt, updatedAt };
      const touchpointId = touchpoints[index % touchpoints.length]?.id;
      const customerId = customers[index % customers.length]?.id ?? null;
      const about = { touchpointId, customerId, customerMatch: 'MATCHED' };
      return { id: newId(), surveyId, ...about, ...ended, ...times, ...empty };
    }),
  );
  const answers = responses.flatMap(({ id: responseId, surveyId }) =>
    children.slice(0, 3).map((index) => {
      const question = { question: `question${index}`, kind: 'NPS', number: 9, locale: 'en' };
      const found = { choices: [], emotions: [], topics: [] };
      return { id: newId(), responseId, surveyId, ...question, ...found };
    }),
  );
  await insertRows(db, 'SurveyResponse', responses);
  await insertRows(db, 'Answer', answers);

  const ofCustomers = customers.map(({ id }) => ({ customerId: id, touchpointId: null }));
  const atTouchpoints = touchpoints.map(({ id }) => ({ customerId: null, touchpointId: id }));
  const events = [...ofCustomers, ...atTouchpoints].flatMap((about) =>
    children.map(() => {
      const id = newId();
      const named = { source: 'maps', sourceId: id, type: 'VISIT', contentHash: '' };
      const match = about.customerId === null ? 'NONE' : 'MATCHED';
      const times = { occurredAt: createdAt, recordedAt: createdAt };
      return { id, ...named, ...about, match, ...times, properties: {} };
    }),
  );
  await insertRows(db, 'CustomerEvent', events);

  const byHand = { Journey: journeys, Stage: firsts, Step: begins, Survey: asked } as const;
  for (const model of ['Journey', 'Stage', 'Step', 'Survey'] as const) {
    made.set(
      model,
      byHand[model].map(({ id }) => id),
    );
  }
  // Cases are about rows of many types: a few of these have some.
  const threads = customers.slice(0, 10).map(({ id: customerId }) => {
    return { id: newId(), customerId, channel: 'EMAIL', lastMessageAt: createdAt, createdAt };
  });
  await insertRows(db, 'MessageThread', threads);
  made.set(
    'MessageThread',
    threads.map(({ id }) => id),
  );
  made.set(
    'SurveyResponse',
    responses.slice(0, 10).map(({ id }) => id),
  );
  refuseWaiting(await makeReady(made, makeRows));
  return made;
}

/**
 * Rows of a primitive with all their parts and an external id: `children` for each row whose list
 * shows them, `alone` where no list of another row does.
 */
async function seedRows(
  db: TestWorkspace['db'],
  primitive: Primitive,
  made: Map<ModelName, readonly string[]>,
  { children, alone }: { children: number; alone: number },
): Promise<void> {
  const { model, fieldList, parts } = primitive;
  const listed = fieldList.filter(({ options }) => options.reverse);
  const keysOf = (type: string) =>
    ([...made].find(([name]) => name === type)?.[1] ?? []).slice(0, mostParents);
  const others = listed.filter(({ type }) => type !== model);
  const abouts = others.flatMap(({ column, type }) =>
    keysOf(type).flatMap((key) => range(children).map(() => ({ [column]: key }))),
  );
  const neededIn = (fields: typeof fieldList) =>
    Object.fromEntries(
      fields
        .filter(({ isReference, isRequired }) => isReference && isRequired)
        .map(({ column, type }) => [column, keysOf(type)[0]]),
    );
  const about = {
    ...Object.fromEntries(listed.map(({ column }) => [column, null])),
    ...neededIn(fieldList),
  };
  const each = others.length > 0 ? abouts : range(alone).map(() => ({}));
  const varied = variedRows(primitive, () => undefined, each.length);
  const rows = varied.map((row, index) => {
    return { ...row, ...about, ...each[index], createdAt, archivedAt: null };
  });
  await insertRows(db, model, rows);
  for (const { column } of listed.filter(({ type }) => type === model)) {
    const below = rows.slice(0, mostParents).flatMap(({ id }) =>
      variedRows(primitive, () => undefined, children).map((row) => {
        return { ...row, ...about, [column]: id, createdAt, archivedAt: null };
      }),
    );
    await insertRows(db, model, below);
  }
  const known = rows.map(({ id }) => ({ system: 'crm', externalId: id, entityId: id }));
  await insertRows(db, externalIdModel(model), known);
  for (const part of parts) {
    const own = variedRows(part, () => undefined, children);
    const ofEach = rows.flatMap(({ id }) =>
      own.map((row, position) => {
        return {
          ...row,
          ...neededIn(part.fieldList),
          ...{ id: newId(), [part.parentColumn]: id, position },
        };
      }),
    );
    await insertRows(db, part.model, ofEach);
  }
  made.set(
    model,
    rows.map(({ id }) => id),
  );
}

function externalIdModel(model: ModelName): ModelName {
  const found = Object.values(Prisma.ModelName).find((name) => name === `${model}ExternalId`);
  if (!found) throw new Error(`${model} has no table ${model}ExternalId`);
  return found;
}

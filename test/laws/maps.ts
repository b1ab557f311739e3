import { newId } from '../../schema/kernel/id.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import type { TestWorkspace } from '../support/graph.ts';

export interface MapSizes {
  /** Journeys that nothing stands above; there are as many personas and touchpoints at least. */
  readonly journeys: number;
  /** Rows of each list of a journey, of its first stage and of that stage’s first step. */
  readonly children: number;
}

/** Keys of one row of each type. */
export interface MapKeys {
  readonly Journey: readonly string[];
  readonly Stage: readonly string[];
  readonly Step: readonly string[];
  readonly Persona: readonly string[];
  readonly Touchpoint: readonly string[];
}

const range = (length: number) => Array.from({ length }, (_, index) => index);
const updatedAt = new Date();
/** `insertRows` fills no columns by itself where rows of others have them. */
const empty = { reached: [], variables: {}, hiddenFields: {}, timings: {}, tags: [] };
/** The journeys with a map come first, the newest. */
const createdAt = new Date(Date.UTC(2100, 0));

/** Fills a workspace with journeys of one size, every list of them filled. */
export async function seedMaps({ db }: TestWorkspace, sizes: MapSizes): Promise<MapKeys> {
  const children = range(sizes.children);
  const shared = range(Math.max(sizes.children, sizes.journeys));

  const personas = shared.map((index) => ({ id: newId(), name: `Persona ${index}`, updatedAt }));
  const traits = personas.flatMap(({ id: personaId }) =>
    children.map((position) => {
      const key = `key ${position}`;
      return { id: newId(), personaId, position, dimension: 'DEMOGRAPHIC', key, label: 'Label' };
    }),
  );
  const known = personas.map(({ id }) => ({ system: 'crm', externalId: id, entityId: id }));
  const touchpoints = shared.map((index) => {
    return { id: newId(), name: `Touchpoint ${index}`, channel: 'WEB', updatedAt };
  });
  await insertRows(db, 'Persona', personas);
  await insertRows(db, 'PersonaTrait', traits);
  await insertRows(db, 'PersonaExternalId', known);
  await insertRows(db, 'Touchpoint', touchpoints);

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

  const feedback = (about: object) =>
    children.map(() => {
      const said = { source: 'REVIEW', channel: 'WEB', text: 'Well.', occurredAt: createdAt };
      return { id: newId(), ...said, ...about, updatedAt };
    });
  await insertRows(db, 'Feedback', [
    ...journeys.flatMap(({ id }) => feedback({ journeyId: id, stepId: null, touchpointId: null })),
    ...begins.flatMap(({ id }) => feedback({ journeyId: null, stepId: id, touchpointId: null })),
    ...touchpoints.flatMap(({ id }) =>
      feedback({ journeyId: null, stepId: null, touchpointId: id }),
    ),
  ]);

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

  const responses = asked.slice(0, 100).flatMap(({ id: surveyId }, place) =>
    children.slice(0, 3).map(() => {
      const ended = { version: 1, status: 'COMPLETED', locale: 'en', channel: 'WEB' };
      const times = { day: createdAt, startedAt: createdAt, createdAt, updatedAt };
      const touchpointId = touchpoints[place % touchpoints.length]?.id;
      return { id: newId(), surveyId, touchpointId, ...ended, ...times, ...empty };
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

  const keys = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  return {
    Journey: keys(journeys),
    Stage: keys(firsts),
    Step: keys(begins),
    Persona: keys(personas),
    Touchpoint: keys(touchpoints),
  };
}

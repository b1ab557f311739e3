import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';

/** A stored row, as the test that stored it remembers it. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What a list holds, and the order it has where the caller gives none. */
export interface SeededList {
  /** Whose list it is; null for the root’s. */
  readonly parentId: string | null;
  readonly rows: readonly Row[];
  readonly byDefault: readonly (readonly [field: string, direction: 'ASC' | 'DESC'])[];
}

/** Equal ones, none, capital and small, combined and not, and code points on both sides of UTF-16’s surrogates. */
const texts = [
  'Zoe',
  'anna',
  'Anna',
  'Ä',
  'A\u0308',
  'ähre',
  '日本',
  '\uffdc',
  '😀',
  'zoe',
  'anna',
  ' ',
];
const moments = [3, 1, 2, 1, 3, 1].map((day) => new Date(Date.UTC(2026, 0, day, 12, 0, 0, day)));

/** An endless round through some values, each seeded column with a stride of its own. */
function cycle<T>(values: readonly T[], stride: number): (index: number) => T {
  return (index) => {
    const value = values[(index * stride) % values.length];
    if (value === undefined) throw new Error('A cycle needs values');
    return value;
  };
}

const text = cycle(texts, 5);
const moment = cycle(moments, 1);
const laterMoment = cycle(moments, 5);
const perhapsMoment = cycle([null, ...moments.slice(0, 3), null], 2);
const perhapsText = cycle([null, ...texts.slice(0, 4), null, ...texts.slice(4, 8)], 3);

/**
 * Fills a workspace with rows that are equal in some columns, have no value in others and differ
 * in what collations quarrel about, so that each list of the graph has at least eight.
 */
export async function seedOrderedRows({
  db,
}: TestWorkspace): Promise<Readonly<Record<string, SeededList>>> {
  const stamp = (index: number) => ({
    id: newId(),
    createdAt: moment(index),
    updatedAt: laterMoment(index),
    archivedAt: perhapsMoment(index + 2),
  });
  const many = <R extends object>(count: number, row: (index: number) => R) =>
    Array.from({ length: count }, (_, index) => ({ ...stamp(index), ...row(index) }));

  const personas = many(9, (index) => ({
    name: text(index),
    kind: cycle(['SECONDARY', 'PRIMARY', 'NEGATIVE', 'PRIMARY'] as const, 1)(index),
    sharePct: cycle([0.1, null, 12.5, 0.1, -0, 1e-7, 33.333333333333336], 3)(index),
    reviewDueAt: perhapsMoment(index),
  }));
  await db.persona.createMany({ data: personas });

  const touchpoints = many(9, (index) => ({
    name: text(index),
    channel: cycle(['POST', 'WEB', 'EMAIL', 'WEB', 'OTHER'] as const, 1)(index),
    ownerDepartment: perhapsText(index),
  }));
  await db.touchpoint.createMany({ data: touchpoints });

  const wide = newId();
  const journeys = many(10, (index) => ({
    ...(index === 0 ? { id: wide } : { parentId: wide, basedOnId: wide }),
    title: text(index),
    state: cycle(['FUTURE', 'CURRENT', 'FUTURE', 'CURRENT'] as const, 1)(index),
    level: cycle([3, 1, 3, 5], 1)(index),
    reviewDueAt: perhapsMoment(index),
  }));
  await db.journey.createMany({ data: journeys });

  const stages = [
    ...many(9, (index) => ({ journeyId: wide, position: 8 - index, name: text(index) })),
    ...journeys.slice(1).map((journey, index) => ({
      ...stamp(index),
      journeyId: journey.id,
      position: 0,
      name: text(index),
    })),
  ];
  await db.stage.createMany({ data: stages });

  const [full, other, ...rest] = stages;
  if (!full || !other) throw new Error('There are stages');
  const step = (stage: (typeof stages)[number], index: number, position: number) => ({
    ...stamp(index),
    journeyId: stage.journeyId,
    stageId: stage.id,
    position,
    title: text(index),
    emotion: cycle([null, 2, -2, 2, 0], 1)(index),
    effort: cycle([5, null, null, 1], 1)(index),
    layer: cycle(['SUPPORT', 'CUSTOMER', 'BACKSTAGE', 'FRONTSTAGE'] as const, 1)(index),
    momentOfTruth: index % 4 !== 3,
  });
  const steps = [
    ...Array.from({ length: 10 }, (_, index) => step(full, index, 9 - index)),
    ...[0, 1, 2].map((index) => step(other, index, index)),
    ...rest.filter(({ journeyId }) => journeyId !== wide).map((stage, i) => step(stage, i, 0)),
  ];
  await db.step.createMany({ data: steps });
  const [first] = steps;
  const [persona] = personas;
  const [touchpoint] = touchpoints;
  if (!first || !persona || !touchpoint) throw new Error('There are rows of each');
  const ownSteps = steps.filter(({ journeyId }) => journeyId === wide);

  const linked = <R>(rows: readonly R[], stride: number) =>
    rows.map((row, index) => ({ ...row, linkPosition: (index * stride) % rows.length }));
  const journeyPersonas = linked(personas, 4);
  await db.journeyPersona.createMany({
    data: [
      ...journeyPersonas.map(({ id, linkPosition }) => ({
        journeyId: wide,
        personaId: id,
        position: linkPosition,
      })),
      ...journeys.slice(1).map(({ id }) => ({ journeyId: id, personaId: persona.id, position: 0 })),
    ],
  });
  const stepPersonas = linked(personas, 7);
  await db.stepPersona.createMany({
    data: [
      ...stepPersonas.map(({ id, linkPosition }) => ({
        journeyId: wide,
        stepId: first.id,
        personaId: id,
        position: linkPosition,
      })),
      ...steps.slice(1).map(({ id, journeyId }) => ({
        journeyId,
        stepId: id,
        personaId: persona.id,
        position: 0,
      })),
    ],
  });
  const stepTouchpoints = linked(touchpoints, 2);
  await db.stepTouchpoint.createMany({
    data: [
      ...stepTouchpoints.map(({ id, linkPosition }) => ({
        journeyId: wide,
        stepId: first.id,
        touchpointId: id,
        position: linkPosition,
      })),
      ...steps.slice(1).map(({ id, journeyId }) => ({
        journeyId,
        stepId: id,
        touchpointId: touchpoint.id,
        position: 0,
      })),
    ],
  });
  const nextSteps = linked(ownSteps, 6);
  await db.stepLink.createMany({
    data: [
      ...nextSteps.map(({ id, linkPosition }) => ({
        journeyId: wide,
        fromId: first.id,
        toId: id,
        position: linkPosition,
      })),
      ...ownSteps.slice(1).map(({ id }) => ({
        journeyId: wide,
        fromId: id,
        toId: first.id,
        position: 0,
      })),
    ],
  });

  const feedback = many(9, (index) => ({
    source: cycle(['SOCIAL', 'COMPLAINT', 'OTHER', 'REVIEW'] as const, 1)(index),
    channel: cycle(['SOCIAL', 'PHONE', 'WEB', 'PHONE'] as const, 1)(index),
    text: 'Well.',
    occurredAt: laterMoment(index + 1),
    rating: cycle([null, 4, 0, 4, 0.5], 1)(index),
    journeyId: wide,
    stepId: first.id,
    touchpointId: touchpoint.id,
  }));
  await db.feedback.createMany({ data: feedback });

  const surveys = many(9, (index) => ({
    name: text(index),
    kind: cycle(['EXIT', 'PULSE', 'RELATIONSHIP', 'PULSE'] as const, 1)(index),
    status: cycle(['LIVE', 'DRAFT', 'CLOSED', 'PAUSED', 'LIVE'] as const, 1)(index),
    closesAt: perhapsMoment(index + 1),
    journeyId: wide,
    stepId: first.id,
    touchpointId: touchpoint.id,
  }));
  await db.survey.createMany({
    data: surveys.map((row) => ({ ...row, definition: {}, defaultLocale: 'en', secret: '' })),
  });
  const [survey] = surveys;
  if (!survey) throw new Error('There are surveys');
  const versions = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    version: ((index * 4) % 9) + 1,
    publishedAt: moment(index),
  }));
  await db.surveyVersion.createMany({
    data: versions.map((row) => ({
      ...row,
      surveyId: survey.id,
      definition: {},
      anonymous: false,
    })),
  });

  const actors = many(8, (index) => ({
    kind: cycle(['KEY', 'PERSON'] as const, 1)(index),
    name: text(index),
  }));
  await db.actor.createMany({ data: actors });
  await db.apiKey.createMany({
    data: Array.from({ length: 8 }, (_, index) => ({
      id: newId(),
      createdAt: moment(index),
      actorId: actors[0]?.id ?? '',
      kind: 'SECRET' as const,
      name: text(index),
      secretHash: '',
      scopes: [],
      allowedOrigins: [],
      expiresAt: perhapsMoment(index),
      lastUsedAt: perhapsMoment(index + 1),
    })),
  });

  const positions = new Map(stages.map(({ id, position }) => [id, position]));
  const placed = steps.map((row) => ({ ...row, stagePosition: positions.get(row.stageId) }));
  const ofWide = placed.filter(({ journeyId }) => journeyId === wide);
  const newest = [['CREATED_AT', 'DESC']] as const;
  const responses = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    status: cycle(['SCREENED_OUT', 'PARTIAL', 'COMPLETED', 'PARTIAL'] as const, 1)(index),
    channel: cycle(['SOCIAL', 'PHONE', 'WEB', 'PHONE'] as const, 1)(index),
    startedAt: laterMoment(index),
    completedAt: perhapsMoment(index),
    createdAt: moment(index),
    updatedAt: laterMoment(index + 2),
  }));
  const [response] = responses;
  if (!response) throw new Error('There are responses');
  await db.surveyResponse.createMany({
    data: responses.map((row) => ({
      ...row,
      surveyId: survey.id,
      version: 1,
      locale: 'en',
      touchpointId: touchpoint.id,
      day: moment(0),
    })),
  });
  const answer = (of: (typeof responses)[number], index: number) => ({
    id: newId(),
    responseId: of.id,
    question: `question${(index * 4) % 9}`,
    number: cycle([9, null, 0.5, 9, -3], 1)(index),
    startedAt: of.startedAt,
  });
  const ofResponse = Array.from({ length: 9 }, (_, index) => answer(response, index));
  const answers = [...ofResponse, ...responses.slice(1).map(answer)];
  await db.answer.createMany({
    data: answers.map(({ startedAt: _, ...row }) => ({
      ...row,
      surveyId: survey.id,
      kind: 'NUMBER' as const,
      locale: 'en',
    })),
  });

  const jobs = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    kind: cycle(['RESPONSE_IMPORT', 'RESPONSE_EXPORT'] as const, 1)(index),
    status: cycle(['FAILED', 'WAITING', 'SUCCEEDED', 'WAITING'] as const, 1)(index),
    createdAt: moment(index),
    startedAt: perhapsMoment(index),
    finishedAt: perhapsMoment(index + 1),
  }));
  const [job] = jobs;
  if (!job) throw new Error('There are jobs');
  await db.job.createMany({
    data: jobs.map((row) => ({ ...row, surveyId: survey.id, format: 'CSV' as const })),
  });
  const jobErrors = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    line: cycle([7, 2, 7, 3], 1)(index),
    column: perhapsText(index),
    code: 'INVALID_VALUE',
  }));
  await db.jobError.createMany({
    data: jobErrors.map((row) => ({ ...row, jobId: job.id, message: 'Wrong.' })),
  });

  const latest = [['OCCURRED_AT', 'DESC']] as const;
  const lastBegun = [['STARTED_AT', 'DESC']] as const;
  const byName = [['NAME', 'ASC']] as const;
  const byMap = [
    ['STAGE_POSITION', 'ASC'],
    ['POSITION', 'ASC'],
  ] as const;
  const byLink = [['LINK_POSITION', 'ASC']] as const;
  const journey = encodeId('Journey', wide);
  const stepId = encodeId('Step', first.id);
  const lists: Record<string, SeededList> = {
    'Query.personas': { parentId: null, rows: personas, byDefault: newest },
    'Query.touchpoints': { parentId: null, rows: touchpoints, byDefault: byName },
    'Query.journeys': { parentId: null, rows: journeys, byDefault: newest },
    'Query.stages': {
      parentId: null,
      rows: stages,
      byDefault: [...newest, ['POSITION', 'ASC']],
    },
    'Query.steps': { parentId: null, rows: placed, byDefault: byMap },
    // The first actor and its key are the owner’s, made with the workspace.
    'Query.actors': { parentId: null, rows: await db.actor.findMany(), byDefault: byName },
    'Query.apiKeys': { parentId: null, rows: await db.apiKey.findMany(), byDefault: newest },
    'Query.surveys': { parentId: null, rows: surveys, byDefault: newest },
    'Journey.surveys': { parentId: journey, rows: surveys, byDefault: newest },
    'Step.surveys': { parentId: stepId, rows: surveys, byDefault: newest },
    'Touchpoint.surveys': {
      parentId: encodeId('Touchpoint', touchpoint.id),
      rows: surveys,
      byDefault: newest,
    },
    'Survey.versions': {
      parentId: encodeId('Survey', survey.id),
      rows: versions,
      byDefault: [['VERSION', 'DESC']],
    },
    'Query.responses': { parentId: null, rows: responses, byDefault: lastBegun },
    'Survey.responses': {
      parentId: encodeId('Survey', survey.id),
      rows: responses,
      byDefault: lastBegun,
    },
    'Touchpoint.responses': {
      parentId: encodeId('Touchpoint', touchpoint.id),
      rows: responses,
      byDefault: lastBegun,
    },
    'Query.answers': {
      parentId: null,
      rows: answers,
      byDefault: [...lastBegun, ['QUESTION', 'ASC']],
    },
    'SurveyResponse.answers': {
      parentId: encodeId('SurveyResponse', response.id),
      rows: ofResponse,
      byDefault: [['QUESTION', 'ASC']],
    },
    'Query.jobs': { parentId: null, rows: jobs, byDefault: newest },
    'Job.errors': {
      parentId: encodeId('Job', job.id),
      rows: jobErrors,
      byDefault: [['LINE', 'ASC']],
    },
    'Query.feedbackItems': { parentId: null, rows: feedback, byDefault: latest },
    'Journey.feedback': { parentId: journey, rows: feedback, byDefault: latest },
    'Step.feedback': { parentId: stepId, rows: feedback, byDefault: latest },
    'Touchpoint.feedback': {
      parentId: encodeId('Touchpoint', touchpoint.id),
      rows: feedback,
      byDefault: latest,
    },
    'Journey.children': { parentId: journey, rows: journeys.slice(1), byDefault: newest },
    'Journey.twins': { parentId: journey, rows: journeys.slice(1), byDefault: newest },
    'Journey.personas': { parentId: journey, rows: journeyPersonas, byDefault: byLink },
    'Journey.stages': {
      parentId: journey,
      rows: stages.filter(({ journeyId }) => journeyId === wide),
      byDefault: [['POSITION', 'ASC']],
    },
    'Journey.steps': { parentId: journey, rows: ofWide, byDefault: byMap },
    'Journey.momentsOfTruth': {
      parentId: journey,
      rows: ofWide.filter(({ momentOfTruth }) => momentOfTruth),
      byDefault: byMap,
    },
    'Journey.touchpoints': { parentId: journey, rows: touchpoints, byDefault: byName },
    'Persona.journeys': {
      parentId: encodeId('Persona', persona.id),
      rows: journeys,
      byDefault: newest,
    },
    'Persona.steps': {
      parentId: encodeId('Persona', persona.id),
      rows: placed,
      byDefault: byMap,
    },
    'Stage.steps': {
      parentId: encodeId('Stage', full.id),
      rows: placed.filter(({ stageId }) => stageId === full.id),
      byDefault: [['POSITION', 'ASC']],
    },
    'Step.nextSteps': {
      parentId: stepId,
      rows: linked(ofWide, 6),
      byDefault: byLink,
    },
    'Step.previousSteps': { parentId: stepId, rows: ofWide, byDefault: byMap },
    'Step.personas': { parentId: stepId, rows: stepPersonas, byDefault: byLink },
    'Step.touchpoints': { parentId: stepId, rows: stepTouchpoints, byDefault: byLink },
    'Touchpoint.journeys': {
      parentId: encodeId('Touchpoint', touchpoint.id),
      rows: journeys,
      byDefault: newest,
    },
    'Touchpoint.steps': {
      parentId: encodeId('Touchpoint', touchpoint.id),
      rows: placed,
      byDefault: byMap,
    },
  };
  return lists;
}

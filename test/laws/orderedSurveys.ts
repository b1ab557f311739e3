import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import {
  cycle,
  laterMoment,
  many,
  moment,
  perhapsMoment,
  perhapsText,
  text,
} from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** Rows that surveys are about, and whom keys act for. */
interface About {
  readonly actor: Row;
  readonly journey: Row;
  readonly step: Row;
  readonly touchpoint: Row;
  readonly team: Row;
}

/** Surveys with versions, responses and answers; keys; jobs with errors. */
export async function seedOrderedSurveys({ db }: TestWorkspace, about: About) {
  const { actor, touchpoint } = about;
  const [wide, first] = [about.journey.id, about.step];
  const surveys = many(9, (index) => ({
    name: text(index),
    kind: cycle(['EXIT', 'PULSE', 'RELATIONSHIP', 'PULSE'] as const, 1)(index),
    status: cycle(['LIVE', 'DRAFT', 'CLOSED', 'PAUSED', 'LIVE'] as const, 1)(index),
    closesAt: perhapsMoment(index + 1),
    priority: cycle([5, 0, 9, 5] as const, 1)(index),
    journeyId: wide,
    stepId: first.id,
    touchpointId: touchpoint.id,
    teamId: about.team.id,
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

  await db.apiKey.createMany({
    data: Array.from({ length: 8 }, (_, index) => ({
      id: newId(),
      createdAt: moment(index),
      actorId: actor.id,
      kind: 'SECRET' as const,
      name: text(index),
      secretHash: '',
      scopes: [],
      allowedOrigins: [],
      expiresAt: perhapsMoment(index),
      lastUsedAt: perhapsMoment(index + 1),
    })),
  });

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

  const newest = [['CREATED_AT', 'DESC']] as const;
  const lastBegun = [['STARTED_AT', 'DESC']] as const;
  const journey = encodeId('Journey', wide);
  const stepId = encodeId('Step', first.id);
  const lists: Readonly<Record<string, SeededList>> = {
    'Query.apiKeys': { parentId: null, rows: await db.apiKey.findMany(), byDefault: newest },
    'Query.surveys': { parentId: null, rows: surveys, byDefault: newest },
    'Journey.surveys': { parentId: journey, rows: surveys, byDefault: newest },
    'Step.surveys': { parentId: stepId, rows: surveys, byDefault: newest },
    'Touchpoint.surveys': {
      parentId: encodeId('Touchpoint', touchpoint.id),
      rows: surveys,
      byDefault: newest,
    },
    'Team.surveys': {
      parentId: encodeId('Team', about.team.id),
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
  };
  return { surveys, lists };
}

import { decodeId, encodeId, newId } from '../../schema/kernel/id.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import type { TestWorkspace } from '../support/graph.ts';

/** The types whose rows have ids of their own. */
export const entities = [
  'Workspace',
  'Actor',
  'ApiKey',
  'Persona',
  'Touchpoint',
  'Journey',
  'Stage',
  'Step',
  'Feedback',
  'Survey',
  'SurveyVersion',
  'SurveyResponse',
  'Answer',
  'Job',
  'JobError',
] as const satisfies readonly ModelName[];

export type Entity = (typeof entities)[number];

/** The id of one row of each type. */
export type Everything = Record<Entity, string>;

/**
 * Fills every table of a workspace through the graph, with one row of each type at least. `system`
 * knows each row under the name of its type.
 */
export async function seedEverything(
  workspace: TestWorkspace,
  system = 'crm',
): Promise<Everything> {
  const externalIds = (id: Entity) => [{ system, id }];
  const actor = await workspace.make('actor', {
    name: 'Ines',
    externalIds: externalIds('Actor'),
  });
  const persona = await workspace.make('persona', {
    name: 'Jana',
    owner: actor,
    traits: [{ dimension: 'DEMOGRAPHIC', key: 'age', label: 'Age', min: 30, max: 40 }],
    externalIds: externalIds('Persona'),
  });
  const touchpoint = await workspace.make('touchpoint', {
    name: 'Shop',
    channel: 'IN_STORE',
    externalIds: externalIds('Touchpoint'),
  });
  const apiKey = await workspace.make('apiKey', { name: 'Sync', scopes: ['owner'] });
  const { payload } = await workspace.ask<{ payload: { journey: JourneyIds } }>(
    `mutation($input: JourneyCreateInput!) {
      payload: journeyCreate(input: $input) {
        journey { id stages { nodes { id steps { nodes { id } } } } }
      }
    }`,
    {
      input: {
        title: 'I want my bike repaired',
        owner: actor,
        externalIds: externalIds('Journey'),
        stages: [
          {
            name: 'Before',
            externalIds: externalIds('Stage'),
            steps: [
              {
                key: 'a',
                title: 'Notice a noise',
                externalIds: externalIds('Step'),
                personas: [persona],
                touchpoints: [{ id: touchpoint }],
                nextSteps: ['a'],
              },
            ],
          },
        ],
      },
    },
    { idempotencyKey: 'seed' },
  );
  const [stage] = payload.journey.stages.nodes;
  const [step] = stage?.steps.nodes ?? [];
  if (!stage || !step) throw new Error('The journey was stored without its map');
  const { feedback } = await workspace.change<{ feedback: { id: string } | null }>(
    'feedbackRecord',
    {
      source: 'COMPLAINT',
      channel: 'PHONE',
      text: 'The noise is back.',
      rating: 2,
      ratingMax: 5,
      author: 'Rosa',
      touchpoint,
      journey: payload.journey.id,
      step: step.id,
      externalIds: externalIds('Feedback'),
    },
    'feedback { id }',
  );
  if (!feedback) throw new Error('The feedback was refused');
  const survey = await workspace.make('survey', {
    name: 'Relationship',
    owner: actor,
    target: { touchpoint },
    pages: [
      {
        questions: [
          { key: 'recommend', kind: 'NPS', title: [{ locale: 'en', text: 'Would you?' }] },
          { key: 'ease', kind: 'CES', title: [{ locale: 'en', text: 'Was it easy?' }] },
        ],
      },
    ],
    externalIds: externalIds('Survey'),
  });
  const { published } = await workspace.change<{
    published: { currentVersion: { id: string } } | null;
  }>('surveyPublish', { id: survey }, 'published: survey { currentVersion { id } }');
  if (!published) throw new Error('The survey was not published');
  const { response } = await workspace.change<{
    response: { id: string; answers: { nodes: { id: string }[] } } | null;
  }>(
    'responseSubmit',
    {
      survey,
      submissionKey: 'seed',
      answers: [{ question: 'recommend', value: { number: 9 } }],
    },
    'response { id answers { nodes { id } } }',
  );
  const [answer] = response?.answers.nodes ?? [];
  if (!response || !answer) throw new Error('The response was refused');
  const { job } = await workspace.change<{ job: { id: string } | null }>(
    'responseImport',
    { survey, format: 'CSV' },
    'job { id }',
  );
  if (!job) throw new Error('The import was refused');
  const jobError = newId();
  const fault = { line: 2, code: 'OUT_OF_RANGE', message: 'From 0 to 10.' };
  await workspace.db.jobError.createMany({
    data: { id: jobError, jobId: decodeId('Job', job.id) ?? '', ...fault },
  });
  return {
    Workspace: encodeId('Workspace', workspace.workspaceId),
    Actor: actor,
    ApiKey: apiKey,
    Persona: persona,
    Touchpoint: touchpoint,
    Journey: payload.journey.id,
    Stage: stage.id,
    Step: step.id,
    Feedback: feedback.id,
    Survey: survey,
    SurveyVersion: published.currentVersion.id,
    SurveyResponse: response.id,
    Answer: answer.id,
    Job: job.id,
    JobError: encodeId('JobError', jobError),
  };
}

interface JourneyIds {
  id: string;
  stages: { nodes: { id: string; steps: { nodes: { id: string }[] } }[] };
}

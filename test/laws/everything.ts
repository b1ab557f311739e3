import { decodeId, encodeId, newId } from '../../schema/kernel/id.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import type { Primitive } from '../../schema/toolkit/primitive/registry.ts';
import type { TestClient, TestWorkspace } from '../support/graph.ts';
import { makeCaseParts } from './everyCase.ts';
import { makeMessages } from './everyMessage.ts';
import { makeRuns } from './everyRun.ts';
import { type Everything, entities, exampleOf, makeReady, refuseWaiting } from './examples.ts';

/** A workspace of a test, in this process or behind a server. */
export type FilledWorkspace = TestClient & Pick<TestWorkspace, 'db' | 'actorId' | 'workspaceId'>;

/**
 * Fills every table of a workspace through the graph, with one row of each type at least. `system`
 * knows each row under the name of its type.
 */
export async function seedEverything(
  workspace: FilledWorkspace,
  system = 'crm',
): Promise<Everything> {
  const made = new Map<ModelName, string>();
  const externalIds = (type: ModelName) => [{ system, id: type }];
  const makeExample = async (primitive: Primitive) => {
    const { model, field, make } = primitive;
    const example = exampleOf(primitive, Object.fromEntries(made));
    const { row, errors } = await workspace.change<{ row: { id: string } | null }>(
      `${field}${make.verb}`,
      { ...example, externalIds: externalIds(model) },
      `row: ${field} { id }`,
    );
    if (!row) throw new Error(`The example of ${model} is refused: ${JSON.stringify(errors)}`);
    made.set(model, row.id);
  };
  await makeReady(made, makeExample);
  const [actor, persona, team, touchpoint] = (
    ['Actor', 'Persona', 'Team', 'Touchpoint'] as const
  ).map((type) => made.get(type));
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
                team,
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
  const survey = await workspace.make('survey', {
    name: 'Relationship',
    owner: actor,
    team,
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
  const { event } = await workspace.change<{ event: { id: string } | null }>(
    'eventRecord',
    {
      source: system,
      id: 'CustomerEvent',
      type: 'PURCHASE',
      customer: { id: made.get('Customer') },
      touchpoint: { id: touchpoint },
    },
    'event { id }',
  );
  if (!event) throw new Error('The event was refused');
  const alias = await workspace.make('customer', { name: 'Jana, once more' });
  const { merge } = await workspace.change<{ merge: { id: string } | null }>(
    'customerMerge',
    { customer: { id: alias }, into: { id: made.get('Customer') } },
    'merge { id }',
  );
  if (!merge) throw new Error('The merge was refused');
  await workspace.make('purpose', { key: 'newsletter', name: 'Newsletter' });
  const { consent } = await workspace.change<{ consent: { id: string } | null }>(
    'consentRecord',
    {
      customer: { id: made.get('Customer') },
      purpose: 'newsletter',
      status: 'GRANTED',
    },
    'consent { id }',
  );
  if (!consent) throw new Error('The consent was refused');
  const invitation = newId();
  const now = new Date();
  await workspace.db.invitation.createMany({
    data: {
      id: invitation,
      surveyId: decodeId('Survey', survey) ?? '',
      customerId: decodeId('Customer', made.get('Customer') ?? '') ?? '',
      ...{ channel: 'EMAIL', locale: 'en', state: 'STARTED' },
      ...{ scheduledAt: now, expiresAt: now, createdAt: now, updatedAt: now },
    },
  });
  await workspace.db.surveyResponse.updateMany({
    where: { id: decodeId('SurveyResponse', response.id) ?? '' },
    data: { invitationId: invitation },
  });
  const { contact } = await workspace.change<{ contact: { id: string } | null }>(
    'surveyContactRecord',
    { customer: { id: made.get('Customer') }, survey, channel: 'WEB', kind: 'SHOWN' },
    'contact { id }',
  );
  if (!contact) throw new Error('The contact was refused');
  const { suppressed } = await workspace.change<{ suppressed: { id: string } | null }>(
    'suppressedAddressRecord',
    { address: { email: 'away@example.com' }, channel: 'EMAIL', reason: 'BOUNCED' },
    'suppressed: suppressedAddress { id }',
  );
  if (!suppressed) throw new Error('The suppressed address was refused');
  const jobError = newId();
  const rowError = { line: 2, code: 'OUT_OF_RANGE', message: 'From 0 to 10.' };
  await workspace.db.jobError.createMany({
    data: { id: jobError, jobId: decodeId('Job', job.id) ?? '', ...rowError },
  });
  const change = newId();
  await workspace.db.segmentChange.createMany({
    data: {
      id: change,
      segmentId: decodeId('Segment', made.get('Segment') ?? '') ?? '',
      customerId: decodeId('Customer', made.get('Customer') ?? '') ?? '',
      kind: 'ENTERED',
      at: new Date(),
    },
  });
  const delivery = newId();
  await workspace.db.webhookDelivery.createMany({
    data: {
      id: delivery,
      endpointId: decodeId('WebhookEndpoint', made.get('WebhookEndpoint') ?? '') ?? '',
      changeId: newId(),
      subjectId: decodeId('SurveyResponse', response.id) ?? '',
      ...{ type: 'response.completed', at: now, seq: 1, state: 'DELIVERED', createdAt: now },
    },
  });
  const byHand: Partial<Everything> = {
    Workspace: encodeId('Workspace', workspace.workspaceId),
    ApiKey: apiKey,
    Journey: payload.journey.id,
    Stage: stage.id,
    Step: step.id,
    Survey: survey,
    SurveyVersion: published.currentVersion.id,
    SurveyResponse: response.id,
    Answer: answer.id,
    CustomerEvent: event.id,
    CustomerMerge: merge.id,
    Consent: consent.id,
    Invitation: encodeId('Invitation', invitation),
    SurveyContact: contact.id,
    SegmentChange: encodeId('SegmentChange', change),
    SuppressedAddress: suppressed.id,
    Job: job.id,
    JobError: encodeId('JobError', jobError),
    WebhookDelivery: encodeId('WebhookDelivery', delivery),
  };
  for (const entity of entities) {
    const id = byHand[entity];
    if (id !== undefined) made.set(entity, id);
  }
  await makeReady(made, makeExample);
  made.set('Wave', await makeWave(workspace, made));
  await makeMessages(workspace, made);
  refuseWaiting(await makeReady(made, makeExample));
  const { errors: refused } = await workspace.change('metricUpdate', {
    id: made.get('Metric'),
    questions: [{ survey, question: 'recommend' }],
  });
  if (refused.length > 0) throw new Error('The question of the metric was refused');
  await makeCaseParts(workspace, made);
  await makeRuns(workspace, made);
  made.set('RuleVersion', await versionOf(workspace, made.get('Rule')));
  return everyId(made);
}

/** Stores a wave of the tracking study, to which the invitation and the response belong. */
async function makeWave(
  { db }: FilledWorkspace,
  made: ReadonlyMap<ModelName, string>,
): Promise<string> {
  const keyOf = (model: ModelName) => decodeId(model, made.get(model) ?? '') ?? '';
  const id = newId();
  const now = new Date();
  await db.wave.createMany({
    data: {
      ...{ id, number: 1, studyId: keyOf('TrackingStudy'), surveyId: keyOf('Survey') },
      ...{ jobId: keyOf('Job'), dueAt: now, startsAt: now, endsAt: now },
      ...{ firstDay: new Date('2026-03-01'), lastDay: new Date('2026-03-01') },
    },
  });
  await db.invitation.updateMany({ where: {}, data: { waveId: id } });
  await db.surveyResponse.updateMany({
    where: { id: keyOf('SurveyResponse') },
    data: { waveId: id },
  });
  return encodeId('Wave', id);
}

/** The version that a rule was made with. */
async function versionOf({ db }: FilledWorkspace, rule = ''): Promise<string> {
  const ruleId = decodeId('Rule', rule) ?? '';
  const version = await db.ruleVersion.findFirst({ where: { ruleId }, select: { id: true } });
  return encodeId('RuleVersion', version?.id ?? '');
}

/** Throws a sentence if a type of the graph has no row. */
function everyId(made: ReadonlyMap<ModelName, string>): Everything {
  const missing = entities.filter((entity) => !made.has(entity));
  if (missing.length === 0) return Object.fromEntries(made) as Everything;
  throw new Error(
    `There is no row of ${missing.join(', ')}. Declare the type by primitive(), or make a row by hand in test/laws/everything.ts.`,
  );
}

interface JourneyIds {
  id: string;
  stages: { nodes: { id: string; steps: { nodes: { id: string }[] } }[] };
}

import { encodeId } from '../../schema/kernel/id.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import type { Primitive } from '../../schema/toolkit/primitive/registry.ts';
import { tableOf } from '../../schema/toolkit/write/reference.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { defaultOrder, makeReady, plain, refuseWaiting } from './examples.ts';
import { seedOrderedBindings } from './orderedBindings.ts';
import { seedOrderedCases } from './orderedCases.ts';
import { seedOrderedConsents } from './orderedConsents.ts';
import { seedOrderedContacts } from './orderedContacts.ts';
import { seedOrderedEvents } from './orderedEvents.ts';
import { seedOrderedInvitations } from './orderedInvitations.ts';
import { seedOrderedMaps } from './orderedMaps.ts';
import { seedOrderedMerges } from './orderedMerges.ts';
import { seedOrderedMessages } from './orderedMessages.ts';
import { seedOrderedRules } from './orderedRules.ts';
import { seedOrderedRuns } from './orderedRuns.ts';
import { seedOrderedSegments } from './orderedSegments.ts';
import { seedOrderedSurveys } from './orderedSurveys.ts';
import { seedOrderedTeams } from './orderedTeams.ts';
import { seedOrderedWebhooks } from './orderedWebhooks.ts';
import { type Row, type SeededList, variedRows } from './variedRows.ts';

export interface OrderedRows {
  /** By the name of the list: `Query.personas`, `Journey.stages`. */
  readonly lists: Readonly<Record<string, SeededList>>;
  /** The rows of the plain primitives, those included that every workspace has. */
  readonly rows: ReadonlyMap<ModelName, readonly Row[]>;
}

/**
 * Fills a workspace with rows that are equal in some columns, have no value in others and differ
 * in what collations quarrel about, so that each list of the graph has at least eight. All rows
 * refer to the first row of each type.
 */
export async function seedOrderedRows(workspace: TestWorkspace): Promise<OrderedRows> {
  const { db } = workspace;
  const made = new Map<ModelName, readonly Row[]>();
  const rows = new Map<ModelName, readonly Row[]>();
  const first = (type: string) => [...made].find(([model]) => model === type)?.[1][0];
  const makeVaried = async (primitive: Primitive) => {
    const { model } = primitive;
    const table = tableOf(db, model);
    const stored = await table.findMany({});
    const varied = variedRows(primitive, (type) => first(type)?.id);
    await table.createMany({ data: varied });
    made.set(model, varied);
    // A workspace is made with an actor, its owner’s key’s.
    rows.set(model, [...stored.map((row) => ({ ...row })), ...varied]);
  };
  await makeReady(made, makeVaried);
  const [personas = [], touchpoints = []] = [made.get('Persona'), made.get('Touchpoint')];
  const team = first('Team');
  if (!team) throw new Error('There are teams');
  const maps = await seedOrderedMaps(workspace, { personas, touchpoints, team });
  made.set('Journey', maps.journeys).set('Stage', maps.stages).set('Step', maps.steps);
  const [actor, journey, step, touchpoint] = ['Actor', 'Journey', 'Step', 'Touchpoint'].map(first);
  if (!actor || !journey || !step || !touchpoint) throw new Error('There are rows of each');
  const answered = await seedOrderedSurveys(workspace, { actor, journey, step, touchpoint, team });
  made.set('Survey', answered.surveys);
  await makeReady(made, makeVaried);

  const [customer, purpose] = ['Customer', 'Purpose'].map(first);
  if (!customer || !purpose) throw new Error('There are customers and purposes');
  const consents = await seedOrderedConsents(workspace, { customer, purpose });
  const endpoint = first('WebhookEndpoint');
  if (!endpoint) throw new Error('There are endpoints');
  const webhooks = await seedOrderedWebhooks(workspace, { endpoint });
  const rule = first('Rule');
  if (!rule) throw new Error('There are rules');
  const rules = await seedOrderedRules(workspace, { rule });
  const [survey] = answered.surveys;
  if (!survey) throw new Error('There are surveys');
  const contacts = await seedOrderedContacts(workspace, { customer, survey });
  const events = await seedOrderedEvents(workspace, { customer, touchpoint, step });
  await db.surveyResponse.updateMany({
    where: {},
    data: { customerId: customer.id, customerMatch: 'MATCHED' },
  });
  const responses = answered.lists['Query.responses'];
  const study = first('TrackingStudy');
  const [job] = answered.lists['Query.jobs']?.rows ?? [];
  if (!responses || !study || !job) throw new Error('There are responses, studies and jobs');
  const invitations = await seedOrderedInvitations(
    workspace,
    { customer, survey, study, job },
    responses,
  );
  const segment = first('Segment');
  const [invitation] = invitations['Query.invitations']?.rows ?? [];
  if (!segment || !invitation) throw new Error('There are segments and invitations');
  const messages = await seedOrderedMessages(
    workspace,
    { customer, survey, segment, invitation },
    { templates: made.get('MessageTemplate') ?? [], customers: made.get('Customer') ?? [] },
  );
  made.set('SurveyResponse', responses.rows);
  made.set('Invitation', invitations['Query.invitations']?.rows ?? []);
  made.set('MessageThread', messages['Query.messageThreads']?.rows ?? []);
  refuseWaiting(await makeReady(made, makeVaried));
  const runs = await seedOrderedRuns(workspace, { rule, customer });
  const ofCustomer = {
    'Customer.responses': { ...responses, parentId: encodeId('Customer', customer.id) },
  };
  // All customers are in the first stage.
  const lifecycleStagePosition = first('LifecycleStage')?.position;
  const inStage = (own: readonly Row[]) => own.map((row) => ({ ...row, lifecycleStagePosition }));
  const merges = await seedOrderedMerges(workspace, customer, (type) => first(type)?.id);
  rows.set('Customer', [...(rows.get('Customer') ?? []), ...merges.aliases]);

  const listOf = (model: ModelName) => {
    const primitive = plain.find((each) => each.model === model);
    if (!primitive) throw new Error(`${model} is no primitive`);
    return { rows: rows.get(model) ?? [], byDefault: defaultOrder(primitive) };
  };
  const segments = await seedOrderedSegments(workspace, {
    customers: inStage(rows.get('Customer') ?? []),
    segments: listOf('Segment'),
  });
  const teams = await seedOrderedTeams(workspace, listOf('Team'), listOf('Actor'));
  const firstCase = first('Case');
  if (!firstCase) throw new Error('There are cases');
  const cases = await seedOrderedCases(workspace, firstCase, listOf('Actor'));
  const bindings = await seedOrderedBindings(workspace, listOf('Segment'), listOf('Touchpoint'));

  const ofPrimitives = plain.flatMap((primitive) => {
    const own = rows.get(primitive.model) ?? [];
    const list = {
      rows: primitive.model === 'Customer' ? inStage(own) : own,
      byDefault: defaultOrder(primitive),
    };
    const nested = primitive.fieldList.flatMap(({ type, options: { reverse } }) =>
      reverse
        ? [
            [
              `${type}.${reverse.field}`,
              {
                ...list,
                parentId: encodeId(type, first(type)?.id ?? ''),
                // The first row is above the others of its type.
                rows: list.rows.filter(
                  ({ id }) => id !== first(primitive.model)?.id || type !== primitive.model,
                ),
              },
            ],
          ]
        : [],
    );
    return [[`Query.${primitive.list.field}`, { ...list, parentId: null }], ...nested];
  });
  return {
    lists: {
      ...Object.fromEntries(ofPrimitives),
      ...maps.lists,
      ...answered.lists,
      ...ofCustomer,
      ...consents,
      ...invitations,
      ...contacts,
      ...events,
      ...merges.lists,
      ...segments,
      ...webhooks,
      ...rules,
      ...messages,
      ...runs,
      ...cases,
      ...bindings,
      ...teams,
      'Customer.aliases': { ...merges.lists['Customer.aliases'], rows: inStage(merges.aliases) },
    },
    rows,
  };
}

import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { boundsOf } from '../../schema/toolkit/write/input.ts';
import { browserGlobals } from './browserGlobals.ts';
import { ownTypes } from './descriptions.ts';

/**
 * Lists of values rather than rows: each is bounded where it is written, and short enough to come
 * whole. A list of rows is a connection.
 */
export const valueLists: ReadonlySet<string> = new Set([
  'AmbiguousCustomerError.customers',
  'Answer.choices',
  'Answer.emotions',
  'Answer.matrix',
  'Answer.topics',
  'AnswerDistribution.values',
  'AnswerMatrixRow.columns',
  'ApiKey.allowedOrigins',
  'ApiKey.scopes',
  'AttributeDefinition.choices',
  'Calendar.holidays',
  'Calendar.hours',
  'CaseBoard.byStatus',
  'ClosedLoop.groups',
  'ClosedLoop.series',
  'ClosedLoop.warnings',
  'ClosedLoopTarget.curve',
  'CompletionFunnel.steps',
  'ContactQuestion.fields',
  'Customer.attributes',
  'Customer.duplicates',
  'CustomerDuplicateGroup.customers',
  'ErasureReceipt.remains',
  'ErasureReceipt.tables',
  'EventConflictError.fields',
  'EventType.properties',
  'EventTypeProperty.kinds',
  'Feedback.emotions',
  'Feedback.tags',
  'Feedback.topics',
  'InUseError.usedBy',
  'InvitationCreatePayload.results',
  'InvitationCreateResult.errors',
  'InvitationMarkPayload.results',
  'InvitationMarkResult.errors',
  'Job.notes',
  'Journey.emotionCurve',
  'JourneyImportPayload.unmapped',
  'KeyBinding.segments',
  'KeyBinding.touchpoints',
  'LiveSurvey.locales',
  'MessageTemplatePreview.errors',
  'Metric.questions',
  'Metric.series',
  'MetricBreakdown.groups',
  'MetricGroup.keys',
  'NextSurvey.considered',
  'RunStep.log',
  'Persona.evidence',
  'Persona.frustrations',
  'Persona.goals',
  'Persona.jobsToBeDone',
  'Persona.motivations',
  'Persona.needs',
  'Persona.preferredChannels',
  'Persona.traits',
  'PersonaValidation.traits',
  'PreferenceSet.preferences',
  'Query.nodes',
  'Query.scoreSeries',
  'ResponseProgress.questions',
  'ResponseState.answers',
  'ResponseState.errors',
  'ResponseTagPayload.responses',
  'Rule.skips',
  'Rule.steps',
  'RuleDryRun.byStep',
  'RuleDryRun.skipped',
  'RuleDryRunStep.skipped',
  'RuleDryRunStep.unsent',
  'RuleExperiment.arms',
  'RuleExperiment.comparisons',
  'RuleExperiment.warnings',
  'RuleStep.arms',
  'RuleStep.branches',
  'RuleStep.tags',
  'RuleUntil.weekdays',
  'RuleVersion.steps',
  'SavedAnswer.choices',
  'SavedAnswer.matrix',
  'ScaleReliability.warnings',
  'Score.parts',
  'Score.warnings',
  'ScoreBreakdown.groups',
  'ScoreComparison.warnings',
  'ScoreGroup.keys',
  'SegmentExplanation.predicates',
  'SegmentPredicate.path',
  'Step.gains',
  'Step.opportunities',
  'Step.painPoints',
  'Survey.breakdowns',
  'Survey.channels',
  'Survey.locales',
  'SurveyExport.unmapped',
  'SurveyImportPayload.unmapped',
  'SurveyPublishPayload.warnings',
  'SurveyResponse.hiddenFields',
  'SurveyResponse.reached',
  'SurveyResponse.segments',
  'SurveyResponse.tags',
  'SurveyResponse.timings',
  'SurveyResponse.variables',
  'SurveyWarning.locales',
  'SurveyWarning.path',
  'Viewer.scopes',
  'WebhookEndpoint.eventTypes',
  'WebhookEndpoint.include',
  'WeightScheme.targets',
  'WeightTarget.shares',
  'Workspace.businessHours',
  'Workspace.contactCaps',
  'Workspace.locales',
]);

/** A text or a message in several languages is one value, and so are the parts of a survey’s one document. */
const valueTypes: ReadonlySet<string> = new Set([
  'Choice',
  'LocalizedText',
  'MessageContent',
  'Question',
  'SurveyEnding',
  'SurveyHiddenField',
  'SurveyJump',
  'SurveyPage',
  'SurveyQuota',
  'SurveyVariable',
  'SurveyVariableStep',
]);

/** The same in every room: what a connection, a payload or an error is made of. */
const houseLists =
  /^(\w+Connection\.(edges|nodes)|\w+(Payload|Bulk\w+Result)\.errors|\w+Bulk\w+Payload\.results|(\w+Error|UserError)\.path|\w+\.externalIds)$/;

/** Connections in one order, each with the reason; the arguments of their filters are their own. */
const inOneOrder: Readonly<Record<string, string>> = {
  'CaseBoardColumn.cases':
    'what is overdue first, then what is due next, of the cases that the column counts',
  'Customer.timeline': 'rows of several tables, by time',
  'Query.customerDuplicates': 'groups of rows, by what these have in common',
};

/** What is wrong with the shapes of a graph: its names, lists, connections and mutations. */
export function shapeFindings(
  schema: GraphQLSchema,
  lists: ReadonlySet<string> = valueLists,
): string[] {
  const objects = ownTypes(schema).filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = objects.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })),
  );
  return [
    ...ownTypes(schema).flatMap(({ name }) => nameFindings(name)),
    ...fields.flatMap(({ at, field }) => listFindings(at, field.type, lists)),
    ...fields.flatMap(({ at, field }) => connectionFindings(at, field)),
    ...mutationFindings(schema),
  ];
}

/** Relay prescribes the one name; the others end in s and are singular, or have no singular. */
const asTheyAre = new Set([
  'Node',
  'BusinessHours',
  'CalendarHours',
  'QuietHours',
  'SortNulls',
  'ConsentImportDefaults',
  'EventImportDefaults',
  'SuppressedAddressImportDefaults',
  'ResponseImportDefaults',
  'SegmentAddCustomers',
  'SegmentRemoveCustomers',
]);

function nameFindings(name: string): string[] {
  const noun = name.replace(/(Input|Filter|Payload|Connection|Edge)$/, '');
  if (asTheyAre.has(name) || asTheyAre.has(noun)) return [];
  return [
    ...(browserGlobals().has(name)
      ? [`${name} has the name of a browser’s global. Say of what it is: SurveyResponse.`]
      : []),
    ...(/[^siu]s$/.test(noun) ? [`${name} is a plural. A type is one thing.`] : []),
  ];
}

function listFindings(at: string, type: GraphQLOutputType, lists: ReadonlySet<string>): string[] {
  if (!isListType(getNullableType(type)) || houseLists.test(at) || lists.has(at)) return [];
  if (valueTypes.has(getNamedType(type).name)) return [];
  return [
    `${at} is a bare list. Make it a connection (\`nestedList\`), or, if it is bounded and has ` +
      'values rather than rows, list it in test/check/shapes.ts.',
  ];
}

function connectionFindings(at: string, field: GraphQLField<unknown, unknown>): string[] {
  const row = /^(\w+)Connection$/.exec(getNamedType(field.type).name)?.[1];
  if (row === undefined) return [];
  const wanted = {
    first: 'Int',
    after: 'String',
    last: 'Int',
    before: 'String',
    ...(at in inOneOrder ? {} : { filter: `${row}Filter`, orderBy: `[${row}Order!]` }),
  };
  return Object.entries(wanted)
    .filter(([name, type]) => String(argument(field, name)?.type) !== type)
    .map(([name, type]) => `${at} has no argument ${name}: ${type}. Make it by \`nestedList\`.`);
}

function argument(
  field: GraphQLField<unknown, unknown>,
  name: string,
): GraphQLArgument | undefined {
  return field.args.find((candidate) => candidate.name === name);
}

function mutationFindings(schema: GraphQLSchema): string[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const nouns = ownTypes(schema)
    .filter((type): type is GraphQLObjectType => isObjectType(type))
    .map(({ name }) => shortNouns[name] ?? name);
  const inputs = new Set<GraphQLInputObjectType>();
  return mutations
    .flatMap((field) => {
      const [input, ...others] = field.args;
      const taken = getNamedType(input?.type);
      const wantedInput = `${pascal(field.name)}Input!`;
      if (isInputObjectType(taken)) inputsWithin(taken, inputs);
      return [
        ...(nouns.some((noun) => verbOf(field.name, noun))
          ? []
          : [`${field.name} does not begin with the noun of a type: personaCreate.`]),
        ...(input?.name === 'input' && others.length === 0 && String(input.type) === wantedInput
          ? []
          : [`${field.name} must take \`input: ${wantedInput}\` and nothing else.`]),
        ...(hasErrors(field)
          ? []
          : [
              `${field.name} must answer with ${pascal(field.name)}Payload and its errors: [UserError!]!.`,
            ]),
      ];
    })
    .concat([...inputs].flatMap(idFindings));
}

/** What is called otherwise: a browser has a global of its name, or its mutations are of several types. */
const shortNouns: Readonly<Record<string, string>> = {
  WebhookDelivery: 'Webhook',
  CustomerEvent: 'Event',
  SurveyResponse: 'Response',
};

/** `Create` of `personaCreate` and Persona; undefined when the name does not begin so. */
function verbOf(mutation: string, noun: string): string | undefined {
  const name = pascal(mutation);
  return name.startsWith(noun) && /^[A-Z]/.test(name.slice(noun.length))
    ? name.slice(noun.length)
    : undefined;
}

function pascal(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

function hasErrors({ name, type }: GraphQLField<unknown, unknown>): boolean {
  const payload = getNamedType(type);
  return (
    isObjectType(payload) &&
    payload.name === `${pascal(name)}Payload` &&
    String(payload.getFields().errors?.type) === '[UserError!]!'
  );
}

function inputsWithin(type: GraphQLInputObjectType, found: Set<GraphQLInputObjectType>): void {
  if (found.has(type)) return;
  found.add(type);
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    if (isInputObjectType(inner)) inputsWithin(inner, found);
  }
}

/** An EntityKey names its rows, and the key is bounded. */
const boundedByHolder = new Set(['EntityKey']);

function idFindings(type: GraphQLInputObjectType): string[] {
  if (boundedByHolder.has(type.name)) return [];
  return Object.values(type.getFields())
    .filter((field) => ['ID', 'EntityKey'].includes(getNamedType(field.type).name))
    .filter((field) => boundsOf(field).reference === undefined)
    .map(
      ({ name }) =>
        `${type.name}.${name} is an id of nothing in particular. Say whose: ` +
        "`bounded({ reference: 'Persona' }, …)`.",
    );
}

import { quote, type Relation } from './catalogue.ts';

/**
 * What a session of the role for bound keys sees. Two session settings say what its key is bound to:
 * `cxgraph.segments` and `cxgraph.touchpoints`, ids with commas between them, or `any` where the key
 * is not bound to one of the two. A session without the settings sees no person and nothing of theirs.
 *
 * Which rows are about a person follows from the foreign keys, so that no new table is forgotten: one
 * that is neither about a person nor listed below is not granted to the role at all, and reading it
 * is an error.
 */

/** Tables and views that are about no person: every bound key sees all their rows of the workspace. */
export const openTables: ReadonlySet<string> = new Set([
  'Account',
  'AccountExternalId',
  'Actor',
  'ActorExternalId',
  'ActorTouchpoint',
  'ApiKey',
  'ApiKeyTouchpoint',
  'AttributeDefinition',
  'AttributeDefinitionExternalId',
  'Calendar',
  'CalendarExternalId',
  'CalendarHoliday',
  'CalendarHours',
  'CaseCategory',
  'CaseCategoryExternalId',
  'CustomerEventSource',
  'CustomerEventSourceExternalId',
  'EventMapping',
  'EventMappingExternalId',
  'EventType',
  'EventTypeExternalId',
  'EventTypeProperty',
  'FollowUpPolicy',
  'FollowUpPolicyExternalId',
  'Journey',
  'JourneyExternalId',
  'JourneyPersona',
  'JourneyTouchpoint',
  'LifecycleStage',
  'LifecycleStageExternalId',
  'MessageTemplate',
  'MessageTemplateExternalId',
  'Metric',
  'MetricExternalId',
  'MetricQuestion',
  'Persona',
  'PersonaExternalId',
  'PersonaTrait',
  'Purpose',
  'PurposeExternalId',
  'RollupState',
  'RootCause',
  'RootCauseExternalId',
  'Rule',
  'RuleExternalId',
  'RuleReference',
  'RuleVersion',
  'RuleWatch',
  'SlaPolicy',
  'SlaPolicyExternalId',
  'Stage',
  'StageExternalId',
  'Step',
  'StepExternalId',
  'StepLink',
  'StepPersona',
  'StepTouchpoint',
  'Survey',
  'SurveyBreakdown',
  'SurveyExternalId',
  'SurveyTemplate',
  'SurveyVersion',
  'Team',
  'TeamExternalId',
  'TeamMember',
  'Touchpoint',
  'TouchpointExternalId',
  'WeightScheme',
  'WeightSchemeExternalId',
  'Workspace',
]);

/**
 * Columns of those tables that count or date what everyone did: no bound key reads them, nor filters or
 * orders by them.
 */
export const closedColumns: Readonly<Record<string, readonly string[]>> = {
  EventType: ['eventCount', 'firstSeenAt', 'lastSeenAt'],
};

/** A condition for rows, and the same as PostgreSQL prints it. */
export interface RowCondition {
  readonly written: string;
  readonly printed: string;
}

const everything: RowCondition = { written: 'true', printed: 'true' };

/**
 * The condition of each table that a session of the role may read; without the workspace, whose condition is
 * beside it.
 */
export function boundConditions(relations: readonly Relation[]): ReadonlyMap<string, RowCondition> {
  const byName = new Map(relations.map((relation) => [relation.name, relation]));
  const conditions = new Map<string, RowCondition>();
  const follow = (relation: Relation): RowCondition | null => {
    const known = conditions.get(relation.name);
    if (known) return known;
    const found = conditionOf(relation, (name) => {
      const target = byName.get(name);
      return target !== undefined && isOfPeople(target) && follow(target) !== null;
    });
    if (found) conditions.set(relation.name, found);
    return found;
  };
  for (const relation of relations) follow(relation);
  for (const relation of relations) {
    if (conditions.has(relation.name)) continue;
    const found = namedCondition(relation, relations, conditions);
    if (found) conditions.set(relation.name, found);
  }
  return conditions;
}

function isOfPeople({ name }: Relation): boolean {
  return !openTables.has(name);
}

/** @param isOfPerson whether the rows of a table are about people, and seen by their own condition */
function conditionOf(
  relation: Relation,
  isOfPerson: (table: string) => boolean,
): RowCondition | null {
  const { name, references } = relation;
  if (openTables.has(name)) return everything;
  if (name === 'Segment') return among('id', 'segments');
  if (name === 'SegmentMember') return among('"segmentId"', 'segments');
  if (name === 'Customer') return isMember;
  const toCustomer = references.filter(({ table }) => table === 'Customer');
  const needed = references.filter(
    ({ table, required }) => required && table !== 'Customer' && isOfPerson(table),
  );
  const where = references.find(({ table }) => table === 'Touchpoint');
  if (toCustomer.length > 0 && where !== undefined) {
    return both([
      either([
        any('segments'),
        both(toCustomer.map((each) => seen(name, each.column, 'Customer'))),
      ]),
      either([any('touchpoints'), among(quote(where.column), 'touchpoints')]),
    ]);
  }
  const all = [...toCustomer, ...needed];
  return all.length === 0 ? null : both(all.map(({ column, table }) => seen(name, column, table)));
}

/** A row that only facts about people refer to, such as what named their customer, is seen with them. */
function namedCondition(
  { name }: Relation,
  relations: readonly Relation[],
  conditions: ReadonlyMap<string, RowCondition>,
): RowCondition | null {
  const referring = relations.flatMap((relation) =>
    relation.references
      .filter(({ table }) => table === name)
      .map(({ column }) => ({ relation, column })),
  );
  const isOfFacts = ({ relation }: (typeof referring)[number]) =>
    isOfPeople(relation) && conditions.has(relation.name);
  if (referring.length === 0 || !referring.every(isOfFacts)) return null;
  return either(referring.map(({ relation, column }) => named(relation.name, column, name)));
}

type Setting = 'segments' | 'touchpoints';

/** Whether the key is not bound by this. */
function any(setting: Setting): RowCondition {
  return {
    written: `current_setting('cxgraph.${setting}', true) = 'any'`,
    printed: `(current_setting('cxgraph.${setting}'::text, true) = 'any'::text)`,
  };
}

/** Whether a column is one of the setting's ids; false where the key is not bound by this. */
function among(column: string, setting: Setting): RowCondition {
  const list = (text: string) =>
    `string_to_array(NULLIF(current_setting('cxgraph.${setting}'${text}, true), 'any'${text}), ','${text})`;
  return {
    written: `${column} = ANY (${list('')}::uuid[])`,
    printed: `(${column} = ANY ((${list('::text')})::uuid[]))`,
  };
}

/** Whether a customer, or the one it was merged into, is a member of one of the key's segments. */
const isMember: RowCondition = exists(
  'SegmentMember',
  'Customer',
  '"customerId"',
  'COALESCE("Customer"."mergedIntoId", "Customer".id)',
);

/** Whether the row that a column names is seen, by the condition of its own table. */
function seen(name: string, column: string, table: string): RowCondition {
  return exists(table, name, 'id', `${quote(name)}.${quote(column)}`);
}

/** Whether a row is seen that refers to this one. */
function named(table: string, column: string, name: string): RowCondition {
  return exists(table, name, quote(column), `${quote(name)}.id`);
}

function exists(table: string, name: string, column: string, value: string): RowCondition {
  const ours = `seen."workspaceId" = ${quote(name)}."workspaceId"`;
  const row = `seen.${column} = ${value}`;
  return {
    written: `EXISTS (SELECT FROM ${quote(table)} seen WHERE ${ours} AND ${row})`,
    printed: `(EXISTS ( SELECT\n   FROM ${quote(table)} seen\n  WHERE ((${ours}) AND (${row}))))`,
  };
}

function both(conditions: readonly RowCondition[]): RowCondition {
  return combined(conditions, 'AND');
}

function either(conditions: readonly RowCondition[]): RowCondition {
  return combined(conditions, 'OR');
}

function combined(conditions: readonly RowCondition[], word: 'AND' | 'OR'): RowCondition {
  const [only] = conditions;
  if (conditions.length === 1 && only) return only;
  return {
    written: conditions.map(({ written }) => `(${written})`).join(` ${word} `),
    printed: `(${conditions.map(({ printed }) => printed).join(` ${word} `)})`,
  };
}

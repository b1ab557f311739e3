import {
  comparison,
  conditionDefinitions,
  conditionSchema,
  groupSchema,
} from './condition.schema.ts';
import {
  aggregateFunctions,
  countingModes,
  currencyPattern,
  matchModes,
  maxThreshold,
} from './eventRule.ts';

const { muted, rule, group } = conditionDefinitions;
const field = { const: 'events' };
const absent = { type: 'null' };

const match = {
  description: 'How many events of a customer meet the condition `value`; without events, none do.',
  type: 'object',
  properties: {
    field,
    aggregate: absent,
    rules: false,
    match: { $ref: '#/$defs/match' },
    value: { $ref: '#/$defs/group' },
  },
  required: ['field', 'match', 'value'],
} as const;

const threshold = { type: 'integer', minimum: 0, maximum: maxThreshold };

const matchSchema = {
  type: 'object',
  properties: { mode: { enum: matchModes } },
  required: ['mode'],
  if: { properties: { mode: { enum: countingModes } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { threshold }, required: ['threshold'] },
} as const;

const currency = { type: 'string', pattern: currencyPattern };

const aggregates = Object.entries(aggregateFunctions).map(([fn, { of, needsCurrency }]) => ({
  type: 'object',
  properties: {
    fn: { const: fn },
    of: of.length > 0 ? { enum: of } : absent,
    currency: needsCurrency ? currency : { anyOf: [currency, absent] },
    where: { anyOf: [{ $ref: '#/$defs/group' }, absent] },
  },
  required: ['fn', ...(of.length > 0 ? ['of'] : []), ...(needsCurrency ? ['currency'] : [])],
}));

const aggregate = {
  description:
    'What is computed of the events of a customer that meet the condition `where`, compared by the operator.',
  type: 'object',
  properties: { field, match: absent, rules: false, aggregate: { anyOf: aggregates } },
  required: ['field', 'aggregate'],
  allOf: [comparison],
} as const;

/**
 * The JSON Schema (draft 2020-12) of the condition of a segment as a client can send it: one with
 * predicates on events beside. As with `conditionSchema`, the types of fields and the size of the whole
 * tree are checked by the server alone.
 */
export const customerConditionSchema = {
  $schema: conditionSchema.$schema,
  title: 'CustomerCondition',
  description: `${conditionSchema.description} Its predicates on \`events\` have the shape of react-querybuilder’s subqueries.`,
  $ref: '#/$defs/customers',
  $defs: {
    customers: groupSchema('customers', 'fieldRule', 'eventMatch', 'eventAggregate'),
    fieldRule: { ...rule, not: { properties: { field } } },
    eventMatch: match,
    eventAggregate: aggregate,
    match: matchSchema,
    group,
    muted,
    rule,
  },
} as const;

import { conditionLimits, type Operator, periodUnits } from './condition.ts';
import { type OperandForm, operators } from './operators.ts';

const { nodes, listItems, textLength, periodAmount } = conditionLimits;

const single = {
  anyOf: [
    { type: 'number' },
    { type: 'boolean' },
    { type: 'string', pattern: '\\S', maxLength: textLength },
  ],
};

/**
 * The schema of `value`, by the form that an operator needs; operators without a value are not
 * checked.
 */
const operands: Record<Exclude<OperandForm, 'NONE'>, object> = {
  ONE: single,
  LIST: { type: 'array', items: single, minItems: 1, maxItems: listItems },
  RANGE: { type: 'array', items: single, minItems: 2, maxItems: 2 },
  PERIOD: {
    type: 'object',
    properties: {
      amount: { type: 'integer', minimum: 1, maximum: periodAmount },
      unit: { enum: [...periodUnits] },
    },
    required: ['amount', 'unit'],
  },
};

function named(form: OperandForm): Operator[] {
  return operators.filter(({ operand }) => operand === form).map(({ name }) => name);
}

const valueSchemas = Object.entries(operands).map(([form, value]) => ({
  if: { properties: { operator: { enum: named(form as OperandForm) } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { value }, required: ['value'] },
}));

/** How a predicate compares, whatever it compares. */
export const comparison = {
  properties: {
    operator: { enum: operators.map(({ name }) => name) },
    valueSource: { enum: ['value', null] },
  },
  required: ['operator'],
  allOf: valueSchemas,
} as const;

/** A group of groups and of what the definitions of these names say. */
export function groupSchema(group: string, ...names: readonly string[]) {
  return {
    type: 'object',
    properties: {
      combinator: { enum: ['and', 'or'] },
      not: { type: ['boolean', 'null'], description: 'True: the group must not hold.' },
      rules: {
        type: 'array',
        maxItems: nodes - 1,
        items: { anyOf: ['muted', group, ...names].map((name) => ({ $ref: `#/$defs/${name}` })) },
      },
    },
    required: ['combinator', 'rules'],
    if: { properties: { combinator: { const: 'or' } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { rules: { minItems: 1 } } },
  } as const;
}

/** The definitions of a condition, by their names. */
export const conditionDefinitions = {
  group: groupSchema('group', 'rule'),
  muted: {
    description: 'A predicate or group that is left out.',
    type: 'object',
    properties: { muted: { const: true } },
    required: ['muted'],
  },
  rule: {
    type: 'object',
    properties: {
      field: { type: 'string' },
      // A group has `rules`, a predicate does not.
      rules: false,
    },
    required: ['field'],
    allOf: [comparison],
  },
} as const;

/**
 * The JSON Schema (draft 2020-12) of a condition as a client can send it. It accepts what
 * `readCondition` accepts. It cannot check the types of fields, nor the size of the whole tree: at
 * most 1,000 predicates and groups, nested at most 50 deep.
 */
export const conditionSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Condition',
  description:
    'A tree of predicates in the shape of react-querybuilder’s RuleGroupType. What only its editor needs is accepted and dropped.',
  $ref: '#/$defs/group',
  $defs: conditionDefinitions,
} as const;

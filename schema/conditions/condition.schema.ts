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

/** What stands beside an operator, by its form; beside some stands nothing, and is not looked at. */
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

const valueRules = Object.entries(operands).map(([form, value]) => ({
  if: { properties: { operator: { enum: named(form as OperandForm) } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { value }, required: ['value'] },
}));

/**
 * The JSON Schema (draft 2020-12) of the condition language, as it may be handed in. It accepts
 * what `readCondition` accepts; it cannot know the types of fields, nor count the depth and the
 * rules of the whole tree, which are at most 50 and 1,000.
 */
export const conditionSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Condition',
  description:
    'A tree of rules in the shape of react-querybuilder’s RuleGroupType. What only its editor needs is accepted and dropped.',
  $ref: '#/$defs/group',
  $defs: {
    group: {
      type: 'object',
      properties: {
        combinator: { enum: ['and', 'or'] },
        not: { type: ['boolean', 'null'], description: 'Turns the group round.' },
        rules: {
          type: 'array',
          maxItems: nodes - 1,
          items: {
            anyOf: [{ $ref: '#/$defs/muted' }, { $ref: '#/$defs/group' }, { $ref: '#/$defs/rule' }],
          },
        },
      },
      required: ['combinator', 'rules'],
      if: { properties: { combinator: { const: 'or' } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { rules: { minItems: 1 } } },
    },
    muted: {
      description: 'A rule or group that is left out.',
      type: 'object',
      properties: { muted: { const: true } },
      required: ['muted'],
    },
    rule: {
      type: 'object',
      properties: {
        field: { type: 'string' },
        operator: { enum: operators.map(({ name }) => name) },
        valueSource: { enum: ['value', null] },
        // A group has this, a rule has not.
        rules: false,
      },
      required: ['field', 'operator'],
      allOf: valueRules,
    },
  },
} as const;

import type { InputShapeFromFields } from '@pothos/core';
import { builder } from '../builder.ts';
import type { Condition } from '../conditions/condition.ts';
import { readCondition } from '../conditions/readCondition.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { Columns } from '../toolkit/primitive/declaration.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { primitive } from '../toolkit/primitive.ts';
import { eventFieldTypes } from './eventFields.ts';

/** Rules of one type of events, archived ones included. */
const maxMappings = 100;

primitive('EventMapping', {
  scope: 'eventTypes',
  description:
    'A rule that says at which touchpoint, and in which step of a journey, events of a type happen that come without a touchpoint of their own. The first rule that fits is applied when an event is recorded. A change of rules does not change events that are stored: `eventMappingApply` does.',
  label: ['description'],
  fields: {
    eventType: {
      description: 'Which events it looks at: those with the key of this type.',
      input:
        'Which events it looks at: `eventTypeByKey` finds their type, `eventTypeCreate` adds one that has no event yet.',
      fixed: 'A rule stays with its type of events.',
      reverse: {
        field: 'mappings',
        description: 'The rules that say where events of this type happen, in their order.',
      },
    },
    position: {
      description:
        'Its position among the rules of its type, from 0 without gaps, including archived ones, which are not applied.',
      input: 'Its position; 0 is tried first. By default it is added at the end.',
      order: 'Its position among the rules of its type, from 0.',
      min: 0,
      within: { eventType: maxMappings },
    },
    description: {
      description: 'What the rule is for.',
      filter: false,
      maxLength: 10_000,
    },
    touchpoint: {
      description: 'The touchpoint of the events that it fits.',
      reverse: {
        field: 'mappings',
        description: 'The rules by which events happen at this touchpoint.',
      },
    },
    step: {
      description: 'The step of a journey that the events belong to; null for none.',
      input: 'The step of a journey that the events belong to.',
      reverse: { field: 'mappings', description: 'The rules by which events belong to this step.' },
    },
  },
  inputs: whenField,
  prepare: async (_ctx, rows) => rows.map(prepared),
  list: {
    field: 'eventMappings',
    description: 'The rules of all types of events, by their position.',
    order: { position: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Adds a rule for events of a type, which has at most ${maxMappings}. Refused with \`INVALID_CONDITION\`, \`UNKNOWN_FIELD\` and \`WRONG_TYPE\` for a condition that cannot be read.`,
    input: 'A new rule. Its type of events and its touchpoint are required.',
    payload: 'The new rule; null if there are errors.',
  },
  update: {
    description:
      'Changes a rule, for events that are recorded from now on. Refused with `STALE_REVISION` if `revision` is set and the rule has changed since.',
    input:
      'Changes to a rule. A field that is left out does not change; one that is null is cleared.',
  },
  move: {
    description:
      'Moves a rule to another position among those of its type; the others move up or down, so that positions have no gaps.',
    input: 'A rule and its new position.',
    position:
      'Its new position; 0 is tried first. A position after the last one moves it to the end.',
  },
  takesAlong: 'its external ids',
  example: {},
});

/** Fits every event. */
const always: Condition = { combinator: 'and', rules: [] };

function whenField(t: InputFields) {
  return {
    when: t.field({
      type: 'Condition',
      description:
        'Which events of the type it fits; by default, and with null, all. It compares `value`, `currency`, `source`, `occurredAt` and properties: `properties.sku`, `properties.address.country`. A property has the type of what it is compared with first.',
    }),
  };
}

interface MappingToStore {
  readonly input: InputShapeFromFields<ReturnType<typeof whenField>>;
}

/** The column of a rule's condition, and what is wrong with it. */
function prepared({ input: { when } }: MappingToStore): {
  columns: Columns<'EventMapping'>;
  errors: UserErrorShape[];
} {
  if (when === undefined) return { columns: {}, errors: [] };
  if (when === null) return { columns: { condition: asJson(always) }, errors: [] };
  const { condition, errors } = readCondition(when, eventFieldTypes(when));
  return {
    columns: { condition: asJson(condition ?? always) },
    errors: errors.map(({ code, path, message }) => invalid(code, ['when', ...path], message)),
  };
}

function asJson(condition: Condition): Columns<'EventMapping'>['condition'] {
  return JSON.parse(JSON.stringify(condition));
}

builder.prismaObjectField('EventMapping', 'when', (t) =>
  t.field({
    type: 'Condition',
    description: 'Which events of the type it fits. An empty group fits all.',
    select: { condition: true },
    resolve: ({ condition }) => storedCondition(condition),
  }),
);

/** A column that `prepared` alone writes. */
export function storedCondition(stored: unknown): Condition {
  return stored as Condition;
}

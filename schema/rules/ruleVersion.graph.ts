import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { shownDefinition } from './shownDefinition.graph.ts';

const scope = 'rules:read';

builder.prismaNode('RuleVersion', {
  ...entity('RuleVersion', scope),
  description: 'A definition that a rule has or had. It never changes.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the rule, from 1 without gaps.' }),
    trigger: t.field({ ...shownDefinition.trigger, select: { definition: true } }),
    condition: t.field({ ...shownDefinition.condition, select: { definition: true } }),
    exitCondition: t.field({ ...shownDefinition.exitCondition, select: { definition: true } }),
    steps: t.field({ ...shownDefinition.steps, select: { definition: true } }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was stored.' }),
    rule: t.relation('rule', {
      description: 'What it is or was the definition of, with its settings.',
    }),
  }),
});

defineListing('RuleVersion', {
  scope,
  filter: ['id', 'number', 'createdAt'],
  relations: {},
  order: { NUMBER: { path: ['number'], description: 'The order in which they were stored.' } },
  defaultOrder: [{ field: 'NUMBER', direction: 'desc' }],
});

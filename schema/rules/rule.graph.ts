import { builder } from '../builder.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import './rule.ts';
import { shownDefinition } from './shownDefinition.graph.ts';
import './ruleVersion.graph.ts';
import { RuleSkipType } from './skip.graph.ts';

builder.prismaObjectFields('Rule', (t) => ({
  trigger: t.field({ ...shownDefinition.trigger, select: { definition: true } }),
  condition: t.field({ ...shownDefinition.condition, select: { definition: true } }),
  exitCondition: t.field({ ...shownDefinition.exitCondition, select: { definition: true } }),
  steps: t.field({ ...shownDefinition.steps, select: { definition: true } }),
  versions: nestedList(t, {
    model: 'RuleVersion',
    relation: 'versions',
    description: 'The definitions that it has or had, the newest first.',
  }),
  skips: t.relation('skips', {
    type: RuleSkipType,
    description: 'How often it was triggered and began no run, by the reason.',
    extensions: { rows: 10 },
    query: { orderBy: { reason: 'asc' }, take: 10 },
  }),
}));

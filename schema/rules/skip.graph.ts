import { builder } from '../builder.ts';
import { RuleSkipReason } from './enums.graph.ts';

export const RuleSkipType = builder.prismaObject('RuleSkip', {
  description: 'How often a rule was triggered and began no run, for one reason.',
  select: { workspaceId: true, ruleId: true, reason: true },
  fields: (t) => ({
    reason: t.expose('reason', { type: RuleSkipReason, description: 'Why it began none.' }),
    count: t.exposeInt('count', { description: 'How often.' }),
    lastAt: t.expose('lastAt', { type: 'DateTime', description: 'When that was last so.' }),
  }),
});

import type { builder } from '../builder.ts';
import { CasePriorityType, CaseSeverityType } from '../cases/enums.graph.ts';
import { encodeId } from '../kernel/id.ts';
import type { OpenCaseStep } from './definition.ts';
import { RuleOwnedModel } from './enums.graph.ts';

type Types = typeof builder.$inferSchemaTypes;

/** What a step that opens or assigns a case has. */
type CaseStep = Partial<Omit<OpenCaseStep, 'key' | 'kind' | 'next'>>;

/** The fields of a step that say what case it opens, and whose it is. */
export function caseStepFields<Step extends CaseStep>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Step>,
) {
  return {
    title: t.string({
      nullable: true,
      description: 'OPEN_CASE: the title of the case, as Liquid.',
      resolve: ({ title }) => title ?? null,
    }),
    description: t.string({
      nullable: true,
      description: 'OPEN_CASE: what happened and what is asked for, as Liquid.',
      resolve: ({ description }) => description ?? null,
    }),
    priority: t.field({
      type: CasePriorityType,
      nullable: true,
      description: 'OPEN_CASE: how soon the case is to be done.',
      resolve: ({ priority }) => priority ?? null,
    }),
    severity: t.field({
      type: CaseSeverityType,
      nullable: true,
      description: 'OPEN_CASE: how bad it is for the customer.',
      resolve: ({ severity }) => severity ?? null,
    }),
    categoryId: t.id({
      nullable: true,
      description: 'OPEN_CASE: the id of the category.',
      resolve: ({ category }) => (category == null ? null : encodeId('CaseCategory', category)),
    }),
    teamId: t.id({
      nullable: true,
      description: 'OPEN_CASE, ASSIGN: the id of the team that is to do it.',
      resolve: ({ team }) => (team == null ? null : encodeId('Team', team)),
    }),
    teamOf: t.field({
      type: RuleOwnedModel,
      nullable: true,
      description: 'OPEN_CASE, ASSIGN: whose team is to do it.',
      resolve: ({ teamOf }) => teamOf ?? null,
    }),
    ownerId: t.id({
      nullable: true,
      description: 'OPEN_CASE, ASSIGN: the id of the person who is to do it.',
      resolve: ({ owner }) => (owner == null ? null : encodeId('Actor', owner)),
    }),
    joinWithinDays: t.int({
      nullable: true,
      description:
        'OPEN_CASE: days for which the case is joined into an open one of the same customer and category, from 1 to 366; null for never.',
      resolve: ({ joinWithinDays }) => joinWithinDays ?? null,
    }),
  };
}

import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { personalData } from '../kernel/personalData.ts';
import { hasScope, verbatimScope } from '../kernel/scope.ts';
import { nullWithoutScope } from '../toolkit/primitive/fields.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import './case.ts';
import { CaseFieldType, CaseReasonType } from './enums.graph.ts';
import { shownValue } from './history.ts';

const scope = 'cases:read';

personalData('CaseChange', { verbatim: ['note'], other: ['from', 'to'] });

builder.prismaNode('CaseChange', {
  ...entity('CaseChange', scope),
  description:
    'That one field of a case became another. A call that changed several fields left one for each, all of one revision.',
  fields: (t) => ({
    case: t.relation('case', { description: 'What was changed.' }),
    revision: t.exposeInt('revision', {
      description:
        'The revision that the change made: 1 for the opening. That a target was missed makes none, and has the one of then. The history is in the order of it.',
    }),
    field: t.expose('field', { type: CaseFieldType, description: 'What was changed.' }),
    from: t.string({
      nullable: true,
      description:
        'The value before, as `field` says; null if there was none, and for fields about a person.',
      select: { field: true, from: true },
      resolve: ({ field, from }) => shownValue(field, from),
    }),
    to: t.string({
      nullable: true,
      description:
        'The value since, as `field` says; null if there is none, and for fields about a person.',
      select: { field: true, to: true },
      resolve: ({ field, to }) => shownValue(field, to),
    }),
    reason: t.expose('reason', {
      type: CaseReasonType,
      nullable: true,
      description: 'Why the status was changed; null for other fields, and without a reason.',
    }),
    note: t.string({
      nullable: true,
      description: `What was written about the change of the status; null if nothing was. ${nullWithoutScope(verbatimScope)}`,
      extensions: { column: 'note', nullWithout: verbatimScope },
      select: { note: true },
      resolve: ({ note }, _args, { viewer }) => (hasScope(viewer, verbatimScope) ? note : null),
    }),
    actor: t.relation('actor', {
      nullable: true,
      description:
        'The person or key that changed it; null if a rule did, and for a target that was missed.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was changed.' }),
  }),
});

defineListing('CaseChange', {
  scope,
  filter: ['id', 'revision', 'field', 'reason', 'at'],
  relations: {
    actor: { to: 'Actor', single: true, description: 'Conditions on who changed it.' },
  },
  order: {
    REVISION: {
      path: ['revision'],
      description: 'From the opening on, as one change followed the other.',
    },
  },
  defaultOrder: [{ field: 'REVISION', direction: 'asc' }],
});

builder.prismaObjectField('Case', 'history', (t) =>
  nestedList(t, {
    model: 'CaseChange',
    relation: 'history',
    description: 'Every change of the case, from its opening on.',
  }),
);

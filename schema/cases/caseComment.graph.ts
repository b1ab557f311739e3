import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { personalData } from '../kernel/personalData.ts';
import { hasScope, verbatimScope } from '../kernel/scope.ts';
import '../notices/notice.graph.ts';
import { nullWithoutScope } from '../toolkit/primitive/fields.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import './case.ts';

const scope = 'cases:read';

/** People that a comment mentions, at most. */
export const maxMentions = 50;

personalData('CaseComment', { verbatim: ['text'] });

builder.prismaNode('CaseComment', {
  ...entity('CaseComment', scope),
  description:
    'What a person of the team says to the others about a case. The customer does not see it.',
  fields: (t) => ({
    case: t.relation('case', { description: 'The case that it is about.' }),
    text: t.string({
      nullable: true,
      description: `What is said. ${nullWithoutScope(verbatimScope)}`,
      extensions: { column: 'text', nullWithout: verbatimScope },
      select: { text: true },
      resolve: ({ text }, _args, { viewer }) => (hasScope(viewer, verbatimScope) ? text : null),
    }),
    author: t.relation('author', {
      nullable: true,
      description: 'The person or key that said it; null if a rule did.',
    }),
    mentions: nestedList(t, {
      model: 'Actor',
      relation: 'mentions',
      link: 'CaseMention',
      through: 'actor',
      ownOrder: ['position'],
      size: { page: maxMentions, most: maxMentions },
      description: 'The people who got a notice of it, in the order of the input.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was said.' }),
  }),
});

defineListing('CaseComment', {
  scope,
  filter: ['id', 'createdAt'],
  relations: {
    author: { to: 'Actor', single: true, description: 'Conditions on the author.' },
  },
  order: { CREATED_AT: { path: ['createdAt'], description: 'When it was said.' } },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'asc' }],
});

builder.prismaObjectField('Case', 'comments', (t) =>
  nestedList(t, {
    model: 'CaseComment',
    relation: 'comments',
    description: 'What the team says about it, the first comment first.',
  }),
);

builder.prismaObjectField('Notice', 'case', (t) =>
  t.relation('case', {
    nullable: true,
    authScopes: { scope },
    description:
      'The case with the comment that mentions the person, or that is overdue; null for a notice of a rule.',
  }),
);

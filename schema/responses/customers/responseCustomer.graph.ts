import '../response.graph.ts';
import { builder } from '../../builder.ts';
import { CustomerMatch } from '../../customers/match/match.graph.ts';
import { ofCustomer } from '../../customers/ofCustomer.ts';
import { customerScope, hasScope } from '../../kernel/scope.ts';
import { nullWithoutScope } from '../../toolkit/primitive/fields.ts';
import { nestedList } from '../../toolkit/read/connection.ts';
import { defaultPageSize } from '../../toolkit/read/listSize.ts';
import { findRows, rowType } from '../../toolkit/read/rowField.ts';
import './countLinked.ts';
import './logLinked.ts';

ofCustomer('SurveyResponse', {
  merge: 'FOLLOW',
  cameWith: { identifier: 'identifierId', match: 'customerMatch' },
  timeline: {
    kind: 'RESPONSE',
    description: 'What the customer answered to a survey.',
    field: { name: 'response', description: 'What the customer answered.' },
    at: 'startedAt',
    touchpoint: 'touchpointId',
    channel: 'channel',
  },
});

const staff = { authScopes: { scope: 'responses:read' } } as const;

builder.prismaObjectFields('SurveyResponse', (t) => ({
  customer: t.relation('customer', {
    ...staff,
    nullable: true,
    description:
      'Whose response it is; null unless `customerMatch` is MATCHED, and always in an anonymous survey.',
  }),
  customerMatch: t.field({
    ...staff,
    type: CustomerMatch,
    nullable: true,
    description: `Whether its customer is known: by what \`Survey.customerKey\` names in it, or as an import has it. ${nullWithoutScope(customerScope)}`,
    extensions: { column: 'customerMatch', nullWithout: customerScope },
    select: { customerMatch: true },
    resolve: ({ customerMatch }, _args, { viewer }) =>
      hasScope(viewer, customerScope) ? customerMatch : null,
  }),
  segments: t.field({
    authScopes: { scope: customerScope },
    type: [rowType('Segment')],
    extensions: { rows: defaultPageSize },
    description:
      'The segments that its customer belonged to at its moment, by their ids: they are stored when its customer is found, and do not change when that leaves a segment. A response that was linked or imported later has those to which the customer still belonged then; one whose customer was not known before, and one without a customer, has none. Segments that were deleted since are left out. It needs the scope `customers:read`.',
    select: { segmentIds: true },
    resolve: ({ segmentIds }, _args, ctx, info) => findRows(ctx, info, 'Segment', segmentIds),
  }),
  identifier: t.relation('identifier', {
    ...staff,
    nullable: true,
    description: 'What it names its customer by; null for one that came without a customer.',
  }),
}));

builder.prismaObjectField('Customer', 'responses', (t) =>
  nestedList(t, {
    model: 'SurveyResponse',
    relation: 'responses',
    description: 'The customer’s responses to surveys, the latest started first.',
  }),
);

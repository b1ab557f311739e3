import { builder } from '../builder.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import { breakdownField } from './breakdowns/breakdown.graph.ts';
import { SurveyCustomerKey } from './customerKey/customerKey.graph.ts';
import { customerKeyIn } from './customerKey/customerKeySource.ts';
import { definitionFields } from './definition/parts.graph.ts';
import { quotaField, quotasIn } from './quotas/quota.graph.ts';
import { showWhenIn } from './showWhen.ts';
import { SurveyVersion } from './surveyVersion.graph.ts';

/** The questions of a survey are those of its draft. */
const draft = { select: { definition: true } } as const;

const newestVersion = { version: 'desc' } as const;

builder.prismaObjectFields('Survey', (t) => ({
  welcome: t.field({ ...definitionFields.welcome, ...draft }),
  welcomeFor: t.field({ ...definitionFields.welcomeFor, ...draft }),
  pages: t.field({ ...definitionFields.pages, ...draft }),
  endings: t.field({ ...definitionFields.endings, ...draft }),
  variables: t.field({ ...definitionFields.variables, ...draft }),
  hiddenFields: t.field({ ...definitionFields.hiddenFields, ...draft }),
  quotas: t.field({
    ...quotaField,
    select: { id: true, definition: true },
    resolve: ({ id, definition }) => quotasIn(definition, id),
  }),
  breakdowns: t.field({
    ...breakdownField,
    select: { breakdowns: { orderBy: { position: 'asc' } } },
    resolve: ({ breakdowns }) => breakdowns,
  }),
  showWhen: t.field({
    type: 'Condition',
    nullable: true,
    description:
      'When an app may show it, as a condition on hidden fields that the app knows; null for always.',
    select: { showWhen: true },
    resolve: ({ showWhen }) => showWhenIn(showWhen)?.condition ?? null,
  }),
  customerKey: t.field({
    type: SurveyCustomerKey,
    nullable: true,
    description:
      'What names the customer in its responses: by it, they get their `customer`. Null if nothing does.',
    select: { customerKey: true },
    resolve: ({ customerKey }) => customerKeyIn(customerKey),
  }),
  currentVersion: t.field({
    type: SurveyVersion,
    nullable: true,
    description: 'The newest published version, which takes the answers; null before the first.',
    extensions: { firstOf: { relation: 'versions', orderBy: newestVersion } },
    select: (_args, _ctx, nested) => ({ versions: nested({ orderBy: newestVersion, take: 1 }) }),
    resolve: ({ versions }) => versions[0] ?? null,
  }),
  versions: nestedList(t, {
    model: 'SurveyVersion',
    relation: 'versions',
    description: 'The published versions, the newest first.',
  }),
}));

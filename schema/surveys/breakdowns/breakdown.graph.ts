import type { Prisma } from '../../../prisma/generated/client/client.ts';
import { builder } from '../../builder.ts';
import { enumRef, storedEnum } from '../../toolkit/storedEnum.ts';
import { breakdownLimits } from './breakdown.ts';

storedEnum('BreakdownSource', 'What the values of a breakdown are read from.', {
  HIDDEN_FIELD: 'A hidden field, whose value the page with the survey sets.',
  PROFILE: 'The choice that was answered to a SINGLE_CHOICE question of role PROFILE.',
  TAGS: 'The tags of the response; it counts once for each.',
  SEGMENTS:
    'The segments that the customer belonged to at the moment of the response; it counts once for each.',
  ATTRIBUTE:
    'An attribute of the customer. A response has the value that its customer has when the customer is found, or when a worker counts the responses of before: a later change of the customer does not move it. A response without a customer has none, as all of an anonymous survey.',
});

type Row = Prisma.SurveyBreakdownGetPayload<object>;

const SurveyBreakdown = builder.objectRef<Row>('SurveyBreakdown').implement({
  description:
    'A property of responses by which the counts of a survey are stored apart, so that scores by it are read as fast as without it.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'The key of a hidden field or of a question; `tags`, or `segments`; `attributes.` and the key of an attribute of customers.',
    }),
    source: t.field({
      type: enumRef('BreakdownSource'),
      description: 'What its values are read from.',
      resolve: ({ source }) => source,
    }),
    paired: t.exposeBoolean('paired', {
      description: `Whether it is also counted together with each other paired breakdown of the survey. The first ${breakdownLimits.paired} are.`,
    }),
    counted: t.boolean({
      description:
        'Whether all responses are counted. False while a worker counts those of before it was chosen.',
      resolve: ({ countedToAt }) => countedToAt === null,
    }),
    progress: t.float({
      description:
        'The share of the responses of before it was chosen that are counted, from 0 to 1.',
      resolve: ({ countedToAt, counted, total }) =>
        countedToAt === null ? 1 : Math.min(counted / Math.max(total, 1), 1),
    }),
    valueCount: t.exposeInt('values', {
      description: `How many values are counted apart, at most ${breakdownLimits.values}: those that came first.`,
    }),
    full: t.boolean({
      description:
        'Whether it has as many values as are counted apart: further ones count together, as other values.',
      resolve: ({ values }) => values >= breakdownLimits.values,
    }),
  }),
});

const breakdowns: [typeof SurveyBreakdown] = [SurveyBreakdown];

/** Options of the field that shows the breakdowns of a survey. */
export const breakdownField = {
  type: breakdowns,
  description: `By what its counts are stored apart, in their order; at most ${breakdownLimits.ofSurvey}.`,
};

import { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { type DimensionShape, namedDimensions } from '../scores/dimension.input.ts';
import { type Property, plainProperty, properties } from '../scores/property.ts';
import { describedEnum } from '../toolkit/describedEnum.ts';

const { CHANNEL, LOCALE, TOUCHPOINT, ACCOUNT, SEGMENT, TAG } = properties;

/** The properties by which there are groups of a metric; those of touchpoints stand beside the counts. */
export const metricProperties = {
  SURVEY: {
    ...plainProperty,
    name: 'SURVEY',
    column: Prisma.raw('"surveyId"'),
    model: 'Survey',
  },
  ...{ CHANNEL, LOCALE, TOUCHPOINT },
  EXPERIENCE_DIMENSION: {
    ...plainProperty,
    name: 'EXPERIENCE_DIMENSION',
    column: Prisma.raw(`coalesce("experienceDimension"::text, '')`),
  },
  TEAM: {
    ...plainProperty,
    name: 'TEAM',
    column: Prisma.raw(`coalesce("teamId"::text, '')`),
    model: 'Team',
  },
  ...{ ACCOUNT, SEGMENT, TAG },
} as const satisfies Readonly<Record<string, Property>>;

export type MetricPropertyName = keyof typeof metricProperties;

/** Whether it is a property of the touchpoint of a response. */
export function isOfTouchpoint({ name }: Property): boolean {
  return name === metricProperties.TEAM.name || name === metricProperties.EXPERIENCE_DIMENSION.name;
}

/** The property of responses that must be counted apart, so that there can be groups by another. */
export function countedProperty(property: Property): Property[] {
  if (property.name === metricProperties.SURVEY.name) return [];
  return isOfTouchpoint(property) ? [TOUCHPOINT] : [property];
}

const MetricProperty = describedEnum(
  'MetricProperty',
  'A property that each response of a metric has, by which they are grouped.',
  {
    SURVEY: 'The survey that was answered.',
    CHANNEL: 'The channel that the response came by.',
    LOCALE: 'The language in which the survey was shown.',
    TOUCHPOINT: 'The touchpoint of the response; one group has the responses without a touchpoint.',
    EXPERIENCE_DIMENSION:
      'The `experienceDimension` of the touchpoint; one group has the responses without one.',
    TEAM: 'The team that is responsible for the touchpoint; one group has the responses without one.',
    ACCOUNT:
      'The account of the response’s customer of today; one group has the responses without one. It needs the scope `customers:read`.',
    SEGMENT:
      'The segments that the response’s customer belonged to then. Groups overlap: a response counts in each, and `others` is null. It needs the scope `customers:read`.',
    TAG: 'The tags of the response. Groups overlap: a response counts in each, and `others` is null.',
  },
);

export const MetricDimension = builder.inputType('MetricDimension', {
  description:
    'By what the responses of a metric are grouped: exactly one of these. Hidden fields and profile questions must be `breakdowns` of each of its surveys.',
  isOneOf: true,
  fields: (t) => ({
    property: t.field({ type: MetricProperty, description: 'A property that each response has.' }),
    ...namedDimensions(t),
  }),
});

export type MetricDimensionShape = DimensionShape<MetricPropertyName>;

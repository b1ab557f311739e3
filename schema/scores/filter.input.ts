import { builder } from '../builder.ts';
import { storedField } from '../kernel/datamodel.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import { comparatorFor } from '../toolkit/read/comparator.ts';
import { bounded } from '../toolkit/write/input.ts';
// Declares the enum of the channel comparator.
import '../touchpoints/channel.graph.ts';

const channel = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['channel']));
const touchpoint = comparatorFor('Touchpoint', storedField('Touchpoint', ['id']));
const account = comparatorFor('Account', storedField('Account', ['id']));
const segment = comparatorFor('Segment', storedField('Segment', ['id']));
const wave = comparatorFor('Wave', storedField('Wave', ['id']));
const locale = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['locale']));
const version = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['version']));
const tags = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['tags']));

/** What is to be known of every score by customers. */
export const ofCustomers =
  'It is the customer of today: a change of the customer moves earlier responses, too. Such a score is counted from the responses, at most 100,000 in its range of days, and needs the scope `customers:read`.';

/** What is to be known of every score by attributes of customers. */
export const ofAttributes =
  'Where the attribute is one of the survey’s `breakdowns`, as `attributes.plan`, each response has the value that its customer had when the customer was found, and a later change moves nothing; such a score, also by two breakdowns, is read from stored counts. Else it is the value of today: a change of the customer moves earlier responses, too, and the score is counted from the responses, as it is with another condition beside days; from at most 100,000 in its range of days. It needs the scope `customers:read`; a personal attribute needs `customers:personal`, too.';

/** What is to be known of every score by segments. */
export const ofSegments =
  'They are the segments of the moment of the response, and do not change when the customer leaves one; segments that were deleted since count as none. Such a score is counted from the responses, at most 100,000 in its range of days, and needs the scope `customers:read`.';

/** What is to be known of every score by hidden fields and questions of role PROFILE. */
export const ofMarked =
  'It must be one of the survey’s `breakdowns`. Such a score, also by two of them, is read from stored counts; with another condition beside days, or before the worker has counted a breakdown, it is counted from the responses, at most 100,000 in its range of days.';

type FieldsOfInput = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

function valuesField(t: FieldsOfInput, description: string) {
  return t.stringList(bounded({ maxItems: 200, maxLength: 200 }, { required: true, description }));
}

const AttributeFilter = builder.inputType('ScoreAttributeFilter', {
  description: 'The values of one attribute of customers.',
  fields: (t) => ({
    key: t.string(
      bounded(
        { maxLength: 100 },
        {
          required: true,
          description: 'The key of an attribute of type CHOICE or BOOLEAN: `plan`.',
        },
      ),
    ),
    in: t.stringList(
      bounded(
        { maxItems: 200, maxLength: 100 },
        {
          required: true,
          description: 'One of these values: choices; for BOOLEAN, `true` or `false`.',
        },
      ),
    ),
  }),
});

const HiddenFieldFilter = builder.inputType('ScoreHiddenFieldFilter', {
  description: 'The values of one hidden field.',
  fields: (t) => ({
    key: t.string(
      bounded(
        { maxLength: surveyLimits.key },
        { required: true, description: 'The key of a hidden field of the survey: `region`.' },
      ),
    ),
    in: valuesField(t, 'One of these values; an empty text is met by responses without a value.'),
  }),
});

const ProfileFilter = builder.inputType('ScoreProfileFilter', {
  description: 'The choices of one question about the respondent.',
  fields: (t) => ({
    question: t.string(
      bounded(
        { maxLength: surveyLimits.key },
        {
          required: true,
          description: 'The key of a SINGLE_CHOICE question of role PROFILE.',
        },
      ),
    ),
    in: valuesField(
      t,
      'The keys of choices, one of which was answered; an empty text is met by responses without an answer.',
    ),
  }),
});

export const ScoreFilter = builder.inputType('ScoreFilter', {
  description:
    'Which responses to count. All conditions must hold, on at most 8 properties of responses. A filter by days alone is the fastest.',
  fields: (t) => ({
    from: t.string(
      bounded(
        { maxLength: 10 },
        {
          description:
            'The first day that counts, `2026-01-01`, in the workspace’s time zone. No limit by default.',
        },
      ),
    ),
    to: t.string(
      bounded(
        { maxLength: 10 },
        {
          description:
            'The last day that counts. No limit by default. There are at most 3,660 days from `from` to `to`.',
        },
      ),
    ),
    channel: t.field({ type: channel, description: 'The channel that the response came by.' }),
    touchpoint: t.field({
      type: touchpoint,
      description:
        'The touchpoint of the response. A response without one meets none of these conditions.',
    }),
    hasTouchpoint: t.boolean({
      description: 'True: only responses with a touchpoint. False: only those without one.',
    }),
    locale: t.field({ type: locale, description: 'The language in which the survey was shown.' }),
    version: t.field({
      type: version,
      description: 'The published version of the survey that was answered.',
    }),
    account: t.field({
      type: account,
      description: `The account of the response’s customer. A response without a customer, or whose customer has no account, meets none of these conditions. ${ofCustomers}`,
    }),
    segment: t.field({
      type: segment,
      description: `The segments that the response’s customer belonged to then: any of them is the one with \`eq\`, or one of those with \`in\`; none is with \`neq\` and \`notIn\`. A response without segments meets none of these conditions. ${ofSegments}`,
    }),
    wave: t.field({
      type: wave,
      description:
        'The wave of a tracking study whose invitation was answered. A response without one meets none of these conditions. Such a score is counted from the responses, at most 100,000 of these waves.',
    }),
    hiddenFields: t.field({
      type: [HiddenFieldFilter],
      ...bounded(
        { maxItems: 5, notNull: true },
        {
          description: `Hidden fields of the response, which the page with the survey sets; all must hold. ${ofMarked}`,
        },
      ),
    }),
    profile: t.field({
      type: [ProfileFilter],
      ...bounded(
        { maxItems: 5, notNull: true },
        { description: `Answers about the respondent; all must hold. ${ofMarked}` },
      ),
    }),
    tags: t.field({
      type: tags,
      description:
        'The tags of the response. Such a score is counted from the responses, at most 100,000 in its range of days.',
    }),
    attributes: t.field({
      type: [AttributeFilter],
      ...bounded(
        { maxItems: 5, notNull: true },
        {
          description: `Attributes of the response’s customer; all must hold. A response without a customer, or whose customer has no value, meets none. ${ofAttributes}`,
        },
      ),
    }),
  }),
});

export type ScoreFilterShape = typeof ScoreFilter.$inferInput;

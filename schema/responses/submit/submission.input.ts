import { builder } from '../../builder.ts';
import { CustomerKey } from '../../customers/customerKey.ts';
import { surveyLimits } from '../../surveys/definition/definition.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { idOf, revisionField } from '../../toolkit/write/rowInput.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import { type AnswerInputFields, answerChanges, answers, key, timings } from './answer.input.ts';

const HiddenFieldInput = builder.inputType('ResponseHiddenFieldInput', {
  description: 'A value for one of the survey’s hidden fields.',
  fields: (t) => ({
    key: t.string(
      bounded(key, {
        required: true,
        description: 'The key of the hidden field, as in the survey’s `hiddenFields`.',
      }),
    ),
    value: t.string(
      bounded(
        { maxLength: 1000 },
        {
          required: true,
          description: 'The value as text, as a link carries it: `12.5`, `true`, `2026-11-21`.',
        },
      ),
    ),
  }),
});

const SourceInput = builder.inputType('ResponseSourceInput', {
  description: 'Where a response comes from. Not stored for anonymous surveys.',
  fields: (t) => ({
    url: t.string(
      bounded(
        { maxLength: 2000, url: true },
        { description: 'The address of the page with the survey.' },
      ),
    ),
    userAgent: t.string(
      bounded({ maxLength: 1000 }, { description: 'The user agent of the browser.' }),
    ),
    country: t.string(
      bounded({ maxLength: 2 }, { description: 'The country as ISO 3166-1 alpha-2: `DE`.' }),
    ),
  }),
});

const submissionKey = (t: AnswerInputFields) =>
  t.string(
    bounded(
      { maxLength: 255 },
      {
        required: true,
        description:
          'Printable ASCII characters, at least one, that the client uses for this one call, such as a UUID; `responseStart` and `responseSubmit` have keys of their own. A retry with the same key and arguments returns the same response; other arguments are refused with `IDEMPOTENCY_KEY_REUSED`. Make it random: a retry of `responseStart` returns the resume token, so a key that can be guessed lets others continue the response.',
      },
    ),
  );

/** Fields that are set when a response is made. */
function newResponse(t: AnswerInputFields) {
  return {
    locale: t.string(
      bounded(
        { maxLength: 35 },
        {
          description:
            'The language of the answers as BCP 47, one that the survey is offered in; `de-AT` counts as `de` where only that is offered. By default the survey’s own. Others are refused with `UNKNOWN_LOCALE`.',
        },
      ),
    ),
    channel: t.field({
      type: Channel,
      description: 'The channel of the response; by default its touchpoint’s, or WEB.',
    }),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        {
          description:
            'The touchpoint that the response is about; by default the survey’s. An unknown id is refused with `NOT_FOUND`.',
        },
      ),
    ),
    hiddenFields: t.field({
      type: [HiddenFieldInput],
      ...bounded(
        { maxItems: surveyLimits.hiddenFields, notNull: true },
        {
          description: 'Values that the page knows already, each for a hidden field of the survey.',
        },
      ),
    }),
    customer: t.field({
      type: CustomerKey,
      description:
        'Whose response it is; the survey’s `customerKey` does not matter then. A response whose customer is not known waits for one with this email address, telephone number or external id; where several have it, it is AMBIGUOUS. An `id` must exist. Only secret keys can set it, as anyone could claim to be a customer: with a publishable key, and for an anonymous survey, it is refused with `INVALID_VALUE`.',
    }),
    invitation: t.string(
      bounded(
        { maxLength: 200 },
        {
          description:
            'The token of the invitation that it answers, as the link of the page has it: it says whose response it is, and is used up by this one. `responseStart` with the token of an invitation whose response is not finished returns that response. Refused with `INVITATION_ENDED` if the invitation was answered or has expired, with `NOT_FOUND` if it is not one to this survey, and for an anonymous survey with `INVALID_VALUE`.',
        },
      ),
    ),
    source: t.field({ type: SourceInput, description: 'Where the response comes from.' }),
    tags: t.stringList(
      bounded(
        { maxLength: 100, maxItems: 50, notNull: true, notBlank: true },
        {
          description:
            'Its tags. Only secret keys can set them; with a publishable key they are refused with `INVALID_VALUE`.',
        },
      ),
    ),
    startedAt: t.field({
      type: 'DateTime',
      description:
        'When the response was started, from the year 1900 to now; by default when it was submitted, or now. With a publishable key it is refused with `INVALID_VALUE`.',
    }),
    completedAt: t.field({
      type: 'DateTime',
      description:
        'When the response was submitted, from `startedAt` to now; by default `startedAt`, or now. With a publishable key it is refused with `INVALID_VALUE`.',
    }),
  };
}

const resumeToken = { description: 'The `resumeToken` that `responseStart` returned.' } as const;
const survey = { description: 'The id of the survey: `survey_…`.' } as const;

/** The version that was answered: a page may have been opened before the newest was published. */
const version = (t: AnswerInputFields) =>
  t.int(
    bounded(
      { min: 1 },
      {
        description:
          'The version of the survey that was shown, from `LiveSurvey.version`; by default the newest.',
      },
    ),
  );

export const ResponseStartInput = builder.inputType('ResponseStartInput', {
  description: 'A response to answer page by page.',
  fields: (t) => {
    const { completedAt: _, ...fields } = newResponse(t);
    return {
      survey: t.id(bounded({ reference: 'Survey' }, { ...survey, required: true })),
      version: version(t),
      submissionKey: submissionKey(t),
      ...fields,
      answers: answers(t),
      timings: timings(t),
    };
  },
});

export const ResponseSaveInput = builder.inputType('ResponseSaveInput', {
  description: 'Answers for a response that was started.',
  fields: (t) => ({
    resumeToken: t.string(bounded({ maxLength: 200 }, { ...resumeToken, required: true })),
    answers: answerChanges(t),
    timings: timings(t),
  }),
});

export const ResponseSubmitInput = builder.inputType('ResponseSubmitInput', {
  description:
    'A whole response to a `survey`; or, with a `resumeToken`, the last answers of a response that was started. With a `resumeToken`, only `submissionKey`, `answers` and `timings` can be set; other fields are refused with `FIXED`.',
  fields: (t) => ({
    survey: t.id(bounded({ reference: 'Survey' }, survey)),
    version: version(t),
    resumeToken: t.string(bounded({ maxLength: 200 }, resumeToken)),
    submissionKey: submissionKey(t),
    ...newResponse(t),
    answers: answers(t),
    timings: timings(t),
  }),
});

export const ResponseBulkSubmitRow = builder.inputType('ResponseBulkSubmitRow', {
  description: 'One whole response of a bulk call.',
  fields: (t) => ({
    submissionKey: submissionKey(t),
    version: version(t),
    ...newResponse(t),
    answers: answers(t),
    timings: timings(t),
  }),
});

export const ResponseUpdateInput = builder.inputType('ResponseUpdateInput', {
  description: 'Changes to a response. A field that is left out does not change.',
  fields: (t) => ({
    id: t.id(idOf('SurveyResponse', { called: 'response' })),
    revision: t.int(revisionField),
    answers: answerChanges(t),
    hiddenFields: newResponse(t).hiddenFields,
    tags: t.stringList(
      bounded(
        { maxLength: 100, maxItems: 50, notNull: true, notBlank: true },
        { description: 'Its tags. The list replaces all earlier tags.' },
      ),
    ),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        { description: 'The touchpoint that the response is about; null removes it.' },
      ),
    ),
  }),
});

export type ResponseStart = typeof ResponseStartInput.$inferInput;
export type ResponseSubmit = typeof ResponseSubmitInput.$inferInput;
export type ResponseBulkRow = typeof ResponseBulkSubmitRow.$inferInput;

import { builder } from '../../builder.ts';
import { surveyLimits } from '../../surveys/definition/definition.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { idOf, revisionOf } from '../../toolkit/write/rowInput.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import { type AnswerInputFields, answerChanges, answers, key, timings } from './answer.input.ts';

const HiddenFieldInput = builder.inputType('ResponseHiddenFieldInput', {
  description: 'A value for one of the survey’s hidden fields.',
  fields: (t) => ({
    key: t.string(
      bounded(key, {
        required: true,
        description: 'Which one; the survey declares them in `hiddenFields`.',
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
  description: 'Where a response comes from. Not kept in anonymous surveys.',
  fields: (t) => ({
    url: t.string(
      bounded({ maxLength: 2000, url: true }, { description: 'The page it is given on.' }),
    ),
    userAgent: t.string(
      bounded({ maxLength: 1000 }, { description: 'The browser, as it calls itself.' }),
    ),
    country: t.string(
      bounded({ maxLength: 2 }, { description: 'The country, as ISO 3166 writes it: `DE`.' }),
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
          'Any 1 to 255 printable ASCII characters that the caller uses for this one call, such as a UUID: `responseStart` and `responseSubmit` have keys of their own. A retry with the same key and arguments finds the same response. Make it random: whoever holds the key of a response that was begun can go on with it.',
      },
    ),
  );

/** What is said of a response when it is made. */
function newResponse(t: AnswerInputFields) {
  return {
    locale: t.string(
      bounded(
        { maxLength: 35 },
        {
          description:
            'The language it is given in, or a parent of it that the survey is offered in (`de` for `de-AT`); by default the survey’s own.',
        },
      ),
    ),
    channel: t.field({
      type: Channel,
      description: 'By which way it comes; by default its touchpoint’s, else WEB.',
    }),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        {
          description:
            'The touchpoint it is about, any of the workspace; by default the survey’s. Publishable keys name it by its id, too, which cannot be guessed: one of another workspace is `NOT_FOUND` like one that never was.',
        },
      ),
    ),
    hiddenFields: t.field({
      type: [HiddenFieldInput],
      ...bounded(
        { maxItems: surveyLimits.hiddenFields, notNull: true },
        { description: 'What the page knows already.' },
      ),
    }),
    source: t.field({ type: SourceInput, description: 'Where it comes from.' }),
    tags: t.stringList(
      bounded(
        { maxLength: 100, maxItems: 50, notNull: true, notBlank: true },
        {
          description:
            'What it is marked with: at most 50 tags of at most 100 characters. Only secret keys can set them; from a publishable key they are `INVALID_VALUE`.',
        },
      ),
    ),
    startedAt: t.field({
      type: 'DateTime',
      description:
        'When it was begun, if that is past; by default when it was submitted. Not for publishable keys.',
    }),
    completedAt: t.field({
      type: 'DateTime',
      description:
        'When it was submitted, if that is past; by default when it was begun, or now. Not for publishable keys.',
    }),
  };
}

const resumeToken = { description: 'What `responseStart` handed out.' } as const;
const survey = { description: 'The survey’s id: `survey_…`.' } as const;

/** Whose answers these are to: a page may have been opened before the newest version was published. */
const version = (t: AnswerInputFields) =>
  t.int(
    bounded(
      { min: 1 },
      {
        description:
          'The version that was shown, as `LiveSurvey.version` told it; the newest by default.',
      },
    ),
  );

export const ResponseStartInput = builder.inputType('ResponseStartInput', {
  description: 'A response that is to be filled page by page.',
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
  description: 'Answers for a response that was begun.',
  fields: (t) => ({
    resumeToken: t.string(bounded({ maxLength: 200 }, { ...resumeToken, required: true })),
    answers: answerChanges(t),
    timings: timings(t),
  }),
});

export const ResponseSubmitInput = builder.inputType('ResponseSubmitInput', {
  description:
    'A whole response to a `survey`, or the last answers of one that was begun, by its `resumeToken`; then only `answers` and `timings` are taken beside it.',
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
  description: 'A whole response among others.',
  fields: (t) => ({
    submissionKey: submissionKey(t),
    version: version(t),
    ...newResponse(t),
    answers: answers(t),
    timings: timings(t),
  }),
});

export const ResponseUpdateInput = builder.inputType('ResponseUpdateInput', {
  description: 'What to correct of a response. What is left out stays.',
  fields: (t) => ({
    id: t.id(idOf('SurveyResponse', { called: 'response' })),
    revision: t.int(revisionOf()),
    answers: answerChanges(t),
    hiddenFields: newResponse(t).hiddenFields,
    tags: t.stringList(
      bounded(
        { maxLength: 100, maxItems: 50, notNull: true, notBlank: true },
        { description: 'What it is marked with; replaces all earlier tags.' },
      ),
    ),
    touchpoint: t.id(
      bounded({ reference: 'Touchpoint' }, { description: 'The touchpoint it is about.' }),
    ),
  }),
});

export type ResponseStart = typeof ResponseStartInput.$inferInput;
export type ResponseSubmit = typeof ResponseSubmitInput.$inferInput;
export type ResponseBulkRow = typeof ResponseBulkSubmitRow.$inferInput;

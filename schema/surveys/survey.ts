import { logDeletedJobs } from '../jobs/logEnd.ts';
import { invalid } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { breakdownTask } from './breakdowns/storeBreakdowns.ts';
import { prepareSurveys, storeSurveyInputs, surveyInputs } from './prepare.ts';
import { templateKindErrors } from './templateKindErrors.ts';

storedEnum('SurveyKind', 'When a survey is sent, and what it asks about.', {
  RELATIONSHIP: 'Sent from time to time, about the relationship as a whole.',
  TRANSACTIONAL: 'Sent right after an event, such as a purchase, about that event.',
  PULSE: 'Sent often, with few questions, about the present mood.',
  EXIT: 'Sent when a customer leaves, about the reasons.',
  PRODUCT: 'Sent while a product is used, about how well it works.',
  EMPLOYEE:
    'Sent to the people who work for the company. Its NPS question asks whether they would recommend it as an employer (`eNPS`).',
});

storedEnum('SurveyStatus', 'Whether a survey takes answers.', {
  DRAFT: 'The survey was never published.',
  LIVE: 'The newest published version of the survey takes answers.',
  PAUSED: 'The survey takes no answers for now.',
  CLOSED: 'The survey has ended, and takes no answers.',
});

export const Survey = primitive('Survey', {
  scope: 'surveys',
  description:
    'What a company asks its customers: a draft that is worked on, and published versions that take answers and never change.',
  fields: {
    name: {
      description: 'What the team calls it: `Relationship 2026`. Respondents do not see it.',
      input: 'What the team calls it. Respondents do not see it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What the survey is for. Only the team sees it.',
      filter: false,
      maxLength: 10_000,
    },
    kind: {
      description: 'When it is sent, and what it asks about.',
      input: 'When it is sent, and what it asks about. A new survey has RELATIONSHIP by default.',
      order: 'The kind: RELATIONSHIP, TRANSACTIONAL, PULSE, EXIT, PRODUCT, EMPLOYEE.',
    },
    status: {
      description: 'Whether it takes answers.',
      order: 'The status: DRAFT, LIVE, PAUSED, CLOSED.',
      readOnly: true,
    },
    version: {
      description: 'The number of the newest published version; 0 before the first.',
      readOnly: true,
    },
    changed: {
      description: 'Whether the draft differs from the newest published version.',
      readOnly: true,
    },
    locales: {
      description: 'The languages it is offered in, as BCP 47, the default one first.',
      input:
        'The languages it is offered in, its default language first. A new survey has all languages of the workspace by default. A change takes effect at once, without publishing.',
      maxItems: 50,
      maxLength: 35,
    },
    defaultLocale: {
      description: 'The language that is shown where a text is missing in the reader’s language.',
      filter: false,
      readOnly: true,
    },
    anonymous: {
      description:
        'Whether responses are stored without the respondent and the time of day. It cannot change once the survey was published.',
      input:
        'Whether responses are stored without the respondent and the time of day. Answers in the respondents’ own words and hidden fields that the page sends can still identify them. A version shows when it was published, so publish two versions on different days. False for a new survey by default. It cannot change once the survey was published.',
    },
    closesAt: {
      description: 'The time from which it takes no more answers; null if there is no end.',
      input:
        'The time from which it takes no more answers; null for no end. A change takes effect at once, without publishing.',
      order: 'When it takes no more answers.',
    },
    maxResponses: {
      description: 'How many completed responses it takes at most; null if there is no limit.',
      input:
        'How many completed responses it takes at most; null for no limit. A change takes effect at once, without publishing.',
      filter: false,
      min: 1,
      max: 1_000_000_000,
    },
    samplingPct: {
      description: 'The share of the eligible customers to invite, in percent from 0 to 100.',
      input:
        'The share of the eligible customers to invite, in percent. A new survey has 100 by default.',
      filter: false,
      min: 0,
      max: 100,
    },
    samplingSeed: {
      description:
        'Which customers are drawn for `samplingPct`: with another number, others are; from 0 to 1,000,000.',
      input:
        'Which customers are drawn for `samplingPct`: another number draws others. A new survey has 0 by default.',
      filter: false,
      min: 0,
      max: 1_000_000,
    },
    recontactDays: {
      description:
        'Days to wait before the same customer is invited again, from 0 to 3,650; null if there is no such limit.',
      input: 'Days to wait before the same customer is invited again; null for no such limit.',
      filter: false,
      min: 0,
      max: 3650,
    },
    channels: {
      description:
        'The channels by which customers may be shown or sent it; empty for all. Responses may come by any.',
      input:
        'The channels by which customers may be shown or sent it, each once; an empty list for all. Responses may come by any.',
      filter: false,
      maxItems: 20,
      unique: true,
    },
    priority: {
      description:
        'Which survey comes first where several can be shown: the one with the highest number, from 0 to 1,000.',
      input:
        'Which survey comes first where several can be shown: the one with the highest number. A new survey has 0 by default.',
      order: 'How important it is beside other surveys, the least important first.',
      min: 0,
      max: 1000,
    },
    purpose: {
      description:
        'What customers are contacted for with it: their consent is asked for this purpose. Null if it has none; then no customer may be contacted with it.',
      input: 'What customers are contacted for with it. Without one, none may be.',
      filter: 'What customers are contacted for with it.',
    },
    templates: {
      description:
        'The message templates that its invitations, reminders and thanks are made of; without one of the kind and channel, another tool sends them. Of several, the first counts.',
      input:
        'Message templates of the kinds INVITE, REMINDER and THANK_YOU, and of no other: with one of the kind and channel, cxgraph sends them. Of several, the first counts.',
      link: 'template',
      maxItems: 50,
    },
    segment: {
      description: 'The customers that it is for; null for all.',
      input: 'The customers that it is for; null for all.',
      filter: 'The customers that it is for.',
    },
    resumeDays: {
      description: 'Days for which a response that was started can be continued, from 1 to 365.',
      input:
        'Days for which a response that was started can be continued. A new survey has 30 by default.',
      filter: false,
      min: 1,
      max: 365,
    },
    url: {
      description:
        'The web page that shows the survey, http or https; null if there is none: invitations then lead to the workspace’s `surveyUrl`.',
      input:
        'The web page that shows the survey. Invitations lead there, or without it to the workspace’s `surveyUrl`: it has `{token}` where the token of an invitation belongs, `https://example.com/survey?i={token}`; that of an anonymous survey has none.',
      filter: false,
      maxLength: 2000,
      url: true,
    },
    journey: {
      description: 'The journey it asks about; null if its target is something else.',
      filter: 'The journey it asks about.',
      readOnly: true,
      reverse: {
        field: 'surveys',
        description: 'The surveys that ask about the journey as a whole, the newest first.',
      },
    },
    step: {
      description: 'The step it asks about; null if its target is something else.',
      filter: 'The step it asks about.',
      readOnly: true,
      reverse: {
        field: 'surveys',
        description: 'The surveys that ask about this step, the newest first.',
      },
    },
    touchpoint: {
      description:
        'The touchpoint it asks about; null if its target is something else. Responses count for it unless they name another.',
      filter: 'The touchpoint it asks about.',
      readOnly: true,
      reverse: {
        field: 'surveys',
        description: 'The surveys that ask about this touchpoint, the newest first.',
      },
    },
    owner: {
      description: 'The actor who is responsible for the survey; null if there is none.',
      input: 'The actor who is responsible for it.',
      filter: 'The actor who is responsible for it.',
    },
    team: {
      description:
        'The team or department that is responsible for the survey; null if there is none.',
      input: 'The team or department that is responsible for it.',
      filter: 'The team or department that is responsible for it.',
      reverse: {
        field: 'surveys',
        description: 'The surveys that it is responsible for, the newest first.',
      },
    },
  },
  inputs: surveyInputs,
  list: {
    field: 'surveys',
    description: 'The surveys of the workspace, the newest first.',
    order: { createdAt: 'desc' },
  },
  make: {
    verb: 'Create',
    description:
      'Creates a survey as a draft, with all its pages. Checks its logic: whether the fields of conditions exist, whether conditions depend on each other in a circle, and whether every page can be reached. The `path` of an error leads to the predicate of a condition.',
    input: 'A new survey, as a draft. Only its name is required.',
    payload: 'The new survey; null if there are errors.',
  },
  update: {
    description:
      'Changes a survey. Pages, endings, variables, hidden fields and quotas are each replaced as a whole, in the draft: respondents see the change when it is published. Settings take effect at once. The kind and the scale of a published question cannot change (`FIXED`). Refused with `STALE_REVISION` if `revision` is set and the survey has changed since.',
    input:
      'Changes to a survey. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its versions, counters, contacts and external ids',
  prepare: prepareSurveys,
  checkRows: async (ctx, rows) => templateKindErrors(ctx, rows),
  storeInputs: storeSurveyInputs,
  // Its jobs are deleted with it.
  onDelete: async ({ db, now }, survey) => {
    await logDeletedJobs(db, now, { surveyId: survey.id });
    if (survey.breakdownVersion > 0) await enqueue(db, now, [breakdownTask('DELETE', survey)]);
  },
  check: ({ stored, after }) =>
    stored && stored.version > 0 && stored.anonymous !== after.anonymous
      ? [
          invalid(
            'FIXED',
            ['anonymous'],
            'The survey was published, so whether it is anonymous cannot change. Duplicate it instead.',
          ),
        ]
      : [],
  example: { name: 'Relationship' },
});

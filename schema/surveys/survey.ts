import { invalid } from '../kernel/userError.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { prepareSurveys, surveyInputs } from './prepare.ts';

storedEnum('SurveyKind', 'On which occasion a survey asks.', {
  RELATIONSHIP: 'Now and then, how the whole relationship is.',
  TRANSACTIONAL: 'Right after something happened, how that went.',
  PULSE: 'Often and briefly, to see how it goes.',
  EXIT: 'When somebody leaves, why.',
  PRODUCT: 'While a product is used, how it serves.',
});

storedEnum('SurveyStatus', 'Whether a survey takes answers.', {
  DRAFT: 'It was never published.',
  LIVE: 'Its newest published version takes answers.',
  PAUSED: 'It takes none for now.',
  CLOSED: 'It is over, and takes none.',
});

export const Survey = primitive('Survey', {
  scope: 'surveys',
  description:
    'What a company asks its customers: a draft that is worked on, and published versions that take answers and never change.',
  fields: {
    name: {
      description: 'What the team calls it: `Relationship 2026`. Those who answer do not see it.',
      input: 'What the team calls it; those who answer do not see it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What it is for, for the team.',
      filter: false,
      maxLength: 10_000,
    },
    kind: {
      description: 'On which occasion it asks.',
      input: 'On which occasion it asks; RELATIONSHIP at first.',
      order: 'Its kind, in the order of the enum.',
    },
    status: {
      description: 'Whether it takes answers.',
      order: 'DRAFT, LIVE, PAUSED, CLOSED.',
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
        'The languages it is offered in, all of the workspace’s at first; its default language stands first. Holds at once, without publishing.',
      maxItems: 50,
      maxLength: 35,
    },
    defaultLocale: {
      description: 'The language that is shown where a text is missing in the reader’s.',
      filter: false,
      readOnly: true,
    },
    anonymous: {
      description:
        'Whether nobody can tell who answered, or when within the day. Fixed once it was published.',
      input:
        'Nobody can tell who answered, or when within the day, but from what they write themselves and what the page hands in as hidden fields. Versions tell when they were published: publish them on different days. False at first; it stays as it was first published.',
    },
    closesAt: {
      description: 'From when on it takes no more answers; null for no end.',
      input: 'From when on it takes no more answers. Holds at once, without publishing.',
      order: 'When it takes no more answers.',
    },
    maxResponses: {
      description: 'How many completed responses it takes; null for no bound.',
      input: 'How many completed responses it takes. Holds at once, without publishing.',
      filter: false,
      min: 1,
      max: 1_000_000_000,
    },
    samplingPct: {
      description:
        'Which share of the customers it could ask it does ask, in percent from 0 to 100.',
      input: 'Which share of the customers it could ask it does ask; 100 at first.',
      filter: false,
      min: 0,
      max: 100,
    },
    recontactDays: {
      description: 'Days before the same customer is asked it again; null for no rule.',
      filter: false,
      min: 0,
      max: 3650,
    },
    resumeDays: {
      description: 'Days for which a response that was begun can be continued.',
      input: 'Days for which a response that was begun can be continued; 30 at first.',
      filter: false,
      min: 1,
      max: 365,
    },
    url: {
      description: 'The page that shows it, http or https.',
      input: 'The page that shows it, for links in invitations.',
      filter: false,
      maxLength: 2000,
      url: true,
    },
    journey: {
      description: 'The journey it asks about, if that is its target.',
      filter: 'The journey it asks about.',
      readOnly: true,
      reverse: {
        field: 'surveys',
        description: 'The surveys that ask about the journey as a whole, the newest first.',
      },
    },
    step: {
      description: 'The step it asks about, if that is its target.',
      filter: 'The step it asks about.',
      readOnly: true,
      reverse: {
        field: 'surveys',
        description: 'The surveys that ask about this step, the newest first.',
      },
    },
    touchpoint: {
      description:
        'The touchpoint it asks about, if that is its target. Responses count for it unless they name another.',
      filter: 'The touchpoint it asks about.',
      readOnly: true,
      reverse: {
        field: 'surveys',
        description: 'The surveys that listen there, the newest first.',
      },
    },
    owner: {
      description: 'Who answers for it.',
      input: 'The actor who answers for it.',
      filter: 'Who answers for it.',
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
      'Makes a survey, a draft, with all its pages. Its logic is checked: what conditions look at, whether they depend on each other in a circle, whether every page can be reached. Each mistake is told by its path, down to the rule.',
    input: 'A new survey, a draft; only its name is needed.',
    payload: 'The new survey.',
  },
  update: {
    description:
      'Changes a survey. Pages, endings, variables, hidden fields and quotas are replaced as wholes, and only in the draft, until it is published; settings hold at once. Keys that were published keep their kind and scale (`FIXED`). With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
    input: 'What to change of a survey. What is left out stays; null clears.',
  },
  takesAlong: 'its versions, counters and external ids',
  prepare: prepareSurveys,
  check: ({ stored, after }) =>
    stored && stored.version > 0 && stored.anonymous !== after.anonymous
      ? [
          invalid(
            'FIXED',
            ['anonymous'],
            'Whether a survey is anonymous stays as it was first published. Duplicate it instead.',
          ),
        ]
      : [],
  example: { name: 'Relationship' },
});

import '../caseCategories/caseCategory.ts';
import { logFollowedTypes, onLoggedTypes } from '../changes/follow.ts';
import '../lifecycleStages/lifecycleStage.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import '../surveys/survey.ts';
import { primitive } from '../toolkit/primitive.ts';
import { askedSurveyErrors } from './askedSurveyErrors.ts';

/** Policies of a workspace, archived ones included: each resolved case looks for its own among them. */
const most = 100;

primitive('FollowUpPolicy', {
  scope: 'followUpPolicies',
  description:
    'How customers are asked again after their cases were resolved, and which `Case.outcome` follows from their answers. A case has the first policy, by `position`, that is for its category or for all, and is not archived, at the moment at which it is resolved.',
  fields: {
    name: {
      description: 'What the team calls it: `After a case`.',
      input: 'What the team calls it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What it is for, in words of the team.',
      filter: false,
      maxLength: 10_000,
    },
    position: {
      description:
        'Which of several policies counts for a case: the one with the lowest number, and of two with the same the older one.',
      input:
        'Which of several policies counts for a case: the one with the lowest number. A new one has 0 by default.',
      order: 'Its position in the list.',
      min: 0,
      max: 10_000,
    },
    category: {
      description: 'The category of the cases that it is for; null for cases of all categories.',
      input: 'The category of the cases that it is for; by default those of all categories.',
      reverse: {
        field: 'followUpPolicies',
        description: 'How customers are asked again after cases of this category.',
      },
    },
    survey: {
      description: 'What asks.',
      input:
        'The survey, by its id; not an anonymous one. It can still be a draft: while it takes no answers, or no link to it can be made, customers are not asked.',
      filter: 'What asks.',
      reverse: {
        field: 'followUpPolicies',
        description: 'The policies that send the survey after cases.',
      },
    },
    channel: {
      description: 'The channel by which the invitations are sent.',
      input: 'The channel by which the invitations are sent: one that the survey is for.',
    },
    afterHours: {
      description:
        'Hours from the resolution until the customer is asked, from 0 to 8,760. After a case that is reopened before then, the customer is not asked.',
      input: 'Hours from the resolution until the customer is asked. 24 by default.',
      filter: false,
      min: 0,
      max: 8_760,
    },
    linkDays: {
      description: 'Days for which the link begins a response, from 1 to 366.',
      input: 'Days for which the link begins a response. 30 by default.',
      filter: false,
      min: 1,
      max: 366,
    },
    question: {
      description: 'The key of the question whose answer says the outcome; it has a scale.',
      input:
        'The key of the question whose answer says the outcome: one with a scale, such as NPS, CSAT, CES or RATING. Answers to a question marked `reverseScored` are reversed first.',
      filter: false,
      maxLength: surveyLimits.key,
      notBlank: true,
    },
    recoveredFrom: {
      description:
        'The lowest answer with which the customer is RECOVERED; lower ones are UNCHANGED. Null for the upper third of the scale: 7 of an NPS, 4 of a CSAT, 5 of a CES.',
      input:
        'The lowest answer with which the customer is RECOVERED. By default the upper third of the scale: 7 of an NPS, 4 of a CSAT, 5 of a CES.',
      filter: false,
    },
    lostUpTo: {
      description:
        'The highest answer with which the customer is LOST; below `recoveredFrom`. Null for the lowest of the scale.',
      input:
        'The highest answer with which the customer is LOST; below `recoveredFrom`. By default the lowest of the scale.',
      filter: false,
    },
    lostStage: {
      description:
        'The lifecycle stage whose customers are LOST, whatever they answer; null if no stage says so.',
      input: 'The lifecycle stage whose customers are LOST, whatever they answer.',
      filter: 'The lifecycle stage whose customers are LOST.',
      reverse: {
        field: 'followUpPolicies',
        description: 'The policies for which a customer of this stage is LOST.',
      },
    },
  },
  list: {
    field: 'followUpPolicies',
    description: 'The policies by which customers are asked again after cases, in their order.',
    order: { position: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Creates a policy by which customers are asked again after cases; it counts for cases that are resolved from now on. Whether each customer may be asked is decided as \`canContact\` does: pauses, caps and consents count. A workspace has at most ${most}. Refused with \`WRONG_STATE\` for an anonymous survey, with \`INVALID_VALUE\` for a channel that the survey is not for, with \`UNKNOWN_FIELD\` or \`WRONG_TYPE\` for a question that the survey lacks or that has no scale, and with \`OUT_OF_RANGE\` for answers that are not on it.`,
    input: 'A new policy. Its name, survey, channel and question are required.',
    payload: 'The new policy; null if there are errors.',
  },
  update: {
    description:
      'Changes a policy; cases that were resolved before are asked about when that was planned, as the policy says then. To end it, archive it; one that is deleted has no outcomes follow from answers any more. Refused with `STALE_REVISION` if `revision` is set and the policy has changed since.',
    input:
      'Changes to a policy. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  maxRows: {
    count: most,
    message: `A workspace has at most ${most} follow-up policies. Delete one that is not used.`,
  },
  checkRows: ({ db }, rows) => askedSurveyErrors(db, rows),
  storeInputs: async ({ db }) => {
    await logFollowedTypes(db);
    return new Set();
  },
  onDelete: ({ db }, { id }) => logFollowedTypes(db, id),
  example: { name: 'After a case', channel: 'EMAIL', question: 'recommend' },
});

/** Answers to surveys that were sent are awaited as long as there is a policy, archived or not. */
onLoggedTypes(async (db, leaving) => {
  const where = leaving === undefined ? {} : { id: { not: leaving } };
  const some = await db.followUpPolicy.findFirst({ where, select: { id: true } });
  return some ? ['response.completed'] : [];
});

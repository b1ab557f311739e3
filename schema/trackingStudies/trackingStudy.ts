import '../invitations/invitation.graph.ts';
import { invalid } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import '../segments/segment.ts';
import '../surveys/survey.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { planTask } from './due.ts';
import { planWaves } from './planWaves.ts';

/** Tracking studies of a workspace at most, archived ones included. */
const maxStudies = 1_000;

storedEnum('WaveUnit', 'In what the interval between the waves of a tracking study is counted.', {
  DAY: 'Calendar days.',
  WEEK: 'Weeks of seven days.',
  MONTH: 'Calendar months from `startsAt`; from 31 January to 28 February and 31 March.',
  QUARTER: 'Three calendar months.',
});

export const TrackingStudy = primitive('TrackingStudy', {
  scope: 'invitations',
  description:
    'A survey that is sent again and again to the customers of a segment, in waves whose scores are compared: `scoreSeries` with the interval WAVE. Each wave invites those who belong to the segment then, each as `invitationCreate` does: pauses, caps and consents count.',
  fields: {
    name: {
      description: 'What the team calls it: `Relationship, each quarter`.',
      input: 'What the team calls it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What it is for.',
      filter: false,
      maxLength: 10_000,
    },
    survey: {
      description: 'What asks.',
      input:
        'The survey, by its id. Its waves can only be compared if it is not anonymous. It cannot change.',
      filter: 'What asks.',
      fixed: 'A tracking study keeps its survey: its waves are compared.',
      reverse: {
        field: 'trackingStudies',
        description: 'The tracking studies that send the survey, by name.',
      },
    },
    segment: {
      description: 'Whom it asks: each wave those who belong to it then.',
      input: 'Whom to ask: a segment or list, by its id. A change counts from the next wave on.',
      filter: 'Whom it asks.',
      reverse: {
        field: 'trackingStudies',
        description: 'The tracking studies that ask its customers, by name.',
      },
    },
    channel: {
      description: 'The channel by which the invitations are sent.',
    },
    locale: {
      description:
        'The language of the invitations as BCP 47; null for that of each customer, or else the survey’s own. So it is, too, while the survey is not offered in it.',
      input:
        'The language of the invitations as BCP 47. By default that of each customer, or else the survey’s own; so it is, too, while the survey is not offered in it.',
      maxLength: 35,
      locale: true,
    },
    every: {
      description: 'A wave begins every so many units, from 1 to 366.',
      input: 'A wave begins every so many units. 1 by default.',
      filter: false,
      min: 1,
      max: 366,
    },
    unit: {
      description: 'The unit of the interval between waves.',
    },
    startsAt: {
      description:
        'When the first wave is due. The others are due at the same time of day in the workspace’s time zone.',
      input:
        'When the first wave is due. The others are due at the same time of day in the workspace’s time zone. Of a time that has passed, the next wave is the first.',
      order: 'When the first wave is due.',
      absent: 'now',
    },
    endsAt: {
      description: 'When it is over: no wave is due from then on. Null for no end.',
      input: 'When it is over: no wave is due from then on. After `startsAt`; null for no end.',
      order: 'When it is over.',
    },
    maxWaves: {
      description: 'How many waves it has at most, from 1 to 10,000; null for no limit.',
      input: 'How many waves it has at most; null for no limit.',
      filter: false,
      min: 1,
      max: 10_000,
    },
    linkDays: {
      description:
        'Days for which the links of a wave begin a response, from 1 to 366; they end with the next wave in any case. Null for until then, 366 days at most.',
      input:
        'Days for which the links of a wave begin a response; they end with the next wave in any case. By default they last until then, 366 days at most.',
      filter: false,
      min: 1,
      max: 366,
    },
    remindAfterDays: {
      description:
        'Days after which a customer who has begun no response is reminded, from 1 to 90; null for never.',
      input: 'Days after which a customer who has begun no response is reminded. By default never.',
      filter: false,
      min: 1,
      max: 90,
    },
    maxReminders: {
      description: 'How many reminders an invitation has at most, from 0 to 10.',
      input: 'How many reminders an invitation has at most. 0 by default.',
      filter: false,
      min: 0,
      max: 10,
    },
    paused: {
      description: 'Whether no wave begins for now. Invitations that were made stay.',
      input:
        'True to have no wave begin for now. With false it goes on with the next wave that is due; those that were left out are not made up for.',
    },
    waveCount: {
      description: 'How many waves have begun: the number of the last one.',
      filter: false,
      readOnly: true,
    },
    nextAt: {
      description:
        'When the next wave is due; null while it is paused or archived, and once it is over. A wave begins within seconds; after a time without a worker it begins once, however many were due.',
      order: 'When the next wave is due.',
      readOnly: true,
    },
    skippedAt: {
      description:
        'When a wave was last left out because the survey could not be answered then; null if none was.',
      filter: false,
      readOnly: true,
    },
    skippedBecause: {
      description: 'Why the wave of `skippedAt` was left out, in words; null if none was.',
      filter: false,
      readOnly: true,
    },
  },
  list: {
    field: 'trackingStudies',
    description: 'The tracking studies of the workspace, by name.',
    order: { name: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Creates a tracking study, which invites customers by itself from \`startsAt\` on. Its survey can still be a draft: a wave is left out while the survey takes no answers, cannot be linked to, or is not for the channel (\`skippedBecause\`). A workspace has at most ${maxStudies.toLocaleString('en')}. Refused with \`NOT_FOUND\` for an unknown survey or segment, with \`OUT_OF_RANGE\` for an end before the start, and with \`REQUIRED\` for \`maxReminders\` without \`remindAfterDays\`.`,
    input: 'A new tracking study. Its name, survey, segment, channel and unit are required.',
    payload: 'The new tracking study; null if there are errors.',
  },
  update: {
    description:
      'Changes a tracking study; waves that have begun stay as they are. To end it, archive it. Refused with `STALE_REVISION` if `revision` is set and the study has changed since.',
    input:
      'Changes to a tracking study. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  maxRows: {
    count: maxStudies,
    message: `A workspace has at most ${maxStudies} tracking studies. Delete one that is not used.`,
  },
  check: ({ after }) => [
    ...(after.endsAt !== null && after.endsAt <= after.startsAt
      ? [invalid('OUT_OF_RANGE', ['endsAt'], 'This has to lie after `startsAt`.')]
      : []),
    ...(after.maxReminders > 0 && after.remindAfterDays === null
      ? [
          invalid(
            'REQUIRED',
            ['remindAfterDays'],
            'Say with `remindAfterDays` when to remind, or leave `maxReminders` out.',
          ),
        ]
      : []),
  ],
  storeInputs: async ({ db, now }, rows) => {
    await planWaves(
      db,
      now,
      rows.map(({ key }) => key),
    );
    return new Set();
  },
  onArchive: { nextAt: null },
  onArchiveOrRestore: ({ db, now }, key) => enqueue(db, now, [planTask(key)]),
  example: { name: 'Relationship, each quarter', channel: 'EMAIL', unit: 'QUARTER' },
});

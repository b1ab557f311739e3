import '../calendars/calendar.ts';
import { signedIn } from '../kernel/scope.ts';
import { invalid } from '../kernel/userError.ts';
import '../segments/segment.ts';
import '../teams/team.ts';
import { primitive } from '../toolkit/primitive.ts';
import { enqueuePromisesChange } from '../workspaces/promises.ts';

/** Policies of a workspace, archived ones included: all are compared with each case that is opened. */
export const maxSlaPolicies = 500;

/** Minutes of working time that can be promised, at most: a year of all hours. */
const maxMinutes = 525_600;

const minutes = { min: 1, max: maxMinutes } as const;

export const SlaPolicy = primitive('SlaPolicy', {
  scope: 'slaPolicies',
  rowScope: signedIn,
  description:
    'What the workspace promises to customers: how soon a case is answered and resolved, in working time. The first policy that fits a case counts, by `position`. It is looked for when the case is opened or reopened, and when its priority, team or customer changes while something is left to do; so a new policy, another order and another segment count from then on. What a policy promises and its calendar count at once, for open cases too: their due times are computed again from their history. Where one is archived, the next that fits follows. Targets that were reached or missed stay as they are.',
  fields: {
    name: {
      description: 'What the team calls it: `Urgent, business customers`.',
      input: 'What the team calls it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What was agreed, with whom and why.',
      filter: false,
      maxLength: 10_000,
    },
    position: {
      description:
        'Which one counts where several fit: the one with the lowest number, and of two with the same the one that was created first.',
      input:
        'Which one counts where several fit: the one with the lowest number, and of two with the same the one that was created first. A new one has 0 by default.',
      order: 'Which one counts first: the lowest number.',
      min: 0,
      max: 10_000,
    },
    priority: {
      description: 'The priority of the cases that it is for; null for any.',
      input: 'The priority of the cases that it is for. By default any.',
      order: 'The priority: LOW, NORMAL, HIGH, URGENT.',
    },
    segment: {
      description:
        'The segment or list to which the customers of the cases belong when the policy is looked for; null for any customer, and for cases without one.',
      input: 'The segment or list to which the customers belong. By default any customer.',
      reverse: { field: 'slaPolicies', description: 'The policies for its customers.' },
    },
    team: {
      description: 'The team that is to do the cases; null for any team and for none.',
      input: 'The team that is to do the cases. By default any.',
      reverse: { field: 'slaPolicies', description: 'The policies for its cases.' },
    },
    calendar: {
      description:
        'The calendar by which working time is counted; null for that of the case’s team, or else that of the workspace, or else all hours.',
      input:
        'The calendar by which working time is counted. By default that of the case’s team, or else that of the workspace, or else all hours.',
      reverse: { field: 'slaPolicies', description: 'The policies that count by it.' },
    },
    firstResponseMinutes: {
      description:
        'Minutes of working time in which the customer is answered: until the first message of a person goes out. Null if nothing is promised.',
      input:
        'Minutes of working time in which the customer is answered by a person. By default nothing is promised.',
      ...minutes,
    },
    resolutionMinutes: {
      description:
        'Minutes of working time in which the case is resolved. Null if nothing is promised.',
      input:
        'Minutes of working time in which the case is resolved. By default nothing is promised.',
      ...minutes,
    },
  },
  list: {
    field: 'slaPolicies',
    description: 'The policies of the workspace, in the order in which they are tried.',
    order: { position: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Creates a policy, for cases that are opened or changed from then on. Refused with \`REQUIRED\` if it promises nothing. A workspace has at most ${maxSlaPolicies}.`,
    input:
      'A new policy. Its name is required, and one of `firstResponseMinutes` and `resolutionMinutes`.',
    payload: 'The new policy; null if there are errors.',
  },
  update: {
    description:
      'Changes a policy. Due times of open cases that follow from it are computed again, shortly after the call; which policy a case has is not asked again. Refused with `STALE_REVISION` if `revision` is set and the policy has changed since, and with `REQUIRED` if it would promise nothing.',
    input:
      'Changes to a policy. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'A policy, found by its external id or created with it.',
    externalId: 'The external id of the policy. If none has it, one is created.',
    needed: ' Required for a new one.',
  },
  maxRows: {
    count: maxSlaPolicies,
    message: `A workspace has at most ${maxSlaPolicies} policies. Delete one that is not used.`,
  },
  check: ({ after }) =>
    after.firstResponseMinutes == null && after.resolutionMinutes == null
      ? [
          invalid(
            'REQUIRED',
            ['resolutionMinutes'],
            'A policy promises something: set `firstResponseMinutes`, `resolutionMinutes` or both.',
          ),
        ]
      : [],
  storeInputs: async ({ db, now }, rows) => {
    const isCounted = rows.some(
      ({ stored, input: { firstResponseMinutes, resolutionMinutes, calendar } }) =>
        stored !== null &&
        [firstResponseMinutes, resolutionMinutes, calendar].some((value) => value !== undefined),
    );
    if (isCounted) await enqueuePromisesChange(db, now);
    return new Set();
  },
  onArchiveOrRestore: ({ db, now }) => enqueuePromisesChange(db, now),
  example: { name: 'Urgent', firstResponseMinutes: 60 },
});

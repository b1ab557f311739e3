import { ofCustomer } from '../customers/ofCustomer.ts';
import type { Context } from '../kernel/context.ts';
import { personalData } from '../kernel/personalData.ts';
import '../followUpPolicies/followUpPolicy.ts';
import { onChangedMessages } from '../messages/followMessages.ts';
import { onReceivedMessage } from '../messages/inbound/followReceived.ts';
import '../messages/thread.graph.ts';
import '../responses/response.graph.ts';
import { primitive } from '../toolkit/primitive.ts';
import { countLater } from './board/noteCases.ts';
import { maxCaseTitle } from './caseTitle.ts';
import './enums.graph.ts';
import { eraseCases, unlinkOfCustomers } from './erase.ts';
import './followUp/answered.ts';
import { noteFirstResponses } from './firstResponse.ts';
import { followArchived } from './followArchived.ts';
import { followStored } from './followStored.ts';
import { customerWrote } from './inbound/customerWrote.ts';
import { prepareCases } from './prepareCases.ts';

ofCustomer('Case', {
  merge: 'FOLLOW',
  timeline: {
    kind: 'CASE',
    description: 'A case was opened for the customer.',
    field: { name: 'case', description: 'The case, as it is now.' },
    at: 'openedAt',
    touchpoint: 'touchpointId',
  },
  beforeDeletion: unlinkOfCustomers,
});

onChangedMessages(noteFirstResponses);

onReceivedMessage((ctx, received) => customerWrote(ctx, received, Case.make));

personalData('Case', { verbatim: ['title', 'description'], erase: eraseCases });

export const Case = primitive('Case', {
  scope: 'cases',
  description:
    'What has to be done for a customer after something went wrong or was asked for: the inner loop. Its status follows rules, each change is in its history, and it ends with an outcome, once the customer was asked again.',
  fields: {
    title: {
      description: 'What it is about, in a few words of the team.',
      order: 'Its title, capital letters before small ones.',
      maxLength: maxCaseTitle,
      notBlank: true,
    },
    description: {
      description: 'What happened and what is asked for, in words of the team or the customer.',
      filter: false,
      maxLength: 20_000,
    },
    status: {
      description: 'How far it is: `caseStart`, `caseWait`, `caseResolve` and others change it.',
      order: 'The status: OPEN, IN_PROGRESS, WAITING, RESOLVED, CLOSED, REOPENED, CANCELED.',
      readOnly: true,
    },
    statusReason: {
      description: 'Why it has its status; null for a status without reasons.',
      readOnly: true,
    },
    statusAt: {
      description: 'Since when it has its status.',
      order: 'Since when it has its status.',
      readOnly: true,
    },
    priority: {
      description: 'How soon it is to be done.',
      input: 'How soon it is to be done. A new case has NORMAL by default.',
      order: 'The priority: LOW, NORMAL, HIGH, URGENT.',
    },
    severity: {
      description: 'How bad it is for the customer; null if that was not judged.',
      input: 'How bad it is for the customer.',
      order: 'The severity: MINOR, MODERATE, MAJOR, CRITICAL.',
    },
    category: {
      description: 'What it is about, by the workspace’s own list; null if there is none.',
      input: 'What it is about, by the workspace’s own list.',
      reverse: { field: 'cases', description: 'The cases of this category, the latest first.' },
    },
    rootCause: {
      description: 'Why it happened, by the workspace’s own list; null while that is not known.',
      input: 'Why it happened, by the workspace’s own list.',
      reverse: { field: 'cases', description: 'The cases with this root cause, the latest first.' },
    },
    owner: {
      description: 'The person who is to do it; null if there is none. `caseAssign` changes it.',
      input:
        'The person who is to do it. By default one of its team, if that shares out its cases (`Team.assignment`).',
      filter: 'The person who is to do it.',
      fixed: '`caseAssign` changes the owner.',
      reverse: {
        field: 'ownedCases',
        description: 'The cases that this person is to do, the latest first.',
      },
    },
    assignedAt: {
      description: 'Since when it has its owner; null without one.',
      order: 'Since when it has its owner.',
      readOnly: true,
    },
    unassignedReason: {
      description:
        'Why it has no owner although its team shares out its cases: it gets one as soon as a person of the team works. Null for a case with an owner, and for another team.',
      readOnly: true,
    },
    team: {
      description: 'The team that is to do it; null if there is none. `caseAssign` changes it.',
      input: 'The team that is to do it.',
      filter: 'The team that is to do it.',
      fixed: '`caseAssign` changes the team.',
      reverse: {
        field: 'cases',
        description: 'The cases that this team is to do, the latest first.',
      },
    },
    customer: {
      description: 'For whom it is; null if that is not known.',
      input:
        'For whom it is. A new case has the customer of its response, feedback or thread by default.',
      reverse: { field: 'cases', description: 'The cases of the customer, the latest first.' },
    },
    response: {
      description: 'The response that it is about; null if there is none, and if it was deleted.',
      input: 'The response that it is about.',
      reverse: {
        field: 'cases',
        description: 'The cases that are about this response, the latest first.',
      },
    },
    feedback: {
      description: 'The feedback that it is about; null if there is none.',
      input: 'The feedback that it is about.',
      reverse: {
        field: 'cases',
        description: 'The cases that are about this feedback, the latest first.',
      },
    },
    step: {
      description: 'The step of a journey at which it happened; null if there is none.',
      input: 'The step of a journey at which it happened.',
      reverse: {
        field: 'cases',
        description: 'The cases of what happened at this step, the latest first.',
      },
    },
    touchpoint: {
      description: 'The touchpoint at which it happened; null if there is none.',
      input:
        'The touchpoint at which it happened. A new case has that of its response or feedback by default.',
      reverse: {
        field: 'cases',
        description: 'The cases of what happened at this touchpoint, the latest first.',
      },
    },
    thread: {
      description:
        'The messages with the customer about it; null if there are none, and if they were erased.',
      input: 'The messages with the customer about it: a thread of its customer.',
      reverse: {
        field: 'cases',
        description: 'The cases that these messages are about, the latest first.',
      },
    },
    outcome: {
      description:
        'How the customer is after it; null until `caseResolve` says it, or the answer of the customer, asked again, by a `FollowUpPolicy`.',
      order: 'The outcome: RECOVERED, UNCHANGED, LOST.',
      readOnly: true,
    },
    followUpInvitation: {
      description:
        'The invitation with which the customer was asked again after it was last resolved, which says whether that was allowed; null before, and if no `FollowUpPolicy` is for it.',
      filter: 'How the customer was asked again.',
      readOnly: true,
      reverse: {
        field: 'followUpOf',
        description: 'The cases after which the customer is asked again by it; one at most.',
      },
    },
    followUpResponse: {
      description:
        'The response with which the customer, asked again, showed the outcome; null if there is none, and if it was deleted.',
      filter: 'What the customer answered when asked again.',
      readOnly: true,
      reverse: {
        field: 'followedUp',
        description: 'The cases whose follow-up this response answers, the latest first.',
      },
    },
    openedBy: {
      description: 'The person or key that opened it; null if a rule did.',
      filter: 'The person or key that opened it.',
      readOnly: true,
    },
    joinedInto: {
      description:
        'The case that stands for it, which is about the same; null if it was not joined.',
      filter: 'The case that stands for it, where it is a duplicate.',
      readOnly: true,
      reverse: {
        field: 'joined',
        description: 'The duplicates that were joined into it, the latest first.',
      },
    },
    reopenings: {
      description: 'How often it was reopened.',
      readOnly: true,
    },
    openedAt: {
      description:
        'When it was opened; after `caseJoin`, when the first of its duplicates was opened.',
      order: 'When it was opened.',
      readOnly: true,
    },
    firstResponseAt: {
      description:
        'When the first message that a person of the team wrote went out in its thread; null before.',
      order: 'When the customer was answered first.',
      readOnly: true,
    },
    resolvedAt: {
      description: 'When it was last resolved; null before, and after it was reopened.',
      order: 'When it was last resolved.',
      readOnly: true,
    },
    closedAt: {
      description: 'When it was last closed; null before, and after it was reopened.',
      order: 'When it was last closed.',
      readOnly: true,
    },
  },
  list: {
    field: 'cases',
    description: 'The cases of the workspace, the latest `openedAt` first.',
    order: { openedAt: 'desc' },
  },
  make: {
    verb: 'Open',
    description:
      'Opens a case: its status is OPEN. Refused with `INVALID_VALUE` for an owner who is archived or a key, and for a thread with another customer, and with `EXTERNAL_ID_TAKEN`.',
    input: 'A case to open. Only its title is required.',
    payload: 'The new case; null if there are errors.',
  },
  update: {
    description:
      'Changes what a case says and is about, at any status. Status, owner, team and outcome have mutations of their own. Refused with `STALE_REVISION` if `revision` is set and the case has changed since, with `INVALID_VALUE` for a thread with another customer, and with `ERASED` for a case that was anonymised with its customer.',
    input:
      'Changes to a case. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its history, its comments, their notices, its targets and its external ids',
  prepare: prepareCases,
  storeInputs: followStored,
  onCreate: openedNow,
  onArchiveOrRestore: followArchived,
  onDelete: async ({ db, now }, { id }) => {
    await db.notice.deleteMany({ where: { caseId: id } });
    await countLater(db, now, [id]);
  },
  example: { title: 'The parcel was damaged' },
});

function openedNow({ now, viewer }: Context) {
  return { statusAt: now, openedAt: now, openedById: viewer?.actorId ?? null };
}

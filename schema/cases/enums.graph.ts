import { storedEnum } from '../toolkit/storedEnum.ts';

export const CaseStatusType = storedEnum('CaseStatus', 'How far a case is.', {
  OPEN: 'It is to be done, and was not begun. By `caseOpen`.',
  IN_PROGRESS: 'It is worked on. By `caseStart`.',
  WAITING: 'It cannot go on now: `statusReason` says for whom it waits. By `caseWait`.',
  RESOLVED: 'What was to be done is done. By `caseResolve`.',
  CLOSED: 'It is resolved, and nothing more is expected. By `caseClose`.',
  REOPENED: 'It was resolved, closed or canceled, and is to be done again. By `caseReopen`.',
  CANCELED: 'Nothing is done for it: `statusReason` says why. By `caseCancel` and `caseJoin`.',
});

export const CaseReasonType = storedEnum(
  'CaseReason',
  'Why a case waits, was reopened or was canceled.',
  {
    AWAITS_CUSTOMER: 'WAITING: for an answer of the customer.',
    AWAITS_COLLEAGUE: 'WAITING: for another team or person of the company.',
    AWAITS_PARTNER: 'WAITING: for a supplier or another company.',
    NOT_SOLVED: 'REOPENED: what was done did not help.',
    CUSTOMER_ANSWERED: 'REOPENED: the customer wrote or called again.',
    DUPLICATE: 'CANCELED: another case is about the same.',
    SPAM: 'CANCELED: it came from a program or a stranger.',
    NOTHING_TO_DO: 'CANCELED: there is nothing to do for the customer.',
    OTHER: 'WAITING, REOPENED or CANCELED: for another reason, which `note` of the change can say.',
  },
);

export const CasePriorityType = storedEnum('CasePriority', 'How soon a case is to be done.', {
  LOW: 'After all others.',
  NORMAL: 'In its turn.',
  HIGH: 'Before others.',
  URGENT: 'Before all others.',
});

export const CaseSeverityType = storedEnum(
  'CaseSeverity',
  'How bad what a case is about is for the customer.',
  {
    MINOR: 'It annoys.',
    MODERATE: 'It costs the customer time or money.',
    MAJOR: 'The customer cannot do what they came for.',
    CRITICAL: 'The customer, or many customers, are harmed.',
  },
);

export const CaseOutcomeType = storedEnum(
  'CaseOutcome',
  'How the customer is with the company after a case.',
  {
    RECOVERED: 'The customer is content again.',
    UNCHANGED: 'The customer is as before.',
    LOST: 'The customer left, or is about to.',
  },
);

storedEnum(
  'CaseUnassignedReason',
  'Why a case has no owner although its team shares out its cases.',
  {
    NO_MEMBERS: 'The team has no people, or all of them are archived.',
    NOBODY_ON_DUTY:
      'None of its people works now, by their calendars and absences. It is assigned when one does, the oldest case first.',
  },
);

export const CaseTargetKindType = storedEnum(
  'CaseTargetKind',
  'What a policy promises for a case.',
  {
    FIRST_RESPONSE: 'That a person answers the customer.',
    RESOLUTION: 'That the case is resolved.',
  },
);

export const CaseFieldType = storedEnum('CaseField', 'What of a case a change changed.', {
  STATUS: 'Its status: names of `CaseStatus`.',
  PRIORITY: 'Its priority: names of `CasePriority`.',
  SEVERITY: 'Its severity: names of `CaseSeverity`.',
  TITLE: 'Its title. `from` and `to` are null: the history repeats no text about a person.',
  DESCRIPTION: 'Its description. `from` and `to` are null, as for TITLE.',
  CATEGORY: 'Its category, by the ids.',
  ROOT_CAUSE: 'Its root cause, by the ids.',
  OWNER: 'Its owner, by the ids.',
  TEAM: 'Its team, by the ids.',
  CUSTOMER: 'Its customer. `from` and `to` are null, as for TITLE.',
  RESPONSE: 'The response that it is about. `from` and `to` are null, as for TITLE.',
  FEEDBACK: 'The feedback that it is about. `from` and `to` are null, as for TITLE.',
  STEP: 'The step that it is about, by the ids.',
  TOUCHPOINT: 'The touchpoint that it is about, by the ids.',
  THREAD: 'The thread of its messages. `from` and `to` are null, as for TITLE.',
  OUTCOME: 'Its outcome: names of `CaseOutcome`.',
  FOLLOW_UP_RESPONSE: 'The response to its follow-up. `from` and `to` are null, as for TITLE.',
  FOLLOW_UP_INVITATION:
    'The invitation with which its customer was asked again. `from` and `to` are null, as for TITLE.',
  OPENED_AT: 'When it was opened: `caseJoin` has the earlier moment of both.',
  JOINED: '`to` is the case that it was joined into, or that was joined into it.',
  ARCHIVED: 'Whether it is archived: `true` or `false`.',
  FIRST_RESPONSE_OVERDUE: 'That the customer was not answered in time: `to` is when it was due.',
  RESOLUTION_OVERDUE: 'That it was not resolved in time: `to` is when it was due.',
});

/** An entry of the workspace's own list of categories or root causes of cases. */
export interface DemoCaseLabel {
  key: string;
  name: string;
}

/** Something that people did for a case. Moments are in days before now. */
export interface DemoCaseStep {
  daysAgo: number;
  /** Key of the person who did it. */
  by: string;
  does:
    | { status: 'IN_PROGRESS' | 'RESOLVED' | 'CLOSED'; reason?: never }
    | { status: 'WAITING'; reason: 'AWAITS_CUSTOMER' | 'AWAITS_COLLEAGUE' | 'AWAITS_PARTNER' }
    | { status: 'REOPENED'; reason: 'NOT_SOLVED' | 'CUSTOMER_ANSWERED' }
    | { status: 'CANCELED'; reason: 'NOTHING_TO_DO' | 'SPAM' }
    | { owner: string }
    | { answer: string }
    | { comment: string }
    | { outcome: 'RECOVERED' | 'UNCHANGED' | 'LOST' };
}

/** A case that was opened after a bad answer. */
export interface DemoCase {
  /** Key of the customer who answered. */
  customer: string;
  /** When the response was begun that it is about. */
  answeredDaysAgo: number;
  title: string;
  /** Key of a category. */
  category: string;
  /** Key of a root cause; null where it is not known. */
  rootCause: string | null;
  priority: 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';
  severity: 'MINOR' | 'MODERATE' | 'MAJOR' | 'CRITICAL';
  /** Key of a team. */
  team: string;
  openedDaysAgo: number;
  /** The earliest first. */
  steps: DemoCaseStep[];
}

/** What is promised for cases, in minutes of working time. */
export interface DemoSlaPolicy {
  name: string;
  position: number;
  /** Null for any. */
  priority: DemoCase['priority'] | null;
  firstResponseMinutes: number;
  resolutionMinutes: number;
}

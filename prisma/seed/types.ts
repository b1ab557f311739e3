import type { DemoAccount, DemoAttribute } from './customerTypes.ts';
import type { DemoMetric } from './metricTypes.ts';
import type { DemoCalendar, DemoTeam } from './teamTypes.ts';

/** The customer's emotion in a step, from −2 (very bad) to +2 (very good). */
export type SeedEmotion = -2 | -1 | 0 | 1 | 2;

/** The customer's effort in a step, from 1 (very little) to 5 (very much). */
export type Effort = 1 | 2 | 3 | 4 | 5;

export type SeedChannel =
  | 'WEB'
  | 'MOBILE_APP'
  | 'EMAIL'
  | 'SMS'
  | 'CHAT'
  | 'CHATBOT'
  | 'MESSENGER'
  | 'PHONE'
  | 'IVR'
  | 'IN_STORE'
  | 'KIOSK'
  | 'POST'
  | 'SOCIAL'
  | 'DEVICE'
  | 'OTHER';

export type SeedMapStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';

/** The id of an entity in another system; a pair of system and id is unique among entities of one type. */
export interface SeedExternalId {
  system: string;
  id: string;
}

export interface SeedText {
  locale: string;
  text: string;
}

/** The company itself. Clock times are `HH:MM` in `timeZone`. */
export interface WorkspaceSettings {
  name: string;
  timeZone: string;
  locales: string[];
  defaultLocale: string;
  minimumN: number;
  reviewIntervalDays: number;
  quietHours: { from: string; to: string };
  /** The page that shows surveys, with `{token}`. */
  surveyUrl: string;
}

/** What customers are contacted for. */
export interface DemoPurpose {
  key: 'service' | 'research';
  name: string;
  description: string;
  legalBasis: 'CONSENT' | 'LEGITIMATE_INTEREST';
}

/** A person of the team, who owns maps. The rest of the content refers to them by `key`. */
export interface DemoPerson {
  key: string;
  name: string;
  email: string;
}

/** A trait of a persona: either a `value`, or a range from `min` to `max` in `unit`. */
export interface DemoTrait {
  dimension: 'DEMOGRAPHIC' | 'PSYCHOGRAPHIC' | 'BEHAVIOURAL' | 'TRANSACTIONAL';
  key: string;
  label: string;
  value?: string;
  min?: number;
  max?: number;
  unit?: string;
  evidence: string;
}

export interface DemoPersona {
  key: string;
  name: string;
  archetype: string;
  quote: string;
  summary: string;
  kind: 'PRIMARY' | 'SECONDARY' | 'NEGATIVE';
  status: SeedMapStatus;
  goals: string[];
  needs: string[];
  frustrations: string[];
  motivations: string[];
  jobsToBeDone: string[];
  preferredChannels: SeedChannel[];
  /** Percent of the company's customers, 0–100. */
  sharePct: number;
  shareOf: 'MARKET' | 'CUSTOMER_BASE';
  evidence: string[];
  dataBacked: 'NONE' | 'PARTLY' | 'FULLY';
  /** Key of a person. */
  owner: string;
  reviewedDaysAgo: number;
  externalIds: SeedExternalId[];
  traits: DemoTrait[];
}

export interface DemoTouchpoint {
  key: string;
  name: string;
  description: string;
  publicName: SeedText[];
  type: 'COMMUNICATION' | 'ACTION';
  channel: SeedChannel;
  online: boolean;
  initiator: 'CUSTOMER' | 'BRAND';
  /** Key of a team. */
  team: string;
  experienceDimension: 'BRAND' | 'PRODUCT' | 'SERVICE' | 'EMPLOYEE';
  externalIds: SeedExternalId[];
}

/** A step. One that the customer does not see has no words, emotion and effort of the customer. */
export interface DemoStep {
  /** Unique within its journey. */
  key: string;
  title: string;
  description?: string;
  customerActions?: string;
  thoughts?: string;
  feelings?: string;
  emotion?: SeedEmotion;
  effort?: Effort;
  momentOfTruth: boolean;
  expectations?: string;
  painPoints: string[];
  gains: string[];
  opportunities: string[];
  layer: 'CUSTOMER' | 'FRONTSTAGE' | 'BACKSTAGE' | 'SUPPORT';
  /** Key of a team. */
  team?: string;
  /** Keys of personas. */
  personas: string[];
  /** Keys of touchpoints. */
  touchpoints: string[];
  /** Keys of steps of the same journey. */
  nextSteps: string[];
}

export interface DemoStage {
  name: string;
  description: string;
  externalIds?: SeedExternalId[];
  steps: DemoStep[];
}

export interface DemoJourney {
  key: string;
  /** The customer's goal in their words. */
  title: string;
  description: string;
  basis: 'ASSUMPTION' | 'RESEARCH' | 'DATA';
  state: 'CURRENT' | 'FUTURE';
  status: SeedMapStatus;
  level: number;
  goal: string;
  scopeStart: string;
  scopeEnd: string;
  /** Key of a person. */
  owner: string;
  /** Keys of personas. */
  personas: string[];
  /** Key of a journey that comes earlier in the list. */
  parent?: string;
  /** Key of a journey that comes earlier in the list. */
  basedOn?: string;
  reviewedDaysAgo: number;
  externalIds: SeedExternalId[];
  stages: DemoStage[];
}

interface DemoPredicate {
  field: string;
  operator: 'lte' | 'gte' | 'equals';
  value?: string | number | boolean | string[];
}

/** A condition in the form of the graph's `Condition`: a group of predicates. */
export interface DemoCondition {
  combinator: 'and' | 'or';
  rules: DemoPredicate[];
}

export interface DemoChoice {
  key: string;
  label: SeedText[];
  exclusive?: boolean;
}

export interface DemoQuestion {
  key: string;
  kind:
    | 'NPS'
    | 'CES'
    | 'LONG_TEXT'
    | 'SHORT_TEXT'
    | 'MULTIPLE_CHOICE'
    | 'SINGLE_CHOICE'
    | 'BOOLEAN';
  role?: 'SCORE' | 'DRIVER' | 'VERBATIM' | 'PROFILE';
  required?: boolean;
  title: SeedText[];
  lowLabel?: SeedText[];
  highLabel?: SeedText[];
  visibleIf?: DemoCondition;
  choices?: DemoChoice[];
  other?: boolean;
  shuffle?: boolean;
  maxChoices?: number;
}

export interface DemoSurvey {
  key: 'relationship' | 'workshop-effort';
  name: string;
  description: string;
  kind: 'RELATIONSHIP' | 'TRANSACTIONAL';
  locales: string[];
  /** Key of a person. */
  owner: string;
  /** Key of a team. */
  team: string;
  /** Key of the touchpoint that it asks about. */
  touchpoint?: string;
  /** Key of a purpose. */
  purpose: DemoPurpose['key'];
  recontactDays: number;
  /** Where it is shown or sent. */
  channels: SeedChannel[];
  welcome: SeedText[];
  pages: { key: string; questions: DemoQuestion[] }[];
  variables: {
    key: string;
    kind: 'TEXT';
    initial: { text: string };
    steps: { when: DemoCondition; operation: 'SET'; value: { text: string } }[];
  }[];
  endings: { key: string; title: SeedText[] }[];
  hiddenFields: { key: string; kind: 'TEXT' }[];
  /** By what its counts are stored apart. */
  breakdowns: string[];
  /** The hidden field that has the customer's id in a system. */
  customerKey: { hiddenField: string; kind: 'EXTERNAL_ID'; system: string };
}

export interface DemoTemplate {
  key: string;
  name: string;
  description: string;
  channel: 'EMAIL' | 'SMS';
  kind: 'INVITE' | 'REMINDER' | 'THANK_YOU' | 'FOLLOW_UP';
  /** Key of a purpose. */
  purpose: DemoPurpose['key'];
  /** In Liquid. */
  contents: { locale: string; subject: string | null; text: string; html: string | null }[];
}

/** Answers by question key. */
export type DemoAnswers = Record<string, number | string | boolean | string[]>;

/** The response of one rider. */
export interface DemoResponse {
  /** Unique among the responses of its survey. */
  key: string;
  /** Key of a customer. */
  customer: string;
  /** When it was begun, in days before now. */
  daysAgo: number;
  /** How many minutes it took; null if it was not finished. */
  minutes: number | null;
  locale: string;
  channel: SeedChannel;
  answers: DemoAnswers;
}

/** A workspace's whole content; entities refer to each other by `key`. */
export interface DemoWorkspace {
  workspace: WorkspaceSettings;
  calendar: DemoCalendar;
  people: DemoPerson[];
  teams: DemoTeam[];
  personas: DemoPersona[];
  touchpoints: DemoTouchpoint[];
  journeys: DemoJourney[];
  purposes: DemoPurpose[];
  surveys: DemoSurvey[];
  metrics: DemoMetric[];
  messageTemplates: DemoTemplate[];
  attributes: readonly DemoAttribute[];
  accounts: readonly DemoAccount[];
}

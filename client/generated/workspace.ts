// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { CalendarName } from './calendars.ts';
import type { Channel, InboundCaseHandling, Weekday, WorkspaceUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A company, or a part of one, with its own personas, journeys and customers. A key gives access to one workspace. */
export interface WorkspaceFields {
  /** The email address of the team that is mailed what needs an owner: that a webhook endpoint was disabled because it failed or is gone. Null for no mail. */
  alertEmail: string | null;
  /**
   * When the business is open; empty if it always is.
   * @deprecated Use `calendar`, which has holidays, too. Gone after 2027-06-30.
   */
  businessHours: {
    /** When the business closes, in the workspace’s time zone. */
    closes: string;
    /** When the business opens, in the workspace’s time zone. */
    opens: string;
    /** The day of the week. A day can have several opening hours. */
    weekday: Weekday;
  }[];
  /** The calendar that counts for all that have none of their own; null if every hour does. */
  calendar: CalendarName | null;
  /** How often surveys may reach a customer; empty if there is no such limit. All of them count. */
  contactCaps: {
    /** The channel whose contacts are counted; null for all channels. */
    channel: Channel | null;
    /** How many contacts are allowed, from 0, which is never, to 1,000. */
    contacts: number;
    /** In how many days, each of 24 hours; from 1 to 365. */
    days: number;
  }[];
  /** Days for which a customer is left alone after a contact, whichever survey it was for; from 0 to 365. Null if there is no such pause. */
  contactPauseDays: number | null;
  /** When the workspace was created. */
  createdAt: Date;
  /** The language in which a text is shown if it is missing in the reader’s language; one of `locales`. */
  defaultLocale: string;
  /** The month on whose first day its fiscal years begin, from 1 to 12: they make the quarters and years of reports. */
  fiscalYearStart: number;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What a message that a customer wrote does with cases. */
  inboundCases: InboundCaseHandling;
  /** The languages that texts for customers can have, as BCP 47: `en`, `de-AT`. */
  locales: string[];
  /** How many runs of rules one customer may begin on a day in the workspace’s time zone, of all rules together, from 0 to 1,000; those of the rules with the highest `priority` come first. Null for no limit. */
  maxRunsPerDay: number | null;
  /** Scores of fewer answers than this are not shown, so that no respondent can be identified; from 1 to 1,000. */
  minimumN: number;
  /** The name of the company or of its part. */
  name: string;
  /** Since when messages and webhooks wait; null if they are sent. */
  outboundPausedAt: Date | null;
  /** Your own page of preferences, to which links of customers lead, with `{token}` where their token belongs; null for a plain page of this server. */
  preferencesUrl: string | null;
  /** When no messages are sent to customers; null if they can be sent at any time. */
  quietHours: {
    /** When the quiet hours begin, in the time zone of the customer, or else of the workspace. */
    from: string;
    /** When they end; on the next day if that is earlier than `from`. */
    to: string;
  } | null;
  /** Scores of fewer answers than this have the caution SMALL_BASE; from 1 to 10,000, 30 for a new workspace. */
  reportingN: number;
  /** Personas and journeys are due for review this many days after their last review; from 1 to 3,650. */
  reviewIntervalDays: number;
  /** The version of the settings: 1 at first, and 1 more after each change. Send it with `workspaceUpdate`, which is then refused with `STALE_REVISION` if they have changed since. */
  revision: number;
  /** Your own page that shows surveys, to which invitations to those lead that have no `url`, with `{token}` where the token of the invitation belongs; `invitationOpen` says which survey it is. Null if there is none. */
  surveyUrl: string | null;
  /** The time zone in which its days begin and end, as an IANA name: `Europe/Berlin`. */
  timeZone: string;
  /** When its settings last changed. */
  updatedAt: Date;
  /** Whether what respondents and authors said in their own words is personal: answers to SHORT_TEXT, LONG_TEXT and CONTACT, texts for the choice `other`, text variables, and the `text` and `author` of feedback. Then keys without the scope `customers:personal` see none of it, and cannot filter by it. */
  verbatimsPersonal: boolean;
  /** The first day of the weeks of reports. */
  weekStart: Weekday;
}

export type WorkspaceGetVariables = Record<string, never>;

export type WorkspaceGetResult = WorkspaceFields;

const workspaceGet: Operation = {
  name: 'WorkspaceGet',
  field: 'workspace',
  text: 'query WorkspaceGet{workspace{alertEmail businessHours{closes opens weekday}calendar{id name}contactCaps{channel contacts days}contactPauseDays createdAt defaultLocale fiscalYearStart id inboundCases locales maxRunsPerDay minimumN name outboundPausedAt preferencesUrl quietHours{from to}reportingN reviewIntervalDays revision surveyUrl timeZone updatedAt verbatimsPersonal weekStart}}',
  dates: { workspace: { createdAt: true, outboundPausedAt: true, updatedAt: true } },
};

/** The workspace of the key. */
export async function get(
  client: Client,
  options?: CallOptions,
): Promise<WorkspaceGetResult> {
  return run<WorkspaceGetResult>(client, workspaceGet, {}, options);
}

export interface WorkspaceUpdateVariables {
  input: WorkspaceUpdateInput;
}

export interface WorkspaceUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The workspace as it is now; null if there are errors. */
  workspace: WorkspaceFields | null;
}

const workspaceUpdate: Operation = {
  name: 'WorkspaceUpdate',
  field: 'workspaceUpdate',
  text: 'mutation WorkspaceUpdate($input:WorkspaceUpdateInput!){workspaceUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}workspace{alertEmail businessHours{closes opens weekday}calendar{id name}contactCaps{channel contacts days}contactPauseDays createdAt defaultLocale fiscalYearStart id inboundCases locales maxRunsPerDay minimumN name outboundPausedAt preferencesUrl quietHours{from to}reportingN reviewIntervalDays revision surveyUrl timeZone updatedAt verbatimsPersonal weekStart}}}',
  dates: { workspaceUpdate: { errors: { expiredAt: true }, workspace: { createdAt: true, outboundPausedAt: true, updatedAt: true } } },
};

/** Changes the settings of the workspace of the key. Scope: `workspace:write`. */
export async function update(
  client: Client,
  input: WorkspaceUpdateInput,
  options?: MutationOptions,
): Promise<WorkspaceUpdateResult> {
  return run<WorkspaceUpdateResult>(client, workspaceUpdate, { input }, options);
}

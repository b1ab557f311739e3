// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { CalendarArchiveInput, CalendarCreateInput, CalendarDeleteInput, CalendarFilter, CalendarOrder, CalendarRestoreInput, CalendarUpdateInput, ExternalIdInput, Weekday } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** When a team works: hours of the week in a time zone, less holidays. Times that are promised to customers count these hours alone, whatever clocks do: a time that they skip is as much later, one that they repeat is the first. */
export interface CalendarFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The days on which no work is done, or less, in the order that the team set; at most 400. */
  holidays: {
    /** The day in the time zone of the calendar, as YYYY-MM-DD: `2026-12-24`. */
    date: string;
    /** From when no work is done that day, as HH:MM; null from midnight. */
    from: string | null;
    /** What it is called: `Christmas Eve`. */
    name: string;
    /** Until when no work is done that day, as HH:MM; null until midnight. */
    to: string | null;
  }[];
  /** When work is done in a week, in the order that the team set; at most 100. A day can have several. */
  hours: {
    /** When they end, as HH:MM, at most `24:00`: on the next day if that is earlier than `opens`. This minute does not belong to them. */
    closes: string;
    /** When they begin, as HH:MM: `09:00`. This minute belongs to them. */
    opens: string;
    /** The day of the week on which they begin. */
    weekday: Weekday;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Whether it is that of the workspace, which counts for all that have none of their own. `workspaceUpdate` sets it. */
  isDefault: boolean;
  /** What the team calls it: `Service Berlin`. */
  name: string;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The time zone of its hours and holidays, as an IANA name: `Europe/Berlin`. */
  timeZone: string;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** When a team works: hours of the week in a time zone, less holidays. Times that are promised to customers count these hours alone, whatever clocks do: a time that they skip is as much later, one that they repeat is the first. */
export interface CalendarName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Service Berlin`. */
  name: string;
}

export interface CalendarsGetVariables {
  id: string;
}

export type CalendarsGetResult = CalendarFields | null;

const calendarsGet: Operation = {
  name: 'CalendarsGet',
  field: 'calendar',
  text: 'query CalendarsGet($id:ID!){calendar(id:$id){archivedAt createdAt externalIds{id system}holidays{date from name to}hours{closes opens weekday}id isDefault name revision timeZone updatedAt}}',
  dates: { calendar: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The calendar with this id; null if this workspace has no such calendar. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<CalendarsGetResult> {
  return run<CalendarsGetResult>(client, calendarsGet, { id }, options);
}

export interface CalendarsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type CalendarsGetByExternalIdResult = CalendarFields | null;

const calendarsGetByExternalId: Operation = {
  name: 'CalendarsGetByExternalId',
  field: 'calendarByExternalId',
  text: 'query CalendarsGetByExternalId($externalId:ExternalIdInput!){calendarByExternalId(externalId:$externalId){archivedAt createdAt externalIds{id system}holidays{date from name to}hours{closes opens weekday}id isDefault name revision timeZone updatedAt}}',
  dates: { calendarByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The calendar with this id in another system; null if this workspace has no such calendar. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<CalendarsGetByExternalIdResult> {
  return run<CalendarsGetByExternalIdResult>(client, calendarsGetByExternalId, { externalId }, options);
}

export interface CalendarsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: CalendarFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: CalendarOrder[] | null;
  withTotalCount?: boolean;
}

export interface CalendarsListResult {
  /** The rows of this page, without their cursors. */
  nodes: CalendarFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const calendarsList: Operation = {
  name: 'CalendarsList',
  field: 'calendars',
  text: 'query CalendarsList($after:String$before:String$filter:CalendarFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[CalendarOrder!]$withTotalCount:Boolean!=false){calendars(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt externalIds{id system}holidays{date from name to}hours{closes opens weekday}id isDefault name revision timeZone updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { calendars: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The calendars of the workspace, by name. */
export async function list(
  client: Client,
  variables: CalendarsListVariables = {},
  options?: CallOptions,
): Promise<CalendarsListResult> {
  return run<CalendarsListResult>(client, calendarsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<CalendarsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<CalendarsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'CalendarsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface CalendarsCreateVariables {
  input: CalendarCreateInput;
}

export interface CalendarsCreateResult {
  /** The new calendar; null if there are errors. */
  calendar: CalendarFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const calendarsCreate: Operation = {
  name: 'CalendarsCreate',
  field: 'calendarCreate',
  text: 'mutation CalendarsCreate($input:CalendarCreateInput!){calendarCreate(input:$input){calendar{archivedAt createdAt externalIds{id system}holidays{date from name to}hours{closes opens weekday}id isDefault name revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { calendarCreate: { calendar: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a calendar. A workspace has at most 1,000. Scope: `calendars:write`. */
export async function create(
  client: Client,
  input: CalendarCreateInput,
  options?: MutationOptions,
): Promise<CalendarsCreateResult> {
  return run<CalendarsCreateResult>(client, calendarsCreate, { input }, options);
}

export interface CalendarsUpdateVariables {
  input: CalendarUpdateInput;
}

export interface CalendarsUpdateResult {
  /** The calendar as it is now; null if there are errors. */
  calendar: CalendarFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const calendarsUpdate: Operation = {
  name: 'CalendarsUpdate',
  field: 'calendarUpdate',
  text: 'mutation CalendarsUpdate($input:CalendarUpdateInput!){calendarUpdate(input:$input){calendar{archivedAt createdAt externalIds{id system}holidays{date from name to}hours{closes opens weekday}id isDefault name revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { calendarUpdate: { calendar: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes a calendar, and so the hours of each team that works by it. When open cases are due is computed again, shortly after the call. Refused with `STALE_REVISION` if `revision` is set and the calendar has changed since. Scope: `calendars:write`. */
export async function update(
  client: Client,
  input: CalendarUpdateInput,
  options?: MutationOptions,
): Promise<CalendarsUpdateResult> {
  return run<CalendarsUpdateResult>(client, calendarsUpdate, { input }, options);
}

export interface CalendarsArchiveVariables {
  input: CalendarArchiveInput;
}

export interface CalendarsArchiveResult {
  /** The calendar as it is now; null if there are errors. */
  calendar: CalendarFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const calendarsArchive: Operation = {
  name: 'CalendarsArchive',
  field: 'calendarArchive',
  text: 'mutation CalendarsArchive($input:CalendarArchiveInput!){calendarArchive(input:$input){calendar{archivedAt createdAt externalIds{id system}holidays{date from name to}hours{closes opens weekday}id isDefault name revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { calendarArchive: { calendar: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Archives the calendar: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `calendars:write`. */
export async function archive(
  client: Client,
  input: CalendarArchiveInput,
  options?: MutationOptions,
): Promise<CalendarsArchiveResult> {
  return run<CalendarsArchiveResult>(client, calendarsArchive, { input }, options);
}

export interface CalendarsRestoreVariables {
  input: CalendarRestoreInput;
}

export interface CalendarsRestoreResult {
  /** The calendar as it is now; null if there are errors. */
  calendar: CalendarFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const calendarsRestore: Operation = {
  name: 'CalendarsRestore',
  field: 'calendarRestore',
  text: 'mutation CalendarsRestore($input:CalendarRestoreInput!){calendarRestore(input:$input){calendar{archivedAt createdAt externalIds{id system}holidays{date from name to}hours{closes opens weekday}id isDefault name revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { calendarRestore: { calendar: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Restores the archived calendar. Repeating it changes nothing. Scope: `calendars:write`. */
export async function restore(
  client: Client,
  input: CalendarRestoreInput,
  options?: MutationOptions,
): Promise<CalendarsRestoreResult> {
  return run<CalendarsRestoreResult>(client, calendarsRestore, { input }, options);
}

export interface CalendarsDeleteVariables {
  input: CalendarDeleteInput;
}

export interface CalendarsDeleteResult {
  /** The id that the calendar had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const calendarsDelete: Operation = {
  name: 'CalendarsDelete',
  field: 'calendarDelete',
  text: 'mutation CalendarsDelete($input:CalendarDeleteInput!){calendarDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { calendarDelete: { errors: { expiredAt: true } } },
};

/** Deletes the calendar permanently, with its hours, holidays and external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `calendars:write`. */
export async function remove(
  client: Client,
  input: CalendarDeleteInput,
  options?: MutationOptions,
): Promise<CalendarsDeleteResult> {
  return run<CalendarsDeleteResult>(client, calendarsDelete, { input }, options);
}

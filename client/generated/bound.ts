// Made from schema/schema.graphql and client/operations by codegen.ts: edit that, then run "npm run generate".

import type { Client } from '../runtime/client.ts';
import * as accounts from './accounts.ts';
import * as actors from './actors.ts';
import * as apiKeys from './apiKeys.ts';
import * as attributeDefinitions from './attributeDefinitions.ts';
import * as calendars from './calendars.ts';
import * as caseCategories from './caseCategories.ts';
import * as cases from './cases.ts';
import * as consents from './consents.ts';
import * as customerEventSources from './customerEventSources.ts';
import * as customerMerges from './customerMerges.ts';
import * as customers from './customers.ts';
import * as eventMappings from './eventMappings.ts';
import * as eventTypes from './eventTypes.ts';
import * as events from './events.ts';
import * as feedback from './feedback.ts';
import * as followUpPolicies from './followUpPolicies.ts';
import * as invitations from './invitations.ts';
import * as jobs from './jobs.ts';
import * as journeys from './journeys.ts';
import * as lifecycleStages from './lifecycleStages.ts';
import * as messageSends from './messageSends.ts';
import * as messageTemplates from './messageTemplates.ts';
import * as messageThreads from './messageThreads.ts';
import * as messages from './messages.ts';
import * as metrics from './metrics.ts';
import * as nodes from './nodes.ts';
import * as notices from './notices.ts';
import * as personas from './personas.ts';
import * as preferences from './preferences.ts';
import * as purposes from './purposes.ts';
import * as responses from './responses.ts';
import * as rootCauses from './rootCauses.ts';
import * as rules from './rules.ts';
import * as runs from './runs.ts';
import * as scores from './scores.ts';
import * as segments from './segments.ts';
import * as slaPolicies from './slaPolicies.ts';
import * as stages from './stages.ts';
import * as steps from './steps.ts';
import * as suppressedAddresses from './suppressedAddresses.ts';
import * as surveyContacts from './surveyContacts.ts';
import * as surveys from './surveys.ts';
import * as teams from './teams.ts';
import * as touchpoints from './touchpoints.ts';
import * as trackingStudies from './trackingStudies.ts';
import * as viewer from './viewer.ts';
import * as waves from './waves.ts';
import * as webhookDeliveries from './webhookDeliveries.ts';
import * as webhookEndpoints from './webhookEndpoints.ts';
import * as weightSchemes from './weightSchemes.ts';
import * as workspace from './workspace.ts';

type Rest<F> = F extends (client: Client, ...rest: infer R) => unknown ? R : never;

/** The functions of all primitives, bound to a client. */
export function bind(client: Client) {
  return {
    accounts: {
      /** The account with this id; null if this workspace has no such account. */
      get: (...rest: Rest<typeof accounts.get>) => accounts.get(client, ...rest),
      /** The account with this id in another system; null if this workspace has no such account. */
      getByExternalId: (...rest: Rest<typeof accounts.getByExternalId>) => accounts.getByExternalId(client, ...rest),
      /** The accounts of the workspace, by name. */
      list: (...rest: Rest<typeof accounts.list>) => accounts.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof accounts.iterate>) => accounts.iterate(client, ...rest),
      /** Creates an account. Scope: `accounts:write`. */
      create: (...rest: Rest<typeof accounts.create>) => accounts.create(client, ...rest),
      /** Changes an account. Refused with `STALE_REVISION` if `revision` is set and the account has changed since, and with `CYCLE` if it would be above itself. Scope: `accounts:write`. */
      update: (...rest: Rest<typeof accounts.update>) => accounts.update(client, ...rest),
      /** Archives the account: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `accounts:write`. */
      archive: (...rest: Rest<typeof accounts.archive>) => accounts.archive(client, ...rest),
      /** Restores the archived account. Repeating it changes nothing. Scope: `accounts:write`. */
      restore: (...rest: Rest<typeof accounts.restore>) => accounts.restore(client, ...rest),
      /** Deletes the account permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `accounts:write`. */
      remove: (...rest: Rest<typeof accounts.remove>) => accounts.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Account, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `accounts:write`. */
      bulkUpsert: (...rest: Rest<typeof accounts.bulkUpsert>) => accounts.bulkUpsert(client, ...rest),
      /** Creates a job that exports `accounts` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `accountBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `accounts:read`. */
      bulkExport: (...rest: Rest<typeof accounts.bulkExport>) => accounts.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Account from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `accountBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `accounts:write`. */
      bulkImport: (...rest: Rest<typeof accounts.bulkImport>) => accounts.bulkImport(client, ...rest),
    },
    actors: {
      /** The actor with this id; null if this workspace has no such actor. */
      get: (...rest: Rest<typeof actors.get>) => actors.get(client, ...rest),
      /** The actor with this id in another system; null if this workspace has no such actor. */
      getByExternalId: (...rest: Rest<typeof actors.getByExternalId>) => actors.getByExternalId(client, ...rest),
      /** The people and keys that act in the workspace, by name. */
      list: (...rest: Rest<typeof actors.list>) => actors.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof actors.iterate>) => actors.iterate(client, ...rest),
      /** Creates a person of the team, who can own and review rows. Scope: `actors:write`. */
      create: (...rest: Rest<typeof actors.create>) => actors.create(client, ...rest),
      /** Changes the name, the email address, the working time or the external ids of an actor. Scope: `actors:write`. */
      update: (...rest: Rest<typeof actors.update>) => actors.update(client, ...rest),
      /** Archives the actor: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `actors:write`. */
      archive: (...rest: Rest<typeof actors.archive>) => actors.archive(client, ...rest),
      /** Restores the archived actor. Repeating it changes nothing. Scope: `actors:write`. */
      restore: (...rest: Rest<typeof actors.restore>) => actors.restore(client, ...rest),
      /** Deletes the actor permanently, with its external ids, its notices and the record of its idempotency keys. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `actors:write`. */
      remove: (...rest: Rest<typeof actors.remove>) => actors.remove(client, ...rest),
      /** Binds a person of the team to segments, to touchpoints or both, or with neither of them to nothing any more. It replaces what was before, and holds for each key that acts for the person (`apiKeyCreate(input: {actor})`): on the server that answers this mutation at once, on other servers within a second. Bound keys only read: refused with `WRONG_STATE` while a key that acts for the person has a scope to write. Refused with `INVALID_VALUE` for the actor of a key, which is bound when the key is created. Scope: `keys:write`. */
      bind: (...rest: Rest<typeof actors.bind>) => actors.bind(client, ...rest),
    },
    apiKeys: {
      /** The keys of the workspace, revoked ones too, the newest first. */
      list: (...rest: Rest<typeof apiKeys.list>) => apiKeys.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof apiKeys.iterate>) => apiKeys.iterate(client, ...rest),
      /** Revokes a key permanently: on the server that answers this mutation immediately, on other servers within one second. Repeating it changes nothing. Refused with `INVALID_VALUE` for a key that may do more than the key of this request, and for the last owner key. Keys that the revoked key created continue to work. Scope: `keys:write`. */
      revoke: (...rest: Rest<typeof apiKeys.revoke>) => apiKeys.revoke(client, ...rest),
      /** Creates a key, and shows its `secret` once. The new key can have only scopes that the key of this request has, and cannot expire after it. A key can be bound to `segments` and `touchpoints`, and then sees only customers of these segments and what happened at these touchpoints. To create a publishable key, a key needs `surveys:live` and `responses:submit`, which `surveys:read` and `responses:write` include. Scope: `keys:write`. */
      create: (...rest: Rest<typeof apiKeys.create>) => apiKeys.create(client, ...rest),
    },
    attributeDefinitions: {
      /** The attribute definition with this id; null if this workspace has no such attribute definition. */
      get: (...rest: Rest<typeof attributeDefinitions.get>) => attributeDefinitions.get(client, ...rest),
      /** The attribute definition with this id in another system; null if this workspace has no such attribute definition. */
      getByExternalId: (...rest: Rest<typeof attributeDefinitions.getByExternalId>) => attributeDefinitions.getByExternalId(client, ...rest),
      /** The attributes that customers of the workspace can have, by key. */
      list: (...rest: Rest<typeof attributeDefinitions.list>) => attributeDefinitions.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof attributeDefinitions.iterate>) => attributeDefinitions.iterate(client, ...rest),
      /** Defines an attribute of customers. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another attribute has. Scope: `attributes:write`. */
      create: (...rest: Rest<typeof attributeDefinitions.create>) => attributeDefinitions.create(client, ...rest),
      /** Changes an attribute. Refused with `STALE_REVISION` if `revision` is set and the attribute has changed since, and with `FIXED` for a choice that is left out while a customer has it, for `personal: false` if it is true, and for `personal: true` while a survey has it among its `breakdowns`. Scope: `attributes:write`. */
      update: (...rest: Rest<typeof attributeDefinitions.update>) => attributeDefinitions.update(client, ...rest),
      /** Archives the attribute definition: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `attributes:write`. */
      archive: (...rest: Rest<typeof attributeDefinitions.archive>) => attributeDefinitions.archive(client, ...rest),
      /** Restores the archived attribute definition. Repeating it changes nothing. Scope: `attributes:write`. */
      restore: (...rest: Rest<typeof attributeDefinitions.restore>) => attributeDefinitions.restore(client, ...rest),
      /** Deletes the attribute definition permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `attributes:write`. */
      remove: (...rest: Rest<typeof attributeDefinitions.remove>) => attributeDefinitions.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type AttributeDefinition, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `attributes:write`. */
      bulkUpsert: (...rest: Rest<typeof attributeDefinitions.bulkUpsert>) => attributeDefinitions.bulkUpsert(client, ...rest),
      /** Creates a job that exports `attributeDefinitions` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `attributeDefinitionBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `attributes:read`. */
      bulkExport: (...rest: Rest<typeof attributeDefinitions.bulkExport>) => attributeDefinitions.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type AttributeDefinition from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `attributeDefinitionBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `attributes:write`. */
      bulkImport: (...rest: Rest<typeof attributeDefinitions.bulkImport>) => attributeDefinitions.bulkImport(client, ...rest),
    },
    calendars: {
      /** The calendar with this id; null if this workspace has no such calendar. */
      get: (...rest: Rest<typeof calendars.get>) => calendars.get(client, ...rest),
      /** The calendar with this id in another system; null if this workspace has no such calendar. */
      getByExternalId: (...rest: Rest<typeof calendars.getByExternalId>) => calendars.getByExternalId(client, ...rest),
      /** The calendars of the workspace, by name. */
      list: (...rest: Rest<typeof calendars.list>) => calendars.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof calendars.iterate>) => calendars.iterate(client, ...rest),
      /** Creates a calendar. A workspace has at most 1,000. Scope: `calendars:write`. */
      create: (...rest: Rest<typeof calendars.create>) => calendars.create(client, ...rest),
      /** Changes a calendar, and so the hours of each team that works by it. When open cases are due is computed again, shortly after the call. Refused with `STALE_REVISION` if `revision` is set and the calendar has changed since. Scope: `calendars:write`. */
      update: (...rest: Rest<typeof calendars.update>) => calendars.update(client, ...rest),
      /** Archives the calendar: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `calendars:write`. */
      archive: (...rest: Rest<typeof calendars.archive>) => calendars.archive(client, ...rest),
      /** Restores the archived calendar. Repeating it changes nothing. Scope: `calendars:write`. */
      restore: (...rest: Rest<typeof calendars.restore>) => calendars.restore(client, ...rest),
      /** Deletes the calendar permanently, with its hours, holidays and external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `calendars:write`. */
      remove: (...rest: Rest<typeof calendars.remove>) => calendars.remove(client, ...rest),
    },
    caseCategories: {
      /** The case category with this id; null if this workspace has no such case category. */
      get: (...rest: Rest<typeof caseCategories.get>) => caseCategories.get(client, ...rest),
      /** The case category with this id in another system; null if this workspace has no such case category. */
      getByExternalId: (...rest: Rest<typeof caseCategories.getByExternalId>) => caseCategories.getByExternalId(client, ...rest),
      /** The categories of cases, in their order. */
      list: (...rest: Rest<typeof caseCategories.list>) => caseCategories.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof caseCategories.iterate>) => caseCategories.iterate(client, ...rest),
      /** Creates a category of cases. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another one has. Scope: `caseCategories:write`. */
      create: (...rest: Rest<typeof caseCategories.create>) => caseCategories.create(client, ...rest),
      /** Changes a category of cases. Refused with `STALE_REVISION` if `revision` is set and it has changed since. Scope: `caseCategories:write`. */
      update: (...rest: Rest<typeof caseCategories.update>) => caseCategories.update(client, ...rest),
      /** Archives the case category: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `caseCategories:write`. */
      archive: (...rest: Rest<typeof caseCategories.archive>) => caseCategories.archive(client, ...rest),
      /** Restores the archived case category. Repeating it changes nothing. Scope: `caseCategories:write`. */
      restore: (...rest: Rest<typeof caseCategories.restore>) => caseCategories.restore(client, ...rest),
      /** Deletes the case category permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `caseCategories:write`. */
      remove: (...rest: Rest<typeof caseCategories.remove>) => caseCategories.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type CaseCategory, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `caseCategories:write`. */
      bulkUpsert: (...rest: Rest<typeof caseCategories.bulkUpsert>) => caseCategories.bulkUpsert(client, ...rest),
      /** Creates a job that exports `caseCategories` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `caseCategoryBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `caseCategories:read`. */
      bulkExport: (...rest: Rest<typeof caseCategories.bulkExport>) => caseCategories.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type CaseCategory from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `caseCategoryBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `caseCategories:write`. */
      bulkImport: (...rest: Rest<typeof caseCategories.bulkImport>) => caseCategories.bulkImport(client, ...rest),
    },
    cases: {
      /** The case with this id; null if this workspace has no such case. */
      get: (...rest: Rest<typeof cases.get>) => cases.get(client, ...rest),
      /** The case with this id in another system; null if this workspace has no such case. */
      getByExternalId: (...rest: Rest<typeof cases.getByExternalId>) => cases.getByExternalId(client, ...rest),
      /** The cases of the workspace, the latest `openedAt` first. */
      list: (...rest: Rest<typeof cases.list>) => cases.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof cases.iterate>) => cases.iterate(client, ...rest),
      /** Opens a case: its status is OPEN. Refused with `INVALID_VALUE` for an owner who is archived or a key, and for a thread with another customer, and with `EXTERNAL_ID_TAKEN`. Scope: `cases:write`. */
      open: (...rest: Rest<typeof cases.open>) => cases.open(client, ...rest),
      /** Changes what a case says and is about, at any status. Status, owner, team and outcome have mutations of their own. Refused with `STALE_REVISION` if `revision` is set and the case has changed since, with `INVALID_VALUE` for a thread with another customer, and with `ERASED` for a case that was anonymised with its customer. Scope: `cases:write`. */
      update: (...rest: Rest<typeof cases.update>) => cases.update(client, ...rest),
      /** Archives the case: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `cases:write`. */
      archive: (...rest: Rest<typeof cases.archive>) => cases.archive(client, ...rest),
      /** Restores the archived case. Repeating it changes nothing. Scope: `cases:write`. */
      restore: (...rest: Rest<typeof cases.restore>) => cases.restore(client, ...rest),
      /** Deletes the case permanently, with its history, its comments, their notices, its targets and its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `cases:write`. */
      remove: (...rest: Rest<typeof cases.remove>) => cases.remove(client, ...rest),
      /** Says who is to do a case: a person, a team or both. Its status stays. Without an owner, a team whose `assignment` is ROUND_ROBIN gives it to one of its people who works now; if there is none, `unassignedReason` says why, and it is assigned once there is. Refused with `WRONG_STATE` for one that is RESOLVED, CLOSED or CANCELED, with `INVALID_VALUE` for an owner who is archived or a key, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
      assign: (...rest: Rest<typeof cases.assign>) => cases.assign(client, ...rest),
      /** Says who is to do up to 1,000 cases, each as `caseAssign` does, in as many SQL statements as for one. Refused with `INVALID_VALUE` for an owner who is archived or a key; single cases with `WRONG_STATE`, `STALE_REVISION`, `NOT_FOUND` and `DUPLICATE`. Scope: `cases:write`. */
      bulkAssign: (...rest: Rest<typeof cases.bulkAssign>) => cases.bulkAssign(client, ...rest),
      /** Changes the status of up to 1,000 cases, each as the mutation for one does, in as many SQL statements as for one. Refused are single cases with `WRONG_STATE`, `REQUIRED` or `INVALID_VALUE` for their reason, `STALE_REVISION`, `NOT_FOUND` and `DUPLICATE`, and with `ERASED` for a note to one that was anonymised with its customer. Scope: `cases:write`. */
      bulkChangeStatus: (...rest: Rest<typeof cases.bulkChangeStatus>) => cases.bulkChangeStatus(client, ...rest),
      /** Cancels a case that is not to be done: it becomes CANCELED, from OPEN, IN_PROGRESS, WAITING or REOPENED. Refused with `WRONG_STATE` from another status, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
      cancel: (...rest: Rest<typeof cases.cancel>) => cases.cancel(client, ...rest),
      /** Closes a case that is resolved: nothing more is expected, and it becomes CLOSED. Its outcome can still be said by `caseResolve`. Refused with `WRONG_STATE` from another status than RESOLVED, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
      close: (...rest: Rest<typeof cases.close>) => cases.close(client, ...rest),
      /** Joins a duplicate into another case of its customer, which stands for both: it has the comments, the notices and the duplicates of both, the earlier `openedAt` and `firstResponseAt`, of both promises the one that is due first (its clock runs while one of both did), and what the duplicate is about where it is about nothing itself. The duplicate becomes CANCELED with the reason DUPLICATE and is not reopened. Refused with `WRONG_STATE` unless something is left to do for both, with `INVALID_VALUE` for one case or two customers, and with `STALE_REVISION` if `revision` is set and the duplicate has changed since. Repeating it changes nothing. Scope: `cases:write`. */
      join: (...rest: Rest<typeof cases.join>) => cases.join(client, ...rest),
      /** Reopens a case that was resolved, closed or canceled: it becomes REOPENED, is counted in `reopenings`, and has no outcome until it is resolved again. In a team whose `assignment` is ROUND_ROBIN it stays with its owner only if that person works now, and is else assigned anew; an archived owner never gets it back. Refused with `WRONG_STATE` from another status and for a duplicate that was joined, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
      reopen: (...rest: Rest<typeof cases.reopen>) => cases.reopen(client, ...rest),
      /** Notes that what was to be done for a case is done: it becomes RESOLVED, from OPEN, IN_PROGRESS, WAITING or REOPENED. For a case that is RESOLVED or CLOSED it changes the outcome and the follow-up response alone, such as after the customer was asked again. Refused with `WRONG_STATE` for a canceled case, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
      resolve: (...rest: Rest<typeof cases.resolve>) => cases.resolve(client, ...rest),
      /** Notes that a case is worked on: it becomes IN_PROGRESS, from OPEN, WAITING or REOPENED. Refused with `WRONG_STATE` from another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
      start: (...rest: Rest<typeof cases.start>) => cases.start(client, ...rest),
      /** Has a case wait for the customer, a colleague or a partner: it becomes WAITING, from OPEN, IN_PROGRESS or REOPENED. Refused with `WRONG_STATE` from another status, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
      wait: (...rest: Rest<typeof cases.wait>) => cases.wait(client, ...rest),
      /** What has to be done for customers, until it is done and they were asked again. */
      comment: (...rest: Rest<typeof cases.comment>) => cases.comment(client, ...rest),
      /** The cases that a person and their teams have to do, counted and listed: overdue ones, those without an owner, and those of each status. The counts are exact and cost the same for any number of cases. Refused with `BAD_USER_INPUT` if the team or the owner is unknown. */
      board: (...rest: Rest<typeof cases.board>) => cases.board(client, ...rest),
      /** The case with this id; null if this workspace has no such case. */
      history: (...rest: Rest<typeof cases.history>) => cases.history(client, ...rest),
      /** The case with this id; null if this workspace has no such case. */
      comments: (...rest: Rest<typeof cases.comments>) => cases.comments(client, ...rest),
      /** How well the loop is closed for the cases that were opened on some days, archived ones included. Duplicates that were joined into another case and spam do not count; open cases do, with the time that they have waited so far. It costs 1,000, however many cases there are. Refused with `BAD_USER_INPUT` for a team, a category, a touchpoint, a survey or a question that there is not, and for days that are no range. */
      closedLoop: (...rest: Rest<typeof cases.closedLoop>) => cases.closedLoop(client, ...rest),
      /** A case was opened, changed, archived or restored, or a comment was made about it. Scope: `cases:read`. */
      changed: (...rest: Rest<typeof cases.changed>) => cases.changed(client, ...rest),
      /** What was promised for a case, and how much of the time for it is left. */
      sla: (...rest: Rest<typeof cases.sla>) => cases.sla(client, ...rest),
    },
    consents: {
      /** One consent by its id; null if this workspace has no such consent. */
      get: (...rest: Rest<typeof consents.get>) => consents.get(client, ...rest),
      /** What customers said of being contacted, the latest first. */
      list: (...rest: Rest<typeof consents.list>) => consents.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof consents.iterate>) => consents.iterate(client, ...rest),
      /** Records what a customer said of being contacted for a purpose. Nothing that was said before is changed. The same statement with the same `statusAt` is stored once. Refused with `NOT_FOUND` for an unknown customer or purpose, with `AMBIGUOUS_CUSTOMER`, with `ERASED`, and with `REQUIRED` for a GRANTED that is later than a refusal and has no `evidence`. Scope: `consents:write`. */
      record: (...rest: Rest<typeof consents.record>) => consents.record(client, ...rest),
      /** Records up to 1,000 statements, each as `consentRecord` does, in as many SQL statements as for one. Nothing that was said before is changed. The same statement with the same `statusAt` is stored once. Refused with `NOT_FOUND` for an unknown customer or purpose, with `AMBIGUOUS_CUSTOMER`, with `ERASED`, and with `REQUIRED` for a GRANTED that is later than a refusal and has no `evidence`. Scope: `consents:write`. */
      bulkRecord: (...rest: Rest<typeof consents.bulkRecord>) => consents.bulkRecord(client, ...rest),
      /** Asks for a confirmation (double opt-in): records a PENDING consent, and returns the link by which the customer confirms it, for your message to the customer. Opening the link changes nothing; the button on its page, or `consentConfirm` from your own page, makes it GRANTED, once, with the link as evidence. What the customer refuses after the request is not granted by it. Refused with `NOT_FOUND` for an unknown customer or purpose, with `AMBIGUOUS_CUSTOMER`, and with `ERASED`. Scope: `consents:write`. */
      request: (...rest: Rest<typeof consents.request>) => consents.request(client, ...rest),
    },
    customerEventSources: {
      /** The customer event source with this id; null if this workspace has no such customer event source. */
      get: (...rest: Rest<typeof customerEventSources.get>) => customerEventSources.get(client, ...rest),
      /** The customer event source with this id in another system; null if this workspace has no such customer event source. */
      getByExternalId: (...rest: Rest<typeof customerEventSources.getByExternalId>) => customerEventSources.getByExternalId(client, ...rest),
      /** The sources of events that the workspace has described, by key. */
      list: (...rest: Rest<typeof customerEventSources.list>) => customerEventSources.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof customerEventSources.iterate>) => customerEventSources.iterate(client, ...rest),
      /** Describes a source of events. A workspace has at most 1,000. Refused with `KEY_TAKEN` for a source that is described already. Scope: `eventTypes:write`. */
      create: (...rest: Rest<typeof customerEventSources.create>) => customerEventSources.create(client, ...rest),
      /** Changes how events of a source are recorded from now on. Refused with `STALE_REVISION` if `revision` is set and the source has changed since. Scope: `eventTypes:write`. */
      update: (...rest: Rest<typeof customerEventSources.update>) => customerEventSources.update(client, ...rest),
      /** Archives the customer event source: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `eventTypes:write`. */
      archive: (...rest: Rest<typeof customerEventSources.archive>) => customerEventSources.archive(client, ...rest),
      /** Restores the archived customer event source. Repeating it changes nothing. Scope: `eventTypes:write`. */
      restore: (...rest: Rest<typeof customerEventSources.restore>) => customerEventSources.restore(client, ...rest),
      /** Deletes the customer event source permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `eventTypes:write`. */
      remove: (...rest: Rest<typeof customerEventSources.remove>) => customerEventSources.remove(client, ...rest),
    },
    customerMerges: {
      /** One merge of customers by its id; null if this workspace has no such merge. */
      get: (...rest: Rest<typeof customerMerges.get>) => customerMerges.get(client, ...rest),
      /** Merges of customers, the latest first, those included that were undone. */
      list: (...rest: Rest<typeof customerMerges.list>) => customerMerges.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof customerMerges.iterate>) => customerMerges.iterate(client, ...rest),
      /** Undoes a merge within a day: the merged customer is one of its own again. What was its own goes back to it, and so do events that came since with its id, an external id, the email address or the telephone number that it alone has; with one that the survivor has, too, they are AMBIGUOUS. A refusal to be contacted that was recorded since counts for both, and so does a contact with a survey. Fields and attributes that the survivor got and that were not changed since are cleared, or get what another customer has who is still merged into it. Refused with `WRONG_STATE` for a merge that was undone or is older than a day, with `LATER_MERGE` if the survivor was merged itself since. Scope: `customers:write`. */
      undo: (...rest: Rest<typeof customerMerges.undo>) => customerMerges.undo(client, ...rest),
    },
    customers: {
      /** The customer with this id; null if this workspace has no such customer. */
      get: (...rest: Rest<typeof customers.get>) => customers.get(client, ...rest),
      /** The customer with this id in another system; null if this workspace has no such customer. */
      getByExternalId: (...rest: Rest<typeof customers.getByExternalId>) => customers.getByExternalId(client, ...rest),
      /** The customer that the key fits, archived or not; null if it fits none. A key that fits several is refused with `BAD_USER_INPUT`, whose `extensions` have the `reason` AMBIGUOUS_CUSTOMER, the ids of the first 20 and the `total`. An email address or telephone number needs the scope `customers:personal`. */
      getByKey: (...rest: Rest<typeof customers.getByKey>) => customers.getByKey(client, ...rest),
      /** The customers of the workspace, the newest first. */
      list: (...rest: Rest<typeof customers.list>) => customers.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof customers.iterate>) => customers.iterate(client, ...rest),
      /** Creates a customer, even if there is one with the same email address or telephone number: use `customerUpsert` to find it first. Scope: `customers:write`. */
      create: (...rest: Rest<typeof customers.create>) => customers.create(client, ...rest),
      /** Changes a customer. Refused with `STALE_REVISION` if `revision` is set and the customer has changed since, and with `CUSTOMER_MERGED` for one that was merged into another. Scope: `customers:write`. */
      update: (...rest: Rest<typeof customers.update>) => customers.update(client, ...rest),
      /** Archives the customer: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `customers:write`. */
      archive: (...rest: Rest<typeof customers.archive>) => customers.archive(client, ...rest),
      /** Restores the archived customer. Repeating it changes nothing. Scope: `customers:write`. */
      restore: (...rest: Rest<typeof customers.restore>) => customers.restore(client, ...rest),
      /** Deletes the customer permanently, with its attributes, its external ids and the record of its merges. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `customers:write`. */
      remove: (...rest: Rest<typeof customers.remove>) => customers.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Customer, each found by its key. A field that is left out does not change; one that is null is cleared. Scope: `customers:write`. */
      bulkUpsert: (...rest: Rest<typeof customers.bulkUpsert>) => customers.bulkUpsert(client, ...rest),
      /** Creates a job that exports `customers` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `customerBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Columns about a person are in the file only if the key that fetches it has the scope `customers:personal`. Scope: `customers:read`. */
      bulkExport: (...rest: Rest<typeof customers.bulkExport>) => customers.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Customer from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `customerBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it), or by `key.email` or `key.phone`; an empty cell leaves what is stored. Rows with cells about a person are refused with FORBIDDEN if the key that sends the file does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `customers:write`. */
      bulkImport: (...rest: Rest<typeof customers.bulkImport>) => customers.bulkImport(client, ...rest),
      /** Changes the customer that the key fits, or creates one with it; calls at the same time create one. Refused with `AMBIGUOUS_CUSTOMER` if the key fits several customers, with `NOT_FOUND` for an `id` of none, and with `EXTERNAL_ID_TAKEN`. Scope: `customers:write`. */
      upsert: (...rest: Rest<typeof customers.upsert>) => customers.upsert(client, ...rest),
      /** Creates a job that exports everything that is stored about a customer, for the person who asks for it, with what is stored of customers that were merged with it. Fetch it with `GET` from the job’s `path`, with a key that has the scopes `customers:personal` and `customers:read`; it is written while it is read: NDJSON, an object a row, with its `type`, the `row`, and in `named` the key, name or title of what the row refers to, by column: its attribute, touchpoint, survey. Colleagues and other customers are `MASKED` in it. Scope: `customers:personal`. */
      exportPersonalData: (...rest: Rest<typeof customers.exportPersonalData>) => customers.exportPersonalData(client, ...rest),
      /** Creates a job that erases a customer: its row, attributes and external ids, events, responses with their answers (which no score counts any more), feedback, earlier exports, and customers that were merged with it; also facts that wait under its address, number or external id, and those that are ambiguous because another customer has the same. From then on, calls and files that name the person are refused with `ERASED`. It cannot be undone or canceled; `Job.receipt` says what was done. Refused with `AMBIGUOUS_CUSTOMER` if the key fits several customers, with `NOT_FOUND` if it fits none and no fact waits under it, and with `ERASED` if that was done before. Scope: `customers:erase`. */
      erase: (...rest: Rest<typeof customers.erase>) => customers.erase(client, ...rest),
      /** Creates a job that erases a customer as `customerErase` does, but leaves the facts for statistics: events with their type and value, finished responses with numbers and choices, feedback with its rating, without texts, addresses and the person. Unfinished responses are erased, as the person could continue them. From then on, calls and files that name the person are refused with `ERASED`. It cannot be undone or canceled. Scope: `customers:erase`. */
      anonymise: (...rest: Rest<typeof customers.anonymise>) => customers.anonymise(client, ...rest),
      /** Lets a person who was erased come back as a new customer: none of the addresses, numbers and external ids that it had is refused with `ERASED` any more. Nothing that was erased comes back. `NOT_FOUND` if no erased customer had this key. Scope: `customers:erase`. */
      liftErasure: (...rest: Rest<typeof customers.liftErasure>) => customers.liftErasure(client, ...rest),
      /** One job by its id; null if this workspace has no such job. Scope: the one that reads its rows. */
      erasureReceipt: (...rest: Rest<typeof customers.erasureReceipt>) => customers.erasureReceipt(client, ...rest),
      /** Merges a customer into another, the survivor: its events and whatever else is recorded of it become the survivor’s, and so does what comes later with its id, external ids, email address or telephone number. The survivor gets the fields and attributes that it lacks. It can be undone within a day: `customerMergeUndo`. Refused with `CUSTOMER_MERGED` for the `id` of a customer that was merged already, with `WRONG_STATE` for an archived one, with `INVALID_VALUE` for one and the same customer. Scope: `customers:write`. */
      merge: (...rest: Rest<typeof customers.merge>) => customers.merge(client, ...rest),
      /** Customers with the same email address or telephone number. A page can have fewer groups than `first`, or none, and still a next page. */
      duplicates: (...rest: Rest<typeof customers.duplicates>) => customers.duplicates(client, ...rest),
      /** Every node of `duplicates`. */
      iterateDuplicates: (...rest: Rest<typeof customers.iterateDuplicates>) => customers.iterateDuplicates(client, ...rest),
    },
    eventMappings: {
      /** The event mapping with this id; null if this workspace has no such event mapping. */
      get: (...rest: Rest<typeof eventMappings.get>) => eventMappings.get(client, ...rest),
      /** The event mapping with this id in another system; null if this workspace has no such event mapping. */
      getByExternalId: (...rest: Rest<typeof eventMappings.getByExternalId>) => eventMappings.getByExternalId(client, ...rest),
      /** The rules of all types of events, by their position. */
      list: (...rest: Rest<typeof eventMappings.list>) => eventMappings.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof eventMappings.iterate>) => eventMappings.iterate(client, ...rest),
      /** Adds a rule for events of a type, which has at most 100. Refused with `INVALID_CONDITION`, `UNKNOWN_FIELD` and `WRONG_TYPE` for a condition that cannot be read. Scope: `eventTypes:write`. */
      create: (...rest: Rest<typeof eventMappings.create>) => eventMappings.create(client, ...rest),
      /** Changes a rule, for events that are recorded from now on. Refused with `STALE_REVISION` if `revision` is set and the rule has changed since. Scope: `eventTypes:write`. */
      update: (...rest: Rest<typeof eventMappings.update>) => eventMappings.update(client, ...rest),
      /** Archives the event mapping: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `eventTypes:write`. */
      archive: (...rest: Rest<typeof eventMappings.archive>) => eventMappings.archive(client, ...rest),
      /** Restores the archived event mapping. Repeating it changes nothing. Scope: `eventTypes:write`. */
      restore: (...rest: Rest<typeof eventMappings.restore>) => eventMappings.restore(client, ...rest),
      /** Deletes the event mapping permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `eventTypes:write`. */
      remove: (...rest: Rest<typeof eventMappings.remove>) => eventMappings.remove(client, ...rest),
      /** Moves a rule to another position among those of its type; the others move up or down, so that positions have no gaps. Scope: `eventTypes:write`. */
      move: (...rest: Rest<typeof eventMappings.move>) => eventMappings.move(client, ...rest),
    },
    eventTypes: {
      /** The event type with this id; null if this workspace has no such event type. */
      get: (...rest: Rest<typeof eventTypes.get>) => eventTypes.get(client, ...rest),
      /** The event type with this id in another system; null if this workspace has no such event type. */
      getByExternalId: (...rest: Rest<typeof eventTypes.getByExternalId>) => eventTypes.getByExternalId(client, ...rest),
      /** The types of events that the workspace has recorded or described, by key. */
      list: (...rest: Rest<typeof eventTypes.list>) => eventTypes.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof eventTypes.iterate>) => eventTypes.iterate(client, ...rest),
      /** Describes a type of events before its first event. A workspace has at most 1,000 types. Refused with `KEY_TAKEN` for a type that is there already: find it with `eventTypeByKey`. Scope: `eventTypes:write`. */
      create: (...rest: Rest<typeof eventTypes.create>) => eventTypes.create(client, ...rest),
      /** Describes a type of events. Refused with `STALE_REVISION` if `revision` is set and the type was described since. Scope: `eventTypes:write`. */
      update: (...rest: Rest<typeof eventTypes.update>) => eventTypes.update(client, ...rest),
      /** Archives the event type: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `eventTypes:write`. */
      archive: (...rest: Rest<typeof eventTypes.archive>) => eventTypes.archive(client, ...rest),
      /** Restores the archived event type. Repeating it changes nothing. Scope: `eventTypes:write`. */
      restore: (...rest: Rest<typeof eventTypes.restore>) => eventTypes.restore(client, ...rest),
      /** Deletes the event type permanently, with its properties and mapping rules. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `eventTypes:write`. */
      remove: (...rest: Rest<typeof eventTypes.remove>) => eventTypes.remove(client, ...rest),
      /** The type of events with this key, the `type` of its events; null if this workspace has recorded and described none. */
      getByKey: (...rest: Rest<typeof eventTypes.getByKey>) => eventTypes.getByKey(client, ...rest),
    },
    events: {
      /** One event by its id; null if this workspace has no such event. */
      get: (...rest: Rest<typeof events.get>) => events.get(client, ...rest),
      /** What customers did, the latest first, with the events whose customer is not known: `match` shows and selects these. */
      list: (...rest: Rest<typeof events.list>) => events.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof events.iterate>) => events.iterate(client, ...rest),
      /** Records up to 1,000 events, each as `eventRecord` does, in as many SQL statements as for one. Within one call as well: A retry with the same `source`, `id` and content finds the stored event again; other content is refused with `CONFLICT`, with the id of the stored event, which stays as it is, and the names of the fields that differ. The header `Idempotency-Key` is ignored. Scope: `events:write`. */
      bulkRecord: (...rest: Rest<typeof events.bulkRecord>) => events.bulkRecord(client, ...rest),
      /** The event of a source with the id that this gave it; null if this workspace has no such event. */
      getBySource: (...rest: Rest<typeof events.getBySource>) => events.getBySource(client, ...rest),
      /** Records what a customer did. A retry with the same `source`, `id` and content finds the stored event again; other content is refused with `CONFLICT`, with the id of the stored event, which stays as it is, and the names of the fields that differ. The header `Idempotency-Key` is ignored. An event whose customer is not known is stored, too: see `match`. Refused with `NOT_FOUND` for the `id` of no customer. Scope: `events:write`. */
      record: (...rest: Rest<typeof events.record>) => events.record(client, ...rest),
    },
    feedback: {
      /** The feedback with this id; null if this workspace has no such feedback. */
      get: (...rest: Rest<typeof feedback.get>) => feedback.get(client, ...rest),
      /** The feedback with this id in another system; null if this workspace has no such feedback. */
      getByExternalId: (...rest: Rest<typeof feedback.getByExternalId>) => feedback.getByExternalId(client, ...rest),
      /** The feedback of the workspace, the latest `occurredAt` first. */
      list: (...rest: Rest<typeof feedback.list>) => feedback.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof feedback.iterate>) => feedback.iterate(client, ...rest),
      /** Records what a customer or employee said outside of surveys. Refused with `OUT_OF_RANGE` if `rating` is above `ratingMax` or `occurredAt` is more than a day in the future, with `REQUIRED` if only one of `rating` and `ratingMax` is set, and with `EXTERNAL_ID_TAKEN`. Scope: `feedback:write`. */
      record: (...rest: Rest<typeof feedback.record>) => feedback.record(client, ...rest),
      /** Changes feedback. Refused with `STALE_REVISION` if `revision` is set and the feedback has changed since. A new `text` clears the analysis of the old one. Scope: `feedback:write`. */
      update: (...rest: Rest<typeof feedback.update>) => feedback.update(client, ...rest),
      /** Archives the feedback: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `feedback:write`. */
      archive: (...rest: Rest<typeof feedback.archive>) => feedback.archive(client, ...rest),
      /** Restores the archived feedback. Repeating it changes nothing. Scope: `feedback:write`. */
      restore: (...rest: Rest<typeof feedback.restore>) => feedback.restore(client, ...rest),
      /** Deletes the feedback permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `feedback:write`. */
      remove: (...rest: Rest<typeof feedback.remove>) => feedback.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Feedback, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `feedback:write`. */
      bulkUpsert: (...rest: Rest<typeof feedback.bulkUpsert>) => feedback.bulkUpsert(client, ...rest),
      /** Creates a job that exports `feedbackItems` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `feedbackBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. If `Workspace.verbatimsPersonal` is true, `text` and `author` are in the file only if the key that fetches it has the scope `customers:personal`. Scope: `feedback:read`. */
      bulkExport: (...rest: Rest<typeof feedback.bulkExport>) => feedback.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Feedback from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `feedbackBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `feedback:write`. */
      bulkImport: (...rest: Rest<typeof feedback.bulkImport>) => feedback.bulkImport(client, ...rest),
      /** Feedback was recorded. Scope: `feedback:read`. */
      recorded: (...rest: Rest<typeof feedback.recorded>) => feedback.recorded(client, ...rest),
    },
    followUpPolicies: {
      /** The follow up policy with this id; null if this workspace has no such follow up policy. */
      get: (...rest: Rest<typeof followUpPolicies.get>) => followUpPolicies.get(client, ...rest),
      /** The follow up policy with this id in another system; null if this workspace has no such follow up policy. */
      getByExternalId: (...rest: Rest<typeof followUpPolicies.getByExternalId>) => followUpPolicies.getByExternalId(client, ...rest),
      /** The policies by which customers are asked again after cases, in their order. */
      list: (...rest: Rest<typeof followUpPolicies.list>) => followUpPolicies.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof followUpPolicies.iterate>) => followUpPolicies.iterate(client, ...rest),
      /** Creates a policy by which customers are asked again after cases; it counts for cases that are resolved from now on. Whether each customer may be asked is decided as `canContact` does: pauses, caps and consents count. A workspace has at most 100. Refused with `WRONG_STATE` for an anonymous survey, with `INVALID_VALUE` for a channel that the survey is not for, with `UNKNOWN_FIELD` or `WRONG_TYPE` for a question that the survey lacks or that has no scale, and with `OUT_OF_RANGE` for answers that are not on it. Scope: `followUpPolicies:write`. */
      create: (...rest: Rest<typeof followUpPolicies.create>) => followUpPolicies.create(client, ...rest),
      /** Changes a policy; cases that were resolved before are asked about when that was planned, as the policy says then. To end it, archive it; one that is deleted has no outcomes follow from answers any more. Refused with `STALE_REVISION` if `revision` is set and the policy has changed since. Scope: `followUpPolicies:write`. */
      update: (...rest: Rest<typeof followUpPolicies.update>) => followUpPolicies.update(client, ...rest),
      /** Archives the follow up policy: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `followUpPolicies:write`. */
      archive: (...rest: Rest<typeof followUpPolicies.archive>) => followUpPolicies.archive(client, ...rest),
      /** Restores the archived follow up policy. Repeating it changes nothing. Scope: `followUpPolicies:write`. */
      restore: (...rest: Rest<typeof followUpPolicies.restore>) => followUpPolicies.restore(client, ...rest),
      /** Deletes the follow up policy permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `followUpPolicies:write`. */
      remove: (...rest: Rest<typeof followUpPolicies.remove>) => followUpPolicies.remove(client, ...rest),
    },
    invitations: {
      /** One invitation by its id; null if this workspace has no such invitation. */
      get: (...rest: Rest<typeof invitations.get>) => invitations.get(client, ...rest),
      /** The invitations of the workspace, the latest first. */
      list: (...rest: Rest<typeof invitations.list>) => invitations.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof invitations.iterate>) => invitations.iterate(client, ...rest),
      /** Invites up to 1,000 customers to a survey, in as many SQL statements as for one. Whether each may be asked is decided as `canContact` does, and stored with the invitation: one that is allowed is QUEUED and due, one for LATER waits until then, all others have come to their end. Refused with `SURVEY_CLOSED`; with `WRONG_STATE` for a survey whose `url` has no `{token}`, or that has none while the workspace has no `surveyUrl`; for single customers with `NOT_FOUND`, `AMBIGUOUS_CUSTOMER` and `ERASED`, and with `DUPLICATE` for one that is named twice. Scope: `invitations:write`. */
      create: (...rest: Rest<typeof invitations.create>) => invitations.create(client, ...rest),
      /** Stores what became of up to 1,000 invitations, in as many SQL statements as for one. A report that comes twice or late is UNCHANGED: a state never goes back. After SENT, a reminder is due when `remindAfterDays` are over and no response was begun. Scope: `invitations:write`. */
      mark: (...rest: Rest<typeof invitations.mark>) => invitations.mark(client, ...rest),
      /** Notes that a customer opened the page behind the link of an invitation, and returns which survey to show. It is called by the page itself: programs that scan mail follow links, and would open all. It uses nothing up, and can be repeated; header `Idempotency-Key` is ignored. Refused with `NOT_FOUND` for a token that belongs to no invitation, and with `INVITATION_ENDED` for one that was answered or has expired. Open to publishable keys. Scope: `responses:submit`. */
      open: (...rest: Rest<typeof invitations.open>) => invitations.open(client, ...rest),
      /** An invitation to a survey that is not anonymous was made, or came to another state. Scope: `invitations:read`. */
      changed: (...rest: Rest<typeof invitations.changed>) => invitations.changed(client, ...rest),
    },
    jobs: {
      /** One job by its id; null if this workspace has no such job. Scope: the one that reads its rows. */
      get: (...rest: Rest<typeof jobs.get>) => jobs.get(client, ...rest),
      /** The jobs of the workspace, the newest first: those whose rows the key may read. */
      list: (...rest: Rest<typeof jobs.list>) => jobs.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof jobs.iterate>) => jobs.iterate(client, ...rest),
      /** Ends a job that waits or runs. Rows that were stored before stay; the others are dropped. Repeating it changes nothing; a job that has ended by itself is refused as `WRONG_STATE`. Scope: the one that changes its rows, `responses:write` for responses. */
      cancel: (...rest: Rest<typeof jobs.cancel>) => jobs.cancel(client, ...rest),
      /** One job by its id; null if this workspace has no such job. Scope: the one that reads its rows. */
      errors: (...rest: Rest<typeof jobs.errors>) => jobs.errors(client, ...rest),
      /** Creates a job that imports a file of responses. Send the file with `PUT` to the job’s `path`; its rows are then stored in the background, each with the checks of `responseSubmit`. A row that is sent twice under one key is not stored twice. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `responses:write`. */
      importResponses: (...rest: Rest<typeof jobs.importResponses>) => jobs.importResponses(client, ...rest),
      /** Creates a job that exports responses to a file. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. If `Workspace.verbatimsPersonal` is true, respondents’ own words are in it only if the key that fetches it has the scope `customers:personal`. Scope: `responses:read`. */
      exportResponses: (...rest: Rest<typeof jobs.exportResponses>) => jobs.exportResponses(client, ...rest),
      /** Creates a job that imports a file of events. Send the file with `PUT` to the job’s `path`; its rows are then recorded in the background, each as `eventRecord` does: once for its `source` and `id`, so that the same file again changes nothing; rules of `EventMapping` are applied. An address or number from a key that can read customers is refused with FORBIDDEN if it does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `events:write`. */
      importEvents: (...rest: Rest<typeof jobs.importEvents>) => jobs.importEvents(client, ...rest),
      /** Creates a job that applies the rules of a type of events, as they are when a worker comes to an event, to the stored events of the type that came without a touchpoint: each gets the touchpoint and the step of the first rule that fits it, and has none where no rule does. It starts nothing else, and can be repeated: `rowsUpdated` of the job counts the events that changed. Scope: `events:write`. */
      applyEventMappings: (...rest: Rest<typeof jobs.applyEventMappings>) => jobs.applyEventMappings(client, ...rest),
      /** Creates a job that exports events to a file, in the order in which they happened. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `eventImport` reads its columns: importing the file again changes nothing. Beside them it has `_match` and `_customer`, whether its customer is known and who it is. What an event named its customer by is in the file, also while that is not known, if the key that fetches it has the scope `customers:personal`; without it only ids of this workspace. Scope: `events:read`. */
      exportEvents: (...rest: Rest<typeof jobs.exportEvents>) => jobs.exportEvents(client, ...rest),
      /** Creates a job that invites all customers of a segment or list to a survey, each as `invitationCreate` does, 1,000 in a transaction. `rowsUpdated` of the job counts the invitations. The job of a new segment waits until its members are known. A job that is canceled, or whose survey is closed meanwhile, leaves those that were made before; one that is not done when the links end has FAILED, or is PARTIAL. Repeat the call with the same idempotency key: it invites none twice. Refused as `invitationCreate` is. Scope: `invitations:write`. */
      inviteSegment: (...rest: Rest<typeof jobs.inviteSegment>) => jobs.inviteSegment(client, ...rest),
      /** Creates a job that exports the links that are due to be sent for a survey, for the tool that sends them: `invitation`, `due`, `customer`, `name`, `email`, `phone`, `channel`, `locale`, `url` and `expiresAt`. Fetch it with `GET` from the job’s `path`, with a key that has the scopes `customers:personal` and `invitations:read`; it is written while it is read. Customers who must not be contacted at that moment, because they refused since or in their quiet hours, are left out, and so is what cxgraph sends itself, by `templates` of the survey. It changes nothing: report with `invitationMark` what was sent. Scope: `invitations:read`. */
      exportInvitations: (...rest: Rest<typeof jobs.exportInvitations>) => jobs.exportInvitations(client, ...rest),
      /** Creates a job that imports a file of consents. Send the file with `PUT` to the job’s `path`; its rows are then recorded in the background, each as `consentRecord` does: the same file again changes nothing, and nothing but a later GRANTED with `evidence` lifts a refusal. A row that would is refused with `REQUIRED`. A GRANTED from before a refusal is stored as history, and the job’s `notes` name its line. Every row needs a customer, a purpose, a status and the time of it; a customer that is not known is refused with `NOT_FOUND`, and one that was erased with `ERASED`. A GRANTED that counts is refused with `WRONG_STATE` while the customer’s address is suppressed and the row does not lift that. BOUNCED and COMPLAINED suppress the address in the row, as `suppressedAddressRecord` does. An address or number from a key that can read customers is refused with FORBIDDEN if it does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `consents:write`. */
      importConsents: (...rest: Rest<typeof jobs.importConsents>) => jobs.importConsents(client, ...rest),
      /** Creates a job that exports all that customers said of being contacted, history included, the oldest first. Fetch the file with `GET` from the job’s `path`, as often as needed; it is written while it is read. `consentImport` reads its columns: importing the file again changes nothing. The addresses of the customers, `source` and `evidence` are in it if the key that fetches it has the scope `customers:personal`. Scope: `consents:read`. */
      exportConsents: (...rest: Rest<typeof jobs.exportConsents>) => jobs.exportConsents(client, ...rest),
      /** Creates a job that imports a file of addresses that bounced, were opted out, or belong to persons who reported spam. Send the file with `PUT` to the job’s `path`; its rows are then recorded in the background, each as `suppressedAddressRecord` does. The same file again changes nothing but the time of those rows that have none. Only keyed hashes of the addresses are stored once the file is read. An address or number from a key that can read customers is refused with FORBIDDEN if it does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `consents:write`. */
      importSuppressedAddresses: (...rest: Rest<typeof jobs.importSuppressedAddresses>) => jobs.importSuppressedAddresses(client, ...rest),
      /** A job came further or ended: an import, an export, a change of many rows. Jobs whose rows the key may not read send nothing. Refused for keys that are bound to segments or touchpoints. Scope: `signedIn`. */
      progress: (...rest: Rest<typeof jobs.progress>) => jobs.progress(client, ...rest),
    },
    journeys: {
      /** The journey with this id; null if this workspace has no such journey. */
      get: (...rest: Rest<typeof journeys.get>) => journeys.get(client, ...rest),
      /** The journey with this id in another system; null if this workspace has no such journey. */
      getByExternalId: (...rest: Rest<typeof journeys.getByExternalId>) => journeys.getByExternalId(client, ...rest),
      /** The journeys of the workspace, the newest first. */
      list: (...rest: Rest<typeof journeys.list>) => journeys.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof journeys.iterate>) => journeys.iterate(client, ...rest),
      /** Creates a journey, alone or with its whole map of stages, steps and touchpoints. If there are errors, nothing is stored. New touchpoints also need the scope `touchpoints:write`. Scope: `journeys:write`. */
      create: (...rest: Rest<typeof journeys.create>) => journeys.create(client, ...rest),
      /** Changes a journey; its stages and steps have their own mutations. Refused with `STALE_REVISION` if `revision` is set and the journey has changed since. Scope: `journeys:write`. */
      update: (...rest: Rest<typeof journeys.update>) => journeys.update(client, ...rest),
      /** Archives the journey: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `journeys:write`. */
      archive: (...rest: Rest<typeof journeys.archive>) => journeys.archive(client, ...rest),
      /** Restores the archived journey, as a draft. Repeating it changes nothing. Scope: `journeys:write`. */
      restore: (...rest: Rest<typeof journeys.restore>) => journeys.restore(client, ...rest),
      /** Deletes the journey permanently, with its stages and steps; touchpoints and personas stay. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `journeys:write`. */
      remove: (...rest: Rest<typeof journeys.remove>) => journeys.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Journey, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `journeys:write`. */
      bulkUpsert: (...rest: Rest<typeof journeys.bulkUpsert>) => journeys.bulkUpsert(client, ...rest),
      /** Creates a job that exports `journeys` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `journeyBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `journeys:read`. */
      bulkExport: (...rest: Rest<typeof journeys.bulkExport>) => journeys.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Journey from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `journeyBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `journeys:write`. */
      bulkImport: (...rest: Rest<typeof journeys.bulkImport>) => journeys.bulkImport(client, ...rest),
      /** Copies a journey, for example to show its future: stages, steps and links are copied, touchpoints and personas are shared. The copy is a draft with `basedOn` set, without external ids. Scope: `journeys:write`. */
      duplicate: (...rest: Rest<typeof journeys.duplicate>) => journeys.duplicate(client, ...rest),
      /** Records that the actor of the key reviewed the journey, that is, compared it with reality. Sets `lastReviewedAt`, `lastReviewedBy` and `reviewDueAt`. Refused with `OUT_OF_RANGE` if `reviewedAt` is in the future. Scope: `journeys:write`. */
      review: (...rest: Rest<typeof journeys.review>) => journeys.review(client, ...rest),
      /** A whole journey map: the journey with its stages, their steps and all touchpoints; null if this workspace has no such journey. It has up to 15 stages of 20 steps by default; `pageInfo` says where there are more. */
      map: (...rest: Rest<typeof journeys.map>) => journeys.map(client, ...rest),
      /** A whole journey map as a document, in JSON without loss by default, or in MERMAID; null if this workspace has no such journey. Besides `journeys:read` it needs the scopes `personas:read` and `touchpoints:read`. */
      exportDocument: (...rest: Rest<typeof journeys.exportDocument>) => journeys.exportDocument(client, ...rest),
      /** Creates a journey from a document, with the personas and touchpoints that the workspace does not have yet (scopes `personas:write` and `touchpoints:write`). Existing ones are found by id or external id, and personas of Mermaid by name. A document with errors is refused with `INVALID_DOCUMENT`, with the line of each, and nothing is stored. Every call creates a new journey; to repeat the request safely, send an idempotency key. Scope: `journeys:write`. */
      importDocument: (...rest: Rest<typeof journeys.importDocument>) => journeys.importDocument(client, ...rest),
    },
    lifecycleStages: {
      /** The lifecycle stage with this id; null if this workspace has no such lifecycle stage. */
      get: (...rest: Rest<typeof lifecycleStages.get>) => lifecycleStages.get(client, ...rest),
      /** The lifecycle stage with this id in another system; null if this workspace has no such lifecycle stage. */
      getByExternalId: (...rest: Rest<typeof lifecycleStages.getByExternalId>) => lifecycleStages.getByExternalId(client, ...rest),
      /** The lifecycle stages of the workspace, in their order. */
      list: (...rest: Rest<typeof lifecycleStages.list>) => lifecycleStages.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof lifecycleStages.iterate>) => lifecycleStages.iterate(client, ...rest),
      /** Creates a lifecycle stage. A workspace has at most 100. Refused with `KEY_TAKEN` for a key that another stage has. Scope: `lifecycleStages:write`. */
      create: (...rest: Rest<typeof lifecycleStages.create>) => lifecycleStages.create(client, ...rest),
      /** Changes a lifecycle stage. Refused with `STALE_REVISION` if `revision` is set and the stage has changed since. Scope: `lifecycleStages:write`. */
      update: (...rest: Rest<typeof lifecycleStages.update>) => lifecycleStages.update(client, ...rest),
      /** Archives the lifecycle stage: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `lifecycleStages:write`. */
      archive: (...rest: Rest<typeof lifecycleStages.archive>) => lifecycleStages.archive(client, ...rest),
      /** Restores the archived lifecycle stage. Repeating it changes nothing. Scope: `lifecycleStages:write`. */
      restore: (...rest: Rest<typeof lifecycleStages.restore>) => lifecycleStages.restore(client, ...rest),
      /** Deletes the lifecycle stage permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `lifecycleStages:write`. */
      remove: (...rest: Rest<typeof lifecycleStages.remove>) => lifecycleStages.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type LifecycleStage, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `lifecycleStages:write`. */
      bulkUpsert: (...rest: Rest<typeof lifecycleStages.bulkUpsert>) => lifecycleStages.bulkUpsert(client, ...rest),
      /** Creates a job that exports `lifecycleStages` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `lifecycleStageBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `lifecycleStages:read`. */
      bulkExport: (...rest: Rest<typeof lifecycleStages.bulkExport>) => lifecycleStages.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type LifecycleStage from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `lifecycleStageBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `lifecycleStages:write`. */
      bulkImport: (...rest: Rest<typeof lifecycleStages.bulkImport>) => lifecycleStages.bulkImport(client, ...rest),
    },
    messageSends: {
      /** One send by its id; null if this workspace has no such send. */
      get: (...rest: Rest<typeof messageSends.get>) => messageSends.get(client, ...rest),
      /** The sends to segments, the latest first. */
      list: (...rest: Rest<typeof messageSends.list>) => messageSends.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof messageSends.iterate>) => messageSends.iterate(client, ...rest),
      /** Cancels a send to a segment: what was not sent is not sent any more, except for up to 20 messages that a worker is at. Repeating it changes nothing. Scope: `messages:write`. */
      cancel: (...rest: Rest<typeof messageSends.cancel>) => messageSends.cancel(client, ...rest),
    },
    messageTemplates: {
      /** The message template with this id; null if this workspace has no such message template. */
      get: (...rest: Rest<typeof messageTemplates.get>) => messageTemplates.get(client, ...rest),
      /** The message template with this id in another system; null if this workspace has no such message template. */
      getByExternalId: (...rest: Rest<typeof messageTemplates.getByExternalId>) => messageTemplates.getByExternalId(client, ...rest),
      /** The templates of messages, by name. */
      list: (...rest: Rest<typeof messageTemplates.list>) => messageTemplates.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof messageTemplates.iterate>) => messageTemplates.iterate(client, ...rest),
      /** Creates a template. Refused with `INVALID_TEMPLATE` for a text that is not Liquid, or that uses a tag, a filter or a value that there is not: the error has its line and column. An INVITE without `survey.link` is `REQUIRED` to have it. Scope: `messageTemplates:write`. */
      create: (...rest: Rest<typeof messageTemplates.create>) => messageTemplates.create(client, ...rest),
      /** Changes a template; messages that are not rendered yet get the new words. The channel cannot change once messages were made of it (`FIXED`). Refused with `INVALID_TEMPLATE` as `messageTemplateCreate`, and with `STALE_REVISION` if `revision` is set and the template has changed since. Scope: `messageTemplates:write`. */
      update: (...rest: Rest<typeof messageTemplates.update>) => messageTemplates.update(client, ...rest),
      /** Archives the message template: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `messageTemplates:write`. */
      archive: (...rest: Rest<typeof messageTemplates.archive>) => messageTemplates.archive(client, ...rest),
      /** Restores the archived message template. Repeating it changes nothing. Scope: `messageTemplates:write`. */
      restore: (...rest: Rest<typeof messageTemplates.restore>) => messageTemplates.restore(client, ...rest),
      /** Deletes the message template permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `messageTemplates:write`. */
      remove: (...rest: Rest<typeof messageTemplates.remove>) => messageTemplates.remove(client, ...rest),
      /** A template as a customer would get it; nothing is stored or sent. */
      preview: (...rest: Rest<typeof messageTemplates.preview>) => messageTemplates.preview(client, ...rest),
    },
    messageThreads: {
      /** One thread by its id; null if this workspace has no such thread. */
      get: (...rest: Rest<typeof messageThreads.get>) => messageThreads.get(client, ...rest),
      /** The threads of the workspace, that with the latest message first. */
      list: (...rest: Rest<typeof messageThreads.list>) => messageThreads.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof messageThreads.iterate>) => messageThreads.iterate(client, ...rest),
    },
    messages: {
      /** One message by its id; null if this workspace has no such message. */
      get: (...rest: Rest<typeof messages.get>) => messages.get(client, ...rest),
      /** The messages of the workspace, the latest first. */
      list: (...rest: Rest<typeof messages.list>) => messages.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof messages.iterate>) => messages.iterate(client, ...rest),
      /** What is sent to customers, and what comes from them. */
      send: (...rest: Rest<typeof messages.send>) => messages.send(client, ...rest),
      /** Stores a message from a customer, in the thread that its token names, or what a report says of a message. The token cannot be guessed, and the sender must be the customer of the thread, by an address that the customer has or had; all else is refused and not stored. A mail that a program sent by itself, such as a notice of absence, is stored and triggers nothing. Where a survey waits for an answer in the thread, the message is read as one and submitted. What else it does with the cases of its thread, `Workspace.inboundCases` says. A report of an address that does not exist suppresses it, and so does the second of a disabled mailbox and a report as spam. Refused with `NOT_FOUND` for a token or message that there is not, with `INVALID_VALUE` for another sender and a report that says nothing, with `ERASED` for a customer who was erased, with `DUPLICATE` for an external id of another thread, and with `TOO_MANY` for more than 200 messages of a thread within 24 hours. Scope: `messages:write`. */
      receive: (...rest: Rest<typeof messages.receive>) => messages.receive(client, ...rest),
      /** A message to or from a customer was made, or came to another state. Scope: `messages:read`. */
      changed: (...rest: Rest<typeof messages.changed>) => messages.changed(client, ...rest),
    },
    metrics: {
      /** The metric with this id in another system; null if this workspace has no such metric. */
      getByExternalId: (...rest: Rest<typeof metrics.getByExternalId>) => metrics.getByExternalId(client, ...rest),
      /** The metrics of the workspace, by name. */
      list: (...rest: Rest<typeof metrics.list>) => metrics.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof metrics.iterate>) => metrics.iterate(client, ...rest),
      /** Creates a metric. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another metric has, with `UNKNOWN_FIELD` for a question that no published version of its survey has, with `WRONG_TYPE` for one that the formula does not fit or whose scale is another, with `DUPLICATE` for one that is there twice, with `REQUIRED` or `INVALID_VALUE` for a percentile that is missing or needless, and with `OUT_OF_RANGE` for a target that no score can have. Scope: `metrics:write`. */
      create: (...rest: Rest<typeof metrics.create>) => metrics.create(client, ...rest),
      /** Changes a metric; its scores of all days follow at once. Refused with `STALE_REVISION` if `revision` is set and the metric has changed since, and for the same reasons as a new one. Scope: `metrics:write`. */
      update: (...rest: Rest<typeof metrics.update>) => metrics.update(client, ...rest),
      /** Archives the metric: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `metrics:write`. */
      archive: (...rest: Rest<typeof metrics.archive>) => metrics.archive(client, ...rest),
      /** Restores the archived metric. Repeating it changes nothing. Scope: `metrics:write`. */
      restore: (...rest: Rest<typeof metrics.restore>) => metrics.restore(client, ...rest),
      /** Deletes the metric permanently, with its list of questions and its external ids; surveys and answers stay. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `metrics:write`. */
      remove: (...rest: Rest<typeof metrics.remove>) => metrics.remove(client, ...rest),
      /** The metric with this id or key; null if this workspace has no such metric. It takes one of both. */
      get: (...rest: Rest<typeof metrics.get>) => metrics.get(client, ...rest),
      /** A metric by its key; null if this workspace has none of this key. */
      getByKey: (...rest: Rest<typeof metrics.getByKey>) => metrics.getByKey(client, ...rest),
      /** The score of a metric over all its surveys, with its target; null if this workspace has no metric of this key. */
      score: (...rest: Rest<typeof metrics.score>) => metrics.score(client, ...rest),
      /** The metric with this id or key; null if this workspace has no such metric. It takes one of both. */
      series: (...rest: Rest<typeof metrics.series>) => metrics.series(client, ...rest),
      /** The metric with this id or key; null if this workspace has no such metric. It takes one of both. */
      breakdown: (...rest: Rest<typeof metrics.breakdown>) => metrics.breakdown(client, ...rest),
    },
    nodes: {
      /** The row with this id, of any type; null if this workspace has no such row. Select its fields with `... on Persona { … }`. */
      get: (...rest: Rest<typeof nodes.get>) => nodes.get(client, ...rest),
      /** The rows with these ids, of any types, in the order of `ids`; null where this workspace has no such row. */
      getMany: (...rest: Rest<typeof nodes.getMany>) => nodes.getMany(client, ...rest),
    },
    notices: {
      /** One notice by its id; null if this workspace has no such notice. */
      get: (...rest: Rest<typeof notices.get>) => notices.get(client, ...rest),
      /** The notices for the person whom the key of this request acts for, the latest first. */
      list: (...rest: Rest<typeof notices.list>) => notices.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof notices.iterate>) => notices.iterate(client, ...rest),
      /** Notes that a person of the team has read a notice, by the person’s own key. Repeating it changes nothing. Refused with `NOT_FOUND` for a notice of another person. Scope: `notices:write`. */
      read: (...rest: Rest<typeof notices.read>) => notices.read(client, ...rest),
    },
    personas: {
      /** The persona with this id; null if this workspace has no such persona. */
      get: (...rest: Rest<typeof personas.get>) => personas.get(client, ...rest),
      /** The persona with this id in another system; null if this workspace has no such persona. */
      getByExternalId: (...rest: Rest<typeof personas.getByExternalId>) => personas.getByExternalId(client, ...rest),
      /** The personas of the workspace, the newest first. */
      list: (...rest: Rest<typeof personas.list>) => personas.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof personas.iterate>) => personas.iterate(client, ...rest),
      /** Creates a persona. Scope: `personas:write`. */
      create: (...rest: Rest<typeof personas.create>) => personas.create(client, ...rest),
      /** Changes a persona. Refused with `STALE_REVISION` if `revision` is set and the persona has changed since. Scope: `personas:write`. */
      update: (...rest: Rest<typeof personas.update>) => personas.update(client, ...rest),
      /** Archives the persona: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `personas:write`. */
      archive: (...rest: Rest<typeof personas.archive>) => personas.archive(client, ...rest),
      /** Restores the archived persona, as a draft. Repeating it changes nothing. Scope: `personas:write`. */
      restore: (...rest: Rest<typeof personas.restore>) => personas.restore(client, ...rest),
      /** Deletes the persona permanently, with its traits and external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `personas:write`. */
      remove: (...rest: Rest<typeof personas.remove>) => personas.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Persona, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `personas:write`. */
      bulkUpsert: (...rest: Rest<typeof personas.bulkUpsert>) => personas.bulkUpsert(client, ...rest),
      /** Creates a job that exports `personas` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `personaBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `personas:read`. */
      bulkExport: (...rest: Rest<typeof personas.bulkExport>) => personas.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Persona from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `personaBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `personas:write`. */
      bulkImport: (...rest: Rest<typeof personas.bulkImport>) => personas.bulkImport(client, ...rest),
      /** Records that the actor of the key reviewed the persona, that is, compared it with reality. Sets `lastReviewedAt`, `lastReviewedBy` and `reviewDueAt`. Refused with `OUT_OF_RANGE` if `reviewedAt` is in the future. Scope: `personas:write`. */
      review: (...rest: Rest<typeof personas.review>) => personas.review(client, ...rest),
      /** How far a persona is true of the customers in its segment: for each trait that names an attribute or an aggregate, the share of those of whom it is known. */
      validate: (...rest: Rest<typeof personas.validate>) => personas.validate(client, ...rest),
    },
    preferences: {
      /** What the link of a customer is about, for your own page of preferences; null if the link is not of this workspace, has expired, or its customer is gone. It changes nothing. Open to publishable keys. */
      get: (...rest: Rest<typeof preferences.get>) => preferences.get(client, ...rest),
      /** Changes preferences by a link, from your own page. What is in force already is not recorded again. Refused with `NOT_FOUND` for a link that `preferences` does not show and for an unknown purpose, with `INVALID_VALUE` for a purpose or channel that the link is not about, and with `DUPLICATE` for a purpose and channel that stand in the list twice. Open to publishable keys. Scope: `preferences:change`. */
      change: (...rest: Rest<typeof preferences.change>) => preferences.change(client, ...rest),
      /** Confirms a consent that `consentRequest` asked for, from your own page, once the customer has pressed the button there. Sent again, it changes nothing. Refused with `NOT_FOUND` for a link that `preferences` does not show, or that is for something else. Open to publishable keys. Scope: `preferences:change`. */
      confirm: (...rest: Rest<typeof preferences.confirm>) => preferences.confirm(client, ...rest),
    },
    purposes: {
      /** The purpose with this id; null if this workspace has no such purpose. */
      get: (...rest: Rest<typeof purposes.get>) => purposes.get(client, ...rest),
      /** The purpose with this id in another system; null if this workspace has no such purpose. */
      getByExternalId: (...rest: Rest<typeof purposes.getByExternalId>) => purposes.getByExternalId(client, ...rest),
      /** The purposes of the workspace, by key. */
      list: (...rest: Rest<typeof purposes.list>) => purposes.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof purposes.iterate>) => purposes.iterate(client, ...rest),
      /** Creates a purpose, whose legal basis is CONSENT by default. A workspace has at most 100. Refused with `KEY_TAKEN` for a key that another purpose has. Scope: `purposes:write`. */
      create: (...rest: Rest<typeof purposes.create>) => purposes.create(client, ...rest),
      /** Changes a purpose. Refused with `STALE_REVISION` if `revision` is set and the purpose has changed since. Scope: `purposes:write`. */
      update: (...rest: Rest<typeof purposes.update>) => purposes.update(client, ...rest),
      /** Archives the purpose: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `purposes:write`. */
      archive: (...rest: Rest<typeof purposes.archive>) => purposes.archive(client, ...rest),
      /** Restores the archived purpose. Repeating it changes nothing. Scope: `purposes:write`. */
      restore: (...rest: Rest<typeof purposes.restore>) => purposes.restore(client, ...rest),
      /** Deletes the purpose permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `purposes:write`. */
      remove: (...rest: Rest<typeof purposes.remove>) => purposes.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Purpose, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `purposes:write`. */
      bulkUpsert: (...rest: Rest<typeof purposes.bulkUpsert>) => purposes.bulkUpsert(client, ...rest),
      /** Creates a job that exports `purposes` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `purposeBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `purposes:read`. */
      bulkExport: (...rest: Rest<typeof purposes.bulkExport>) => purposes.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Purpose from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `purposeBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `purposes:write`. */
      bulkImport: (...rest: Rest<typeof purposes.bulkImport>) => purposes.bulkImport(client, ...rest),
    },
    responses: {
      /** The response with this id; null if this workspace has no such response. */
      get: (...rest: Rest<typeof responses.get>) => responses.get(client, ...rest),
      /** The responses of the workspace, the latest started first. */
      list: (...rest: Rest<typeof responses.list>) => responses.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof responses.iterate>) => responses.iterate(client, ...rest),
      /** Corrects a response. Its answers are checked against the survey’s logic as when it was submitted: a finished response needs every required answer, and answers that the correction hides are deleted. Scores and the counts of quotas change accordingly; a full quota does not refuse a correction. Refused with `STALE_REVISION` if `revision` is set and the response has changed since. Scope: `responses:write`. */
      update: (...rest: Rest<typeof responses.update>) => responses.update(client, ...rest),
      /** Deletes a response permanently, with its answers. Scores change accordingly, and quotas and the survey’s `maxResponses` have capacity for one more response. Its submission key stays used: a late retry does not store it again. The link of an invitation that it had begun and not finished begins a response again until it expires; one that it had finished is used up. Refused with `STALE_REVISION` if `revision` is set and the response has changed since. Scope: `responses:write`. */
      remove: (...rest: Rest<typeof responses.remove>) => responses.remove(client, ...rest),
      /** Adds tags to responses and removes others. A response that does not change keeps its revision. Refused with `TOO_MANY` if a response would have more than 50 tags. Scope: `responses:write`. */
      tag: (...rest: Rest<typeof responses.tag>) => responses.tag(client, ...rest),
      /** Starts a response that is answered page by page, and returns the token to continue it, on this device or another. Refused with `SURVEY_CLOSED` or `QUOTA_FULL` if the survey takes no more responses. A retry with the same `submissionKey` returns the same response; the key is stored without the time of the call. The header `Idempotency-Key` is ignored. Open to publishable keys. Scope: `responses:submit`. */
      start: (...rest: Rest<typeof responses.start>) => responses.start(client, ...rest),
      /** Saves answers of a response that was started; they replace earlier ones to the same questions. Each answer is checked against its question, and required ones may still be missing. An answer that another one hides is stored until the response is submitted, and then deleted. Refused with `INVALID_ANSWER`, one error for each wrong answer; with `SURVEY_CLOSED`; or with `RESPONSE_EXPIRED` after the survey’s `resumeDays`. Repeating it changes nothing, so it takes no idempotency key. Open to publishable keys. Scope: `responses:submit`. */
      save: (...rest: Rest<typeof responses.save>) => responses.save(client, ...rest),
      /** Stores a whole response, or finishes one that was started. Its answers are checked against the survey’s logic: an unknown question, a value that the question does not take, an answer to a question that is not shown, and a missing required answer are each an `INVALID_ANSWER`; all are returned at once, and nothing is stored. Nothing is stored either with `SURVEY_CLOSED`, `RESPONSE_EXPIRED`, or `QUOTA_FULL` without a quota’s key. With `SCREENED_OUT`, or `QUOTA_FULL` with a quota’s key, the response is stored with that status. A retry with the same `submissionKey` returns the same response; the key is stored without the time of the call. The header `Idempotency-Key` is ignored. Open to publishable keys. Scope: `responses:submit`. */
      submit: (...rest: Rest<typeof responses.submit>) => responses.submit(client, ...rest),
      /** The response that a resume token belongs to, to continue it, also on another device; null if the token belongs to no response. Open to publishable keys. */
      resume: (...rest: Rest<typeof responses.resume>) => responses.resume(client, ...rest),
      /** The answers of the workspace, those of the latest responses first. Select a survey and a question with `filter`, because there can be very many. */
      listAnswers: (...rest: Rest<typeof responses.listAnswers>) => responses.listAnswers(client, ...rest),
      /** Every node of `listAnswers`. */
      iterateAnswers: (...rest: Rest<typeof responses.iterateAnswers>) => responses.iterateAnswers(client, ...rest),
      /** Stores up to 1,000 whole responses of one survey, each as `responseSubmit` does. A retry with the same `submissionKey` finds the response again; the header `Idempotency-Key` is ignored. The number of SQL statements grows with the survey versions that are named, not with the responses. Scope: `responses:write`. */
      bulkSubmit: (...rest: Rest<typeof responses.bulkSubmit>) => responses.bulkSubmit(client, ...rest),
      /** A respondent completed a survey. Responses to anonymous surveys send nothing, nor do imported ones. Scope: `responses:read`. */
      submitted: (...rest: Rest<typeof responses.submitted>) => responses.submitted(client, ...rest),
    },
    rootCauses: {
      /** The root cause with this id; null if this workspace has no such root cause. */
      get: (...rest: Rest<typeof rootCauses.get>) => rootCauses.get(client, ...rest),
      /** The root cause with this id in another system; null if this workspace has no such root cause. */
      getByExternalId: (...rest: Rest<typeof rootCauses.getByExternalId>) => rootCauses.getByExternalId(client, ...rest),
      /** The root causes of cases, in their order. */
      list: (...rest: Rest<typeof rootCauses.list>) => rootCauses.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof rootCauses.iterate>) => rootCauses.iterate(client, ...rest),
      /** Creates a root cause of cases. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another one has. Scope: `rootCauses:write`. */
      create: (...rest: Rest<typeof rootCauses.create>) => rootCauses.create(client, ...rest),
      /** Changes a root cause of cases. Refused with `STALE_REVISION` if `revision` is set and it has changed since. Scope: `rootCauses:write`. */
      update: (...rest: Rest<typeof rootCauses.update>) => rootCauses.update(client, ...rest),
      /** Archives the root cause: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `rootCauses:write`. */
      archive: (...rest: Rest<typeof rootCauses.archive>) => rootCauses.archive(client, ...rest),
      /** Restores the archived root cause. Repeating it changes nothing. Scope: `rootCauses:write`. */
      restore: (...rest: Rest<typeof rootCauses.restore>) => rootCauses.restore(client, ...rest),
      /** Deletes the root cause permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `rootCauses:write`. */
      remove: (...rest: Rest<typeof rootCauses.remove>) => rootCauses.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type RootCause, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `rootCauses:write`. */
      bulkUpsert: (...rest: Rest<typeof rootCauses.bulkUpsert>) => rootCauses.bulkUpsert(client, ...rest),
      /** Creates a job that exports `rootCauses` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `rootCauseBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `rootCauses:read`. */
      bulkExport: (...rest: Rest<typeof rootCauses.bulkExport>) => rootCauses.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type RootCause from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `rootCauseBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `rootCauses:write`. */
      bulkImport: (...rest: Rest<typeof rootCauses.bulkImport>) => rootCauses.bulkImport(client, ...rest),
    },
    rules: {
      /** The rule with this id; null if this workspace has no such rule. */
      get: (...rest: Rest<typeof rules.get>) => rules.get(client, ...rest),
      /** The rule with this id in another system; null if this workspace has no such rule. */
      getByExternalId: (...rest: Rest<typeof rules.getByExternalId>) => rules.getByExternalId(client, ...rest),
      /** The rules of the workspace, by name. */
      list: (...rest: Rest<typeof rules.list>) => rules.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof rules.iterate>) => rules.iterate(client, ...rest),
      /** Creates a rule as a draft: `ruleEnable` has it begin runs. Everything that it needs is checked, and the `path` of an error leads there: rows that it names, conditions, circles, steps that nothing leads to, values that a template reads. A rule acts for the key that stores or enables it: that key needs the scope of each step, such as `messages:write` for SEND_MESSAGE. A workspace has at most 1,000. Scope: `rules:write`. */
      create: (...rest: Rest<typeof rules.create>) => rules.create(client, ...rest),
      /** Changes a rule. Another trigger, condition or list of steps is its next version, by which new runs begin at once, if it is enabled; runs that have begun go on with theirs. It is checked as by `ruleCreate`. Refused with `STALE_REVISION` if `revision` is set and the rule has changed since. Scope: `rules:write`. */
      update: (...rest: Rest<typeof rules.update>) => rules.update(client, ...rest),
      /** Archives the rule: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `rules:write`. */
      archive: (...rest: Rest<typeof rules.archive>) => rules.archive(client, ...rest),
      /** Restores the archived rule. Repeating it changes nothing. Scope: `rules:write`. */
      restore: (...rest: Rest<typeof rules.restore>) => rules.restore(client, ...rest),
      /** Deletes the rule permanently, with its versions and counts. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `rules:write`. */
      remove: (...rest: Rest<typeof rules.remove>) => rules.remove(client, ...rest),
      /** Has a rule begin no more runs. Those that have begun go on, or are canceled before their next step with `cancelRuns`, also those of a rule that was disabled before. Repeating it changes nothing else. Scope: `rules:write`. */
      disable: (...rest: Rest<typeof rules.disable>) => rules.disable(client, ...rest),
      /** Has a rule begin runs from now on; what happened before begins none. It is checked anew, since rows that it names can have changed, and the key needs the scopes of all that it does: the message of an error begins with the path in the rule. Refused with `WRONG_STATE` if it is archived. Repeating it changes nothing. Scope: `rules:write`. */
      enable: (...rest: Rest<typeof rules.enable>) => rules.enable(client, ...rest),
      /** Creates a job that says what the newest version of a rule would have done with the facts of a period, in any status and without any effect: `Job.dryRun` has it, while the job runs and after. Facts, consents, contacts and segments count as they were; surveys, templates, limits and quiet hours as they are now; events that were imported as history as if they had been recorded when they happened. A field of a customer is known from the customer’s last change on. Other rules are not followed, and reminders not counted. Of a schedule, each time counts for each customer of its segment then; of calls, those that began a run are stored. Refused with `WRONG_STATE` for a rule of calls that has never been called, with `INVALID_VALUE` for a schedule that comes more than 1,000 times in the period. The key needs the scopes of all that the rule does. Scope: `rules:write`. */
      dryRun: (...rest: Rest<typeof rules.dryRun>) => rules.dryRun(client, ...rest),
      /** One job by its id; null if this workspace has no such job. Scope: the one that reads its rows. */
      dryRunResult: (...rest: Rest<typeof rules.dryRunResult>) => rules.dryRunResult(client, ...rest),
      /** Begins a run of a rule for a customer, if the condition and the limits of the rule let it. A call with the `key` of an earlier one returns that run. Refused with `WRONG_STATE` for a rule that is not enabled or has another trigger, with `IDEMPOTENCY_KEY_REUSED` for a `key` that came with other `data`, with `TOO_LONG`, `NOT_FOUND`, `AMBIGUOUS_CUSTOMER` and `ERASED`. Scope: `rules:write`. */
      start: (...rest: Rest<typeof rules.start>) => rules.start(client, ...rest),
      /** The rule with this id; null if this workspace has no such rule. */
      experiment: (...rest: Rest<typeof rules.experiment>) => rules.experiment(client, ...rest),
    },
    runs: {
      /** One run by its id; null if this workspace has no such run. */
      get: (...rest: Rest<typeof runs.get>) => runs.get(client, ...rest),
      /** The runs of all rules of the workspace, the latest first. */
      list: (...rest: Rest<typeof runs.list>) => runs.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof runs.iterate>) => runs.iterate(client, ...rest),
      /** Ends a run before its next step. What its steps made stays. Repeating it changes nothing. Refused with `WRONG_STATE` for one that ended otherwise. Scope: `rules:write`. */
      cancel: (...rest: Rest<typeof runs.cancel>) => runs.cancel(client, ...rest),
      /** Has a run that failed go on at the step that failed, with all tries. What its steps made before stays, and is not made again. A run that goes on is left as it is. Refused with `WRONG_STATE` for one that succeeded or was canceled. Scope: `rules:write`. */
      retry: (...rest: Rest<typeof runs.retry>) => runs.retry(client, ...rest),
    },
    scores: {
      /** One score with its n and 95 % interval, what it is made of, and how it differs from the responses that the filter leaves out. The cost depends on the days and groups that are read, not on the number of answers, except for scores that are counted from the responses, as the conditions of the filter say. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question. */
      get: (...rest: Rest<typeof scores.get>) => scores.get(client, ...rest),
      /** A score over time: one point for each day, week, month, quarter, year or wave of a tracking study, also without answers; at most 3,660 points. The cost depends on the days and groups that are read, not on the number of answers, except for scores that are counted from the responses, as the conditions of the filter say. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question. */
      series: (...rest: Rest<typeof scores.series>) => scores.series(client, ...rest),
      /** A score by one property of responses, or by two at once: channel, touchpoint, version, language, tags, a hidden field, a question about the respondent, or the account, the segments or an attribute of customers. Each group is tested against all others of the filter. The cost depends on the days and groups that are read, not on the number of answers, except for scores that are counted from the responses, as the conditions of the filter say. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question. */
      breakdown: (...rest: Rest<typeof scores.breakdown>) => scores.breakdown(client, ...rest),
      /** The same score of two groups of responses, with the test of their difference: two channels, or a month and the one before. The cost depends on the days and groups that are read, not on the number of answers. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question. */
      compare: (...rest: Rest<typeof scores.compare>) => scores.compare(client, ...rest),
      /** How often each value was answered in completed responses; for questions with scales, choices, rankings, matrices, yes and no. The cost depends on the days and groups that are read, not on the number of answers. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the question is of another kind. */
      distribution: (...rest: Rest<typeof scores.distribution>) => scores.distribution(client, ...rest),
      /** How many responses start a survey, go on at each question, and complete it. The cost depends on the days and groups that are read, not on the number of answers. Refused with `BAD_USER_INPUT` if the survey is unknown. */
      funnel: (...rest: Rest<typeof scores.funnel>) => scores.funnel(client, ...rest),
      /** AAPOR response rates. Completed and partial responses are counted; all other numbers come from the input. The cost depends on the days and groups that are read, not on the number of answers. Refused with `BAD_USER_INPUT` if the survey is unknown. */
      responseRates: (...rest: Rest<typeof scores.responseRates>) => scores.responseRates(client, ...rest),
      /** Cronbach’s α of questions with scales, over completed responses that answered all of them. Reads the answers of at most the newest 10,000 completed responses. Refused with `BAD_USER_INPUT` if the survey is unknown, or if a question is unknown, repeated or without a scale. */
      reliability: (...rest: Rest<typeof scores.reliability>) => scores.reliability(client, ...rest),
      /** Responses came into the scores of a survey: read anew what you show of them. Surveys that are or were anonymous send nothing. The `survey` of an event needs the scope `surveys:read`, too. Refused for keys that are bound to segments or touchpoints. Scope: `scores:read`. */
      changed: (...rest: Rest<typeof scores.changed>) => scores.changed(client, ...rest),
    },
    segments: {
      /** The segment with this id; null if this workspace has no such segment. */
      get: (...rest: Rest<typeof segments.get>) => segments.get(client, ...rest),
      /** The segment with this id in another system; null if this workspace has no such segment. */
      getByExternalId: (...rest: Rest<typeof segments.getByExternalId>) => segments.getByExternalId(client, ...rest),
      /** The segments of the workspace, by name. */
      list: (...rest: Rest<typeof segments.list>) => segments.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof segments.iterate>) => segments.iterate(client, ...rest),
      /** Creates a segment: with a condition one of those who meet it, without one a list that `segmentAddCustomers` fills. A workspace has at most 1000. Refused with `INVALID_CONDITION`, `UNKNOWN_FIELD` and `WRONG_TYPE` for a condition that cannot be read, with `NOT_FOUND` for a segment that it names. Scope: `segments:write`. */
      create: (...rest: Rest<typeof segments.create>) => segments.create(client, ...rest),
      /** Changes a segment. Another condition writes the differences among the members soon after. Refused with `STALE_REVISION` if `revision` is set and the segment has changed since, with `CYCLE` for a condition that leads back to the segment itself, with `FIXED` for a condition of a list. Scope: `segments:write`. */
      update: (...rest: Rest<typeof segments.update>) => segments.update(client, ...rest),
      /** Archives the segment: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `segments:write`. */
      archive: (...rest: Rest<typeof segments.archive>) => segments.archive(client, ...rest),
      /** Restores the archived segment. Repeating it changes nothing. Scope: `segments:write`. */
      restore: (...rest: Rest<typeof segments.restore>) => segments.restore(client, ...rest),
      /** Deletes the segment permanently, with its members and its list. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `segments:write`. */
      remove: (...rest: Rest<typeof segments.remove>) => segments.remove(client, ...rest),
      /** Puts customers on the list of a segment, at most 1,000 in a call; those who are on it stay. Refused with `WRONG_STATE` for a segment with a condition. Scope: `segments:write`. */
      addCustomers: (...rest: Rest<typeof segments.addCustomers>) => segments.addCustomers(client, ...rest),
      /** Takes customers from the list of a segment, at most 1,000 in a call, with those that were merged into them; for those who are not on it, nothing changes. Refused with `WRONG_STATE` for a segment with a condition. Scope: `segments:write`. */
      removeCustomers: (...rest: Rest<typeof segments.removeCustomers>) => segments.removeCustomers(client, ...rest),
      /** Why a customer belongs to a segment, or does not: the truth of every predicate now. */
      explain: (...rest: Rest<typeof segments.explain>) => segments.explain(client, ...rest),
    },
    slaPolicies: {
      /** The sla policy with this id; null if this workspace has no such sla policy. */
      get: (...rest: Rest<typeof slaPolicies.get>) => slaPolicies.get(client, ...rest),
      /** The sla policy with this id in another system; null if this workspace has no such sla policy. */
      getByExternalId: (...rest: Rest<typeof slaPolicies.getByExternalId>) => slaPolicies.getByExternalId(client, ...rest),
      /** The policies of the workspace, in the order in which they are tried. */
      list: (...rest: Rest<typeof slaPolicies.list>) => slaPolicies.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof slaPolicies.iterate>) => slaPolicies.iterate(client, ...rest),
      /** Creates a policy, for cases that are opened or changed from then on. Refused with `REQUIRED` if it promises nothing. A workspace has at most 500. Scope: `slaPolicies:write`. */
      create: (...rest: Rest<typeof slaPolicies.create>) => slaPolicies.create(client, ...rest),
      /** Changes a policy. Due times of open cases that follow from it are computed again, shortly after the call; which policy a case has is not asked again. Refused with `STALE_REVISION` if `revision` is set and the policy has changed since, and with `REQUIRED` if it would promise nothing. Scope: `slaPolicies:write`. */
      update: (...rest: Rest<typeof slaPolicies.update>) => slaPolicies.update(client, ...rest),
      /** Archives the sla policy: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `slaPolicies:write`. */
      archive: (...rest: Rest<typeof slaPolicies.archive>) => slaPolicies.archive(client, ...rest),
      /** Restores the archived sla policy. Repeating it changes nothing. Scope: `slaPolicies:write`. */
      restore: (...rest: Rest<typeof slaPolicies.restore>) => slaPolicies.restore(client, ...rest),
      /** Deletes the sla policy permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `slaPolicies:write`. */
      remove: (...rest: Rest<typeof slaPolicies.remove>) => slaPolicies.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type SlaPolicy, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `slaPolicies:write`. */
      bulkUpsert: (...rest: Rest<typeof slaPolicies.bulkUpsert>) => slaPolicies.bulkUpsert(client, ...rest),
      /** Creates a job that exports `slaPolicies` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `slaPolicyBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `slaPolicies:read`. */
      bulkExport: (...rest: Rest<typeof slaPolicies.bulkExport>) => slaPolicies.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type SlaPolicy from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `slaPolicyBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `slaPolicies:write`. */
      bulkImport: (...rest: Rest<typeof slaPolicies.bulkImport>) => slaPolicies.bulkImport(client, ...rest),
    },
    stages: {
      /** The stage with this id; null if this workspace has no such stage. */
      get: (...rest: Rest<typeof stages.get>) => stages.get(client, ...rest),
      /** The stage with this id in another system; null if this workspace has no such stage. */
      getByExternalId: (...rest: Rest<typeof stages.getByExternalId>) => stages.getByExternalId(client, ...rest),
      /** The stages of all journeys of the workspace, the newest first. */
      list: (...rest: Rest<typeof stages.list>) => stages.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof stages.iterate>) => stages.iterate(client, ...rest),
      /** Adds a stage to a journey, which has at most 100. Scope: `journeys:write`. */
      create: (...rest: Rest<typeof stages.create>) => stages.create(client, ...rest),
      /** Changes a stage. Refused with `STALE_REVISION` if `revision` is set and the stage has changed since. Scope: `journeys:write`. */
      update: (...rest: Rest<typeof stages.update>) => stages.update(client, ...rest),
      /** Archives the stage: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `journeys:write`. */
      archive: (...rest: Rest<typeof stages.archive>) => stages.archive(client, ...rest),
      /** Restores the archived stage. Repeating it changes nothing. Scope: `journeys:write`. */
      restore: (...rest: Rest<typeof stages.restore>) => stages.restore(client, ...rest),
      /** Deletes the stage permanently, with its steps. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `journeys:write`. */
      remove: (...rest: Rest<typeof stages.remove>) => stages.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Stage, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `journeys:write`. */
      bulkUpsert: (...rest: Rest<typeof stages.bulkUpsert>) => stages.bulkUpsert(client, ...rest),
      /** Creates a job that exports `stages` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `stageBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `journeys:read`. */
      bulkExport: (...rest: Rest<typeof stages.bulkExport>) => stages.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Stage from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `stageBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `journeys:write`. */
      bulkImport: (...rest: Rest<typeof stages.bulkImport>) => stages.bulkImport(client, ...rest),
      /** Moves a stage to another position in its journey; the others move up or down, so that positions have no gaps. Scope: `journeys:write`. */
      move: (...rest: Rest<typeof stages.move>) => stages.move(client, ...rest),
    },
    steps: {
      /** The step with this id; null if this workspace has no such step. */
      get: (...rest: Rest<typeof steps.get>) => steps.get(client, ...rest),
      /** The step with this id in another system; null if this workspace has no such step. */
      getByExternalId: (...rest: Rest<typeof steps.getByExternalId>) => steps.getByExternalId(client, ...rest),
      /** The steps of all journeys of the workspace, by the position of their stage, then by their own position. */
      list: (...rest: Rest<typeof steps.list>) => steps.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof steps.iterate>) => steps.iterate(client, ...rest),
      /** Adds a step to a stage. A stage has at most 100 steps, and a journey at most 1,000. Scope: `journeys:write`. */
      create: (...rest: Rest<typeof steps.create>) => steps.create(client, ...rest),
      /** Changes a step. Refused with `STALE_REVISION` if `revision` is set and the step has changed since. Scope: `journeys:write`. */
      update: (...rest: Rest<typeof steps.update>) => steps.update(client, ...rest),
      /** Archives the step: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `journeys:write`. */
      archive: (...rest: Rest<typeof steps.archive>) => steps.archive(client, ...rest),
      /** Restores the archived step. Repeating it changes nothing. Scope: `journeys:write`. */
      restore: (...rest: Rest<typeof steps.restore>) => steps.restore(client, ...rest),
      /** Deletes the step permanently, with its links to personas, touchpoints and next steps. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `journeys:write`. */
      remove: (...rest: Rest<typeof steps.remove>) => steps.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Step, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `journeys:write`. */
      bulkUpsert: (...rest: Rest<typeof steps.bulkUpsert>) => steps.bulkUpsert(client, ...rest),
      /** Creates a job that exports `steps` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `stepBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `journeys:read`. */
      bulkExport: (...rest: Rest<typeof steps.bulkExport>) => steps.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Step from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `stepBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `journeys:write`. */
      bulkImport: (...rest: Rest<typeof steps.bulkImport>) => steps.bulkImport(client, ...rest),
      /** Moves a step to another position in its stage, or to another stage of its journey; the others move up or down, so that positions have no gaps. Scope: `journeys:write`. */
      move: (...rest: Rest<typeof steps.move>) => steps.move(client, ...rest),
    },
    suppressedAddresses: {
      /** One suppressed address by its id; null if this workspace has no such row. */
      get: (...rest: Rest<typeof suppressedAddresses.get>) => suppressedAddresses.get(client, ...rest),
      /** Addresses that are or were not written to, the latest first. */
      list: (...rest: Rest<typeof suppressedAddresses.list>) => suppressedAddresses.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof suppressedAddresses.iterate>) => suppressedAddresses.iterate(client, ...rest),
      /** Records that an address bounced, was opted out or belongs to a person who reported spam, so that no customer with it is written to. A `consentRecord` of REVOKED does so by itself for the addresses of the customer, and a later GRANTED with evidence lifts what it is about. Recorded again, it is the same row, with the later of both times. Invitations to customers with the address that are not answered end. Allowed for addresses of erased customers. Refused with `NOT_FOUND` for an unknown purpose, with `INVALID_VALUE` for a channel that does not reach such an address, and with `OUT_OF_RANGE` for a time in the future. Scope: `consents:write`. */
      record: (...rest: Rest<typeof suppressedAddresses.record>) => suppressedAddresses.record(client, ...rest),
      /** Lifts the suppression of an address. What customers with it refused stays in force. One that was lifted before stays as it is. Refused with `NOT_FOUND` for an unknown id. Scope: `consents:write`. */
      lift: (...rest: Rest<typeof suppressedAddresses.lift>) => suppressedAddresses.lift(client, ...rest),
      /** Records up to 1,000 entries, each as `suppressedAddressRecord` does, in as many SQL statements as for one. Recorded again, it is the same row, with the later of both times. Invitations to customers with the address that are not answered end. Allowed for addresses of erased customers. Refused with `NOT_FOUND` for an unknown purpose, with `INVALID_VALUE` for a channel that does not reach such an address, and with `OUT_OF_RANGE` for a time in the future. Scope: `consents:write`. */
      bulkRecord: (...rest: Rest<typeof suppressedAddresses.bulkRecord>) => suppressedAddresses.bulkRecord(client, ...rest),
    },
    surveyContacts: {
      /** One contact by its id; null if this workspace has no such contact. */
      get: (...rest: Rest<typeof surveyContacts.get>) => surveyContacts.get(client, ...rest),
      /** How surveys reached customers, the latest first. */
      list: (...rest: Rest<typeof surveyContacts.list>) => surveyContacts.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof surveyContacts.iterate>) => surveyContacts.iterate(client, ...rest),
      /** Records that a survey was shown, dismissed or started, or that another system sent an invitation to it, so that pauses and caps count it. The same with the same `at` is stored once. It is not decided again whether it was allowed. Refused with `NOT_FOUND` for an unknown customer or survey, with `AMBIGUOUS_CUSTOMER`, with `ERASED`, and with `INVALID_VALUE` for STARTED of an anonymous survey. Scope: `contacts:write`. */
      record: (...rest: Rest<typeof surveyContacts.record>) => surveyContacts.record(client, ...rest),
      /** Whether a customer may be contacted with a survey now, and the rule that decides. It reserves nothing. */
      canContact: (...rest: Rest<typeof surveyContacts.canContact>) => surveyContacts.canContact(client, ...rest),
      /** Which survey an app may show now to the customer or visitor who is present: one or none, and why. */
      next: (...rest: Rest<typeof surveyContacts.next>) => surveyContacts.next(client, ...rest),
    },
    surveys: {
      /** The survey with this id; null if this workspace has no such survey. */
      get: (...rest: Rest<typeof surveys.get>) => surveys.get(client, ...rest),
      /** The survey with this id in another system; null if this workspace has no such survey. */
      getByExternalId: (...rest: Rest<typeof surveys.getByExternalId>) => surveys.getByExternalId(client, ...rest),
      /** The surveys of the workspace, the newest first. */
      list: (...rest: Rest<typeof surveys.list>) => surveys.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof surveys.iterate>) => surveys.iterate(client, ...rest),
      /** Archives the survey: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `surveys:write`. */
      archive: (...rest: Rest<typeof surveys.archive>) => surveys.archive(client, ...rest),
      /** Restores the archived survey. Repeating it changes nothing. Scope: `surveys:write`. */
      restore: (...rest: Rest<typeof surveys.restore>) => surveys.restore(client, ...rest),
      /** Deletes the survey permanently, with its versions, counters, contacts and external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `surveys:write`. */
      remove: (...rest: Rest<typeof surveys.remove>) => surveys.remove(client, ...rest),
      /** Closes a survey: it takes no more answers, and its responses stay. Repeating it changes nothing. Refused with `WRONG_STATE` if it was never published. Scope: `surveys:write`. */
      close: (...rest: Rest<typeof surveys.close>) => surveys.close(client, ...rest),
      /** Pauses a live survey: it takes no answers for now. Repeating it changes nothing. Refused with `WRONG_STATE` if it is not live. Scope: `surveys:write`. */
      pause: (...rest: Rest<typeof surveys.pause>) => surveys.pause(client, ...rest),
      /** Makes a closed survey live: it takes answers again. Repeating it changes nothing. Refused with `WRONG_STATE` if it is not closed, or is archived. It does not change `closesAt`: if that has passed, change it with `surveyUpdate`. Scope: `surveys:write`. */
      reopen: (...rest: Rest<typeof surveys.reopen>) => surveys.reopen(client, ...rest),
      /** Makes a paused survey live: it takes answers again. Repeating it changes nothing. Refused with `WRONG_STATE` if it is not paused, or is archived. Scope: `surveys:write`. */
      resume: (...rest: Rest<typeof surveys.resume>) => surveys.resume(client, ...rest),
      /**
       * A live survey, for the page that shows it; null if it takes no answers now. Open to publishable
       * keys.
       */
      liveSurvey: (...rest: Rest<typeof surveys.liveSurvey>) => surveys.liveSurvey(client, ...rest),
      /** A survey with its published versions, the newest first. */
      versions: (...rest: Rest<typeof surveys.versions>) => surveys.versions(client, ...rest),
      /** Creates a survey as a draft, with all its pages. Checks its logic: whether the fields of conditions exist, whether conditions depend on each other in a circle, and whether every page can be reached. The `path` of an error leads to the predicate of a condition. Scope: `surveys:write`. */
      create: (...rest: Rest<typeof surveys.create>) => surveys.create(client, ...rest),
      /** Changes a survey. Pages, endings, variables, hidden fields and quotas are each replaced as a whole, in the draft: respondents see the change when it is published. Settings take effect at once. The kind and the scale of a published question cannot change (`FIXED`). Refused with `STALE_REVISION` if `revision` is set and the survey has changed since. Scope: `surveys:write`. */
      update: (...rest: Rest<typeof surveys.update>) => surveys.update(client, ...rest),
      /** Makes the draft the next version, and the survey live. A draft that does not differ from the newest version makes no new one. A new or changed quota is counted at once over up to 10,000 completed responses, and by a worker over the others: see `SurveyQuota.countState`. Refused with `WRONG_STATE` if the draft has no question to answer, or the survey is closed or archived. A text that is missing in a language of the survey is a warning, in `warnings`, and does not prevent publishing. Scope: `surveys:write`. */
      publish: (...rest: Rest<typeof surveys.publish>) => surveys.publish(client, ...rest),
      /** Copies the draft and the settings of a survey to a new survey, which is a draft. Versions, answers, external ids and the closing date are not copied. Scope: `surveys:write`. */
      duplicate: (...rest: Rest<typeof surveys.duplicate>) => surveys.duplicate(client, ...rest),
      /** Creates a survey, as a draft, from a document of SurveyJS or Formbricks. `unmapped` lists each part that could not be imported unchanged (files, calculations, conditions that the condition language cannot express, languages that the workspace does not have), with its path in the document. Properties of appearance, navigation and storage (logos, columns, colours, texts of buttons, numbers of questions) are left out and not listed. A heading at the beginning of `completedHtml` becomes the title of the ending, and the rest its description. A condition that cannot be expressed is left out: its question or page is then shown to all; an ending, jump or calculation that depends on it is left out too. Refused with `INVALID_DOCUMENT` if the document does not have the format, is too large, or has no question that can be imported, and with `UNKNOWN_LOCALE` if the workspace does not have its language. Every call creates a new survey; to repeat the request safely, send an idempotency key. Scope: `surveys:write`. */
      importDocument: (...rest: Rest<typeof surveys.importDocument>) => surveys.importDocument(client, ...rest),
      /** The draft in the format of another program, and what that format cannot have. */
      exportDocument: (...rest: Rest<typeof surveys.exportDocument>) => surveys.exportDocument(client, ...rest),
    },
    teams: {
      /** The team with this id; null if this workspace has no such team. */
      get: (...rest: Rest<typeof teams.get>) => teams.get(client, ...rest),
      /** The team with this id in another system; null if this workspace has no such team. */
      getByExternalId: (...rest: Rest<typeof teams.getByExternalId>) => teams.getByExternalId(client, ...rest),
      /** The teams and departments of the workspace, by name. */
      list: (...rest: Rest<typeof teams.list>) => teams.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof teams.iterate>) => teams.iterate(client, ...rest),
      /** Creates a team. Its members are people: keys are refused with `INVALID_VALUE`. A workspace has at most 1,000 teams. Scope: `teams:write`. */
      create: (...rest: Rest<typeof teams.create>) => teams.create(client, ...rest),
      /** Changes a team. Refused with `STALE_REVISION` if `revision` is set and the team has changed since, and with `CYCLE` if it would be above itself. Scope: `teams:write`. */
      update: (...rest: Rest<typeof teams.update>) => teams.update(client, ...rest),
      /** Archives the team: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `teams:write`. */
      archive: (...rest: Rest<typeof teams.archive>) => teams.archive(client, ...rest),
      /** Restores the archived team. Repeating it changes nothing. Scope: `teams:write`. */
      restore: (...rest: Rest<typeof teams.restore>) => teams.restore(client, ...rest),
      /** Deletes the team permanently, with the list of its members and its external ids; people stay. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `teams:write`. */
      remove: (...rest: Rest<typeof teams.remove>) => teams.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Team, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `teams:write`. */
      bulkUpsert: (...rest: Rest<typeof teams.bulkUpsert>) => teams.bulkUpsert(client, ...rest),
      /** Creates a job that exports `teams` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `teamBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `teams:read`. */
      bulkExport: (...rest: Rest<typeof teams.bulkExport>) => teams.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Team from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `teamBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `teams:write`. */
      bulkImport: (...rest: Rest<typeof teams.bulkImport>) => teams.bulkImport(client, ...rest),
    },
    touchpoints: {
      /** The touchpoint with this id; null if this workspace has no such touchpoint. */
      get: (...rest: Rest<typeof touchpoints.get>) => touchpoints.get(client, ...rest),
      /** The touchpoint with this id in another system; null if this workspace has no such touchpoint. */
      getByExternalId: (...rest: Rest<typeof touchpoints.getByExternalId>) => touchpoints.getByExternalId(client, ...rest),
      /** The touchpoints of the workspace, by name. */
      list: (...rest: Rest<typeof touchpoints.list>) => touchpoints.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof touchpoints.iterate>) => touchpoints.iterate(client, ...rest),
      /** Creates a touchpoint. Scope: `touchpoints:write`. */
      create: (...rest: Rest<typeof touchpoints.create>) => touchpoints.create(client, ...rest),
      /** Changes a touchpoint, and so every step that has it. Refused with `STALE_REVISION` if `revision` is set and the touchpoint has changed since. Scope: `touchpoints:write`. */
      update: (...rest: Rest<typeof touchpoints.update>) => touchpoints.update(client, ...rest),
      /** Archives the touchpoint: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `touchpoints:write`. */
      archive: (...rest: Rest<typeof touchpoints.archive>) => touchpoints.archive(client, ...rest),
      /** Restores the archived touchpoint. Repeating it changes nothing. Scope: `touchpoints:write`. */
      restore: (...rest: Rest<typeof touchpoints.restore>) => touchpoints.restore(client, ...rest),
      /** Deletes the touchpoint permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `touchpoints:write`. */
      remove: (...rest: Rest<typeof touchpoints.remove>) => touchpoints.remove(client, ...rest),
      /** Creates or updates up to 1,000 rows of type Touchpoint, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `touchpoints:write`. */
      bulkUpsert: (...rest: Rest<typeof touchpoints.bulkUpsert>) => touchpoints.bulkUpsert(client, ...rest),
      /** Creates a job that exports `touchpoints` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `touchpointBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `touchpoints:read`. */
      bulkExport: (...rest: Rest<typeof touchpoints.bulkExport>) => touchpoints.bulkExport(client, ...rest),
      /** Creates a job that imports rows of type Touchpoint from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `touchpointBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `touchpoints:write`. */
      bulkImport: (...rest: Rest<typeof touchpoints.bulkImport>) => touchpoints.bulkImport(client, ...rest),
    },
    trackingStudies: {
      /** The tracking study with this id; null if this workspace has no such tracking study. */
      get: (...rest: Rest<typeof trackingStudies.get>) => trackingStudies.get(client, ...rest),
      /** The tracking study with this id in another system; null if this workspace has no such tracking study. */
      getByExternalId: (...rest: Rest<typeof trackingStudies.getByExternalId>) => trackingStudies.getByExternalId(client, ...rest),
      /** The tracking studies of the workspace, by name. */
      list: (...rest: Rest<typeof trackingStudies.list>) => trackingStudies.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof trackingStudies.iterate>) => trackingStudies.iterate(client, ...rest),
      /** Creates a tracking study, which invites customers by itself from `startsAt` on. Its survey can still be a draft: a wave is left out while the survey takes no answers, cannot be linked to, or is not for the channel (`skippedBecause`). A workspace has at most 1,000. Refused with `NOT_FOUND` for an unknown survey or segment, with `OUT_OF_RANGE` for an end before the start, and with `REQUIRED` for `maxReminders` without `remindAfterDays`. Scope: `invitations:write`. */
      create: (...rest: Rest<typeof trackingStudies.create>) => trackingStudies.create(client, ...rest),
      /** Changes a tracking study; waves that have begun stay as they are. To end it, archive it. Refused with `STALE_REVISION` if `revision` is set and the study has changed since. Scope: `invitations:write`. */
      update: (...rest: Rest<typeof trackingStudies.update>) => trackingStudies.update(client, ...rest),
      /** Archives the tracking study: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `invitations:write`. */
      archive: (...rest: Rest<typeof trackingStudies.archive>) => trackingStudies.archive(client, ...rest),
      /** Restores the archived tracking study. Repeating it changes nothing. Scope: `invitations:write`. */
      restore: (...rest: Rest<typeof trackingStudies.restore>) => trackingStudies.restore(client, ...rest),
      /** Deletes the tracking study permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `invitations:write`. */
      remove: (...rest: Rest<typeof trackingStudies.remove>) => trackingStudies.remove(client, ...rest),
    },
    viewer: {
      /** The actor and the key of this request, and what the key may do. */
      get: (...rest: Rest<typeof viewer.get>) => viewer.get(client, ...rest),
    },
    waves: {
      /** One wave by its id; null if this workspace has no such wave. */
      get: (...rest: Rest<typeof waves.get>) => waves.get(client, ...rest),
      /** The waves of all tracking studies, the latest first. */
      list: (...rest: Rest<typeof waves.list>) => waves.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof waves.iterate>) => waves.iterate(client, ...rest),
    },
    webhookDeliveries: {
      /** One delivery by its id, which is its `webhook-id`; null if this workspace has no such delivery. */
      get: (...rest: Rest<typeof webhookDeliveries.get>) => webhookDeliveries.get(client, ...rest),
      /** The deliveries of the workspace’s webhooks, the latest first. Those that came to their end are stored for some days. */
      list: (...rest: Rest<typeof webhookDeliveries.list>) => webhookDeliveries.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof webhookDeliveries.iterate>) => webhookDeliveries.iterate(client, ...rest),
      /** Sends one delivery again, or what happened in a window, with the ids that it had and all tries; what the endpoint was not sent, because it was disabled, gets deliveries. A window has the changes that are stored, at most 5,000. A disabled endpoint gets it once it is enabled. Refused with `REQUIRED` for neither a delivery nor an endpoint with `from`, with `OUT_OF_RANGE` for a window with too many changes. Scope: `webhooks:write`. */
      replay: (...rest: Rest<typeof webhookDeliveries.replay>) => webhookDeliveries.replay(client, ...rest),
    },
    webhookEndpoints: {
      /** The webhook endpoint with this id; null if this workspace has no such webhook endpoint. */
      get: (...rest: Rest<typeof webhookEndpoints.get>) => webhookEndpoints.get(client, ...rest),
      /** The webhook endpoint with this id in another system; null if this workspace has no such webhook endpoint. */
      getByExternalId: (...rest: Rest<typeof webhookEndpoints.getByExternalId>) => webhookEndpoints.getByExternalId(client, ...rest),
      /** The webhook endpoints of the workspace, the oldest first. */
      list: (...rest: Rest<typeof webhookEndpoints.list>) => webhookEndpoints.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof webhookEndpoints.iterate>) => webhookEndpoints.iterate(client, ...rest),
      /** Changes an endpoint. What is sent from then on is what the key of this request may read, if it sets `url`, `eventTypes` or `include`. Refused with `INVALID_VALUE` for an address that is not open and for a type that the key may not read, and with `STALE_REVISION` if `revision` is set and the endpoint has changed since. Scope: `webhooks:write`. */
      update: (...rest: Rest<typeof webhookEndpoints.update>) => webhookEndpoints.update(client, ...rest),
      /** Archives the webhook endpoint: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `webhooks:write`. */
      archive: (...rest: Rest<typeof webhookEndpoints.archive>) => webhookEndpoints.archive(client, ...rest),
      /** Restores the archived webhook endpoint. Repeating it changes nothing. Scope: `webhooks:write`. */
      restore: (...rest: Rest<typeof webhookEndpoints.restore>) => webhookEndpoints.restore(client, ...rest),
      /** Deletes the webhook endpoint permanently, with its deliveries. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `webhooks:write`. */
      remove: (...rest: Rest<typeof webhookEndpoints.remove>) => webhookEndpoints.remove(client, ...rest),
      /** Stops sending to an endpoint. What is due stays until it is enabled; what happens meanwhile is not sent to it, but can be replayed. Repeating it changes nothing. Scope: `webhooks:write`. */
      disable: (...rest: Rest<typeof webhookEndpoints.disable>) => webhookEndpoints.disable(client, ...rest),
      /** Sends to an endpoint again, and what was due when it was disabled, with the same ids. Repeating it changes nothing. Scope: `webhooks:write`. */
      enable: (...rest: Rest<typeof webhookEndpoints.enable>) => webhookEndpoints.enable(client, ...rest),
      /** Creates an endpoint, and shows its `secret` once. What happens from then on is sent to it. Payloads have ids and values that are not personal, never more than the key of this request may read. Refused with `INVALID_VALUE` for an address that is not open, and for a type of changes that is unknown or that the key may not read. Scope: `webhooks:write`. */
      create: (...rest: Rest<typeof webhookEndpoints.create>) => webhookEndpoints.create(client, ...rest),
      /** Makes another secret for an endpoint, and shows it once. For 24 hours, both it and the former one sign what is sent, so that the receiver can change over; one that was replaced before stops at once. Scope: `webhooks:write`. */
      rotate: (...rest: Rest<typeof webhookEndpoints.rotate>) => webhookEndpoints.rotate(client, ...rest),
      /** Sends a signed test to an endpoint, to a disabled one, too. With a `type`, it has what a change of that type has: the values of the newest row that it could be about, one of the newest 100 that the key which set the endpoint may read, or else an example; of `rule.called`, the newest call of this endpoint. The payload says `"test": true`. It is tried once; read the delivery to see how that ended. Refused with `INVALID_VALUE` for a type that there is not, and for one that the key which set the endpoint may not read. Scope: `webhooks:write`. */
      test: (...rest: Rest<typeof webhookEndpoints.test>) => webhookEndpoints.test(client, ...rest),
    },
    weightSchemes: {
      /** The weight scheme with this id; null if this workspace has no such weight scheme. */
      get: (...rest: Rest<typeof weightSchemes.get>) => weightSchemes.get(client, ...rest),
      /** The weight scheme with this id in another system; null if this workspace has no such weight scheme. */
      getByExternalId: (...rest: Rest<typeof weightSchemes.getByExternalId>) => weightSchemes.getByExternalId(client, ...rest),
      /** The schemes by which answers are weighted, by name. */
      list: (...rest: Rest<typeof weightSchemes.list>) => weightSchemes.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof weightSchemes.iterate>) => weightSchemes.iterate(client, ...rest),
      /** Creates a scheme by which answers of a survey are weighted. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another scheme has, with `UNKNOWN_FIELD` for a hidden field or question that the survey has not, with `INVALID_VALUE` for a value that no response can have and for shares that do not add up to 100 percent, and with `DUPLICATE` for a property or value that is there twice. Scope: `weightSchemes:write`. */
      create: (...rest: Rest<typeof weightSchemes.create>) => weightSchemes.create(client, ...rest),
      /** Changes a scheme, and at once all scores that are weighted by it. Refused with `STALE_REVISION` if `revision` is set and the scheme has changed since, and as `weightSchemeCreate` is. Scope: `weightSchemes:write`. */
      update: (...rest: Rest<typeof weightSchemes.update>) => weightSchemes.update(client, ...rest),
      /** Archives the weight scheme: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `weightSchemes:write`. */
      archive: (...rest: Rest<typeof weightSchemes.archive>) => weightSchemes.archive(client, ...rest),
      /** Restores the archived weight scheme. Repeating it changes nothing. Scope: `weightSchemes:write`. */
      restore: (...rest: Rest<typeof weightSchemes.restore>) => weightSchemes.restore(client, ...rest),
      /** Deletes the weight scheme permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `weightSchemes:write`. */
      remove: (...rest: Rest<typeof weightSchemes.remove>) => weightSchemes.remove(client, ...rest),
    },
    workspace: {
      /** The workspace of the key. */
      get: (...rest: Rest<typeof workspace.get>) => workspace.get(client, ...rest),
      /** Changes the settings of the workspace of the key. Scope: `workspace:write`. */
      update: (...rest: Rest<typeof workspace.update>) => workspace.update(client, ...rest),
    },
  };
}

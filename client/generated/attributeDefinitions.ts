// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { AttributeDefinitionArchiveInput, AttributeDefinitionBulkExportInput, AttributeDefinitionBulkImportInput, AttributeDefinitionBulkUpsertInput, AttributeDefinitionCreateInput, AttributeDefinitionDeleteInput, AttributeDefinitionFilter, AttributeDefinitionOrder, AttributeDefinitionRestoreInput, AttributeDefinitionUpdateInput, AttributeType, BulkRowStatus, ExternalIdInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** Something that a workspace knows of its customers beside their contact data: a plan, a tariff, a birthday. Its type decides which values customers can have. */
export interface AttributeDefinitionFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** For CHOICE: the values that it can have, each once; else empty. */
  choices: string[];
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it means, and where its values come from. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** A stable name for programs, conditions and files: `plan`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Plan`. */
  name: string;
  /** Whether its values are about a person as names and addresses are: they are shown, and lists filtered by them, only with the scope `customers:personal`. */
  personal: boolean;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** Which values it can have. It never changes. */
  type: AttributeType;
  /** For NUMBER: the unit of the number: `EUR`, `km`; null if it has none. */
  unit: string | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

export interface AttributeDefinitionsGetVariables {
  id: string;
}

export type AttributeDefinitionsGetResult = AttributeDefinitionFields | null;

const attributeDefinitionsGet: Operation = {
  name: 'AttributeDefinitionsGet',
  field: 'attributeDefinition',
  text: 'query AttributeDefinitionsGet($id:ID!){attributeDefinition(id:$id){archivedAt choices createdAt description externalIds{id system}id key name personal revision type unit updatedAt}}',
  dates: { attributeDefinition: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The attribute definition with this id; null if this workspace has no such attribute definition. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<AttributeDefinitionsGetResult> {
  return run<AttributeDefinitionsGetResult>(client, attributeDefinitionsGet, { id }, options);
}

export interface AttributeDefinitionsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type AttributeDefinitionsGetByExternalIdResult = AttributeDefinitionFields | null;

const attributeDefinitionsGetByExternalId: Operation = {
  name: 'AttributeDefinitionsGetByExternalId',
  field: 'attributeDefinitionByExternalId',
  text: 'query AttributeDefinitionsGetByExternalId($externalId:ExternalIdInput!){attributeDefinitionByExternalId(externalId:$externalId){archivedAt choices createdAt description externalIds{id system}id key name personal revision type unit updatedAt}}',
  dates: { attributeDefinitionByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The attribute definition with this id in another system; null if this workspace has no such attribute definition. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<AttributeDefinitionsGetByExternalIdResult> {
  return run<AttributeDefinitionsGetByExternalIdResult>(client, attributeDefinitionsGetByExternalId, { externalId }, options);
}

export interface AttributeDefinitionsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: AttributeDefinitionFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: AttributeDefinitionOrder[] | null;
  withTotalCount?: boolean;
}

export interface AttributeDefinitionsListResult {
  /** The rows of this page, without their cursors. */
  nodes: AttributeDefinitionFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const attributeDefinitionsList: Operation = {
  name: 'AttributeDefinitionsList',
  field: 'attributeDefinitions',
  text: 'query AttributeDefinitionsList($after:String$before:String$filter:AttributeDefinitionFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[AttributeDefinitionOrder!]$withTotalCount:Boolean!=false){attributeDefinitions(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt choices createdAt description externalIds{id system}id key name personal revision type unit updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { attributeDefinitions: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The attributes that customers of the workspace can have, by key. */
export async function list(
  client: Client,
  variables: AttributeDefinitionsListVariables = {},
  options?: CallOptions,
): Promise<AttributeDefinitionsListResult> {
  return run<AttributeDefinitionsListResult>(client, attributeDefinitionsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<AttributeDefinitionsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<AttributeDefinitionsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'AttributeDefinitionsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface AttributeDefinitionsCreateVariables {
  input: AttributeDefinitionCreateInput;
}

export interface AttributeDefinitionsCreateResult {
  /** The new attribute; null if there are errors. */
  attributeDefinition: AttributeDefinitionFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const attributeDefinitionsCreate: Operation = {
  name: 'AttributeDefinitionsCreate',
  field: 'attributeDefinitionCreate',
  text: 'mutation AttributeDefinitionsCreate($input:AttributeDefinitionCreateInput!){attributeDefinitionCreate(input:$input){attributeDefinition{archivedAt choices createdAt description externalIds{id system}id key name personal revision type unit updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { attributeDefinitionCreate: { attributeDefinition: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Defines an attribute of customers. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another attribute has. Scope: `attributes:write`. */
export async function create(
  client: Client,
  input: AttributeDefinitionCreateInput,
  options?: MutationOptions,
): Promise<AttributeDefinitionsCreateResult> {
  return run<AttributeDefinitionsCreateResult>(client, attributeDefinitionsCreate, { input }, options);
}

export interface AttributeDefinitionsUpdateVariables {
  input: AttributeDefinitionUpdateInput;
}

export interface AttributeDefinitionsUpdateResult {
  /** The attribute definition as it is now; null if there are errors. */
  attributeDefinition: AttributeDefinitionFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const attributeDefinitionsUpdate: Operation = {
  name: 'AttributeDefinitionsUpdate',
  field: 'attributeDefinitionUpdate',
  text: 'mutation AttributeDefinitionsUpdate($input:AttributeDefinitionUpdateInput!){attributeDefinitionUpdate(input:$input){attributeDefinition{archivedAt choices createdAt description externalIds{id system}id key name personal revision type unit updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { attributeDefinitionUpdate: { attributeDefinition: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes an attribute. Refused with `STALE_REVISION` if `revision` is set and the attribute has changed since, and with `FIXED` for a choice that is left out while a customer has it, for `personal: false` if it is true, and for `personal: true` while a survey has it among its `breakdowns`. Scope: `attributes:write`. */
export async function update(
  client: Client,
  input: AttributeDefinitionUpdateInput,
  options?: MutationOptions,
): Promise<AttributeDefinitionsUpdateResult> {
  return run<AttributeDefinitionsUpdateResult>(client, attributeDefinitionsUpdate, { input }, options);
}

export interface AttributeDefinitionsArchiveVariables {
  input: AttributeDefinitionArchiveInput;
}

export interface AttributeDefinitionsArchiveResult {
  /** The attribute definition as it is now; null if there are errors. */
  attributeDefinition: AttributeDefinitionFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const attributeDefinitionsArchive: Operation = {
  name: 'AttributeDefinitionsArchive',
  field: 'attributeDefinitionArchive',
  text: 'mutation AttributeDefinitionsArchive($input:AttributeDefinitionArchiveInput!){attributeDefinitionArchive(input:$input){attributeDefinition{archivedAt choices createdAt description externalIds{id system}id key name personal revision type unit updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { attributeDefinitionArchive: { attributeDefinition: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Archives the attribute definition: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `attributes:write`. */
export async function archive(
  client: Client,
  input: AttributeDefinitionArchiveInput,
  options?: MutationOptions,
): Promise<AttributeDefinitionsArchiveResult> {
  return run<AttributeDefinitionsArchiveResult>(client, attributeDefinitionsArchive, { input }, options);
}

export interface AttributeDefinitionsRestoreVariables {
  input: AttributeDefinitionRestoreInput;
}

export interface AttributeDefinitionsRestoreResult {
  /** The attribute definition as it is now; null if there are errors. */
  attributeDefinition: AttributeDefinitionFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const attributeDefinitionsRestore: Operation = {
  name: 'AttributeDefinitionsRestore',
  field: 'attributeDefinitionRestore',
  text: 'mutation AttributeDefinitionsRestore($input:AttributeDefinitionRestoreInput!){attributeDefinitionRestore(input:$input){attributeDefinition{archivedAt choices createdAt description externalIds{id system}id key name personal revision type unit updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { attributeDefinitionRestore: { attributeDefinition: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Restores the archived attribute definition. Repeating it changes nothing. Scope: `attributes:write`. */
export async function restore(
  client: Client,
  input: AttributeDefinitionRestoreInput,
  options?: MutationOptions,
): Promise<AttributeDefinitionsRestoreResult> {
  return run<AttributeDefinitionsRestoreResult>(client, attributeDefinitionsRestore, { input }, options);
}

export interface AttributeDefinitionsDeleteVariables {
  input: AttributeDefinitionDeleteInput;
}

export interface AttributeDefinitionsDeleteResult {
  /** The id that the attribute definition had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const attributeDefinitionsDelete: Operation = {
  name: 'AttributeDefinitionsDelete',
  field: 'attributeDefinitionDelete',
  text: 'mutation AttributeDefinitionsDelete($input:AttributeDefinitionDeleteInput!){attributeDefinitionDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { attributeDefinitionDelete: { errors: { expiredAt: true } } },
};

/** Deletes the attribute definition permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `attributes:write`. */
export async function remove(
  client: Client,
  input: AttributeDefinitionDeleteInput,
  options?: MutationOptions,
): Promise<AttributeDefinitionsDeleteResult> {
  return run<AttributeDefinitionsDeleteResult>(client, attributeDefinitionsDelete, { input }, options);
}

export interface AttributeDefinitionsBulkUpsertVariables {
  input: AttributeDefinitionBulkUpsertInput;
}

export interface AttributeDefinitionsBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The attribute definition as it is now; null if the row failed. */
    attributeDefinition: AttributeDefinitionFields | null;
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const attributeDefinitionsBulkUpsert: Operation = {
  name: 'AttributeDefinitionsBulkUpsert',
  field: 'attributeDefinitionBulkUpsert',
  text: 'mutation AttributeDefinitionsBulkUpsert($input:AttributeDefinitionBulkUpsertInput!){attributeDefinitionBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{attributeDefinition{archivedAt choices createdAt description externalIds{id system}id key name personal revision type unit updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status}}}',
  dates: { attributeDefinitionBulkUpsert: { errors: { expiredAt: true }, results: { attributeDefinition: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type AttributeDefinition, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `attributes:write`. */
export async function bulkUpsert(
  client: Client,
  input: AttributeDefinitionBulkUpsertInput,
  options?: MutationOptions,
): Promise<AttributeDefinitionsBulkUpsertResult> {
  return run<AttributeDefinitionsBulkUpsertResult>(client, attributeDefinitionsBulkUpsert, { input }, options);
}

export interface AttributeDefinitionsBulkExportVariables {
  input: AttributeDefinitionBulkExportInput;
}

export interface AttributeDefinitionsBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const attributeDefinitionsBulkExport: Operation = {
  name: 'AttributeDefinitionsBulkExport',
  field: 'attributeDefinitionBulkExport',
  text: 'mutation AttributeDefinitionsBulkExport($input:AttributeDefinitionBulkExportInput!){attributeDefinitionBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { attributeDefinitionBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `attributeDefinitions` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `attributeDefinitionBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `attributes:read`. */
export async function bulkExport(
  client: Client,
  input: AttributeDefinitionBulkExportInput,
  options?: MutationOptions,
): Promise<AttributeDefinitionsBulkExportResult> {
  return run<AttributeDefinitionsBulkExportResult>(client, attributeDefinitionsBulkExport, { input }, options);
}

export interface AttributeDefinitionsBulkImportVariables {
  input: AttributeDefinitionBulkImportInput;
}

export interface AttributeDefinitionsBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const attributeDefinitionsBulkImport: Operation = {
  name: 'AttributeDefinitionsBulkImport',
  field: 'attributeDefinitionBulkImport',
  text: 'mutation AttributeDefinitionsBulkImport($input:AttributeDefinitionBulkImportInput!){attributeDefinitionBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { attributeDefinitionBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type AttributeDefinition from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `attributeDefinitionBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `attributes:write`. */
export async function bulkImport(
  client: Client,
  input: AttributeDefinitionBulkImportInput,
  options?: MutationOptions,
): Promise<AttributeDefinitionsBulkImportResult> {
  return run<AttributeDefinitionsBulkImportResult>(client, attributeDefinitionsBulkImport, { input }, options);
}

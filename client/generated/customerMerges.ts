// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { CustomerName } from './customers.ts';
import type { PageFields } from './pages.ts';
import type { CustomerMergeFilter, CustomerMergeOrder, CustomerMergeUndoInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** That a customer was merged into another, the survivor, which has stood for it since. It stays when the merge is undone. */
export interface CustomerMergeFields {
  /** The person or key that merged them; null if that is not known. */
  actor: ActorName | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The customer that was merged into it. */
  merged: CustomerName;
  /** When they were merged. */
  mergedAt: Date;
  /** The customer that stands for both, unless it was merged itself since. */
  survivor: CustomerName;
  /** Until when it can be undone, a day after it was made; null if it was undone. */
  undoableUntil: Date | null;
  /** When the merge was undone; null if it was not. */
  undoneAt: Date | null;
}

export interface CustomerMergesGetVariables {
  id: string;
}

export type CustomerMergesGetResult = CustomerMergeFields | null;

const customerMergesGet: Operation = {
  name: 'CustomerMergesGet',
  field: 'customerMerge',
  text: 'query CustomerMergesGet($id:ID!){customerMerge(id:$id){actor{id kind name}id merged{id name}mergedAt survivor{id name}undoableUntil undoneAt}}',
  dates: { customerMerge: { mergedAt: true, undoableUntil: true, undoneAt: true } },
};

/** One merge of customers by its id; null if this workspace has no such merge. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<CustomerMergesGetResult> {
  return run<CustomerMergesGetResult>(client, customerMergesGet, { id }, options);
}

export interface CustomerMergesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: CustomerMergeFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: CustomerMergeOrder[] | null;
  withTotalCount?: boolean;
}

export interface CustomerMergesListResult {
  /** The rows of this page, without their cursors. */
  nodes: CustomerMergeFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const customerMergesList: Operation = {
  name: 'CustomerMergesList',
  field: 'customerMerges',
  text: 'query CustomerMergesList($after:String$before:String$filter:CustomerMergeFilter$first:Int$last:Int$orderBy:[CustomerMergeOrder!]$withTotalCount:Boolean!=false){customerMerges(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{actor{id kind name}id merged{id name}mergedAt survivor{id name}undoableUntil undoneAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { customerMerges: { nodes: { mergedAt: true, undoableUntil: true, undoneAt: true } } },
};

/** Merges of customers, the latest first, those included that were undone. */
export async function list(
  client: Client,
  variables: CustomerMergesListVariables = {},
  options?: CallOptions,
): Promise<CustomerMergesListResult> {
  return run<CustomerMergesListResult>(client, customerMergesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<CustomerMergesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<CustomerMergesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'CustomerMergesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface CustomerMergesUndoVariables {
  input: CustomerMergeUndoInput;
}

export interface CustomerMergesUndoResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The merge, with `undoneAt`; null if there are errors. */
  merge: CustomerMergeFields | null;
}

const customerMergesUndo: Operation = {
  name: 'CustomerMergesUndo',
  field: 'customerMergeUndo',
  text: 'mutation CustomerMergesUndo($input:CustomerMergeUndoInput!){customerMergeUndo(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}merge{actor{id kind name}id merged{id name}mergedAt survivor{id name}undoableUntil undoneAt}}}',
  dates: { customerMergeUndo: { errors: { expiredAt: true }, merge: { mergedAt: true, undoableUntil: true, undoneAt: true } } },
};

/** Undoes a merge within a day: the merged customer is one of its own again. What was its own goes back to it, and so do events that came since with its id, an external id, the email address or the telephone number that it alone has; with one that the survivor has, too, they are AMBIGUOUS. A refusal to be contacted that was recorded since counts for both, and so does a contact with a survey. Fields and attributes that the survivor got and that were not changed since are cleared, or get what another customer has who is still merged into it. Refused with `WRONG_STATE` for a merge that was undone or is older than a day, with `LATER_MERGE` if the survivor was merged itself since. Scope: `customers:write`. */
export async function undo(
  client: Client,
  input: CustomerMergeUndoInput,
  options?: MutationOptions,
): Promise<CustomerMergesUndoResult> {
  return run<CustomerMergesUndoResult>(client, customerMergesUndo, { input }, options);
}

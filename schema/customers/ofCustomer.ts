import { models } from '../../prisma/generated/datamodel.ts';
import { storedField } from '../kernel/datamodel.ts';
import type { ModelName, WorkspaceDb } from '../kernel/workspaceDb.ts';

/**
 * What becomes of rows that refer to a customer when that is merged into another, the survivor.
 * `FOLLOW`: they are the survivor’s, until the merge is undone. `FILL`: they stay, and the survivor gets
 * copies of those that it lacks. `STAY`: they say who the merged customer is, or was.
 */
export type MergeRule = 'FOLLOW' | 'FILL' | 'STAY';

/** Columns of rows that came with an identifier of their customer, such as events. */
export interface CameWith {
  /** The column with the key of the `CustomerIdentifier`; null for a row that came without one. */
  readonly identifier: string;
  /** The column that says whether the customer is known, of the type `CustomerMatch`. */
  readonly match: string;
}

/** How rows are shown on the timeline of their customer. */
export interface OnTimeline {
  /** The kind of its entries: `EVENT`. */
  readonly kind: string;
  /** What an entry of this kind is, for the graph. */
  readonly description: string;
  /** The field of an entry that has the row, and its description. */
  readonly field: { readonly name: string; readonly description: string };
  /** The column that says when it was. There is an index of the customer, this and the id. */
  readonly at: string;
  /** The column with the key of the touchpoint at which it was. */
  readonly touchpoint?: string;
  /** The column with its channel; by default it has that of its touchpoint. */
  readonly channel?: string;
  /** Which of the rows are shown; by default all. */
  readonly shown?: { readonly column: string; readonly isNull: boolean };
}

/** What a room says of its references to customers. */
export interface CustomerRule {
  /** The relation to the customer; `customer` by default. */
  readonly relation?: string;
  readonly merge: MergeRule;
  readonly cameWith?: CameWith;
  readonly timeline?: OnTimeline;
  /** Changes what is counted from the rows, before they are deleted with customers; in that transaction. */
  readonly beforeDeletion?: (db: WorkspaceDb, customers: readonly string[]) => Promise<void>;
  /** Does what moving rows one by one does not do for a merge; in its transaction. */
  readonly afterMerge?: (db: WorkspaceDb, merge: MergedCustomers) => Promise<void>;
  /** Does what is due for rows that the survivor got since a merge that is undone; in that transaction. */
  readonly afterUndo?: (db: WorkspaceDb, merge: UndoneMerge) => Promise<void>;
}

/** The keys of a merge and of its customers. */
export interface MergedCustomers {
  readonly id: string;
  readonly survivor: string;
  readonly merged: string;
}

/** A merge that is undone. */
export interface UndoneMerge extends MergedCustomers {
  readonly mergedAt: Date;
}

/** A reference to a customer, and the column that it is stored in. */
export interface CustomerReference extends CustomerRule {
  readonly model: ModelName;
  readonly relation: string;
  readonly column: string;
}

const references = new Map<string, CustomerReference>();

/**
 * Says of rows that refer to a customer what is done with them, in the room of these rows. A law compares
 * this with the datamodel: a reference that no room declares fails it.
 *
 * @example
 * ```ts
 * ofCustomer('CustomerEvent', { merge: 'FOLLOW' });
 * ```
 */
export function ofCustomer(model: ModelName, rule: CustomerRule): void {
  const relation = rule.relation ?? 'customer';
  const { type, column } = storedField(model, [relation]);
  if (type !== 'Customer' || !column) throw new Error(`${model}.${relation} is no customer`);
  references.set(`${model}.${relation}`, { ...rule, model, relation, column });
}

/** All declared references to customers, in the order of the datamodel. */
export function customerReferences(): CustomerReference[] {
  return Object.entries(models).flatMap(([model, fields]) =>
    fields.flatMap(({ name }) => references.get(`${model}.${name}`) ?? []),
  );
}

/** A reference whose rows come with an identifier of their customer. */
export type MatchedReference = CustomerReference & { readonly cameWith: CameWith };

/** The references whose rows come with an identifier of their customer. */
export function matchedReferences(): MatchedReference[] {
  return customerReferences().filter(
    (reference): reference is MatchedReference => reference.cameWith !== undefined,
  );
}

/** Does what the rooms of rows do before customers are deleted with them. Call it in that transaction. */
export async function beforeDeletion(db: WorkspaceDb, customers: readonly string[]): Promise<void> {
  for (const reference of references.values()) await reference.beforeDeletion?.(db, customers);
}

/** Does what the rooms of rows do beside the moving of facts when customers are merged. Call it in that transaction. */
export async function afterMerge(db: WorkspaceDb, merge: MergedCustomers): Promise<void> {
  for (const reference of references.values()) await reference.afterMerge?.(db, merge);
}

/** Does what the rooms of rows do when a merge is undone. Call it in that transaction. */
export async function afterUndo(db: WorkspaceDb, merge: UndoneMerge): Promise<void> {
  for (const reference of references.values()) await reference.afterUndo?.(db, merge);
}

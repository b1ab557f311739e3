import type { CaseReason } from '../../prisma/generated/client/enums.ts';
import { logChanges } from '../changes/log.ts';
import { anonymisedAmong, anonymisedError } from '../customers/anonymised.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import {
  type InputPath,
  notFound,
  throwUserErrors,
  type UserErrorShape,
} from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { readLocked, staleError } from '../toolkit/write/revision.ts';
import { type CaseValues, changedFields, storeHistory } from './history.ts';

/** A case that an input names, and the path to what names it. */
export interface NamedCase {
  readonly id: string;
  readonly revision?: number | null | undefined;
  readonly path: InputPath;
}

export type StoredCase = Awaited<ReturnType<typeof readCases>>[number];

/** The columns that a change sets. */
type CaseColumns = Partial<Omit<StoredCase, 'id' | 'workspaceId' | 'revision'>>;

/** What a change makes of a case: columns, or the user errors for which it makes nothing. */
export type CaseDecision =
  | { readonly columns: CaseColumns }
  | { readonly errors: UserErrorShape[] };

/** Why the status of a case is changed, and what is to be said about that. */
interface Why {
  readonly reason?: CaseReason | null | undefined;
  readonly note?: string | null | undefined;
}

/** The change of a locked case. */
interface CaseEdit extends Why {
  readonly stored: StoredCase;
  readonly columns: CaseColumns;
  /** What the history says beside the columns. */
  readonly noted?: CaseValues;
}

/** What became of a case: whether it changed, or why not. */
export type ChangedCase =
  | { readonly changed: boolean }
  | { readonly errors: readonly UserErrorShape[] };

function readCases(db: WorkspaceDb, keys: readonly string[]) {
  return db.case.findMany({ where: { id: { in: [...keys] } } });
}

/** Cases by their keys, locked until the transaction ends. */
export async function lockCases(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredCase>> {
  await readLocked(db, 'Case', keys, 'NO KEY UPDATE');
  return new Map((await readCases(db, keys)).map((stored) => [stored.id, stored]));
}

/** The user errors of naming a case: there is none, or it has another revision by now. */
export function namedCaseErrors(
  { revision, path }: NamedCase,
  stored: StoredCase | undefined,
): UserErrorShape[] {
  if (!stored) return [notFound(path, 'case')];
  return revision != null && revision !== stored.revision
    ? [staleError(stored.revision, path)]
    : [];
}

/**
 * Changes cases, each with its history; in as many statements for many as for one, as far as they get the
 * same. Cases that have what is decided for them already stay as they are.
 *
 * @param decide the columns of a case; `at` is the moment of the change, which is never before an earlier one
 * @returns what became of each, in their order
 */
export async function changeCases(
  ctx: Context,
  named: readonly NamedCase[],
  decide: (stored: StoredCase, at: Date, path: InputPath) => CaseDecision,
  why: Why = {},
): Promise<ChangedCase[]> {
  const { db } = ctx;
  const found = await lockCases(
    db,
    named.map(({ id }) => id),
  );
  const at = momentOfChange(ctx, [...found.values()]);
  // An anonymised case takes no text about the person again.
  const closed = why.note ? await anonymisedAmong(db, [...found.keys()]) : new Set<string>();
  const changes: CaseEdit[] = [];
  const results = named.map((each): ChangedCase => {
    const stored = found.get(each.id);
    const errors = namedCaseErrors(each, stored);
    if (!stored || errors.length > 0) return { errors };
    if (closed.has(each.id)) return { errors: [anonymisedError(each.path)] };
    const decided = decide(stored, at, each.path);
    if ('errors' in decided) return decided;
    const changed = changedFields(stored, decided.columns).length > 0;
    if (changed) changes.push({ stored, columns: decided.columns, ...why });
    return { changed };
  });
  await storeChanges(ctx, changes, at);
  return results;
}

/** The name of the one case of an input. */
export function ownCase({ id, revision }: Omit<NamedCase, 'path'>): NamedCase[] {
  return [{ id, revision, path: ['input', 'id'] }];
}

/** Refuses the call if one of the cases could not be changed. */
export function throwCaseErrors(results: readonly ChangedCase[]): void {
  throwUserErrors(results.flatMap((result) => ('errors' in result ? result.errors : [])));
}

/** Stores changes of locked cases, their history, and that they happened. */
export async function storeChanges(
  ctx: Context,
  changes: readonly CaseEdit[],
  at: Date,
): Promise<void> {
  // A bulk call has few different sets of columns.
  for (const [, alike] of grouped(changes, ({ columns }) => JSON.stringify(columns))) {
    await ctx.db.case.updateMany({
      where: { id: { in: alike.map(({ stored }) => stored.id) } },
      data: { ...alike[0]?.columns, revision: { increment: 1 } },
    });
  }
  await storeHistory(
    ctx,
    changes.map(({ stored, columns, noted, reason, note }) => ({
      ...{ case: stored.id, revision: stored.revision + 1, reason, note },
      ...{ before: stored, after: { ...columns, ...noted } },
    })),
    at,
  );
  await logChanges(
    ctx.db,
    ctx.now,
    changes.map(({ stored }) => ({ type: 'case.changed', subjectId: stored.id })),
  );
}

/**
 * The moment of a change of locked cases. A request that waited for another one began before it, and changes
 * the cases after it all the same.
 */
export function momentOfChange({ now }: Context, cases: readonly StoredCase[]): Date {
  return new Date(Math.max(now.getTime(), ...cases.map(({ statusAt }) => statusAt.getTime())));
}

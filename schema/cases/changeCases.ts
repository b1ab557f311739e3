import type { CaseReason, CaseStatus } from '../../prisma/generated/client/enums.ts';
import { anonymisedAmong, anonymisedError } from '../customers/anonymised.ts';
import type { Context } from '../kernel/context.ts';
import { rewriteRows } from '../kernel/rows.ts';
import {
  type InputPath,
  notFound,
  throwUserErrors,
  type UserErrorShape,
} from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { readLocked, staleError } from '../toolkit/write/revision.ts';
import { ownersAfter } from './assignment/ownersAfter.ts';
import { noteCases } from './board/noteCases.ts';
import { planFollowUps, withdrawFollowUps } from './followUp/plan.ts';
import { type CaseValues, changedFields, storeHistory } from './history.ts';
import { setTargets } from './sla/setTargets.ts';

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

/** Who changes cases, and when; without a viewer, a rule or the server does. */
export type Acting = Pick<Context, 'db' | 'now' | 'viewer'>;

/** The change of a locked case. */
export interface CaseEdit extends Why {
  readonly stored: StoredCase;
  readonly columns: CaseColumns;
  /** What the history says beside the columns. */
  readonly noted?: CaseValues;
  /** The duplicate that is joined into it. */
  readonly duplicate?: string;
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
 * Changes cases, each with its history; in as many statements for many as for one. Cases that have what is decided for them already stay as they are.
 *
 * @param decide the columns of a case; `at` is the moment of the change, which is never before an earlier one
 * @returns what became of each, in their order
 */
export async function changeCases(
  ctx: Acting,
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

/**
 * Stores changes of locked cases, whose they are after it, their history, what follows for their targets, and
 * that they happened.
 */
export async function storeChanges(
  ctx: Acting,
  edits: readonly CaseEdit[],
  at: Date,
): Promise<void> {
  const owners = await ownersAfter(ctx, edits);
  const changes = edits.map(({ columns, ...edit }) => ({
    ...edit,
    columns: { ...columns, ...owners.get(edit.stored.id) },
  }));
  // Each of many cases can get an owner of its own.
  await rewriteRows(
    ctx.db,
    'Case',
    changes.map(({ stored, columns }) => {
      return { ...stored, ...columns, revision: stored.revision + 1, updatedAt: ctx.now };
    }),
  );
  await storeHistory(
    ctx,
    changes.map(({ stored, columns, noted, reason, note }) => ({
      ...{ case: stored.id, revision: stored.revision + 1, reason, note },
      ...{ before: stored, after: { ...columns, ...noted } },
    })),
    at,
  );
  await setTargets(
    ctx.db,
    at,
    changes
      .filter(({ columns }) => columns.status || columns.openedAt || columns.teamId !== undefined)
      .map(({ stored: { id, teamId }, columns, duplicate }) => {
        const isOfTeam = columns.teamId === undefined || columns.teamId === teamId;
        return { id, chooses: columns.status === 'REOPENED' || !isOfTeam, duplicate };
      }),
  );
  await followUp(ctx, changes, at);
  await noteCases(
    ctx.db,
    ctx.now,
    changes.map(({ stored }) => stored.id),
  );
}

/** Plans to ask the customers of cases again that were resolved, and drops that for those that were reopened. */
async function followUp(
  { db, now }: Pick<Context, 'db' | 'now'>,
  changes: readonly CaseEdit[],
  at: Date,
): Promise<void> {
  const cameTo = (status: CaseStatus) => changes.filter(({ columns }) => columns.status === status);
  await planFollowUps(
    db,
    now,
    cameTo('RESOLVED').map(({ stored: { id, categoryId } }) => ({
      id,
      categoryId,
      resolvedAt: at,
    })),
  );
  await withdrawFollowUps(
    db,
    now,
    cameTo('REOPENED').flatMap(({ stored }) => stored.followUpInvitationId ?? []),
  );
}

/**
 * The moment of a change of locked cases. A request that waited for another one began before it, and changes
 * the cases after it all the same.
 */
export function momentOfChange({ now }: Pick<Context, 'now'>, cases: readonly StoredCase[]): Date {
  return new Date(Math.max(now.getTime(), ...cases.map(({ statusAt }) => statusAt.getTime())));
}

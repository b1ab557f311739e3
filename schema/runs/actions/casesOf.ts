import type { Case } from '../../../prisma/generated/client/client.ts';
import type { RuleTriggerKind } from '../../../prisma/generated/client/enums.ts';
import { openStatuses } from '../../cases/states.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RunState } from '../stepAction.ts';
import { type Triggered, triggeredBy } from './triggered.ts';

/** A step that is about a case. */
export interface CaseSought {
  readonly id: string;
  readonly run: RunState;
  /** The case that the run opened; null if it opened none. */
  readonly caseId: string | null;
}

const columns = {
  ...{ id: true, status: true, ownerId: true, teamId: true, joinedIntoId: true },
  ...{ responseId: true, feedbackId: true, threadId: true, title: true, priority: true },
} as const;

export type CaseOfRun = Pick<Case, keyof typeof columns>;

const linkColumns = ['id', 'responseId', 'feedbackId', 'threadId'] as const;

/** A column of cases, and what it has for those of a step. */
interface Link {
  readonly column: (typeof linkColumns)[number];
  readonly key: string;
}

/** Cases of the steps that are looked at, at most: the latest come first. */
const maxCases = 10_000;

/**
 * The cases that steps are about, by the keys of the steps: the one that the run opened, or else the latest
 * that is about what triggered it, one with something left to do before others. For a duplicate that was
 * joined, it is the one that stands for it.
 */
export async function casesOf(
  db: WorkspaceDb,
  sought: readonly CaseSought[],
): Promise<ReadonlyMap<string, CaseOfRun>> {
  if (sought.length === 0) return new Map();
  const triggered = await triggeredBy(
    db,
    sought.flatMap(({ run, caseId }) =>
      caseId === null && isLinkedByRow(run.trigger) ? [run] : [],
    ),
  );
  const links = new Map(sought.map((each) => [each.id, linkOf(each, triggered)]));
  const keysOf = (column: Link['column']) =>
    [...links.values()].flatMap((link) => (link?.column === column ? [link.key] : []));
  const found = await db.case.findMany({
    where: { OR: linkColumns.map((column) => ({ [column]: { in: keysOf(column) } })) },
    select: columns,
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: maxCases,
  });
  const standing = await standingFor(db, found);
  const byLink = grouped(
    found.flatMap((each) => linkColumns.map((column) => ({ column, key: each[column], each }))),
    ({ column, key }) => `${column} ${key}`,
  );
  return new Map(
    [...links].flatMap(([step, link]) => {
      const linked = link ? byLink.get(`${link.column} ${link.key}`) : undefined;
      const own = (linked ?? []).map(({ each }) => standing.get(each.joinedIntoId ?? '') ?? each);
      const first = own.find(({ status }) => openStatuses.includes(status)) ?? own[0];
      return first ? [[step, first] as const] : [];
    }),
  );
}

/** How the case of a step is found; null where nothing leads to one. */
function linkOf(
  { run: { trigger, triggerId }, caseId }: CaseSought,
  triggered: ReadonlyMap<string, Triggered>,
): Link | null {
  if (caseId !== null) return { column: 'id', key: caseId };
  if (triggerId === null) return null;
  switch (trigger) {
    case 'RESPONSE_COMPLETED':
    case 'ANSWER_SCORED':
      return { column: 'responseId', key: triggerId };
    case 'FEEDBACK_RECORDED':
      return { column: 'feedbackId', key: triggerId };
    default: {
      const { caseId: overdue = null, thread = null } = triggered.get(triggerId) ?? {};
      if (overdue !== null) return { column: 'id', key: overdue };
      return thread && { column: 'threadId', key: thread.id };
    }
  }
}

/** Whether the row that triggered a run leads to its case, and not the key of that row. */
function isLinkedByRow(trigger: RuleTriggerKind): boolean {
  return trigger === 'CASE_OVERDUE' || trigger === 'MESSAGE_RECEIVED';
}

/** The cases that stand for duplicates that were joined, by their keys. */
async function standingFor(
  db: WorkspaceDb,
  found: readonly CaseOfRun[],
): Promise<ReadonlyMap<string, CaseOfRun>> {
  const keys = new Set(found.flatMap(({ joinedIntoId }) => joinedIntoId ?? []));
  if (keys.size === 0) return new Map();
  const rows = await db.case.findMany({ where: { id: { in: [...keys] } }, select: columns });
  return new Map(rows.map((row) => [row.id, row]));
}

import { Case } from '../../cases/case.ts';
import { caseTitle } from '../../cases/caseTitle.ts';
import {
  lockCases,
  momentOfChange,
  type StoredCase,
  storeChanges,
} from '../../cases/changeCases.ts';
import { joinEdits } from '../../cases/joinEdits.ts';
import { openStatuses } from '../../cases/states.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { onStep } from '../actions.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { assigneesOf } from './assignees.ts';
import { caseTexts } from './caseTexts.ts';
import { forCustomers, inRounds, type Outcomes } from './forCustomers.ts';
import { ruleContext } from './ruleContext.ts';
import { type Triggered, triggeredBy } from './triggered.ts';

type Reached = ReachedStep<'OPEN_CASE'>;

const dayMs = 24 * 60 * 60_000;

/**
 * Opens cases, each with the key of its step. One that is to be joined into an open case of its customer is
 * opened all the same, so that it is seen what happened again.
 */
onStep(
  'OPEN_CASE',
  forCustomers<'OPEN_CASE'>(async (db, now, reached) => {
    const mayJoin = ({ step }: Reached) => step.joinWithinDays !== null;
    const outcomes = new Map<string, StepOutcome>();
    const rounds = [
      reached.filter((each) => !mayJoin(each)),
      // The second of a customer finds the first.
      ...inRounds(reached.filter(mayJoin)),
    ];
    for (const round of rounds) {
      for (const [id, outcome] of await openCases(db, now, round)) outcomes.set(id, outcome);
    }
    return outcomes;
  }),
);

async function openCases(
  db: WorkspaceDb,
  now: Date,
  reached: readonly Reached[],
): Promise<Outcomes> {
  if (reached.length === 0) return new Map();
  const made = await db.case.findMany({
    where: { id: { in: reached.map(({ id }) => id) } },
    select: { id: true, joinedIntoId: true },
  });
  const outcomes = new Map(
    made.map(({ id, joinedIntoId }) => [id, opened(joinedIntoId ?? id, joinedIntoId !== null)]),
  );
  const open = reached.filter(({ id }) => !outcomes.has(id));
  const standing = await standingCases(db, now, open);
  const ctx = { ...ruleContext(db, now), viewer: null };
  await Case.create(ctx, await rowsOf(db, open, standing));
  const duplicates = await lockCases(db, [...standing.keys()]);
  const joined = [...standing].flatMap(([id, survivor]) => {
    const duplicate = duplicates.get(id);
    return duplicate ? [{ duplicate, survivor }] : [];
  });
  const at = momentOfChange(
    ctx,
    joined.flatMap(({ duplicate, survivor }) => [duplicate, survivor]),
  );
  await storeChanges(
    ctx,
    joined.flatMap(({ duplicate, survivor }) => joinEdits(duplicate, survivor, at)),
    at,
  );
  for (const { id } of open) {
    const survivor = standing.get(id);
    outcomes.set(id, opened(survivor?.id ?? id, survivor !== undefined));
  }
  return outcomes;
}

function opened(caseId: string, isJoined: boolean): StepOutcome {
  const log = isJoined ? 'The case was joined into an open one.' : 'The case was opened.';
  return { status: 'SUCCEEDED', log, made: { caseId } };
}

/** The cases that those of steps are joined into, by the keys of the steps; locked. Each customer has one step. */
async function standingCases(
  db: WorkspaceDb,
  now: Date,
  reached: readonly Reached[],
): Promise<ReadonlyMap<string, StoredCase>> {
  const joining = reached.filter(({ step }) => step.joinWithinDays !== null);
  if (joining.length === 0) return new Map();
  const days = Math.max(...joining.map(({ step }) => step.joinWithinDays ?? 0));
  const found = await db.case.findMany({
    where: {
      customerId: { in: joining.map(({ run }) => run.customerId) },
      ...{ status: { in: [...openStatuses] }, archivedAt: null },
      openedAt: { gte: new Date(now.getTime() - days * dayMs) },
    },
    select: { id: true, customerId: true, categoryId: true, openedAt: true },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  const first = new Map(
    joining.flatMap(({ id, run, step }) => {
      const since = new Date(now.getTime() - (step.joinWithinDays ?? 0) * dayMs);
      const same = found.find(
        ({ customerId, categoryId, openedAt }) =>
          customerId === run.customerId && categoryId === step.category && openedAt >= since,
      );
      return same ? [[id, same.id] as const] : [];
    }),
  );
  const locked = await lockCases(db, [...first.values()]);
  return new Map(
    [...first].flatMap(([id, key]) => {
      const survivor = locked.get(key);
      // It can have ended meanwhile.
      return survivor && openStatuses.includes(survivor.status) ? [[id, survivor] as const] : [];
    }),
  );
}

/** The cases of steps as inputs: one that is joined is to be done by those who do the other. */
async function rowsOf(
  db: WorkspaceDb,
  reached: readonly Reached[],
  standing: ReadonlyMap<string, StoredCase>,
) {
  const triggered = await triggeredBy(
    db,
    reached.map(({ run }) => run),
  );
  const assignees = await assigneesOf(db, reached, triggered);
  const categories = await categoriesInUse(db, reached);
  const texts = await caseTexts(db, reached);
  return reached.map(({ id, run, step }, index) => {
    const { priority, severity, category } = step;
    const about = linksOf({ run }, triggered.get(run.triggerId ?? ''));
    const { title, description } = texts.get(id) ?? { title: step.title, description: null };
    return {
      key: id,
      path: ['steps', step.key],
      input: {
        ...{ title: caseTitle(title), description, priority, severity, customer: run.customerId },
        ...about,
        category: category !== null && categories.has(category) ? category : null,
        ...(!standing.has(id) && assignees[index]),
      },
    };
  });
}

/** What the case of a run is about. */
function linksOf({ run }: Pick<Reached, 'run'>, triggered: Triggered | undefined) {
  if (!triggered) return {};
  const { id, step, touchpoint, thread } = triggered;
  const isResponse = run.trigger === 'RESPONSE_COMPLETED' || run.trigger === 'ANSWER_SCORED';
  return {
    ...{ step: step?.id ?? null, touchpoint: touchpoint?.id ?? null },
    ...(isResponse && { response: id }),
    ...(run.trigger === 'FEEDBACK_RECORDED' && { feedback: id }),
    // After a merge that was undone, a thread can be with another customer than its run.
    ...(thread?.customerId === run.customerId && { thread: thread.id }),
  };
}

async function categoriesInUse(
  db: WorkspaceDb,
  reached: readonly Reached[],
): Promise<ReadonlySet<string>> {
  const named = [...new Set(reached.flatMap(({ step }) => step.category ?? []))];
  if (named.length === 0) return new Set();
  const rows = await db.caseCategory.findMany({
    where: { id: { in: named } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

import type { Assignment } from '../../cases/assignCases.ts';
import { changeCases } from '../../cases/changeCases.ts';
import { openStatuses } from '../../cases/states.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { onStep } from '../actions.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { assigneesOf } from './assignees.ts';
import { type CaseOfRun, casesOf } from './casesOf.ts';
import { forCustomers, inRounds, type Outcomes, skipped } from './forCustomers.ts';
import { triggeredBy } from './triggered.ts';

type Reached = ReachedStep<'ASSIGN'>;

/** Says who is to do the cases of runs. */
onStep(
  'ASSIGN',
  forCustomers<'ASSIGN'>(async (db, now, reached) => {
    const outcomes = new Map<string, StepOutcome>();
    // A case is that of one customer: two steps for it come one after the other.
    for (const round of inRounds(reached)) {
      for (const [id, outcome] of await assign(db, now, round)) outcomes.set(id, outcome);
    }
    return outcomes;
  }),
);

async function assign(db: WorkspaceDb, now: Date, reached: readonly Reached[]): Promise<Outcomes> {
  const cases = await casesOf(db, reached);
  const triggered = await triggeredBy(
    db,
    reached.map(({ run }) => run),
  );
  const assignees = await assigneesOf(db, reached, triggered);
  const outcomes = new Map<string, StepOutcome>();
  const assignments = new Map<string, Assignment>();
  for (const [index, { id }] of reached.entries()) {
    const found = cases.get(id);
    const { team = null, owner = null } = assignees[index] ?? {};
    if (!found) outcomes.set(id, skipped('NO_CASE', 'There is no case to assign.'));
    else if (!openStatuses.includes(found.status)) outcomes.set(id, closed);
    else if (team === null && owner === null) outcomes.set(id, gone);
    else {
      assignments.set(found.id, assignmentOf(found, { team, owner }));
      const log = 'It is said who is to do the case.';
      outcomes.set(id, { status: 'SUCCEEDED', log, made: { caseId: found.id } });
    }
  }
  await changeCases(
    { db, now, viewer: null },
    [...assignments.keys()].map((id) => ({ id, path: [] })),
    ({ id, status }) => {
      const { owner, team } = assignments.get(id) ?? {};
      // It can have ended since it was read.
      if (!openStatuses.includes(status)) return { columns: {} };
      return {
        columns: {
          ...(owner !== undefined && { ownerId: owner }),
          ...(team !== undefined && { teamId: team }),
        },
      };
    },
  );
  return outcomes;
}

const closed = skipped('CASE_CLOSED', 'Nothing is left to do for the case.');
const gone = skipped('NO_ASSIGNEE', 'The team and the person are archived, or there is none.');

/** An owner does not go along to another team, which has people of its own. */
function assignmentOf(
  { teamId }: CaseOfRun,
  { team, owner }: { readonly team: string | null; readonly owner: string | null },
): Assignment {
  if (team === null) return { owner };
  if (owner !== null) return { team, owner };
  return team === teamId ? { team } : { team, owner: null };
}

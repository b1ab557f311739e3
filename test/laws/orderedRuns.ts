import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment, moment, perhapsMoment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** Runs of one rule and customer, and the steps of one of them. */
export async function seedOrderedRuns(
  { db }: TestWorkspace,
  { rule, customer }: Readonly<Record<'rule' | 'customer', Row>>,
): Promise<Readonly<Record<string, SeededList>>> {
  const rows = Array.from({ length: 9 }, (_, index) => ({
    ...{ id: newId(), version: (index % 3) + 1, visit: index + 1 },
    ...{ triggeredAt: moment(index), startedAt: laterMoment(index) },
    ...{ dueAt: perhapsMoment(index), endedAt: perhapsMoment(index + 1) },
  }));
  await db.run.createMany({
    data: rows.map((row) => ({
      ...{ ...row, ruleId: rule.id, customerId: customer.id, triggerKey: row.id },
      ...{ status: 'FAILED' as const, trigger: 'CALL' as const },
    })),
  });
  const [run] = rows;
  if (!run) throw new Error('There are runs');
  const steps = Array.from({ length: 9 }, (_, index) => ({
    ...{ id: newId(), number: ((index * 5) % 9) + 1, attempts: index % 3 },
    ...{ startedAt: moment(index), endedAt: perhapsMoment(index) },
  }));
  await db.runStep.createMany({
    data: steps.map((row) => ({
      ...{ ...row, runId: run.id, key: `s${row.number}` },
      ...{ kind: 'WAIT' as const, status: 'FAILED' as const },
    })),
  });
  const list = { rows, byDefault: [['STARTED_AT', 'DESC']] } as const;
  return {
    'Query.runs': { ...list, parentId: null },
    'Rule.runs': { ...list, parentId: encodeId('Rule', rule.id) },
    'Customer.runs': { ...list, parentId: encodeId('Customer', customer.id) },
    'Run.steps': {
      ...{ rows: steps, byDefault: [['NUMBER', 'ASC']] },
      parentId: encodeId('Run', run.id),
    },
  };
}

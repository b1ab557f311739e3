import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseStatus } from '../../prisma/generated/client/enums.ts';
import { demo } from '../../prisma/seed/demo.ts';
import { countCases } from '../../schema/cases/board/countCases.ts';
import { verifyCaseCounts } from '../../schema/cases/board/recountCases.ts';
import { noteMissedTargets } from '../../schema/cases/sla/noteMissed.ts';
import { decodeId, newId } from '../../schema/kernel/id.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import { boardOf } from '../../test/support/caseBoard.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { publish } from '../../test/support/responses.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { answeredAt } from './demoCases.ts';
import { demoYear } from './demoYear.ts';
import { storeCases } from './storeCases.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test('the cases of the demo are stored with what is promised for them, counted, and some are overdue', async () => {
  const workspace = await graph.workspace();
  const { db, workspaceId } = workspace;
  const now = new Date();
  const seededAt = now.getTime();
  const { cases } = demoYear();
  const survey = await publish(workspace, {});
  const surveyId = decodeId('Survey', survey) ?? '';
  await db.team.createMany({ data: demo.teams.map(({ name }) => ({ id: newId(), name })) });
  await db.actor.createMany({
    data: demo.people.map(({ name }) => ({ id: newId(), kind: 'PERSON', name })),
  });
  const customers = [...new Set(cases.map(({ customer }) => customer))].map((key) => {
    return { id: newId(), key };
  });
  const times = { createdAt: now, updatedAt: now };
  await db.customer.createMany({ data: customers.map(({ id, key }) => ({ id, name: key })) });
  await db.customerExternalId.createMany({
    data: customers.map(({ id, key }) => ({ system: 'crm', externalId: key, entityId: id })),
  });
  await insertRows(
    db,
    'SurveyResponse',
    cases.map((each) => ({
      ...{ id: newId(), surveyId, version: 1, status: 'COMPLETED', locale: 'en', channel: 'WEB' },
      ...{ day: answeredAt(each, seededAt), reached: [], variables: [], ...times },
      ...{ startedAt: answeredAt(each, seededAt), hiddenFields: { customer: each.customer } },
    })),
  );
  const ctx = {
    ...{ viewer: null, db, workspaceId, now, idempotencyKey: null, requestId: 'demo' },
    log: pino({ enabled: false }),
  };
  await db.$transaction((tx) =>
    storeCases({ ...ctx, db: tx }, { surveys: { relationship: surveyId } }, seededAt),
  );
  await drainTasks(db, [noteMissedTargets, countCases]);
  expect({
    cases: await db.case.count({ where: { customerId: { not: null } } }),
    statuses: (await db.case.groupBy({ by: ['status'] })).length,
    promised: await db.case.count({ where: { targets: { some: {} } } }),
    miscounted: await verifyCaseCounts(db),
  }).toEqual({
    cases: cases.length,
    statuses: Object.keys(CaseStatus).length,
    promised: cases.length,
    miscounted: [],
  });
  const { overdue, unassigned } = await boardOf(workspace);
  expect([overdue.count > 0, unassigned.count > 0]).toEqual([true, true]);
});

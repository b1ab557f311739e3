import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  hoursAgo,
  loopDocument,
  loopOf,
  storeCaseRows,
} from '../../../test/support/closedLoops.ts';
import { publishedSurvey } from '../../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { storeCustomers } from '../../../test/support/runs.ts';
import { decodeAnyId, encodeId, newId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  survey = await publishedSurvey(workspace.db);
});
afterAll(() => graph.close());

/** Stores an answer of each customer, some hours ago. */
async function answer(
  customers: readonly string[],
  question: 'nps' | 'stars',
  number: number,
  hours: number,
): Promise<void> {
  const { db } = workspace;
  const moments = { createdAt: hoursAgo(hours), updatedAt: hoursAgo(hours) };
  const responses = customers.map((customerId) => ({
    ...{ id: newId(), surveyId: survey, version: 1, status: 'COMPLETED' as const, customerId },
    ...{ locale: 'en', channel: 'WEB' as const, day: hoursAgo(hours), ...moments },
    ...{ startedAt: hoursAgo(hours), completedAt: hoursAgo(hours) },
  }));
  const kind = question === 'nps' ? ('NPS' as const) : ('RATING' as const);
  await db.surveyResponse.createMany({ data: responses });
  await db.answer.createMany({
    data: responses.map(({ id: responseId }) => ({
      ...{ id: newId(), responseId, surveyId: survey, question, kind, number, locale: 'en' },
    })),
  });
}

/** Customers who answered 3 a hundred hours ago, some of whom answer 9 ten hours ago and the others 2. */
async function unhappy(count: number, recovered: number): Promise<string[]> {
  const customers = await storeCustomers(workspace.db, count);
  await answer(customers, 'nps', 3, 100);
  await answer(customers.slice(0, recovered), 'nps', 9, 10);
  await answer(customers.slice(recovered), 'nps', 2, 10);
  return customers;
}

const open = (customers: readonly string[], opened: number, more: object = {}) =>
  storeCaseRows(
    workspace.db,
    customers.map((customerId) => ({ opened, customerId, ...more })),
  );

const recoveryOf = async (input: object = {}, more: object = {}) => {
  const asked = { survey: encodeId('Survey', survey), question: 'nps', recoveredFrom: 7, ...more };
  return (await loopOf(workspace, { ...input, recovery: asked })).recovery;
};

describe('the recovery of customers with a case', () => {
  test('is compared with that of customers who answered as badly and had none', async () => {
    await open(await unhappy(20, 12), 90);
    await unhappy(20, 8);
    const recovery = await recoveryOf();
    expect(recovery).toMatchObject({
      withCase: { customers: 20, n: 20, value: 60, before: 3 },
      withoutCase: { customers: 20, n: 20, value: 40, before: 3 },
      suppressed: false,
    });
    expect(recovery?.difference).toBeCloseTo(20, 9);
    // z = .2 / √(.5 · .5 · 2/20) = 1.26491; Newcombe’s interval of 12/20 and 8/20.
    expect(recovery?.p).toBeCloseTo(0.2059, 4);
    expect(recovery?.interval?.low).toBeCloseTo(-10.1819, 4);
    expect(recovery?.interval?.high).toBeCloseTo(45.6246, 4);
  });

  test('is that of the first bad answer and the last one in time', async () => {
    const customers = await unhappy(5, 5);
    await open(customers, 90);
    // A better one before, a worse one between, and one that comes too late.
    await answer(customers, 'nps', 10, 300);
    await answer(customers, 'nps', 0, 50);
    await answer(customers, 'nps', 1, 100 - 48);
    await answer(await unhappy(5, 0), 'nps', 2, 60);
    expect((await recoveryOf())?.withCase).toMatchObject({ n: 5, value: 100, before: 3 });
    expect((await recoveryOf({}, { withinDays: 2 }))?.withCase).toMatchObject({ n: 5, value: 0 });
    expect((await recoveryOf({}, { withinDays: 1 }))?.withCase).toMatchObject({
      ...{ customers: 5, n: 0 },
    });
  });

  test('counts a case between both answers alone, and neither duplicates nor spam', async () => {
    const canceled = { status: 'CANCELED' } as const;
    await open(await unhappy(5, 5), 100);
    await open(await unhappy(5, 5), 10);
    await open(await unhappy(5, 0), 101);
    await open(await unhappy(5, 0), 9);
    await open(await unhappy(5, 0), 90, { ...canceled, statusReason: 'DUPLICATE' });
    await open(await unhappy(5, 0), 90, { ...canceled, statusReason: 'SPAM' });
    expect(await recoveryOf()).toMatchObject({
      withCase: { customers: 10, value: 100 },
      withoutCase: { customers: 20, value: 0 },
    });
  });

  test('leaves out customers with cases of another team only', async () => {
    const team = await workspace.make('team', { name: 'Service' });
    const teamId = decodeAnyId(team)?.key;
    await open(await unhappy(5, 5), 90, { teamId });
    await open(await unhappy(6, 0), 90);
    await unhappy(7, 0);
    expect(await recoveryOf({ team })).toMatchObject({
      ...{ withCase: { customers: 5, value: 100 }, withoutCase: { customers: 7, value: 0 } },
    });
  });

  test('is of bad answers on the days of the input', async () => {
    await open(await unhappy(5, 5), 90);
    await unhappy(5, 0);
    const day = (hours: number) => hoursAgo(hours).toISOString().slice(0, 10);
    expect(await recoveryOf({ from: day(100), to: day(100) })).toMatchObject({
      ...{ withCase: { n: 5 }, withoutCase: { n: 5 } },
    });
    expect(await recoveryOf({ from: day(60) })).toMatchObject({
      ...{ withCase: { customers: 0, n: 0 }, suppressed: true },
    });
  });

  test('reverses answers to a question whose lowest one is the best', async () => {
    const customers = await storeCustomers(workspace.db, 5);
    await answer(customers, 'stars', 5, 100);
    await answer(customers, 'stars', 1, 10);
    await open(customers, 90);
    const others = await storeCustomers(workspace.db, 5);
    await answer(others, 'stars', 4, 100);
    await answer(others, 'stars', 5, 10);
    expect(await recoveryOf({}, { question: 'stars', recoveredFrom: 4 })).toMatchObject({
      withCase: { n: 5, value: 100, before: 1 },
      withoutCase: { n: 5, value: 0, before: 2 },
    });
  });

  test('is suppressed where either group has fewer than minimumN', async () => {
    await open(await unhappy(5, 5), 90);
    await unhappy(4, 0);
    const hidden = { value: null, interval: null, before: null };
    expect(await recoveryOf()).toEqual({
      withCase: { customers: 5, n: 5, ...hidden },
      withoutCase: { customers: 4, n: 4, ...hidden },
      ...{ suppressed: true, difference: null, p: null, interval: null },
    });
  });

  test('takes as many statements for many customers as for few', async () => {
    const count = async () => (await graph.statementsOf(() => recoveryOf())).statements.length;
    await open(await unhappy(5, 2), 90);
    await count();
    const few = await count();
    await open(await unhappy(50, 20), 90);
    expect(await count()).toBe(few);
  });
});

describe('a recovery is refused', () => {
  const refusal = async (more: object, client: Pick<TestWorkspace, 'answer'> = workspace) => {
    const asked = { survey: encodeId('Survey', survey), question: 'nps', recoveredFrom: 7 };
    const recovery = { ...asked, ...more };
    const { errors } = await client.answer(loopDocument, { input: { recovery } });
    return errors?.map(({ message, extensions }) => `${extensions?.code} ${message}`).join();
  };

  test('for what there is not, what has no scale, and what is anonymous', async () => {
    const theirs = encodeId('Survey', await publishedSurvey((await graph.workspace()).db));
    const hidden = encodeId('Survey', await publishedSurvey(workspace.db, true));
    expect(await refusal({ survey: theirs })).toMatch(/BAD_USER_INPUT.*recovery\.survey.*no such/);
    expect(await refusal({ survey: hidden })).toMatch(/recovery\.survey.*anonymous/);
    expect(await refusal({ question: 'mood' })).toMatch(/recovery\.question/);
    expect(await refusal({ question: 'spent' })).toMatch(/recovery\.question.*no scale/);
    expect(await refusal({ recoveredFrom: 11 })).toMatch(/recovery\.recoveredFrom.*at most 10/);
    expect(await refusal({ recoveredFrom: 0 })).toMatch(/recovery\.recoveredFrom.*above 0/);
    expect(await refusal({ withinDays: 0 })).toMatch(/recovery\.withinDays/);
    expect(await refusal({})).toBeUndefined();
  });

  test('without the scope for scores', async () => {
    expect(await refusal({}, workspace.withScopes('cases:read'))).toMatch(/FORBIDDEN.*scores:read/);
  });
});

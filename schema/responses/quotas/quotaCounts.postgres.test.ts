import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { countedQuotas, recountedQuotas } from '../../../test/support/recountedQuotas.ts';
import { nps, publish, send } from '../../../test/support/responses.ts';
import { storeMany } from '../../../test/support/storeMany.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId, newId } from '../../kernel/id.ts';
import { countQuotas, quotaTopic } from './quotaCounts.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const quota = (key: string, limit: number, operator: string, value: number) => ({
  ...{ key, limit },
  when: { combinator: 'and', rules: [{ field: 'recommend', operator, value }] },
});
let calls = 0;
const submit = (survey: string, number: number) =>
  send(workspace, 'responseSubmit', {
    survey,
    submissionKey: `${++calls}`,
    answers: [nps(number)],
  });

async function publishWith(survey: string, quotas: object[]): Promise<void> {
  await workspace.change('surveyUpdate', { id: survey, quotas });
  const { errors } = await workspace.change('surveyPublish', { id: survey });
  expect(errors).toEqual([]);
}

async function expectRecount(survey: string): Promise<Record<string, number>> {
  const surveyId = decodeId('Survey', survey) ?? '';
  const { counts, to } = await countedQuotas(workspace.db, surveyId);
  expect(to).toBeNull();
  expect(counts).toEqual(await recountedQuotas(workspace.db, surveyId));
  return counts;
}

test('quotas that are added and changed while responses come in count all of them, and stop at their limits', async () => {
  const survey = await publish(workspace);
  const submits: Promise<{ response: { id: string; status: string } | null }>[] = [];
  const wave = () => {
    for (let index = 0; index < 8; index++) submits.push(submit(survey, 1 + index));
  };
  const deleted: Promise<unknown>[] = [];
  const deleteOne = async () => {
    const { response } = (await submits[submits.length - 6]) ?? {};
    await workspace.change('responseDelete', { id: response?.id });
    await workspace.change('responseUpdate', {
      id: (await submits[submits.length - 3])?.response?.id,
      answers: [nps(2)],
    });
  };
  // Each condition is met by fewer responses than the one before: no version starts above its limit.
  const drafts = [
    [quota('few', 12, 'lte', 5)],
    [quota('few', 12, 'lte', 4), quota('many', 18, 'gte', 6)],
    [quota('few', 12, 'lte', 3), quota('many', 18, 'gte', 6)],
    [quota('many', 18, 'gte', 7), quota('few', 12, 'lte', 3)],
  ];
  for (const quotas of drafts) {
    wave();
    deleted.push(deleteOne());
    const published = publishWith(survey, quotas);
    wave();
    await published;
  }
  wave();
  wave();
  const statuses = (await Promise.all(submits)).map(({ response }) => response?.status);
  await Promise.all(deleted);
  expect(statuses).not.toContain(undefined);
  expect(statuses).toContain('QUOTA_FULL');
  const counts = await expectRecount(survey);
  // Corrections may exceed a limit: there is one for each draft.
  expect(counts.few).toBeLessThanOrEqual(12 + drafts.length);
  expect(counts.many).toBeLessThanOrEqual(18);
});

describe('a quota that is added to a survey of many responses', () => {
  test('counts each response once, while responses come in and after the worker crashed', async () => {
    const survey = await publish(workspace);
    await fill(decodeId('Survey', survey) ?? '', 12_100);
    await graph.analyze();
    await publishWith(survey, [quota('low', 20_000, 'lte', 4), quota('all', 20_000, 'gte', 0)]);
    const surveyId = decodeId('Survey', survey) ?? '';
    const { counts, to } = await countedQuotas(workspace.db, surveyId);
    expect(counts).toEqual(await recountedQuotas(workspace.db, surveyId, to));
    expect(counts.all).toBe(10_000);
    expect(to).not.toBeNull();
    const { found } = await workspace.ask<{ found: { quotas: object[] } }>(
      'query ($id: ID!) { found: survey(id: $id) { quotas { key countState } } }',
      { id: survey },
    );
    expect(found.quotas).toMatchObject([{ countState: 'COUNTING' }, { countState: 'COUNTING' }]);

    const crashed = workspace.db.$transaction(async (db) => {
      const task = { id: newId(), topic: quotaTopic, subjectId: surveyId, payload: null };
      await countQuotas.handle(db, [{ ...task, attempts: 1 }], new Date());
      throw new Error('The machine is gone');
    });
    await expect(crashed).rejects.toThrow('The machine is gone');
    expect((await countedQuotas(workspace.db, surveyId)).counts).toEqual(counts);

    const late = Promise.all([0, 1, 2, 3, 4, 5].map((index) => submit(survey, 1 + index)));
    expect(await drainTasks(workspace.db, [countQuotas])).toBeGreaterThanOrEqual(2);
    await late;
    await drainTasks(workspace.db, [countQuotas]);
    expect((await expectRecount(survey)).all).toBe(12_106);
  });
});

/** Stores completed responses, a second apart, with the scores 0 to 10 in turn. */
async function fill(surveyId: string, count: number): Promise<void> {
  const ofSurvey = Prisma.sql`${workspace.workspaceId}::uuid, ${surveyId}::uuid`;
  const numbers = Prisma.sql`generate_series(0, ${count - 1}::int) AS n`;
  const id = Prisma.sql`lpad(to_hex(n), 32, '0')::uuid`;
  const responses = Prisma.sql`
    INSERT INTO "SurveyResponse" ("workspaceId", "surveyId", id, status, version, locale, channel, day,
      reached, "startedAt", "completedAt", "createdAt", "updatedAt")
    SELECT ${ofSurvey}, ${id}, 'COMPLETED', 1, 'en', 'WEB', '2026-01-01', ARRAY['recommend'], at, at, at, at
    FROM ${numbers}, LATERAL (SELECT '2026-01-01 00:00Z'::timestamptz + n * interval '1 second' AS at) AS moment`;
  const answers = Prisma.sql`
    INSERT INTO "Answer" ("workspaceId", "surveyId", id, "responseId", question, kind, locale, number)
    SELECT ${ofSurvey}, ${id}, ${id}, 'recommend', 'NPS', 'en', n % 11 FROM ${numbers}`;
  await storeMany(graph, workspace, responses);
  await storeMany(graph, workspace, answers);
}

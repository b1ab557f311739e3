import { validate, version } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { nps, publish, send } from '../../test/support/responses.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let page: TestClient;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  page = workspace.as({ keyKind: 'PUBLISHABLE', scopes: new Set() });
  const { errors } = await workspace.change('workspaceUpdate', { timeZone: 'Asia/Kolkata' });
  expect(errors).toEqual([]);
});
afterAll(() => graph.close());

/** Every row of a table of the workspace, as text. */
async function rowsOf(table: string): Promise<string[]> {
  const rows = await workspace.db.$queryRaw<{ row: string }[]>(
    Prisma.sql`SELECT row_to_json(t)::text AS row FROM ${Prisma.raw(`"${table}"`)} t
      WHERE "workspaceId" = ${workspace.workspaceId}::uuid`,
  );
  return rows.map(({ row }) => row);
}

/** Ids with the time they were made at: uuids of version 7. */
function timelyIds(text: string): string[] {
  const ids = text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  return ids.filter((id) => validate(id) && version(id) === 7);
}

test('no stored row of an anonymous response says who answered, or at which time of the day', async () => {
  const survey = await publish(workspace, {
    anonymous: true,
    quotas: [
      {
        key: 'high',
        name: 'High',
        limit: 9,
        when: {
          combinator: 'and',
          rules: [{ field: 'recommend', operator: 'gte', value: 7 }],
        },
      },
    ],
  });
  const source = {
    url: 'https://me.example/?user=rosa',
    userAgent: 'Rosa’s browser',
    country: 'DE',
  };
  const tables = ['SurveyResponse', 'Answer', 'ResponseSubmission', 'SurveyCounter', 'Outbox'];
  const all = async () => (await Promise.all(tables.map(rowsOf))).flat();
  const before = new Set(await all());
  // 01:30 of 5 March in Kolkata, where the day began at 18:30 of the 4th in UTC.
  const now = new Date('2030-03-04T20:00:00.123Z');
  const input = { survey, submissionKey: 'rosa-1', answers: [nps(9)], source };
  await send(page, 'responseSubmit', input, { now });
  const begin = { survey, submissionKey: 'rosa-2', source };
  const { resumeToken } = await send(page, 'responseStart', begin, { now, idempotencyKey: 'rosa' });
  await send(page, 'responseSave', { resumeToken, answers: [nps(3)] }, { now });
  const end = { resumeToken, submissionKey: 'rosa-3', answers: [nps(8)] };
  const { response } = await send(page, 'responseSubmit', end, { now });
  await workspace.change('responseTag', { ids: [response?.id], add: ['seen'] }, '', { now });
  await workspace.change('responseUpdate', { id: response?.id, answers: [nps(7)] }, '', { now });

  const stored = (await all()).filter((row) => !before.has(row));
  expect(stored.length).toBeGreaterThan(10);
  const known = new Set([workspace.workspaceId, decodeId('Survey', survey)]);
  for (const row of stored) {
    expect(timelyIds(row).filter((id) => !known.has(id))).toEqual([]);
    expect(row).not.toMatch(/rosa|me\.example|20:00|01:30|"DE"/i);
  }
  const rows = await workspace.db.surveyResponse.findMany({});
  expect(rows).toHaveLength(2);
  const beginning = new Date('2030-03-04T18:30:00.000Z');
  for (const row of rows) {
    expect(row).toMatchObject({
      startedAt: beginning,
      completedAt: beginning,
      createdAt: beginning,
      updatedAt: beginning,
      day: new Date('2030-03-05T00:00:00.000Z'),
      url: null,
      userAgent: null,
      country: null,
    });
  }
  expect(await workspace.db.idempotencyKey.count({ where: { key: 'rosa' } })).toBe(0);
});

test('a response of a survey that is not anonymous has its times and its source', async () => {
  const survey = await publish(workspace);
  const now = new Date('2030-03-04T20:00:00.123Z');
  const source = { url: 'https://me.example/', userAgent: 'A browser', country: 'DE' };
  const input = { survey, submissionKey: 'x', answers: [nps(9)], source };
  await send(page, 'responseSubmit', input, { now });
  const surveyId = decodeId('Survey', survey) ?? '';
  const [row] = await workspace.db.surveyResponse.findMany({ where: { surveyId } });
  expect(row).toMatchObject({ startedAt: now, completedAt: now, createdAt: now, ...source });
});

test.each([true, false])(
  '"Within the last day" counts days in the workspace’s time zone, on submit and on correction (anonymous: %s)',
  async (anonymous) => {
    const title = [{ locale: 'en', text: 'How?' }];
    const rules = [{ field: 'bought', operator: 'withinLast', value: { amount: 1, unit: 'days' } }];
    const recent = { combinator: 'and', rules };
    const survey = await publish(workspace, {
      anonymous,
      hiddenFields: [{ key: 'bought', kind: 'DATE' }],
      pages: [{ questions: [{ key: 'recommend', kind: 'NPS', title, visibleIf: recent }] }],
      endings: [],
    });
    // 01:30 of 5 March in Kolkata: 3 March is outside of the last day, 5 March within it.
    const now = new Date('2030-03-04T20:00:00Z');
    const bought = (day: string) =>
      send(
        page,
        'responseSubmit',
        {
          survey,
          submissionKey: `${anonymous} ${day}`,
          answers: [nps(9)],
          hiddenFields: [{ key: 'bought', value: day }],
        },
        { now },
      );
    expect((await bought('2030-03-03')).allErrors).toMatchObject([{ problem: 'HIDDEN' }]);
    const { response, allErrors } = await bought('2030-03-05');
    expect(allErrors).toEqual([]);
    const correction = { id: response?.id, answers: [nps(3)] };
    const later = { now: new Date('2030-06-01T00:00:00Z') };
    const { errors } = await workspace.change('responseUpdate', correction, '', later);
    expect(errors).toEqual([]);
  },
);

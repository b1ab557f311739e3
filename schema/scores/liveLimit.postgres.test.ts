import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { publishedSurvey } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { storeMany } from '../../test/support/storeMany.ts';
import { encodeId } from '../kernel/id.ts';
import { mostLiveResponses } from './counts.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

test('a score by customers is refused for more responses than one request reads, unless days limit them', async () => {
  const key = await publishedSurvey(workspace.db);
  const responses = Prisma.sql`
    INSERT INTO "SurveyResponse" ("workspaceId", id, "surveyId", version, status, locale, channel,
      day, "startedAt", "createdAt", "updatedAt")
    SELECT ${workspace.workspaceId}::uuid, lpad(to_hex(n), 32, '0')::uuid, ${key}::uuid, 1, 'PARTIAL', 'en',
      'WEB', '2026-01-01'::date + (n > 10)::int, now(), now(), now()
    FROM generate_series(1, ${mostLiveResponses + 1}::int) AS n`;
  await storeMany(graph, workspace, responses);
  const account = await workspace.make('account', { name: 'Acme' });
  const attempt = async (days: object) => {
    const filter = { account: { eq: account }, ...days };
    const { errors = [] } = await workspace.answer(
      'query($input: ScoreInput!) { score(input: $input) { n } }',
      { input: { survey: encodeId('Survey', key), question: 'nps', metric: 'NPS', filter } },
    );
    return errors.map(({ message }) => message);
  };
  expect(await attempt({})).toEqual([expect.stringContaining('at most 100,000 responses')]);
  expect(await attempt({ to: '2026-01-01' })).toEqual([]);
});

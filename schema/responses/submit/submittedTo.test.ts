import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { inShort, nps, publish, send } from '../../../test/support/responses.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let page: TestClient;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  page = workspace.as({ keyKind: 'PUBLISHABLE', scopes: new Set() });
  survey = await publish(workspace);
});
afterAll(() => graph.close());

let calls = 0;
const key = () => `call ${++calls}`;
const submit = (input: object, client: TestClient = page, now?: Date) =>
  send(client, 'responseSubmit', { survey, submissionKey: key(), ...input }, now && { now });

describe('a survey that takes no answers', () => {
  const refusal = async (id: string, now?: Date) => {
    const answers = [nps(9)];
    const submitted = await submit({ survey: id, answers }, page, now);
    const input = { survey: id, submissionKey: key() };
    const started = await send(page, 'responseStart', input, now && { now });
    expect(started.allErrors).toEqual(submitted.allErrors);
    expect([submitted.response, started.response, started.resumeToken]).toEqual([null, null, null]);
    return inShort(submitted.allErrors);
  };

  test('says why', async () => {
    const draft = await workspace.make('survey', { name: 'Draft' });
    expect(await refusal(draft)).toEqual(['SURVEY_CLOSED DRAFT input.survey']);
    const paused = await publish(workspace);
    await workspace.change('surveyPause', { id: paused });
    expect(await refusal(paused)).toEqual(['SURVEY_CLOSED PAUSED input.survey']);
    const archived = await publish(workspace);
    await workspace.change('surveyArchive', { id: archived });
    expect(await refusal(archived)).toEqual(['SURVEY_CLOSED ARCHIVED input.survey']);
    const closing = await publish(workspace, { closesAt: '2030-01-01T00:00:00Z' });
    expect(await refusal(closing, new Date('2030-01-01T00:00:00Z'))).toEqual([
      'SURVEY_CLOSED PAST_CLOSING_DATE input.survey',
    ]);
  });
});

test('answers from a page that was opened before the newest version are checked against the version it showed', async () => {
  const changing = await publish(workspace);
  const title = [{ locale: 'en', text: 'How?' }];
  const question = { key: 'another', kind: 'NUMBER', title, required: true };
  const pages = [
    { questions: [{ key: 'recommend', kind: 'NPS', title, required: true }, question] },
  ];
  await workspace.change('surveyUpdate', { id: changing, pages, endings: [] });
  await workspace.change('surveyPublish', { id: changing });
  const answered = (version?: number) =>
    submit({ survey: changing, answers: [nps(9)], ...(version && { version }) });
  const { allErrors } = await answered();
  expect(inShort(allErrors)).toEqual(['INVALID_ANSWER another MISSING input.answers']);
  expect(allErrors[0]?.message).toBe(
    'The question needs an answer. Without `version`, answers are checked against the newest, 2: set the version that the page showed.',
  );
  const [missed] = (await answered(2)).allErrors;
  expect(missed?.message).toBe('The question needs an answer.');
  expect((await answered(1)).allErrors).toEqual([]);
  expect(inShort((await answered(3)).allErrors)).toEqual(['OUT_OF_RANGE input.version']);
  const [stored] = await workspace.db.surveyResponse.findMany({
    where: { survey: { is: { version: 2 } } },
    select: { version: true },
  });
  expect(stored?.version).toBe(1);
});

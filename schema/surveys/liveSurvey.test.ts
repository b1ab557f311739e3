import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { schema } from '../index.ts';
import { decodeId, encodeId, newId } from '../kernel/id.ts';
import { answeredSurvey } from './answeredSurvey.ts';
import { versionOf } from './published.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
/** The client of a page that shows a survey: it has a publishable key. */
let page: TestClient;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  page = workspace.as({ keyKind: 'PUBLISHABLE', scopes: new Set() });
});
afterAll(() => graph.close());

const title = [{ locale: 'en', text: 'How?' }];
const nps = { key: 'recommend', kind: 'NPS', title };
const unhappy = { combinator: 'and', rules: [{ field: 'recommend', operator: 'lte', value: 6 }] };

async function live(more: object = {}): Promise<string> {
  const id = await workspace.make('survey', {
    name: 'The team’s own name',
    pages: [{ questions: [nps] }],
    ...more,
  });
  await workspace.change('surveyPublish', { id });
  return id;
}

const shown = 'query ($id: ID!) { liveSurvey(id: $id) { version pages { questions { key } } } }';
const asPageSees = { version: 1, pages: [{ questions: [{ key: 'recommend' }] }] };
const see = async (id: string, now?: Date) =>
  (await page.ask<{ liveSurvey: object | null }>(shown, { id }, now && { now })).liveSurvey;

describe('a live survey', () => {
  test('is open to publishable keys, with all that a page needs to show it', async () => {
    const id = await live({
      welcome: [{ locale: 'en', text: 'Hello' }],
      pages: [
        {
          questions: [nps, { key: 'why', kind: 'LONG_TEXT', title, visibleIf: unhappy }],
          jumps: [{ when: unhappy, toEnding: 'sorry' }],
        },
      ],
      endings: [{ key: 'thanks' }, { key: 'sorry', screenOut: true }],
      variables: [{ key: 'points', kind: 'NUMBER' }],
      hiddenFields: [{ key: 'plan' }],
    });
    const { liveSurvey } = await page.ask<{ liveSurvey: object }>(
      `query ($id: ID!) { liveSurvey(id: $id) {
        id version locales defaultLocale anonymous timeZone welcomeFor(locale: "de")
        pages {
          key
          questions { __typename key visibleIf ... on ScaleQuestion { min max } }
          jumps { when toEnding }
        }
        endings { key screenOut } variables { key initial { number } } hiddenFields { key kind }
      } }`,
      { id },
    );
    expect(liveSurvey).toEqual({
      id,
      version: 1,
      locales: ['en'],
      defaultLocale: 'en',
      anonymous: false,
      timeZone: 'UTC',
      welcomeFor: 'Hello',
      pages: [
        {
          key: 'page1',
          questions: [
            { __typename: 'NpsQuestion', key: 'recommend', visibleIf: null, min: 0, max: 10 },
            { __typename: 'LongTextQuestion', key: 'why', visibleIf: unhappy },
          ],
          jumps: [{ when: unhappy, toEnding: 'sorry' }],
        },
      ],
      endings: [
        { key: 'thanks', screenOut: false },
        { key: 'sorry', screenOut: true },
      ],
      variables: [{ key: 'points', initial: { number: 0 } }],
      hiddenFields: [{ key: 'plan', kind: 'TEXT' }],
    });
  });

  test('shows the published version, not the draft', async () => {
    const id = await live();
    await workspace.change('surveyUpdate', {
      id,
      pages: [{ questions: [nps, { key: 'new', kind: 'CSAT', title }] }],
    });
    expect(await see(id)).toEqual(asPageSees);
    await workspace.change('surveyPublish', { id });
    expect(await see(id)).toMatchObject({
      version: 2,
      pages: [{ questions: [{}, { key: 'new' }] }],
    });
  });

  test('is null unless it takes answers', async () => {
    const draft = await workspace.make('survey', { name: 'D', pages: [{ questions: [nps] }] });
    expect(await see(draft)).toBe(null);
    expect(await see(encodeId('Survey', newId()))).toBe(null);
    const id = await live({ closesAt: '2030-01-01T00:00:00Z' });
    expect(await see(id, new Date('2029-12-31T23:59:59.999Z'))).toEqual(asPageSees);
    expect(await see(id, new Date('2030-01-01T00:00:00Z'))).toBe(null);
    await workspace.change('surveyPause', { id });
    expect(await see(id)).toBe(null);
    await workspace.change('surveyResume', { id });
    await workspace.change('surveyArchive', { id });
    expect(await see(id)).toBe(null);
    await workspace.change('surveyRestore', { id });
    expect(await see(id)).toEqual(asPageSees);
    await workspace.change('surveyClose', { id });
    expect(await see(id)).toBe(null);
  });

  test('is null for a key of another workspace', async () => {
    const id = await live();
    const other = await graph.workspace();
    const stranger = other.as({ keyKind: 'PUBLISHABLE', scopes: new Set() });
    expect(await stranger.ask(shown, { id })).toEqual({ liveSurvey: null });
    expect(await see(id)).toEqual(asPageSees);
  });

  test('shows nothing of the team: no name, owner, quota or count', () => {
    const entered = new Set<string>();
    const queue = ['LiveSurvey'];
    for (let name = queue.pop(); name; name = queue.pop()) {
      const type = schema.getType(name);
      if (entered.has(name) || !isObjectType(type)) continue;
      entered.add(name);
      queue.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type).name));
    }
    expect([...entered].sort()).toEqual([
      'LiveSurvey',
      'LocalizedText',
      'SurveyEnding',
      'SurveyHiddenField',
      'SurveyJump',
      'SurveyPage',
      'SurveyVariable',
      'SurveyVariableStep',
      'VariableValue',
    ]);
  });

  test('is the only part of a survey that a publishable key sees', async () => {
    const id = await live();
    const codesOf = async (client: TestClient, document: string) =>
      (await client.answer(document, { id })).errors?.map(({ extensions }) => extensions?.code);
    const survey = 'query ($id: ID!) { survey(id: $id) { name } }';
    expect(await codesOf(page, survey)).toEqual(['FORBIDDEN']);
    expect(await codesOf(page, 'query ($id: ID!) { node(id: $id) { id } }')).toEqual(['FORBIDDEN']);
    expect(await codesOf(workspace.as(null), shown)).toEqual(['UNAUTHENTICATED']);
    expect(await codesOf(workspace.withScopes('personas:read'), shown)).toEqual(['FORBIDDEN']);
    for (const scope of ['surveys:live', 'surveys:read', 'surveys:write']) {
      expect(await codesOf(workspace.withScopes(scope), shown)).toBeUndefined();
    }
  });
});

describe('a cached published version', () => {
  test('is read once, and the survey’s row each time', async () => {
    const id = await live();
    const first = await graph.statementsOf(() => see(id));
    const again = await graph.statementsOf(() => see(id));
    expect([first.statements.length, again.statements.length]).toEqual([2, 1]);
    expect(again.value).toEqual(first.value);
  });

  test('is found by its number, even if it is not the newest', async () => {
    const id = await live();
    await workspace.change('surveyUpdate', { id, pages: [{ questions: [{ ...nps, key: 'b' }] }] });
    await workspace.change('surveyPublish', { id });
    const key = decodeId('Survey', id) ?? '';
    const keysAt = async (version: number) => {
      const found = await versionOf(workspace.db, key, version);
      return found && [...found.questions.keys()];
    };
    expect(await keysAt(1)).toEqual(['recommend']);
    expect(await keysAt(2)).toEqual(['b']);
    expect([await keysAt(0), await keysAt(3)]).toEqual([null, null]);
    const survey = await answeredSurvey(workspace.db, key);
    expect(survey).toMatchObject({
      status: 'LIVE',
      version: 2,
      resumeDays: 30,
      newest: { version: 2 },
    });
    const other = await graph.workspace();
    expect(await versionOf(other.db, key, 1)).toBe(null);
  });
});

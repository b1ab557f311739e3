import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { documentNamed } from './corpus.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const { errors } = await workspace.change('workspaceUpdate', { locales: ['en', 'de'] });
  expect(errors).toEqual([]);
});
afterAll(() => graph.close());

interface Imported {
  readonly survey: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly locales: string[];
    readonly maxResponses: number | null;
    readonly pages: { key: string; questions: { key: string; kind: string }[] }[];
  } | null;
  readonly unmapped: { path: string; reason: string }[];
}

const selection = `survey { id name status locales maxResponses pages { key questions { key kind } } }
  unmapped { path reason }`;

function importing(input: object) {
  return workspace.change<Imported>('surveyImport', input, selection);
}

async function exported(id: string) {
  const { survey } = await workspace.ask<{
    survey: { export: { document: object; unmapped: { path: string }[] } };
  }>(
    'query($id: ID!) { survey(id: $id) { export(format: SURVEYJS) { document unmapped { path } } } }',
    { id },
  );
  return survey.export;
}

test('a document of SurveyJS becomes a draft, whose export is the same after another import', async () => {
  const document = JSON.parse(documentNamed('surveyjs/nps-with-follow-ups').text);
  const { survey, errors, unmapped } = await importing({ format: 'SURVEYJS', document });
  expect(errors).toEqual([]);
  expect(survey).toMatchObject({
    name: 'How are we doing?',
    status: 'DRAFT',
    locales: ['en', 'de'],
    pages: [
      {
        key: 'page1',
        questions: [
          { key: 'nps_score', kind: 'NPS' },
          { key: 'promoter_features', kind: 'MULTIPLE_CHOICE' },
          { key: 'passive_experience', kind: 'LONG_TEXT' },
          { key: 'disappointed_experience', kind: 'LONG_TEXT' },
        ],
      },
    ],
  });
  expect(unmapped.map(({ path }) => path)).toContain('pages.0.elements.1.otherText');

  const first = await exported(survey?.id ?? '');
  expect(first.unmapped).toEqual([]);
  const again = await importing({ format: 'SURVEYJS', document: first.document, name: 'Again' });
  expect(again.survey?.name).toBe('Again');
  const second = await exported(again.survey?.id ?? '');
  expect({ ...second.document, title: '' }).toEqual({ ...first.document, title: '' });
});

test('a document of Formbricks can be imported as text', async () => {
  const { text } = documentNamed('formbricks/nps-blocks');
  const { survey, errors, unmapped } = await importing({ format: 'FORMBRICKS', document: text });
  expect(errors).toEqual([]);
  expect(survey).toMatchObject({
    name: 'NPS in the app',
    maxResponses: 500,
    locales: ['en', 'de'],
  });
  expect(unmapped.map(({ path }) => path)).toContain('triggers');
});

test('a document can be a literal in the query', async () => {
  const { surveyImport } = await workspace.ask<{ surveyImport: Imported }>(
    `mutation { surveyImport(input: { format: SURVEYJS, document: {
      title: "Inline", pages: [{ elements: [{ type: "comment", name: "why" }] }]
    } }) { ${selection} } }`,
  );
  expect(surveyImport.survey?.pages).toEqual([
    { key: 'page1', questions: [{ key: 'why', kind: 'LONG_TEXT' }] },
  ]);
});

test('a document that cannot be read is refused, and nothing is stored', async () => {
  const count = async () => workspace.db.survey.count();
  const before = await count();
  const refused = await importing({ format: 'SURVEYJS', document: '{"pages": [' });
  expect(refused.errors).toMatchObject([{ code: 'INVALID_DOCUMENT', path: ['input', 'document'] }]);
  const empty = await importing({ format: 'FORMBRICKS', document: {} });
  expect(empty.errors).toMatchObject([{ code: 'INVALID_DOCUMENT' }]);
  const foreign = await importing({
    format: 'SURVEYJS',
    document: documentNamed('surveyjs/multilingual').text,
  });
  expect(foreign.errors).toMatchObject([{ code: 'UNKNOWN_LOCALE' }]);
  expect(await count()).toBe(before);
});

test('a document that is neither object nor text, or too deep, is refused by the scalar', async () => {
  let deep: object = {};
  for (let depth = 0; depth < 70; depth++) deep = { deep };
  for (const document of [7, true, [], deep]) {
    await expect(importing({ format: 'SURVEYJS', document })).rejects.toThrow('SurveyDocument');
  }
});

test('an import needs the scope to write surveys', async () => {
  const reader = workspace.withScopes('surveys:read');
  const { errors } = await reader.answer(
    'mutation { surveyImport(input: { format: SURVEYJS, document: "{}" }) { unmapped { path } } }',
  );
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

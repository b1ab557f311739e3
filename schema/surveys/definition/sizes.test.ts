import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { choice, on, questionOf } from './questions.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de', 'fr'] });
});
afterAll(() => graph.close());

const question = 'input.pages.0.questions.0';

async function errorsOf(input: object): Promise<[string, string][]> {
  const { errors } = await workspace.change('surveyCreate', {
    name: 'S',
    locales: ['en', 'de'],
    ...input,
  });
  return errors.map(({ code, path }) => [code, path.join('.')]);
}

describe('sizes', () => {
  const many = <T>(count: number, one: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => one(index));
  const questions = (count: number, from = 0) =>
    many(count, (index) => questionOf(`q${from + index}`, 'NPS'));

  test('at the limit are accepted: 500 questions on 100 pages, 200 choices', async () => {
    const pages = many(100, (index) => ({ questions: questions(5, index * 5) }));
    expect(await errorsOf({ pages })).toEqual([]);
    const choices = many(200, (index) => choice(`c${index}`));
    expect(await errorsOf(on(questionOf('a', 'SINGLE_CHOICE', { choices })))).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['101 pages', { pages: many(101, () => ({})) }, 'input.pages'],
    [
      '501 questions on two pages',
      { pages: [{ questions: questions(250) }, { questions: questions(251, 250) }] },
      'input.pages',
    ],
    [
      '201 choices',
      on(questionOf('a', 'SINGLE_CHOICE', { choices: many(201, (index) => choice(`c${index}`)) })),
      `${question}.choices`,
    ],
    ['51 endings', { endings: many(51, () => ({})) }, 'input.endings'],
    [
      '51 variables',
      { variables: many(51, (i) => ({ key: `v${i}`, kind: 'TEXT' })) },
      'input.variables',
    ],
    [
      '51 hidden fields',
      { hiddenFields: many(51, (i) => ({ key: `h${i}` })) },
      'input.hiddenFields',
    ],
  ])('beyond the limit are refused: %s', async (_what, input, path) => {
    expect(await errorsOf(input)).toEqual([['TOO_MANY', path]]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codesOf } from '../../test/support/cases.ts';
import { publishedSurvey } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { encodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
let second: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  survey = encodeId('Survey', await publishedSurvey(workspace.db));
  second = encodeId('Survey', await publishedSurvey(workspace.db));
});
afterAll(() => graph.close());

const asked = (question: string, of = survey) => ({ survey: of, question });
const create = async (more: object) => {
  const { errors } = await workspace.change('metricCreate', {
    ...{ key: 'm', name: 'M', formula: 'NPS', ...more },
  });
  return codesOf(errors);
};

describe('a metric is refused', () => {
  test('for a question that no published version of its survey has, and for one that is there twice', async () => {
    expect([
      await create({ questions: [asked('nps'), asked('mood')] }),
      await create({ questions: [asked('nps'), asked('nps', second), asked('nps')] }),
    ]).toEqual([
      ['UNKNOWN_FIELD input.questions.1.question'],
      ['DUPLICATE input.questions.2.question'],
    ]);
  });

  test('for a survey of another workspace', async () => {
    const other = await graph.workspace('Other');
    const foreign = encodeId('Survey', await publishedSurvey(other.db));
    expect(await create({ questions: [asked('nps', foreign)] })).toEqual([
      'NOT_FOUND input.questions.0.survey',
    ]);
  });

  test('for a question that its formula does not fit, and for means of different scales', async () => {
    expect([
      await create({ questions: [asked('nps'), asked('csat')] }),
      await create({ formula: 'MEAN', questions: [asked('csat'), asked('stars'), asked('ces')] }),
    ]).toEqual([
      ['WRONG_TYPE input.questions.1.question'],
      ['WRONG_TYPE input.questions.2.question'],
    ]);
  });

  test('for a percentile without need, for PERCENTILE without one, and for a target that no score can have', async () => {
    expect([
      await create({ percentile: 50 }),
      await create({ formula: 'PERCENTILE' }),
      await create({ target: 101 }),
      await create({ formula: 'CES', target: 0.5 }),
      await create({ formula: 'MEAN', target: 5000 }),
    ]).toEqual([
      ['INVALID_VALUE input.percentile'],
      ['REQUIRED input.percentile'],
      ['OUT_OF_RANGE input.target'],
      ['OUT_OF_RANGE input.target'],
      [],
    ]);
  });

  test('for a key that another one has', async () => {
    expect([await create({}), await create({})]).toEqual([[], ['KEY_TAKEN input.key']]);
  });
});

test('another formula has to fit the questions that stay, and other questions the formula that stays', async () => {
  const id = await workspace.make('metric', {
    ...{ key: 'm', name: 'M', formula: 'MEAN', questions: [asked('csat'), asked('stars', second)] },
  });
  const update = async (changes: object) =>
    codesOf((await workspace.change('metricUpdate', { id, ...changes })).errors);
  expect([
    await update({ formula: 'NPS' }),
    await update({ questions: [asked('csat'), asked('ces')] }),
    await update({ formula: 'TOP_BOX', questions: [asked('csat'), asked('ces')] }),
    await update({ formula: 'CSAT' }),
    await update({ name: 'Renamed' }),
  ]).toEqual([
    ['WRONG_TYPE input.formula'],
    ['WRONG_TYPE input.questions.1.question'],
    [],
    ['WRONG_TYPE input.formula'],
    [],
  ]);
});

test('a metric is found by its key or its id, with its questions in their order', async () => {
  const questions = [asked('csat', second), asked('stars'), asked('csat')];
  const id = await workspace.make('metric', { key: 'm', name: 'M', formula: 'CSAT', questions });
  const ask = (argument: string) =>
    workspace.ask<{ metric: unknown }>(
      `{ metric(${argument}) { id questions { survey { id } question } } }`,
    );
  const found = {
    metric: {
      id,
      questions: questions.map((each) => ({
        survey: { id: each.survey },
        question: each.question,
      })),
    },
  };
  expect(await ask('key: "m"')).toEqual(found);
  expect(await ask(`id: "${id}"`)).toEqual(found);
  for (const key of ['M', '', 'é', 'm\\u0000']) {
    expect(await ask(`key: "${key}"`)).toEqual({ metric: null });
  }
  const other = await graph.workspace('Other');
  expect(await other.ask('{ metric(key: "m") { id } }')).toEqual({ metric: null });
  for (const argument of [`id: "${id}", key: "m"`, 'key: null']) {
    await expect(ask(argument)).rejects.toThrow('use either `id` or `key`');
  }
});

test('a survey whose answers a metric counts cannot be deleted', async () => {
  const metric = await workspace.make('metric', {
    ...{ key: 'm', name: 'M', formula: 'NPS', questions: [asked('nps')] },
  });
  const { errors } = await workspace.change('surveyDelete', { id: survey });
  expect(codesOf(errors)).toEqual(['IN_USE input.id']);
  await workspace.change('metricUpdate', { id: metric, questions: [asked('nps', second)] });
  expect((await workspace.change('surveyDelete', { id: survey })).errors).toEqual([]);
});

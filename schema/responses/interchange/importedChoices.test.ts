import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { imported, mapped, storedRows } from '../../../test/support/importing.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const text = (words: string) => [{ locale: 'en', text: words }];
const choices = ['a', 'b'].map((key) => ({ key, label: text(key.toUpperCase()) }));

test('text beside "other" stays while that is chosen, and changes no choice', async () => {
  const survey = await workspace.make('survey', {
    name: 'Other',
    pages: [
      {
        questions: [
          { key: 'ways', kind: 'MULTIPLE_CHOICE', title: text('Ways?'), other: true, choices },
          { key: 'one', kind: 'SINGLE_CHOICE', title: text('One?'), other: true, choices },
        ],
      },
    ],
  });
  await workspace.change('surveyPublish', { id: survey });
  const stored = async () =>
    (await storedRows(workspace, survey)).map(({ answers }) =>
      answers.map(({ choices, other }) => [...choices, other]),
    );
  const all = mapped('ways', 'ways.other', 'one', 'one.other');
  await imported(workspace, { survey, ...all }, [
    ['id', 'ways', 'ways.other', 'one', 'one.other'],
    ['1', 'a;other', 'because', 'other', 'so'],
    ['2', 'a;other', '', 'b', ''],
    ['3', '', 'alone', '', 'alone'],
  ]);
  const update = { survey, onKnown: 'UPDATE' };
  await imported(workspace, { ...update, ...mapped('ways', 'one') }, [
    ['id', 'ways', 'one'],
    ['1', 'b;other', 'a'],
  ]);
  const texts = await imported(workspace, { ...update, ...mapped('ways.other', 'one.other') }, [
    ['id', 'ways.other', 'one.other'],
    ['2', 'late', ''],
    ['2', '', 'lost'],
  ]);
  expect(texts.rowErrors).toEqual(['3 one.other INVALID_VALUE']);
  expect(await stored()).toEqual([
    [
      ['a', null],
      ['b', 'other', 'because'],
    ],
    [
      ['b', null],
      ['a', 'other', 'late'],
    ],
    [
      ['other', 'alone'],
      ['other', 'alone'],
    ],
  ]);
});

test('labels are of the language that the row is stored in, however it is written', async () => {
  await workspace.change('workspaceUpdate', { locales: ['en', 'de'] });
  const inBoth = (en: string, de: string) => [...text(en), { locale: 'de', text: de }];
  const survey = await workspace.make('survey', {
    name: 'False friends',
    locales: ['en', 'de'],
    pages: [
      {
        questions: [
          {
            key: 'what',
            kind: 'SINGLE_CHOICE',
            title: inBoth('What?', 'Was?'),
            choices: [
              { key: 'present', label: inBoth('Gift', 'Geschenk') },
              { key: 'poison', label: inBoth('Poison', 'Gift') },
            ],
          },
        ],
      },
    ],
  });
  await workspace.change('surveyPublish', { id: survey });
  const locales = ['en', 'de', 'DE', 'de-AT'];
  await imported(workspace, { survey }, [
    ['what', '_locale'],
    ...locales.map((locale) => ['Gift', locale]),
  ]);
  const rows = await storedRows(workspace, survey);
  const read = rows.map(({ locale, answers }) => `${locale} ${answers[0]?.choices}`).sort();
  expect(read).toEqual(['de poison', 'de poison', 'de poison', 'en present']);
});

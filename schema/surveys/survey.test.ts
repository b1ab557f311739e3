import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de'] });
});
afterAll(() => graph.close());

const en = (text: string) => [{ locale: 'en', text }];
const nps = { key: 'recommend', kind: 'NPS', title: en('Would you recommend us?') };
const why = { key: 'why', kind: 'LONG_TEXT', title: en('Why?') };
const whenUnhappy = {
  combinator: 'and',
  rules: [{ field: 'recommend', operator: 'lte', value: 6 }],
};

/** One question of each kind, with every field set, in the form that the graph answers with. */
const everyKind = [
  { kind: 'NPS', lowLabel: en('Never'), highLabel: en('Surely') },
  { kind: 'CSAT', lowLabel: en('Bad'), highLabel: en('Good'), reverseScored: true },
  { kind: 'CES', lowLabel: en('No'), highLabel: en('Yes') },
  { kind: 'RATING', lowLabel: en('Bad'), highLabel: en('Good'), scale: 7, look: 'STAR' },
  { kind: 'OPINION_SCALE', lowLabel: en('Left'), highLabel: en('Right'), min: 1, max: 20 },
  {
    kind: 'SINGLE_CHOICE',
    choices: [{ key: 'a', label: en('A'), exclusive: false }],
    shuffle: true,
    other: true,
  },
  {
    kind: 'MULTIPLE_CHOICE',
    choices: [
      { key: 'a', label: en('A'), exclusive: false },
      { key: 'none', label: en('None'), exclusive: true },
    ],
    shuffle: false,
    other: true,
    minChoices: 1,
    maxChoices: 3,
  },
  { kind: 'RANKING', choices: [{ key: 'a', label: en('A'), exclusive: false }], shuffle: true },
  {
    kind: 'MATRIX',
    rows: [{ key: '1', label: en('Price'), exclusive: false }],
    columns: [{ key: 'bad', label: en('Bad'), exclusive: false }],
    multiple: true,
  },
  { kind: 'SHORT_TEXT', placeholder: en('…'), minLength: 2, maxLength: 99, format: 'EMAIL' },
  { kind: 'LONG_TEXT', placeholder: en('…'), minLength: 2, maxLength: 9999, format: null },
  { kind: 'NUMBER', min: -1.5, max: 10.25, integer: false, unit: 'EUR' },
  { kind: 'DATE', minDate: '2024-02-29', maxDate: '2026-12-31' },
  { kind: 'BOOLEAN', yesLabel: en('Aye'), noLabel: en('Nay') },
  { kind: 'CONSENT', statement: en('I agree.') },
  { kind: 'CONTACT', fields: ['COMPANY', 'PHONE'] },
  { kind: 'STATEMENT' },
].map((question, index) => ({
  key: `q${index}`,
  title: [...en('Title'), { locale: 'de', text: 'Titel' }],
  description: en('Help'),
  required: index === 0,
  visibleIf: null,
  role: index === 0 ? 'SCORE' : null,
  reverseScored: false,
  ...question,
}));

const text = '{ locale text }';
const listed = `{ key label ${text} exclusive }`;
const questionFields = `
  __typename key kind title ${text} description ${text} required visibleIf role reverseScored
  ... on ScaleQuestion { min max lowLabel ${text} highLabel ${text} }
  ... on RatingQuestion { scale look }
  ... on SingleChoiceQuestion { choices ${listed} shuffle other }
  ... on MultipleChoiceQuestion { choices ${listed} shuffle other minChoices maxChoices }
  ... on RankingQuestion { choices ${listed} shuffle }
  ... on MatrixQuestion { rows ${listed} columns ${listed} multiple }
  ... on ShortTextQuestion { placeholder ${text} minLength maxLength format }
  ... on LongTextQuestion { placeholder ${text} minLength maxLength format }
  ... on NumberQuestion { minValue maxValue integer unit }
  ... on DateQuestion { minDate maxDate }
  ... on BooleanQuestion { yesLabel ${text} noLabel ${text} }
  ... on ConsentQuestion { statement ${text} }
  ... on ContactQuestion { fields }`;
const parts = `
  welcome ${text}
  pages {
    key title ${text} description ${text} visibleIf questions { ${questionFields} }
    jumps { when toPage toEnding }
  }
  endings { key title ${text} description ${text} url screenOut }
  variables {
    key kind initial { number text boolean }
    steps { when operation value { number text boolean } field }
  }
  hiddenFields { key kind }`;

interface Questions {
  pages: { questions: Record<string, unknown>[] }[];
}

/** The survey of a payload; throws if there is none. */
async function survey<T>(mutation: string, input: object, selection: string): Promise<T> {
  const { survey: made, errors } = await workspace.change<{ survey: T | null }>(
    mutation,
    input,
    `survey { ${selection} }`,
  );
  if (!made) throw new Error(JSON.stringify(errors));
  return made;
}

describe('a survey', () => {
  test('stores every field of every kind of question', async () => {
    const { pages } = await survey<Questions>(
      'surveyCreate',
      { name: 'Every kind', pages: [{ questions: everyKind }] },
      parts,
    );
    const scales: Record<string, object> = {
      NPS: { min: 0, max: 10 },
      CSAT: { min: 1, max: 5 },
      CES: { min: 1, max: 7 },
      RATING: { min: 1, max: 7 },
    };
    const expected = everyKind.map((question) => {
      if (question.kind !== 'NUMBER') return { ...question, ...scales[question.kind] };
      const { min, max, ...rest } = { min: null, max: null, ...question };
      return { ...rest, minValue: min, maxValue: max };
    });
    expect(pages[0]?.questions.map(({ __typename, ...question }) => question)).toEqual(expected);
    expect(pages[0]?.questions.map(({ __typename }) => __typename)).toEqual([
      'NpsQuestion',
      'CsatQuestion',
      'CesQuestion',
      'RatingQuestion',
      'OpinionScaleQuestion',
      'SingleChoiceQuestion',
      'MultipleChoiceQuestion',
      'RankingQuestion',
      'MatrixQuestion',
      'ShortTextQuestion',
      'LongTextQuestion',
      'NumberQuestion',
      'DateQuestion',
      'BooleanQuestion',
      'ConsentQuestion',
      'ContactQuestion',
      'StatementQuestion',
    ]);
  });

  test('stores its pages, logic, endings, variables, hidden fields and quotas', async () => {
    const input = {
      welcome: en('Hello'),
      pages: [
        { key: 'first', title: en('First'), description: [], visibleIf: null, questions: [nps] },
        {
          key: 'second',
          title: [],
          description: en('More'),
          visibleIf: whenUnhappy,
          questions: [{ ...why, visibleIf: whenUnhappy }],
          jumps: [{ when: whenUnhappy, toPage: null, toEnding: 'sorry' }],
        },
      ],
      endings: [
        { key: 'thanks', title: en('Thanks'), description: [], url: null, screenOut: false },
        {
          key: 'sorry',
          title: [],
          description: en('Sorry'),
          url: 'https://example.com/help',
          screenOut: true,
        },
      ],
      variables: [
        {
          key: 'points',
          kind: 'NUMBER',
          initial: { number: 1.5 },
          steps: [
            { when: whenUnhappy, operation: 'ADD', value: { number: 2 }, field: null },
            { when: null, operation: 'MULTIPLY', value: null, field: 'recommend' },
          ],
        },
        { key: 'tone', kind: 'TEXT', initial: { text: 'calm' }, steps: [] },
        { key: 'angry', kind: 'BOOLEAN', initial: { boolean: true }, steps: [] },
      ],
      hiddenFields: [{ key: 'plan', kind: 'TEXT' }],
      quotas: [
        { key: 'unhappy', name: 'The unhappy', limit: 10, when: whenUnhappy, whenFull: 'sorry' },
      ],
    };
    const stored = await survey<Record<string, unknown>>(
      'surveyCreate',
      { name: 'Whole', ...input },
      `${parts} quotas { key name limit when whenFull count countState }`,
    );
    const none = { number: null, text: null, boolean: null };
    expect(stored).toMatchObject({
      ...input,
      variables: input.variables.map((variable) => ({
        ...variable,
        initial: { ...none, ...variable.initial },
        steps: variable.steps.map((step) => ({
          ...step,
          value: step.value && { ...none, ...step.value },
        })),
      })),
      quotas: [{ ...input.quotas[0], count: 0, countState: 'NOT_COUNTED' }],
    });
  });

  test('shows how many completed responses count against each quota', async () => {
    const quota = (key: string) => ({ key, limit: 9, when: whenUnhappy });
    const id = await workspace.make('survey', {
      name: 'Counted',
      pages: [{ questions: [nps] }],
      quotas: [quota('some'), quota('none')],
    });
    const surveyId = decodeId('Survey', id) ?? '';
    await workspace.change('surveyPublish', { id });
    await workspace.db.surveyCounter.updateMany({
      where: { surveyId, key: 'some' },
      data: { count: 4 },
    });
    const quotasAfter = (input: object) =>
      survey('surveyUpdate', { id, ...input }, 'quotas { key limit count countState }');
    const none = { key: 'none', limit: 9, count: 0, countState: 'EXACT' };
    expect(await quotasAfter({})).toEqual({
      quotas: [{ key: 'some', limit: 9, count: 4, countState: 'EXACT' }, none],
    });
    const every = { ...quota('some'), limit: 8, when: { combinator: 'and', rules: [] } };
    expect(await quotasAfter({ quotas: [every, quota('none')] })).toEqual({
      quotas: [{ key: 'some', limit: 8, count: 0, countState: 'NOT_COUNTED' }, none],
    });
  });
});

test('a list of surveys with their pages, quotas and versions takes as many statements for 20 as for 1', async () => {
  const crowded = await graph.workspace();
  await crowded.change('workspaceUpdate', { locales: ['en', 'de'] });
  const quotas = [{ key: 'unhappy', limit: 1, when: whenUnhappy }];
  const make = (name: string) =>
    crowded.make('survey', {
      name,
      pages: [{ questions: everyKind }, { questions: [nps] }],
      quotas,
    });
  const read = async () => {
    const { value, statements } = await graph.statementsOf(() =>
      crowded.ask<{ surveys: { nodes: object[] } }>(
        `{ surveys(first: 50) { nodes { name owner { name } ${parts} quotas { count } } } }`,
      ),
    );
    return { rows: value.surveys.nodes.length, statements: statements.length };
  };
  await make('One');
  expect(await read()).toEqual({ rows: 1, statements: 2 });
  for (let index = 0; index < 19; index += 1) await make('Another');
  expect(await read()).toEqual({ rows: 20, statements: 2 });
});

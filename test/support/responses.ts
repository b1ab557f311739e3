import type { TestClient, TestUserError, TestWorkspace } from './graph.ts';

const title = [{ locale: 'en', text: 'How?' }];
const labelled = (...keys: string[]) => keys.map((key) => ({ key, label: title }));
const choices = labelled('red', 'green', 'blue');

/** Two pages: a score, a question for those who score low, and one question of each other sort. */
const pages = [
  {
    questions: [
      { key: 'recommend', kind: 'NPS', title, required: true },
      {
        key: 'why',
        kind: 'LONG_TEXT',
        title,
        visibleIf: {
          combinator: 'and',
          rules: [{ field: 'recommend', operator: 'lte', value: 6 }],
        },
      },
    ],
    jumps: [
      {
        when: {
          combinator: 'and',
          rules: [{ field: 'recommend', operator: 'equals', value: 0 }],
        },
        toEnding: 'sorry',
      },
    ],
  },
  {
    questions: [
      { key: 'colour', kind: 'SINGLE_CHOICE', title, choices, other: true },
      { key: 'colours', kind: 'MULTIPLE_CHOICE', title, choices },
      { key: 'order', kind: 'RANKING', title, choices },
      {
        key: 'grid',
        kind: 'MATRIX',
        title,
        rows: labelled('staff', 'shop'),
        columns: labelled('bad', 'good'),
      },
      { key: 'spent', kind: 'NUMBER', title, min: 0 },
      { key: 'day', kind: 'DATE', title },
      { key: 'again', kind: 'BOOLEAN', title },
    ],
  },
];

const endings = [{ key: 'thanks' }, { key: 'sorry', screenOut: true }];

/** Publishes a survey with a question of most kinds; answers with its id. */
export async function publish(workspace: TestWorkspace, more: object = {}): Promise<string> {
  const id = await workspace.make('survey', {
    name: 'All kinds',
    pages,
    endings,
    hiddenFields: [{ key: 'plan' }, { key: 'seats', kind: 'NUMBER' }],
    ...more,
  });
  const { errors } = await workspace.change('surveyPublish', { id });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return id;
}

/** An answer to the one question that must be answered. */
export const nps = (number: number) => ({ question: 'recommend', value: { number } });

/** An answer to each question that is shown to a respondent who scores high. */
export const allAnswers = [
  nps(9),
  { question: 'colour', value: { choice: 'other' }, other: 'mauve' },
  { question: 'colours', value: { choices: ['red', 'blue'] } },
  { question: 'order', value: { ranking: ['blue', 'red', 'green'] } },
  {
    question: 'grid',
    value: {
      matrix: [
        { row: 'staff', columns: ['good'] },
        { row: 'shop', columns: ['bad'] },
      ],
    },
  },
  { question: 'spent', value: { number: 12.5 } },
  { question: 'day', value: { date: '2026-02-28' } },
  { question: 'again', value: { boolean: true }, ms: 1200 },
];

export interface SubmitErrorFields extends TestUserError {
  readonly question?: string;
  readonly problem?: string;
  readonly reason?: string;
  readonly quota?: string | null;
  readonly ending?: string | null;
  readonly expiredAt?: string;
}

/** What the mutations that take answers return, with every field of their errors. */
export interface SubmitResult {
  readonly response: { readonly id: string; readonly status: string } | null;
  readonly resumeToken?: string | null;
  readonly replayed: boolean;
  readonly allErrors: readonly SubmitErrorFields[];
}

export const submitErrors = `allErrors: errors {
  code message path
  ... on AnswerError { question problem } ... on SurveyClosedError { reason }
  ... on QuotaFullError { quota } ... on ScreenedOutError { ending }
  ... on ResponseExpiredError { expiredAt }
}`;

const selections = {
  responseStart: `response { id status } resumeToken replayed ${submitErrors}`,
  responseSave: `response { id status } replayed ${submitErrors}`,
  responseSubmit: `response { id status } replayed ${submitErrors}`,
} as const;

/** Sends one of the mutations that take answers. */
export function send(
  client: TestClient,
  mutation: keyof typeof selections,
  input: object,
  options: { now?: Date; idempotencyKey?: string } = {},
): Promise<SubmitResult> {
  return client.change<SubmitResult>(mutation, input, selections[mutation], options);
}

/** Errors in short: their code, and what their type adds. */
export function inShort(errors: readonly SubmitErrorFields[]): string[] {
  return errors.map(({ code, question, problem, reason, quota, ending, path }) =>
    [
      code,
      question === undefined ? [] : `${question} ${problem}`,
      reason ?? [],
      quota === undefined ? [] : `quota ${quota}`,
      ending === undefined ? [] : `ending ${ending}`,
      path.join('.'),
    ]
      .flat()
      .join(' '),
  );
}

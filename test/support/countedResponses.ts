import fc from 'fast-check';
import type { Channel, ResponseStatus } from '../../prisma/generated/client/enums.ts';
import { newId } from '../../schema/kernel/id.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import {
  aggregated,
  type CountedResponse,
  contributionsOf,
} from '../../schema/scores/rollups/contributions.ts';
import { type RollupDelta, rollupTopic } from '../../schema/scores/rollups/rollup.ts';
import { type Question, scaleOf } from '../../schema/surveys/definition/definition.ts';
import type { AnswerValue } from '../../schema/surveys/logic/answers.ts';

const common = {
  title: [],
  description: [],
  required: false,
  visibleIf: null,
  role: null,
  reverseScored: false,
};
const labels = { lowLabel: [], highLabel: [] };
const choices = ['red', 'green', 'blue'].map((key) => ({ key, label: [], exclusive: false }));
const list = { choices, shuffle: false };

/** One question of each kind that is counted, and a text, which is not. */
export const oneOfEach: readonly Question[] = [
  { ...common, ...labels, key: 'nps', kind: 'NPS' },
  { ...common, ...labels, key: 'csat', kind: 'CSAT' },
  { ...common, ...labels, key: 'ces', kind: 'CES' },
  {
    ...common,
    ...labels,
    key: 'stars',
    kind: 'RATING',
    scale: 5,
    look: 'STAR',
    reverseScored: true,
  },
  { ...common, key: 'spent', kind: 'NUMBER', min: null, max: null, integer: false, unit: null },
  { ...common, ...list, key: 'colour', kind: 'SINGLE_CHOICE', other: false },
  {
    ...common,
    ...list,
    key: 'colours',
    kind: 'MULTIPLE_CHOICE',
    other: false,
    minChoices: null,
    maxChoices: null,
  },
  { ...common, ...list, key: 'order', kind: 'RANKING' },
  { ...common, key: 'grid', kind: 'MATRIX', rows: choices, columns: choices, multiple: true },
  { ...common, key: 'again', kind: 'BOOLEAN', yesLabel: [], noLabel: [] },
  {
    ...common,
    key: 'why',
    kind: 'SHORT_TEXT',
    placeholder: [],
    minLength: null,
    maxLength: null,
    format: null,
  },
];

export const questionOf = (key: string): Question | undefined =>
  oneOfEach.find((question) => question.key === key);

/** Stores a survey with a published version of `oneOfEach`, by its rows; answers with its key. */
export async function publishedSurvey(db: WorkspaceDb, anonymous = false): Promise<string> {
  const id = newId();
  const definition = {
    welcome: [],
    endings: [],
    variables: [],
    hiddenFields: [],
    quotas: [],
    pages: [
      {
        key: 'one',
        title: [],
        description: [],
        visibleIf: null,
        jumps: [],
        questions: JSON.parse(JSON.stringify(oneOfEach)),
      },
    ],
  };
  await db.survey.createMany({
    data: {
      id,
      name: 'How was it?',
      status: 'LIVE',
      version: 1,
      definition,
      anonymous,
      publishedQuestions: Object.fromEntries(
        oneOfEach.map((question) => [
          question.key,
          {
            kind: question.kind,
            scale: scaleOf(question),
            reverseScored: question.reverseScored,
          },
        ]),
      ),
      defaultLocale: 'en',
      secret: 'secret',
    },
  });
  await db.surveyVersion.createMany({
    data: {
      id: newId(),
      surveyId: id,
      version: 1,
      definition,
      anonymous,
      publishedAt: new Date(),
    },
  });
  return id;
}

/** A response, without the survey it is to. */
export type SomeResponse = Omit<CountedResponse, 'cut'> & {
  readonly cut: Omit<CountedResponse['cut'], 'surveyId'>;
};

/** What a response is where nothing else is said: completed on the web on 1 March 2026. */
export function response(
  answers: CountedResponse['answers'],
  cut: Partial<SomeResponse['cut']> = {},
  status: ResponseStatus = 'COMPLETED',
): SomeResponse {
  return {
    cut: {
      day: '2026-03-01',
      touchpointId: null,
      channel: 'WEB',
      locale: 'en',
      version: 1,
      ...cut,
    },
    status,
    reached: Object.keys(answers),
    answers,
  };
}

/** As many of the same. */
export function times<Value>(n: number, value: Value): Value[] {
  return Array.from({ length: n }, () => value);
}

/** Stores responses by their rows, and the task that has them counted; answers with their keys. */
export async function storeResponses(
  db: WorkspaceDb,
  surveyId: string,
  responses: readonly SomeResponse[],
): Promise<string[]> {
  const stored = responses.map((each) => ({ ...each, id: newId() }));
  const moment = '2026-03-01T12:00:00.000Z';
  await db.$transaction(async (tx) => {
    await insertRows(
      tx,
      'SurveyResponse',
      stored.map(({ id, cut, status, reached }) => ({
        ...{ id, surveyId, status, reached, ...cut },
        ...{ variables: {}, hiddenFields: {}, timings: {}, tags: [], revision: 1 },
        ...{ startedAt: moment, createdAt: moment, updatedAt: moment },
      })),
    );
    await insertRows(
      tx,
      'Answer',
      stored.flatMap(({ id, answers, cut }) =>
        Object.entries(answers).map(([question, answer]) => ({
          ...{ id: newId(), responseId: id, surveyId, question, locale: cut.locale },
          ...{ kind: questionOf(question)?.kind, emotions: [], topics: [] },
          ...columnsOf(answer),
        })),
      ),
    );
    await enqueueRollups(tx, surveyId, deltasOf(surveyId, responses));
  });
  return stored.map(({ id }) => id);
}

/** What such responses add to the rollups. */
export function deltasOf(surveyId: string, responses: readonly SomeResponse[]): RollupDelta[] {
  return aggregated(
    responses.flatMap((each) =>
      contributionsOf({ ...each, cut: { ...each.cut, surveyId } }, questionOf),
    ),
  );
}

export async function enqueueRollups(
  db: WorkspaceDb,
  surveyId: string,
  payload: readonly RollupDelta[],
): Promise<void> {
  await enqueue(db, new Date(), [{ topic: rollupTopic, subjectId: surveyId, payload }]);
}

function columnsOf(answer: AnswerValue) {
  const empty = { text: null, number: null, boolean: null, choices: [], matrix: null };
  if (typeof answer === 'number') return { ...empty, number: answer };
  if (typeof answer === 'boolean') return { ...empty, boolean: answer };
  if (typeof answer === 'string') return { ...empty, text: answer, choices: [answer] };
  if ('rows' in answer) return { ...empty, matrix: answer.rows };
  return { ...empty, choices: answer };
}

const colours = ['red', 'green', 'blue'];

const anyAnswers = fc.record(
  {
    nps: fc.integer({ min: 0, max: 10 }),
    csat: fc.integer({ min: 1, max: 5 }),
    ces: fc.integer({ min: 1, max: 7 }),
    stars: fc.integer({ min: 1, max: 5 }),
    spent: fc.oneof(
      fc.integer({ min: -500, max: 5000 }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    ),
    colour: fc.constantFrom(...colours),
    colours: fc.subarray(colours, { minLength: 1 }),
    order: fc.shuffledSubarray(colours, { minLength: 3 }),
    grid: fc
      .dictionary(fc.constantFrom(...colours), fc.subarray(colours))
      .map((rows) => ({ rows })),
    again: fc.boolean(),
    why: fc.constantFrom('because', 'so it is'),
  },
  { requiredKeys: [] },
);

const unscored: readonly ResponseStatus[] = ['PARTIAL', 'SCREENED_OUT', 'QUOTA_FULL'];

/** Responses of all statuses, kinds and cuts, whatever was answered or only shown. */
export function anyResponse(touchpoints: readonly string[]): fc.Arbitrary<SomeResponse> {
  const channels: readonly Channel[] = ['WEB', 'EMAIL', 'IN_STORE'];
  return fc
    .record({
      answers: anyAnswers,
      shown: fc.subarray(oneOfEach.map(({ key }) => key)),
      status: fc.constantFrom<ResponseStatus>('COMPLETED', 'COMPLETED', ...unscored),
      cut: fc.record({
        day: fc.constantFrom('2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-09'),
        touchpointId: fc.constantFrom(null, ...touchpoints),
        channel: fc.constantFrom(...channels),
        locale: fc.constantFrom('en', 'de', 'de-AT'),
        version: fc.constantFrom(1, 2),
      }),
    })
    .map(({ answers, shown, status, cut }) => {
      const reached = oneOfEach
        .map(({ key }) => key)
        .filter((key) => key in answers || shown.includes(key));
      return { answers, status, cut, reached };
    });
}

/** Responses with so many answers of 9 or 10, of 7 or 8, and of 0 to 6. */
export const npsGroup = (
  [promoters = 0, passives = 0, detractors = 0]: readonly number[],
  cut: Partial<SomeResponse['cut']>,
) => [
  ...times(promoters, response({ nps: 9 }, cut)),
  ...times(passives, response({ nps: 8 }, cut)),
  ...times(detractors, response({ nps: 2 }, cut)),
];

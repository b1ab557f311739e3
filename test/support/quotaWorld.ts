import fc from 'fast-check';
import { decodeId, encodeId } from '../../schema/kernel/id.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { countQuotas, quotaTopic } from '../../schema/responses/quotas/quotaCounts.ts';
import { answeredSurvey } from '../../schema/surveys/answeredSurvey.ts';
import { lockedCounters, writeCounters } from '../../schema/surveys/quotas/counters.ts';
import type { TestWorkspace } from './graph.ts';
import { imported, mapped } from './importing.ts';
import { recountedQuotas } from './recountedQuotas.ts';
import { send } from './responses.ts';
import { drainTasks } from './tasks.ts';

const rule = (field: string, operator: string, value: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});
const conditions = [
  rule('recommend', 'lte', 6),
  rule('recommend', 'gte', 9),
  rule('colour', 'equals', 'red'),
  rule('colour', 'notEquals', 'red'),
  rule('plan', 'equals', 'pro'),
  rule('points', 'gt', 10),
  rule('visited', 'withinLast', { amount: 7, unit: 'days' }),
  { combinator: 'and', rules: [] },
  { combinator: 'or', rules: [rule('plan', 'equals', 'pro'), rule('recommend', 'equals', 10)] },
];
const title = [{ locale: 'en', text: 'How?' }];

/** What a version asks: who is shown what, who is sent away, what is calculated. */
const content = fc.record({
  shownTo: fc.constantFrom(null, 6, 8),
  sentAway: fc.boolean(),
  bonus: fc.constantFrom(0, 2, 5),
});
type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never;

function inputOf({ shownTo, sentAway, bonus }: Content) {
  return {
    pages: [
      {
        questions: [
          { key: 'recommend', kind: 'NPS', title, required: true },
          { key: 'visited', kind: 'DATE', title },
        ],
        jumps: sentAway ? [{ when: rule('recommend', 'equals', 0), toEnding: 'sorry' }] : [],
      },
      {
        questions: [
          {
            ...{ key: 'colour', kind: 'SINGLE_CHOICE', title },
            choices: ['red', 'blue'].map((key) => ({ key, label: title })),
            visibleIf: shownTo === null ? null : rule('recommend', 'lte', shownTo),
          },
        ],
      },
    ],
    endings: [{ key: 'thanks' }, { key: 'sorry', screenOut: true }],
    hiddenFields: [{ key: 'plan' }],
    variables: [
      {
        ...{ key: 'points', kind: 'NUMBER', initial: { number: bonus } },
        steps: [{ operation: 'ADD', field: 'recommend' }],
      },
    ],
  };
}

const quota = (key: string) =>
  fc.record({
    key: fc.constant(key),
    when: fc.constantFrom(...conditions),
    limit: fc.constantFrom(1, 3, 100),
  });
const quotas = fc.subarray(['one', 'two', 'three']).chain((keys) => fc.tuple(...keys.map(quota)));
type Quotas = typeof quotas extends fc.Arbitrary<infer Value> ? Value : never;

const answered = fc.record({
  recommend: fc.integer({ min: 0, max: 10 }),
  colour: fc.constantFrom(null, 'red', 'blue'),
  visited: fc.constantFrom(null, '2026-02-20', '2026-02-22', '2026-02-27'),
  plan: fc.constantFrom(null, 'pro', 'free'),
  completedAt: fc.constantFrom('2026-02-24T23:30:00Z', '2026-03-01T12:00:00Z'),
});
type Answered = typeof answered extends fc.Arbitrary<infer Value> ? Value : never;

const answersOf = ({ recommend, colour, visited }: Answered) => [
  { question: 'recommend', value: { number: recommend } },
  ...(visited === null ? [] : [{ question: 'visited', value: { date: visited } }]),
  ...(colour === null ? [] : [{ question: 'colour', value: { choice: colour } }]),
];
const fieldsOf = ({ plan }: Answered) => (plan === null ? [] : [{ key: 'plan', value: plan }]);

/** Whose days count: in some it is the next day already when a response comes. */
export const anyZone = fc.constantFrom('UTC', 'Pacific/Auckland', 'America/Los_Angeles');

/** A survey that things happen to. What it refuses, such as an answer that is not shown, is refused. */
export class QuotaWorld {
  readonly #workspace: TestWorkspace;
  readonly #survey: string;
  readonly surveyId: string;
  readonly #begun: string[] = [];
  #version = 1;
  #calls = 0;

  private constructor(workspace: TestWorkspace, survey: string) {
    this.#workspace = workspace;
    this.#survey = survey;
    this.surveyId = decodeId('Survey', survey) ?? '';
  }

  static async begun(
    workspace: TestWorkspace,
    { anonymous, timeZone }: { readonly anonymous: boolean; readonly timeZone: string },
  ): Promise<QuotaWorld> {
    await workspace.change('workspaceUpdate', { timeZone });
    const asked = inputOf({ shownTo: null, sentAway: false, bonus: 0 });
    const survey = await workspace.make('survey', { name: 'Quotas', anonymous, ...asked });
    await workspace.change('surveyPublish', { id: survey });
    return new QuotaWorld(workspace, survey);
  }

  async publish(asked: Content, quotas: Quotas): Promise<void> {
    const id = this.#survey;
    await this.#workspace.change('surveyUpdate', { id, ...inputOf(asked), quotas });
    const { survey } = await this.#workspace.change<{ survey: { version: number } }>(
      'surveyPublish',
      { id },
      'survey { version }',
    );
    this.#version = survey.version;
  }

  async submit(rows: readonly Answered[], back: number): Promise<void> {
    await this.#workspace.change('responseBulkSubmit', {
      survey: this.#survey,
      errorPolicy: 'REJECT_FAILED',
      responses: rows.map((row) => ({
        submissionKey: this.#key(),
        version: Math.max(1, this.#version - back),
        answers: answersOf(row),
        hiddenFields: fieldsOf(row),
        completedAt: row.completedAt,
      })),
    });
  }

  /** History, whose hidden answers are stored. Rows of keys that are known correct what is stored. */
  async import(rows: readonly Answered[], from: number): Promise<void> {
    const header = ['id', 'recommend', 'visited', 'colour', 'plan'];
    const { mapping } = mapped('recommend', 'visited', 'colour');
    const cells = rows.map(({ recommend, visited, colour, plan }, index) => [
      `${this.surveyId} ${(from + index) % (this.#calls + 3)}`,
      ...[String(recommend), visited ?? '', colour ?? '', plan ?? ''],
    ]);
    const job = {
      mapping: [...mapping, { column: 'plan', to: { hiddenField: 'plan' } }],
      ...{ survey: this.#survey, logic: 'IGNORE', onKnown: 'UPDATE' },
    };
    await imported(this.#workspace, job, [header, ...cells]);
  }

  async begin(row: Answered): Promise<void> {
    const input = { survey: this.#survey, submissionKey: this.#key(), hiddenFields: fieldsOf(row) };
    const { resumeToken } = await send(this.#workspace, 'responseStart', input);
    this.#begun.push(resumeToken ?? '');
  }

  async finish(row: Answered): Promise<void> {
    const resumeToken = this.#begun.shift();
    if (resumeToken === undefined) return;
    const input = { resumeToken, submissionKey: this.#key(), answers: answersOf(row) };
    await send(this.#workspace, 'responseSubmit', input);
  }

  async correct(which: number, row: Answered): Promise<void> {
    const at = await this.#response(which);
    const changes = { answers: answersOf(row), hiddenFields: fieldsOf(row) };
    const id = at && encodeId('SurveyResponse', at.id);
    if (id) await this.#workspace.change('responseUpdate', { id, ...changes });
  }

  async delete(which: number): Promise<void> {
    const at = await this.#response(which);
    const id = at && encodeId('SurveyResponse', at.id);
    if (id) await this.#workspace.change('responseDelete', { id });
  }

  /** Leaves the counters as if a recount had come to one of the responses, and had to stop. */
  async stopRecount(which: number): Promise<void> {
    const at = await this.#response(which);
    await this.#workspace.db.$transaction(async (db) => {
      const survey = await answeredSurvey(db, this.surveyId);
      if (!at || !survey) return;
      const counters = await lockedCounters(db, survey.id);
      const counts = await recountedQuotas(db, this.surveyId, at);
      const to = { countedToAt: at.startedAt, countedToId: at.id };
      const stopped = [...counters.values()].map((counter) => ({
        ...{ ...counter, ...to, count: counts[counter.key] ?? 0 },
      }));
      await writeCounters(db, this.surveyId, stopped);
      const task = { topic: quotaTopic, subjectId: this.surveyId, payload: null };
      const dedupeKey = `${quotaTopic}:${this.surveyId}`;
      await enqueue(db, new Date(0), [{ ...task, dedupeKey }]);
    });
  }

  async work(): Promise<void> {
    await drainTasks(this.#workspace.db, [countQuotas]);
  }

  #key(): string {
    this.#calls += 1;
    return `${this.surveyId} ${this.#calls}`;
  }

  async #response(which: number) {
    const rows = await this.#workspace.db.surveyResponse.findMany({
      where: { surveyId: this.surveyId },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, startedAt: true },
    });
    return rows[which % Math.max(1, rows.length)];
  }
}

/** Something that happens to a survey. */
export interface QuotaStep {
  readonly run: (world: QuotaWorld) => Promise<void>;
  readonly toString: () => string;
}

function stepOf<Drawn extends unknown[]>(
  name: string,
  drawn: { [Index in keyof Drawn]: fc.Arbitrary<Drawn[Index]> },
  run: (world: QuotaWorld, ...drawn: Drawn) => Promise<void>,
): fc.Arbitrary<QuotaStep> {
  return fc.tuple<Drawn>(...drawn).map((values) => ({
    run: (world) => run(world, ...values),
    toString: () => `${name}(${JSON.stringify(values)})`,
  }));
}

const which = fc.nat(50);
const fewRows = fc.array(answered, { minLength: 1, maxLength: 4 });

export const anyQuotaStep: fc.Arbitrary<QuotaStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: stepOf('submit', [fewRows, fc.nat(2)], (world, ...drawn) => world.submit(...drawn)),
  },
  {
    weight: 2,
    arbitrary: stepOf('publish', [content, quotas], (world, ...drawn) => world.publish(...drawn)),
  },
  stepOf('import', [fewRows, which], (world, ...drawn) => world.import(...drawn)),
  stepOf('begin', [answered], (world, row) => world.begin(row)),
  stepOf('finish', [answered], (world, row) => world.finish(row)),
  stepOf('correct', [which, answered], (world, ...drawn) => world.correct(...drawn)),
  stepOf('delete', [which], (world, at) => world.delete(at)),
  stepOf('stop', [which], (world, at) => world.stopRecount(at)),
  stepOf('work', [], (world) => world.work()),
);

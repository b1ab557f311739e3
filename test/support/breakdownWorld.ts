import fc from 'fast-check';
import { decodeId, encodeId } from '../../schema/kernel/id.ts';
import {
  countBreakdowns,
  countBreakdownsBy,
} from '../../schema/responses/breakdowns/countBreakdowns.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import { breakdownTopic } from '../../schema/surveys/breakdowns/storeBreakdowns.ts';
import type { TestWorkspace } from './graph.ts';
import { nps, publish, send } from './responses.ts';
import { drainTasks } from './tasks.ts';

const title = [{ locale: 'en', text: 'Which?' }];

/** A question whose answer can be a breakdown, and a score. */
export const profilePages = [
  {
    questions: [
      { key: 'recommend', kind: 'NPS', title },
      {
        ...{ key: 'size', kind: 'SINGLE_CHOICE', role: 'PROFILE', title },
        choices: ['small', 'large'].map((key) => ({ key, label: title })),
      },
    ],
  },
];

/** What a response says, of what breakdowns read. */
export interface Facts {
  readonly score: number;
  readonly size: string | null;
  readonly plan: string | null;
  readonly seats: number | null;
  readonly tags: readonly string[];
}

export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  score: fc.integer({ min: 0, max: 10 }),
  size: fc.constantFrom(null, 'small', 'large'),
  plan: fc.constantFrom(null, 'pro', 'free', 'a'.repeat(201), '\u0001', 'e\u0301', '\u00e9'),
  seats: fc.constantFrom(null, 0, 1.5, 1e21, 1e-7),
  tags: fc.subarray(['new', 'vip', 'lost']),
});

const answersOf = ({ score, size }: Facts) => [
  nps(score),
  ...(size === null ? [] : [{ question: 'size', value: { choice: size } }]),
];
const fieldsOf = ({ plan, seats }: Facts) => [
  ...(plan === null ? [] : [{ key: 'plan', value: plan }]),
  ...(seats === null ? [] : [{ key: 'seats', value: String(seats) }]),
];

/** A survey that is broken down in changing ways, while responses come, change and go. */
export class BreakdownWorld {
  readonly #workspace: TestWorkspace;
  readonly survey: string;
  readonly #begun: string[] = [];
  #calls = 0;

  private constructor(workspace: TestWorkspace, survey: string) {
    this.#workspace = workspace;
    this.survey = survey;
  }

  static async begun(workspace: TestWorkspace, more: object = {}): Promise<BreakdownWorld> {
    const survey = await publish(workspace, { pages: profilePages, endings: [], ...more });
    return new BreakdownWorld(workspace, survey);
  }

  get surveyId(): string {
    return decodeId('Survey', this.survey) ?? '';
  }

  async mark(breakdowns: readonly string[]): Promise<void> {
    const { errors } = await this.#workspace.change('surveyUpdate', {
      id: this.survey,
      breakdowns,
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }

  async submit(facts: readonly Facts[]): Promise<void> {
    const { errors } = await this.#workspace.change('responseBulkSubmit', {
      survey: this.survey,
      errorPolicy: 'REJECT_FAILED',
      responses: facts.map((each) => ({
        submissionKey: this.#key(),
        answers: answersOf(each),
        hiddenFields: fieldsOf(each),
        tags: each.tags,
      })),
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }

  async begin(facts: Facts): Promise<void> {
    const input = { survey: this.survey, submissionKey: this.#key() };
    const started = { ...input, hiddenFields: fieldsOf(facts), answers: [nps(facts.score)] };
    const { resumeToken } = await send(this.#workspace, 'responseStart', started);
    this.#begun.push(resumeToken ?? '');
  }

  async finish(facts: Facts): Promise<void> {
    const resumeToken = this.#begun.shift();
    if (resumeToken === undefined) return;
    const input = { resumeToken, submissionKey: this.#key(), answers: answersOf(facts) };
    await send(this.#workspace, 'responseSubmit', input);
  }

  async correct(which: number, facts: Facts): Promise<void> {
    const id = await this.#response(which);
    if (!id) return;
    const changes = { hiddenFields: fieldsOf(facts), tags: facts.tags, answers: answersOf(facts) };
    await this.#workspace.change('responseUpdate', { id, ...changes });
  }

  async delete(which: number): Promise<void> {
    const id = await this.#response(which);
    if (id) await this.#workspace.change('responseDelete', { id });
  }

  /** Counts a batch of two responses, if any are to be counted. */
  async count(): Promise<void> {
    const task = { id: this.surveyId, topic: breakdownTopic, subjectId: this.surveyId };
    await this.#workspace.db.$transaction((db) =>
      countBreakdownsBy(2).handle(db, [{ ...task, payload: 'COUNT', attempts: 1 }], new Date()),
    );
  }

  async fold(): Promise<void> {
    await drainTasks(this.#workspace.db, [foldRollups], new Date(Date.now() + 1_000));
  }

  async work(): Promise<void> {
    const handlers = [foldRollups, countBreakdowns];
    await drainTasks(this.#workspace.db, handlers, new Date(Date.now() + 1_000));
  }

  #key(): string {
    this.#calls += 1;
    return `${this.surveyId} ${this.#calls}`;
  }

  async #response(which: number): Promise<string | null> {
    const rows = await this.#workspace.db.surveyResponse.findMany({
      where: { surveyId: this.surveyId },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const row = rows[which % Math.max(1, rows.length)];
    return row ? encodeId('SurveyResponse', row.id) : null;
  }
}

/** Something that happens to the survey. */
export interface BreakdownStep {
  readonly run: (world: BreakdownWorld) => Promise<void>;
  readonly toString: () => string;
}

function step<Value>(
  value: fc.Arbitrary<Value>,
  name: string,
  run: (world: BreakdownWorld, value: Value) => Promise<void>,
): fc.Arbitrary<BreakdownStep> {
  return value.map((chosen) => ({
    run: (world) => run(world, chosen),
    toString: () => `${name} ${JSON.stringify(chosen)}`,
  }));
}

const index = fc.nat({ max: 20 });
const keys = fc.shuffledSubarray(['plan', 'seats', 'size', 'tags', 'segments']);

export const anyBreakdownStep: fc.Arbitrary<BreakdownStep> = fc.oneof(
  step(keys, 'mark', (world, marked) => world.mark(marked)),
  step(fc.array(anyFacts, { minLength: 1, maxLength: 5 }), 'submit', (world, facts) =>
    world.submit(facts),
  ),
  step(anyFacts, 'begin', (world, facts) => world.begin(facts)),
  step(anyFacts, 'finish', (world, facts) => world.finish(facts)),
  step(fc.tuple(index, anyFacts), 'correct', (world, [which, facts]) =>
    world.correct(which, facts),
  ),
  step(index, 'delete', (world, which) => world.delete(which)),
  step(fc.constant(null), 'count', (world) => world.count()),
  step(fc.constant(null), 'fold', (world) => world.fold()),
  step(fc.constant(null), 'work', (world) => world.work()),
);

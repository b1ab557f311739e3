import fc from 'fast-check';
import { matchFacts } from '../../schema/customers/match/matchFacts.ts';
import { decodeId, encodeId } from '../../schema/kernel/id.ts';
import {
  countBreakdowns,
  countBreakdownsBy,
} from '../../schema/responses/breakdowns/countBreakdowns.ts';
import { linkResponses } from '../../schema/responses/customers/linkResponses.ts';
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
  /** Which customer it comes with, from 0, and which one its hidden field names. */
  readonly customer?: number | null;
  readonly mail?: number | null;
}

/** Customers that there are; one more is named, and made later. */
const customers = 3;

const anyCustomer = fc.option(fc.nat({ max: customers }));

export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  score: fc.integer({ min: 0, max: 10 }),
  size: fc.constantFrom(null, 'small', 'large'),
  plan: fc.constantFrom(null, 'pro', 'free', 'a'.repeat(201), '\u0001', 'e\u0301', '\u00e9'),
  seats: fc.constantFrom(null, 0, 1.5, 1e21, 1e-7),
  tags: fc.subarray(['new', 'vip', 'lost']),
  customer: anyCustomer,
  mail: anyCustomer,
});

/** What a customer has of the attributes; null for no value. */
interface Attributes {
  readonly tier: string | null;
  readonly active: boolean | null;
}

const anyAttributes: fc.Arbitrary<Attributes> = fc.record({
  tier: fc.constantFrom(null, 'gold', 'e\u0301', '1e+21', 'constructor'),
  active: fc.constantFrom(null, true, false),
});

const attributeInput = ({ tier, active }: Attributes) => [
  { key: 'tier', value: tier === null ? null : { choice: tier } },
  { key: 'constructor', value: active === null ? null : { boolean: active } },
];

const emailOf = (customer: number) => `c${customer}@x.example`;

/** Attributes of customers, some customers who have them, and a segment of two. */
async function makeCustomers({ db, make, change }: TestWorkspace): Promise<void> {
  if ((await db.attributeDefinition.count()) > 0) return;
  const choices = ['gold', 'e\u0301', '1e+21', 'constructor'];
  await make('attributeDefinition', { key: 'tier', name: 'Tier', type: 'CHOICE', choices });
  await make('attributeDefinition', { key: 'constructor', name: 'Active', type: 'BOOLEAN' });
  const made: string[] = [];
  for (let customer = 0; customer < customers; customer++) {
    const attributes = attributeInput({ tier: choices[customer] ?? null, active: customer === 0 });
    made.push(await make('customer', { email: emailOf(customer), attributes }));
  }
  const segment = await make('segment', { name: 'Members' });
  await change('segmentAddCustomers', { segment, customers: made.slice(0, 2) });
}

const answersOf = ({ score, size }: Facts) => [
  nps(score),
  ...(size === null ? [] : [{ question: 'size', value: { choice: size } }]),
];
const fieldsOf = ({ plan, seats, mail = null }: Facts) => [
  ...(mail === null ? [] : [{ key: 'mail', value: emailOf(mail) }]),
  ...(plan === null ? [] : [{ key: 'plan', value: plan }]),
  ...(seats === null ? [] : [{ key: 'seats', value: String(seats) }]),
];

/** A survey that is broken down in changing ways, while responses come, change and go. */
export class BreakdownWorld {
  readonly #workspace: TestWorkspace;
  readonly survey: string;
  readonly anonymous: boolean;
  readonly #begun: string[] = [];
  #calls = 0;

  private constructor(workspace: TestWorkspace, survey: string, anonymous: boolean) {
    this.#workspace = workspace;
    this.survey = survey;
    this.anonymous = anonymous;
  }

  static async begun(workspace: TestWorkspace, anonymous = false): Promise<BreakdownWorld> {
    await makeCustomers(workspace);
    const survey = await publish(workspace, {
      ...{ pages: profilePages, endings: [], anonymous },
      hiddenFields: [{ key: 'plan' }, { key: 'seats', kind: 'NUMBER' }, { key: 'mail' }],
      customerKey: anonymous ? null : { hiddenField: 'mail', kind: 'EMAIL' },
    });
    return new BreakdownWorld(workspace, survey, anonymous);
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
        ...this.#namedBy(each),
      })),
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }

  async begin(facts: Facts): Promise<void> {
    const input = { survey: this.survey, submissionKey: this.#key() };
    const started = {
      ...{ ...input, hiddenFields: fieldsOf(facts), answers: [nps(facts.score)] },
      ...this.#namedBy(facts),
    };
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
    const handlers = [foldRollups, countBreakdowns, linkResponses, matchFacts];
    await drainTasks(this.#workspace.db, handlers, new Date(Date.now() + 1_000));
  }

  /** Finds the customers of responses. */
  async link(): Promise<void> {
    const handlers = [linkResponses, matchFacts];
    await drainTasks(this.#workspace.db, handlers, new Date(Date.now() + 1_000));
  }

  /** Gives a customer other attributes, or makes the one with these. */
  async change(customer: number, changed: Attributes): Promise<void> {
    const email = emailOf(customer);
    const input = { key: { email }, attributes: attributeInput(changed) };
    const { errors } = await this.#workspace.change('customerUpsert', input);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }

  /** Merges two customers, if there are two. */
  async merge(customer: number, into: number): Promise<void> {
    const named = { customer: { email: emailOf(customer) }, into: { email: emailOf(into) } };
    await this.#workspace.change('customerMerge', named);
  }

  #namedBy({ customer = null }: Facts): object {
    return customer === null || this.anonymous ? {} : { customer: { email: emailOf(customer) } };
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
const ofCustomers = ['segments', 'attributes.tier', 'attributes.constructor'];
const keys = fc.shuffledSubarray(['plan', 'seats', 'size', 'tags', ...ofCustomers]);

export const anyBreakdownStep: fc.Arbitrary<BreakdownStep> = fc.oneof(
  step(keys, 'mark', (world, marked) =>
    world.mark(marked.filter((key) => !(world.anonymous && ofCustomers.includes(key)))),
  ),
  step(fc.array(anyFacts, { minLength: 1, maxLength: 5 }), 'submit', (world, facts) =>
    world.submit(facts),
  ),
  step(anyFacts, 'begin', (world, facts) => world.begin(facts)),
  step(anyFacts, 'finish', (world, facts) => world.finish(facts)),
  step(fc.tuple(index, anyFacts), 'correct', (world, [which, facts]) =>
    world.correct(which, facts),
  ),
  step(index, 'delete', (world, which) => world.delete(which)),
  step(fc.tuple(fc.nat({ max: customers }), anyAttributes), 'change', (world, [which, changed]) =>
    world.change(which, changed),
  ),
  step(fc.tuple(fc.nat({ max: customers }), fc.nat({ max: customers })), 'merge', (world, named) =>
    world.merge(...named),
  ),
  step(fc.constant(null), 'link', (world) => world.link()),
  step(fc.constant(null), 'count', (world) => world.count()),
  step(fc.constant(null), 'fold', (world) => world.fold()),
  step(fc.constant(null), 'work', (world) => world.work()),
);

import pino from 'pino';
import type { DemoCustomer } from '../../prisma/seed/customerTypes.ts';
import type { DemoResponse } from '../../prisma/seed/types.ts';
import { Customer } from '../../schema/customers/customer.ts';
import { recordEvents } from '../../schema/events/recordEvents.ts';
import type { Context } from '../../schema/kernel/context.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../schema/outbox/handler.ts';
import type { Task } from '../../schema/outbox/outbox.ts';
import { storeResponses } from '../../schema/responses/submit/store.ts';
import { type AnsweredSurvey, answeredSurvey } from '../../schema/surveys/answeredSurvey.ts';
import type { FailedRows } from '../../schema/toolkit/write/mutation.ts';
import type { DemoRows } from './demoRows.ts';
import { demoYear } from './demoYear.ts';
import { storeCases } from './storeCases.ts';
import { storeInvitations } from './storeInvitations.ts';
import { storeRules } from './storeRules.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The topic of tasks that store the demo's customers, and then what they did and said. */
export const demoTopic = 'demo.year';

/** Tasks for each kind of fact: on the embedded database, requests wait for a task's transaction. */
const parts = 10;

/** What the tasks store, in this order. */
const kinds = ['CUSTOMERS', 'EVENTS', 'ANSWERS', 'INVITATIONS', 'CASES', 'RULES'] as const;

/** All at once: a part would be less than a statement is worth. */
const whole: ReadonlySet<string> = new Set<(typeof kinds)[number]>([
  'INVITATIONS',
  'CASES',
  'RULES',
]);

const partsOf = (of: string) => (whole.has(of) ? 1 : parts);
const allTasks = kinds.reduce((sum, of) => sum + partsOf(of), 0);

/** What a task stores: one of the `parts` of the customers, of what they did, or of what they said. */
interface Part {
  readonly of: (typeof kinds)[number];
  readonly part: number;
  /** The time of the seed, in milliseconds since the epoch: the latest facts are of that day. */
  readonly seededAt: number;
  readonly rows: DemoRows;
}

/** The tasks that store the demo's customers and their year, the earliest facts first. */
export function demoTasks(rows: DemoRows, now: Date): Task[] {
  return kinds.flatMap((of) =>
    Array.from({ length: partsOf(of) }, (_, part) => {
      const payload: Part = { of, part, seededAt: now.getTime(), rows };
      return { topic: demoTopic, subjectId: null, payload };
    }),
  );
}

/**
 * Stores the demo's customers and their year after the server has begun to answer. A start that is
 * killed leaves the rest to the next one, or to any worker.
 */
export const storeYear: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: demoTopic,
  batch: 1,
  readsReferences: true,
  handle: async (db, tasks, now) => {
    const ctx = contextOf(db, now);
    for (const { payload } of tasks) {
      const part = partOf(payload);
      if (part?.of === 'CUSTOMERS') await storeCustomers(ctx, part);
      if (part?.of === 'EVENTS') await storeEvents(ctx, part);
      if (part?.of === 'ANSWERS') await storeAnswers(ctx, part);
      if (part?.of === 'INVITATIONS') await storeInvitations(ctx, part.rows, part.seededAt);
      if (part?.of === 'CASES') await storeCases(ctx, part.rows, part.seededAt);
      if (part?.of === 'RULES') await storeRules(ctx, part.rows);
    }
  },
};

/** The entries of a list that belong to a part. */
function slice<Entry>(entries: readonly Entry[], { part }: Part): readonly Entry[] {
  const at = (end: number) => Math.round((entries.length * end) / parts);
  return entries.slice(at(part), at(part + 1));
}

function contextOf(db: WorkspaceDb, now: Date): Context {
  return {
    viewer: null,
    db,
    workspaceId: db.$workspaceId,
    now,
    idempotencyKey: null,
    requestId: 'demo',
    log: pino({ enabled: false }),
  };
}

/** The id of a customer in the company's CRM. */
const crmId = (customer: string) => ({ system: 'crm', id: customer });

async function storeCustomers(ctx: Context, part: Part): Promise<void> {
  const { rows, seededAt } = part;
  const customers = slice(demoYear().customers, part);
  const inputs = customers.map((customer) => ({
    externalId: crmId(customer.key),
    name: customer.name,
    email: customer.email,
    phone: customer.phone,
    locale: customer.locale,
    timeZone: 'Europe/Berlin',
    account: customer.account === null ? null : rows.accounts[customer.account],
    attributes: attributesOf(customer, seededAt),
  }));
  const failed: FailedRows = new Map();
  await Customer.upsert(ctx, inputs, failed);
  const [[error] = []] = failed.values();
  if (error) throw new Error(`The demo's customers were refused: ${error.message}`);
}

/** What is known of a customer. */
function attributesOf(customer: DemoCustomer, seededAt: number) {
  const { riderType, region, subscription, mailDevice, weeklyDistance, childSeats } = customer;
  const subscribed = new Date(seededAt - customer.sinceDaysAgo * day);
  const all = {
    riderType: { choice: riderType },
    region: { choice: region },
    mailDevice: { choice: mailDevice },
    subscription: subscription && { choice: subscription },
    subscribedOn: subscription && { date: subscribed.toISOString().slice(0, 10) },
    weeklyDistance: weeklyDistance === null ? null : { number: weeklyDistance },
    childSeats: childSeats ? { boolean: true } : null,
  };
  return Object.entries(all).flatMap(([key, value]) => (value ? [{ key, value }] : []));
}

/** A touchpoint that the content does not have, or that was deleted meanwhile, is left out. */
async function storeEvents(ctx: Context, part: Part): Promise<void> {
  const { rows, seededAt } = part;
  const touchpoints = await ctx.db.touchpoint.findMany({
    where: { id: { in: Object.values(rows.touchpoints) } },
    select: { id: true },
  });
  const there = new Set(touchpoints.map(({ id }) => id));
  const touchpointOf = (name: string) => {
    const key = rows.touchpoints[name];
    return key !== undefined && there.has(key) ? { key } : null;
  };
  const sent = slice(demoYear().events, part).map((event) => ({
    input: {
      source: event.source,
      id: event.id,
      type: event.type,
      occurredAt: before(seededAt, event.daysAgo),
      customer: { externalId: crmId(event.customer) },
      touchpoint: touchpointOf(event.touchpoint),
      value: event.value,
      currency: event.value === undefined ? null : 'EUR',
      properties: event.properties,
    },
    path: [event.source, event.id],
  }));
  await recordEvents(ctx, sent, new Map(), { rejectsAll: true, live: false });
}

async function storeAnswers({ db, now }: Context, part: Part): Promise<void> {
  const { rows, seededAt } = part;
  for (const key of ['relationship', 'workshop-effort'] as const) {
    const id = rows.surveys[key];
    const survey = id && (await answeredSurvey(db, id));
    // A survey that was deleted meanwhile needs no responses.
    if (!survey) continue;
    const responses = slice(demoYear().responses[key], part);
    const finished = responses.filter(({ minutes }) => minutes !== null);
    const begun = responses.filter(({ minutes }) => minutes === null);
    await store(db, now, survey, { responses: finished, seededAt, verb: 'SUBMIT' });
    await store(db, now, survey, { responses: begun, seededAt, verb: 'START' });
  }
}

interface Storing {
  readonly responses: readonly DemoResponse[];
  readonly seededAt: number;
  readonly verb: 'SUBMIT' | 'START';
}

/** A response that no longer fits the survey, which may have been changed meanwhile, is left out. */
async function store(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  { responses, seededAt, verb }: Storing,
): Promise<void> {
  const inputs = responses.map((response) => ({
    submissionKey: response.key,
    locale: response.locale,
    channel: response.channel,
    startedAt: before(seededAt, response.daysAgo),
    ...(response.minutes !== null && {
      completedAt: before(seededAt, response.daysAgo, response.minutes),
    }),
    answers: Object.entries(response.answers).map(([question, value]) => ({ question, value })),
    hiddenFields: [{ key: 'customer', value: response.customer }],
    path: [response.key],
  }));
  await storeResponses(db, now, survey, inputs, { verb, isHistory: true });
}

function before(seededAt: number, days: number, minutes = 0): Date {
  return new Date(seededAt - days * day + minutes * minute);
}

/** How many percent of the demo are not stored yet, of tasks that will be tried. */
export async function percentLeft(db: WorkspaceDb): Promise<number> {
  const where = { topic: demoTopic, state: 'READY' } as const;
  return Math.ceil(((await db.outbox.count({ where })) * 100) / allTasks);
}

/** Null for a payload of another version. */
function partOf(payload: unknown): Part | null {
  const { of, part, seededAt, rows }: Partial<Part> = { ...Object(payload) };
  if (!of || !kinds.includes(of)) return null;
  if (typeof part !== 'number' || typeof seededAt !== 'number' || !rows) return null;
  return { of, part, seededAt, rows };
}

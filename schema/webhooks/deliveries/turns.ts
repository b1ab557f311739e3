import { changeTypes, isChangeType } from '../../changes/types.ts';
import { encodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { EffectHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { isOutboundPaused, onResume } from '../../outbox/paused.ts';
import { endlessRule } from '../../outbox/retryRule.ts';
import { bodiesOf } from '../payload/payload.ts';
import { signatureOf } from '../signature.ts';
import { recorder, type TryOutcome } from './outcome.ts';
import type { Post } from './post.ts';
import { turnTask, turnTopics } from './turnTask.ts';

/** What turns are made with; tests have a clock of their own, instead of the database’s. */
export interface SendingOptions {
  readonly post: Post;
  readonly clock?: () => Date;
}

/** Deliveries that are sent to one endpoint at once. */
const atOnce = 16;

/** Milliseconds after which a turn ends, so that other endpoints have theirs. */
const turnMs = 10_000;

/** Endpoints of a lane whose turns are under way at once: each waits for others most of the time. */
const endpointsAtOnce = 64;

/** Sends what is due: a lane for endpoints that take it, one for those that failed. */
export function webhookTurns({ post, clock }: SendingOptions): EffectHandler[] {
  return Object.values(turnTopics).map((topic) => ({
    kind: 'EFFECT',
    topic,
    batch: endpointsAtOnce,
    overlaps: true,
    retry: endlessRule,
    perform: async ({ task: { subjectId }, db, signal }) => {
      if (subjectId === null) return async () => {};
      await takeTurn(db, subjectId, { post, clock: clock ?? db.$now, signal });
      return (tx, now) => enqueueNext(tx, now, subjectId);
    },
  }));
}

interface Turn extends Required<SendingOptions> {
  readonly signal: AbortSignal;
}

/** Sends what is due to an endpoint, until nothing is, a try has failed or the turn is over. */
async function takeTurn(db: WorkspaceDb, endpointId: string, turn: Turn): Promise<void> {
  const { post, clock, signal } = turn;
  const end = performance.now() + turnMs;
  const record = recorder(db, endpointId, clock);
  for (let goesOn = true; goesOn; ) {
    const endpoint = await endpointOf(db, endpointId);
    if (!endpoint || (await isOutboundPaused(db))) return;
    const due = await dueOf(db, endpoint, clock());
    const bodies = await bodiesOf(db, endpoint, due);
    const send = async (index: number): Promise<TryOutcome | null> => {
      const delivery = due[index];
      const body = bodies[index];
      if (!delivery || body === undefined) return null;
      const begun = performance.now();
      const headers = headersOf(endpoint, encodeId('WebhookDelivery', delivery.id), body, clock());
      const posted = await post(endpoint.url, { headers, body, signal });
      const duration = Math.round(performance.now() - begun);
      const { id, attempts, test } = delivery;
      return record({ id, attempts, isTest: test, duration, ...posted });
    };
    const outcomes = await Promise.all(due.map((_, index) => send(index)));
    const failed = outcomes.some((outcome) => outcome?.failure);
    goesOn = due.length === atOnce && !failed && performance.now() < end;
  }
}

type Endpoint = NonNullable<Awaited<ReturnType<typeof endpointOf>>>;

function endpointOf(db: WorkspaceDb, id: string) {
  return db.webhookEndpoint.findFirst({
    where: { id, archivedAt: null },
    select: {
      id: true,
      url: true,
      secret: true,
      formerSecret: true,
      formerSecretUntil: true,
      include: true,
      scopes: true,
      stopped: true,
      failingSince: true,
      workspace: { select: { verbatimsPersonal: true } },
    },
  });
}

const knownTypes = Object.keys(changeTypes);

/** What waits for an endpoint; for one that is disabled, tests alone. */
function waitingFor({ id, stopped }: Pick<Endpoint, 'id' | 'stopped'>) {
  return {
    endpointId: id,
    state: 'WAITING',
    dueAt: { not: null },
    // Another version of the server sends what this one does not know.
    type: { in: knownTypes },
    ...(stopped && { test: true }),
  } as const;
}

async function dueOf(db: WorkspaceDb, endpoint: Endpoint, now: Date) {
  const due = await db.webhookDelivery.findMany({
    where: { ...waitingFor(endpoint), dueAt: { lte: now } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: atOnce,
    select: {
      ...{ id: true, type: true, subjectId: true, at: true, seq: true, attempts: true },
      test: true,
    },
  });
  return due.flatMap((delivery) => {
    const { type } = delivery;
    return isChangeType(type) ? [{ ...delivery, type }] : [];
  });
}

function headersOf(endpoint: Endpoint, id: string, body: string, now: Date) {
  const { secret, formerSecret, formerSecretUntil } = endpoint;
  const isBoth = formerSecret !== null && formerSecretUntil !== null && formerSecretUntil > now;
  const secrets = isBoth ? [secret, formerSecret] : [secret];
  const timestamp = Math.floor(now.getTime() / 1_000);
  return {
    'content-type': 'application/json',
    'user-agent': 'cxgraph',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf({ id, timestamp, body }, secrets),
  };
}

/** Enqueues the next turn of an endpoint, for when its next delivery is due. */
async function enqueueNext(db: WorkspaceDb, now: Date, endpointId: string): Promise<void> {
  const endpoint = await endpointOf(db, endpointId);
  // Ending a pause enqueues what waits.
  if (!endpoint || (await isOutboundPaused(db))) return;
  const next = await db.webhookDelivery.findFirst({
    where: waitingFor(endpoint),
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  });
  if (next?.dueAt) await enqueue(db, now, [turnTask(endpoint, next.dueAt)]);
}

onResume(async (db, now) => {
  // One that is disabled may have a test that waits.
  const endpoints = await db.webhookEndpoint.findMany({
    where: { archivedAt: null },
    select: { id: true, failingSince: true },
  });
  await enqueue(
    db,
    now,
    endpoints.map((endpoint) => turnTask(endpoint)),
  );
});

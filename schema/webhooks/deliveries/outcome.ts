import { Prisma } from '../../../prisma/generated/client/client.ts';
import { logChanges } from '../../changes/log.ts';
import { recordset } from '../../kernel/recordset.ts';
import { together } from '../../kernel/together.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { stoppedAlertTask } from '../alert/alertStopped.ts';
import { maxAttempts, waitAfter } from './ladder.ts';
import type { Posted } from './post.ts';

/** How a try ended. */
export interface TryOutcome extends Posted {
  readonly id: string;
  /** Tries before it. */
  readonly attempts: number;
  /** Whether it is a test, which is tried once. */
  readonly isTest: boolean;
  /** Milliseconds that it took. */
  readonly duration: number;
}

/** Days without a success after which an endpoint is disabled. */
const patienceDays = 5;
const dayMs = 86_400_000;

const outcomeRows = recordset({
  id: 'uuid',
  attempts: 'int',
  state: '"WebhookDeliveryState"',
  dueAt: 'timestamptz',
  failure: '"WebhookFailure"',
  status: 'int',
  bytes: 'int',
  duration: 'int',
});

/**
 * Makes what records how tries of one endpoint ended: at once, those that end meanwhile together. An
 * outcome counts once: it is written only while the number of tries is as
 * it was before.
 */
export function recorder(
  db: WorkspaceDb,
  endpointId: string,
  clock: () => Date,
): (outcome: TryOutcome) => Promise<TryOutcome> {
  return together(
    async (outcomes) => {
      const now = clock();
      await record(db, endpointId, outcomes, now);
      const isGone = outcomes.some(({ status }) => status === 410);
      if (outcomes.some(({ failure }) => failure)) await stopIfDue(db, endpointId, isGone, now);
      return outcomes;
    },
    { atOnce: 1, most: 100 },
  );
}

async function record(
  db: WorkspaceDb,
  endpointId: string,
  outcomes: readonly TryOutcome[],
  now: Date,
): Promise<void> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const rows = outcomeRows(outcomes.map((outcome) => rowOf(outcome, now)));
  // A test says nothing of how the endpoint takes what is due.
  const succeeded = outcomes.some(({ failure, isTest }) => !failure && !isTest);
  const failed = !succeeded && outcomes.some(({ failure, isTest }) => failure && !isTest);
  await db.$queryRaw(Prisma.sql`
    WITH input AS (${rows}), recorded AS (
      UPDATE "WebhookDelivery" AS delivery SET attempts = delivery.attempts + 1, state = input.state,
        "dueAt" = input."dueAt", "triedAt" = ${at}, failure = input.failure,
        status = input.status, bytes = input.bytes, duration = input.duration
      FROM input
      WHERE delivery."workspaceId" = ${workspace} AND delivery.id = input.id
        AND delivery.attempts = input.attempts AND delivery.state = 'WAITING'
      RETURNING delivery.id
    )
    UPDATE "WebhookEndpoint" SET
      "succeededAt" = CASE WHEN ${succeeded}::boolean THEN ${at} ELSE "succeededAt" END,
      "failingSince" = CASE WHEN ${failed}::boolean THEN ${at} END
    WHERE "workspaceId" = ${workspace} AND id = ${endpointId}::uuid
      AND EXISTS (SELECT FROM recorded)
      AND CASE WHEN ${succeeded}::boolean THEN "failingSince" IS NOT NULL OR "succeededAt" IS NULL
          OR "succeededAt" < ${at} - interval '1 minute'
        ELSE ${failed}::boolean AND "failingSince" IS NULL END
    RETURNING id`);
}

function rowOf(
  { id, attempts, isTest, failure, status, bytes, duration, retryAfter }: TryOutcome,
  now: Date,
) {
  const tries = isTest ? maxAttempts : attempts + 1;
  const wait = failure ? waitAfter(tries, retryAfter, now, Math.random()) : null;
  const state = !failure ? 'DELIVERED' : wait === null ? 'FAILED' : 'WAITING';
  const dueAt = wait === null ? null : new Date(now.getTime() + wait * 1_000);
  return { id, attempts, state, dueAt, failure, status, bytes, duration };
}

/** Disables an endpoint that is gone, or has failed for too long, and has that known. What is due stays. */
async function stopIfDue(
  db: WorkspaceDb,
  endpointId: string,
  isGone: boolean,
  now: Date,
): Promise<void> {
  const patience = new Date(now.getTime() - patienceDays * dayMs);
  await db.$transaction(async (tx) => {
    const { count } = await tx.webhookEndpoint.updateMany({
      where: {
        ...{ id: endpointId, stopped: null },
        ...(isGone ? {} : { failingSince: { lte: patience } }),
      },
      data: {
        ...{ stopped: isGone ? 'GONE' : 'FAILING', stoppedAt: now },
        revision: { increment: 1 },
      },
    });
    if (count === 0) return;
    await logChanges(tx, now, [{ type: 'webhook.stopped', subjectId: endpointId }]);
    await enqueue(tx, now, [stoppedAlertTask(endpointId)]);
  });
}

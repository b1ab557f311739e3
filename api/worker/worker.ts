import type { Logger } from 'pino';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import type { Database } from '../database/open.ts';
import { alarm } from './alarm.ts';
import { claimAndDo } from './claimAndDo.ts';
import type { Lane, TaskOutcome } from './lane.ts';
import { type Outage, watchOutage } from './outage.ts';
import { restOf } from './rest.ts';
import { UnderWay } from './underWay.ts';

export interface WorkerOptions {
  readonly database: Database;
  readonly handlers: readonly TaskHandler[];
  readonly log: Logger;
  /** Milliseconds between two looks for tasks while this process writes none; 500 by default. */
  readonly pollMs?: number;
  /** Milliseconds after which another worker may take over what this one has claimed; 60,000 by default. */
  readonly leaseMs?: number;
  /** Called with how tasks ended. */
  readonly onTasks?: (topic: string, outcome: TaskOutcome, tasks: number) => void;
}

export interface RunningWorker {
  /** Looks for tasks now. */
  poke(): void;
  /**
   * Claims nothing more, ends what is under way, puts back tasks that were claimed and not begun,
   * and resolves when it does not need the database any more.
   */
  stop(): Promise<void>;
}

export const workerDefaults = { pollMs: 500, leaseMs: 60_000 };

/** What a look for the tasks of all lanes is called where it fails. */
const all = 'all';

/** Milliseconds until the next look after one that failed. */
const failurePause = 5_000;

/**
 * Does tasks until it is stopped. Any number of workers can share a database. Each topic has a
 * lane of its own, so that a long import does not delay the scores; topics without a handler are
 * left for a version that has one. What this process commits wakes the topic's lane; what others
 * commit, and what comes due, is found by one statement for all lanes, every `pollMs`.
 *
 * A task's effect in the database happens once. It is tried at least once: effects elsewhere
 * (a mail, a call) can happen twice and must allow for that.
 */
export function startWorker(options: WorkerOptions): RunningWorker {
  const { pollMs } = { ...workerDefaults, ...options };
  let stopped = false;
  const outage = watchOutage(options.log);
  const lanes = lanesOf(options, () => stopped).map((lane) => {
    const [asleep, resting] = [alarm(), alarm()];
    const ended = run(lane, { pollMs, sleep: asleep.sleep, rest: resting.sleep }, outage);
    return { topic: lane.handler.topic, wake: asleep.ring, hurry: resting.ring, ended };
  });
  const wakeAll = (topics: ReadonlySet<string>) => {
    for (const { topic, wake } of lanes) if (topics.has(topic)) wake();
  };
  const deafen = options.database.onWake(wakeAll);
  const pause = alarm();
  const looked = lookForDue(options, { pollMs, pause: pause.sleep, outage }, (due) => {
    wakeAll(due);
    return !stopped;
  });
  const poke = () => {
    for (const { wake, hurry } of lanes) {
      wake();
      hurry();
    }
  };
  return {
    poke,
    stop: async () => {
      stopped = true;
      deafen();
      pause.ring();
      poke();
      await Promise.all([looked, ...lanes.map(({ ended }) => ended)]);
    },
  };
}

/** Does the tasks that are due, and resolves. */
export async function doDueTasks(options: WorkerOptions): Promise<void> {
  const lanes = lanesOf(options, () => false);
  // What is done for one topic can leave something to do for another.
  for (let left = true; left; ) {
    left = false;
    for (const lane of lanes) {
      while (await claimAndDo(lane)) left = true;
      if (lane.underWay?.size) left = true;
      await lane.underWay?.ended();
    }
  }
}

function lanesOf(options: WorkerOptions, stopping: () => boolean): Lane[] {
  const { database, handlers, log } = options;
  const { leaseMs } = { ...workerDefaults, ...options };
  refuseDoubles(handlers);
  return handlers.map((handler) => ({
    ...{ database, handler, log, leaseMs, stopping },
    ...(handler.kind === 'EFFECT' && handler.overlaps && { underWay: new UnderWay() }),
    count: (topic, outcome, tasks) => {
      if (tasks > 0) options.onTasks?.(topic, outcome, tasks);
    },
  }));
}

/** Finds the topics with tasks that are due, every `pollMs`, until `found` returns false. */
async function lookForDue(
  { database, handlers }: WorkerOptions,
  {
    pollMs,
    pause,
    outage,
  }: {
    readonly pollMs: number;
    readonly pause: (ms: number) => Promise<void>;
    readonly outage: Outage;
  },
  found: (due: ReadonlySet<string>) => boolean,
): Promise<void> {
  const topics = handlers.map(({ topic }) => topic);
  let due: string[] = [];
  for (let wait = pollMs; found(new Set(due)); ) {
    await pause(wait);
    try {
      due = await database.platform.dueTopics(topics);
      outage.succeeded(all);
      wait = pollMs;
    } catch (error) {
      due = [];
      outage.failed(all, error);
      wait = Math.max(pollMs, failurePause);
    }
  }
}

interface Pauses {
  readonly pollMs: number;
  /** Until there is a task that can be done, or a poke. */
  readonly sleep: () => Promise<void>;
  /** Cut short by a poke only. */
  readonly rest: (ms: number) => Promise<void>;
}

async function run(lane: Lane, { pollMs, sleep, rest }: Pauses, outage: Outage): Promise<void> {
  const { topic, isPrompt } = lane.handler;
  while (!lane.stopping()) {
    try {
      const begun = performance.now();
      const more = await claimAndDo(lane);
      outage.succeeded(topic);
      if (more) continue;
      const ended = performance.now();
      await sleep();
      const idle = performance.now() - ended;
      await rest(restOf({ worked: ended - begun, idle, pollMs, isPrompt }));
    } catch (error) {
      // The claimed tasks can be claimed again when their lease runs out.
      outage.failed(topic, error);
      await rest(Math.max(pollMs, failurePause));
    }
  }
  await lane.underWay?.ended().catch((error: unknown) => outage.failed(topic, error));
}

function refuseDoubles(handlers: readonly TaskHandler[]): void {
  const topics = handlers.map(({ topic }) => topic);
  const double = topics.find((topic, index) => topics.indexOf(topic) !== index);
  if (double !== undefined) {
    throw new Error(`Two handlers do tasks of the topic "${double}": see api/worker/handlers.ts.`);
  }
}

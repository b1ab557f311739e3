import pLimit from 'p-limit';
import {
  type RenderingJob,
  type RenderingOutcome,
  RenderingThread,
  type ThreadLimits,
} from './renderingThread.ts';

/** Threads at a time: one that is stuck does not stop the others, and the server has a processor for itself. */
const maxThreads = 2;

/** Threads that render templates, started when they are needed. */
export class RenderingThreads {
  readonly #limits: Partial<ThreadLimits>;
  readonly #free = pLimit(maxThreads);
  readonly #idle: RenderingThread[] = [];

  constructor(limits: Partial<ThreadLimits> = {}) {
    this.#limits = limits;
  }

  /** Does a job of so many items on a thread that has no other. */
  run(job: RenderingJob, count: number): Promise<RenderingOutcome> {
    return this.#free(async () => {
      const latest = this.#idle.pop();
      const isUsable = latest !== undefined && !latest.hasEnded;
      const thread = isUsable ? latest : await RenderingThread.start(this.#limits);
      const outcome = await thread.run(job, count);
      if (!thread.hasEnded) this.#idle.push(thread);
      return outcome;
    });
  }
}

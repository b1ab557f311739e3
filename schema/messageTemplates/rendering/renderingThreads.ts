import { refusal } from '../../kernel/errors.ts';
import { FairQueue } from './fairQueue.ts';
import {
  type RenderingJob,
  type RenderingOutcome,
  RenderingThread,
  type ThreadLimits,
} from './renderingThread.ts';
import { StoppedContents } from './stoppedContents.ts';

/** Threads at a time: a workspace has one of them at most, and the server has a processor for itself. */
const maxThreads = 2;

/** Jobs that wait, of one workspace and in all, before requests are refused: a person waits seconds for them. */
const maxWaiting = { own: 20, all: 100 };

/** Seconds after which a request that is refused should be sent again. */
const retryAfter = 5;

/** Threads that render templates, started when they are needed. Workspaces take turns. */
export class RenderingThreads {
  /** What was stopped on them. */
  readonly stopped: StoppedContents;
  readonly #limits: Partial<ThreadLimits>;
  readonly #queue = new FairQueue(maxThreads);
  readonly #idle: RenderingThread[] = [];

  constructor(limits: Partial<ThreadLimits> = {}, stopped = new StoppedContents()) {
    this.#limits = limits;
    this.stopped = stopped;
  }

  /** Whether a job of a workspace would begin at once. */
  isFree(workspace: string): boolean {
    return this.#queue.isFree(workspace);
  }

  /**
   * Call it before a job of a request. Those of tasks wait however many there are: see `renderTemplates.ts`.
   *
   * @throws UNAVAILABLE if too many jobs wait
   */
  demandCapacity(workspace: string): void {
    const { own, all } = this.#queue.waiting(workspace);
    if (own < maxWaiting.own && all < maxWaiting.all) return;
    const message = 'The server has more templates to render than it can at a time. Try again.';
    throw refusal('UNAVAILABLE', message, {
      retryAfter,
      http: { status: 503, headers: { 'retry-after': String(retryAfter) } },
    });
  }

  /**
   * Does a job of so many items on a thread that has no other, when it is the turn of its workspace.
   *
   * @param isWanted asked then; a job that is not is left out, and has no answers
   */
  run(
    workspace: string,
    job: RenderingJob,
    count: number,
    isWanted = () => true,
  ): Promise<RenderingOutcome> {
    return this.#queue.run(workspace, async () => {
      if (!isWanted()) return { answers: [], stopped: null };
      const latest = this.#idle.pop();
      const isUsable = latest !== undefined && !latest.hasEnded;
      const thread = isUsable ? latest : await RenderingThread.start(this.#limits);
      const outcome = await thread.run(job, count);
      if (!thread.hasEnded) this.#idle.push(thread);
      return outcome;
    });
  }
}

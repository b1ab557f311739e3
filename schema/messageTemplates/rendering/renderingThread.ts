import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const program = new URL('./thread.js', import.meta.url);

/** The parts of a message that are templates. */
export type MessagePart = 'subject' | 'text' | 'html';

const parts: readonly MessagePart[] = ['subject', 'text', 'html'];

/** A template in one language. */
export interface TemplateContent {
  readonly locale: string;
  /** Null on channels without one. */
  readonly subject: string | null;
  readonly text: string;
  /** Null for a message without. */
  readonly html: string | null;
}

/** A message that was rendered for one recipient. */
export type RenderedParts = Omit<TemplateContent, 'locale'>;

/**
 * Why a template cannot be rendered. INVALID: it is not Liquid, or uses names that there are not. ERROR: it
 * cannot be rendered with the values of this recipient. TIME, MEMORY, SIZE: it reached a limit. BLANK: nothing
 * is left of a part.
 */
export type TemplateProblemReason = 'INVALID' | 'ERROR' | 'TIME' | 'MEMORY' | 'SIZE' | 'BLANK';

/** What is wrong with a template, and where. */
export interface TemplateProblem {
  readonly part: MessagePart;
  readonly reason: TemplateProblemReason;
  /** A clause without its full stop. */
  readonly message: string;
  /** From 1; null if it is not known. */
  readonly line: number | null;
  readonly column: number | null;
}

/** A part of a template to read. */
export interface TemplateSource {
  readonly part: MessagePart;
  readonly source: string;
}

/** What the text of a notice can read beside the customer, the workspace and the rule; null for any name. */
export interface NoticeNames {
  readonly trigger: readonly string[] | null;
  /** Left out where there are no answers. */
  readonly answers?: readonly string[] | null;
}

/** Work for a thread, which sends an answer for each of its items. */
export type RenderingJob =
  | {
      readonly kind: 'CHECK';
      readonly parts: readonly TemplateSource[];
      /** Of a notice; left out for messages. */
      readonly notice?: NoticeNames;
    }
  | { readonly kind: 'NAMES'; readonly parts: readonly TemplateSource[] }
  | {
      readonly kind: 'RENDER';
      readonly content: TemplateContent;
      readonly timeZone: string;
      /** A list of the recipients' values, as JSON. */
      readonly recipients: string;
    };

/** The names that a part reads of `data`. */
export interface NamesOfPart {
  readonly names: readonly string[];
}

/** The answer for an item: null for a part that is sound. */
export type RenderingAnswer = TemplateProblem | RenderedParts | NamesOfPart | null;

/**
 * Answers for the first items, and where the thread stood if it was ended before the others. A thread that was
 * not ended has answered one item at least, and left the others when its time for the job was over.
 */
export interface RenderingOutcome {
  readonly answers: readonly RenderingAnswer[];
  readonly stopped: RenderingStop | null;
}

export interface RenderingStop {
  readonly reason: 'TIME' | 'MEMORY';
  readonly part: MessagePart;
  /** The offset in the template of what was rendered; -1 while it was read. */
  readonly begin: number;
}

interface Pending {
  readonly count: number;
  readonly answers: RenderingAnswer[];
  readonly resolve: (outcome: RenderingOutcome) => void;
  timer: NodeJS.Timeout;
}

/** What a thread can use. Its program has limits of its own, which are lower and say more: see `dialect.js`. */
export interface ThreadLimits {
  /** Milliseconds for one item. */
  readonly duration: number;
  /** Milliseconds after which it begins no further item of a job, so that other workspaces have their turn. */
  readonly turn: number;
  /** MB of values; a thread that fills them ends, and not the process. */
  readonly heap: number;
  /** Tags, values and texts that are rendered for a part of one item. */
  readonly steps: number;
}

const usualLimits: ThreadLimits = { duration: 5_000, turn: 1_000, heap: 128, steps: 300_000 };

/** A run of the program that reads and renders templates. It ends once; then another has to be started. */
export class RenderingThread {
  readonly #worker: Worker;
  readonly #progress: Int32Array;
  readonly #maxDuration: number;
  #pending: Pending | null = null;
  #hasEnded = false;

  /** @throws {Error} why the program cannot be started */
  static async start(limits: Partial<ThreadLimits> = {}): Promise<RenderingThread> {
    const { duration, turn, heap, steps } = { ...usualLimits, ...limits };
    const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
    const worker = new Worker(program, {
      name: 'templates',
      workerData: { progress: shared, steps, turn },
      resourceLimits: {
        maxOldGenerationSizeMb: heap,
        maxYoungGenerationSizeMb: 16,
        stackSizeMb: 4,
      },
      // The program needs nothing that compiles TypeScript, and no secret of the operator.
      execArgv: [],
      env: {},
    });
    await once(worker, 'message');
    return new RenderingThread(worker, new Int32Array(shared), duration);
  }

  private constructor(worker: Worker, progress: Int32Array, duration: number) {
    this.#worker = worker;
    this.#progress = progress;
    this.#maxDuration = duration;
    worker.on('message', (answer: RenderingAnswer | 'LEFT') => {
      if (answer === 'LEFT') this.#settle(null);
      else this.#take(answer);
    });
    // Mostly the limit of its memory; `exit` follows.
    worker.on('error', () => this.#end('MEMORY'));
    worker.on('exit', () => this.#end('MEMORY'));
    // While it has nothing to do, it does not stop the process from ending.
    worker.unref();
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Does a job of so many items; the next may be sent only after its outcome. */
  run(job: RenderingJob, count: number): Promise<RenderingOutcome> {
    return new Promise((resolve) => {
      this.#progress.fill(0);
      this.#pending = { count, answers: [], resolve, timer: this.#limit() };
      if (this.#hasEnded) return this.#end('MEMORY');
      this.#worker.ref();
      this.#worker.postMessage(job);
    });
  }

  #take(answer: RenderingAnswer): void {
    const pending = this.#pending;
    if (!pending) return;
    clearTimeout(pending.timer);
    pending.answers.push(answer);
    if (pending.answers.length < pending.count) pending.timer = this.#limit();
    else this.#settle(null);
  }

  #limit(): NodeJS.Timeout {
    return setTimeout(() => {
      const pending = this.#pending;
      const done = pending?.answers.length;
      // After a pause of the whole process the answer may have come as well, so it is read first.
      setImmediate(() => {
        if (this.#pending === pending && pending?.answers.length === done) this.#end('TIME');
      });
    }, this.#maxDuration);
  }

  #end(reason: RenderingStop['reason']): void {
    this.#hasEnded = true;
    const [part = 0, begin = -1] = this.#progress;
    this.#settle({ reason, part: parts[part] ?? 'text', begin });
    void this.#worker.terminate();
  }

  #settle(stopped: RenderingStop | null): void {
    const pending = this.#pending;
    this.#pending = null;
    if (!pending) return;
    clearTimeout(pending.timer);
    this.#worker.unref();
    pending.resolve({ answers: pending.answers, stopped });
  }
}

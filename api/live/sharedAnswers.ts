import type { LoggedChange } from '../../schema/changes/subscribed.ts';
import type { LiveEvent, LiveRequest } from '../../schema/kernel/live.ts';

/** An answer that is written already, in the form in which Yoga sends one. */
export interface WrittenAnswer {
  readonly stringify: () => string;
}

/** Answers of a group that are remembered, and the milliseconds for which: rows are read fresh. */
const remembered = { answers: 200, ms: 2_000 };

/**
 * The answers of streams that are alike: of one key, with the same document and variables. An event is
 * read and written once for all of them, and events that come together are read together.
 */
export class SharedAnswers {
  readonly #run: (event: LiveEvent) => Promise<string>;
  readonly #seen: LiveRequest['seen'];
  readonly #known = new Map<
    bigint,
    { readonly at: number; answer: Promise<WrittenAnswer | null> }
  >();

  /** @param run answers an event; those of one turn are read together */
  constructor(run: (event: LiveEvent) => Promise<string>, seen: LiveRequest['seen']) {
    this.#run = run;
    this.#seen = seen;
  }

  /** The answers to changes, in their order; null for a change of a row that is not seen. */
  of(changes: readonly LoggedChange[]): Promise<readonly (WrittenAnswer | null)[]> {
    this.#forget();
    const missing = changes.filter(({ seq }) => !this.#known.has(seq));
    if (missing.length > 0) {
      const at = performance.now();
      const answers = this.#answers(missing);
      missing.forEach(({ seq }, index) => {
        const answer = answers.then((all) => all[index] ?? null);
        // Each stream that awaits it gets the failure.
        answer.catch(() => {});
        this.#known.set(seq, { at, answer });
      });
    }
    return Promise.all(changes.map(({ seq }) => this.#known.get(seq)?.answer ?? null));
  }

  async #answers(changes: readonly LoggedChange[]): Promise<readonly (WrittenAnswer | null)[]> {
    const keys = [...new Set(changes.map(({ subjectId }) => subjectId))];
    const seen = this.#seen ? await this.#seen(keys) : null;
    return Promise.all(
      changes.map(async ({ seq, at, subjectId }) => {
        if (seen && !seen.has(subjectId)) return null;
        return written(await this.#run({ kind: 'EVENT', seq, at, subjectId }));
      }),
    );
  }

  /** An answer that says that the stream has come up to a number. */
  async heartbeat(seq: bigint): Promise<WrittenAnswer> {
    return written(await this.#run({ kind: 'HEARTBEAT', seq, at: new Date(), subjectId: null }));
  }

  #forget(): void {
    const oldest = performance.now() - remembered.ms;
    for (const [seq, { at }] of this.#known) {
      if (at > oldest && this.#known.size <= remembered.answers) return;
      this.#known.delete(seq);
    }
  }
}

function written(text: string): WrittenAnswer {
  return { stringify: () => text };
}

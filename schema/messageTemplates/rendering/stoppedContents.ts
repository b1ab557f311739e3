import { createHash } from 'node:crypto';
import { BoundedCache } from '../../kernel/boundedCache.ts';
import type { TemplateContent, TemplateProblem } from './renderingThread.ts';

/** Recipients in a row for which a content is stopped, before it is left alone. */
const maxStops = 3;

/** Milliseconds for which it is. One recipient is tried then, and decides about the next as long. */
const restMs = 60_000;

/** Contents that are remembered, at most: of those that were stopped last. */
const remembered = 1_000;

interface Stops {
  readonly inARow: number;
  readonly latest: TemplateProblem;
  readonly restsUntil: number;
}

/**
 * The contents of templates that were stopped for their time or memory. One that hangs would otherwise take
 * its limit for each of its recipients, for which the other messages of its workspace wait. A content that is
 * changed is another one, and tried at once.
 */
export class StoppedContents {
  readonly #elapsed: () => number;
  readonly #stops = new BoundedCache<Stops>(remembered);

  /** @param elapsed milliseconds of a clock that only goes forward */
  constructor(elapsed = () => performance.now()) {
    this.#elapsed = elapsed;
  }

  /** How a workspace’s content is named here. */
  static keyOf(workspace: string, content: TemplateContent): string {
    const written = JSON.stringify([workspace, content]);
    return createHash('sha256').update(written).digest('base64');
  }

  /** Why a content is left alone now; null for one that is to be tried. */
  problemOf(key: string): TemplateProblem | null {
    const stops = this.#stops.get(key);
    if (!stops || stops.inARow < maxStops || stops.restsUntil <= this.#elapsed()) return null;
    return stops.latest;
  }

  /** Notes that a content was stopped for a recipient; null where it was not. */
  note(key: string, problem: TemplateProblem | null): void {
    if (problem === null) {
      this.#stops.delete(key);
      return;
    }
    const inARow = (this.#stops.get(key)?.inARow ?? 0) + 1;
    const restsUntil = this.#elapsed() + restMs;
    this.#stops.set(key, { inARow, latest: problem, restsUntil }, 1);
  }
}

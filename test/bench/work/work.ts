import type { Engine } from '../engine.ts';
import type { Line } from '../table.ts';

/** How long to measure, and where progress is printed. */
export interface Effort {
  /** Requests of one measurement, of a request that takes milliseconds; light ones are sent more often. */
  readonly requests: number;
  /** Measurements of each server; the median counts. */
  readonly rounds: number;
  /** Rows of the imported and of the exported file. */
  readonly rows: number;
  readonly progress: (what: string) => void;
}

/** A piece of work: prepares a database, compares the answers, measures, and returns its lines. */
export type Work = (engine: Engine, effort: Effort) => Promise<Line[]>;

import type pg from 'pg';

/** Milliseconds for which a comparison of the clocks counts. */
const comparedFor = 5_000;

/** Asks the database for its time, in ms since 1970. */
type AskTime = () => Promise<number>;

/**
 * The time of the database, which all its servers share. It is the time of this machine, corrected by as
 * little as an answer of the database shows it to be wrong: where both agree within the time that an answer
 * takes, by nothing.
 */
export class DatabaseClock {
  readonly #ask: AskTime;
  readonly #elapsed: () => number;
  /** In ms, added to the time of this machine. */
  #correction = 0;
  /** By the clock that never goes back. */
  #comparedAt = Number.NEGATIVE_INFINITY;

  /** @param elapsed milliseconds of a clock that never goes back, by which a comparison becomes too old */
  constructor(ask: AskTime, elapsed: () => number = () => performance.now()) {
    this.#ask = ask;
    this.#elapsed = elapsed;
  }

  /** Its time. Where the last comparison is too old, it has the next one made. */
  readonly now = (): Date => {
    if (this.#elapsed() - this.#comparedAt > comparedFor) void this.compare();
    return new Date(Date.now() + this.#correction);
  };

  /** Compares the clocks, if the database answers. */
  async compare(): Promise<void> {
    this.#comparedAt = this.#elapsed();
    const asked = Date.now();
    const time = await this.#ask().catch(() => null);
    if (time === null) return;
    // A time of this machine is cut to whole milliseconds.
    const answered = Date.now() + 1;
    this.#correction = Math.min(Math.max(this.#correction, time - answered), time - asked);
  }
}

/** The time of the database, in ms since 1970. */
export async function timeIn(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ time: number }>(
    'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS time',
  );
  return rows[0]?.time ?? Date.now();
}

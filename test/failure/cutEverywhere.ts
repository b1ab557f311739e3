import type { Cut, StatementProxy } from '../support/statementProxy.ts';

/** The result of work that was cut at one of its statements. */
export interface Struck<Result> {
  readonly result: Result;
  readonly cut: string;
}

interface Work<Result, Prepared> {
  /** What comes before it and is not cut; `turn` is a new number each time. */
  readonly prepare?: (turn: number) => Promise<Prepared>;
  readonly run: (turn: number, prepared: Prepared | undefined) => Promise<Result>;
  /** Has many statements: where that is wanted, a sample of them is cut. */
  readonly long?: boolean;
  /** Asserts what must hold after a cut. */
  readonly after: (
    struck: Struck<Result>,
    turn: number,
    prepared: Prepared | undefined,
  ) => Promise<void>;
}

/**
 * Does something once for each of its statements, and cuts the connection there. It ends when
 * nothing is left to cut.
 *
 * @param setting.between comes before each time, and is not cut
 * @param setting.sampled whether what is long is cut at a sample of its statements
 * @returns the function; of it the statements that were cut, and how often it was done
 */
export function cutsThrough(
  proxy: StatementProxy,
  { between, sampled }: { between: () => Promise<void>; sampled: boolean },
) {
  let turns = 0;
  return async function cutEverywhere<Result, Prepared>(
    side: Cut['side'],
    { prepare, run, after, long = false }: Work<Result, Prepared>,
  ): Promise<{ cuts: string[]; runs: number }> {
    const cuts: string[] = [];
    let runs = 0;
    const next = async (cut?: Cut) => {
      runs += 1;
      turns += 1;
      const turn = turns;
      const prepared = await prepare?.(turn);
      await between();
      const watched = proxy.watch(cut);
      const result = await run(turn, prepared);
      proxy.watch();
      return { watched, result, turn, prepared };
    };
    const isSampled = long && sampled;
    const statements = isSampled ? (await next()).watched.statements : [];
    for (let at = 1; ; at++) {
      if (isSampled && !isInSample(statements, at, side)) continue;
      const { watched, result, turn, prepared } = await next({ at, side });
      if (watched.cut === null) return { cuts, runs };
      cuts.push(watched.cut);
      await after({ result, cut: watched.cut }, turn, prepared);
    }
  };
}

/**
 * BEGIN, COMMIT and the claim of a task are cut on either side, every other statement on one. One
 * statement more or less moves the claim, as a new connection is bound first: those beside it are cut, too.
 */
function isInSample(statements: readonly string[], at: number, side: Cut['side']): boolean {
  const near = statements.slice(Math.max(0, at - 2), at + 1);
  return (
    /^(BEGIN|COMMIT)/.test(statements[at - 1] ?? '') ||
    near.some((text) => text.includes('SKIP LOCKED')) ||
    at % 2 === (side === 'answer' ? 0 : 1)
  );
}

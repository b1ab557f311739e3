import { type Call, sendAll } from './http.ts';
import type { Contestant, World } from './world.ts';

/** What one measurement of a server found; a unit is a request, or a row of those it stores. */
export interface Figures {
  /** Milliseconds of the server's processor time, a unit. */
  readonly cpu: number;
  /** Likewise of the database's processes; null where they are the server's, or cannot be read. */
  readonly databaseCpu: number | null;
  /** Of both together. */
  readonly allCpu: number;
  readonly perSecond: number;
  /** Milliseconds from the request to the end of the answer: half of them, and 99 of 100. */
  readonly median: number;
  readonly slow: number;
}

export interface Contest {
  readonly world: World;
  readonly concurrency: number;
  readonly rounds: number;
  /** Units of a request; 1 by default. */
  readonly units?: number;
  readonly progress: (what: string) => void;
}

/** A server, and what is sent to it in each round; round 0 warms up. */
export interface Entry {
  readonly server: Contestant;
  readonly calls: (round: number) => readonly Call[] | Promise<readonly Call[]>;
  /** Instead of sending the calls: does the work and resolves when it is done. */
  readonly work?: (round: number) => Promise<number>;
}

/**
 * Measures servers by turns, so that whatever else the machine does falls on all of them.
 *
 * @returns of each entry, the figures of its rounds
 */
export async function contest(
  { world, concurrency, rounds, units = 1, progress }: Contest,
  entries: readonly Entry[],
): Promise<Figures[][]> {
  const figures: Figures[][] = entries.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { server, calls, work }] of entries.entries()) {
      const sent = await calls(round);
      const [cpu, databaseCpu] = [await server.cpu(), world.database.cpu()];
      const start = performance.now();
      const count = work ? await work(round) : sent.length * units;
      const times = work ? [] : await sendAll(server, sent, concurrency);
      const seconds = (performance.now() - start) / 1_000;
      const used = ((await server.cpu()) - cpu) / count;
      const after = world.database.cpu();
      const ofDatabase =
        databaseCpu === null || after === null ? null : (after - databaseCpu) / count;
      if (round === 0) continue;
      figures[index]?.push({
        ...{ cpu: used, databaseCpu: ofDatabase, allCpu: used + (ofDatabase ?? 0) },
        perSecond: count / seconds,
        ...{ median: quantile(times, 0.5), slow: quantile(times, 0.99) },
      });
    }
    progress(round === 0 ? 'warm' : `round ${round} of ${rounds}`);
  }
  return figures;
}

/** A figure of the middle round. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

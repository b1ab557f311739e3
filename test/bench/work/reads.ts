import type { Engine } from '../engine.ts';
import { contest, type Figures } from '../rounds.ts';
import { type Limit, type Line, lineOf, type Measure } from '../table.ts';
import type { World } from '../world.ts';
import { demandSameAnswers, type Question } from './maps.ts';
import type { Effort } from './work.ts';

/** A query that is measured against its statement by hand. */
export interface Read {
  readonly work: string;
  readonly asked: Question;
  /** How often it is sent, beside `Effort.requests`; 1 by default. */
  readonly share?: number;
  readonly limits?: Partial<Record<Measure, Limit>>;
}

/** Compares both answers, and measures both servers with 8 connections. */
export async function measureRead(
  world: World,
  { work, asked, share = 1 }: Read,
  { rounds, requests, progress }: Effort,
): Promise<{ graph: readonly Figures[]; byHand: readonly Figures[] }> {
  const [byHandServer, graphServer] = [await world.byHand(), await world.graph()];
  await demandSameAnswers(graphServer, byHandServer, asked);
  const count = Math.ceil(requests * share);
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 8, rounds, progress: noted },
    [
      { server: graphServer, calls: () => Array(count).fill(asked.graph) },
      { server: byHandServer, calls: () => Array(count).fill(asked.byHand) },
    ],
  );
  return { graph, byHand };
}

/** The lines of a query. */
export async function readLines(world: World, read: Read, effort: Effort): Promise<Line[]> {
  const { graph, byHand } = await measureRead(world, read, effort);
  return linesOf(world.engine, read, graph, byHand);
}

const shown = ['cpu', 'databaseCpu', 'allCpu', 'perSecond'] as const;

/** A line for each measure of a contest. */
export function linesOf(
  { name }: Engine,
  { work, limits = {} }: Pick<Read, 'work' | 'limits'>,
  graph: readonly Figures[],
  byHand: readonly Figures[],
  measures: readonly Measure[] = shown,
): Line[] {
  return measures.flatMap((measure) => {
    const line = lineOf({ engine: name, work }, measure, graph, byHand, limits[measure] ?? null);
    return line ? [line] : [];
  });
}

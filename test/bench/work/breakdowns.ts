import { type Call, graphqlCall } from '../http.ts';
import { contest } from '../rounds.ts';
import type { Line } from '../table.ts';
import type { World } from '../world.ts';
import { countingLine } from './counting.ts';
import { linesOf } from './reads.ts';
import { submitMutation } from './storing.ts';
import { publishedSurvey, responseInput } from './survey.ts';
import type { Effort } from './work.ts';

const keys = Array.from({ length: 20 }, (_, index) => `field${index}`);

/** A response that sets all fields, each to one of ten values. */
function call(survey: string, key: string, number: number): Call {
  const hiddenFields = keys.map((name, index) => ({
    key: name,
    value: `value ${(number * (index + 1)) % 10}`,
  }));
  const input = { survey, ...responseInput(`${key}-${number}`, number), hiddenFields };
  return graphqlCall(submitMutation, { input });
}

/** What a submit and its counting cost where the survey has 5 breakdowns, and 20, beside one without. */
export async function breakdownLines(world: World, effort: Effort): Promise<Line[]> {
  const { requests, rounds, progress } = effort;
  const hiddenFields = keys.map((key) => ({ key }));
  const plain = await publishedSurvey(world, { hiddenFields });
  const numbers = Array.from({ length: requests * 2 }, (_, number) => number);
  const lines: Line[] = [];
  for (const count of [5, 20]) {
    const breakdowns = keys.slice(0, count);
    const survey = await publishedSurvey(world, { hiddenFields, breakdowns });
    const server = await world.graph();
    const work = `a submitted response, ${count} breakdowns, 64 connections`;
    const noted = (at: string) => progress(`${work}: ${at}`);
    const callsTo = (to: string) => (round: number) =>
      numbers.map((number) => call(to, `${count}-${round}`, number));
    const [own = [], other = []] = await contest(
      { world, concurrency: 64, rounds, progress: noted },
      [
        { server, calls: callsTo(survey) },
        { server, calls: callsTo(plain) },
      ],
    );
    const against = 'without';
    lines.push(
      ...linesOf(world.engine, { work }, own, other).map((line) => ({ ...line, against })),
    );
  }
  return lines;
}

/** What counting a response costs, by how many breakdowns its survey has. */
export async function breakdownCounting(world: World, effort: Effort): Promise<Line[]> {
  const hiddenFields = keys.map((key) => ({ key }));
  const lines: Line[] = [];
  for (const count of [0, 5, 20]) {
    const survey = await publishedSurvey(world, { hiddenFields, breakdowns: keys.slice(0, count) });
    const work = `counting a submitted response with ${count} breakdowns, afterwards`;
    const calls = Array.from({ length: effort.requests * 2 }, (_, number) =>
      call(survey, `${count} counted`, number),
    );
    lines.push(await countingLine(world, work, { calls, progress: effort.progress }));
  }
  return lines;
}

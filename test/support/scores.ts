import { encodeId } from '../../schema/kernel/id.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import { publishedSurvey, type SomeResponse, storeResponses } from './countedResponses.ts';
import type { TestWorkspace } from './graph.ts';
import { drainTasks } from './tasks.ts';

export interface ScoreAnswer {
  value: number | null;
  n: number;
  suppressed: boolean;
  interval: { low: number; high: number; level: number; method: string } | null;
  excluded: { unfinished: number; screenedOut: number; quotaFull: number; unanswered: number };
  warnings: string[];
  freshAt: string | null;
}

/** All of a `ScoreAnswer`. */
export const scoreSelection = `value n suppressed interval { low high level method }
  excluded { unfinished screenedOut quotaFull unanswered } warnings freshAt`;

/**
 * What tests of scores do with a workspace.
 *
 * @param at the workspace, once it is there
 */
export function scoresOf(at: () => TestWorkspace) {
  /** Makes a survey with these responses, all counted, and returns its id. */
  async function counted(responses: readonly SomeResponse[]): Promise<string> {
    const key = await publishedSurvey(at().db);
    await storeResponses(at().db, key, responses);
    await foldWaiting();
    return encodeId('Survey', key);
  }

  const foldWaiting = () => drainTasks(at().db, [foldRollups]);

  async function ask<Answer>(field: string, type: string, input: object, selection: string) {
    const { found } = await at().ask<{ found: Answer }>(
      `query($input: ${type}!) { found: ${field}(input: $input) { ${selection} } }`,
      { input },
    );
    return found;
  }

  return { counted, foldWaiting, ask };
}

type Cut = SomeResponse['cut'];

/** The answers to a question in completed responses that meet a condition. */
export function numbersOf(
  responses: readonly SomeResponse[],
  key: string,
  meets: (cut: Cut) => boolean = () => true,
): number[] {
  return responses
    .filter(({ status, cut }) => status === 'COMPLETED' && meets(cut))
    .flatMap(({ answers }) => (typeof answers[key] === 'number' ? [answers[key]] : []));
}

export function npsOf(answers: readonly number[]): number {
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  return (100 * (promoters - detractors)) / answers.length;
}

export const meanOf = (answers: readonly number[]) =>
  answers.reduce((sum, answer) => sum + answer, 0) / answers.length;

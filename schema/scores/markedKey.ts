import { Prisma } from '../../prisma/generated/client/client.ts';
import { badArgument } from '../kernel/errors.ts';
import type { MarkedKey } from './property.ts';

/** A breakdown of a survey, as its row has it. */
export interface MarkedBreakdown {
  readonly key: string;
  readonly source: string;
}

/** An SQL expression of JSON over the row `survey`: those of its breakdowns that have one of the keys. */
export function markedBreakdowns(keys: readonly string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('key', key, 'source', source)), '[]')
    FROM "SurveyBreakdown" breakdown
    WHERE breakdown."workspaceId" = survey."workspaceId" AND breakdown."surveyId" = survey.id
      AND key = ANY(${[...keys]}::text[]))`;
}

const words = { HIDDEN_FIELD: 'hidden field', PROFILE: 'question of role PROFILE' } as const;

/**
 * Refuses hidden fields and questions that are no breakdown of the surveys.
 *
 * @param surveys whose breakdowns they must be, in words
 * @throws BAD_USER_INPUT with the path of the first
 */
export function refuseUnmarked(
  asked: readonly MarkedKey[],
  marked: readonly MarkedBreakdown[],
  surveys: string,
): void {
  for (const { key, path, source } of asked) {
    if (marked.some((each) => each.key === key && each.source === source)) continue;
    const message = `no ${words[source]} of this key is a breakdown of ${surveys}. Add it to those: surveyUpdate(input: { id: …, breakdowns: ["${key}"] }).`;
    throw badArgument(path, message);
  }
}

import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { badArgument } from '../../kernel/errors.ts';
import { type Difference, shareDifference } from '../../scores/metrics/difference.ts';
import type { Interval } from '../../scores/metrics/estimate.ts';
import { share } from '../../scores/metrics/share.ts';
import { knownQuestion } from '../../scores/standing.ts';
import type { PublishedQuestion } from '../../surveys/definition/definitionRules.ts';
import type { LoopInput, RecoveryInput } from './closedLoop.input.ts';
import { isCounted, isOfInput, onDays } from './foundCases.ts';

/** Bad answers that are read, at most: the latest. */
const mostAnswers = 100_000;

/** Customers with a bad answer, with or without a case. */
interface RecoveryCounts {
  readonly hadCase: boolean;
  readonly customers: number;
  /** How many of them answered again. */
  readonly n: number;
  readonly recovered: number;
  /** The mean of the bad answers of those who answered again; null if none did. */
  readonly before: number | null;
}

/** What the statement finds of them; null for a survey that there is not. */
export interface FoundRecovery {
  readonly anonymous: boolean;
  readonly published: PublishedQuestion | null;
  readonly read: number;
  readonly rows: readonly RecoveryCounts[];
}

/** How many customers were content again. All but `customers` and `n` is null if it is suppressed. */
export interface RecoveryGroup {
  readonly customers: number;
  readonly n: number;
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly before: number | null;
}

/** Customers who had a case beside others with an answer as bad. */
export interface Recovery {
  readonly withCase: RecoveryGroup;
  readonly withoutCase: RecoveryGroup;
  readonly suppressed: boolean;
  readonly difference: Difference | null;
  readonly isNewestOnly: boolean;
}

/** SQL for the JSON of `FoundRecovery`: a query of one row, or none. */
export function recoverySql(
  ctx: Pick<Context, 'db'>,
  input: LoopInput,
  { survey, question, recoveredFrom, withinDays: days }: RecoveryInput,
): Prisma.Sql {
  const workspace = Prisma.sql`${ctx.db.$workspaceId}::uuid`;
  const span = Prisma.sql`interval '24 hours' * ${days}::int`;
  const published = Prisma.sql`survey."publishedQuestions" -> ${question}::text`;
  const value = (number: Prisma.Sql) => Prisma.sql`
    CASE WHEN (${published} ->> 'reverseScored')::boolean
      THEN (${published} #>> '{scale,min}')::float8 + (${published} #>> '{scale,max}')::float8 - ${number}
      ELSE ${number} END`;
  // OFFSET has answers looked up by their response, without statistics, too.
  const answerOf = (response: Prisma.Sql) => Prisma.sql`
    SELECT ${value(Prisma.sql`number`)} AS value FROM "Answer" answer
    WHERE answer."workspaceId" = ${workspace} AND answer."responseId" = ${response}.id
      AND answer.question = ${question}::text AND number IS NOT NULL OFFSET 0`;
  const columns = Prisma.raw('"customerId", "completedAt"');
  return Prisma.sql`
    SELECT json_build_object('anonymous', survey.anonymous, 'published', ${published},
      'read', found.read, 'rows', found.rows)
    FROM "Survey" survey CROSS JOIN LATERAL (
      WITH bad AS MATERIALIZED (
        SELECT response.id, ${columns}, answered.value FROM "SurveyResponse" response
        CROSS JOIN LATERAL (${answerOf(Prisma.sql`response`)}) AS answered
        WHERE response."workspaceId" = ${workspace} AND response."surveyId" = survey.id
          AND response.status = 'COMPLETED' AND "customerId" IS NOT NULL
          AND ${onDays(ctx, input, Prisma.sql`"startedAt"`)}
          AND answered.value < ${recoveredFrom}::float8
        ORDER BY "startedAt" DESC, response.id DESC LIMIT ${mostAnswers + 1}::int
      ), firsts AS (
        SELECT DISTINCT ON ("customerId") * FROM bad ORDER BY "customerId", "completedAt", id
      ), compared AS MATERIALIZED (
        SELECT firsts.value AS before, later.value AS later, own."isOfInput",
          own."isOfInput" IS NOT NULL AS "hadCase"
        FROM firsts LEFT JOIN LATERAL (
          SELECT response."completedAt", answered.value FROM (
            SELECT id, "surveyId", status, "completedAt" FROM "SurveyResponse"
            WHERE "workspaceId" = ${workspace} AND "customerId" = firsts."customerId" OFFSET 0
          ) AS response CROSS JOIN LATERAL (${answerOf(Prisma.sql`response`)}) AS answered
          WHERE response."surveyId" = survey.id AND response.status = 'COMPLETED'
            AND response."completedAt" > firsts."completedAt"
            AND response."completedAt" <= firsts."completedAt" + ${span}
          ORDER BY response."completedAt" DESC, response.id DESC LIMIT 1
        ) AS later ON true CROSS JOIN LATERAL (
          SELECT bool_or(coalesce(${isOfInput(input)}, false)) AS "isOfInput" FROM "Case" stored
          WHERE stored."workspaceId" = ${workspace} AND stored."customerId" = firsts."customerId"
            AND ${isCounted} AND "openedAt" >= firsts."completedAt"
            AND "openedAt" <= coalesce(later."completedAt", firsts."completedAt" + ${span})
        ) AS own
      )
      SELECT (SELECT count(*) FROM bad) AS read,
        (SELECT coalesce(json_agg(each), '[]') FROM (
          SELECT "hadCase", count(*) AS customers, count(later) AS n,
            count(*) FILTER (WHERE later >= ${recoveredFrom}::float8) AS recovered,
            avg(before) FILTER (WHERE later IS NOT NULL) AS before
          FROM compared WHERE "isOfInput" IS DISTINCT FROM false GROUP BY 1) AS each) AS rows
    ) AS found
    WHERE survey."workspaceId" = ${workspace} AND survey.id = ${survey}::uuid`;
}

/**
 * Compares the shares of customers who were content again.
 *
 * @throws BAD_USER_INPUT for a survey or a question that there is not, one without a scale, and an anonymous survey
 */
export function recoveryOf(
  found: FoundRecovery | null,
  { recoveredFrom }: RecoveryInput,
  minimumN: number,
): Recovery {
  const path = 'input.recovery';
  if (!found) throw badArgument(`${path}.survey`, 'there is no such survey in this workspace.');
  if (found.anonymous) {
    const message = 'this survey is anonymous: it is not known which customers answered it.';
    throw badArgument(`${path}.survey`, message);
  }
  const { scale } = knownQuestion(found.published, `${path}.question`);
  if (!scale) throw badArgument(`${path}.question`, 'this question has no scale.');
  if (!(recoveredFrom > scale.min && recoveredFrom <= scale.max)) {
    const message = `this must be above ${scale.min}, which is the worst answer, and at most ${scale.max}.`;
    throw badArgument(`${path}.recoveredFrom`, message);
  }
  const countsOf = (hadCase: boolean) =>
    found.rows.find((row) => row.hadCase === hadCase) ?? { ...noCustomers, hadCase };
  const [withCase, withoutCase] = [countsOf(true), countsOf(false)];
  const suppressed = withCase.n < minimumN || withoutCase.n < minimumN;
  const partOf = ({ recovered, n }: RecoveryCounts) => ({ part: recovered, n });
  return {
    withCase: groupOf(withCase, suppressed),
    withoutCase: groupOf(withoutCase, suppressed),
    suppressed,
    difference: suppressed ? null : shareDifference(partOf(withCase), partOf(withoutCase)),
    isNewestOnly: found.read > mostAnswers,
  };
}

const noCustomers = { customers: 0, n: 0, recovered: 0, before: null };

function groupOf(
  { customers, n, recovered, before }: RecoveryCounts,
  suppressed: boolean,
): RecoveryGroup {
  if (suppressed) return { customers, n, value: null, interval: null, before: null };
  const { value, interval } = share({ part: recovered, n });
  return { customers, n, value, interval, before };
}

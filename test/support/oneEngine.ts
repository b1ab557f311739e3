import { sizeVariable } from './size.ts';

/**
 * Tests whose outcome does not depend on the engine: it is decided before a statement is written, or
 * by statements that other tests run on both. `npm test` runs them on PostgreSQL alone, which takes
 * half as long as the embedded database; the soak runs them on both.
 */
export const oneEngine: readonly string[] = [
  'api/cli/key.test.ts',
  'api/cli/rollups.test.ts',
  'api/seeding/seed.test.ts',
  'schema/actors/apiKey.test.ts',
  'schema/feedback/feedback.test.ts',
  'schema/files/primitiveColumns.test.ts',
  'schema/jobs/job.test.ts',
  'schema/jobs/rows/rowJobScopes.test.ts',
  'schema/jobs/rows/rowJobs.test.ts',
  'schema/journeys/arrangement.test.ts',
  'schema/journeys/create.test.ts',
  'schema/journeys/duplicate.test.ts',
  'schema/journeys/interchange/import.test.ts',
  'schema/journeys/journey.test.ts',
  'schema/journeys/limits.test.ts',
  'schema/journeys/parents.test.ts',
  'schema/journeys/step.test.ts',
  'schema/messageTemplates/messageTemplate.test.ts',
  'schema/personas/persona.test.ts',
  'schema/responses/anonymous.test.ts',
  'schema/responses/edit/followZone.test.ts',
  'schema/responses/edit/partial.test.ts',
  'schema/responses/edit/staff.test.ts',
  'schema/responses/interchange/history.test.ts',
  'schema/responses/interchange/importedChoices.test.ts',
  'schema/responses/quotas/quotaCounts.test.ts',
  'schema/responses/quotas/quotaFull.test.ts',
  'schema/responses/submit/bulk.test.ts',
  'schema/responses/submit/limits.test.ts',
  'schema/review/mapStatus.test.ts',
  'schema/review/review.test.ts',
  'schema/scores/completion.test.ts',
  'schema/scores/rollups/verify.test.ts',
  'schema/surveys/definition/definitionRules.test.ts',
  'schema/surveys/liveSurvey.test.ts',
  'schema/surveys/publish.test.ts',
  'schema/surveys/survey.test.ts',
  'schema/toolkit/write/bulk.test.ts',
  'schema/touchpoints/touchpoint.test.ts',
  'test/attack/costs.test.ts',
  'test/attack/documents.test.ts',
  'test/check/tables.test.ts',
  'test/e2e/audit.test.ts',
  'test/e2e/bad-input.test.ts',
  'test/e2e/exchange.test.ts',
  'test/e2e/manners.test.ts',
  'test/e2e/rateLimits.test.ts',
  'test/laws/anonymity.test.ts',
  'test/laws/moves.test.ts',
  'test/laws/pagingWhileChanged.test.ts',
  'test/laws/publishable.test.ts',
  'test/laws/revisions.test.ts',
  'test/laws/scopes.test.ts',
  'test/laws/statements.test.ts',
  'test/laws/statementsOfWrites.test.ts',
  'test/laws/userErrors.test.ts',
];

/** What this run leaves out on the embedded database. */
export function leftToPostgres(): readonly string[] {
  return process.env[sizeVariable] === 'full' ? [] : oneEngine;
}

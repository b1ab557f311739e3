/** Product files past 300 lines, each with the reason why it is one file. */
export const longFiles: Readonly<Record<string, string>> = {
  'prisma/seed/journeys/replace-car.ts': 'one demo journey: content to read, no logic to split',
};

/** Product files with SQL of their own behind the workspace door, each with what Prisma cannot say. */
export const rawSqlFiles: Readonly<Record<string, string>> = {
  'schema/customers/identifiers.ts': 'thousands of values looked up by one parameter',
  'schema/events/insertEvents.ts':
    'three tables in one statement; pairs looked up by two parameters',
  'schema/customers/matchFacts.ts': 'another customer in each of many rows',
  'schema/responses/customers/linkResponses.ts':
    'responses locked with their answers; two columns compared as one, by their index',
  'schema/responses/customers/storeLinks.ts': 'another customer in each of many rows',
  'schema/feedback/storeCustomers.ts': 'another customer in each of many rows',
  'schema/customers/customerKey.ts': 'keys of four kinds, with how many customers each fits',
  'schema/customers/merge/facts.ts':
    'rows moved and noted in one statement; a recursive walk down the merges',
  'schema/customers/merge/fill.ts': 'rows copied or deleted by those of another customer',
  'schema/customers/timeline/entries.ts': 'rows of several tables in one order',
  'schema/customers/duplicates/groups.ts': 'GROUP BY in the order of an index',
  'schema/customers/matchCustomers.ts': 'locks of keys that no row has yet',
  'schema/customers/storeAttributes.ts': 'values deleted and upserted in one statement',
  'schema/jobs/importHandler.ts': 'FOR UPDATE, of what is read',
  'schema/jobs/rows/externalSystems.ts': 'DISTINCT, in the database',
  'schema/jobs/rows/savepoint.ts': 'SAVEPOINT',
  'schema/journeys/emotionCurve.ts': 'means over a join, for many journeys at once',
  'schema/toolkit/write/parents.ts': 'a recursive walk up the parents',
  'schema/outbox/claimed.ts': "sizes, and delete and update returning, by the database's clock",
  'schema/outbox/outbox.ts': 'a conflict that locks the row',
  'schema/responses/submit/calls.ts': 'another value in each of many rows',
  'schema/responses/edit/change.ts': 'another value in each of many rows',
  'schema/surveys/quotas/counters.ts': 'FOR UPDATE on counters',
  'schema/responses/edit/followZone.ts':
    'two columns compared as one, by their index; another day in each of many rows',
  'schema/responses/submit/earlierCalls.ts': 'thousands of keys looked up by one parameter',
  'schema/responses/submit/insert.ts': 'three tables in one statement',
  'schema/responses/submit/storeTogether.ts':
    'what a submit depends on, in the statement that stores it',
  'schema/responses/quotas/quotaCounts.ts':
    'two columns compared as one, by their index; thousands of answers',
  'schema/responses/quotas/quotaVerify.ts': 'a snapshot for several statements',
  'schema/responses/edit/staff.ts': 'tags of many rows in one statement',
  'schema/scores/breakdown.ts': 'sums of rollups, grouped',
  'schema/scores/compare.ts': 'sums of rollups, grouped',
  'schema/scores/distribution.ts': 'sums of rollups, grouped',
  'schema/scores/rollups/fold.ts': 'thousands of deltas in one upsert a table',
  'schema/scores/funnel.ts': 'sums of rollups, grouped',
  'schema/scores/rates.ts': 'sums of rollups, grouped',
  'schema/scores/reliability.ts': 'variances over joined answers',
  'schema/scores/score.ts': 'sums of rollups, grouped',
  'schema/scores/series.ts': 'sums of rollups, grouped',
  'schema/scores/standing.ts': 'a survey, its limits, freshness and counts in one statement',
  'schema/scores/rollups/repair.ts': 'differences to a recount, added in one upsert a table',
  'schema/scores/selection.ts': 'conditions on the rollups that are summed',
  'schema/scores/rollups/verify.ts': 'a recount in one snapshot',
  'schema/toolkit/primitive/positions.ts': 'a position for each of many rows, in one statement',
  'schema/toolkit/read/compiled/compiled.ts': 'the text of a whole answer in one statement',
  'schema/toolkit/read/computed.ts': 'what a value is computed from, as one text',
  'schema/toolkit/write/merged.ts': 'FOR KEY SHARE, and a recursive walk along merges',
  'schema/toolkit/write/reference.ts': 'thousands of names looked up by one parameter each list',
  'schema/toolkit/write/revision.ts': 'locks, with the locked rows',
  'schema/kernel/rows.ts': 'many rows by one parameter',
  'schema/kernel/recordset.ts': 'many rows by one parameter a column',
  'schema/kernel/workspaceDb.ts': 'declares what the door offers',
};

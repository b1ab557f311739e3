import { matchFacts } from '../../schema/customers/match/matchFacts.ts';
import { forgetMerges } from '../../schema/customers/merge/forgetMerges.ts';
import { countTypes } from '../../schema/events/countTypes.ts';
import { importHandlerOf } from '../../schema/jobs/importHandler.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import { eraseCustomers } from '../../schema/privacy/erasure.ts';
import { linkResponses } from '../../schema/responses/customers/linkResponses.ts';
import { followZone } from '../../schema/responses/edit/followZone.ts';
import { importHandler } from '../../schema/responses/interchange/importHandler.ts';
import { countQuotas } from '../../schema/responses/quotas/quotaCounts.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import { eventImports, rowImports } from '../jobKinds.ts';
import { storeYear } from '../seeding/storeYear.ts';

/** The handlers of all topics, in every worker. */
export const handlers: readonly TaskHandler[] = [
  foldRollups,
  importHandler,
  importHandlerOf(rowImports),
  importHandlerOf(eventImports),
  countQuotas,
  followZone,
  matchFacts,
  countTypes,
  linkResponses,
  forgetMerges,
  eraseCustomers,
  storeYear,
];

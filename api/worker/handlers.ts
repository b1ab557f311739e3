import type { ErrandHandler } from '../../schema/outbox/handler.ts';
import { followZone } from '../../schema/responses/edit/followZone.ts';
import { importHandler } from '../../schema/responses/interchange/importHandler.ts';
import { countQuotas } from '../../schema/responses/quotas/quotaCounts.ts';
import { foldTallies } from '../../schema/scores/rollups/fold.ts';

/** Who does the errands of each topic, in every worker. */
export const handlers: readonly ErrandHandler[] = [
  foldTallies,
  importHandler,
  countQuotas,
  followZone,
];

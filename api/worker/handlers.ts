import { importHandler } from '../../schema/jobs/importHandler.ts';
import type { ErrandHandler } from '../../schema/outbox/outbox.ts';
import { followZone } from '../../schema/responses/followZone.ts';
import { countQuotas } from '../../schema/responses/quotaCounts.ts';
import { foldTallies } from '../../schema/scores/fold.ts';

/** Who does the errands of each topic, in every worker. */
export const handlers: readonly ErrandHandler[] = [
  foldTallies,
  importHandler,
  countQuotas,
  followZone,
];

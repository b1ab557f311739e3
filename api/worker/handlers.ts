import { matchFacts } from '../../schema/customers/match/matchFacts.ts';
import { forgetMerges } from '../../schema/customers/merge/forgetMerges.ts';
import { applyMappings } from '../../schema/eventMappings/applyMappings.ts';
import { countTypes } from '../../schema/events/countTypes.ts';
import { endRefused } from '../../schema/invitations/endRefused.ts';
import { inviteSegments } from '../../schema/invitations/inviteSegment.ts';
import { lookAtDueInvitations } from '../../schema/invitations/lookAtDue.ts';
import { importHandlerOf } from '../../schema/jobs/importHandler.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import { eraseCustomersOf } from '../../schema/privacy/erasure.ts';
import { linkResponses } from '../../schema/responses/customers/linkResponses.ts';
import { followZone } from '../../schema/responses/edit/followZone.ts';
import { importHandler } from '../../schema/responses/interchange/importHandler.ts';
import { countQuotas } from '../../schema/responses/quotas/quotaCounts.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import {
  lookAtCustomers,
  lookAtDue,
  lookAtSegments,
  lookInZone,
} from '../../schema/segments/looks.ts';
import type { Config } from '../config.ts';
import { eventImports, rowImports } from '../jobKinds.ts';
import { storeYear } from '../seeding/storeYear.ts';

/** The handlers of all topics, in every worker. */
export function handlersOf({ backupDays }: Pick<Config, 'backupDays'>): readonly TaskHandler[] {
  return [
    foldRollups,
    importHandler,
    importHandlerOf(rowImports),
    importHandlerOf(eventImports),
    countQuotas,
    followZone,
    matchFacts,
    countTypes,
    applyMappings,
    linkResponses,
    forgetMerges,
    eraseCustomersOf(backupDays),
    lookAtSegments,
    lookAtDue,
    lookAtCustomers,
    lookInZone,
    inviteSegments,
    endRefused,
    lookAtDueInvitations,
    storeYear,
  ];
}

/** The same where the operator's settings do not matter. */
export const handlers = handlersOf({ backupDays: null });

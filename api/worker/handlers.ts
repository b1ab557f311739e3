import { assignWaiting } from '../../schema/cases/assignment/assignWaiting.ts';
import { countCases } from '../../schema/cases/board/countCases.ts';
import { noteFollowUpAnswers } from '../../schema/cases/followUp/answered.ts';
import { askFollowUps } from '../../schema/cases/followUp/askFollowUps.ts';
import { noteMissedTargets } from '../../schema/cases/sla/noteMissed.ts';
import { setTargetsAgain } from '../../schema/cases/sla/setAgain.ts';
import { expireChangesOf } from '../../schema/changes/expire.ts';
import { numberChanges } from '../../schema/changes/number.ts';
import { matchFacts } from '../../schema/customers/match/matchFacts.ts';
import { forgetMerges } from '../../schema/customers/merge/forgetMerges.ts';
import { applyMappings } from '../../schema/eventMappings/applyMappings.ts';
import { countTypes } from '../../schema/events/countTypes.ts';
import { endArchived, endRefused } from '../../schema/invitations/endRefused.ts';
import { inviteSegments } from '../../schema/invitations/inviteSegment.ts';
import { lookAtDueInvitations } from '../../schema/invitations/lookAtDue.ts';
import { importHandlerOf } from '../../schema/jobs/importHandler.ts';
import { outbound } from '../../schema/kernel/outbound.ts';
import { sendInvitations } from '../../schema/messages/sendInvitations.ts';
import { renderTemplates } from '../../schema/messages/sending/renderTemplates.ts';
import { messageTurns } from '../../schema/messages/sending/turns.ts';
import { prepareSends } from '../../schema/messages/sendToSegment.ts';
import { noticeTurns } from '../../schema/notices/sendNotices.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import { eraseCustomersOf } from '../../schema/privacy/erasure.ts';
import { countBreakdowns } from '../../schema/responses/breakdowns/countBreakdowns.ts';
import { linkResponses } from '../../schema/responses/customers/linkResponses.ts';
import { followZone } from '../../schema/responses/edit/followZone.ts';
import { importHandler } from '../../schema/responses/interchange/importHandler.ts';
import { countQuotas } from '../../schema/responses/quotas/quotaCounts.ts';
import { planInZone } from '../../schema/rules/schedule.ts';
import { cancelRuns } from '../../schema/runs/cancelRuns.ts';
import { doDryRuns } from '../../schema/runs/dryRun/dryRuns.ts';
import { startIgnored } from '../../schema/runs/start/ignored.ts';
import '../../schema/runs/start/lateMatches.ts';
import { startScheduled, startScheduleParts } from '../../schema/runs/start/scheduled.ts';
import { startTriggered } from '../../schema/runs/start/triggers.ts';
import { carryOnRuns } from '../../schema/runs/turn/carryOn.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import {
  lookAtCustomers,
  lookAtDue,
  lookAtSegments,
  lookInZone,
} from '../../schema/segments/looks.ts';
import { beginWaves } from '../../schema/trackingStudies/beginWaves.ts';
import { alertStopped } from '../../schema/webhooks/alert/alertStopped.ts';
import { webhookTurns } from '../../schema/webhooks/deliveries/turns.ts';
import { channelFailures } from '../channels/channelFailures.ts';
import { guardedPost } from '../channels/guardedPost.ts';
import { type AlertOptions, mailAlert } from '../channels/mailAlert.ts';
import type { Config } from '../config.ts';
import { storedImports } from '../jobKinds.ts';
import { storeYear } from '../seeding/storeYear.ts';

/** The handlers of all topics, in every worker. */
export function handlersOf(
  { backupDays, changeDays, publicUrl }: Pick<Config, 'backupDays' | 'changeDays' | 'publicUrl'>,
  options: AlertOptions,
): readonly TaskHandler[] {
  const onFailure = channelFailures(options.log);
  return [
    foldRollups,
    importHandler,
    ...storedImports.map(importHandlerOf),
    countCases,
    countQuotas,
    countBreakdowns,
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
    endArchived,
    lookAtDueInvitations,
    setTargetsAgain,
    noteMissedTargets,
    beginWaves,
    askFollowUps,
    noteFollowUpAnswers,
    numberChanges,
    expireChangesOf(changeDays),
    ...webhookTurns({ post: guardedPost(outbound) }),
    startTriggered,
    startIgnored,
    startScheduled,
    startScheduleParts,
    planInZone,
    prepareSends,
    sendInvitations,
    ...messageTurns({
      channels: options.channels,
      render: renderTemplates,
      publicUrl,
      onFailure,
    }),
    carryOnRuns,
    cancelRuns,
    doDryRuns,
    assignWaiting,
    noticeTurns({ channels: options.channels, render: renderTemplates, onFailure }),
    alertStopped(mailAlert(options)),
    storeYear,
  ];
}

/** The same where the operator's settings do not matter. */
export const handlers = handlersOf(
  { backupDays: null, changeDays: 7, publicUrl: null },
  { channels: () => null, log: { warn: () => {} } },
);

import type { CaseReason, CaseStatus } from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import { maxBulkRows } from '../../toolkit/write/bulk.ts';
import { type BulkInput, bulkChange, whichCases } from '../bulkCases.ts';
import { changeCases } from '../changeCases.ts';
import { decideStatus, noteField } from '../changeStatus.ts';
import { CaseReasonType, CaseStatusType } from '../enums.graph.ts';

interface BulkStatus extends BulkInput {
  readonly status: CaseStatus;
  readonly reason?: CaseReason | null;
  readonly note?: string | null;
}

const BulkStatusInput = builder.inputRef<BulkStatus>('CaseBulkChangeStatusInput').implement({
  description: 'Cases that come to one status, and why.',
  fields: (t) => ({
    ...whichCases(t),
    status: t.field({
      type: CaseStatusType,
      required: true,
      description: 'The status that they come to; no case comes to OPEN.',
    }),
    reason: t.field({
      type: CaseReasonType,
      description: 'Why; needed for WAITING, REOPENED and CANCELED, and none for another status.',
    }),
    note: noteField(t),
  }),
});

bulkChange<BulkStatus>('caseBulkChangeStatus', {
  description: `Changes the status of up to ${maxBulkRows.toLocaleString('en')} cases, each as the mutation for one does, in as many SQL statements as for one. Refused are single cases with \`WRONG_STATE\`, \`REQUIRED\` or \`INVALID_VALUE\` for their reason, \`STALE_REVISION\`, \`NOT_FOUND\` and \`DUPLICATE\`, and with \`ERASED\` for a note to one that was anonymised with its customer.`,
  input: BulkStatusInput,
  change: (ctx, named, { status, reason, note }) =>
    changeCases(
      ctx,
      named,
      (stored, at, path) => decideStatus(stored, { status, reason }, at, path),
      { reason, note },
    ),
});

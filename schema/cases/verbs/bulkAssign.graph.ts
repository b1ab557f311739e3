import { builder } from '../../builder.ts';
import { maxBulkRows } from '../../toolkit/write/bulk.ts';
import { type Assignment, assignCases, assignmentFields } from '../assignCases.ts';
import { type BulkInput, bulkChange, whichCases } from '../bulkCases.ts';

type BulkAssign = Assignment & BulkInput;

const BulkAssignInput = builder.inputRef<BulkAssign>('CaseBulkAssignInput').implement({
  description: 'Who is to do many cases from now on.',
  fields: (t) => ({ ...whichCases(t), ...assignmentFields(t) }),
});

bulkChange<BulkAssign>('caseBulkAssign', {
  description: `Says who is to do up to ${maxBulkRows.toLocaleString('en')} cases, each as \`caseAssign\` does, in as many SQL statements as for one. Refused with \`INVALID_VALUE\` for an owner who is archived or a key; single cases with \`WRONG_STATE\`, \`STALE_REVISION\`, \`NOT_FOUND\` and \`DUPLICATE\`.`,
  input: BulkAssignInput,
  change: (ctx, named, { owner, team }) => assignCases(ctx, named, { owner, team }),
});

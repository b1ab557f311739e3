import { builder } from '../builder.ts';
import { invalid, type UserErrorShape, UserErrorsThrown } from '../kernel/userError.ts';
import { describedEnum } from '../toolkit/describedEnum.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { ErrorPolicy, maxBulkRows } from '../toolkit/write/bulk.ts';
import { failRow } from '../toolkit/write/bulkStore.ts';
import type { Effect } from '../toolkit/write/idempotency.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { UserError } from '../toolkit/write/userErrors.graph.ts';
import './invitation.graph.ts';
import { type Mark, markInvitations } from './mark.ts';

const MarkStatusType = describedEnum('InvitationReport', 'What a tool that sends messages did.', {
  SENT: 'The invitation went out.',
  DELIVERED: 'The invitation arrived.',
  BOUNCED: 'The invitation could not be delivered.',
  ERROR: 'The invitation could not be sent.',
  REMINDED: 'It sent the reminder that was due.',
});

interface MarkRow {
  readonly invitation: string;
  readonly status: Mark['status'];
  readonly at?: Date | null;
}

interface MarkInput {
  readonly invitations: readonly MarkRow[];
  readonly errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED';
}

const MarkRowInput = builder.inputRef<MarkRow>('InvitationMarkRow').implement({
  description: 'What became of one invitation.',
  fields: (t) => ({
    invitation: t.id(
      bounded(
        { reference: 'Invitation' },
        { required: true, description: 'The id of the invitation: `invitation_…`.' },
      ),
    ),
    status: t.field({ type: MarkStatusType, required: true, description: 'What was done.' }),
    at: t.field({
      type: 'DateTime',
      description:
        'When that was; not in the future, but for a minute, because clocks differ. By default now.',
    }),
  }),
});

const MarkInputType = builder.inputRef<MarkInput>('InvitationMarkInput').implement({
  description: 'What became of invitations, up to 1,000 reports.',
  fields: (t) => ({
    invitations: t.field({
      type: [MarkRowInput],
      ...bounded({ maxItems: maxBulkRows }, { required: true, description: 'The reports.' }),
    }),
    errorPolicy: t.field({
      type: ErrorPolicy,
      required: true,
      defaultValue: 'REJECT_ALL',
      description: 'Whether an error in one report also refuses the others.',
    }),
  }),
});

interface MarkResult {
  readonly index: number;
  readonly status: 'MARKED' | 'UNCHANGED' | 'FAILED';
  readonly invitation: string | null;
  readonly errors: readonly UserErrorShape[];
}

const Status = describedEnum('InvitationMarkStatus', 'The result for one report.', {
  MARKED: 'It changed the invitation.',
  UNCHANGED: 'The invitation was further already, or the report came before.',
  FAILED: 'It was not stored; its `errors` say why.',
});

const Result = builder.objectRef<MarkResult>('InvitationMarkResult').implement({
  description: 'The result of `invitationMark` for one report.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its position in the input, counted from 0.' }),
    status: t.field({
      type: Status,
      description: 'Whether it changed something.',
      resolve: ({ status }) => status,
    }),
    invitation: t.field(
      rowField(
        'Invitation',
        'The invitation as it is now; null if the report failed.',
        ({ invitation }: MarkResult) => invitation,
      ),
    ),
    errors: t.field({
      type: [UserError],
      description: 'The user errors of this report; empty if it was stored.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

interface MarkEffect extends Effect {
  readonly results: readonly MarkResult[];
}

/** How far a clock may be ahead, in milliseconds. */
const clockMs = 60_000;

mutation<MarkInput, MarkEffect>('invitationMark', {
  description: `Stores what became of up to ${maxBulkRows.toLocaleString('en')} invitations, in as many SQL statements as for one. A report that comes twice or late is UNCHANGED: a state never goes back. After SENT, a reminder is due when \`remindAfterDays\` are over and no response was begun.`,
  scope: 'invitations:write',
  input: MarkInputType,
  rows: 'invitations',
  fields: (t) => ({
    results: t.field({
      type: [Result],
      extensions: { rowsOf: 'invitations' },
      description:
        'One result for each report, in the order of the input; empty if all were refused.',
      resolve: ({ effect }) => [...(effect?.results ?? [])],
    }),
  }),
  resolve: async (ctx, { invitations, errorPolicy }, failed) => {
    for (const [index, { at }] of invitations.entries()) {
      if (!at || at.getTime() <= ctx.now.getTime() + clockMs) continue;
      const message = 'This is in the future. Report what was done once it was done.';
      const path = ['input', 'invitations', String(index), 'at'];
      failRow(failed, index, invalid('OUT_OF_RANGE', path, message));
    }
    if (errorPolicy === 'REJECT_ALL' && failed.size > 0) {
      throw new UserErrorsThrown(...[...failed.values()].flat());
    }
    const marks = invitations.map(({ invitation, status, at }): Mark => {
      return { invitation, status, at: at && at < ctx.now ? at : ctx.now };
    });
    const sent = marks.filter((_mark, index) => !failed.has(index));
    const changed = await markInvitations(ctx, sent);
    const results = marks.map((mark, index): MarkResult => {
      const errors = failed.get(index);
      if (errors) return { index, status: 'FAILED', invitation: null, errors };
      const status = changed.has(mark) ? 'MARKED' : 'UNCHANGED';
      return { index, status, invitation: mark.invitation, errors: [] };
    });
    return { results };
  },
});

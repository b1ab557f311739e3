import { builder } from '../builder.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import './invitation.graph.ts';
import '../segments/segment.ts';
import { startInviting } from './inviteSegment.ts';
import { type InvitingInput, invitingFields, readInviting } from './inviting.ts';

interface SegmentInput extends InvitingInput {
  readonly segment: string;
}

const SegmentInviteInput = builder
  .inputRef<SegmentInput>('InvitationCreateForSegmentInput')
  .implement({
    description: 'The customers of a segment to ask, and how.',
    fields: (t) => ({
      ...invitingFields(t),
      segment: t.id(
        bounded(
          { reference: 'Segment' },
          { required: true, description: 'The segment or list, by its id.' },
        ),
      ),
    }),
  });

mutation<SegmentInput, { job: string }>('invitationCreateForSegment', {
  description:
    'Creates a job that invites all customers of a segment or list to a survey, each as `invitationCreate` does, 1,000 in a transaction. `rowsUpdated` of the job counts the invitations. The job of a new segment waits until its members are known. A job that is canceled, or whose survey is closed meanwhile, leaves those that were made before; one that is not done when the links end has FAILED, or is PARTIAL. Repeat the call with the same idempotency key: it invites none twice. Refused as `invitationCreate` is.',
  scope: 'invitations:write',
  input: SegmentInviteInput,
  entity: { field: 'job', model: 'Job', description: 'The job, which a worker does.' },
  resolve: async (ctx, input) => {
    const inviting = await readInviting(ctx, input);
    return { job: await startInviting(ctx, inviting, input.segment) };
  },
});

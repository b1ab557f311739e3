import { builder } from '../../builder.ts';
import { notFound, UserErrorsThrown } from '../../kernel/userError.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import './suppressedAddress.graph.ts';

const scope = 'consents:write';

interface LiftInput {
  readonly id: string;
  readonly reason: string;
}

const LiftInput = builder.inputRef<LiftInput>('SuppressedAddressLiftInput').implement({
  description: 'Lets an address be written to again.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'SuppressedAddress', own: true },
        { required: true, description: 'Its id, as `suppressedAddresses` shows it.' },
      ),
    ),
    reason: t.string(
      bounded(
        { maxLength: 1_000, notBlank: true },
        {
          required: true,
          description:
            'Why it may be written to again, for the audit. It says nothing that names a person: it is never erased.',
        },
      ),
    ),
  }),
});

mutation<LiftInput, { suppressedAddress: string }>('suppressedAddressLift', {
  description:
    'Lifts the suppression of an address. What customers with it refused stays in force. One that was lifted before stays as it is. Refused with `NOT_FOUND` for an unknown id.',
  scope,
  input: LiftInput,
  entity: {
    field: 'suppressedAddress',
    model: 'SuppressedAddress',
    description: 'The address, no longer suppressed; null if there are errors.',
  },
  resolve: async ({ db, now, viewer }, { id, reason }) => {
    const row = (await readLocked(db, 'SuppressedAddress', [id], 'NO KEY UPDATE')).get(id);
    if (!row) throw new UserErrorsThrown(notFound(['input', 'id'], 'suppressed address'));
    await db.suppressedAddress.updateMany({
      where: { id, liftedAt: null },
      data: {
        ...{ liftedAt: now, liftedById: viewer?.actorId ?? null },
        ...{ liftReason: reason, activeKey: null },
      },
    });
    return { suppressedAddress: id };
  },
});

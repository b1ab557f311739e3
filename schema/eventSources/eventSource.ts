import { composeText } from '../conditions/foldText.ts';
import { hasScope } from '../kernel/scope.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { primitive } from '../toolkit/primitive.ts';

/** Sources of a workspace that are described, archived ones included. */
const maxSources = 1_000;

primitive('CustomerEventSource', {
  scope: 'eventTypes',
  description:
    'How events of one source are recorded, by whichever call: `eventRecord`, `eventBulkRecord`, `POST /events` and imports. Events of other sources are recorded, too, and wait for customers that are not known.',
  label: ['key'],
  fields: {
    key: {
      description: 'The `source` that its events have: `shop`. It never changes.',
      order: 'Its key, capital letters before small ones.',
      maxLength: 500,
      notBlank: true,
      key: true,
      anyForm: true,
      fixed: 'Events have this source: describe another one.',
    },
    description: {
      description: 'What the source is, and who runs it.',
      filter: false,
      maxLength: 10_000,
    },
    createCustomers: {
      description:
        'Whether an event whose customer is not known creates the customer, with the address, number or external id that the event came with. Else the event waits for the customer. It says nothing of events that are stored, and holds for an archived source, too.',
      input:
        'Whether an event whose customer is not known creates the customer, with the address, number or external id that the event came with. By default the event waits for it. True needs the scope `customers:write`, too: the events then create customers with the scope `events:write` alone.',
    },
  },
  list: {
    field: 'customerEventSources',
    description: 'The sources of events that the workspace has described, by key.',
    order: { key: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Describes a source of events. A workspace has at most ${maxSources.toLocaleString('en')}. Refused with \`KEY_TAKEN\` for a source that is described already.`,
    input: 'A source of events. Its key is required.',
    payload: 'The new source; null if there are errors.',
  },
  update: {
    description:
      'Changes how events of a source are recorded from now on. Refused with `STALE_REVISION` if `revision` is set and the source has changed since.',
    input:
      'Changes to a source of events. A field that is left out does not change; null clears it.',
  },
  takesAlong: 'its external ids',
  check: ({ stored, after }) =>
    stored || after.key === composeText(after.key)
      ? []
      : [invalid('INVALID_VALUE', ['key'], 'Write this in Unicode’s form NFC, as events have it.')],
  maxRows: {
    count: maxSources,
    message: `A workspace has at most ${maxSources} sources that are described. Delete one that is not used.`,
  },
  checkRows: (ctx, rows) =>
    hasScope(ctx.viewer, 'customers:write') ? [] : rows.flatMap(scopeErrors),
  example: { key: 'shop' },
});

/** The user errors of a row that would have events create customers, of a viewer who may not. */
function scopeErrors({
  input: { createCustomers },
  stored,
  path,
}: {
  readonly input: { readonly createCustomers?: boolean | null | undefined };
  readonly stored: { readonly createCustomers: boolean } | null;
  readonly path: InputPath;
}): UserErrorShape[] {
  if (!createCustomers || stored?.createCustomers) return [];
  const message =
    'This needs the scope `customers:write`, too, which a file of sources does not have. Leave it out, or set it by a call with a key that has the scope.';
  return [invalid('INVALID_VALUE', [...path, 'createCustomers'], message)];
}

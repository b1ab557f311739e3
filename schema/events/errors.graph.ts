import { builder } from '../builder.ts';
import { encodeId } from '../kernel/id.ts';
import { listed } from '../kernel/listed.ts';
import type { ErrorOf, InputPath, UserErrorShape } from '../kernel/userError.ts';
import { UserError, userErrorCode } from '../toolkit/write/userErrors.graph.ts';
import type { ContentField } from './differingFields.ts';

declare module '../kernel/userError.ts' {
  interface UserErrorTypes {
    readonly EventConflictError: {
      readonly code: 'CONFLICT';
      /** The key of the stored event. */
      readonly event: string;
      /** The fields of the input whose values are others than those of the stored event. */
      readonly fields: readonly ContentField[];
    };
  }
}

userErrorCode(
  'CONFLICT',
  'An event with this source and id is stored with another content. It stays as it is.',
);

builder.objectRef<ErrorOf<'EventConflictError'>>('EventConflictError').implement({
  interfaces: [UserError],
  description:
    'An event with this source and id is stored with another content. It stays as it is: record what you know now under another id.',
  fields: (t) => ({
    event: t.id({
      description: 'The id of the stored event.',
      resolve: ({ event }) => encodeId('CustomerEvent', event),
    }),
    fields: t.stringList({
      description:
        'The fields of the input that differ from the stored event: `type`, `occurredAt`, `customer`, `touchpoint`, `value`, `currency`, `properties`.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

/** The user error of an event whose source and id another content has. */
export function conflict(
  event: string,
  path: InputPath,
  fields: readonly ContentField[],
): UserErrorShape {
  return {
    type: 'EventConflictError',
    code: 'CONFLICT',
    path: [...path, 'id'],
    message: conflictMessage(fields),
    event,
    fields,
  };
}

/** @param names of what differs, as the sender calls it */
export function conflictMessage(names: readonly string[]): string {
  const other = names.length > 0 ? ` It differs in ${listed(names)}.` : '';
  return `The source has recorded another event under this id, and it stays as it is.${other} An event has an id of its own.`;
}

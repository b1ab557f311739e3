import { builder } from '../builder.ts';
import { encodeId } from '../kernel/id.ts';
import type { ErrorOf, InputPath, UserErrorShape } from '../kernel/userError.ts';
import { UserError, userErrorCode } from '../toolkit/write/userErrors.graph.ts';

declare module '../kernel/userError.ts' {
  interface UserErrorTypes {
    readonly EventConflictError: {
      readonly code: 'CONFLICT';
      /** The key of the stored event. */
      readonly event: string;
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
  }),
});

/** The user error of an event whose source and id another content has. */
export function conflict(event: string, path: InputPath): UserErrorShape {
  return {
    type: 'EventConflictError',
    code: 'CONFLICT',
    path: [...path, 'id'],
    message:
      'The source has recorded another event under this id, and it stays as it is. An event has an id of its own.',
    event,
  };
}

import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { signedIn } from '../kernel/scope.ts';
import { rowField } from '../toolkit/read/rowField.ts';

const Viewer = builder.objectRef<NonNullable<Context['viewer']>>('Viewer').implement({
  description: 'The viewer of this request: its actor and its key.',
  fields: (t) => ({
    actor: t.prismaField({
      type: 'Actor',
      description: 'The actor of the key.',
      resolve: (query, viewer, _args, ctx) =>
        ctx.db.actor.findFirst({ ...query, where: { id: viewer.actorId } }) as never,
    }),
    apiKey: t.field(
      rowField(
        'ApiKey',
        'The key itself; null for the administrator’s key, which is not stored.',
        ({ keyId }: NonNullable<Context['viewer']>) => keyId,
      ),
    ),
    scopes: t.stringList({
      description: 'What the key may do; `owner` is everything.',
      resolve: ({ scopes }) => [...scopes].sort(),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'The actor and the key of this request, and what the key may do.',
    authScopes: { scope: signedIn },
    // Without a key, the scope above refuses the field.
    resolve: (_root, _args, ctx) => ctx.viewer as NonNullable<Context['viewer']>,
  }),
);

import { builder } from '../builder.ts';
import type { Binding } from '../kernel/binding.ts';
import type { Context } from '../kernel/context.ts';
import { encodeId } from '../kernel/id.ts';
import { signedIn } from '../kernel/scope.ts';
import { rowField } from '../toolkit/read/rowField.ts';

const KeyBinding = builder.objectRef<Binding>('KeyBinding').implement({
  description: 'What a key is bound to: it sees only customers and facts within it.',
  fields: (t) => ({
    segments: t.idList({
      nullable: true,
      description:
        'Ids of segments: the key sees only customers who belong to one of them, and what is about these. Null if it is not bound to segments.',
      resolve: ({ segments }) => segments?.map((key) => encodeId('Segment', key)) ?? null,
    }),
    touchpoints: t.idList({
      nullable: true,
      description:
        'Ids of touchpoints: of events, responses and feedback the key sees only those at one of them. Null if it is not bound to touchpoints.',
      resolve: ({ touchpoints }) => touchpoints?.map((key) => encodeId('Touchpoint', key)) ?? null,
    }),
  }),
});

const Viewer = builder.objectRef<NonNullable<Context['viewer']>>('Viewer').implement({
  description: 'The viewer of this request: its actor and its key.',
  fields: (t) => ({
    actor: t.prismaField({
      type: 'Actor',
      description: 'The actor of the key.',
      resolve: async (query, viewer, _args, ctx) => {
        const actor = await ctx.db.actor.findFirst({ ...query, where: { id: viewer.actorId } });
        if (!actor) throw new Error('The actor of the key is gone');
        return actor;
      },
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
    boundTo: t.field({
      type: KeyBinding,
      nullable: true,
      description:
        'The segments and touchpoints that the key is bound to; null if it sees the whole workspace.',
      resolve: (_viewer, _args, ctx) => ctx.db.$binding,
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

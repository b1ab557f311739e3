import { builder } from '../builder.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import { bindActor } from './bindActor.ts';
import { maxBindings } from './bindingErrors.ts';

const ActorBindInput = builder.inputType('ActorBindInput', {
  description: 'What a person of the team is bound to from now on.',
  fields: (t) => ({
    id: t.id(idOf('Actor', { called: 'person' })),
    segments: t.idList(
      bounded(
        { reference: 'Segment', maxItems: maxBindings },
        {
          description:
            'Each key that acts for the person sees only customers who belong to at least one of these segments. Left out or null: not bound to segments.',
        },
      ),
    ),
    touchpoints: t.idList(
      bounded(
        { reference: 'Touchpoint', maxItems: maxBindings },
        {
          description:
            'Each key that acts for the person sees only what happened at one of these touchpoints; without `segments` beside it, it sees no customers. Left out or null: not bound to touchpoints.',
        },
      ),
    ),
  }),
});

export type ActorBind = typeof ActorBindInput.$inferInput;

mutation('actorBind', {
  description:
    'Binds a person of the team to segments, to touchpoints or both, or with neither of them to nothing any more. It replaces what was before, and holds for each key that acts for the person (`apiKeyCreate(input: {actor})`): on the server that answers this mutation at once, on other servers within a second. Bound keys only read: refused with `WRONG_STATE` while a key that acts for the person has a scope to write. Refused with `INVALID_VALUE` for the actor of a key, which is bound when the key is created.',
  scope: 'keys:write',
  input: ActorBindInput,
  entity: {
    field: 'actor',
    model: 'Actor',
    description: 'The person; null if there are errors.',
  },
  resolve: async (ctx, input) => ({ actor: await bindActor(ctx, input) }),
});

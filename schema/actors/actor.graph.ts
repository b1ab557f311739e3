import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { newId } from '../kernel/id.ts';
import { signedIn } from '../kernel/scope.ts';
import { editable, editableFilter, editableOrder } from '../toolkit/editable.ts';
import { rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRowByEitherId } from '../toolkit/read/lookup.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import {
  ExternalIdInput,
  maxExternalIds,
  replaceExternalIds,
} from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { lifecycle } from '../toolkit/write/lifecycle.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { revise } from '../toolkit/write/revision.ts';
import { actorUsage } from './actor.ts';

const ActorKind = storedEnum('ActorKind', 'Whether somebody or something acts.', {
  PERSON: 'Somebody of the team.',
  KEY: 'A program, through its key.',
});

builder.prismaNode('Actor', {
  ...entity('Actor', signedIn),
  description:
    'Who owns, reviews and changes things: a person of the team, or a key that a program uses.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ActorKind, description: 'Whether it is a person or a key.' }),
    name: t.exposeString('name', { description: 'What the team calls them.' }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'Where a person can be reached. Scope: `actors:read`.',
      authScopes: { scope: 'actors:read' },
    }),
  }),
});

editable('Actor', 'actors:read');

defineListing('Actor', {
  scope: 'actors:read',
  filter: [...editableFilter, 'kind', 'name'],
  order: {
    ...editableOrder,
    NAME: { path: ['name'], description: 'Their name, capital letters before small ones.' },
    KIND: { path: ['kind'], description: 'Persons before keys.' },
  },
  defaultOrder: [{ field: 'NAME', direction: 'asc' }],
});

rootRowByEitherId(
  'actor',
  'Actor',
  'One actor by its id; null if this workspace has no such actor.',
);
rootList('actors', 'Actor', 'The people and keys that act in the workspace, by name.');

const name = { maxLength: 200, notBlank: true } as const;
const email = bounded(
  { maxLength: 320, email: true },
  { description: 'Where they can be reached.' },
);
const externalIds = bounded(
  { maxItems: maxExternalIds, notNull: true },
  { description: 'The ids other systems know them by; replaces all earlier ones.' },
);

const CreateInput = builder.inputType('ActorCreateInput', {
  description: 'A person of the team. Keys get their actor from `apiKeyCreate`.',
  fields: (t) => ({
    name: t.string(bounded(name, { required: true, description: 'What the team calls them.' })),
    email: t.string(email),
    externalIds: t.field({ type: [ExternalIdInput], ...externalIds }),
  }),
});

const UpdateInput = builder.inputType('ActorUpdateInput', {
  description: 'What to change of an actor. What is left out stays; null clears.',
  fields: (t) => ({
    id: t.id(
      bounded(
        { reference: 'Actor' },
        { required: true, description: 'The actor’s id: `actor_…`.' },
      ),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is changed.',
    }),
    name: t.string(
      bounded({ ...name, notNull: true }, { description: 'What the team calls them.' }),
    ),
    email: t.string(email),
    externalIds: t.field({ type: [ExternalIdInput], ...externalIds }),
  }),
});

const entityField = {
  field: 'actor',
  model: 'Actor',
  description: 'The actor as it is now.',
} as const;

mutation('actorCreate', {
  description: 'Adds a person of the team, to own and review things.',
  scope: 'actors:write',
  input: CreateInput,
  entity: entityField,
  resolve: async (ctx, input) => {
    const key = newId();
    await ctx.db.actor.createMany({
      data: { id: key, kind: 'PERSON', name: input.name, email: input.email },
    });
    await replaceExternalIds(ctx.db, 'Actor', [
      { key, externalIds: input.externalIds ?? [], path: ['input', 'externalIds'] },
    ]);
    return { actor: key };
  },
});

mutation('actorUpdate', {
  description: 'Changes what is kept of an actor.',
  scope: 'actors:write',
  input: UpdateInput,
  entity: entityField,
  resolve: async (ctx, { id, revision, name, email, externalIds }) => {
    await revise(ctx.db, 'Actor', id, revision, { name: name ?? undefined, email });
    if (externalIds) {
      await replaceExternalIds(ctx.db, 'Actor', [
        { key: id, externalIds, path: ['input', 'externalIds'] },
      ]);
    }
    return { actor: id };
  },
});

lifecycle({
  model: 'Actor',
  field: 'actor',
  scope: 'actors',
  takesAlong: 'its external ids and the record of its idempotency keys',
  usage: actorUsage,
});

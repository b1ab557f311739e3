import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import { createApiKey, revokeApiKey, secretText } from './apiKey.ts';

const ApiKeyKind = storedEnum('ApiKeyKind', 'What a key is made for.', {
  SECRET: 'For servers and scripts: does what its scopes say. Starts with `cxg_sk_`.',
  PUBLISHABLE:
    'For pages in front of customers: reads live surveys and submits responses, from its origins only. Starts with `cxg_pk_`.',
});

builder.prismaNode('ApiKey', {
  ...entity('ApiKey', 'keys:read'),
  // A key may see itself.
  authScopes: ({ id }, ctx) => id === ctx.viewer?.keyId || { scope: 'keys:read' },
  description: 'How a program shows who it is. The key itself is not stored, only a hash of it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ApiKeyKind, description: 'What it is made for.' }),
    name: t.exposeString('name', { description: 'What the team calls it.' }),
    actor: t.relation('actor', { description: 'As whom it acts.' }),
    scopes: t.exposeStringList('scopes', {
      description:
        'What it may do: `personas:read`, `journeys:write`, …, or `owner` for everything.',
    }),
    allowedOrigins: t.exposeStringList('allowedOrigins', {
      description:
        'Pages of these origins may use it in a browser. A publishable key is refused elsewhere.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was made and its secret shown.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ends by itself; null if it does not.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When a request last came with it, to the minute; of a publishable key, to the day, in UTC. Null if none has.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended; null while it works.',
    }),
  }),
});

defineListing('ApiKey', {
  scope: 'keys:read',
  filter: ['id', 'kind', 'name', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'],
  order: {
    CREATED_AT: { path: ['createdAt'], description: 'When it was made.' },
    NAME: { path: ['name'], description: 'Its name, capital letters before small ones.' },
    LAST_USED_AT: { path: ['lastUsedAt'], description: 'When it was last used.' },
    EXPIRES_AT: { path: ['expiresAt'], description: 'When it ends by itself.' },
  },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

rootList('apiKeys', 'ApiKey', 'The keys of the workspace, revoked ones too, the newest first.');

const CreateInput = builder.inputType('ApiKeyCreateInput', {
  description: 'A new key.',
  fields: (t) => ({
    name: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        { required: true, description: 'What the team calls it: `CRM sync`.' },
      ),
    ),
    kind: t.field({
      type: ApiKeyKind,
      required: true,
      defaultValue: 'SECRET',
      description: 'What it is made for.',
    }),
    scopes: t.stringList(
      bounded(
        { maxItems: 100, maxLength: 100 },
        {
          description:
            'What it may do; a secret key needs at least one, a publishable key has none. Each must be one that the key of this request has: `owner` includes all, and writing includes reading. Others are `INVALID_VALUE`, each at its path.',
        },
      ),
    ),
    allowedOrigins: t.stringList(
      bounded(
        { maxItems: 20, maxLength: 300 },
        {
          description:
            'Origins whose pages may use it: `https://www.example.com`, or `http://localhost:*` for every port while a front end is developed. A publishable key needs at least one. They say where browsers may use the key and are no limit to what it may do, so any can be named.',
        },
      ),
    ),
    expiresAt: t.field({
      type: 'DateTime',
      description:
        'When it is to end by itself: a moment to come, and none after the `expiresAt` of the key of this request. Needed if that key has one.',
    }),
  }),
});

const RevokeInput = builder.inputType('ApiKeyRevokeInput', {
  description: 'Which key to end.',
  fields: (t) => ({
    id: t.id(idOf('ApiKey', { called: 'key' })),
  }),
});

export type ApiKeyCreate = typeof CreateInput.$inferInput;

mutation('apiKeyCreate', {
  description:
    'Makes a key and shows it, once. A key can only hand on what it may do itself: its scopes, until it expires. Making a publishable key takes `surveys:live` and `responses:submit`, which `surveys:read` and `responses:write` include.',
  scope: 'keys:write',
  input: CreateInput,
  entity: { field: 'apiKey', model: 'ApiKey', description: 'The new key.' },
  fields: (t) => ({
    secret: t.string({
      nullable: true,
      description:
        'The key to send as `Authorization: Bearer …`. Shown this once: null if it was refused, or was a retry (`replayed`): the key is there, but its secret was shown then. Revoke it and make another if it was lost.',
      resolve: ({ effect }) => effect?.[secretText] ?? null,
    }),
  }),
  resolve: createApiKey,
});

mutation('apiKeyRevoke', {
  description:
    'Ends a key at once and for good. Repeating it changes nothing. A key that may do more than the key of this request, and the last owner key, are `INVALID_VALUE`. Keys that it has made go on working.',
  scope: 'keys:write',
  input: RevokeInput,
  entity: { field: 'apiKey', model: 'ApiKey', description: 'The key as it is now.' },
  resolve: async (ctx, { id }) => ({ apiKey: await revokeApiKey(ctx, id) }),
});

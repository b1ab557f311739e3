import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import { createApiKey, revokeApiKey, secretText } from './apiKey.ts';
import { maxBindings } from './bindingErrors.ts';

const ApiKeyKind = storedEnum('ApiKeyKind', 'Whether a key is for servers or for pages.', {
  SECRET: 'For servers and scripts: its scopes say what it may do. Starts with `cxg_sk_`.',
  PUBLISHABLE:
    'For pages that customers see: it reads live surveys and submits responses, from its origins only. Starts with `cxg_pk_`.',
});

builder.prismaNode('ApiKey', {
  ...entity('ApiKey', 'keys:read'),
  // A key may read itself.
  authScopes: ({ id }, ctx) => id === ctx.viewer?.keyId || { scope: 'keys:read' },
  description: 'A key with which a program identifies itself. Only a hash of it is stored.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: ApiKeyKind,
      description: 'Whether it is for servers or for pages.',
    }),
    name: t.exposeString('name', { description: 'What the team calls it.' }),
    actor: t.relation('actor', {
      description:
        'The author of its changes: the person for whom it acts, or the actor that stands for this key alone.',
    }),
    scopes: t.exposeStringList('scopes', {
      description:
        'What it may do: `personas:read`, `journeys:write`, …, or `owner` for everything.',
    }),
    allowedOrigins: t.exposeStringList('allowedOrigins', {
      description:
        'The origins of pages that may use it in a browser. From other origins, a publishable key is refused.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was created, and its secret was shown.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it expires; null if it does not expire.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When a request last used it, to the minute; for a publishable key, to the day in UTC. Null if no request has used it.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null if it was not.',
    }),
  }),
});

defineListing('ApiKey', {
  scope: 'keys:read',
  filter: ['id', 'kind', 'name', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'],
  order: {
    CREATED_AT: { path: ['createdAt'], description: 'When it was created.' },
    NAME: { path: ['name'], description: 'Its name, capital letters before small ones.' },
    LAST_USED_AT: { path: ['lastUsedAt'], description: 'When it was last used.' },
    EXPIRES_AT: { path: ['expiresAt'], description: 'When it expires.' },
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
      description: 'Whether it is for servers or for pages.',
    }),
    scopes: t.stringList(
      bounded(
        { maxItems: 100, maxLength: 100 },
        {
          description:
            'What it may do. A secret key needs at least one scope, a publishable key has none. The key of this request must have each of them: `owner` includes all, and writing includes reading. Any other scope is refused with `INVALID_VALUE`.',
        },
      ),
    ),
    allowedOrigins: t.stringList(
      bounded(
        { maxItems: 20, maxLength: 300 },
        {
          description:
            'Origins whose pages may use it in a browser: `https://www.example.com`, or `http://localhost:*` for every port, for the development of a front end. A publishable key needs at least one. Origins do not limit what the key may do, so you can name any.',
        },
      ),
    ),
    segments: t.idList(
      bounded(
        { reference: 'Segment', maxItems: maxBindings },
        {
          description:
            'Binds the key to these segments: it sees only customers who belong to at least one of them at that moment, and only what is about these customers. With `touchpoints` beside it, both bounds apply. What is about no customer, such as personas, journeys and definitions of surveys, it sees as other keys do; of segments it sees only these. A bound key changes nothing: its scopes may only read. It cannot be bound to other segments later. For secret keys; not an empty list.',
        },
      ),
    ),
    touchpoints: t.idList(
      bounded(
        { reference: 'Touchpoint', maxItems: maxBindings },
        {
          description:
            'Binds the key to these touchpoints: of events, responses and feedback it sees only what happened at one of them. Without `segments` beside it, it sees no customers. A bound key changes nothing: its scopes may only read. It cannot be bound to other touchpoints later. For secret keys; not an empty list.',
        },
      ),
    ),
    actor: t.id(
      bounded(
        { reference: 'Actor' },
        {
          description:
            'The person for whom the key acts: the author of its changes. What the person is bound to (`actorBind`) binds the key, too. By default the key acts for itself.',
        },
      ),
    ),
    expiresAt: t.field({
      type: 'DateTime',
      description:
        'When it expires: a moment in the future, not after the `expiresAt` of the key of this request. Required if that key has one.',
    }),
  }),
});

const RevokeInput = builder.inputType('ApiKeyRevokeInput', {
  description: 'The id of the key to revoke.',
  fields: (t) => ({
    id: t.id(idOf('ApiKey', { called: 'key' })),
  }),
});

export type ApiKeyCreate = typeof CreateInput.$inferInput;

mutation('apiKeyCreate', {
  description:
    'Creates a key, and shows its `secret` once. The new key can have only scopes that the key of this request has, and cannot expire after it. A key can be bound to `segments` and `touchpoints`, and then sees only customers of these segments and what happened at these touchpoints. To create a publishable key, a key needs `surveys:live` and `responses:submit`, which `surveys:read` and `responses:write` include.',
  scope: 'keys:write',
  input: CreateInput,
  entity: {
    field: 'apiKey',
    model: 'ApiKey',
    description: 'The new key; null if there are errors.',
  },
  fields: (t) => ({
    secret: t.string({
      nullable: true,
      description:
        'The key to send as `Authorization: Bearer …`. It is shown only once: null if there are errors, and for a retry (`replayed`), because the first call showed it. If it was lost, revoke the key and create another one.',
      resolve: ({ effect }) => effect?.[secretText] ?? null,
    }),
  }),
  resolve: createApiKey,
});

mutation('apiKeyRevoke', {
  description:
    'Revokes a key permanently: on the server that answers this mutation immediately, on other servers within one second. Repeating it changes nothing. Refused with `INVALID_VALUE` for a key that may do more than the key of this request, and for the last owner key. Keys that the revoked key created continue to work.',
  scope: 'keys:write',
  input: RevokeInput,
  entity: {
    field: 'apiKey',
    model: 'ApiKey',
    description: 'The key as it is now; null if there are errors.',
  },
  resolve: async (ctx, { id }) => ({ apiKey: await revokeApiKey(ctx, id) }),
});

noPersonalData('ApiKey', 'Keys are of programs and of the team.');

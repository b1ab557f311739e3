import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { sized } from '../../test/support/size.ts';
import { decodeId, encodeId, newId } from '../kernel/id.ts';
import { allScopes } from '../kernel/scope.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Made {
  apiKey: { id: string; scopes: string[] } | null;
  secret: string | null;
}
const make = (maker: TestClient, input: object) =>
  maker.change<Made>('apiKeyCreate', { name: 'Key', ...input }, 'apiKey { id scopes } secret');

/** What a key with these scopes may do, computed independently of `hasScope`. */
function rightsOf(scopes: readonly string[]): Set<string> {
  const rights = new Set(scopes.includes('owner') ? allScopes() : scopes);
  for (const scope of [...rights]) rights.add(scope.replace(/:write$/, ':read'));
  if (rights.has('surveys:read')) rights.add('surveys:live');
  if (rights.has('responses:write')) rights.add('responses:submit');
  if (rights.has('responses:submit')) rights.add('preferences:change');
  return rights;
}

/** A stored key with these scopes, which can expire and be revoked. */
async function storedKey(scopes: string[], columns: { expiresAt?: Date } = {}) {
  const input = { scopes, ...columns };
  const { apiKey, errors } = await make(workspace, input);
  const keyId = decodeId('ApiKey', apiKey?.id ?? '');
  if (!apiKey || !keyId) throw new Error(JSON.stringify(errors));
  return { id: apiKey.id, client: workspace.as({ keyId, scopes: new Set(scopes) }) };
}

describe('a key creates keys that may do what it may do itself, and no more:', () => {
  test('a new key has only scopes of the key that creates it, and each other scope gets an error at its path', async () => {
    // Only a few, so that one set is often part of the other.
    const known = ['owner', 'personas:read', 'personas:write', 'surveys:read', 'surveys:live'];
    const scopes = fc.uniqueArray(
      fc.oneof(
        fc.constantFrom(...known),
        fc.constantFrom(...known, 'responses:write', 'responses:submit', 'keys:read'),
        fc.constantFrom(...allScopes()),
      ),
      { minLength: 1, maxLength: 5 },
    );
    let made = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(scopes, scopes, async (own, wanted) => {
        const maker = workspace.withScopes('keys:write', ...own);
        const rights = rightsOf(['keys:write', ...own]);
        const { apiKey, secret, errors } = await make(maker, { scopes: wanted });
        const beyond = wanted.filter((scope) => !rights.has(scope));
        expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
          beyond.map((scope) => `INVALID_VALUE input.scopes.${wanted.indexOf(scope)}`),
        );
        for (const [index, scope] of beyond.entries()) {
          expect(errors[index]?.message).toContain(`"${scope}"`);
        }
        expect(apiKey?.scopes ?? null).toEqual(beyond.length === 0 ? wanted : null);
        expect(secret === null).toBe(apiKey === null);
        for (const right of rightsOf(apiKey?.scopes ?? [])) expect(rights).toContain(right);
        if (apiKey) made += 1;
        else refused += 1;
      }),
      { numRuns: sized({ suite: 60, soak: 150 }) },
    );
    expect(Math.min(made, refused)).toBeGreaterThan(10);
  });

  test('only an owner key creates an owner key', async () => {
    const all = allScopes().filter((scope) => scope !== 'owner');
    const { apiKey, errors } = await make(workspace.withScopes(...all), { scopes: ['owner'] });
    expect(apiKey).toBeNull();
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'scopes', '0'] }]);
    expect((await make(workspace, { scopes: ['owner'] })).apiKey?.scopes).toEqual(['owner']);
  });

  test.each([
    [['keys:write'], 'surveys:live, responses:submit and preferences:change'],
    [['keys:write', 'surveys:write'], 'responses:submit and preferences:change'],
    [['keys:write', 'responses:submit'], 'surveys:live'],
    [['keys:write', 'surveys:read', 'responses:write'], null],
    [['keys:write', 'surveys:live', 'responses:submit'], null],
    [['owner'], null],
  ])('to create a publishable key, a key with %j lacks %s', async (scopes, lacking) => {
    const input = { kind: 'PUBLISHABLE', allowedOrigins: ['https://shop.example'] };
    const { apiKey, errors } = await make(workspace.withScopes(...scopes), input);
    expect(apiKey === null).toBe(lacking !== null);
    expect(errors).toEqual(
      lacking === null
        ? []
        : [
            expect.objectContaining({
              code: 'INVALID_VALUE',
              path: ['input', 'kind'],
              message: expect.stringContaining(`this one does not have ${lacking}.`),
            }),
          ],
    );
  });

  test('a key that expires creates no key that expires later', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000);
    const { client } = await storedKey(['keys:write', 'personas:read'], { expiresAt });
    const errorsOf = async (more: object) => {
      const { errors } = await make(client, { scopes: ['personas:read'], ...more });
      return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    expect(await errorsOf({})).toEqual(['OUT_OF_RANGE input.expiresAt']);
    expect(await errorsOf({ expiresAt: null })).toEqual(['OUT_OF_RANGE input.expiresAt']);
    expect(await errorsOf({ expiresAt: new Date(expiresAt.getTime() + 1) })).toEqual([
      'OUT_OF_RANGE input.expiresAt',
    ]);
    expect(await errorsOf({ expiresAt })).toEqual([]);
  });
});

describe('revoking a key', () => {
  const revoke = (client: TestClient, id: string) =>
    client.change<{ apiKey: { revokedAt: string | null } | null }>(
      'apiKeyRevoke',
      { id },
      'apiKey { revokedAt }',
    );

  test('needs the scope `keys:write`', async () => {
    const { id } = await storedKey(['personas:read']);
    const document =
      'mutation ($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { errors { code } } }';
    for (const client of [
      workspace.withScopes('keys:read', 'actors:write'),
      workspace.as({ keyKind: 'PUBLISHABLE' }),
    ]) {
      const { errors } = await client.answer(document, { input: { id } });
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    expect((await revoke(workspace.withScopes('keys:write', 'personas:read'), id)).errors).toEqual(
      [],
    );
  });

  test('is refused if that key may do more', async () => {
    const { id } = await storedKey(['personas:write']);
    const { apiKey, errors } = await revoke(
      workspace.withScopes('keys:write', 'personas:read'),
      id,
    );
    expect(apiKey).toBeNull();
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'id'] }]);
    expect((await revoke(workspace.withScopes('keys:write', 'personas:write'), id)).errors).toEqual(
      [],
    );
  });
});

test('a publishable key can be revoked by a key that could create one', async () => {
  const input = { kind: 'PUBLISHABLE', allowedOrigins: ['https://shop.example'] };
  const { apiKey } = await make(workspace, input);
  const revoke = async (...scopes: string[]) => {
    const revoker = workspace.withScopes('keys:write', ...scopes);
    return (await revoker.change('apiKeyRevoke', { id: apiKey?.id })).errors;
  };
  expect(await revoke('surveys:write')).toMatchObject([{ code: 'INVALID_VALUE' }]);
  expect(await revoke('surveys:read', 'responses:write')).toEqual([]);
});

test('changing an actor does not change what its key may do', async () => {
  const { id } = await storedKey(['personas:read']);
  const keyId = decodeId('ApiKey', id) ?? newId();
  const before = await workspace.db.apiKey.findFirst({ where: { id: keyId } });
  const actor = await workspace.ask<{ apiKeys: { nodes: { actor: { id: string } }[] } }>(
    'query ($id: ID!) { apiKeys(filter: { id: { eq: $id } }) { nodes { actor { id } } } }',
    { id },
  );
  const actorId = actor.apiKeys.nodes[0]?.actor.id;
  const writer = workspace.withScopes('actors:write');
  const { errors } = await writer.change('actorUpdate', {
    id: actorId,
    name: 'owner',
    email: null,
  });
  expect(errors).toEqual([]);
  expect(await workspace.db.apiKey.findFirst({ where: { id: keyId } })).toEqual(before);
});

test('an actor with a key cannot be deleted, even if the key is revoked', async () => {
  const { id } = await storedKey(['personas:read']);
  await workspace.change('apiKeyRevoke', { id });
  const key = await workspace.db.apiKey.findFirst({ where: { id: decodeId('ApiKey', id) ?? '' } });
  const actor = encodeId('Actor', key?.actorId ?? '');
  const { errors } = await workspace.change('actorDelete', { id: actor });
  expect(errors).toMatchObject([{ code: 'IN_USE', usedBy: [id], total: 1 }]);
  await expect(workspace.db.actor.deleteMany({ where: { id: key?.actorId } })).rejects.toThrow();
});

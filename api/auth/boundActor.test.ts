import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { createAuthenticator } from './authenticate.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let authenticator: ReturnType<typeof createAuthenticator>;
let north: string;
let south: string;
let touchpoint: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  authenticator = createAuthenticator(graph.database, { adminKey: null });
  touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  north = await workspace.make('segment', { name: 'North' });
  south = await workspace.make('segment', { name: 'South' });
  for (const [segment, name] of [
    [north, 'Ann'],
    [south, 'Bo'],
  ]) {
    const customer = await workspace.make('customer', { name });
    await workspace.change('segmentAddCustomers', { segment, customers: [customer] });
  }
});
afterAll(async () => {
  await authenticator.settle();
  await graph.close();
});

const person = () => workspace.make('actor', { name: 'Ines' });
const bind = (id: string, bound: object) =>
  workspace.change('actorBind', { id, ...bound }, 'actor { segments { nodes { name } } }');
const keyFor = async (actor: string | null, input: object = {}) => {
  const all = { name: 'Region', scopes: ['customers:read'], actor, ...input };
  const { secret, errors } = await workspace.change<{ secret: string | null }>(
    'apiKeyCreate',
    all,
    'secret',
  );
  return { secret, errors };
};
const codes = ({ errors }: { errors: readonly { code: string; path: readonly string[] }[] }) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

/** The customers that a request with a key sees. */
async function seen(secret: string | null) {
  const found = await authenticator.authenticate({
    authorization: `Bearer ${secret}`,
    origin: null,
  });
  const rows = (await found?.db.customer.findMany({ orderBy: { name: 'asc' } })) ?? [];
  return rows.map(({ name }) => name);
}

describe('a person who is bound to a segment', () => {
  test('sees its customers alone, through each of their keys and from the next request on', async () => {
    const ines = await person();
    const { secret } = await keyFor(ines);
    const other = await keyFor(null);
    expect(await seen(secret)).toEqual(['Ann', 'Bo']);
    expect(await bind(ines, { segments: [north, north] })).toMatchObject({
      actor: { segments: { nodes: [{ name: 'North' }] } },
      errors: [],
    });
    expect(await seen(secret)).toEqual(['Ann']);
    expect(await seen((await keyFor(ines)).secret)).toEqual(['Ann']);
    expect(await seen(other.secret)).toEqual(['Ann', 'Bo']);
    await bind(ines, { segments: [south] });
    expect(await seen(secret)).toEqual(['Bo']);
    await bind(ines, { touchpoints: [touchpoint] });
    expect(await seen(secret)).toEqual([]);
    await bind(ines, {});
    expect(await seen(secret)).toEqual(['Ann', 'Bo']);
  });

  test('sees through a bound key what both are bound to', async () => {
    const ines = await person();
    const { secret } = await keyFor(ines, { segments: [north] });
    const both = await keyFor(ines, { segments: [north, south] });
    await bind(ines, { segments: [south] });
    expect(await seen(secret)).toEqual([]);
    expect(await seen(both.secret)).toEqual(['Bo']);
  });

  test('is the author of what their keys change', async () => {
    const ines = await person();
    const { secret } = await keyFor(ines, { scopes: ['customers:write'] });
    const found = await authenticator.authenticate({
      authorization: `Bearer ${secret}`,
      origin: null,
    });
    expect(found?.viewer.actorId).toBe(decodeId('Actor', ines));
  });
});

describe('what is refused', () => {
  test('binding a person whose keys may write, and a key that writes for one who is bound', async () => {
    const ines = await person();
    await keyFor(ines, { scopes: ['customers:write'] });
    expect(codes(await bind(ines, { segments: [north] }))).toEqual(['WRONG_STATE input.id']);
    expect(codes(await bind(ines, {}))).toEqual([]);
    const bound = await person();
    await bind(bound, { segments: [north] });
    expect(codes(await keyFor(bound, { scopes: ['customers:write'] }))).toEqual([
      'INVALID_VALUE input.scopes.0',
    ]);
  });

  test('an empty list, the actor of a key, and rows of another workspace', async () => {
    const ines = await person();
    expect(codes(await bind(ines, { segments: [] }))).toEqual(['REQUIRED input.segments']);
    await keyFor(null);
    const { actors } = await workspace.ask<{ actors: { nodes: { id: string }[] } }>(
      '{ actors(filter: { kind: { eq: KEY } }, first: 1) { nodes { id } } }',
    );
    const key = actors.nodes[0]?.id ?? '';
    expect(codes(await bind(key, { segments: [north] }))).toEqual(['INVALID_VALUE input.id']);
    expect(codes(await keyFor(key))).toEqual(['INVALID_VALUE input.actor']);
    const other = await graph.workspace('Other');
    const foreign = await other.make('segment', { name: 'East' });
    expect(codes(await bind(ines, { segments: [foreign] }))).toEqual([
      'NOT_FOUND input.segments.0',
    ]);
    expect(codes(await keyFor(await other.make('actor', { name: 'Eve' })))).toEqual([
      'NOT_FOUND input.actor',
    ]);
  });

  test('deleting a segment to which a person is bound', async () => {
    const east = await workspace.make('segment', { name: 'East' });
    await bind(await person(), { segments: [east] });
    const { errors } = await workspace.change('segmentDelete', { id: east });
    expect(errors[0]?.usedBy?.some((user) => user.startsWith('actor_'))).toBe(true);
  });
});

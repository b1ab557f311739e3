import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId, newId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface PersonaOf {
  persona: { revision: number; status: string; archivedAt: string | null };
}

describe('values that could be stored and not be read again', () => {
  test('a number without end is refused', async () => {
    const answer = await workspace.ask<{ personaCreate: { errors: object[] } }>(
      'mutation { personaCreate(input: { name: "x", traits: [{ dimension: DEMOGRAPHIC, key: "k", label: "l", max: 1e999 }] }) { errors { code path } } }',
    );
    expect(answer.personaCreate.errors).toEqual([
      { code: 'OUT_OF_RANGE', path: ['input', 'traits', '0', 'max'] },
    ]);
  });

  test('a review in the future is refused, and a next one can be none', async () => {
    const id = await workspace.make('persona', { name: 'x' });
    const late = await workspace.change('personaReview', {
      id,
      reviewedAt: '9999-12-31T00:00:00Z',
    });
    expect(late.errors).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['input', 'reviewedAt'] }]);
    const never = await workspace.change<{ persona: { reviewDueAt: null } }>(
      'personaReview',
      { id, nextReviewAt: null },
      'persona { reviewDueAt }',
    );
    expect(never.persona.reviewDueAt).toBe(null);
  });

  test('what is no mail address is refused', async () => {
    const { errors } = await workspace.change('actorCreate', { name: 'x', email: 'not one' });
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'email'] }]);
  });
});

describe('ids', () => {
  test.each(['personatrait', 'personaexternalid', 'idempotencykey', 'journeytouchpoint'])(
    'of what is stored but no type of the graph are no ids: %s_…',
    async (prefix) => {
      const id = encodeId(prefix, newId());
      const answer = await workspace.answer(`{ node(id: "${id}") { id } }`);
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        inputPath: 'id',
      });
    },
  );

  test('say nothing of rows that the key may not see', async () => {
    const id = await workspace.make('persona', { name: 'x' });
    const blind = workspace.withScopes('journeys:read');
    const [there, never] = [id, encodeId('Persona', newId())].map((each) =>
      blind.answer(`{ node(id: "${each}") { id } }`),
    );
    expect(await there).toEqual(await never);
  });

  test('of other systems are bounded where they are looked up', async () => {
    const answer = await workspace.answer(
      'query ($externalId: ExternalIdInput!) { personaByExternalId(externalId: $externalId) { id } }',
      { externalId: { system: 'a\0', id: 'x' } },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: 'externalId.system',
    });
  });
});

describe('archiving and restoring', () => {
  const now = 'persona { revision status archivedAt }';

  test('change nothing when they are repeated', async () => {
    const id = await workspace.make('persona', { name: 'x', status: 'ACTIVE' });
    const restored = await workspace.change<PersonaOf>('personaRestore', { id }, now);
    expect(restored.persona).toEqual({ revision: 1, status: 'ACTIVE', archivedAt: null });
    const first = await workspace.change<PersonaOf>('personaArchive', { id, revision: 1 }, now);
    const again = await workspace.change<PersonaOf>('personaArchive', { id, revision: 1 }, now);
    expect(first.persona).toMatchObject({ revision: 2, status: 'ARCHIVED' });
    expect(again).toEqual(first);
  });

  test('are the only ways in and out of the status ARCHIVED', async () => {
    const id = await workspace.make('persona', { name: 'x' });
    const into = await workspace.change('personaUpdate', { id, status: 'ARCHIVED' });
    expect(into.errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'status'] }]);
    await workspace.change('personaArchive', { id });
    const out = await workspace.change('personaUpdate', { id, status: 'ACTIVE' });
    expect(out.errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'status'] }]);
  });
});

interface Bulk {
  results: { status: string; persona: { revision: number } | null; errors: object[] }[];
}

describe('bulk rows', () => {
  const results = 'results { status persona { revision } errors { code path } }';
  const upsert = (rows: object[], errorPolicy = 'REJECT_FAILED') =>
    workspace.change<Bulk>('personaBulkUpsert', { rows, errorPolicy }, results);
  const id = (external: string) => ({ system: 'crm', id: external });

  test('that say what is stored already change nothing', async () => {
    const row = {
      externalId: id('same'),
      name: 'Same',
      externalIds: [id('same'), id('same too')],
      traits: [{ dimension: 'DEMOGRAPHIC', key: 'age', label: 'Age', min: 30, max: 40 }],
      preferredChannels: ['WEB'],
    };
    expect((await upsert([row])).results).toMatchObject([{ status: 'CREATED' }]);
    expect((await upsert([row])).results).toMatchObject([
      { status: 'UNCHANGED', persona: { revision: 1 } },
    ]);
    expect((await upsert([{ ...row, name: 'Other' }])).results).toMatchObject([
      { status: 'UPDATED', persona: { revision: 2 } },
    ]);
  });

  test('that lead to one persona by two of its ids are both named', async () => {
    await upsert([{ externalId: id('one'), name: 'One', externalIds: [id('two')] }]);
    const { results } = await upsert([
      { externalId: id('one'), name: 'First' },
      { externalId: id('two'), name: 'Second' },
    ]);
    expect(results).toMatchObject([
      { status: 'UPDATED' },
      {
        status: 'FAILED',
        errors: [{ code: 'DUPLICATE', path: ['input', 'rows', '1', 'externalId'] }],
      },
    ]);
  });

  test('can swap their external ids', async () => {
    await upsert([
      { externalId: id('left'), name: 'Left', externalIds: [id('left extra')] },
      { externalId: id('right'), name: 'Right', externalIds: [id('right extra')] },
    ]);
    const { results } = await upsert([
      { externalId: id('left'), externalIds: [id('right extra')] },
      { externalId: id('right'), externalIds: [id('left extra')] },
    ]);
    expect(results.map(({ status }) => status)).toEqual(['UPDATED', 'UPDATED']);
  });

  test('with many errors of one kind are all answered at once', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      externalId: id(`many ${index}`),
      name: 'x',
      externalIds: [id('shared')],
    }));
    const { value, statements } = await graph.statementsOf(() => upsert(rows));
    expect(value.results.filter(({ status }) => status === 'FAILED')).toHaveLength(99);
    expect(statements.length).toBeLessThan(25);
  });

  test('sent by several at once make each row once', async () => {
    const rows = ['a', 'b', 'c'].map((each) => ({ externalId: id(`at once ${each}`), name: each }));
    const answers = await Promise.all(Array.from({ length: 6 }, () => upsert(rows, 'REJECT_ALL')));
    const statuses = answers.flatMap(({ results }) => results.map(({ status }) => status)).sort();
    expect(statuses).toEqual([
      ...Array.from({ length: 3 }, () => 'CREATED'),
      ...Array.from({ length: 15 }, () => 'UNCHANGED'),
    ]);
  });

  test('name thousands of rows of other systems in few statements', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({
      externalId: id(`owned ${index}`),
      name: 'x',
      owner: { externalId: { system: `system ${index}`, id: 'x' } },
    }));
    const { value, statements } = await graph.statementsOf(() => upsert(rows));
    expect(value.results.every(({ status }) => status === 'FAILED')).toBe(true);
    expect(statements.length).toBeLessThan(25);
  });
});

describe('keys', () => {
  const make = (viewer: Pick<TestWorkspace, 'change'>, input: object) =>
    viewer.change<{ apiKey: { id: string; scopes: string[]; allowedOrigins: string[] } }>(
      'apiKeyCreate',
      { name: 'x', ...input },
      'apiKey { id scopes allowedOrigins }',
    );

  test('end no key that may do more than they', async () => {
    const { apiKey } = await make(workspace, { scopes: ['owner'] });
    const minor = workspace.withScopes('keys:write');
    const { errors } = await minor.change('apiKeyRevoke', { id: apiKey.id });
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'id'] }]);
  });

  test('always leave one owner', async () => {
    const alone = await graph.workspace();
    const { apiKeys } = await alone.ask<{ apiKeys: { nodes: { id: string }[] } }>(
      '{ apiKeys { nodes { id } } }',
    );
    const { errors } = await alone.change('apiKeyRevoke', { id: apiKeys.nodes[0]?.id });
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'id'] }]);
  });

  test.each([
    'https://ä.de/evil',
    'http://*.example',
    'https://a.example/?x',
    'https://u@a.example',
  ])('take only origins: %s is none', async (origin) => {
    const { errors } = await make(workspace, { kind: 'PUBLISHABLE', allowedOrigins: [origin] });
    expect(errors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'allowedOrigins', '0'] },
    ]);
  });

  test('keep origins as browsers send them, and each scope once', async () => {
    const { apiKey } = await make(workspace, {
      scopes: ['personas:read', 'personas:read'],
      allowedOrigins: ['https://A.example:443/', 'https://a.example'],
    });
    expect(apiKey).toMatchObject({
      scopes: ['personas:read'],
      allowedOrigins: ['https://a.example'],
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { Viewer } from './context.ts';
import { allScopes, declareScope, hasScope, refusedFor, requireScope, signedIn } from './scope.ts';

const viewer = (scopes: string[], keyKind: Viewer['keyKind'] = 'SECRET'): Viewer => ({
  actorId: 'somebody',
  keyId: 'a key',
  keyKind,
  scopes: new Set(scopes),
});

describe('a scope is held', () => {
  test.each([
    [['personas:read'], 'personas:read', true],
    [['personas:write'], 'personas:read', true],
    [['personas:read'], 'personas:write', false],
    [['personas:write'], 'journeys:read', false],
    [['owner'], 'personas:write', true],
    [['owner'], 'a scope to come', true],
    [['personas:write'], 'owner', false],
    [[], signedIn, true],
    [[], 'personas:read', false],
  ])('by a secret key with %j: %s → %s', (scopes, name, held) => {
    expect(hasScope(viewer(scopes), name)).toBe(held);
  });

  test.each([
    [['surveys:read'], 'surveys:live', true],
    [['surveys:write'], 'surveys:live', true],
    [['surveys:live'], 'surveys:live', true],
    [['surveys:live'], 'surveys:read', false],
    [['responses:write'], 'responses:submit', true],
    [['responses:read'], 'responses:submit', false],
    [['responses:submit'], 'responses:write', false],
    [['surveys:write'], 'responses:submit', false],
  ])('of what answering a survey takes by a secret key with %j: %s → %s', (scopes, name, held) => {
    expect(hasScope(viewer(scopes), name)).toBe(held);
  });

  test('by a publishable key only if answering a survey takes it, whatever its scopes say', () => {
    const page = viewer(['owner', 'personas:read', 'responses:write'], 'PUBLISHABLE');
    for (const name of ['surveys:live', 'responses:submit']) {
      expect(hasScope(page, name)).toBe(true);
      expect(hasScope(viewer([], 'PUBLISHABLE'), name)).toBe(true);
    }
    const closed = ['personas:read', 'surveys:read', 'responses:write', 'owner', signedIn];
    for (const name of closed) expect(hasScope(page, name)).toBe(false);
  });

  test('never by nobody', () => {
    for (const name of ['personas:read', 'surveys:live', 'responses:submit', 'owner', signedIn]) {
      expect(hasScope(null, name)).toBe(false);
    }
  });
});

describe('who lacks a scope', () => {
  const refusal = (who: Viewer | null) => {
    try {
      requireScope({ viewer: who }, 'personas:read', 'Persona.name');
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('is told which, with a key', () => {
    expect(refusal(viewer(['journeys:write']))).toMatchObject({
      message: 'Persona.name needs the scope "personas:read", which this key does not have.',
      extensions: { code: 'FORBIDDEN', scope: 'personas:read' },
    });
  });

  test('is told to send a key, without one', () => {
    expect(refusal(null)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  test('is told to use a secret key, with a publishable one, which can have no scope', () => {
    const error = refusal(viewer([], 'PUBLISHABLE'));
    expect(error).toMatchObject({
      message:
        'Persona.name is not open to publishable keys, which read live surveys and answer them. Ask for it from a server of yours, with a secret key that has the scope "personas:read".',
      extensions: { code: 'FORBIDDEN' },
    });
    expect(error).not.toHaveProperty('extensions.scope');
  });

  test('is not told a scope that no key can be given, where any secret key will do', () => {
    expect(refusedFor(viewer([], 'PUBLISHABLE'), signedIn, 'Query.workspace').message).toMatch(
      /, with a secret key\.$/,
    );
  });

  test('and nobody else is refused', () => {
    expect(refusal(viewer(['personas:read']))).toBeUndefined();
  });
});

test('declared scopes can be given to keys, each once', () => {
  expect(declareScope('tests:read')).toBe('tests:read');
  declareScope('tests:read');
  expect(allScopes().filter((name) => name === 'tests:read')).toHaveLength(1);
  expect(allScopes()).toContain('owner');
  expect(allScopes()).toEqual([...allScopes()].sort());
});

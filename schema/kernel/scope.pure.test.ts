import { describe, expect, test } from 'vitest';
import type { Viewer } from './context.ts';
import {
  allScopes,
  declareScope,
  hasScope,
  refusedFor,
  requireScope,
  signedIn,
  verbatimScope,
} from './scope.ts';

const viewer = (scopes: string[], keyKind: Viewer['keyKind'] = 'SECRET'): Viewer => ({
  actorId: 'an actor',
  keyId: 'a key',
  keyKind,
  scopes: new Set(scopes),
  verbatimsPersonal: false,
});

describe('a viewer has a scope', () => {
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
  ])('with a secret key of the scopes %j: %s → %s', (scopes, name, expected) => {
    expect(hasScope(viewer(scopes), name)).toBe(expected);
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
  ])(
    'for answering surveys, with a secret key of the scopes %j: %s → %s',
    (scopes, name, expected) => {
      expect(hasScope(viewer(scopes), name)).toBe(expected);
    },
  );

  test('with a publishable key only if it is for answering surveys, whatever scopes the key lists', () => {
    const page = viewer(['owner', 'personas:read', 'responses:write'], 'PUBLISHABLE');
    for (const name of ['surveys:live', 'responses:submit']) {
      expect(hasScope(page, name)).toBe(true);
      expect(hasScope(viewer([], 'PUBLISHABLE'), name)).toBe(true);
    }
    const closed = ['personas:read', 'surveys:read', 'responses:write', 'owner', signedIn];
    for (const name of closed) expect(hasScope(page, name)).toBe(false);
  });

  test.each([
    [['feedback:read'], false, true],
    [['feedback:read'], true, false],
    [['customers:personal'], true, true],
    [['owner'], true, true],
  ])(
    'for respondents’ own words, with the scopes %j, where they are personal (%s): %s',
    (scopes, verbatimsPersonal, expected) => {
      expect(hasScope({ ...viewer(scopes), verbatimsPersonal }, verbatimScope)).toBe(expected);
      expect(hasScope({ ...viewer([], 'PUBLISHABLE'), verbatimsPersonal }, verbatimScope)).toBe(
        !verbatimsPersonal,
      );
    },
  );

  test('no key by the name of respondents’ own words', () => {
    expect(allScopes()).not.toContain(verbatimScope);
    const clerk = { ...viewer(['feedback:read', verbatimScope]), verbatimsPersonal: true };
    expect(hasScope(clerk, verbatimScope)).toBe(false);
    expect(() => requireScope({ viewer: clerk }, verbatimScope, 'filter.text')).toThrow(
      'filter.text needs the scope "customers:personal"',
    );
  });

  test('only with a key', () => {
    for (const name of ['personas:read', 'surveys:live', 'responses:submit', 'owner', signedIn]) {
      expect(hasScope(null, name)).toBe(false);
    }
  });
});

describe('a viewer without the scope', () => {
  const refusal = (who: Viewer | null) => {
    try {
      requireScope({ viewer: who }, 'personas:read', 'Persona.name');
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('gets an error that names the scope', () => {
    expect(refusal(viewer(['journeys:write']))).toMatchObject({
      message: 'Persona.name needs the scope "personas:read", which this key does not have.',
      extensions: { code: 'FORBIDDEN', scope: 'personas:read' },
    });
  });

  test('and without a key gets an error that asks for a key', () => {
    expect(refusal(null)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  test('and with a publishable key gets an error that asks for a secret one, because it can have no scope', () => {
    const error = refusal(viewer([], 'PUBLISHABLE'));
    expect(error).toMatchObject({
      message:
        'Persona.name is not open to publishable keys, which read live surveys and answer them, and change preferences by a customer’s link. Send the request from your server, with a secret key that has the scope "personas:read".',
      extensions: { code: 'FORBIDDEN' },
    });
    expect(error).not.toHaveProperty('extensions.scope');
  });

  test('gets an error without a scope where any secret key is enough', () => {
    expect(refusedFor(viewer([], 'PUBLISHABLE'), signedIn, 'Query.workspace').message).toMatch(
      /, with a secret key\.$/,
    );
  });

  test('is refused, and a viewer with the scope is not', () => {
    expect(refusal(viewer(['personas:read']))).toBeUndefined();
  });
});

test('each declared scope is listed once, in order', () => {
  expect(declareScope('tests:read')).toBe('tests:read');
  declareScope('tests:read');
  expect(allScopes().filter((name) => name === 'tests:read')).toHaveLength(1);
  expect(allScopes()).toContain('owner');
  expect(allScopes()).toEqual([...allScopes()].sort());
});

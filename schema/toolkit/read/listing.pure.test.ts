import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../kernel/context.ts';
import '../../index.ts';
import { encodeId, newId } from '../../kernel/id.ts';
import { whereOf } from './filter.ts';
import { type FilterInput, listingOf, sortTermsOf } from './listing.ts';

const now = new Date('2026-11-21T12:00:00Z');
const viewer = (...scopes: string[]): Viewer => ({
  actorId: newId(),
  keyId: null,
  keyKind: 'SECRET',
  scopes: new Set(scopes),
  verbatimsPersonal: false,
});
const persona = listingOf('Persona');
const where = (filter: FilterInput, ...scopes: string[]) =>
  whereOf(persona, filter, { now, viewer: viewer(...(scopes.length > 0 ? scopes : ['owner'])) });
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};
const badInput = (inputPath: string) => ({ extensions: { code: 'BAD_USER_INPUT', inputPath } });

describe('a filter', () => {
  const nested = (depth: number): FilterInput =>
    depth === 1 ? { name: { eq: 'a' } } : { not: nested(depth - 1) };

  test('can be nested eight deep and no deeper', () => {
    expect(refusal(() => where(nested(8)))).toBeUndefined();
    expect(refusal(() => where(nested(9)))).toMatchObject(badInput('filter'));
  });

  test('can have a hundred conditions and no more', () => {
    const many = (count: number) => ({
      or: Array.from({ length: count }, () => ({ name: { eq: 'a' } })),
    });
    expect(refusal(() => where(many(40)))).toBeUndefined();
    expect(refusal(() => where(many(101)))).toMatchObject(badInput('filter'));
  });

  test.each([
    [{ name: null }, 'filter.name'],
    [{ name: { eq: null } }, 'filter.name.eq'],
    [{ name: { in: ['a', null] } }, 'filter.name.in'],
    [{ name: { in: Array.from({ length: 101 }, () => 'a') } }, 'filter.name.in'],
    [{ name: { contains: 'a\0' } }, 'filter.name.contains'],
    [{ name: { contains: 'x'.repeat(10_001) } }, 'filter.name.contains'],
    [{ id: { eq: 'nonsense' } }, 'filter.id.eq'],
    [{ id: { in: [encodeId('Journey', newId())] } }, 'filter.id.in'],
    [{ journeys: { some: null } }, 'filter.journeys.some'],
    [{ journeys: { some: { title: { eq: null } } } }, 'filter.journeys.some.title.eq'],
    [{ owner: null }, 'filter.owner'],
  ])('number %# with a wrong value is refused, and the error names its path', (filter, path) => {
    expect(refusal(() => where(filter))).toMatchObject(badInput(path));
  });

  test('names `isNull` as the cure for a null only where the column can be null', () => {
    const message = (filter: FilterInput) => Object(refusal(() => where(filter))).message;
    expect(message({ name: { eq: null } })).toContain('cannot be null. Leave it out instead.');
    expect(message({ sharePct: { eq: null } })).toContain('cannot be null. Use isNull,');
  });

  test('compares only rows that the viewer may read', () => {
    const filter = { journeys: { some: { title: { eq: 'a' } } } };
    expect(refusal(() => where(filter, 'personas:read'))).toMatchObject({
      extensions: { code: 'FORBIDDEN', scope: 'journeys:read' },
    });
    expect(refusal(() => where(filter, 'personas:read', 'journeys:read'))).toBeUndefined();
    expect(refusal(() => where({ not: { owner: {} } }, 'personas:read'))).toMatchObject({
      extensions: { code: 'FORBIDDEN', scope: 'actors:read' },
    });
  });
});

describe('an order', () => {
  const paths = (...orderBy: { field: string; direction?: 'asc' | 'desc' }[]) =>
    sortTermsOf(null, persona, orderBy, { model: 'Persona' }).map(({ path, direction, nulls }) => [
      path.join('.'),
      direction,
      nulls,
    ]);

  test('ends with the id, so that no two rows are equal in it', () => {
    expect(paths({ field: 'NAME' }, { field: 'REVIEW_DUE_AT', direction: 'desc' })).toEqual([
      ['name', 'asc', 'last'],
      ['reviewDueAt', 'desc', 'first'],
      ['id', 'asc', 'last'],
    ]);
  });

  test('is by default that of the list, or that of the rows in their parent', () => {
    expect(paths()).toEqual([
      ['createdAt', 'desc', 'first'],
      ['id', 'asc', 'last'],
    ]);
    const link = { model: 'JourneyPersona', through: 'persona' } as const;
    expect(sortTermsOf(null, persona, null, link, ['position']).map(({ path }) => path)).toEqual([
      ['position'],
      ['persona', 'id'],
    ]);
    expect(sortTermsOf(null, persona, [{ field: 'NAME' }], link).map(({ path }) => path)).toEqual([
      ['persona', 'name'],
      ['persona', 'id'],
    ]);
  });

  test('can have five terms and no more', () => {
    const terms = (count: number) => Array.from({ length: count }, () => ({ field: 'NAME' }));
    expect(paths(...terms(5))).toHaveLength(6);
    expect(refusal(() => paths(...terms(6)))).toMatchObject(badInput('orderBy'));
  });
});

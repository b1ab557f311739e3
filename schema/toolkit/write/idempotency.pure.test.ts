import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from './idempotency.ts';

/** The same value with the fields of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, entry]) => [name, shuffled(entry)]));
}

const anyArguments = fc.dictionary(fc.string(), fc.jsonValue());

describe('the fingerprint of arguments', () => {
  test('does not depend on the order of fields, at any depth', () => {
    fc.assert(
      fc.property(anyArguments, (args) => {
        expect(fingerprintOf('secret', 'personaCreate', shuffled(args))).toBe(
          fingerprintOf('secret', 'personaCreate', args),
        );
      }),
    );
  });

  test('differs for other arguments and for another mutation', () => {
    fc.assert(
      fc.property(anyArguments, anyArguments, (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        const [a, b] = [fingerprintOf('secret', 'm', one), fingerprintOf('secret', 'm', other)];
        expect(a === b).toBe(same);
      }),
    );
    const empty = fingerprintOf('secret', 'personaCreate', {});
    expect(empty).not.toBe(fingerprintOf('secret', 'personaUpdate', {}));
    expect(empty).not.toBe(fingerprintOf('another secret', 'personaCreate', {}));
  });

  test.each([
    [{ list: [1, 2] }, { list: [2, 1] }],
    [{ text: null }, {}],
    [{ text: '1' }, { text: 1 }],
    [{ a: { b: 1 } }, { a: [['b', 1]] }],
    [{ at: new Date(1) }, { at: new Date(2) }],
  ])('differs between %j and %j', (one, other) => {
    expect(fingerprintOf('secret', 'm', one)).not.toBe(fingerprintOf('secret', 'm', other));
  });

  test('is the same for undefined and absent fields', () => {
    expect(fingerprintOf('secret', 'm', { a: 1, b: undefined })).toBe(
      fingerprintOf('secret', 'm', { a: 1 }),
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entry]) => ({ name, entry: sorted(entry) }));
}

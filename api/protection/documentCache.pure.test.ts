import fc from 'fast-check';
import { type DocumentNode, Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { documentCache } from './documentCache.ts';

const document = (): DocumentNode => ({ kind: Kind.DOCUMENT, definitions: [] });

describe('the cache of parsed documents', () => {
  test('keeps what was used last and drops the oldest for the newest', () => {
    const cache = documentCache(30);
    const kept = document();
    cache.set('aaa', kept);
    for (let at = 0; at < 9; at++) cache.set(`b${at}_`, document());
    expect(cache.get('aaa')).toBe(kept);
    cache.set('ccc', document());
    expect(cache.get('aaa')).toBe(kept);
    expect(cache.get('b0_')).toBeUndefined();
  });

  test('never keeps more characters than it has room for', () => {
    const capacity = 100;
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 })), (texts) => {
        const cache = documentCache(capacity);
        for (const text of texts) cache.set(text, document());
        const kept = [...new Set(texts)].filter((text) => cache.get(text));
        expect(kept.join('').length).toBeLessThanOrEqual(capacity);
        expect(kept.every((text) => text.length <= capacity / 10)).toBe(true);
      }),
    );
  });
});

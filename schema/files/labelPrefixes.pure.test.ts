import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LabelPrefixes } from './labelPrefixes.ts';

test('the labels of a text at a position are those that its rest begins with', () => {
  const text = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\ud83d\ude00', 'é'), maxLength });
  fc.assert(
    fc.property(fc.array(text(4), { maxLength: 20 }), text(12), fc.nat(12), (labels, whole, at) => {
      const simply = [...new Set(labels)].filter((label) => whole.startsWith(label, at) && label);
      const longest = [...simply].sort((a, b) => b.length - a.length);
      expect(new LabelPrefixes(labels).at(whole, at)).toEqual(longest);
    }),
    { numRuns: 1_000 },
  );
});

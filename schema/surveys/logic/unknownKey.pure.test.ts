import { expect, test } from 'vitest';
import { unknownKey } from './unknownKey.ts';

test('the message about an unknown key lists the first ten keys that exist', () => {
  const keys = Array.from({ length: 12 }, (_, index) => `p${index + 1}`);
  expect(unknownKey('page', keys)).toBe(
    'The survey has no page with this key. It has p1, p2, p3, p4, p5, p6, p7, p8, p9, p10 and 2 more.',
  );
  expect(unknownKey('ending', [])).toBe('The survey has no ending with this key. It has none.');
});

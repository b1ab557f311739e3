import { protocol } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { bind, type WireValue } from './bind.ts';

test('parameters are bound with the same bytes as PGlite writes', () => {
  const long = 'Grüße aus Łódź, 東京 und 🚲. '.repeat(40);
  const lists: WireValue[][] = [
    [],
    ['plain', '', null, long],
    ['half a pair: \ud83d', new Uint8Array([0, 1, 255]), new Uint8Array()],
    [new Uint8Array([9, 8, 7, 6]).subarray(1, 3), 'after bytes'],
    Array.from({ length: 40_000 }, (_, index) => (index % 3 === 0 ? null : String(index))),
  ];
  for (const statement of ['', 'read_ä']) {
    for (const values of lists) {
      const theirs = protocol.serialize.bind({ statement, values });
      expect(Buffer.from(bind(statement, values)).equals(theirs)).toBe(true);
    }
  }
});

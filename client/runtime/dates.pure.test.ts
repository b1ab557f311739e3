import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeDates, encodeVariables } from './dates.ts';
import { dateOf, isIsoDateTime, isoDateTime } from './scalars.ts';

const noon = '2026-11-21T12:00:00.000Z';

describe('decoding', () => {
  test('converts fields, lists and lists of lists, and changes nothing else', () => {
    const answer = {
      persona: { createdAt: noon, name: noon, archivedAt: null },
      pages: [{ nodes: [{ at: noon }, { at: null }] }, null],
      grid: [[noon], []],
    };
    decodeDates('Ask', answer, {
      persona: { createdAt: true, archivedAt: true },
      pages: { nodes: { at: true } },
      grid: true,
    });
    expect(answer).toEqual({
      persona: { createdAt: new Date(noon), name: noon, archivedAt: null },
      pages: [{ nodes: [{ at: new Date(noon) }, { at: null }] }, null],
      grid: [[new Date(noon)], []],
    });
  });

  test('adds no field that only another member of a union has', () => {
    const answer = { nodes: [{ id: 'a', at: noon }, { id: 'b' }] };
    decodeDates('Ask', answer, { nodes: { at: true } });
    expect(answer).toEqual({ nodes: [{ id: 'a', at: new Date(noon) }, { id: 'b' }] });
  });

  test.each([
    ['text', 'yesterday'],
    ['an empty text', ''],
    ['a number', 1_700_000_000_000],
    ['a day without a time', '2026-11-21'],
    ['a time without an offset', '2026-11-21T12:00:00'],
    ['30 February', '2026-02-30T12:00:00Z'],
    ['29 February of a common year', '2026-02-29T12:00:00Z'],
    ['the 13th month', '2026-13-01T12:00:00Z'],
    ['24 o’clock', '2026-11-21T24:00:00Z'],
    ['an object', {}],
  ])('%s is no DateTime: the error names its path, not its value', (_, bad) => {
    const answer = { personas: { nodes: [{ at: noon }, { at: bad }] } };
    expect(() => decodeDates('Ask', answer, { personas: { nodes: { at: true } } })).toThrow(
      expect.objectContaining({
        name: 'ScalarParseError',
        scalar: 'DateTime',
        path: ['data', 'personas', 'nodes', 1, 'at'],
        message: 'Ask: data.personas.nodes.1.at is not a DateTime.',
      }),
    );
  });
});

test('a Date that is encoded and decoded is the same', () => {
  const moments = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (at) => {
      const answer: { at: unknown } = JSON.parse(encodeVariables('Ask', { at }));
      expect(decodeDates('Ask', answer, { at: true })).toEqual({ at });
      expect(dateOf(isoDateTime(at))).toEqual(at);
    }),
  );
});

test('a DateTime may have an offset, and more digits than a Date has', () => {
  const texts = ['2024-02-29T23:30:00+05:30', '2026-11-21T12:00:00.123456Z'];
  expect(texts.map(isIsoDateTime)).toEqual([true, true]);
});

test('a Date that no server takes is refused', () => {
  expect(() => isoDateTime(new Date('+012026-01-01T00:00:00Z'))).toThrow(RangeError);
  expect(() => isoDateTime(new Date('soon'))).toThrow(RangeError);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../kernel/json.ts';
import { propertyErrors } from './properties.ts';

const path = ['input', 'properties'];
const errorsOf = (properties: unknown) =>
  propertyErrors(properties as JsonObject, path).map((error) => [
    error.code,
    error.path.slice(2).join('.'),
  ]);

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => ({ a: inner }), 1);
const named = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, index]));

describe('properties within the limits', () => {
  test.each([
    ['nothing', {}],
    ['10 levels', nested(10)],
    ['1,000 names in several objects', { list: [named(500), named(499)] }],
    ['a text of almost 96 KiB', { text: 'x'.repeat(98_304 - '{"text":""}'.length) }],
    ['the largest and the smallest numbers', { n: [999_999_999_999_999_900_000, -1e-20, 0, 1.5] }],
    ['a name that objects of JavaScript have', JSON.parse('{"__proto__": {"constructor": 1}}')],
  ])('%s', (_name, properties) => {
    expect(errorsOf(properties)).toEqual([]);
  });

  test('any JSON that is small', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json, { maxKeys: 3 }), (properties) => {
        const text = JSON.stringify(properties);
        const isPlain = !/\\u0000|\\ud[89a-f]/i.test(text) && !/e[-+]/.test(text);
        fc.pre(isPlain && text.length < 2_000);
        expect(errorsOf(JSON.parse(text))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('properties beyond a limit are refused with the path to it', () => {
  test.each([
    ['11 levels', nested(11), 'TOO_MANY', 'a.a.a.a.a.a.a.a.a.a'],
    ['100,000 levels', nested(100_000), 'TOO_MANY', 'a.a.a.a.a.a.a.a.a.a'],
    ['lists in lists', { a: [[[[[[[[[[1]]]]]]]]]] }, 'TOO_MANY', 'a.0.0.0.0.0.0.0.0.0'],
    ['1,001 names', named(1_001), 'TOO_MANY', ''],
    ['1,001 names in several objects', { list: [named(500), named(500)] }, 'TOO_MANY', ''],
    ['a text of more than 96 KiB', { text: 'x'.repeat(98_304) }, 'TOO_LONG', ''],
    ['96 KiB of letters with two bytes', { text: 'ä'.repeat(49_152) }, 'TOO_LONG', ''],
    ['a long list of nulls', { list: Array.from({ length: 40_000 }, () => null) }, 'TOO_LONG', ''],
    ['NUL in a text', { a: ['b\0'] }, 'INVALID_CHARACTER', 'a.0'],
    ['half of a surrogate pair', { a: '\ud800' }, 'INVALID_CHARACTER', 'a'],
    ['NUL in a name', { a: { 'b\0': 1 } }, 'INVALID_CHARACTER', 'a'],
    ['a number of 300 digits', { a: 1e300 }, 'OUT_OF_RANGE', 'a'],
    ['a number with 300 zeros after the point', { a: 1e-300 }, 'OUT_OF_RANGE', 'a'],
  ])('%s', (_name, properties, code, at) => {
    expect(errorsOf(properties)).toEqual([[code, at]]);
  });

  test('a path has the beginning of a long name', () => {
    const [error] = propertyErrors({ ['n'.repeat(1000)]: 1e300 }, path);
    expect(error?.path).toEqual([...path, 'n'.repeat(80)]);
  });
});

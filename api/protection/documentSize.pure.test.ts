import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { documentSize } from './documentSize.ts';

test('a parsed document counts by its tokens, since short fields take as much memory as long ones', () => {
  const sizeOf = (text: string) => documentSize(parse(text), text);
  const short = sizeOf(`{ ${'a '.repeat(1_000)}}`);
  const long = sizeOf(`{ ${'aLongNameOfAField '.repeat(1_000)}}`);
  expect(short).toBeGreaterThan(400_000);
  expect(long / short).toBeLessThan(1.1);
  expect(sizeOf('{ a }') * 100).toBeLessThan(short);
});

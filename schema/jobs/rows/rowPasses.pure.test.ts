import { expect, test } from 'vitest';
import { passesOf } from './rowPasses.ts';

test('rows of one name are stored one after another, all others together', () => {
  const row = (names: string[], needs: string[] = []) => ({ names, needs });
  expect(passesOf([])).toEqual([]);
  expect(passesOf([row(['a']), row(['b']), row(['c'])])).toEqual([[0, 1, 2]]);
  expect(passesOf([row(['a', 'x']), row(['b']), row(['x']), row(['a'])])).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(passesOf([row(['a']), row(['a']), row(['a'])])).toEqual([[0], [1], [2]]);
});

test('a row that refers to one above it is stored after that one; one below it is no reason to wait', () => {
  const row = (name: string, parent: string) => ({ names: [name], needs: [parent] });
  expect(passesOf([row('a', 'z'), row('b', 'a'), row('c', 'b'), row('z', 'z')])).toEqual([
    [0, 3],
    [1],
    [2],
  ]);
});

test('a new row is not stored before one above it in the same container', () => {
  const row = (name: string, container: string, ...needs: string[]) => {
    return { names: [name], needs, container };
  };
  expect(
    passesOf([row('a', 'x'), row('b', 'x', 'a'), row('c', 'x'), row('d', 'y'), row('e', 'x')]),
  ).toEqual([
    [0, 3],
    [1, 2, 4],
  ]);
});

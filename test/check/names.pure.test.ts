import { expect, test } from 'vitest';
import { exportedTwice, wordFindings } from './names.ts';

/** Put together here, so that this file does not break the rule that it tests. */
const old = ['err', 'and'].join('');
const other = 'task, or rollup';

test('a word that the project has another word for is found in comments, names and texts', () => {
  const upper = old.replace('e', 'E');
  const text = `// An ${old}.\nconst due = 1;\nclaim${upper}s('${old}s', ${old}Of);`;
  expect(wordFindings({ path: 'api/a.ts', text })).toEqual([
    `api/a.ts:1 says "${old}". The project's word for it is "${other}".`,
    `api/a.ts:3 says "${upper}s". The project's word for it is "${other}".`,
    `api/a.ts:3 says "${old}s". The project's word for it is "${other}".`,
    `api/a.ts:3 says "${old}". The project's word for it is "${other}".`,
  ]);
});

test.each(['a placeholder', 'placed', 'misplaced', 'a default', 'telling', 'withheld', 'replace'])(
  '%s has no such word',
  (text) => {
    expect(wordFindings({ path: 'api/a.ts', text })).toEqual([]);
  },
);

test('a name that two files export is found, whatever it is in each', () => {
  const of = (path: string, text: string) => ({ path, text });
  const sources = [
    of('api/a.ts', 'export const open = 1;\nexport function shut() {}'),
    of('schema/b.ts', '\nexport interface open {}\nexport type shut = 1;\nexport default class {}'),
    of('schema/c.ts', 'export const own = 1;\nexport type own = 2;\nconst open = 1;'),
    of('schema/c.test.ts', 'export const own = 1;'),
    of('client/generated/c.ts', 'export const own = 1;'),
  ];
  expect(exportedTwice(sources)).toEqual([
    'api/a.ts:1 exports "open", and so does schema/b.ts:2. Give one of them another name.',
    'api/a.ts:2 exports "shut", and so does schema/b.ts:3. Give one of them another name.',
  ]);
});

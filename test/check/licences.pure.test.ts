import { describe, expect, test } from 'vitest';
import { licenceFindings, productionPackages, readLock } from './licences.ts';

const under = (license?: string) => licenceFindings({ 'node_modules/it': { license } });

describe('a licence', () => {
  test.each(['MIT', 'Apache-2.0', '(GPL-3.0 OR MIT)', 'MIT AND ISC', 'MIT and ISC'])(
    'is permissive: %s',
    (license) => {
      expect(under(license)).toEqual([]);
    },
  );

  test.each(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-2.0', 'SEE LICENSE IN x', 'UNLICENSED'])(
    'is not: %s',
    (license) => {
      expect(under(license)).toEqual([
        `node_modules/it is under ${license}. Replace it, or list it in test/check/licences.ts with the reason why it may be there.`,
      ]);
    },
  );

  test('that a package does not name is not permissive', () => {
    expect(under(undefined)).toHaveLength(1);
  });
});

test('only what a production install brings is looked at', () => {
  const lock = {
    '': { license: 'GPL-3.0' },
    client: { license: 'GPL-3.0' },
    'node_modules/@cxgraph/client': { link: true, license: 'GPL-3.0' },
    'node_modules/tool': { dev: true, license: 'GPL-3.0' },
    'node_modules/a/node_modules/b': { license: 'MIT' },
  };
  expect(productionPackages(lock)).toEqual(['node_modules/a/node_modules/b']);
  expect(licenceFindings(lock)).toEqual([]);
});

test('the lock file names what the server is made of', () => {
  expect(productionPackages(readLock())).toEqual(
    expect.arrayContaining(['node_modules/graphql', 'node_modules/pg', 'node_modules/pino']),
  );
});

import { describe, expect, test } from 'vitest';
import { roomFindings } from './rooms.ts';
import { importsOf, parse, readSources } from './sources.ts';

const findings = (path: string, text: string) =>
  roomFindings({ path, text }).map((finding) => finding.replace(/\. .*/, '.'));

test('the files of the house are those that are written here', () => {
  const paths = readSources().map(({ path }) => path);
  expect(paths).toContain('test/check/rooms.pure.test.ts');
  expect(paths).toContain('client/generated/personas.ts');
  expect(paths.filter((path) => /node_modules|(^|\/)dist\/|^prisma\/generated/.test(path))).toEqual(
    [],
  );
});

describe('the imports of a file', () => {
  test.each([
    ["import { a, type B, c as d } from './x.ts';", './x.ts', ['a', 'c']],
    ["import type { A } from './x.ts';", './x.ts', []],
    ["import a from './x.ts';", './x.ts', ['default']],
    ["import * as all from './x.ts';", './x.ts', ['*']],
    ["import './x.ts';", './x.ts', []],
    ["export { a } from './x.ts';", './x.ts', ['a']],
    ["export type { A } from './x.ts';", './x.ts', []],
    ["export * from './x.ts';", './x.ts', ['*']],
    ["const x = await import('./x.ts');", './x.ts', ['*']],
    ["const x = require('pg');", 'pg', ['*']],
    ["type X = import('./x.ts').X;", './x.ts', []],
  ])('are found in %s', (text, specifier, values) => {
    const found = importsOf(parse({ path: 'api/a.ts', text }));
    expect(found).toMatchObject([{ specifier, values, line: 1 }]);
  });

  test('are not found in comments and texts', () => {
    const text = "// import 'a';\nconst text = `import 'b'`;";
    expect(importsOf(parse({ path: 'api/a.ts', text }))).toEqual([]);
  });
});

describe('between rooms', () => {
  test.each([
    ['prisma/seed/demo.ts', '../../schema/index.ts', 'prisma'],
    ['schema/builder.ts', '../api/config.ts', 'schema'],
    ['schema/builder.ts', '../client/index.ts', 'schema'],
    ['schema/builder.ts', '@cxgraph/client', 'schema'],
    ['api/server.ts', '../client/index.ts', 'api'],
    ['api/server.ts', '../test/support/server.ts', 'api'],
    ['api/cli/persona.ts', '../../test/support/server.ts', 'api/cli'],
    ['client/index.ts', '../schema/kernel/id.ts', 'client'],
    ['client/survey/logic.ts', '../../schema/surveys/survey.ts', 'client'],
    ['client/index.ts', '../api/config.ts', 'client'],
    ['examples/list.ts', '../client/index.ts', 'examples'],
    ['examples/list.ts', '../schema/index.ts', 'examples'],
    ['schema/builder.test.ts', '../api/server.ts', 'schema'],
    ['schema/builder.test.ts', '../test/check/print.ts', 'schema'],
  ])('%s may not import %s', (path, specifier, room) => {
    const refused = `${path}:1 imports "${specifier}", which ${room}/ may not.`;
    expect(findings(path, `import type { a } from '${specifier}';`)).toEqual([refused]);
    expect(findings(path, `import { a } from '${specifier}';`)).toEqual([refused]);
  });

  test.each([
    ['prisma/seed/demo.ts', './personas.ts'],
    ['schema/builder.ts', '../prisma/generated/pothos.ts'],
    ['api/server.ts', '../schema/index.ts'],
    ['api/server.ts', '../prisma/migrate/migrate.ts'],
    ['api/cli/persona.ts', '@cxgraph/client'],
    ['api/cli/persona.ts', '../../client/index.ts'],
    ['api/cli/persona.ts', '../server.ts'],
    ['client/survey/logic.ts', '../../schema/surveys/logic/logic.ts'],
    ['client/survey/logic.ts', '../../schema/conditions/condition.ts'],
    ['examples/list.ts', '@cxgraph/client/personas'],
    ['test/e2e/audit.test.ts', '../../api/server.ts'],
    ['schema/builder.test.ts', '../test/support/database.ts'],
    ['codegen.ts', './client/codegen/preset.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(findings(path, `import { a } from '${specifier}';`)).toEqual([]);
  });

  test('a folder that is no room is refused', () => {
    expect(findings('lib/a.ts', "import 'pino';")).toEqual([
      'lib/a.ts:1 stands in no room of the house.',
    ]);
  });
});

describe('a module that browsers run', () => {
  test.each([
    ['client/runtime/client.ts', 'node:fs'],
    ['client/runtime/client.ts', 'crypto'],
    ['client/generated/personas.ts', 'node:url'],
    ['schema/conditions/condition.ts', 'fs/promises'],
  ])('%s may not import %s', (path, specifier) => {
    expect(findings(path, `import { a } from '${specifier}';`)).toEqual([
      `${path}:1 imports "${specifier}" in a module that browsers run too.`,
    ]);
  });

  test('may be built and tested by Node', () => {
    expect(findings('client/codegen/preset.ts', "import 'node:fs';")).toEqual([]);
    expect(findings('client/runtime/client.pure.test.ts', "import 'node:fs';")).toEqual([]);
    expect(findings('schema/kernel/id.ts', "import 'node:crypto';")).toEqual([]);
  });
});

describe('the two doors', () => {
  const client = '../../prisma/generated/client/client.ts';
  test.each([
    ['schema/toolkit/a.ts', "import pg from 'pg';"],
    ['schema/toolkit/a.ts', "import { PGlite } from '@electric-sql/pglite';"],
    ['schema/toolkit/a.ts', `import { PrismaClient } from '${client}';`],
    ['schema/toolkit/a.ts', `import { Prisma, PrismaClient as Other } from '${client}';`],
    ['schema/toolkit/a.ts', `import * as everything from '${client}';`],
    ['api/auth/a.ts', `const { PrismaClient } = await import('${client}');`],
    ['api/auth/a.ts', "import { PrismaPg } from '@prisma/adapter-pg';"],
    ['prisma/seed/a.ts', "import { PrismaPGlite } from 'pglite-prisma-adapter';"],
  ])('in %s there is no third: %s', (path, text) => {
    const specifier = /'([^']+)'/.exec(text)?.[1];
    expect(findings(path, text)).toEqual([
      `${path}:1 imports "${specifier}" as a value: a third door to the database.`,
    ]);
  });

  test.each([
    ['api/database/open.ts', "import pg from 'pg';"],
    ['prisma/migrate/make.ts', "import { PGlite } from '@electric-sql/pglite';"],
    ['test/support/database.ts', "import pg from 'pg';"],
    ['schema/toolkit/a.ts', "import type { PGlite } from '@electric-sql/pglite';"],
    ['schema/toolkit/a.ts', `import { Prisma, type PrismaClient } from '${client}';`],
  ])('%s may have %s', (path, text) => {
    expect(findings(path, text)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { formFindings, idleExceptions } from './form.ts';

const findings = (path: string, text: string) =>
  formFindings({ path, text }).map((finding) => finding.replace(/\. .*/, '.'));

const lines = (count: number) => 'run();\n'.repeat(count);
/** Put together here, so that this file does not break the rules that it tests. */
const machine = ['', 'home', 'ann', 'cxgraph'].join('/');
const ignore = ['@ts', 'ignore'].join('-');

describe('the rules on form find', () => {
  test.each([
    ['a file of no one thing', 'api/utils.ts', 'run();', '1 is named "utils.ts".'],
    ['a helper', 'test/helper.ts', 'run();', '1 is named "helper.ts".'],
    ['a folder of them', 'schema/helpers/id.ts', 'run();', '1 is named "helpers".'],
    ['the rest', 'client/misc.test.ts', 'run();', '1 is named "misc.test.ts".'],
    [
      'a barrel',
      'schema/personas/index.ts',
      "import './a.ts';\nexport * from './persona.ts';",
      '1 only passes on what others export.',
    ],
    ['a long file', 'api/server.ts', lines(301), '300 has 301 lines.'],
    [
      'a path of one machine',
      'api/a.ts',
      `run();\nopen('${machine}');`,
      '2 has a path of one machine.',
    ],
    ['a path of one machine, in a test', 'api/a.test.ts', machine, '1 has a path of one machine.'],
    ['a way out', 'api/a.ts', "open('../shared/design.md');", '1 leads out of the project.'],
    ['any', 'api/a.ts', '\nlet a: any;', '2 has the type any.'],
    ['a list of any', 'client/a.ts', 'let a: Record<string, any[]>;', '1 has the type any.'],
    ['a cast to any', 'schema/a.ts', 'run(a as any);', '1 has the type any.'],
    [
      'a cast to never',
      'schema/a.ts',
      'run({ a } as never);',
      '1 has a cast to never, which fits any type.',
    ],
    [
      'a cast to never ones',
      'api/a.ts',
      'run(a as never[]);',
      '1 has a cast to never, which fits any type.',
    ],
    [
      'a silenced compiler',
      'schema/a.ts',
      `// ${ignore}\nrun(1);`,
      `1 silences the compiler by ${ignore}.`,
    ],
    ['raw SQL', 'schema/a.ts', 'run();\ndb.$queryRaw(sql);', '2 has raw SQL.'],
    ['raw SQL that another file runs', 'schema/a.ts', 'return Prisma.sql`x`;', '1 has raw SQL.'],
    ['raw SQL of one text', 'schema/a.ts', 'db.$readText(sql, []);', '1 has raw SQL.'],
    ['raw SQL that returns nothing', 'api/auth/a.ts', 'db.$executeRaw`x`;', '1 has raw SQL.'],
  ])('%s', (_, path, text, finding) => {
    expect(findings(path, text)).toEqual([`${path}:${finding}`]);
  });
});

describe('the rules on form let pass', () => {
  test.each([
    ['a package’s entry', 'client/index.ts', "export * from './runtime/client.ts';"],
    ['imports alone', 'schema/index.ts', "import './personas/persona.graph.ts';"],
    ['an export beside work', 'api/a.ts', "export { a } from './b.ts';\nrun();"],
    ['300 lines', 'api/server.ts', lines(300)],
    ['a long test', 'api/server.test.ts', lines(900)],
    ['what is generated', 'client/generated/utils.ts', `${lines(900)}let a: any;`],
    ['an address', 'api/a.ts', "open('https://example.com/home/ann');"],
    ['the word any', 'api/a.ts', "const any = 'any';"],
    ['the doors’ own SQL', 'api/database/a.ts', 'db.$queryRaw(sql);'],
    ['a test’s own SQL', 'schema/a.test.ts', 'db.$queryRaw(sql);'],
  ])('%s', (_, path, text) => {
    expect(findings(path, text)).toEqual([]);
  });
});

test('an exception that nothing needs is found', () => {
  const sources = [
    { path: 'api/long.ts', text: lines(301) },
    { path: 'api/short.ts', text: 'db.$queryRaw(sql as never);' },
  ];
  const listed = { 'api/long.ts': 'why', 'api/short.ts': 'why', 'api/gone.ts': 'why' };
  const idle = (path: string) =>
    `test/check/exceptions.ts:1 lists ${path}, which needs no exception. Strike it.`;
  const none = { longFiles: {}, rawSqlFiles: {}, castsToNever: {} };
  expect(idleExceptions(sources, { ...none, longFiles: listed })).toEqual(
    ['api/short.ts', 'api/gone.ts'].map(idle),
  );
  expect(idleExceptions(sources, { ...none, rawSqlFiles: listed })).toEqual(
    ['api/long.ts', 'api/gone.ts'].map(idle),
  );
  expect(idleExceptions(sources, { ...none, castsToNever: listed })).toEqual(
    ['api/long.ts', 'api/gone.ts'].map(idle),
  );
});

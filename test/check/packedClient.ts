import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Compilers that an app may have: the last one written in JavaScript, and the native one. */
const compilers = ['5.9', '7'];

const page = `import { createClient } from '@cxgraph/client';
import * as personas from '@cxgraph/client/personas';
import type { PersonaKind } from '@cxgraph/client/schema';

const client = createClient({ url: '/graphql' });
const { nodes } = await personas.list(client);
const kinds: PersonaKind[] = nodes.map(({ kind }) => kind);
document.body.textContent = kinds.join(', ');
`;

/** The compiler must know that the field is text. */
const board = (field: string) => `import { createClient, graphql, request } from '@cxgraph/client';

const board = graphql('query Board { journeys { nodes { ${field} } } }');
const { journeys } = await request(createClient({ url: '/graphql' }), board);
export const titles: string[] = journeys.nodes.map(({ ${field} }) => ${field});
`;

const handedOver = `import type { DocumentNode } from 'graphql';

export const anyClients: DocumentNode = board;
`;

/** Prints what can be imported and is empty, or what cannot be and should. */
const modules = `import { readdir } from 'node:fs/promises';

const generated = new URL('dist/generated/', import.meta.resolve('@cxgraph/client/package.json'));
const names = (await readdir(generated)).filter((name) => name.endsWith('.js'));
for (const name of ['', '/cxgraph', '/conditions', '/survey', ...names.map((each) => \`/\${each.slice(0, -3)}\`)]) {
  if (Object.keys(await import(\`@cxgraph/client\${name}\`)).length === 0) console.log(name);
}
for (const name of ['pages', 'schema', 'userErrors']) {
  await import(\`@cxgraph/client/\${name}\`).then(
    () => console.log(name),
    ({ code }) => code === 'ERR_PACKAGE_PATH_NOT_EXPORTED' || console.log(name, code),
  );
}
`;

/** Vite's own, but that the types of the package are checked as well, and what the README adds. */
const tsconfig = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    module: 'ESNext',
    moduleResolution: 'bundler',
    verbatimModuleSyntax: true,
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    plugins: [
      {
        name: 'gql.tada/ts-plugin',
        schema: './node_modules/@cxgraph/client/dist/schema.graphql',
      },
    ],
  },
};

/**
 * The client as another team gets it: built and packed as its README says, installed into an empty project, and used
 * there. Needs the registry of npm, and about a minute.
 */
export async function tryPackedClient(
  expectEqual: (what: string, found: unknown, wanted: unknown) => void,
): Promise<void> {
  const app = await mkdtemp(join(tmpdir(), 'cxgraph-app-'));
  const write = (name: string, text: string) => writeFile(join(app, name), text);
  try {
    const { beside, file } = await pack(
      `npm run pack --workspace client -- --json --pack-destination ${app}`,
    );
    const wanted = 'LICENSE, NOTICE, README.md, package.json';
    expectEqual('the packed client has what was built, and its licences', beside, wanted);
    await write('package.json', JSON.stringify({ private: true, type: 'module' }));
    await output(app, `npm install ./${file}`);
    const installed = await readdir(join(app, 'node_modules'));
    expectEqual(
      'an app gets it, and nothing else with it',
      installed.filter((name) => name !== '.package-lock.json').join(', '),
      '@cxgraph',
    );
    await write('modules.js', modules);
    expectEqual('no module of it is empty at run time', await output(app, 'node modules.js'), '');
    await write('index.html', '<!doctype html><script type="module" src="/page.ts"></script>');
    await write('page.ts', page);
    await write('tsconfig.json', JSON.stringify(tsconfig));
    await output(app, 'npm install --save-dev vite');
    await output(app, 'npx vite build');
    const size = await builtSize(app);
    // Bytes; Vite adds 0.4 KB of its own to what client/bundle.pure.test.ts allows.
    expectEqual('a page that Vite builds with it is small', size < 4_700 || size, true);
    for (const version of compilers) {
      await output(app, `npm install --save-dev typescript@${version}`);
      for (const check of ['npx tsc', await checkCommand()]) {
        await write('board.ts', board('title'));
        await output(app, check);
        await write('board.ts', board('titel'));
        const said = await output(app, check).catch(String);
        const what = `beside TypeScript ${version}, "${check}" finds a mistyped field`;
        expectEqual(what, /journeys\.nodes\.titel|field "titel"/.test(said) || said, true);
      }
    }
    // The layout of Vite's own templates: the lines of the README stand in the file with the source.
    const named = 'tsconfig.app.json';
    await write(named, JSON.stringify({ ...tsconfig, include: ['board.ts'] }));
    await write('tsconfig.json', JSON.stringify({ files: [], references: [{ path: named }] }));
    const printed = await output(app, `${await checkCommand()} --tsconfig ${named}`).catch(String);
    const what = 'where tsconfig.json only refers to others, the check takes the name of one';
    expectEqual(what, /field "titel"/.test(printed) || printed, true);
    await write('tsconfig.json', JSON.stringify(tsconfig));
    await output(app, 'npm install graphql@16');
    await write('board.ts', board('title') + handedOver);
    const findings = await output(app, 'npx tsc').catch(String);
    expectEqual('beside graphql, a document is one of its documents', findings, '');
  } finally {
    await rm(app, { recursive: true, force: true });
  }
}

/**
 * Packs by a command whose last word is the list that `npm pack --json` prints.
 *
 * @returns the tarball's name, and what it has beside `dist/`, or that it has no `dist/`
 */
export async function pack(command: string): Promise<{ file: string; beside: string }> {
  const said = await output('.', command);
  const packed: { filename: string; files: { path: string }[] }[] = JSON.parse(
    said.slice(said.search(/^\[$/m)),
  );
  const [{ filename, files } = { filename: '', files: [] }] = packed;
  const paths = files.map(({ path }) => path);
  const beside = paths.filter((path) => !path.startsWith('dist/'));
  if (beside.length === paths.length) beside.push('no dist');
  return { file: filename, beside: beside.sort().join(', ') };
}

/** The line with which the README lets an app check its documents. */
async function checkCommand(): Promise<string> {
  const readme = await readFile('client/README.md', 'utf8');
  const [line] = /^npx .*gql\.tada check$/m.exec(readme) ?? [];
  if (!line) throw new Error('client/README.md has no line more that runs "gql.tada check".');
  return line;
}

/** Bytes of the scripts, gzipped. */
async function builtSize(app: string): Promise<number> {
  const assets = join(app, 'dist/assets');
  const scripts = await Promise.all(
    (await readdir(assets)).map((name) => readFile(join(assets, name))),
  );
  return gzipSync(Buffer.concat(scripts)).length;
}

/** What a line of a README prints. Throws, with that, when it fails. */
function output(cwd: string, line: string): Promise<string> {
  const [program = '', ...args] = line.split(' ');
  // The settings of the npm that runs this are not meant for the app's.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  );
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env }, (error, out, errors) => {
      if (error) reject(new Error(`"${line}" failed:\n${out}${errors}`));
      else resolve(out);
    });
  });
}

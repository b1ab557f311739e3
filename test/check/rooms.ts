import { builtinModules } from 'node:module';
import { type Import, importsOf, parse, type Source } from './sources.ts';

/** The "may import" column of the house: for each room, what its files take from other rooms. */
const mayImport: Readonly<Record<string, readonly RegExp[]>> = {
  prisma: [],
  schema: [/^prisma\//],
  // `dist/main.js`: the command of an installed package runs what was built of it.
  api: [/^(schema|prisma)\//, /^dist\/main\.js$/],
  'api/cli': [/^(schema|prisma|client)\//, /^@cxgraph\/client(\/|$)/],
  client: [
    /^schema\/conditions\//,
    /^schema\/kernel\/json\.ts$/,
    /^schema\/messages\/(channel|refusal)\.ts$/,
    /^schema\/surveys\/(logic\/(logic|answers)|definition\/definition)\.ts$/,
  ],
  // As any team would: by the package's name, so that nothing inside it is reached.
  examples: [/^@cxgraph\/client(\/|$)/],
  test: [/^/],
};

const ourPackage = /^@cxgraph\//;
const testFile = /\.(test|test-d)\.tsx?$/;

/** Where a file takes what its room may not take: `path:line what is wrong, and the cure`. */
export function roomFindings(source: Source): string[] {
  const imports = importsOf(parse(source));
  return imports
    .flatMap((taken) =>
      [
        foreignRoom(source.path, taken),
        nodeInPureModule(source.path, taken),
        thirdDoor(source.path, taken),
      ].map((finding) => finding && `${source.path}:${taken.line} ${finding}`),
    )
    .filter((finding) => finding !== undefined);
}

/** Files at the root configure tools and stand in no room. */
function roomOf(path: string): string | undefined {
  if (path.startsWith('api/cli/')) return 'api/cli';
  const [room, rest] = path.split('/', 2);
  return rest === undefined ? undefined : room;
}

function foreignRoom(path: string, { specifier, target }: Import): string | undefined {
  const room = roomOf(path);
  if (room === undefined) return undefined;
  const allowed = mayImport[room];
  if (!allowed) return 'stands in no room of the house. Move it into one.';
  if (!specifier.startsWith('.') && !ourPackage.test(specifier)) return undefined;
  const home = room.split('/', 1)[0];
  if (specifier.startsWith('.') && target.startsWith(`${home}/`)) return undefined;
  if (testFile.test(path) && target.startsWith('test/support/')) return undefined;
  if (allowed.some((pattern) => pattern.test(target))) return undefined;
  return (
    `imports "${specifier}", which ${room}/ may not. Move what it needs into a room that it may ` +
    'import, or hand it in from outside.'
  );
}

/** Runs in browsers and in the middle of SQL translation alike: no database, no Node. */
function isPure(path: string): boolean {
  const shipped = /^client\/(?!codegen\/|(build|pack)\.ts$)/;
  return !testFile.test(path) && (shipped.test(path) || path.startsWith('schema/conditions/'));
}

function nodeInPureModule(path: string, { specifier }: Import): string | undefined {
  if (!isPure(path)) return undefined;
  const bare = specifier.replace(/^node:/, '').split('/', 1)[0] ?? '';
  if (!specifier.startsWith('node:') && !builtinModules.includes(bare)) return undefined;
  return `imports "${specifier}" in a module that browsers run too. Use what browsers have.`;
}

const drivers = new Set([
  'pg',
  '@electric-sql/pglite',
  '@prisma/adapter-pg',
  'pglite-prisma-adapter',
]);
const databaseClient = /^(prisma\/generated\/client\/client\.ts|@prisma\/client)$/;

function thirdDoor(path: string, { specifier, target, values }: Import): string | undefined {
  const opensDoors = /^(api\/database|prisma\/migrate|test)\//;
  if (opensDoors.test(path)) return undefined;
  const opening = drivers.has(specifier)
    ? values.length > 0
    : databaseClient.test(target) && values.some((name) => name !== 'Prisma');
  if (!opening) return undefined;
  return (
    `imports "${specifier}" as a value: a third door to the database. Take \`ctx.db\`, or add ` +
    'a statement to api/database/platformDoor.ts.'
  );
}

import { readSources, type Source } from './sources.ts';

/** The imports of all files that declare something of the graph. */
export const declaringPath = 'schema/rooms.ts';

/**
 * What `schema/rooms.ts` holds: an import of each file of a room that declares something of the
 * graph, which are those named `*.graph.ts` and those that declare a primitive or a mutation.
 */
export function declaringImports(sources: readonly Source[] = readSources('schema')): string {
  const declaring = sources
    .filter(({ path, text }) => path.endsWith('.graph.ts') || declares.test(text))
    .map(({ path }) => path)
    .filter((path) => /^schema\/[^/]+\/(?!.*\.(test|test-d)\.ts$)/.test(path))
    .filter((path) => !path.startsWith('schema/toolkit/primitive'))
    .sort();
  const imports = declaring.map((path) => `import '.${path.slice('schema'.length)}';\n`);
  return `// Made by \`npm run generate\` from the folders of schema/.\n${imports.join('')}`;
}

const declares = /^((export )?(const \w+ = )?primitive\(|(for .*\n {2})?mutation[(<])/m;

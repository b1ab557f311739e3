import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the laws are not told by a declaration yet: one row of a type, and several that differ. */
const edits: readonly (readonly [path: string, before: string, line: string])[] = [
  ['test/laws/everything.ts', "  'Survey',\n", "  'Store',\n"],
  [
    'test/laws/everything.ts',
    '  const actor = await',
    "  const store = await workspace.make('store', {\n    name: 'Shop',\n    externalIds: externalIds('Store'),\n  });\n",
  ],
  ['test/laws/everything.ts', '    Survey: survey,\n', '    Store: store,\n'],
  [
    'test/laws/orderedRows.ts',
    '  const wide = newId();\n',
    '  const stores = many(9, (index) => ({ name: text(index) }));\n  await db.store.createMany({ data: stores });\n',
  ],
  [
    'test/laws/orderedRows.ts',
    "    'Query.surveys': {",
    "    'Query.stores': { parentId: null, rows: stores, byDefault: byName },\n",
  ],
];

/** Makes by hand the edits that a new primitive `Store` needs beside its own files. */
export async function editByHand(project: string): Promise<void> {
  for (const [path, before, line] of edits) {
    const text = await readFile(join(project, path), 'utf8');
    if (!text.includes(before)) throw new Error(`${path} has no line "${before.trim()}" any more`);
    await writeFile(
      join(project, path),
      text.replace(before, () => `${line}${before}`),
    );
  }
}

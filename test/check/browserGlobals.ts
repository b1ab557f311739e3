import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let names: ReadonlySet<string> | undefined;

/** Names that a type of the graph would hide in a front end: JavaScript's and the browser's own. */
export function browserGlobals(): ReadonlySet<string> {
  names ??= new Set([...Object.getOwnPropertyNames(globalThis), ...browserNames()]);
  return names;
}

function browserNames(): string[] {
  const path = createRequire(import.meta.url).resolve('typescript/lib/lib.dom.d.ts');
  const declared = readFileSync(path, 'utf8').matchAll(
    /^(?:declare (?:var|function|const|class)|interface) (\w+)/gm,
  );
  return [...declared].flatMap(([, name]) => name ?? []);
}

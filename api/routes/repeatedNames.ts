/** Names and marks of JSON that open, part and close objects and lists; texts as a whole. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/g;

/**
 * The properties of an object that are there twice, or have such a property within them: of both,
 * `JSON.parse` keeps the last and says nothing.
 *
 * @param text an object as JSON, which can be parsed
 */
export function repeatedNames(text: string): ReadonlySet<string> {
  const repeated = new Set<string>();
  /** Names so far of the objects around a place; null of a list, which has none. */
  const open: (Set<string> | null)[] = [];
  let property = '';
  for (const [found, isName] of text.matchAll(token)) {
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(null);
    else if (found === '}' || found === ']') open.pop();
    else if (isName !== undefined) {
      const quoted = found.slice(0, found.length - isName.length);
      const name = quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
      if (open.length === 1) property = name;
      const names = open.at(-1);
      if (names?.has(name)) repeated.add(property);
      names?.add(name);
    }
  }
  return repeated;
}

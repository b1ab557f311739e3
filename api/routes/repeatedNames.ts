/** The tokens of JSON that matter here: strings, with the colon of a name, and brackets. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/g;

/**
 * The properties that an object has twice, or that contain such a property: `JSON.parse` takes the
 * last of both and reports nothing.
 *
 * @param text a valid JSON object
 */
export function repeatedNames(text: string): ReadonlySet<string> {
  const repeated = new Set<string>();
  /** The names so far of the objects around the current token; null for a list, which has none. */
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

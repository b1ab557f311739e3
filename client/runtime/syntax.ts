import { DocumentError } from './errors.ts';

/** The same function of a document's text, whose errors are DocumentErrors. */
export function withPositions<Parse extends (text: never, ...others: never[]) => object>(
  parse: Parse,
): Parse {
  return new Proxy(parse, {
    apply(target, self, given) {
      let document: unknown;
      try {
        document = Reflect.apply(target, self, given);
      } catch (cause) {
        throw placed(cause, given[0]);
      }
      refuseUnknownSpreads(document, given[0]);
      return document;
    },
  });
}

/** The parser says only which character it is, counted from 1, and what it was reading. */
function placed(cause: unknown, text: unknown): unknown {
  const [, at] = /Syntax Error: .* at (\d+) in \w+$/.exec(`${cause}`) ?? [];
  if (at === undefined || typeof text !== 'string') return cause;
  const before = text.slice(0, Number(at) - 1);
  const head = 'Syntax error in';
  if (text.trim() === '') return errorAt(head, before, 'it is empty.', cause);
  // Names and brackets of a document tell nothing of a person; what stands in quotes may.
  const [last = ''] = /\w*[\s{}()[\]:,!=$@.]*$/.exec(before) ?? [];
  const behind = last.trim() && !before.includes('"') ? ` behind "${shortened(last)}"` : ' here';
  return errorAt(head, before, `something is missing${behind}, or one too many.`, cause);
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(-30);
}

/** A fragment that is not there would be refused by the server, at the first request only. */
function refuseUnknownSpreads(document: unknown, text: unknown): void {
  const spread = new Set<string>();
  const there = new Set<string>();
  JSON.stringify(document, (_, node: unknown) => {
    const { kind, name } = Object(node);
    if (kind === 'FragmentSpread') spread.add(name.value);
    if (kind === 'FragmentDefinition') there.add(name.value);
    return node;
  });
  for (const name of spread) {
    if (there.has(name) || typeof text !== 'string') continue;
    const before = text.slice(0, Math.max(0, text.search(new RegExp(`\\.\\.\\.\\s*${name}\\b`))));
    const cure = 'hand it to graphql in the list behind the text.';
    throw errorAt('In', before, `there is no fragment "${name}": ${cure}`);
  }
}

function errorAt(head: string, before: string, what: string, cause?: unknown): DocumentError {
  const lines = before.split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  const message = `${head} line ${lines.length}, column ${column} of the document: ${what}`;
  return new DocumentError(lines.length, column, message, cause);
}

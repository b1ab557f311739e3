import { DocumentError } from './errors.ts';

/** Wraps a parser of documents, so that it throws DocumentErrors. */
export function withPositions<Parse extends (text: never, ...others: never[]) => object>(
  parse: Parse,
): Parse {
  return new Proxy(parse, {
    apply(target, self, parameters) {
      let document: unknown;
      try {
        document = Reflect.apply(target, self, parameters);
      } catch (cause) {
        throw syntaxError(cause, parameters[0]);
      }
      refuseUnknownSpreads(document, parameters[0]);
      return document;
    },
  });
}

/** The error with line and column: the parser says only the number of the character, from 1. */
function syntaxError(cause: unknown, text: unknown): unknown {
  const [, at] = /Syntax Error: .* at (\d+) in \w+$/.exec(`${cause}`) ?? [];
  if (at === undefined || typeof text !== 'string') return cause;
  const before = text.slice(0, Number(at) - 1);
  const head = 'Syntax error in';
  if (text.trim() === '') return errorAt(head, before, 'it is empty.', cause);
  // The message repeats names and brackets of the document; a text in quotes may be about a person.
  const [last = ''] = /\w*[\s{}()[\]:,!=$@.]*$/.exec(before) ?? [];
  const where = last.trim() && !before.includes('"') ? ` after "${shortened(last)}"` : ' here';
  return errorAt(head, before, `something is missing${where}, or one too many.`, cause);
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(-30);
}

/** Refuses a spread without its fragment: the server would refuse it only at the first request. */
function refuseUnknownSpreads(document: unknown, text: unknown): void {
  const spread = new Set<string>();
  const defined = new Set<string>();
  JSON.stringify(document, (_, node: unknown) => {
    const { kind, name } = Object(node);
    if (kind === 'FragmentSpread') spread.add(name.value);
    if (kind === 'FragmentDefinition') defined.add(name.value);
    return node;
  });
  for (const name of spread) {
    if (defined.has(name) || typeof text !== 'string') continue;
    const before = text.slice(0, Math.max(0, text.search(new RegExp(`\\.\\.\\.\\s*${name}\\b`))));
    const cure = 'pass it to graphql in the list after the text.';
    throw errorAt('In', before, `there is no fragment "${name}": ${cure}`);
  }
}

function errorAt(head: string, before: string, what: string, cause?: unknown): DocumentError {
  const lines = before.split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  const message = `${head} line ${lines.length}, column ${column} of the document: ${what}`;
  return new DocumentError(lines.length, column, message, cause);
}

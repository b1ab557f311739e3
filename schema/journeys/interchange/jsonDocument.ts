import { coerceInputValue, type GraphQLInputObjectType, GraphQLNonNull } from 'graphql';
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { invalid, type UserErrorShape, UserErrorsThrown } from '../../kernel/userError.ts';
import { readInput } from '../../toolkit/write/readInput.ts';
import { documentFormat, type JourneyDocumentShape } from './document.input.ts';
import { type DocumentPath, documentErrors, documentPath } from './documentErrors.ts';

/** The most levels of nested objects and lists in a document. */
const maxDepth = 20;
const maxProblems = 50;

/**
 * Reads a JSON document of an input type.
 *
 * @throws Refused with `INVALID_DOCUMENT` and the line of each error, the first 50
 */
export function readJsonDocument(
  text: string,
  objectType: GraphQLInputObjectType,
): JourneyDocumentShape {
  const type = new GraphQLNonNull(objectType);
  const lineOf = lines(text);
  if (isDeeperThan(text, maxDepth)) {
    throw new UserErrorsThrown(problem(1, `The document has more than ${maxDepth} nested levels.`));
  }
  const parseErrors: ParseError[] = [];
  const tree = parseTree(text, parseErrors, { disallowComments: true });
  if (!tree || parseErrors.length > 0) {
    const line = lineOf(parseErrors[0]?.offset ?? 0);
    throw new UserErrorsThrown(problem(line, 'The text is not valid JSON from this line on.'));
  }
  const problems: UserErrorShape[] = [];
  const report = (path: DocumentPath, message: string) => {
    if (problems.length < maxProblems) problems.push(problem(lineAt(tree, path, lineOf), message));
  };
  const coerced: unknown = coerceInputValue(JSON.parse(text), type, (path, _value, error) =>
    report(path, whyNot(path, error.message)),
  );
  if (problems.length > 0) throw new UserErrorsThrown(...problems);
  const { value, errors } = readInput(type, coerced, {}, []);
  for (const { path, message } of errors) report(documentPath(path), `${nameOf(path)}: ${message}`);
  const document = value as JourneyDocumentShape;
  if (document.format !== documentFormat) {
    report(['format'], `Only documents of the format "${documentFormat}" can be read.`);
  }
  for (const { path, message } of documentErrors(document)) report(path, message);
  if (problems.length > 0) throw new UserErrorsThrown(...problems);
  return document;
}

/** A user error in the imported document, with its line. */
export function problem(line: number, message: string): UserErrorShape {
  return invalid('INVALID_DOCUMENT', ['input', 'document'], `Line ${line}: ${message}`, line);
}

/** The message of a value that does not fit. It has only the schema’s names, never the value. */
function whyNot(path: DocumentPath, reason: string): string {
  const missing = /^Field "(\w+)" of required type/.exec(reason);
  if (missing) return `"${missing[1]}" is missing here.`;
  if (reason.includes('is not defined by type')) {
    return 'This object has a field that does not exist; see the input type JourneyDocument.';
  }
  return `${nameOf(path)}: this value does not fit; see the input type JourneyDocument.`;
}

function nameOf(path: DocumentPath): string {
  return path.join('.') || 'document';
}

/** The line of a path, or of the nearest existing part around it. */
function lineAt(tree: Node, path: DocumentPath, lineOf: (offset: number) => number): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return lineOf(node.offset);
  }
  return lineOf(tree.offset);
}

/** Makes a function from an offset to its line, counted from 1. */
function lines(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** The parser is recursive, so the depth is checked before it runs. */
function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      depth++;
      if (depth > most) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}

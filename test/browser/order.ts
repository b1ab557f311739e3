import { Kind, parse, type SelectionSetNode } from 'graphql';

/** Paths at which the keys of an answer are not those of its document, which has no fragments. */
export function disorder(document: string, answer: object): string[] {
  const [operation] = parse(document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('It must ask for something.');
  const data: unknown = 'data' in answer ? answer.data : undefined;
  return disorderIn(operation.selectionSet, data, 'data');
}

function disorderIn(asked: SelectionSetNode, value: unknown, path: string): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((each, at) => disorderIn(asked, each, `${path}.${at}`));
  }
  if (typeof value !== 'object') return [path];
  const fields = asked.selections.filter((field) => field.kind === Kind.FIELD);
  const names = fields.map(({ alias, name }) => (alias ?? name).value);
  if (names.join() !== Object.keys(value).join()) return [path];
  return Object.values(value).flatMap((part, at) => {
    const within = fields[at]?.selectionSet;
    return within ? disorderIn(within, part, `${path}.${names[at]}`) : [];
  });
}

import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';

/** Paths at which the keys of an answer are not those of its document, which names no fragments. */
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
  const fields = fieldsOf(asked, value);
  const names = fields.map(keyOf);
  if (names.join() !== Object.keys(value).join()) return [path];
  return Object.values(value).flatMap((part, at) => {
    const within = fields[at]?.selectionSet;
    return within ? disorderIn(within, part, `${path}.${names[at]}`) : [];
  });
}

/** The fields of a value in their order; a fragment is of its type if all fields of it are there. */
function fieldsOf({ selections }: SelectionSetNode, value: object): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Named fragments are not read.');
    const fields = fieldsOf(selection.selectionSet, value);
    return fields.every((field) => Object.hasOwn(value, keyOf(field))) ? fields : [];
  });
}

const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

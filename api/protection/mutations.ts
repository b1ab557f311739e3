import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql';

/** Changes that one request may make: each is a transaction, and they run one after another. */
export const maxMutations = 20;

/** How many changes the operation makes; 0 if it is none of changes. */
export function countMutations(document: DocumentNode, operationName?: string | null): number {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'mutation') return 0;
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition.selectionSet);
    }
  }
  const known = new Map<string, number>();
  const fields = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((count, selection) => {
      if (selection.kind === Kind.FIELD) return count + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return count + fields(selection.selectionSet);
      const name = selection.name.value;
      const counted = known.get(name) ?? fields(fragments.get(name));
      known.set(name, counted);
      return count + counted;
    }, 0);
  return fields(operation.selectionSet);
}

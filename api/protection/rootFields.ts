import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './fragments.ts';

/** Changes that one request may make: each is a transaction, and they run one after another. */
export const maxMutations = 20;

/** The root fields of an operation, fragments written out. */
export interface RootFields {
  /** How many there are, each as often as it is selected. */
  readonly count: number;
  readonly names: ReadonlySet<string>;
}

/** The root fields of an operation. Each fragment is visited once. */
export function rootFieldsOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): RootFields {
  const fragments = fragmentsOf(document);
  const names = new Set<string>();
  const known = new Map<string, number>();
  const countIn = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((count, selection) => {
      if (selection.kind === Kind.FIELD) {
        names.add(selection.name.value);
        return count + 1;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return count + countIn(selection.selectionSet);
      const name = selection.name.value;
      const counted = known.get(name) ?? countIn(fragments.get(name)?.selectionSet);
      known.set(name, counted);
      return count + counted;
    }, 0);
  return { count: countIn(operation.selectionSet), names };
}

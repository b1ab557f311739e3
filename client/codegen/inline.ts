import {
  type FieldNode,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Fragments } from './documents.ts';

/**
 * The operation with each spread replaced by the fragment's fields: its text is then complete, and
 * an app that ships one function ships no fragments of others.
 */
export function inlineFragments(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: Fragments,
): OperationDefinitionNode {
  const types = new TypeInfo(schema);
  return visit(
    operation,
    visitWithTypeInfo(types, {
      SelectionSet(node): SelectionSetNode {
        const parent = types.getParentType();
        const selections = isCompositeType(parent)
          ? withoutSpreads(node.selections, parent.name, fragments)
          : node.selections;
        return { ...node, selections: eachOnce(selections) };
      },
    }),
  );
}

/** The operation's text as it is sent: without fragments, description and optional white space. */
export function minified(operation: OperationDefinitionNode): string {
  return stripIgnoredCharacters(print({ ...operation, description: undefined }));
}

function withoutSpreads(
  selections: readonly SelectionNode[],
  parent: string,
  fragments: Fragments,
): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) return [selection];
    const fragment = fragments.get(selection.name.value)?.node;
    if (fragment === undefined) return [selection];
    if (fragment.typeCondition.name.value === parent && !selection.directives?.length) {
      return withoutSpreads(fragment.selectionSet.selections, parent, fragments);
    }
    const { typeCondition, selectionSet } = fragment;
    const { directives } = selection;
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }];
  });
}

/** Leaves out a plain field that is selected already. */
function eachOnce(selections: readonly SelectionNode[]): SelectionNode[] {
  const seen = new Set<string>();
  return selections.filter((selection) => {
    if (selection.kind !== Kind.FIELD || !isPlain(selection)) return true;
    const key = selection.alias?.value ?? selection.name.value;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function isPlain({ selectionSet, directives }: FieldNode): boolean {
  return selectionSet === undefined && !directives?.length;
}

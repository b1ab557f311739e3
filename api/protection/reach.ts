import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Viewer } from '../../schema/kernel/context.ts';
import { hasScope, refusedFor } from '../../schema/kernel/scope.ts';
import { fragmentsOf } from './fragments.ts';

/**
 * Refuses an operation that selects a field whose scope the viewer does not have, before anything
 * is planned or read for it. Only for viewers without a secret key: for the others each field
 * decides, and a request may be answered in part.
 *
 * Each fragment is visited once. A scope that depends on a row is left to its field.
 *
 * @param document a parsed one; what is invalid in it is skipped
 * @throws `UNAUTHENTICATED` or `FORBIDDEN` with the field and its scope
 */
export function refuseOutOfReach(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  viewer: Viewer | null,
): void {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return;
  const fragments = fragmentsOf(document);
  const seen = new Set<string>();

  const check = (type: GraphQLNamedType | undefined, set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const name = node.typeCondition?.name.value;
        check(name === undefined ? type : schema.getType(name), node.selectionSet);
      } else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (!fragment || seen.has(node.name.value)) continue;
        seen.add(node.name.value);
        check(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
      } else if (isObjectType(type) || isInterfaceType(type)) {
        const field = type.getFields()[node.name.value];
        if (!field) continue;
        const refused = refusalOf(type, field, viewer);
        if (refused) throw refused;
        if (node.selectionSet) check(getNamedType(field.type), node.selectionSet);
      }
    }
  };
  check(root, operation.selectionSet);
}

function refusalOf(
  type: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  viewer: Viewer | null,
): GraphQLError | undefined {
  const missing = [scopeOf(type), scopeOf(field)].find(
    (scope) => scope !== undefined && !hasScope(viewer, scope),
  );
  return missing === undefined
    ? undefined
    : refusedFor(viewer, missing, `${type.name}.${field.name}`);
}

/** The scope that a type or field declares for the builder's authorisation. */
function scopeOf({ extensions }: { extensions: { pothosOptions?: unknown } }): string | undefined {
  const { authScopes } = (extensions.pothosOptions ?? {}) as { authScopes?: unknown };
  if (typeof authScopes !== 'object' || authScopes === null || !('scope' in authScopes)) return;
  return String(authScopes.scope);
}

import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Viewer } from '../../schema/kernel/context.ts';
import { hasScope, refusedFor } from '../../schema/kernel/scope.ts';
import { fragmentsOf } from './fragments.ts';

/** A scope that an operation needs, and the first field that needs it: `Query.journeys`. */
export interface NeededScope {
  readonly scope: string;
  readonly field: string;
}

/**
 * The scopes of the fields that an operation selects, in their order. Each fragment is visited once.
 * A scope that depends on a row is left to its field.
 *
 * @param document a parsed one; what is invalid in it is skipped
 */
export function neededScopesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly NeededScope[] {
  const root = schema.getRootType(operation.operation);
  if (!root) return [];
  const fragments = fragmentsOf(document);
  const seen = new Set<string>();
  const needed = new Map<string, string>();

  const visit = (type: GraphQLNamedType | undefined, set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const name = node.typeCondition?.name.value;
        visit(name === undefined ? type : schema.getType(name), node.selectionSet);
      } else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (!fragment || seen.has(node.name.value)) continue;
        seen.add(node.name.value);
        visit(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
      } else if (isObjectType(type) || isInterfaceType(type)) {
        const field = type.getFields()[node.name.value];
        if (!field) continue;
        for (const scope of [scopeOf(type), scopeOf(field)]) {
          if (scope !== undefined && !needed.has(scope)) {
            needed.set(scope, `${type.name}.${field.name}`);
          }
        }
        if (node.selectionSet) visit(getNamedType(field.type), node.selectionSet);
      }
    }
  };
  visit(root, operation.selectionSet);
  return Array.from(needed, ([scope, field]) => ({ scope, field }));
}

/**
 * Refuses an operation that selects a field whose scope the viewer does not have, before anything
 * is planned or read for it. Only for viewers without a secret key: for the others each field
 * decides, and a request may be answered in part.
 *
 * @throws `UNAUTHENTICATED` or `FORBIDDEN` with the field and its scope
 */
export function refuseOutOfReach(needed: readonly NeededScope[], viewer: Viewer | null): void {
  const missing = needed.find(({ scope }) => !hasScope(viewer, scope));
  if (missing) throw refusedFor(viewer, missing.scope, missing.field);
}

/** The scope that a type or field declares for the builder's authorisation. */
function scopeOf({ extensions }: { extensions: { pothosOptions?: unknown } }): string | undefined {
  const { authScopes } = (extensions.pothosOptions ?? {}) as { authScopes?: unknown };
  if (typeof authScopes !== 'object' || authScopes === null || !('scope' in authScopes)) return;
  return String(authScopes.scope);
}

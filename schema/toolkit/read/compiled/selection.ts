import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { selectionsOf } from './request.ts';

/** What is compiled: a document, for one set of values of its conditions. */
export interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The values of the variables of `@skip` and `@include`. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

/**
 * The fields that a document selects of an object, each under its name in the answer, as GraphQL's
 * algorithm CollectFields orders and merges them.
 */
export function selectedFields(
  source: Source,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(source, node)) continue;
      if (node.kind === Kind.FIELD) {
        const name = node.alias?.value ?? node.name.value;
        fields.set(name, [...(fields.get(name) ?? []), node]);
        continue;
      }
      const fragment = fragmentAt(source, node, seen);
      if (fragment && fits(source.schema, type, fragment.typeCondition?.name.value)) {
        collect(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) collect(set);
  return fields;
}

/** The source of a document that graphql-js executes. */
export function selectionSource({ schema, fragments, variableValues }: GraphQLResolveInfo): Source {
  return {
    schema,
    fragments: new Map(Object.entries(fragments)),
    conditions: variableValues,
  };
}

/**
 * The names of the fields that are selected of an object, or of each in a list, and of their objects, behind a
 * point: `score`, `score.value`; none of another value.
 */
export function selectedNames(
  source: Source,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): ReadonlySet<string> {
  const named = getNamedType(type);
  if (!isObjectType(named)) return new Set();
  const names = new Set<string>();
  for (const own of selectedFields(source, named, selectionsOf(nodes)).values()) {
    const name = own[0]?.name.value ?? '';
    names.add(name);
    const field = named.getFields()[name];
    if (!field) continue;
    for (const nested of selectedNames(source, field.type, own)) names.add(`${name}.${nested}`);
  }
  return names;
}

/** A fragment that is spread again adds nothing. */
function fragmentAt(
  { fragments }: Source,
  node: Exclude<SelectionNode, FieldNode>,
  seen: Set<string>,
): InlineFragmentNode | FragmentDefinitionNode | undefined {
  if (node.kind === Kind.INLINE_FRAGMENT) return node;
  const name = node.name.value;
  if (seen.has(name)) return undefined;
  seen.add(name);
  return fragments.get(name);
}

function isIncluded({ conditions }: Source, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, conditions);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, conditions);
  return skip?.if !== true && include?.if !== false;
}

function fits(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined) {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}

/** The variables on whose values the selection of a document depends. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: args }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of args ?? []) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
    },
  });
  return [...names];
}

import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionNode,
} from 'graphql';
import type { DatesModel } from './model.ts';
import { DECODED_SCALAR } from './scalars.ts';

/**
 * The paths of the DateTimes in a selection, null if there are none. Members of a union share one
 * tree: the same response key has the same scalar in each, by GraphQL's validation. The selection's
 * fragments must be inlined.
 */
export function datesModel(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  selections: readonly SelectionNode[],
): DatesModel | null {
  const paths: Record<string, DatesModel> = {};
  for (const [type, field] of fieldsBelow(schema, parent, selections)) {
    const definition = isUnionType(type) ? undefined : type.getFields()[field.name.value];
    if (!definition) continue;
    const key = field.alias?.value ?? field.name.value;
    const below = getNamedType(definition.type);
    if (below.name === DECODED_SCALAR) paths[key] = true;
    if (!isCompositeType(below)) continue;
    const inner = datesModel(schema, below, field.selectionSet?.selections ?? []);
    if (inner !== null) paths[key] = merged(paths[key], inner);
  }
  return Object.keys(paths).length === 0 ? null : paths;
}

function* fieldsBelow(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  selections: readonly SelectionNode[],
): Generator<[GraphQLCompositeType, FieldNode]> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield [parent, selection];
    if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
    const condition = schema.getType(selection.typeCondition?.name.value ?? parent.name);
    if (isCompositeType(condition)) {
      yield* fieldsBelow(schema, condition, selection.selectionSet.selections);
    }
  }
}

/** The same object may be selected twice, each time with other DateTimes. */
function merged(one: DatesModel | undefined, other: DatesModel): DatesModel {
  if (one === undefined || one === true || other === true) return other;
  const both: Record<string, DatesModel> = { ...one };
  for (const [field, paths] of Object.entries(other)) both[field] = merged(one[field], paths);
  return both;
}

import {
  assertObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
} from 'graphql';
import type { Fragments } from './documents.ts';
import type { FieldModel, TypeModel } from './model.ts';
import { fieldDescription, outputModel } from './model-types.ts';

export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
}

/** The type of a selection of an object, interface or union. */
export function selectionModel(
  context: SelectionContext,
  parent: GraphQLCompositeType,
  selections: readonly SelectionNode[],
): TypeModel {
  const fragment = soleFragment(context, parent, selections);
  return fragment ?? expandedSelection(context, parent, selections);
}

/** The type of a selection with all its fields, even when it is a fragment that has a name. */
export function expandedSelection(
  context: SelectionContext,
  parent: GraphQLCompositeType,
  selections: readonly SelectionNode[],
): TypeModel {
  const concrete = isAbstractType(parent)
    ? [...context.schema.getPossibleTypes(parent)].sort((a, b) => (a.name < b.name ? -1 : 1))
    : [assertObjectType(parent)];
  const shapes = new Map<string, { names: string[]; fields: FieldModel[] }>();
  for (const type of concrete) {
    const fields = fieldsOf(context, type, selections);
    const shape = shapeKey(fields);
    const alike = shapes.get(shape);
    if (alike) alike.names.push(type.name);
    else shapes.set(shape, { names: [type.name], fields });
  }
  const members = [...shapes.values()].map(({ names, fields }) => objectModel(names, fields));
  if (members.length > 1) refuseUndiscriminated(parent, members);
  const [only] = members;
  return members.length === 1 && only ? only : { kind: 'union', members };
}

function soleFragment(
  { fragments }: SelectionContext,
  parent: GraphQLCompositeType,
  selections: readonly SelectionNode[],
): TypeModel | null {
  const [spread] = selections;
  if (selections.length !== 1 || spread?.kind !== Kind.FRAGMENT_SPREAD) return null;
  const fragment = fragments.get(spread.name.value);
  if (spread.directives?.length || !fragment) return null;
  if (fragment.node.typeCondition.name.value !== parent.name) return null;
  return { kind: 'name', name: spread.name.value, from: { generated: fragment.file } };
}

/** A field that is selected, once or more often; it is optional if each selection has a condition. */
interface Selected {
  readonly nodes: FieldNode[];
  optional: boolean;
}

function fieldsOf(
  context: SelectionContext,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
): FieldModel[] {
  const selected = new Map<string, Selected>();
  collect(context, type, selections, false, selected);
  return [...selected].map(([name, { nodes, optional }]): FieldModel => {
    const [first] = nodes;
    if (first?.name.value === '__typename') {
      return { name, type: { kind: 'text', text: `'${type.name}'` }, optional, description: null };
    }
    const field = type.getFields()[first?.name.value ?? ''];
    if (!field) throw new Error(`${type.name} has no field ${first?.name.value}.`);
    const below = getNamedType(field.type);
    const composite = () => {
      if (!isCompositeType(below)) throw new Error(`${below.name} has no fields to select.`);
      const inner = nodes.flatMap((node) => node.selectionSet?.selections ?? []);
      return selectionModel(context, below, inner);
    };
    const fieldType = outputModel(field.type, composite);
    return { name, type: fieldType, optional, description: fieldDescription(field) };
  });
}

function collect(
  context: SelectionContext,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  conditional: boolean,
  into: Map<string, Selected>,
): void {
  for (const selection of selections) {
    const optional = conditional || isConditional(selection);
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = into.get(key);
      if (!known) into.set(key, { nodes: [selection], optional });
      else {
        known.nodes.push(selection);
        known.optional &&= optional;
      }
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : context.fragments.get(selection.name.value)?.node;
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    if (condition !== undefined && !includes(context.schema, condition, type)) continue;
    collect(context, type, fragment.selectionSet.selections, optional, into);
  }
}

function isConditional({ directives }: SelectionNode): boolean {
  return (directives ?? []).some(({ name }) => name.value === 'include' || name.value === 'skip');
}

function includes(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  if (condition === type.name) return true;
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}

/** Two concrete types with equal keys differ in their names only, and become one object type. */
function shapeKey(fields: readonly FieldModel[]): string {
  return JSON.stringify(
    fields.map(({ name, type, optional }) => [name, isTypeName(name) ? null : type, optional]),
    (key, value) => (key === 'description' ? undefined : value),
  );
}

function isTypeName(name: string): boolean {
  return name === '__typename';
}

function objectModel(names: readonly string[], fields: readonly FieldModel[]): TypeModel {
  const text = names.map((name) => `'${name}'`).join(' | ');
  return {
    kind: 'object',
    fields: fields.map((field) =>
      isTypeName(field.name) ? { ...field, type: { kind: 'text', text } } : field,
    ),
  };
}

function refuseUndiscriminated(parent: GraphQLCompositeType, members: readonly TypeModel[]): void {
  for (const member of members) {
    if (member.kind === 'object' && !member.fields.some(({ name }) => isTypeName(name))) {
      const cure = 'select __typename, which says the type of a result.';
      throw new Error(`A selection of ${parent.name} differs by type: ${cure}`);
    }
  }
}

import {
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isInputType,
  isNonNullType,
  Kind,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import type { NamedOperation } from './documents.ts';
import { inlineFragments, minified } from './inline.ts';
import type { FieldModel, OperationModel, TypeModel } from './model.ts';
import { datesModel } from './model-dates.ts';
import { type SelectionContext, selectionModel } from './model-selection.ts';
import { fieldDescription, inputModel, outputModel } from './model-types.ts';

/** The model of a generated function. */
export function operationModel(
  context: SelectionContext,
  { node, name, functionName }: NamedOperation,
): OperationModel {
  const kind = node.operation;
  const root = context.schema.getRootType(kind);
  const [selection] = node.selectionSet.selections;
  if (!root) throw new Error(`${name}: the schema has no ${kind}.`);
  if (node.selectionSet.selections.length !== 1 || selection?.kind !== Kind.FIELD) {
    throw new Error(`${name}: select exactly one root field: the function returns its value.`);
  }
  const field = rootField(root, selection.name.value);
  const named = getNamedType(field.type);
  const result = outputModel(field.type, () => {
    if (!isCompositeType(named)) throw new Error(`${name}: ${named.name} has no fields.`);
    return selectionModel(context, named, selection.selectionSet?.selections ?? []);
  });
  const inlined = inlineFragments(node, context.schema, context.fragments);
  const variables = (node.variableDefinitions ?? []).map((each) => variableModel(context, each));
  return {
    name,
    functionName,
    kind,
    field: selection.alias?.value ?? selection.name.value,
    description: node.description?.value ?? fieldDescription(field),
    text: minified(inlined),
    dates: datesModel(context.schema, root, inlined.selectionSet.selections),
    variables,
    result,
    pages: variables.some((each) => each.name === 'after') && isConnection(result),
  };
}

function rootField(root: GraphQLObjectType, name: string) {
  const field = root.getFields()[name];
  if (!field) throw new Error(`${root.name} has no field ${name}.`);
  return field;
}

function variableModel(
  { schema }: SelectionContext,
  { variable, type: node, defaultValue }: VariableDefinitionNode,
): FieldModel {
  const name = variable.name.value;
  const type = typeFromAST(schema, node);
  if (!isInputType(type)) throw new Error(`The variable $${name} has no input type.`);
  const optional = !isNonNullType(type) || defaultValue !== undefined;
  return { name, type: inputModel(type), optional, description: null };
}

function isConnection(result: TypeModel): boolean {
  const fields = result.kind === 'object' ? result.fields.map(({ name }) => name) : [];
  return fields.includes('nodes') && fields.includes('pageInfo');
}

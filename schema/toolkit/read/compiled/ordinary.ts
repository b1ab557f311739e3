import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { NotCompiled } from './notCompiled.ts';
import { Compiler } from './plan.ts';
import { writerOf } from './write.ts';

/** The fields that are not compiled, each with the reason: a document that selects one is not. */
export function ordinaryFields(schema: GraphQLSchema): Record<string, string> {
  const query = schema.getQueryType();
  const types = new Set<GraphQLObjectType>();
  const reach = (type: unknown): void => {
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(reach);
    if (!isObjectType(type) || types.has(type)) return;
    types.add(type);
    for (const field of Object.values(type.getFields())) reach(getNamedType(field.type));
  };
  reach(query);
  const found = [...types].flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const reason = reasonFor(schema, type, field);
      return reason === null ? [] : [[`${type.name}.${field.name}`, reason] as const];
    }),
  );
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function reasonFor(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): string | null {
  const compiler = new Compiler({ schema, fragments: new Map(), conditions: {} });
  const set = selecting(field);
  try {
    if (type === schema.getQueryType()) {
      compiler.object(type, [set], (root, nodes) => compiler.root(root, nodes));
    } else if (type.extensions.pothosPrismaModel) {
      compiler.row(type, [set]);
    } else if (!/(Connection|Edge|^PageInfo)$/.test(type.name)) {
      writerOf(compiler, type, [{ kind: Kind.FIELD, name: nameOf('value'), selectionSet: set }]);
    }
    return null;
  } catch (error) {
    if (error instanceof NotCompiled) return error.message;
    throw error;
  }
}

/** `{ field }`, or `{ field { __typename } }`. */
function selecting({ name, type }: GraphQLField<unknown, unknown>): SelectionSetNode {
  const isComposite = isCompositeType(getNamedType(type));
  return setOf({
    kind: Kind.FIELD,
    name: nameOf(name),
    ...(isComposite && {
      selectionSet: setOf({ kind: Kind.FIELD, name: nameOf('__typename') }),
    }),
  });
}

function setOf(field: FieldNode): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [field] };
}

function nameOf(value: string) {
  return { kind: Kind.NAME, value } as const;
}

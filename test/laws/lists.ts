import { getNamedType, isEnumType, isObjectType } from 'graphql';
import { schema } from '../../schema/index.ts';

/** A connection of the graph: `journeys` of Query, `stages` of Journey. */
export interface ListField {
  /** `Query.journeys`, `Journey.stages`. */
  readonly name: string;
  readonly parent: string;
  readonly field: string;
  /** The listed type. */
  readonly model: string;
}

/** Every connection of the SDL whose rows can be sorted: all but those of several types. */
export function listFields(): ListField[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((parent) =>
      Object.values(parent.getFields()).flatMap((field): ListField[] => {
        const type = getNamedType(field.type).name;
        if (!type.endsWith('Connection')) return [];
        if (!field.args.some(({ name: argument }) => argument === 'orderBy')) return [];
        const model = type.slice(0, -'Connection'.length);
        const name = `${parent.name}.${field.name}`;
        return [{ name, parent: parent.name, field: field.name, model }];
      }),
    );
}

/** Whether the list can also show rows that were archived. */
export function showsArchived({ parent, field }: ListField): boolean {
  const type = schema.getType(parent);
  const args = isObjectType(type) ? type.getFields()[field]?.args : undefined;
  return args?.some(({ name }) => name === 'includeArchived') ?? false;
}

/** What a list of a type can be sorted by. */
export function orderFields(model: string): string[] {
  const type = schema.getType(`${model}OrderField`);
  if (!isEnumType(type)) throw new Error(`${model} has no ${model}OrderField`);
  return type.getValues().map(({ name }) => name);
}

/**
 * A document that asks for a list as `list`. For a list of a row, `$id` is that row’s id, and the
 * row stands around the list as `parent`.
 */
export function listDocument(
  { parent, field, model }: ListField,
  selection: string,
  { variables = '', args = '' } = {},
): string {
  const list = `list: ${field}(${args} orderBy: $orderBy) { ${selection} }`;
  const declared = `$orderBy: [${model}Order!] ${variables}`;
  if (parent === 'Query') return `query(${declared}) { ${list} }`;
  return `query($id: ID! ${declared}) { parent: node(id: $id) { ... on ${parent} { ${list} } } }`;
}

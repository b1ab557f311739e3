import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
} from 'graphql';
import { type ClientPrimitive, isRow, type Rows } from './primitives.ts';

/**
 * How much of a row a fragment has, by the end of its name.
 *
 * - `Name`: the id, and the label that people know the row by.
 * - `Content`: the row's own values and parts.
 * - `Fields`: also the names of rows that it refers to, as far as its own scope can read them.
 *   Mutations answer with these, so that no mutation is done and then refused for its answer.
 * - `Detail`: also the names of rows that need other scopes.
 */
const extents = ['Name', 'Content', 'Fields', 'Detail'] as const;
type Extent = (typeof extents)[number];

export class DerivedFragments {
  readonly #primitives: readonly ClientPrimitive[];
  readonly #rows: Rows;

  constructor(primitives: readonly ClientPrimitive[], rows: Rows) {
    this.#primitives = primitives;
    this.#rows = rows;
  }

  /** A fragment such as `PersonaFields` with its module; null if no primitive has a fragment of this name. */
  find(name: string): { module: string; node: FragmentDefinitionNode } | null {
    for (const extent of extents) {
      if (!name.endsWith(extent)) continue;
      const noun = name.slice(0, -extent.length);
      const primitive = this.#primitives.find((each) => nameOf(each) === noun);
      if (!primitive) continue;
      const selections = this.#selections(primitive, extent);
      const text = `fragment ${name} on ${primitive.type.name} { ${selections.join(' ')} }`;
      const [node] = parse(text, { noLocation: true }).definitions;
      if (node?.kind === Kind.FRAGMENT_DEFINITION) return { module: primitive.module, node };
    }
    return null;
  }

  /** `Detail`, or `Fields` where both have the same fields. */
  mostOf(primitive: ClientPrimitive): Extent {
    const [fields, detail] = (['Fields', 'Detail'] as const).map((each) =>
      this.#selections(primitive, each),
    );
    return fields?.length === detail?.length ? 'Fields' : 'Detail';
  }

  #selections({ type }: ClientPrimitive, extent: Extent): string[] {
    const facts = this.#rows[type.name];
    const fields = Object.values(type.getFields());
    if (extent === 'Name') {
      const label = ['id', ...(facts?.label ?? [])];
      return fields.map(({ name }) => name).filter((name) => label.includes(name));
    }
    return fields.flatMap((field) => {
      const own = ownSelection(field);
      if (own !== null) return [own];
      const link = facts?.links[field.name];
      const row = this.#rowBehind(field, link !== undefined);
      if (row === null || extent === 'Content') return [];
      const { scope } = this.#rows[row.type.name] ?? {};
      if (extent === 'Fields' && scope !== 'signedIn' && scope !== facts?.scope) return [];
      const spread = `...${nameOf(row)}Name`;
      // With archived rows: a client that reads a list, changes it and writes it must not lose any.
      if (link !== undefined) {
        return [`${field.name}(first: ${link}, includeArchived: true) { nodes { ${spread} } }`];
      }
      return [`${field.name} { ${spread} }`];
    });
  }

  /** The primitive of the row, or of the linked rows, that a field refers to. Other lists are computed. */
  #rowBehind(field: GraphQLField<unknown, unknown>, isLink: boolean): ClientPrimitive | null {
    const isComputed = field.args.length > 0 || isListType(getNullableType(field.type));
    if (!isLink && isComputed) return null;
    const type = getNamedType(field.type);
    const nodes = isLink && isObjectType(type) ? type.getFields().nodes : undefined;
    const row = nodes ? getNamedType(nodes.type) : type;
    return this.#primitives.find((each) => each.type === row) ?? null;
  }
}

/** The noun as the names of fragments begin: `Persona`. */
export function nameOf({ noun }: ClientPrimitive): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

/**
 * The selection of a value, or of a part with all its values; null for a field that refers to other
 * rows or is computed from arguments.
 */
function ownSelection(
  field: GraphQLField<unknown, unknown>,
  above: readonly GraphQLNamedType[] = [],
): string | null {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.args.length === 0 ? field.name : null;
  if (field.args.some(isRequiredArgument) || !isObjectType(type)) return null;
  if (isRow(type) || above.includes(type)) return null;
  const below = Object.values(type.getFields()).map(
    (each) => [each, ownSelection(each, [...above, type])] as const,
  );
  const leads = below.some(([each, own]) => own === null && !isLeafType(getNamedType(each.type)));
  if (leads) return null;
  return `${field.name} { ${below.flatMap(([, own]) => own ?? []).join(' ')} }`;
}

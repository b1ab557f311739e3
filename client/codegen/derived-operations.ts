import {
  type ASTNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql';
import { DerivedFragments, nameOf } from './derived-fragments.ts';
import { definitionsIn, named, type SourceFile } from './documents.ts';
import { type ClientPrimitive, primitivesOf, type Rows } from './primitives.ts';

type Field = GraphQLField<unknown, unknown>;

/**
 * The files of `client/operations` with what is derived from the schema: the plain operations of
 * every primitive, and the fragments of primitives that an operation spreads. A written operation
 * or fragment replaces the derived one of the same name; a written operation also replaces the
 * derived one that calls the same mutation.
 */
export function withDerived(
  schema: GraphQLSchema,
  rows: Rows,
  written: readonly SourceFile[],
): SourceFile[] {
  const primitives = primitivesOf(schema);
  const derived = new DerivedFragments(primitives, rows);
  const taken = namesAndMutations(written);
  const files = new Map(written.map((file) => [file.name, file]));
  const add = (module: string, more: Partial<SourceFile>) => {
    const file = files.get(module) ?? { name: module, operations: [], fragments: [], sources: [] };
    files.set(module, {
      ...file,
      operations: [...(more.operations ?? []), ...file.operations],
      fragments: [...file.fragments, ...(more.fragments ?? [])],
      sources: [...new Set(['schema/schema.graphql', ...file.sources])],
    });
  };

  for (const primitive of primitives) {
    const operations = operationsOf(primitive, derived, taken);
    if (operations.length > 0) {
      const { module } = primitive;
      add(module, { operations: operations.map((node) => named(node, module)) });
    }
  }
  let unseen = definitionsIn([...files.values()]);
  while (unseen.length > 0) {
    const found = spreadsIn(unseen).flatMap((name) => {
      if (taken.has(name)) return [];
      taken.add(name);
      return derived.find(name) ?? [];
    });
    for (const { module, node } of found) add(module, { fragments: [node] });
    unseen = found.map(({ node }) => node);
  }
  return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The plain operations of a primitive, but for those whose name or mutation is taken. */
function operationsOf(
  primitive: ClientPrimitive,
  derived: DerivedFragments,
  taken: ReadonlySet<string>,
): OperationDefinitionNode[] {
  const name = nameOf(primitive);
  const prefix = primitive.module.charAt(0).toUpperCase() + primitive.module.slice(1);
  // Where `Fields` is written, lists use it: a written `Detail` may be too much for a page of rows.
  const isWritten = taken.has(`${name}Fields`) || taken.has(`${name}Detail`);
  const most = isWritten ? 'Fields' : derived.mostOf(primitive);
  const one = taken.has(`${name}Detail`) ? 'Detail' : most;
  const texts = [
    ...primitive.queries.map(([verb, field]) =>
      verb === 'List'
        ? listText(`${prefix}List`, field, `...${name}${most}`)
        : text('query', `${prefix}${verb}`, field, `...${name}${one}`),
    ),
    ...primitive.mutations
      .filter(([, field]) => !taken.has(field.name))
      .map(([verb, field]) => {
        const selection = payloadSelection(field, primitive);
        return selection && text('mutation', `${prefix}${verb}`, field, selection);
      }),
  ];
  return texts
    .flatMap((each) => (each ? parse(each, { noLocation: true }).definitions : []))
    .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    .filter((each) => !taken.has(each.name?.value ?? ''));
}

/** An operation that passes all arguments of its field. */
function text(
  kind: 'query' | 'mutation',
  name: string,
  { name: field, args }: Field,
  selection: string,
  more: readonly string[] = [],
): string {
  const variables = [...args.map((each) => `$${each.name}: ${each.type}`), ...more].join(' ');
  const passed = args.map((each) => `${each.name}: $${each.name}`).join(' ');
  const call = `${field}${passed && `(${passed})`} { ${selection} }`;
  return `${kind} ${name}${variables && `(${variables})`} { ${call} }`;
}

function listText(name: string, field: Field, row: string): string {
  const count = 'totalCount @include(if: $withTotalCount)';
  const page = `nodes { ${row} } pageInfo { ...PageFields } ${count}`;
  return text('query', name, field, page, ['$withTotalCount: Boolean! = false']);
}

/** The selection of a plain mutation; null where its payload has more, so that the operation must be written. */
function payloadSelection({ type }: Field, primitive: ClientPrimitive): string | null {
  const payload = getNamedType(type);
  if (!isObjectType(payload)) return null;
  const selections = Object.values(payload.getFields())
    // A retry has the same answer as the first request: few clients need to know which it is.
    .filter(({ name }) => name !== 'replayed')
    .map((field) => {
      const below = getNamedType(field.type);
      if (field.name === 'deletedId') return field.name;
      if (field.name !== 'results' || !isObjectType(below)) return rowOrErrors(field, primitive);
      const result = Object.values(below.getFields()).map(
        (each) =>
          rowOrErrors(each, primitive) ?? (isLeafType(getNamedType(each.type)) ? each.name : null),
      );
      return result.includes(null) ? null : `results { ${result.join(' ')} }`;
    });
  return selections.includes(null) ? null : selections.join(' ');
}

function rowOrErrors({ name, type }: Field, primitive: ClientPrimitive): string | null {
  if (name === 'errors') return 'errors { ...UserErrorFields }';
  if (getNamedType(type).name === 'Job') return `${name} { ...JobFields }`;
  return getNamedType(type) === primitive.type ? `${name} { ...${nameOf(primitive)}Fields }` : null;
}

/** The names of written operations and fragments, and the mutations that they call. */
function namesAndMutations(written: readonly SourceFile[]): Set<string> {
  const operations = written.flatMap((file) => file.operations.map(({ node }) => node));
  const called = operations
    .filter(({ operation }) => operation === 'mutation')
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : ''));
  const fragments = written.flatMap((file) => file.fragments);
  return new Set([
    ...operations.map(({ name }) => name?.value ?? ''),
    ...fragments.map(({ name }) => name.value),
    ...called,
  ]);
}

function spreadsIn(definitions: readonly ASTNode[]): string[] {
  const names = new Set<string>();
  for (const each of definitions) {
    visit(each, { FragmentSpread: ({ name }) => void names.add(name.value) });
  }
  return [...names].sort();
}

import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  type ExecutableDefinitionNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

/** The operations and fragments of one generated module. */
export interface SourceFile {
  /** The module's name: `personas`. Its written operations are in `client/operations/personas.graphql`. */
  readonly name: string;
  /** The files that the module is made from, by their paths from the root. */
  readonly sources: readonly string[];
  readonly operations: readonly NamedOperation[];
  readonly fragments: readonly FragmentDefinitionNode[];
}

export interface NamedOperation {
  readonly node: OperationDefinitionNode;
  /** `PersonasGet`. */
  readonly name: string;
  /** `get`. */
  readonly functionName: string;
}

/** All fragments by name, each with its file. */
export type Fragments = ReadonlyMap<
  string,
  { readonly node: FragmentDefinitionNode; readonly file: string }
>;

/** The files in the order of their names. */
export function sourceFiles(documents: readonly Types.DocumentFile[]): SourceFile[] {
  return documents
    .map(({ location, document }) => {
      const name = /([^/\\]*)\.graphql$/.exec(location ?? '')?.[1] ?? '';
      const definitions = document?.definitions ?? [];
      return {
        name,
        sources: [`client/operations/${name}.graphql`],
        operations: definitions
          .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
          .map((node) => named(node, name)),
        fragments: definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function fragmentsOfFiles(files: readonly SourceFile[]): Fragments {
  return new Map(
    files.flatMap(({ name: file, fragments }) =>
      fragments.map((node) => [node.name.value, { node, file }] as const),
    ),
  );
}

/** All operations and fragments. */
export function definitionsIn(files: readonly SourceFile[]): ExecutableDefinitionNode[] {
  return files.flatMap(({ operations, fragments }) => [
    ...operations.map(({ node }) => node),
    ...fragments,
  ]);
}

/** Verbs that cannot be the name of a function. */
const RESERVED = new Set(['default', 'export', 'import', 'in', 'new', 'return', 'switch', 'void']);

/** An operation, with the function it becomes. */
export function named(node: OperationDefinitionNode, file: string): NamedOperation {
  const name = node.name?.value ?? '';
  const prefix = file.charAt(0).toUpperCase() + file.slice(1);
  if (!name.startsWith(prefix) || name === prefix) {
    const cure = `name it "${prefix}" and a verb, as in ${prefix}List.`;
    throw new Error(`client/operations/${file}.graphql, operation "${name}": ${cure}`);
  }
  const verb = name.charAt(prefix.length).toLowerCase() + name.slice(prefix.length + 1);
  if (RESERVED.has(verb)) {
    const cure = `"${verb}" cannot be a function's name: take another verb.`;
    throw new Error(`client/operations/${file}.graphql, operation "${name}": ${cure}`);
  }
  return { node, name, functionName: verb === 'delete' ? 'remove' : verb };
}

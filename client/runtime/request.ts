import { type DocumentNode, print } from '@0no-co/graphql.web';
import type { DocumentDecoration } from 'gql.tada';
import { type Client, type MutationOptions, usable } from './client.ts';
import { OptionError } from './errors.ts';
import type { MistypedIn } from './mistyped.ts';

/** A document with types: the result of `graphql('…')`, or any other typed document node. */
export type TypedDocument<Result, Variables> = DocumentNode & DocumentDecoration<Result, Variables>;

/** Variables come before the options, and may be left out when none is required. */
export type RequestArguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: MutationOptions]
    : [variables: Variables, options?: MutationOptions];

/**
 * Sends a document of your own and returns its data, typed by the document. Times are ISO strings.
 *
 * The compiler refuses a document with a field, argument type or fragment that the schema does not
 * know: the parameter's type then names the first such field. The document must have one operation,
 * with a name, since errors begin with that name.
 *
 * @example
 * ```ts
 * import { createClient, graphql } from '@cxgraph/client';
 *
 * const client = createClient({ url: '/graphql' });
 * const names = graphql('query Names { personas(first: 5) { nodes { name } } }');
 * const { personas } = await request(client, names);
 * ```
 *
 * @throws OptionError for a document with an anonymous operation, or with several
 * @throws CxgraphError when the call fails; each kind of failure has its class, see `errors.ts`
 */
export async function request<Result extends object, Variables extends object>(
  client: Client,
  document: TypedDocument<Result, Variables> & MistypedIn<Result, Variables>,
  ...[variables, options]: RequestArguments<Variables>
): Promise<Result> {
  return usable(client).send<Result>(wireForm(document), variables ?? {}, options);
}

const wireForms = new WeakMap<DocumentNode, { name: string; text: string }>();

function wireForm(document: DocumentNode): { name: string; text: string } {
  // Plain JavaScript may pass a text.
  if (!document?.definitions) throw new OptionError('document', 'wrap its text in graphql(`…`).');
  const known = wireForms.get(document);
  if (known) return known;
  const form = { name: operationName(document), text: print(document) };
  wireForms.set(document, form);
  return form;
}

function operationName({ definitions }: DocumentNode): string {
  const operations = definitions.filter((each) => each.kind === 'OperationDefinition');
  const [operation] = operations;
  if (operations.length !== 1 || operation?.kind !== 'OperationDefinition' || !operation.name) {
    const cure = 'use a document with exactly one operation, and name it: query Board { … }.';
    throw new OptionError('document', cure);
  }
  return operation.name.value;
}

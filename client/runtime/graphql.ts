import { initGraphQLTada } from 'gql.tada';
import type { AdHocScalars, introspection } from '../generated/introspection.ts';
import { withPositions } from './syntax.ts';

/**
 * Makes a typed document of any selection you write, with no build step: the editor knows each
 * field, and the result has the types of what was asked for. Send it with `request`, or hand it to
 * urql, Apollo or another client. Fragments are passed in a list behind the text and are part of
 * the result's type.
 *
 * @example
 * ```ts
 * const card = graphql('fragment Card on Persona { id name kind }');
 * const cards = graphql('query Cards { personas { nodes { ...Card } } }', [card]);
 * ```
 *
 * @throws DocumentError with line and column where the text is no GraphQL
 */
// Marked as pure, or every app would ship the parser, since `index.ts` exports this.
export const graphql = /* @__PURE__ */ withPositions(
  /* @__PURE__ */ initGraphQLTada<{
    introspection: introspection;
    scalars: AdHocScalars;
    // A fragment's fields are readable in the result, and `request` sees a mistyped one.
    disableMasking: true;
  }>(),
);

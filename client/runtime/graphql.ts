import { initGraphQLTada } from 'gql.tada';
import type { AdHocScalars, introspection } from '../generated/introspection.ts';
import { withPositions } from './syntax.ts';

/**
 * Makes a typed document from any selection you write, with no build step: the editor knows each
 * field, and the result has the types of the selected fields. Send it with `request`, or pass it to
 * urql, Apollo or another client. Pass fragments in a list after the text; they are part of the
 * result's type.
 *
 * @example
 * ```ts
 * const card = graphql('fragment Card on Persona { id name kind }');
 * const cards = graphql('query Cards { personas { nodes { ...Card } } }', [card]);
 * ```
 *
 * @throws DocumentError with line and column if the text is no GraphQL
 */
// Marked as pure: otherwise every app would ship the parser, since `index.ts` exports this.
export const graphql = /* @__PURE__ */ withPositions(
  /* @__PURE__ */ initGraphQLTada<{
    introspection: introspection;
    scalars: AdHocScalars;
    // So the result has the fields of fragments, and the type of `request` finds a mistyped one.
    disableMasking: true;
  }>(),
);

// Made from client/operations/pages.graphql by codegen.ts: edit that, then run "npm run generate".


/** Where a page stands in the whole list. */
export interface PageFields {
  /** Whether rows follow this page. */
  hasNextPage: boolean;
  /** Whether rows stand before this page. */
  hasPreviousPage: boolean;
  /** The place of the first row of this page; null if it has none. */
  startCursor: string | null;
  /** The place of the last row of this page; null if it has none. */
  endCursor: string | null;
}

// Made from client/operations/pages.graphql by codegen.ts: edit that, then run "npm run generate".


/** Whether rows come before and after a page, and its first and last cursor. */
export interface PageFields {
  /** Whether rows come after this page. */
  hasNextPage: boolean;
  /** Whether rows come before this page. */
  hasPreviousPage: boolean;
  /** The cursor of the first row of this page; null if the page is empty. */
  startCursor: string | null;
  /** The cursor of the last row of this page; null if the page is empty. */
  endCursor: string | null;
}

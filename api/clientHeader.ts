/** The header by which a GET shows that no other site's page sent it. */
export const clientHeader = 'x-cxgraph-client';

/** The environment variables that say which database there is, and how long it may take. */
export const databaseVariables = [
  {
    name: 'DATABASE_URL',
    meaning:
      'pglite://DIR or pglite://memory for the embedded database, postgres://… for PostgreSQL 15–18.',
    fallback: 'pglite://.data/pglite, unless DATABASE_APP_URL is set',
  },
  {
    name: 'DATABASE_APP_URL',
    meaning:
      'postgres://… of a login that serves and can do nothing else: it owns nothing and may take on the three roles that row-level security binds. DATABASE_URL is then for migrations only, and may be left out.',
    fallback: 'none: the user of DATABASE_URL takes on the three roles',
  },
  {
    name: 'STATEMENT_TIMEOUT_MS',
    meaning:
      'Milliseconds after which the database stops a statement of a mutation, an import, an export or a worker; on the embedded database any statement, but for pglite://memory, which would lose its rows.',
    fallback: '60000',
  },
  {
    name: 'READ_TIMEOUT_MS',
    meaning:
      'The same for a query, on PostgreSQL. A query that is stopped is answered with COST_EXCEEDED.',
    fallback: '10000',
  },
  {
    name: 'PREPARED_STATEMENTS',
    meaning:
      'How many prepared statements each connection to PostgreSQL has at most; those beyond it are dropped, the oldest first. Each takes 0.2 to 0.4 MB of PostgreSQL’s memory, and the server has up to 20 connections. 0 prepares none, for a pooler that does not pass them on; it has to be in session mode in any case.',
    fallback: '100',
  },
] as const;

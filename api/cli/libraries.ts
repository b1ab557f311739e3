/*
 * The libraries that take the longest to load and do not need the database client: a start loads them
 * while the client is generated. `api/cli/serve.ts` loads the server, with all others.
 */
import '@pothos/core';
import '@pothos/plugin-directives';
import '@pothos/plugin-prisma';
import '@pothos/plugin-relay';
import '@pothos/plugin-scope-auth';
import '@prisma/adapter-pg';
import '@prisma/client/runtime/client';
import 'graphql-scalars';
import 'graphql-yoga';
import 'pglite-prisma-adapter';
import 'prom-client';

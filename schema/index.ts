import './rooms.ts';
import { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import { addTimeline } from './customers/timeline/timeline.graph.ts';
import { schemaDescription } from './description.ts';
import { addRowJobs } from './jobs/rows/rowJobs.graph.ts';
import { describeFilters } from './toolkit/read/listing.ts';
import { describePages } from './toolkit/read/listSize.ts';
import { readColumnsPlainly } from './toolkit/read/plainColumns.ts';
import { idempotentDirective } from './toolkit/write/idempotency.ts';

addRowJobs();
addTimeline();
const built = builder.toSchema().toConfig();

/** The whole graph. */
export const schema = new GraphQLSchema({
  ...built,
  description: schemaDescription,
  directives: [...built.directives, idempotentDirective],
});
describeFilters(schema);
describePages(schema);
readColumnsPlainly(schema);

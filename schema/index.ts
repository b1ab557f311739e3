import './rooms.ts';
import { specifiedDirectives } from 'graphql';
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

/** The whole graph. */
export const schema = builder.toSchema({
  directives: [...specifiedDirectives, idempotentDirective],
});
schema.description = schemaDescription;
describeFilters(schema);
describePages(schema);
readColumnsPlainly(schema);

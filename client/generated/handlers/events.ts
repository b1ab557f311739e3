// Made from schema/schema.graphql and client/operations/events.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  EventsGetResult,
  EventsGetVariables,
  EventsListResult,
  EventsListVariables,
  EventsBulkRecordResult,
  EventsBulkRecordVariables,
  EventsGetBySourceResult,
  EventsGetBySourceVariables,
  EventsRecordResult,
  EventsRecordVariables,
} from '../events.ts';

/** Answers `events.get`. */
export function get(
  answer: Answer<EventsGetVariables, EventsGetResult>,
): GraphQLHandler {
  return handle('query', 'EventsGet', 'event', answer);
}

/** Answers `events.list`. */
export function list(
  answer: Answer<EventsListVariables, EventsListResult>,
): GraphQLHandler {
  return handle('query', 'EventsList', 'events', answer);
}

/** Answers `events.bulkRecord`. */
export function bulkRecord(
  answer: Answer<EventsBulkRecordVariables, EventsBulkRecordResult>,
): GraphQLHandler {
  return handle('mutation', 'EventsBulkRecord', 'eventBulkRecord', answer);
}

/** Answers `events.getBySource`. */
export function getBySource(
  answer: Answer<EventsGetBySourceVariables, EventsGetBySourceResult>,
): GraphQLHandler {
  return handle('query', 'EventsGetBySource', 'eventBySource', answer);
}

/** Answers `events.record`. */
export function record(
  answer: Answer<EventsRecordVariables, EventsRecordResult>,
): GraphQLHandler {
  return handle('mutation', 'EventsRecord', 'eventRecord', answer);
}

// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  CalendarsGetResult,
  CalendarsGetVariables,
  CalendarsGetByExternalIdResult,
  CalendarsGetByExternalIdVariables,
  CalendarsListResult,
  CalendarsListVariables,
  CalendarsCreateResult,
  CalendarsCreateVariables,
  CalendarsUpdateResult,
  CalendarsUpdateVariables,
  CalendarsArchiveResult,
  CalendarsArchiveVariables,
  CalendarsRestoreResult,
  CalendarsRestoreVariables,
  CalendarsDeleteResult,
  CalendarsDeleteVariables,
} from '../calendars.ts';

/** Answers `calendars.get`. */
export function get(
  answer: Answer<CalendarsGetVariables, CalendarsGetResult>,
): GraphQLHandler {
  return handle('query', 'CalendarsGet', 'calendar', answer);
}

/** Answers `calendars.getByExternalId`. */
export function getByExternalId(
  answer: Answer<CalendarsGetByExternalIdVariables, CalendarsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'CalendarsGetByExternalId', 'calendarByExternalId', answer);
}

/** Answers `calendars.list`. */
export function list(
  answer: Answer<CalendarsListVariables, CalendarsListResult>,
): GraphQLHandler {
  return handle('query', 'CalendarsList', 'calendars', answer);
}

/** Answers `calendars.create`. */
export function create(
  answer: Answer<CalendarsCreateVariables, CalendarsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'CalendarsCreate', 'calendarCreate', answer);
}

/** Answers `calendars.update`. */
export function update(
  answer: Answer<CalendarsUpdateVariables, CalendarsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'CalendarsUpdate', 'calendarUpdate', answer);
}

/** Answers `calendars.archive`. */
export function archive(
  answer: Answer<CalendarsArchiveVariables, CalendarsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'CalendarsArchive', 'calendarArchive', answer);
}

/** Answers `calendars.restore`. */
export function restore(
  answer: Answer<CalendarsRestoreVariables, CalendarsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'CalendarsRestore', 'calendarRestore', answer);
}

/** Answers `calendars.remove`. */
export function remove(
  answer: Answer<CalendarsDeleteVariables, CalendarsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'CalendarsDelete', 'calendarDelete', answer);
}

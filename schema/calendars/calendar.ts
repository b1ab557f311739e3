import { signedIn } from '../kernel/scope.ts';
import { primitive } from '../toolkit/primitive.ts';
import { enqueuePromisesChange } from '../workspaces/promises.ts';
import { holidayErrors, hoursErrors } from './calendarErrors.ts';

/** Calendars of a workspace, archived ones included. */
const maxCalendars = 1_000;

export const Calendar = primitive('Calendar', {
  scope: 'calendars',
  rowScope: signedIn,
  description:
    'When a team works: hours of the week in a time zone, less holidays. Times that are promised to customers count these hours alone, whatever clocks do: a time that they skip is as much later, one that they repeat is the first.',
  fields: {
    name: {
      description: 'What the team calls it: `Service Berlin`.',
      input: 'What the team calls it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    timeZone: {
      description: 'The time zone of its hours and holidays, as an IANA name: `Europe/Berlin`.',
      input:
        'The time zone of its hours and holidays, as an IANA name. A new calendar has UTC by default.',
      filter: false,
      maxLength: 100,
      timeZone: true,
    },
    isDefault: {
      description:
        'Whether it is that of the workspace, which counts for all that have none of their own. `workspaceUpdate` sets it.',
      filter: 'Whether it is that of the workspace.',
      readOnly: true,
    },
    hours: {
      description:
        'When work is done in a week, in the order that the team set; at most 100. A day can have several.',
      input:
        'When work is done in a week. A new calendar needs some. Hours may not overlap. An update replaces the whole list.',
      maxItems: 100,
      part: {
        description: 'Hours of a weekday in which work is done.',
        input: 'Hours of a weekday in which work is done.',
        fields: {
          weekday: { description: 'The day of the week on which they begin.' },
          opens: {
            description: 'When they begin, as HH:MM: `09:00`. This minute belongs to them.',
            input: 'When they begin, as HH:MM, from 00:00 to 23:59.',
            maxLength: 5,
          },
          closes: {
            description:
              'When they end, as HH:MM, at most `24:00`: on the next day if that is earlier than `opens`. This minute does not belong to them.',
            input:
              'When they end, as HH:MM, from 00:00 to 24:00: on the next day if that is earlier than `opens`.',
            maxLength: 5,
          },
        },
      },
    },
    holidays: {
      description:
        'The days on which no work is done, or less, in the order that the team set; at most 400.',
      input: 'The days on which no work is done, or less. An update replaces the whole list.',
      maxItems: 400,
      part: {
        description: 'A day on which no work is done, or a part of one.',
        input: 'A day on which no work is done, or a part of one.',
        fields: {
          date: {
            description: 'The day in the time zone of the calendar, as YYYY-MM-DD: `2026-12-24`.',
            input: 'The day in the time zone of the calendar, as YYYY-MM-DD.',
            maxLength: 10,
          },
          name: {
            description: 'What it is called: `Christmas Eve`.',
            input: 'What it is called.',
            maxLength: 200,
            notBlank: true,
          },
          from: {
            description: 'From when no work is done that day, as HH:MM; null from midnight.',
            input: 'From when no work is done that day, as HH:MM. By default from midnight.',
            maxLength: 5,
          },
          to: {
            description: 'Until when no work is done that day, as HH:MM; null until midnight.',
            input:
              'Until when no work is done that day, as HH:MM, later than `from`. By default until midnight.',
            maxLength: 5,
          },
        },
      },
    },
  },
  list: {
    field: 'calendars',
    description: 'The calendars of the workspace, by name.',
    order: { name: 'asc' },
    relations: {
      teams: { to: 'Team', description: 'The teams that work by it.' },
    },
  },
  make: {
    verb: 'Create',
    description: `Creates a calendar. A workspace has at most ${maxCalendars.toLocaleString('en')}.`,
    input: 'A new calendar. Its name and hours are required.',
    payload: 'The new calendar; null if there are errors.',
  },
  update: {
    description:
      'Changes a calendar, and so the hours of each team that works by it. When open cases are due is computed again, shortly after the call. Refused with `STALE_REVISION` if `revision` is set and the calendar has changed since.',
    input:
      'Changes to a calendar. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its hours, holidays and external ids',
  maxRows: {
    count: maxCalendars,
    message: `A workspace has at most ${maxCalendars.toLocaleString('en')} calendars. Delete one that is not used.`,
  },
  check: ({ input: { hours, holidays }, stored }) => [
    ...(hours || !stored ? hoursErrors(hours ?? [], ['hours']) : []),
    ...holidayErrors(holidays ?? [], ['holidays']),
  ],
  storeInputs: async ({ db, now }, rows) => {
    const isCounted = rows.some(
      ({ stored, input: { timeZone, hours, holidays } }) =>
        stored !== null && [timeZone, hours, holidays].some((value) => value !== undefined),
    );
    if (isCounted) await enqueuePromisesChange(db, now);
    return new Set();
  },
  usage: (key) => [
    { model: 'Workspace', where: { calendars: { some: { id: key, isDefault: true } } } },
  ],
  example: {
    name: 'Service Berlin',
    hours: [{ weekday: 'MONDAY', opens: '09:00', closes: '17:00' }],
    holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
  },
});

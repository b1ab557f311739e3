import { builder } from '../builder.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import type { DayHours, OpeningHours } from './hours.ts';

export const WeekdayEnum = storedEnum('Weekday', 'A day of the week.', {
  MONDAY: 'Monday, in the time zone of the hours that name it.',
  TUESDAY: 'Tuesday, in the time zone of the hours that name it.',
  WEDNESDAY: 'Wednesday, in the time zone of the hours that name it.',
  THURSDAY: 'Thursday, in the time zone of the hours that name it.',
  FRIDAY: 'Friday, in the time zone of the hours that name it.',
  SATURDAY: 'Saturday, in the time zone of the hours that name it.',
  SUNDAY: 'Sunday, in the time zone of the hours that name it.',
});

export const QuietHoursType = builder.objectRef<DayHours>('QuietHours').implement({
  description: 'Hours of each day in which no messages are sent to customers.',
  fields: (t) => ({
    from: t.field({
      type: 'LocalTime',
      description:
        'When the quiet hours begin, in the time zone of the customer, or else of the workspace.',
      resolve: ({ from }) => from,
    }),
    to: t.field({
      type: 'LocalTime',
      description: 'When they end; on the next day if that is earlier than `from`.',
      resolve: ({ to }) => to,
    }),
  }),
});

export const BusinessHours = builder.objectRef<OpeningHours>('BusinessHours').implement({
  description: 'Hours of a weekday in which the business is open.',
  fields: (t) => ({
    weekday: t.field({
      type: WeekdayEnum,
      description: 'The day of the week. A day can have several opening hours.',
      resolve: ({ weekday }) => weekday,
    }),
    opens: t.field({
      type: 'LocalTime',
      description: 'When the business opens, in the workspace’s time zone.',
      resolve: ({ opens }) => opens,
    }),
    closes: t.field({
      type: 'LocalTime',
      description: 'When the business closes, in the workspace’s time zone.',
      resolve: ({ closes }) => closes,
    }),
  }),
});

export const QuietHoursInput = builder.inputType('QuietHoursInput', {
  description: 'Hours of each day in which no messages are sent to customers.',
  fields: (t) => ({
    from: t.field({
      type: 'LocalTime',
      required: true,
      description: 'When the quiet hours begin.',
    }),
    to: t.field({
      type: 'LocalTime',
      required: true,
      description: 'When the quiet hours end; on the next day if that is earlier than `from`.',
    }),
  }),
});

export const BusinessHoursInput = builder.inputType('BusinessHoursInput', {
  description: 'Hours of a weekday in which the business is open.',
  fields: (t) => ({
    weekday: t.field({ type: WeekdayEnum, required: true, description: 'The day of the week.' }),
    opens: t.field({ type: 'LocalTime', required: true, description: 'When the business opens.' }),
    closes: t.field({
      type: 'LocalTime',
      required: true,
      description: 'When the business closes; later than `opens`.',
    }),
  }),
});

import { dayOf, startOfDay } from '../kernel/localTime.ts';
import type { SurveyColumns } from '../surveys/answeredSurvey.ts';
import type { ResponseColumns } from './storedResponse.ts';

/** The times of a survey's responses, as they may be stored. */
export interface ResponseTimes {
  /** The moment itself; of an anonymous survey, the beginning of its day. */
  storable(moment: Date): Date;
  /** The day it counts for, in the workspace's time zone: `YYYY-MM-DD`. */
  day(moment: Date): string;
}

/**
 * The moment at which conditions of a finished response, such as "within the last 7 days", are
 * evaluated. For an anonymous survey only the day is stored: its last millisecond is taken, so that
 * all of the day is included.
 */
export function judgedAt(
  { anonymous, workspace: { timeZone } }: Pick<SurveyColumns, 'anonymous' | 'workspace'>,
  { day, startedAt, completedAt }: Pick<ResponseColumns, 'day' | 'startedAt' | 'completedAt'>,
): Date {
  if (!anonymous) return completedAt ?? startedAt;
  const following = new Date(day.getTime() + dayMs).toISOString().slice(0, 10);
  return new Date(startOfDay(following, timeZone).getTime() - 1);
}

const dayMs = 24 * 60 * 60 * 1000;

/** Caches days and their beginnings: a thousand responses of one day compute them once. */
export function responseTimesOf({
  anonymous,
  workspace: { timeZone },
}: Pick<SurveyColumns, 'anonymous' | 'workspace'>): ResponseTimes {
  const days = new Map<number, string>();
  const beginnings = new Map<string, Date>();
  const day = (moment: Date) => {
    let known = days.get(moment.getTime());
    if (known === undefined) {
      known = dayOf(moment, timeZone);
      days.set(moment.getTime(), known);
    }
    return known;
  };
  return {
    day,
    storable: (moment) => {
      if (!anonymous) return moment;
      let beginning = beginnings.get(day(moment));
      if (!beginning) {
        beginning = startOfDay(day(moment), timeZone);
        beginnings.set(day(moment), beginning);
      }
      return beginning;
    },
  };
}

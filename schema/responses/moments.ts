import { dayOf, startOfDay } from '../kernel/localTime.ts';
import type { SurveyColumns } from '../surveys/answeredSurvey.ts';
import type { ResponseColumns } from './storedResponse.ts';

/** The times of a survey's responses, as they may be kept. */
export interface ResponseTimes {
  /** The moment itself; of an anonymous survey, the beginning of its day. */
  kept(moment: Date): Date;
  /** The day it counts for, in the workspace's time zone: `YYYY-MM-DD`. */
  day(moment: Date): string;
}

/**
 * The moment that the conditions of a finished response are seen from, such as "within the last 7
 * days". Of an anonymous survey just the day is known: its last moment, so that it is not over yet.
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

/** Remembers the days it was asked for, so that a thousand responses of one day ask the calendar once. */
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
    kept: (moment) => {
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

import { isStorableMoment } from '../../../kernel/storable.ts';
import type { ImportedSurvey, noSettings } from '../draft.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';

type Settings = Pick<ImportedSurvey, keyof typeof noSettings>;

/** The closing time, response limit, sampling and recontact days of a survey. */
export function settingsOf(reading: SurveyReading, root: Part): Settings {
  const number = (name: string, min: number, max: number, whole: boolean): number | null => {
    const part = root.get(name);
    const value = part?.number();
    if (!part || value === undefined) return null;
    if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
    reading.lost(
      part,
      `It must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}; it is left out.`,
    );
    return null;
  };
  const recontactDays = number('recontactDays', 0, 3650, true);
  const wait = root.get('recontactDays');
  if (wait && recontactDays !== null) {
    reading.note(
      wait,
      'Formbricks counts the days since any survey; here they count since this survey.',
    );
  }
  return {
    closesAt: momentOf(reading, root.get('closeOnDate')),
    maxResponses: number('autoComplete', 1, 1_000_000_000, true),
    samplingPct: number('displayPercentage', 0, 100, false),
    recontactDays,
  };
}

function momentOf(reading: SurveyReading, part: Part | undefined): Date | null {
  const text = part?.text();
  if (!part || text === undefined) return null;
  const moment = new Date(text);
  if (!Number.isNaN(moment.getTime()) && isStorableMoment(moment)) return moment;
  reading.lost(part, 'This is not a date and time; it is left out.');
  return null;
}

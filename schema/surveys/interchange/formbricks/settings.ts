import { isStorableMoment } from '../../../kernel/storable.ts';
import type { ImportedSurvey, noSettings } from '../draft.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';

type Settings = Pick<ImportedSurvey, keyof typeof noSettings>;

/** When a survey closes, how many it asks, and how often. */
export function settingsOf(reading: SurveyReading, root: Part): Settings {
  const number = (name: string, min: number, max: number, whole: boolean): number | null => {
    const part = root.get(name);
    const given = part?.number();
    if (!part || given === undefined) return null;
    if (given >= min && given <= max && (!whole || Number.isInteger(given))) return given;
    reading.lost(part, `Only numbers from ${min} to ${max} are taken.`);
    return null;
  };
  const recontactDays = number('recontactDays', 0, 3650, true);
  const wait = root.get('recontactDays');
  if (wait && recontactDays !== null) {
    reading.note(
      wait,
      'Formbricks counts the days from any survey; here they count from this one.',
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
  reading.lost(part, 'This is no moment.');
  return null;
}

import { type WaveSchedule, waveAfter } from './schedule.ts';

/** What says whether a study has another wave, and when. */
export interface StudyCourse extends WaveSchedule {
  readonly endsAt: Date | null;
  readonly maxWaves: number | null;
  readonly waveCount: number;
  readonly paused: boolean;
  readonly archivedAt: Date | null;
}

/** When the next wave of a study is due after a moment; null if it is paused, archived or over. */
export function nextWaveOf(study: StudyCourse, timeZone: string, after: Date): Date | null {
  const { endsAt, maxWaves, waveCount, paused, archivedAt } = study;
  if (paused || archivedAt !== null || (maxWaves !== null && waveCount >= maxWaves)) return null;
  const due = waveAfter(study, timeZone, after);
  return endsAt !== null && due >= endsAt ? null : due;
}

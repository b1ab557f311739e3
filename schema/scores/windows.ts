import { dayAfter } from '../kernel/localTime.ts';
import {
  longestDays,
  type NamedPeriod,
  periodsLater,
  type SeriesInterval,
  type SeriesPeriod,
  yearBefore,
} from './periods.ts';
import { addedPieces, noCounts, type PieceCounts } from './pieces.ts';

/** The days of a point, and those that it is compared with. */
export interface PointWindow extends SeriesPeriod {
  readonly label: string;
  /** As many days before, which share none with the point. */
  readonly before: SeriesPeriod;
  /** The same days of the year before; null for 29 February. */
  readonly yearBefore: SeriesPeriod | null;
}

/**
 * The windows of the points of a series.
 *
 * @param rolling how many periods each covers, of which its own is the last
 */
export function windowsOf(
  interval: SeriesInterval,
  periods: readonly NamedPeriod[],
  rolling: number,
): PointWindow[] {
  return periods.map(({ begins, label, to, ...period }, index) => {
    const from = rolling === 1 ? period.from : periodsLater(interval, begins, 1 - rolling);
    const point = rolling === 1 ? periods[index - 1] : undefined;
    const before = {
      from: point?.from ?? periodsLater(interval, begins, 1 - 2 * rolling),
      to: dayAfter(periodsLater(interval, begins, 1 - rolling), -1),
    };
    return { label, from, to, before, yearBefore: aYearBefore(interval, { from, to }) };
  });
}

function aYearBefore(interval: SeriesInterval, { from, to }: SeriesPeriod): SeriesPeriod | null {
  const first = yearBefore(interval, from);
  const last = dayAfter(yearBefore(interval, dayAfter(to, 1)), -1);
  return first > last ? null : { from: first, to: last };
}

/** The days that must be read, before it is known when periods begin: `range` and what lies before. */
export function daysRead(
  interval: SeriesInterval,
  range: SeriesPeriod,
  rolling: number,
  compared: { readonly before: boolean; readonly yearBefore: boolean },
): { readonly days: SeriesPeriod; readonly yearBefore: SeriesPeriod | null } {
  const earlier = (periods: number) => dayAfter(range.from, -periods * longestDays[interval]);
  const from = rolling === 1 ? range.from : earlier(rolling);
  return {
    days: { from: compared.before ? earlier(2 * rolling) : from, to: range.to },
    yearBefore: compared.yearBefore ? aYearBefore(interval, { from, to: range.to }) : null,
  };
}

/**
 * The first days of pieces: what is counted by itself, beside the beginnings of periods. A range can cut
 * periods, and those of the year before where it cuts those of the last.
 */
export function cutsOf(interval: SeriesInterval, { from, to }: SeriesPeriod): string[] {
  const ends = [from, dayAfter(to, 1)];
  return [...new Set([...ends, ...ends.map((day) => yearBefore(interval, day))])].sort();
}

/** Counts of the days from one beginning or cut to the next. */
export interface Piece {
  readonly begins: string;
  readonly counts: PieceCounts;
}

/**
 * Windows with their counts, each the sum of its pieces. Sums are only added to, since what is subtracted from a
 * sum of numbers leaves their rounding in it; still each piece is added twice at most, however long windows are.
 *
 * @param pieces by their beginnings
 * @param windows neither begins nor ends before the one in front of it
 */
export function countsOfWindows(
  pieces: readonly Piece[],
  windows: readonly SeriesPeriod[],
): [SeriesPeriod, PieceCounts][] {
  /** The older pieces of the window, the oldest last, each with the sum of it and of the later ones here. */
  const older: Piece[] = [];
  const newer: Piece[] = [];
  let sumOfNewer = noCounts;
  let next = 0;
  return windows.map((window) => {
    const { from, to } = window;
    for (let piece = pieces[next]; piece && piece.begins <= to; piece = pieces[++next]) {
      newer.push(piece);
      sumOfNewer = addedPieces(sumOfNewer, piece.counts);
    }
    for (;;) {
      if (older.length === 0) {
        sumOfNewer = noCounts;
        for (let piece = newer.pop(); piece; piece = newer.pop()) {
          const later = older.at(-1)?.counts ?? noCounts;
          older.push({ begins: piece.begins, counts: addedPieces(piece.counts, later) });
        }
      }
      const oldest = older.at(-1);
      if (!oldest || oldest.begins >= from) break;
      older.pop();
    }
    return [window, addedPieces(older.at(-1)?.counts ?? noCounts, sumOfNewer)];
  });
}

import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { dayAfter } from '../kernel/localTime.ts';
import { readDay, refuseRange } from './days.ts';
import type { GroupCount } from './groupsByKey.ts';
import { periodBegins } from './periodBegins.ts';
import { periodsOf, type SeriesInterval, type SeriesPeriod } from './periods.ts';
import { groupOfPiece, noCounts, piecesIn } from './pieces.ts';
import {
  areAnswers,
  countColumns,
  countedRows,
  countKey,
  type ReadBeside,
  type ScoredQuestion,
} from './score.ts';
import { type Selection, withinDays } from './selection.ts';
import { pointOf, type ScorePoint } from './seriesPoints.ts';
import type { CountQueries, FoundCounts } from './standing.ts';
import { type FlaggedRead, flaggedCounts, suppressionIn, valueAnswersIn } from './suppression.ts';
import { countsOfWindows, cutsOf, daysRead, type Piece, windowsOf } from './windows.ts';

/** How many periods a point can cover: five years, and days of one. */
export const mostPeriods: Readonly<Record<SeriesInterval, number>> = {
  DAY: 366,
  WEEK: 261,
  MONTH: 60,
  QUARTER: 20,
  YEAR: 5,
};

/** The range of a series and the length of its points, as the arguments have them. */
interface AskedSeries {
  readonly interval: SeriesInterval;
  readonly from: string;
  readonly to: string;
  /** How many periods each point covers; one by default. */
  readonly rolling?: { readonly periods: number } | null;
}

/** What is read for a series of periods, and what is made of it. */
export interface PeriodSeries {
  /** The selection, within each of the ranges of days that are read. */
  readonly selections: readonly Selection[];
  /** Whether no piece begins within a month that is read as a whole. */
  readonly byMonth: boolean;
  /** The queries over a table of counts. */
  readonly queries: (
    read: Omit<FlaggedRead, 'conditions' | 'keys'>,
    beside?: Pick<ReadBeside, 'rest'>,
  ) => CountQueries;
  readonly pointsOf: (scored: ScoredQuestion, found: FoundCounts<GroupCount>) => ScorePoint[];
}

/**
 * A score for each period of a range, also without answers.
 *
 * @param selected the fields that are selected of a point: what those alone need is not read for others
 * @param path of the arguments; '' for those of a field itself
 * @throws BAD_USER_INPUT for days that do not exist or are no range, and for too many periods in a point
 */
export function periodSeries(
  ctx: Context,
  { interval, from, to, rolling }: AskedSeries,
  filtered: Selection,
  { selected, path }: { readonly selected: ReadonlySet<string>; readonly path: '' | 'input.' },
): PeriodSeries {
  const periods = rolling?.periods ?? 1;
  if (periods > mostPeriods[interval]) {
    const message = `a point of ${interval} covers at most ${mostPeriods[interval]} periods.`;
    throw badArgument(`${path}rolling.periods`, message);
  }
  const range = { from: readDay(from, `${path}from`), to: readDay(to, `${path}to`) };
  refuseRange(range.from, range.to, `${path}to`);
  const compared = { before: selected.has('change'), yearBefore: selected.has('yearChange') };
  const read = daysRead(interval, range, periods, compared);
  const daysOfReads = [read.days, read.yearBefore].filter((days) => days !== null);
  const pieces = piecesFrom(ctx, interval, daysOfReads, cutsOf(interval, range));
  const begins =
    interval === 'DAY' ? Prisma.raw('day') : Prisma.sql`(${pieces})[width_bucket(day, ${pieces})]`;
  return {
    selections: daysOfReads.map((days) => withinDays(filtered, days.from, days.to)),
    byMonth: isOfMonths(interval, range, read),
    queries: (read, beside) =>
      pieceQueries({ ...read, conditions: filtered.conditions }, begins, beside),
    pointsOf: (scored, found) => {
      const windows = windowsOf(interval, periodsOf(interval, scored.calendar, range), periods);
      const pieces = [...piecesIn(found)]
        .map(([key, counts]): Piece => ({ begins: String(key), counts }))
        .sort((a, b) => (a.begins < b.begins ? -1 : 1));
      const before = compared.before ? windows.map((window) => window.before) : [];
      const yearsBefore = compared.yearBefore
        ? windows.flatMap((window) => window.yearBefore ?? [])
        : [];
      const countsOfWindow = new Map(
        [windows, before, yearsBefore].flatMap((days) => countsOfWindows(pieces, days)),
      );
      const groupOf = (days: SeriesPeriod) =>
        groupOfPiece(countsOfWindow.get(days) ?? noCounts, scored.minimumN);
      return windows.map(({ label, before, yearBefore, ...days }, index) =>
        pointOf(scored, {
          ...{ from: days.from, to: days.to, label, wave: null },
          counts: groupOf(windows[index] ?? days),
          before: compared.before ? groupOf(before) : null,
          yearBefore:
            compared.yearBefore && yearBefore
              ? { counts: groupOf(yearBefore), overlaps: yearBefore.to >= days.from }
              : null,
        }),
      );
    },
  };
}

/** SQL for the first days of all pieces of some days, in their order: of periods, and cuts. */
function piecesFrom(
  { db }: Context,
  interval: SeriesInterval,
  days: readonly SeriesPeriod[],
  cuts: readonly string[],
): Prisma.Sql {
  const [first = ''] = days.map(({ from }) => from).sort();
  const last =
    days
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? '';
  return Prisma.sql`(
    SELECT array_agg(day ORDER BY day) FROM (
      SELECT generate_series(
        ${periodBegins(interval, Prisma.sql`${first}::date`, db.$workspaceId)}::timestamp,
        ${last}::timestamp, ${lengths[interval]}::interval
      )::date AS day
      UNION SELECT unnest(${cuts}::date[])
    ) AS pieces
  )`;
}

/** From the beginning of one period to the next. */
const lengths: Readonly<Record<SeriesInterval, string>> = {
  DAY: '1 day',
  WEEK: '7 days',
  MONTH: '1 month',
  QUARTER: '3 months',
  YEAR: '1 year',
};

/**
 * Queries for pieces.
 *
 * @param first SQL for the first day of the piece in which the column `day` is
 */
function pieceQueries(
  read: FlaggedRead,
  first: Prisma.Sql,
  beside: Pick<ReadBeside, 'rest'> = { rest: true },
): CountQueries {
  const { conditions } = read;
  const begins = Prisma.sql`begins`;
  const keys = [{ name: begins, expression: first }];
  return {
    read: Prisma.sql`read AS (${flaggedCounts({ ...read, keys })})`,
    rows: Prisma.sql`
      SELECT begins AS key, failing = 0 AS selected, ${countColumns} FROM read
      WHERE ${countedRows(beside)} GROUP BY 1, 2, ${countKey}`,
    neighbours: suppressionIn(conditions, areAnswers, begins).neighbours,
    few: null,
    valued:
      conditions.length === 0
        ? null
        : valueAnswersIn(conditions, Prisma.sql`read`, areAnswers, begins),
  };
}

function isOfMonths(
  interval: SeriesInterval,
  { from, to }: SeriesPeriod,
  { days, yearBefore }: ReturnType<typeof daysRead>,
): boolean {
  if (interval === 'DAY' || interval === 'WEEK') return false;
  const isWhole = [from, dayAfter(to, 1)].every((day) => day.endsWith('-01'));
  return isWhole || (days.from === from && yearBefore === null);
}

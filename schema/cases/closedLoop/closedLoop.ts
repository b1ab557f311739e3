import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import { badArgument } from '../../kernel/errors.ts';
import { grouped } from '../../kernel/group.ts';
import { requireScope } from '../../kernel/scope.ts';
import { requireCustomers } from '../../kernel/wholeWorkspace.ts';
import { readDay, refuseRange } from '../../scores/days.ts';
import { reportingCalendar } from '../../scores/periodBegins.ts';
import {
  periodsOf,
  type ReportingCalendar,
  type SeriesInterval,
  type SeriesPeriod,
} from '../../scores/periods.ts';
import { scoresRead } from '../../scores/scope.ts';
import type { Computation } from '../../toolkit/read/compiled/computedText.ts';
import { type CaseMeasures, type FoundCases, measuresOf } from './caseMeasures.ts';
import type { LoopDimension, LoopInput } from './closedLoop.input.ts';
import { casesSql, foundCasesSql, mostCases } from './foundCases.ts';
import { type FoundRecovery, type Recovery, recoveryOf, recoverySql } from './recovery.ts';

/** Groups that are listed, at most. */
export const mostGroups = 100;

/** The cases of one team, category or touchpoint. */
export interface LoopGroup extends CaseMeasures {
  readonly by: LoopDimension;
  /** The key of the team, the category or the touchpoint; null for cases without one. */
  readonly key: string | null;
}

/** The cases that were opened in one period. */
export interface LoopPoint extends CaseMeasures, SeriesPeriod {}

/** How well the loop is closed for the cases of an input. */
export interface ClosedLoop extends CaseMeasures {
  /** The groups with the most cases, the largest first. */
  readonly groups: readonly LoopGroup[];
  readonly series: readonly LoopPoint[];
  readonly recovery: Recovery | null;
  readonly warnings: readonly 'NEWEST_ONLY'[];
}

interface Found extends FoundCases {
  readonly minimumN: number;
  readonly calendar: ReportingCalendar;
  readonly read: number;
  readonly isKnown: Readonly<Record<'team' | 'category' | 'touchpoint', boolean>>;
  readonly recovery: FoundRecovery | null;
}

/**
 * Measures how well the loop is closed; one statement.
 *
 * @throws BAD_USER_INPUT for a team, a category, a touchpoint, a survey or a question that there is not, and for
 * days that are no range
 */
export function closedLoop(ctx: Context, input: LoopInput): Computation<ClosedLoop> {
  const { recovery } = input;
  requireCustomers(ctx, '`closedLoop`');
  if (recovery) requireScope(ctx, scoresRead, '`closedLoop` with `recovery`');
  const series = seriesIn(input);
  return {
    found: foundSql(ctx, input),
    finish: (text) => {
      const found: Found = JSON.parse(text);
      refuseUnknown(found);
      return loopOf(found, input, series);
    },
  };
}

function loopOf(found: Found, input: LoopInput, series: LoopSeries | null): ClosedLoop {
  const { minimumN } = found;
  const periods = series ? periodsOf(series.interval, found.calendar, series) : [];
  const { by } = input;
  const recovery = input.recovery ? recoveryOf(found.recovery, input.recovery, minimumN) : null;
  const parts = (part: 'key' | 'begins') => {
    const [counts, first, resolution] = [
      grouped(found.counts, (row) => row[part]),
      grouped(found.first, (row) => row[part]),
      grouped(found.resolution, (row) => row[part]),
    ];
    return (value: string | null) =>
      measuresOf(
        {
          counts: counts.get(value) ?? [],
          first: first.get(value) ?? [],
          resolution: resolution.get(value) ?? [],
        },
        minimumN,
      );
  };
  const [ofKey, ofPeriod] = [parts('key'), parts('begins')];
  return {
    ...measuresOf(found, minimumN),
    groups: by ? largestKeys(found).map((key) => ({ by, key, ...ofKey(key) })) : [],
    series: periods.map(({ begins, from, to }) => ({ from, to, ...ofPeriod(begins) })),
    recovery,
    warnings: found.read > mostCases || recovery?.isNewestOnly ? ['NEWEST_ONLY'] : [],
  };
}

/** The keys of the groups with the most cases. */
function largestKeys({ counts }: FoundCases): (string | null)[] {
  const sizes = [...grouped(counts, ({ key }) => key)].map(([key, rows]) => {
    return { key, n: rows.reduce((sum, row) => sum + row.n, 0) };
  });
  return sizes
    .sort((a, b) => b.n - a.n || (a.key ?? '').localeCompare(b.key ?? ''))
    .slice(0, mostGroups)
    .map(({ key }) => key);
}

interface LoopSeries extends SeriesPeriod {
  readonly interval: SeriesInterval;
}

/** @throws BAD_USER_INPUT for days that do not exist or are no range, and for an interval without both */
function seriesIn({ from, to, interval }: LoopInput): LoopSeries | null {
  const [first, last] = [
    from == null ? null : readDay(from, 'input.from'),
    to == null ? null : readDay(to, 'input.to'),
  ];
  if (first !== null && last !== null) refuseRange(first, last, 'input.to');
  if (interval == null) return null;
  if (interval === 'WAVE') {
    throw badArgument('input.interval', 'cases have no waves: choose another interval.');
  }
  if (first === null || last === null) {
    throw badArgument('input.interval', 'this needs `from` and `to`, too.');
  }
  return { interval, from: first, to: last };
}

function foundSql(ctx: Context, input: LoopInput): Prisma.Sql {
  const workspace = Prisma.sql`${ctx.db.$workspaceId}::uuid`;
  const isKnown = (table: string, key: string | null | undefined) =>
    key == null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT FROM ${Prisma.raw(`"${table}"`)}
          WHERE "workspaceId" = ${workspace} AND id = ${key}::uuid)`;
  const recovery = input.recovery
    ? Prisma.sql`(${recoverySql(ctx, input, input.recovery)})`
    : Prisma.sql`NULL::json`;
  return Prisma.sql`
    WITH ${casesSql(ctx, input)}
    SELECT json_build_object(
      'minimumN', (SELECT "minimumN" FROM "Workspace" WHERE id = ${workspace}),
      'calendar', (SELECT ${reportingCalendar} FROM "Workspace" workspace WHERE id = ${workspace}),
      'isKnown', json_build_object('team', ${isKnown('Team', input.team)},
        'category', ${isKnown('CaseCategory', input.category)},
        'touchpoint', ${isKnown('Touchpoint', input.touchpoint)}),
      'read', (SELECT count(*) FROM cases), 'recovery', ${recovery}, ${foundCasesSql})`;
}

function refuseUnknown({ isKnown }: Found): void {
  for (const name of ['team', 'category', 'touchpoint'] as const) {
    if (!isKnown[name]) {
      throw badArgument(`input.${name}`, `there is no such ${name} in this workspace.`);
    }
  }
}

import { type Figures, median } from './rounds.ts';

/** What a ratio or a figure may be. */
export type Limit = { readonly most: number } | { readonly least: number };

/** A line of the table. */
export interface Line {
  readonly engine: string;
  readonly work: string;
  /** What was measured, with its unit. */
  readonly measure: string;
  readonly graph: number;
  /** Of what it is compared with; null where the limit is on the figure itself. */
  readonly byHand: number | null;
  /** What it is compared with where that is not the server by hand. */
  readonly against?: string;
  /** The middle of the rounds' ratios of the first to the second. */
  readonly ratio: number | null;
  readonly limit: Limit | null;
}

const measures = {
  cpu: 'CPU of the server, ms',
  databaseCpu: 'CPU of PostgreSQL, ms',
  allCpu: 'CPU of both, ms',
  perSecond: 'a second',
  median: 'median latency, ms',
  slow: '99 % latency, ms',
} as const;

export type Measure = keyof typeof measures;

/** The line of one measure of a contest; limits are for its ratio. Null where it cannot be read. */
export function lineOf(
  at: { readonly engine: string; readonly work: string },
  measure: Measure,
  graph: readonly Figures[],
  byHand: readonly Figures[],
  limit: Limit | null = null,
): Line | null {
  const needed = measure === 'allCpu' ? 'databaseCpu' : measure;
  if ([...graph, ...byHand].some((figures) => figures[needed] === null)) return null;
  const of = (figures: readonly Figures[]) => figures.map((each) => each[measure] ?? Number.NaN);
  const [own, other] = [of(graph), of(byHand)];
  return {
    ...at,
    measure: measures[measure],
    graph: median(own),
    byHand: median(other),
    ratio: median(own.map((figure, round) => figure / (other[round] ?? Number.NaN))),
    // The limits are for a server as production has it.
    limit: at.engine === 'PostgreSQL' ? limit : null,
  };
}

/** Whether a line is within its limit; null without one. */
export function holds({ graph, ratio, limit }: Line): boolean | null {
  if (limit === null) return null;
  const figure = ratio ?? graph;
  return 'most' in limit ? figure <= limit.most : figure >= limit.least;
}

const header = ['work', 'measure', 'cxgraph', 'by hand', 'ratio', 'limit', ''];

function cells(line: Line): string[] {
  const { engine, work, measure, graph, byHand, against, ratio, limit } = line;
  const words =
    limit === null ? '' : 'most' in limit ? `≤ ${limit.most}` : `≥ ${hundredths(limit.least)}`;
  const verdict = holds(line);
  return [
    engine === 'PostgreSQL' ? work : `${engine}: ${work}`,
    measure,
    shown(graph),
    byHand === null ? '' : `${shown(byHand)}${against === undefined ? '' : ` (${against})`}`,
    ratio === null ? '' : ratio.toFixed(2),
    words,
    verdict === null ? '' : verdict ? 'yes' : 'no',
  ];
}

/** A third is written as 0.33. */
function hundredths(figure: number): string {
  return String(Math.round(figure * 100) / 100);
}

/** Three digits. */
function shown(figure: number): string {
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(3);
}

/** The lines as a table in Markdown. */
export function markdown(lines: readonly Line[]): string {
  const rows = [header, header.map(() => '---'), ...lines.map(cells)];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The lines for a terminal, in columns. */
export function columns(lines: readonly Line[]): string {
  const rows = [header, ...lines.map(cells)];
  const widths = header.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const aligned = (text: string, column: number) =>
    column < 2 || column > 4
      ? text.padEnd(widths[column] ?? 0)
      : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(aligned).join('  ').trimEnd()).join('\n');
}

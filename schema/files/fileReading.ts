import { listed } from '../kernel/listed.ts';
import type { Cell } from './cells.ts';
import type { ColumnPlan } from './columnPlan.ts';
import { DateGuess } from './dateGuess.ts';
import { type DecimalSign, pointedNumber } from './decimalSign.ts';
import type { MappedColumn } from './mappedColumn.ts';
import type { WaitingRow } from './waitingRow.ts';
import { ZonelessTimes } from './zonelessTimes.ts';

/** Which columns of a file are read, by code that does not know what they are for. */
export interface PickedColumns {
  readonly columns: readonly MappedColumn[];
  readonly ignored: readonly string[];
  fits(header: readonly string[]): boolean;
  ofHeader(header: readonly string[]): (cells: readonly string[]) => string[];
  ofRow(
    row: { readonly [name: string]: Cell },
    repeated?: ReadonlySet<string>,
  ): Cell[] | 'DUPLICATE';
  check(): void;
}

/** A file that is being read. */
export interface FileReading {
  readonly plan: PickedColumns;
  /** Looks at rows, for what can only be known of all of them. */
  note(rows: readonly WaitingRow[]): void;
  /**
   * The columns as they are read, and notes for people on what the import did not say.
   *
   * @param headerNotes on the rows at the top of the file
   */
  outcome(headerNotes: readonly string[]): {
    readonly columns: readonly MappedColumn[];
    readonly notes: string[];
  };
}

interface ReadingOptions<To extends object> {
  readonly plan: ColumnPlan<To>;
  /** Whether a column holds days or moments. */
  readonly holdsDates: (column: MappedColumn<To>) => boolean;
  /** Whether a column holds moments, which have a time zone. */
  readonly holdsMoments: (column: MappedColumn<To>) => boolean;
  /** Whether a column holds numbers with a decimal sign. */
  readonly holdsNumbers: (column: MappedColumn<To>) => boolean;
  /** Of numbers in CSV; a point by default. */
  readonly decimal?: DecimalSign | undefined;
  /** Notes for people on the columns as a whole; they come first. */
  readonly notesOn?: (columns: readonly MappedColumn<To>[]) => string[];
  /** Whether an export writes a column of this name, which no import reads. */
  readonly isWrittenAlone?: (name: string) => boolean;
  /** Of the workspace. */
  readonly timeZone: string;
}

/** Reads a file by a plan of its columns: finds how it writes days, and which times have no zone. */
export function fileReading<To extends object>({
  plan,
  holdsDates,
  holdsMoments,
  holdsNumbers,
  decimal,
  notesOn = () => [],
  isWrittenAlone = () => false,
  timeZone,
}: ReadingOptions<To>): FileReading {
  const guess = new DateGuess(holdsDates);
  const times = new ZonelessTimes(holdsMoments);
  return {
    plan: decimal === 'COMMA' ? withDecimalCommas(plan, holdsNumbers) : plan,
    note: (rows) => {
      guess.note(plan.columns, rows);
      times.note(plan.columns, rows);
    },
    outcome: (headerNotes) => ({
      columns: guess.resolved(plan.columns),
      notes: [
        ...notesOn(plan.columns),
        ...headerNotes,
        ...guess.notes(plan.columns),
        ...times.notes(plan.columns, timeZone),
        ...notRead(plan.ignored.filter((name) => name !== '' && !isWrittenAlone(name))),
      ],
    }),
  };
}

/** The same columns of CSV, with the numbers in their cells as others read them. */
function withDecimalCommas<To extends object>(
  plan: ColumnPlan<To>,
  holdsNumbers: (column: MappedColumn<To>) => boolean,
): PickedColumns {
  return {
    get columns() {
      return plan.columns;
    },
    get ignored() {
      return plan.ignored;
    },
    fits: (header) => plan.fits(header),
    ofHeader: (header) => {
      const pick = plan.ofHeader(header);
      const numbers = plan.columns.map(holdsNumbers);
      return (cells) =>
        pick(cells).map((cell, index) => (numbers[index] ? pointedNumber(cell) : cell));
    },
    ofRow: (row, repeated) => plan.ofRow(row, repeated),
    check: () => plan.check(),
  };
}

function notRead(names: readonly string[]): string[] {
  return names.length === 0
    ? []
    : [`Left out: ${listed(names)}. A mapping says what columns hold.`];
}

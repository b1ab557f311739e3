import type { Cell } from './cells.ts';
import type { ColumnPlan } from './columnPlan.ts';
import { DateGuess } from './dateGuess.ts';
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
  /** Notes for people on the columns as a whole; they come first. */
  readonly notesOn?: (columns: readonly MappedColumn<To>[]) => string[];
  /** Of the workspace. */
  readonly timeZone: string;
}

/** Reads a file by a plan of its columns: finds how it writes days, and which times have no zone. */
export function fileReading<To extends object>({
  plan,
  holdsDates,
  holdsMoments,
  notesOn = () => [],
  timeZone,
}: ReadingOptions<To>): FileReading {
  const guess = new DateGuess(holdsDates);
  const times = new ZonelessTimes(holdsMoments);
  return {
    plan,
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
      ],
    }),
  };
}

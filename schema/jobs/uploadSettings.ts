import type { DecimalSign } from '../files/decimalSign.ts';
import type { MappedColumn } from '../files/mappedColumn.ts';
import { customerScope, personalScope } from '../kernel/scope.ts';

/** What the settings of every import have, stored in `Job.settings`; its kind adds its own. */
export type UploadSettings = {
  /** Null: as the file says, or the one that its header has most of. */
  readonly delimiter: string | null;
  /** Rows at the top of a CSV file that are neither its header nor a row to be stored. */
  readonly skipRows: number;
  /** Of numbers in CSV; a point where an earlier version stored none. */
  readonly decimal?: DecimalSign;
  /** The current upload; an earlier one may not write. */
  readonly upload: string | null;
  /** The columns of the uploaded file, in the order of the cells of its chunks. */
  readonly columns: readonly MappedColumn[];
  /** Which of `senderScopes` the key has that sends the file; none for an upload of an earlier version. */
  readonly scopes?: readonly string[];
};

/** The scopes that decide what a file may say of persons, beside that of its rows. */
export const senderScopes = [customerScope, personalScope] as const;

/** Rows at the top of a file that are read before any is stored. */
export const maxSkipRows = 100;

/** `Job.settings` of an import. An earlier version may have stored no `skipRows`. */
export function uploadSettings(settings: unknown): UploadSettings {
  const { skipRows = 0, ...rest } = settings as UploadSettings;
  return { ...rest, skipRows };
}

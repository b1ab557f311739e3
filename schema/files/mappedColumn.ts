import type { DateFormat } from './writtenDate.ts';

/** A column of a file, and what its cells are for. */
export type MappedColumn<To extends object = object> = {
  /** As the file's header, or a property of its rows, has it. */
  readonly column: string;
  readonly to: To;
  /** How it writes days, as the import says or as all its cells show. */
  readonly dateFormat?: DateFormat;
};

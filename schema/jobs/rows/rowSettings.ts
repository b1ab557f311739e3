import type { MappedColumn } from '../../files/mappedColumn.ts';
import type { UploadSettings } from '../uploadSettings.ts';

/** What a column of a file of rows is for: a column as an export names it, `externalId.shop`. */
export type RowTarget = { readonly name: string };

export type RowColumn = MappedColumn<RowTarget>;

/** How an import of rows reads its file; stored in `Job.settings`. */
export type RowImportSettings = Omit<UploadSettings, 'columns'> & {
  /** Null: columns that are named as an export names them map themselves. */
  readonly mapping: readonly RowColumn[] | null;
  /** The columns of the uploaded file, in the order of the cells of its chunks. */
  readonly columns: readonly RowColumn[];
};

/** How an export of rows writes its file; stored in `Job.settings`. */
export type RowExportSettings = {
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
  /** What stands between two cells of CSV. */
  readonly delimiter: string;
};

/** What `xBulkImport` stored. */
export function rowImportSettings(settings: unknown): RowImportSettings {
  return settings as RowImportSettings;
}

/** What `xBulkExport` stored. */
export function rowExportSettings(settings: unknown): RowExportSettings {
  return settings as RowExportSettings;
}

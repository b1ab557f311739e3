import type { Channel, ResponseStatus } from '../../prisma/generated/client/enums.ts';
import type { MappedColumn } from './columns.ts';

/** What an import was told; stored in `Job.settings`. */
export type ImportSettings = {
  /** Null: columns that are named as an export would name them map themselves. */
  readonly mapping: readonly MappedColumn[] | null;
  /** Null: the one that stands most often in the header. */
  readonly delimiter: string | null;
  readonly defaults: ImportDefaults;
  /** The upload under way; one that is not it any more may not write. */
  readonly upload: string | null;
  /** The columns of the uploaded file, in the order of the cells of its chunks. */
  readonly columns: readonly MappedColumn[];
};

/** What holds for rows that do not say otherwise. */
export type ImportDefaults = {
  readonly locale: string | null;
  readonly channel: Channel;
  readonly touchpointId: string | null;
  readonly tags: readonly string[];
};

/** Which responses an export has; stored in `Job.settings`. Moments as RFC 3339, null: no bound. */
export type ExportSettings = {
  readonly status: readonly ResponseStatus[] | null;
  readonly from: string | null;
  readonly to: string | null;
};

/** What {@link createImport} stored. */
export function importSettings(settings: unknown): ImportSettings {
  return settings as ImportSettings;
}

/** What {@link createExport} stored. */
export function exportSettings(settings: unknown): ExportSettings {
  return settings as ExportSettings;
}

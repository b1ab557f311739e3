import type { Channel, ResponseStatus } from '../../../prisma/generated/client/enums.ts';
import type { MappedColumn } from './columns.ts';
import { noneRemoved, type RemovedAnswers } from './removedAnswers.ts';

/** What an import was told; stored in `Job.settings`. */
export type ImportSettings = {
  /** Null: columns that are named as an export would name them map themselves. */
  readonly mapping: readonly MappedColumn[] | null;
  /** Null: as the file says, or the one that stands most often in the header. */
  readonly delimiter: string | null;
  /** Rows at the top of a CSV file that are neither its header nor a response. */
  readonly skipRows: number;
  readonly defaults: ImportDefaults;
  readonly logic: ImportLogic;
  readonly onKnown: OnKnown;
  /** The upload under way; one that is not it any more may not write. */
  readonly upload: string | null;
  /** The columns of the uploaded file, in the order of the cells of its chunks. */
  readonly columns: readonly MappedColumn[];
  /** What its rows removed so far. */
  readonly removed: RemovedAnswers;
};

/** Rows at the top of a file that are read before any is stored. */
export const maxSkipRows = 100;

/** Whether answers that the survey's logic hides are refused, or kept and marked. */
export const importLogics = ['ENFORCE', 'IGNORE'] as const;
export type ImportLogic = (typeof importLogics)[number];

/** What happens to a row whose key is that of a stored response, and that says something else. */
export const onKnowns = ['FAIL', 'SKIP', 'UPDATE'] as const;
export type OnKnown = (typeof onKnowns)[number];

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
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
  /** What stands between two cells of CSV. */
  readonly delimiter: string;
};

/** What {@link createImport} stored. A setting that an earlier version did not have is at its default. */
export function importSettings(settings: unknown): ImportSettings {
  const {
    skipRows = 0,
    logic = 'ENFORCE',
    onKnown = 'FAIL',
    removed = noneRemoved,
    ...rest
  } = settings as ImportSettings;
  return { ...rest, skipRows, logic, onKnown, removed };
}

/** What {@link createExport} stored, likewise. */
export function exportSettings(settings: unknown): ExportSettings {
  const { bom = false, delimiter = ',', ...rest } = settings as ExportSettings;
  return { ...rest, bom, delimiter };
}

import type { Channel, ResponseStatus } from '../../../prisma/generated/client/enums.ts';
import type { UploadSettings } from '../../jobs/uploadSettings.ts';
import type { ResponseColumn } from './columns.ts';
import { noneRemoved, type RemovedAnswers } from './removedAnswers.ts';

/** How an import reads and stores its rows; stored in `Job.settings`. */
export type ImportSettings = Omit<UploadSettings, 'columns'> & {
  /** Null: columns that are named as an export would name them map themselves. */
  readonly mapping: readonly ResponseColumn[] | null;
  /** The columns of the uploaded file, in the order of the cells of its chunks. */
  readonly columns: readonly ResponseColumn[];
  readonly defaults: ImportDefaults;
  readonly logic: ImportLogic;
  readonly onKnown: OnKnown;
  /** The answers that its rows removed so far. */
  readonly removed: RemovedAnswers;
};

/** Whether answers that the survey's logic hides are refused, or stored and marked. */
export const importLogics = ['ENFORCE', 'IGNORE'] as const;
export type ImportLogic = (typeof importLogics)[number];

/** What happens to a row whose key is that of a stored response, where the two differ. */
export const onKnowns = ['FAIL', 'SKIP', 'UPDATE'] as const;
export type OnKnown = (typeof onKnowns)[number];

/** Values for rows that leave them out. */
export type ImportDefaults = {
  readonly locale: string | null;
  readonly channel: Channel;
  readonly touchpointId: string | null;
  readonly tags: readonly string[];
  /** The other system of CUSTOMER_EXTERNAL_ID. */
  readonly customerSystem?: string | null;
};

/** Which responses an export has; stored in `Job.settings`. Moments are RFC 3339; null is no bound. */
export type ExportSettings = {
  readonly status: readonly ResponseStatus[] | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
  /** The character between two cells of CSV. */
  readonly delimiter: string;
};

/** The settings that {@link createImport} stored. One that an earlier version did not store has its default. */
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

/** The settings that {@link createExport} stored, likewise. */
export function exportSettings(settings: unknown): ExportSettings {
  const { bom = false, delimiter = ',', ...rest } = settings as ExportSettings;
  return { ...rest, bom, delimiter };
}

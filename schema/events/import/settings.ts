import type { EventValueKind } from '../../../prisma/generated/client/enums.ts';
import type { MappedColumn } from '../../files/mappedColumn.ts';
import type { UploadSettings } from '../../jobs/uploadSettings.ts';

/** What a column of a file of events is for. */
export type EventTarget = {
  /** `type`, `customer.email`, `properties.sku`; {@link idOnly} where it is only a part of the id. */
  readonly name: string;
  /** The kind of the values of a property, where it is not as the file has it. */
  readonly kind?: EventValueKind;
};

export type EventColumn = MappedColumn<EventTarget>;

/** The target of a column that is mapped to nothing, but is a part of the id. */
export const idOnly = 'idColumns';

/** How an import of events reads and stores its rows; stored in `Job.settings`. */
export type EventImportSettings = Omit<UploadSettings, 'columns'> & {
  /** Null: columns that are named as an event's fields map themselves. */
  readonly mapping: readonly EventColumn[] | null;
  /** The columns of the uploaded file, in the order of the cells of its chunks. */
  readonly columns: readonly EventColumn[];
  /** The columns, by their names, whose cells make the id of an event; empty where a column is the id. */
  readonly idColumns: readonly string[];
  readonly defaults: EventDefaults;
  /** Null: that of the workspace. */
  readonly timeZone: string | null;
  /** False: the events are history, and start nothing. */
  readonly live: boolean;
  /** Whether an event whose customer is not known creates it, or waits for it; null: as its source is set. */
  readonly createCustomers: boolean | null;
};

/** Values for rows that leave them out. */
export type EventDefaults = {
  readonly source: string | null;
  readonly type: string | null;
  readonly currency: string | null;
  /** The key of a touchpoint. */
  readonly touchpoint: string | null;
};

/** What `eventImport` stored. */
export function eventImportSettings(settings: unknown): EventImportSettings {
  return settings as EventImportSettings;
}

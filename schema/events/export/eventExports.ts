import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CustomerMatch } from '../../../prisma/generated/client/enums.ts';
import { writtenKeyColumns } from '../../customers/match/customerColumns.ts';
import type { WrittenColumn } from '../../files/fileColumn.ts';
import { rowWriter } from '../../files/rowWriter.ts';
import type { ExportKind, ExportPages } from '../../jobs/download.ts';
import { pagesByMoment } from '../../jobs/pagesByMoment.ts';
import { encodeId } from '../../kernel/id.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { hasScope, personalScope } from '../../kernel/scope.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** Which events an export has, and how it writes them; stored in `Job.settings`. Moments are RFC 3339. */
export type EventExportSettings = {
  readonly match: readonly CustomerMatch[] | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly bom: boolean;
  readonly delimiter: string;
};

/** Events that are read and sent at a time. */
const pageRows = 500;

/** Exports of events: see `eventExport`. */
export const eventExports: ExportKind = {
  kind: 'EVENT_EXPORT',
  mutationOf: () => 'eventExport',
  open: async ({ db, viewer }, { format, settings }) => {
    const { bom, delimiter, ...filter } = exportSettings(settings);
    const where = selected(filter);
    const rowsTotal = await db.customerEvent.count({ where });
    const keys = await writtenKeyColumns(db, hasScope(viewer, personalScope));
    const writer = rowWriter(format, [...ownColumns, ...keys, ...otherColumns], { bom, delimiter });
    const pages = async function* (): ExportPages {
      yield { text: writer.begin, rows: 0 };
      for await (const page of pagesOf(db, where)) {
        yield { text: writer.write(page), rows: page.length };
      }
    };
    return { rowsTotal, pages: pages() };
  },
};

/** Written by `eventExport`. */
function exportSettings(settings: unknown): EventExportSettings {
  return settings as EventExportSettings;
}

function selected({
  match,
  from,
  to,
}: Pick<EventExportSettings, 'match' | 'from' | 'to'>): Prisma.CustomerEventWhereInput {
  return {
    ...(match && { match: { in: [...match] } }),
    occurredAt: { ...(from && { gte: new Date(from) }), ...(to && { lt: new Date(to) }) },
  };
}

function pagesOf(db: WorkspaceDb, where: Prisma.CustomerEventWhereInput) {
  return pagesByMoment('occurredAt', pageRows, (beyond, take) =>
    db.customerEvent.findMany({
      where: { AND: [where, beyond] },
      orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
      take,
      select: exported,
    }),
  );
}

const exported = {
  id: true,
  source: true,
  sourceId: true,
  type: true,
  occurredAt: true,
  match: true,
  customerId: true,
  identifier: { select: { kind: true, system: true, value: true } },
  touchpointId: true,
  mapped: true,
  value: true,
  currency: true,
  properties: true,
} as const satisfies Prisma.CustomerEventSelect;

type ExportedEvent = Prisma.CustomerEventGetPayload<{ select: typeof exported }>;
type Column = WrittenColumn<ExportedEvent>;

const ownColumns: readonly Column[] = [
  { name: 'id', cellOf: ({ sourceId }) => sourceId },
  { name: 'source', cellOf: ({ source }) => source },
  { name: 'type', cellOf: ({ type }) => type },
  { name: 'occurredAt', cellOf: ({ occurredAt }) => occurredAt.toISOString() },
];

const otherColumns: readonly Column[] = [
  {
    name: 'touchpoint.id',
    // What a rule found is found again; as a part of the event it would make it another one.
    cellOf: ({ touchpointId, mapped }) =>
      touchpointId === null || mapped ? null : encodeId('Touchpoint', touchpointId),
  },
  { name: 'value', cellOf: ({ value }) => value },
  { name: 'currency', cellOf: ({ currency }) => currency },
  {
    name: 'properties',
    // Stored by this room alone, as an object.
    cellOf: ({ properties }) =>
      Object.keys(properties as JsonObject).length === 0 ? null : (properties as JsonObject),
  },
  { name: '_match', cellOf: ({ match }) => match },
  {
    name: '_customer',
    cellOf: ({ customerId }) => (customerId === null ? null : encodeId('Customer', customerId)),
  },
];

/** Whether an export writes a column of this name, which no import reads. */
export function isEventExportedAlone(name: string): boolean {
  return name === '_match' || name === '_customer';
}

import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WrittenColumn } from '../../files/fileColumn.ts';
import { rowWriter } from '../../files/rowWriter.ts';
import type { ExportKind, ExportPages } from '../../jobs/download.ts';
import { pagesByMoment } from '../../jobs/pagesByMoment.ts';
import { externalSystems } from '../../jobs/rows/externalSystems.ts';
import { encodeId } from '../../kernel/id.ts';
import { hasScope, personalScope } from '../../kernel/scope.ts';

/** Which consents an export has, and how it writes them; stored in `Job.settings`. Moments are RFC 3339. */
export type ConsentExportSettings = {
  /** Keys of purposes; null for all. */
  readonly purposes: readonly string[] | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly bom: boolean;
  readonly delimiter: string;
};

/** Consents that are read and sent at a time. */
const pageRows = 500;

/** Exports of consents: see `consentExport`. */
export const consentExports: ExportKind = {
  kind: 'CONSENT_EXPORT',
  mutationOf: () => 'consentExport',
  open: async ({ db, viewer }, { format, settings }) => {
    // Written by `consentExport`.
    const { bom, delimiter, ...filter } = settings as ConsentExportSettings;
    const where = selected(filter);
    const rowsTotal = await db.consent.count({ where });
    const personal = hasScope(viewer, personalScope);
    const columns = [
      byId,
      ...(personal ? [...(await externalSystems(db, 'Customer')).map(bySystem), ...addresses] : []),
      ...said,
      ...(personal ? proof : []),
      ...written,
    ];
    const writer = rowWriter(format, columns, { bom, delimiter });
    const pages = async function* (): ExportPages {
      yield { text: writer.begin, rows: 0 };
      const read = pagesByMoment('statusAt', pageRows, (beyond, take) =>
        db.consent.findMany({
          where: { AND: [where, beyond] },
          orderBy: [{ statusAt: 'asc' }, { id: 'asc' }],
          take,
          select: exported,
        }),
      );
      for await (const page of read) yield { text: writer.write(page), rows: page.length };
    };
    return { rowsTotal, pages: pages() };
  },
};

function selected({
  purposes,
  from,
  to,
}: Pick<ConsentExportSettings, 'purposes' | 'from' | 'to'>): Prisma.ConsentWhereInput {
  return {
    ...(purposes && { purposeId: { in: [...purposes] } }),
    statusAt: { ...(from && { gte: new Date(from) }), ...(to && { lt: new Date(to) }) },
  };
}

const exported = {
  id: true,
  customerId: true,
  channel: true,
  status: true,
  source: true,
  evidence: true,
  statusAt: true,
  expiresAt: true,
  recordedAt: true,
  purpose: { select: { key: true } },
  customer: {
    select: {
      email: true,
      phone: true,
      externalIds: { select: { system: true, externalId: true } },
    },
  },
} as const satisfies Prisma.ConsentSelect;

type ExportedConsent = Prisma.ConsentGetPayload<{ select: typeof exported }>;
type Column = WrittenColumn<ExportedConsent>;

const byId: Column = {
  name: 'customer.id',
  cellOf: ({ customerId }) => encodeId('Customer', customerId),
};

function bySystem(system: string): Column {
  return {
    name: `customer.externalId.${system}`,
    cellOf: ({ customer }) =>
      customer.externalIds.find((one) => one.system === system)?.externalId ?? null,
  };
}

const addresses: readonly Column[] = [
  { name: 'customer.email', cellOf: ({ customer }) => customer.email },
  { name: 'customer.phone', cellOf: ({ customer }) => customer.phone },
];

const said: readonly Column[] = [
  { name: 'purpose', cellOf: ({ purpose }) => purpose.key },
  { name: 'channel', cellOf: ({ channel }) => channel },
  { name: 'status', cellOf: ({ status }) => status },
  { name: 'statusAt', cellOf: ({ statusAt }) => statusAt.toISOString() },
  { name: 'expiresAt', cellOf: ({ expiresAt }) => expiresAt?.toISOString() ?? null },
];

const proof: readonly Column[] = [
  { name: 'source', cellOf: ({ source }) => source },
  { name: 'evidence', cellOf: ({ evidence }) => evidence },
];

const written: readonly Column[] = [
  { name: '_consent', cellOf: ({ id }) => encodeId('Consent', id) },
  { name: '_recordedAt', cellOf: ({ recordedAt }) => recordedAt.toISOString() },
];

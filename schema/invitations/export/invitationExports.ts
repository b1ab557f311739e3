import type { Channel, InvitationDue } from '../../../prisma/generated/client/enums.ts';
import { decideContacts } from '../../contact/decide.ts';
import type { WrittenColumn } from '../../files/fileColumn.ts';
import { rowWriter } from '../../files/rowWriter.ts';
import type { ExportKind, ExportPages } from '../../jobs/download.ts';
import { pagesByMoment } from '../../jobs/pagesByMoment.ts';
import { grouped } from '../../kernel/group.ts';
import { encodeId } from '../../kernel/id.ts';
import { personalScope } from '../../kernel/scope.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { type LinkedSurvey, linkedSurvey, linkOf } from '../link.ts';

/** Which invitations an export has, and how it writes them; stored in `Job.settings`. */
export interface InvitationExportSettings {
  readonly due: InvitationDue | null;
  readonly channel: Channel | null;
  readonly bom: boolean;
  readonly delimiter: string;
}

/** Invitations that are read and sent at a time. */
const pageRows = 500;

/** Exports of links: see `invitationExport`. */
export const invitationExports: ExportKind = {
  kind: 'INVITATION_EXPORT',
  scope: personalScope,
  mutationOf: () => 'invitationExport',
  open: async ({ db }, { surveyId, format, settings }) => {
    if (surveyId === null) return null;
    const { bom, delimiter, due, channel } = settingsIn(settings);
    const writer = rowWriter(format, columns, { bom, delimiter });
    const where = {
      ...{ surveyId, due: due ?? { not: null }, ...(channel && { channel }) },
      NOT: await sentByUs(db, surveyId),
    };
    const pages = async function* (): ExportPages {
      yield { text: writer.begin, rows: 0 };
      const read = (beyond: object, take: number) =>
        db.invitation.findMany({
          where: { AND: [where, beyond] },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          take,
          select: exported,
        });
      for await (const page of pagesByMoment('createdAt', pageRows, read)) {
        const sent = await thoseAllowed(db, surveyId, page, db.$now());
        yield { text: writer.write(sent), rows: sent.length };
      }
    };
    // Who may no longer be contacted is left out, which is known only then.
    return { rowsTotal: null, pages: pages() };
  },
};

/** What is due of a survey and has a template: the worker sends it, and a tool would do so a second time. */
async function sentByUs(db: WorkspaceDb, surveyId: string) {
  const links = await db.surveyTemplate.findMany({
    where: { surveyId, template: { archivedAt: null, kind: { in: ['INVITE', 'REMINDER'] } } },
    select: { template: { select: { kind: true, channel: true } } },
  });
  return links.map(({ template: { kind, channel } }) => ({
    due: kind === 'INVITE' ? ('INVITATION' as const) : ('REMINDER' as const),
    channel,
  }));
}

/** Written by `invitationExport`. */
function settingsIn(settings: unknown): InvitationExportSettings {
  return settings as InvitationExportSettings;
}

const exported = {
  id: true,
  createdAt: true,
  customerId: true,
  channel: true,
  locale: true,
  due: true,
  expiresAt: true,
  customer: { select: { name: true, email: true, phone: true } },
  survey: { select: linkedSurvey },
} as const;

interface Exported {
  readonly id: string;
  readonly createdAt: Date;
  readonly customerId: string;
  readonly channel: Channel;
  readonly locale: string;
  readonly due: InvitationDue | null;
  readonly expiresAt: Date;
  readonly customer: Readonly<Record<'name' | 'email' | 'phone', string | null>>;
  readonly survey: LinkedSurvey;
}

/**
 * Those whose customers may still be contacted: a refusal between the decision and the file counts. The
 * contact itself was reserved when the invitation was decided.
 */
async function thoseAllowed(
  db: WorkspaceDb,
  survey: string,
  page: readonly Exported[],
  now: Date,
): Promise<Exported[]> {
  const allowed = new Set<Exported>();
  for (const [channel, rows] of grouped(page, (row) => row.channel)) {
    const customers = [...new Set(rows.map(({ customerId }) => customerId))];
    const question = { survey, channel, customers, follows: true, now };
    const decisions = await decideContacts(db, question);
    for (const row of rows) {
      if (decisions.get(row.customerId)?.allowed === 'YES' && row.expiresAt > now) allowed.add(row);
    }
  }
  return page.filter((row) => allowed.has(row));
}

const columns: readonly WrittenColumn<Exported>[] = [
  { name: 'invitation', cellOf: ({ id }) => encodeId('Invitation', id) },
  { name: 'due', cellOf: ({ due }) => due },
  { name: 'customer', cellOf: ({ customerId }) => encodeId('Customer', customerId) },
  { name: 'name', cellOf: ({ customer }) => customer.name },
  { name: 'email', cellOf: ({ customer }) => customer.email },
  { name: 'phone', cellOf: ({ customer }) => customer.phone },
  { name: 'channel', cellOf: ({ channel }) => channel },
  { name: 'locale', cellOf: ({ locale }) => locale },
  { name: 'url', cellOf: ({ id, survey }) => linkOf(survey, id) },
  { name: 'expiresAt', cellOf: ({ expiresAt }) => expiresAt.toISOString() },
];

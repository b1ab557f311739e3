import { Prisma } from '../../prisma/generated/client/client.ts';
import { grouped } from '../kernel/group.ts';
import type { JsonObject } from '../kernel/json.ts';
import { recordset } from '../kernel/recordset.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { RenderedMessage, RenderMessages } from '../messages/sending/rendering.ts';
import type { DueNotice } from './claimNotices.ts';

/** A mail that can be sent. */
export interface RenderedNotice {
  readonly notice: DueNotice;
  readonly message: RenderedMessage;
}

const renderedRows = recordset({
  ...{ id: 'uuid', locale: 'text', subject: 'text', text: 'text', html: 'text' },
});
const failedRows = recordset({ id: 'uuid', code: 'text' });

/** A mail that could not be rendered, and which template failed where; null where that is not known. */
interface FailedNotice {
  readonly id: string;
  readonly code: string | null;
}

/**
 * Renders claimed mails in the language of the workspace, template by template, and stores them before
 * anything is sent: every attempt sends the same. Those that cannot be rendered have failed.
 */
export async function renderNotices(
  db: WorkspaceDb,
  notices: readonly DueNotice[],
  render: RenderMessages,
): Promise<RenderedNotice[]> {
  const rendered = new Map<string, RenderedMessage>();
  for (const { id, locale, subject, text, html } of notices) {
    if (text !== null) rendered.set(id, { locale: locale ?? 'und', subject, text, html });
  }
  const unrendered = notices.filter(({ id }) => !rendered.has(id));
  const failed: FailedNotice[] = [];
  for (const [template, those] of grouped(unrendered, ({ templateId }) => templateId ?? '')) {
    const messages = await render(
      db,
      template,
      // A mail is made by a run, and so has a customer.
      those.map(({ customerId, data, workspace }) => ({
        ...{ customer: customerId ?? '', locale: workspace.defaultLocale, data: dataIn(data) },
        ...{ survey: null, unsubscribeUrl: null },
      })),
    );
    for (const [index, { id }] of those.entries()) {
      const message = messages[index];
      if (message && !('code' in message)) rendered.set(id, message);
      else failed.push({ id, code: message?.code ?? null });
    }
  }
  await store(db, unrendered, rendered);
  await fail(db, failed);
  return notices.flatMap((notice) => {
    const message = rendered.get(notice.id);
    return message ? [{ notice, message }] : [];
  });
}

/** Stored by `insertMailNotices` alone, as an object. */
function dataIn(data: unknown): JsonObject {
  return data as JsonObject;
}

async function store(
  db: WorkspaceDb,
  notices: readonly DueNotice[],
  rendered: ReadonlyMap<string, RenderedMessage>,
): Promise<void> {
  const rows = notices.flatMap(({ id }) => {
    const message = rendered.get(id);
    if (!message) return [];
    const { locale, subject, text, html } = message;
    return [{ id, locale, subject, text, html }];
  });
  if (rows.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE "Notice" AS notice SET locale = input.locale, subject = input.subject,
      text = input.text, html = input.html
    FROM (${renderedRows(rows)}) AS input
    WHERE notice."workspaceId" = ${db.$workspaceId}::uuid AND notice.id = input.id
      AND notice.text IS NULL
    RETURNING notice.id`);
}

async function fail(db: WorkspaceDb, failed: readonly FailedNotice[]): Promise<void> {
  if (failed.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE "Notice" AS notice SET state = 'FAILED', "dueAt" = NULL, refusal = 'TEMPLATE',
      "refusalCode" = input.code
    FROM (${failedRows(failed)}) AS input
    WHERE notice."workspaceId" = ${db.$workspaceId}::uuid AND notice.id = input.id
    RETURNING notice.id`);
}

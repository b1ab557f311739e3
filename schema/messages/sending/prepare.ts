import { Prisma } from '../../../prisma/generated/client/client.ts';
import { linkPath } from '../../consents/links/linkPath.ts';
import { linkTokenOf } from '../../consents/links/linkToken.ts';
import { linkOf } from '../../invitations/link.ts';
import { grouped } from '../../kernel/group.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { workspaceSecret } from '../../kernel/workspaceSecret.ts';
import { followMessages } from '../followMessages.ts';
import { askAgain } from './askAgain.ts';
import type { DueMessage } from './dueMessages.ts';
import type { MessageRecipient, RenderMessages } from './rendering.ts';

/** Days for which the link that ends such messages works: people use old mails, too. */
const unsubscribeDays = 730;
const dayMs = 24 * 60 * 60 * 1000;

/** What messages are made with. */
export interface Preparing {
  readonly render: RenderMessages;
  /** The address under which customers reach the server; null where it is not known. */
  readonly publicUrl: string | null;
  readonly now: Date;
}

/** A message that can be sent. */
export interface PreparedMessage {
  readonly message: DueMessage;
  readonly locale: string;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly unsubscribeUrl: string | null;
}

const renderedRows = recordset({
  ...{ id: 'uuid', locale: 'text', subject: 'text', text: 'text', html: 'text' },
});

const failedRows = recordset({ id: 'uuid', code: 'text' });

/** A message that could not be rendered, and which template failed where; null where that is not known. */
interface FailedMessage {
  readonly message: DueMessage;
  readonly code: string | null;
}

/**
 * Renders claimed messages, template by template, and stores them before anything is sent: every attempt
 * sends the same. Those that cannot be rendered have failed.
 */
export async function prepareMessages(
  db: WorkspaceDb,
  messages: readonly DueMessage[],
  { render, publicUrl, now }: Preparing,
): Promise<PreparedMessage[]> {
  const urlOf = await unsubscribeUrls(db, publicUrl);
  const prepared = new Map<string, PreparedMessage>();
  const failed: FailedMessage[] = [];
  for (const message of messages) {
    const { id, text, subject, html, locale } = message;
    if (text === null) continue;
    const unsubscribeUrl = urlOf(message);
    prepared.set(id, { message, locale: locale ?? 'und', subject, text, html, unsubscribeUrl });
  }
  const unrendered = messages.filter(({ id }) => !prepared.has(id));
  for (const [template, those] of grouped(unrendered, ({ templateId }) => templateId ?? '')) {
    const recipients = those.map((message) => recipientOf(message, urlOf(message)));
    const rendered = template === '' ? [] : await render(db, template, recipients);
    for (const [index, message] of those.entries()) {
      const made = rendered[index];
      if (!made || 'code' in made) failed.push({ message, code: made?.code ?? null });
      else {
        const { locale, subject, text, html } = made;
        const unsubscribeUrl = urlOf(message);
        prepared.set(message.id, { message, locale, subject, text, html, unsubscribeUrl });
      }
    }
  }
  await store(
    db,
    unrendered.flatMap(({ id }) => prepared.get(id) ?? []),
  );
  if (failed.length > 0) await fail(db, now, failed);
  return [...prepared.values()];
}

function recipientOf(message: DueMessage, unsubscribeUrl: string | null): MessageRecipient {
  const { customerId: customer, invitation, send, thread } = message;
  const survey = invitation?.survey ?? thread.survey;
  return {
    customer,
    // An invitation is in a language that its survey is offered in.
    locale: invitation?.locale ?? null,
    data: dataIn((send ?? message).data),
    survey: survey && {
      name: survey.name,
      link: invitation ? linkOf(invitation.survey, invitation.id) : null,
    },
    unsubscribeUrl,
  };
}

/** Stored by this room alone, as an object. */
function dataIn(data: unknown): JsonObject {
  return data as JsonObject;
}

/** Makes the address of one click that ends messages of this purpose and channel; null where there is none. */
async function unsubscribeUrls(
  db: WorkspaceDb,
  publicUrl: string | null,
): Promise<(message: DueMessage) => string | null> {
  if (publicUrl === null) return () => null;
  const secret = await workspaceSecret(db);
  return ({ customerId: subject, channel, template, createdAt }) => {
    const purpose = template?.purpose?.id ?? null;
    if (purpose === null) return null;
    const expiresAt = new Date(createdAt.getTime() + unsubscribeDays * dayMs);
    const link = { kind: 'PREFERENCES', subject, purpose, channel, expiresAt } as const;
    const token = linkTokenOf(secret, { ...link, workspace: db.$workspaceId });
    return new URL(linkPath(token), publicUrl).href;
  };
}

async function store(db: WorkspaceDb, prepared: readonly PreparedMessage[]): Promise<void> {
  if (prepared.length === 0) return;
  const rows = prepared.map(({ message: { id }, locale, subject, text, html }) => {
    return { id, locale, subject, text, html };
  });
  await db.$queryRaw(Prisma.sql`
    UPDATE "Message" AS message SET locale = input.locale, subject = input.subject,
      text = input.text, html = input.html
    FROM (${renderedRows(rows)}) AS input
    WHERE message."workspaceId" = ${db.$workspaceId}::uuid AND message.id = input.id
      AND message.text IS NULL
    RETURNING message.id`);
}

/** Those whose customers were merged or erased since the decision are decided anew, and not failed. */
function fail(db: WorkspaceDb, now: Date, failed: readonly FailedMessage[]): Promise<void> {
  return db.$transaction(async (tx) => {
    const found = await tx.customer.findMany({
      where: { id: { in: failed.map(({ message }) => message.customerId) }, mergedIntoId: null },
      select: { id: true },
    });
    const present = new Set(found.map(({ id }) => id));
    const isPresent = ({ message }: FailedMessage) => present.has(message.customerId);
    const gone = failed.filter((each) => !isPresent(each));
    await askAgain(
      tx,
      now,
      gone.map(({ message: { id } }) => id),
    );
    const rows = failed.filter(isPresent).map(({ message: { id }, code }) => ({ id, code }));
    const ended = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      UPDATE "Message" AS message SET state = 'FAILED', "dueAt" = NULL, refusal = 'TEMPLATE',
        "refusalCode" = input.code, "endedAt" = ${now.toISOString()}::timestamptz
      FROM (${failedRows(rows)}) AS input
      WHERE message."workspaceId" = ${tx.$workspaceId}::uuid AND message.id = input.id
        AND message.state = 'SENDING'
      RETURNING message.id`);
    const change = { state: 'FAILED', reason: null } as const;
    await followMessages(
      tx,
      now,
      ended.map(({ id }) => ({ id, ...change })),
    );
  });
}

import type { JsonObject } from '../kernel/json.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueueNoticeTurn } from './noticeTurn.ts';

interface NewNotice {
  /** Its key: a notice that is stored already is not made again. */
  readonly id: string;
  /** The key of the person of the team. */
  readonly actorId: string;
}

/** What makes a notice: a run, or a case, which can be about no customer. */
type Source =
  | { readonly customerId: string; readonly runId: string }
  | { readonly customerId: string | null; readonly caseId: string };

/** A notice for the inbox of a person of the team. */
export type InboxNotice = NewNotice & Source & { readonly text: string };

/** A mail to a person of the team. */
export interface MailNotice extends NewNotice {
  readonly customerId: string;
  readonly runId: string;
  readonly templateId: string;
  readonly data: JsonObject;
  readonly notAfter: Date;
}

/** Stores notices that are in their inboxes at once; one statement for all. */
export async function insertInboxNotices(
  db: WorkspaceDb,
  now: Date,
  notices: readonly InboxNotice[],
): Promise<void> {
  await insertRows(
    db,
    'Notice',
    notices.map((notice) => ({
      ...notice,
      ...{ channel: 'INBOX', state: 'SENT', data: {}, attempts: 0, sentAt: now, createdAt: now },
    })),
  );
}

/** Stores mails, due at once; two statements for all. Call it in a transaction. */
export async function insertMailNotices(
  db: WorkspaceDb,
  now: Date,
  notices: readonly MailNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  await insertRows(
    db,
    'Notice',
    notices.map((notice) => ({
      ...notice,
      ...{ channel: 'EMAIL', state: 'WAITING', attempts: 0, dueAt: now, createdAt: now },
    })),
  );
  await enqueueNoticeTurn(db, now);
}

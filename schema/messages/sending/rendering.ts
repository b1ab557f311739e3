import type { JsonObject } from '../../kernel/json.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** What a message of a template is made of, for one recipient. */
export interface MessageRecipient {
  /** The key of the customer. */
  readonly customer: string;
  /** The language; null for that of the customer. */
  readonly locale: string | null;
  /** Values of the send. */
  readonly data: JsonObject;
  /** The survey that it is about, with the link for this customer; null for none. */
  readonly survey: { readonly name: string; readonly link: string | null } | null;
  readonly unsubscribeUrl: string | null;
}

/** A message in one language. */
export interface RenderedMessage {
  readonly locale: string;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
}

/**
 * Renders a template, by its key, for recipients: a message for each, in their order, null for one that
 * could not be rendered.
 */
export type RenderMessages = (
  db: WorkspaceDb,
  template: string,
  recipients: readonly MessageRecipient[],
) => Promise<readonly (RenderedMessage | null)[]>;

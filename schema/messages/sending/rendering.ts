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

/** That a message could not be rendered. */
export interface UnrenderedMessage {
  /** Which template failed, where and why; see `failureCode`. */
  readonly code: string;
}

/**
 * Renders a template, by its key, for recipients: a message for each or why there is none, in their order; null
 * for one who is no customer any more.
 */
export type RenderMessages = (
  db: WorkspaceDb,
  template: string,
  recipients: readonly MessageRecipient[],
) => Promise<readonly (RenderedMessage | UnrenderedMessage | null)[]>;

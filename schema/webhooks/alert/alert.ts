/** What the owner of a workspace is to know. */
export interface OwnerAlert {
  /** The same at each try. */
  readonly id: string;
  /** The key of the workspace. */
  readonly workspace: string;
  /** The workspace's `alertEmail`; null if it has none. */
  readonly email: string | null;
  readonly subject: string;
  readonly text: string;
}

/** Sends an alert to the owner of a workspace. One that throws is tried again. */
export type AlertOwner = (alert: OwnerAlert, signal: AbortSignal) => Promise<void>;

/** What a subscription's field asks for. */
export interface LiveRequest {
  /** The types of changes that it follows. */
  readonly types: readonly string[];
  /** The number of the last event that the client has; null to begin with what comes. */
  readonly after: string | null;
  /** Whether it begins with a heartbeat. */
  readonly opening: boolean;
  /** Those of the rows that changes are about whose events are sent; null for all of them. */
  readonly seen: ((keys: readonly string[]) => Promise<ReadonlySet<string>>) | null;
}

/**
 * Opens the stream of a subscription. It yields answers that are written already.
 *
 * @throws `EVENTS_EXPIRED`, `BAD_USER_INPUT`, `RATE_LIMITED` or `UNAVAILABLE`
 */
export type OpenLive = (request: LiveRequest) => Promise<AsyncIterable<unknown>>;

/** What the fields of an event are resolved from. */
export interface LiveEvent {
  readonly kind: 'EVENT' | 'HEARTBEAT';
  readonly seq: bigint;
  /** When it happened, or when the heartbeat was sent. */
  readonly at: Date;
  /** The key of the row; null in a heartbeat. */
  readonly subjectId: string | null;
}

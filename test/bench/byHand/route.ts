import type { Sql } from './sql.ts';

/** A request of the server by hand, after the check of its key. */
export interface Asked {
  readonly sql: Sql;
  readonly workspaceId: string;
  readonly body: string;
  readonly query: URLSearchParams;
  /** Sends a part of a long answer. */
  readonly write: (text: string) => void;
}

/** Answers with a text, or with the rest of it. */
export type Route = (asked: Asked) => Promise<string>;

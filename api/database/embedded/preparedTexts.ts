import { StatementNames } from '../statementNames.ts';
import { prepared, preparing, statement, type WireMessages } from './wire.ts';

/** Prepared statements, at most: the oldest is dropped for a new one. Each takes about 0.1 MB. */
const most = 100;

/** A statement as it is sent. */
export interface SentStatement {
  readonly messages: WireMessages;
  /** To be called when it was answered without an error. */
  readonly succeeded: () => void;
}

/** The statements that one run of the engine has prepared. */
export class PreparedTexts {
  readonly #names = new StatementNames();
  /** The oldest first. */
  readonly #prepared = new Set<string>();

  /** A statement as it is sent: prepared when it comes for the second time, then only run. */
  sent(sql: string, parameters: readonly unknown[]): SentStatement {
    const name = this.#names.nameOf(sql, parameters.length);
    if (name === '') return { messages: statement(sql, parameters), succeeded: () => {} };
    if (this.#prepared.has(name)) {
      return { messages: prepared(name, parameters), succeeded: () => {} };
    }
    // The try before may have failed after it was prepared: what is closed need not exist.
    const closed = [name];
    const [oldest] = this.#prepared;
    if (oldest !== undefined && this.#prepared.size >= most) {
      closed.push(oldest);
      this.#prepared.delete(oldest);
    }
    return {
      messages: preparing({ name, sql, parameters, closed }),
      succeeded: () => this.#prepared.add(name),
    };
  }
}

import { GraphQLError } from 'graphql';
import { type RefusalCode, refused } from '../../schema/kernel/errors.ts';
import type { Authentication, Authenticator, Credentials } from '../auth/authenticate.ts';
import { retryAfterSeconds } from '../protection/errors.ts';
import { rightsOf } from './group.ts';
import type { LiveConfig } from './settings.ts';
import { LiveStream } from './stream.ts';

interface Open {
  readonly stream: LiveStream;
  readonly credentials: Credentials;
  readonly rights: string;
}

/** Milliseconds between two looks at the keys of open streams, beside those after a change here. */
const checkPause = 2_000;

/** The streams of a server, within its limits. Their keys are looked up again while they are open. */
export class OpenStreams {
  readonly #authenticator: Pick<Authenticator, 'authenticate'>;
  readonly #config: LiveConfig;
  readonly #open = new Set<Open>();
  readonly #ofKey = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #checking = false;

  constructor(authenticator: Pick<Authenticator, 'authenticate'>, config: LiveConfig) {
    this.#authenticator = authenticator;
    this.#config = config;
  }

  get count(): number {
    return this.#open.size;
  }

  /**
   * Opens one.
   *
   * @throws `RATE_LIMITED` if the key has as many as it may, `UNAVAILABLE` if the server has
   */
  open(authentication: Authentication, credentials: Credentials): LiveStream {
    const key = `${authentication.workspaceId} ${authentication.viewer.keyId}`;
    const ofKey = this.#ofKey.get(key) ?? 0;
    const { maxSubscriptions, maxSubscriptionsOfKey, heartbeat } = this.#config;
    if (ofKey >= maxSubscriptionsOfKey) {
      throw tooMany(
        'RATE_LIMITED',
        429,
        `This key has ${ofKey} open subscriptions on this server, as many as one may. End some of them.`,
      );
    }
    if (this.#open.size >= maxSubscriptions) {
      throw tooMany(
        'UNAVAILABLE',
        503,
        'The server has as many open subscriptions as it takes. Try again.',
      );
    }
    const stream = new LiveStream(heartbeat);
    const open = { stream, credentials, rights: rightsOf(authentication) };
    this.#open.add(open);
    this.#ofKey.set(key, ofKey + 1);
    this.#timer ??= setInterval(() => void this.check(), checkPause).unref();
    stream.onEnd(() => {
      this.#open.delete(open);
      const left = (this.#ofKey.get(key) ?? 1) - 1;
      if (left > 0) this.#ofKey.set(key, left);
      else this.#ofKey.delete(key);
      if (this.#open.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    });
    return stream;
  }

  /**
   * Looks the keys up again: a stream whose key works no more ends with the error, and one whose key may
   * do other things now is cut, so that its client comes again and is judged anew.
   */
  async check(): Promise<void> {
    if (this.#checking) return;
    this.#checking = true;
    try {
      const known = new Map<string, Promise<string | GraphQLError | null>>();
      for (const { stream, credentials, rights } of [...this.#open]) {
        const name = `${credentials.authorization} ${credentials.origin}`;
        const looked = known.get(name) ?? this.#look(credentials);
        known.set(name, looked);
        const found = await looked;
        if (found instanceof GraphQLError) stream.fail(found);
        else if (found !== null && found !== rights) stream.cut();
      }
    } finally {
      this.#checking = false;
    }
  }

  /** Cuts them all. */
  cut(): void {
    for (const { stream } of [...this.#open]) stream.cut();
  }

  /** The rights of a key, or why it does not work; null where that is not known just now. */
  async #look(credentials: Credentials): Promise<string | GraphQLError | null> {
    try {
      const authentication = await this.#authenticator.authenticate(credentials);
      return authentication && rightsOf(authentication);
    } catch (error) {
      return error instanceof GraphQLError ? error : null;
    }
  }
}

function tooMany(code: RefusalCode, status: number, message: string): GraphQLError {
  const headers = { 'retry-after': String(retryAfterSeconds) };
  return refused({
    message,
    extensions: { code, retryAfter: retryAfterSeconds, http: { status, headers } },
  });
}

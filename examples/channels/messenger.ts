/**
 * A channel for a messenger over HTTP, or for a service of yours before one: people are known by their id
 * here, and an answer says in its body why a message was not taken. Change `bodyOf` and `refusals` to what
 * yours has.
 *
 *   CXGRAPH_CHANNELS="MESSENGER=./examples/channels/messenger.ts" \
 *   MESSENGER_URL=https://messenger.example/v1 MESSENGER_TOKEN=… npm start
 */
import type { MessageChannel, OutgoingMessage, SendRefusal, Sent } from '@cxgraph/client/channels';

/** Milliseconds that the messenger has for its answer. */
const patience = 20_000;

/** What the messenger calls its refusals that stay; all others may pass. */
const refusals: Readonly<Record<string, SendRefusal['kind']>> = {
  unknown_recipient: 'HARD',
  blocked_by_recipient: 'POLICY',
  outside_of_window: 'POLICY',
  too_long: 'SIZE',
};

type Environment = Readonly<Record<string, string | undefined>>;

export default function messenger(environment: Environment): MessageChannel {
  const { MESSENGER_URL: url, MESSENGER_TOKEN: token } = environment;
  if (!url || !token) throw new Error('Set MESSENGER_URL and MESSENGER_TOKEN for MESSENGER.');
  const limit = Number(environment.MESSENGER_TIMEOUT_MS ?? patience);
  return {
    name: 'messenger',
    channels: ['MESSENGER'],
    async send(message, signal) {
      if (!/^[\w.-]{1,128}$/.test(message.to.address)) {
        return { outcome: 'REFUSED', refusal: { kind: 'OTHER', code: null } };
      }
      try {
        const response = await fetch(`${url}/messages`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: bodyOf(message),
          redirect: 'error',
          signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]),
        });
        return sentBy(response.status, await response.json());
      } catch {
        signal.throwIfAborted();
        return later('UNREACHABLE', null, null);
      }
    },
  };
}

function bodyOf({ id, to, text }: OutgoingMessage): string {
  return JSON.stringify({ recipient: { id: to.address }, message: { text }, client_id: id });
}

interface Answer {
  readonly message_id?: string | null;
  readonly error?: { readonly code?: string; readonly retry_after?: number };
}

function sentBy(status: number, { message_id: id = null, error }: Answer): Sent {
  if (status >= 200 && status < 300) return { outcome: 'SENT', providerId: id };
  // A word of the messenger's list; its sentences could name people.
  const word = /^\w{1,40}$/.exec(error?.code ?? '')?.[0];
  const kind = word === undefined ? undefined : refusals[word];
  if (kind) return { outcome: 'REFUSED', refusal: { kind, code: `${status} ${word}` } };
  return later('OTHER', word ? `${status} ${word}` : String(status), error?.retry_after ?? null);
}

function later(kind: 'UNREACHABLE' | 'OTHER', code: string | null, retryAfter: number | null) {
  return { outcome: 'LATER', refusal: { kind, code }, retryAfter } as const;
}

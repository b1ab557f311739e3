/**
 * A channel for an SMS gateway over HTTP, as many are: a message is a POST of JSON, with a key of yours,
 * and with an id by which the gateway knows a repeat. Change `requestOf` and `sentBy` to what yours wants.
 *
 *   CXGRAPH_CHANNELS="SMS=./examples/channels/smsGateway.ts" \
 *   SMS_GATEWAY_URL=https://sms.example/messages SMS_GATEWAY_KEY=… SMS_FROM=Acme npm start
 */
import type { MessageChannel, OutgoingMessage, Sent } from '@cxgraph/client/channels';

/** Milliseconds that the gateway has for its answer. */
const patience = 20_000;

type Environment = Readonly<Record<string, string | undefined>>;

export default function smsGateway(environment: Environment): MessageChannel {
  const { SMS_GATEWAY_URL: url, SMS_GATEWAY_KEY: key, SMS_FROM: from } = environment;
  // What is thrown here ends the start of the server, which prints it.
  if (!url || !key || !from) {
    throw new Error('Set SMS_GATEWAY_URL, SMS_GATEWAY_KEY and SMS_FROM for the channel SMS.');
  }
  const limit = Number(environment.SMS_GATEWAY_TIMEOUT_MS ?? patience);
  return {
    name: 'sms-gateway',
    channels: ['SMS'],
    async send(message, signal) {
      // One telephone number in E.164, and nothing that the gateway could take for a list.
      if (!/^\+[1-9]\d{6,14}$/.test(message.to.address)) {
        return { outcome: 'REFUSED', refusal: { kind: 'OTHER', code: null } };
      }
      let response: Response;
      try {
        response = await fetch(url, {
          ...requestOf(message, from, key),
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]),
        });
      } catch {
        // Aborted: another worker may send it. Otherwise the gateway was silent, or was not reached.
        signal.throwIfAborted();
        return later('UNREACHABLE', null);
      }
      return sentBy(response);
    },
  };
}

function requestOf({ id, to, text }: OutgoingMessage, from: string, key: string) {
  return {
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      // The same at every attempt: the gateway sends it once.
      'idempotency-key': id,
    },
    body: JSON.stringify({ from, to: to.address, text }),
  };
}

/** What the answer says, by its status alone: its text could repeat the number. */
async function sentBy(response: Response): Promise<Sent> {
  const { status, headers } = response;
  if (status >= 200 && status < 300) {
    const answer: { id?: unknown } = await response.json().catch(() => ({}));
    return { outcome: 'SENT', providerId: typeof answer.id === 'string' ? answer.id : null };
  }
  await response.body?.cancel();
  const code = String(status);
  if (status === 410) return { outcome: 'REFUSED', refusal: { kind: 'HARD', code } };
  if (status === 413) return { outcome: 'REFUSED', refusal: { kind: 'SIZE', code } };
  if (status === 400 || status === 422) {
    return { outcome: 'REFUSED', refusal: { kind: 'OTHER', code } };
  }
  // Busy, broken, or the key was refused, which is yours to mend: messages wait meanwhile.
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return later('OTHER', code, seconds >= 0 ? seconds : null);
}

function later(
  kind: 'UNREACHABLE' | 'OTHER',
  code: string | null,
  retryAfter: number | null = null,
) {
  return { outcome: 'LATER', refusal: { kind, code }, retryAfter } as const;
}

/** A change as it is sent to a webhook endpoint. */
export interface WebhookEvent {
  /** The same at every try, and the id of the delivery: by it you know a repeat. */
  readonly id: string;
  /** What happened: `response.completed`. */
  readonly type: string;
  /** The number of the change in its workspace, in the order of commits: a string of digits. */
  readonly seq: string;
  /** When it happened, as an ISO string. */
  readonly timestamp: string;
  /** True for what `webhookEndpointTest` sent: nothing happened. */
  readonly test?: true;
  /**
   * The id of the row that it is about, and its values when this was sent. `erased` is true, and there are
   * no values, if the row is not stored any more, in whichever way it went: forget what you have of it.
   */
  readonly data: { readonly id: string; readonly erased?: true; readonly [field: string]: unknown };
}

/** What a server of Node has of a request: its headers, and its body as it came. */
export interface WebhookMessage {
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Not parsed: the signature is of these bytes. */
  readonly body: string | Uint8Array;
}

export interface VerifyOptions {
  /** Seconds by which the clocks of sender and receiver may differ; 300 by default. */
  readonly tolerance?: number;
  /** The present, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** A request that is not a genuine webhook; the message says why. Answer it with 400. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
}

const prefix = 'whsec_';

/**
 * Checks that a request comes from cxgraph and is not older than five minutes, by the signature of
 * Standard Webhooks, and returns what happened. Runs wherever there is WebCrypto: Node, browsers, Deno,
 * Bun and workers.
 *
 * @param message a `Request` of the Fetch API, whose body is read, or the headers and the raw body
 * @param secrets the endpoint’s secret, `whsec_…`, or several, any of which may have signed
 * @throws {WebhookVerificationError} for a request that is not genuine
 *
 * @example
 * ```ts
 * import * as webhooks from '@cxgraph/client/webhooks';
 *
 * export async function POST(request: Request, secret: string): Promise<Response> {
 *   const event = await webhooks.verifyWebhook(request, secret);
 *   console.log(event.id, event.type, event.data.id);
 *   return new Response(null, { status: 204 });
 * }
 * ```
 */
export async function verifyWebhook(
  message: Request | WebhookMessage,
  secrets: string | readonly string[],
  { tolerance = 300, now = Date.now }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const { headers } = message;
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature');
  const sentAt = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(now() / 1_000 - sentAt) <= tolerance)) {
    throw new WebhookVerificationError(
      `The webhook's timestamp differs from this clock by more than ${tolerance} seconds.`,
    );
  }
  const body = 'text' in message ? new Uint8Array(await message.arrayBuffer()) : message.body;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const signed = joined(new TextEncoder().encode(`${id}.${timestamp}.`), bytes);
  const sent = signatures.split(' ').filter((each) => each.startsWith('v1,'));
  for (const secret of [secrets].flat()) {
    const key = await keyOf(secret);
    for (const signature of sent) {
      const mac = bytesOf(signature.slice('v1,'.length));
      // `verify` compares in constant time.
      if (mac && (await crypto.subtle.verify('HMAC', key, mac, signed))) return eventIn(bytes);
    }
  }
  throw new WebhookVerificationError("No signature of the webhook is by this endpoint's secret.");
}

function headerOf(headers: WebhookMessage['headers'], name: string): string {
  const value = isHeaders(headers) ? headers.get(name) : headers[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new WebhookVerificationError(`The header ${name} is missing, or is there twice.`);
}

function isHeaders(headers: WebhookMessage['headers']): headers is Headers {
  return typeof headers.get === 'function';
}

function keyOf(secret: string): Promise<CryptoKey> {
  const key = secret.startsWith(prefix) ? bytesOf(secret.slice(prefix.length)) : null;
  if (!key) throw new TypeError('The secret of an endpoint is whsec_ with base64 after it.');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', key, algorithm, false, ['verify']);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function eventIn(bytes: Uint8Array): WebhookEvent {
  return JSON.parse(new TextDecoder().decode(bytes));
}

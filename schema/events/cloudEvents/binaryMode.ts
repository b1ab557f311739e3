import { type CloudEvent, CloudEventRefused, type EventData } from './cloudEvent.ts';

/** Before the name of an attribute in the name of its header. */
const prefix = 'ce-';

/** Whether headers are those of an event in binary mode. */
export function isBinaryMode(headers: Headers): boolean {
  return Object.keys(headers).some((name) => name.startsWith(prefix));
}

/** The headers of a request, by their names in small letters. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * An event in binary mode: the attributes are headers, and the body is its data.
 *
 * @throws CloudEventRefused
 */
export function binaryEvent(headers: Headers, body: Uint8Array): CloudEvent {
  const attributes = new Map<string, unknown>();
  for (const [header, value] of Object.entries(headers)) {
    if (!header.startsWith(prefix) || value === undefined) continue;
    const name = header.slice(prefix.length);
    attributes.set(name, headerText(name, [value].flat().join(', ')));
  }
  const type = [headers['content-type'] ?? ''].flat().join(', ');
  return { attributes, data: body.length === 0 ? undefined : dataOf(body, type) };
}

/**
 * The text of a header: quotes, which senders of earlier versions put around it, are taken off, and it
 * is percent-decoded once. `decodeURIComponent` refuses what is no UTF-8, overlong forms included.
 */
function headerText(name: string, value: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(value);
  const text = quoted?.[1]?.replaceAll(/\\(.)/g, '$1') ?? value;
  if (/[^\x20-\x7e]/.test(text)) throw new CloudEventRefused(name, encoding);
  try {
    return decodeURIComponent(text);
  } catch {
    throw new CloudEventRefused(name, encoding);
  }
}

const encoding =
  'A header has printable ASCII: all other characters, and %, are percent-encoded in UTF-8, as %C3%BC is for ü.';

const json = /^[\w.+-]+\/([\w.-]+\+)?json$/;
const text = /^text\//;

/** The body as its type says: JSON, text, or bytes, as which a text that is not UTF-8 is taken, too. */
function dataOf(body: Uint8Array, contentType: string): EventData {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!json.test(type) && !text.test(type)) return { base64: base64Of(body) };
  const decoded = utf8Of(body);
  if (json.test(type)) return { value: jsonOf(decoded) };
  return decoded === null ? { base64: base64Of(body) } : { value: decoded };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new CloudEventRefused('data', 'The body is not JSON in UTF-8, as its Content-Type says.');
  }
}

function utf8Of(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

function base64Of(body: Uint8Array): string {
  return Buffer.from(body).toString('base64');
}

import { isObject } from '../../kernel/isObject.ts';
import { type CloudEvent, CloudEventRefused } from './cloudEvent.ts';

/**
 * An event in JSON: the body of a request in structured mode, or an entry of a batch.
 *
 * @throws CloudEventRefused
 */
export function jsonEvent(json: unknown): CloudEvent {
  if (!isObject(json)) {
    const message = 'An event is an object of JSON: { "specversion": "1.0", "id": "1", … }.';
    throw new CloudEventRefused('specversion', message);
  }
  const { data, data_base64: base64, ...others } = json;
  const attributes = new Map(Object.entries(others).filter(([, value]) => value !== null));
  if (base64 == null) return { attributes, data: data == null ? undefined : { value: data } };
  if (data != null) {
    throw new CloudEventRefused('data_base64', 'An event has `data` or `data_base64`, not both.');
  }
  if (typeof base64 !== 'string' || !isBase64(base64)) {
    throw new CloudEventRefused(
      'data_base64',
      'This must be a text in base64, as RFC 4648 has it.',
    );
  }
  return { attributes, data: { base64 } };
}

/** With a class of characters alone, so that it takes one pass over the text. */
function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

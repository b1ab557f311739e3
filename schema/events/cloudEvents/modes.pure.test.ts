import { describe, expect, test } from 'vitest';
import { binaryEvent } from './binaryMode.ts';
import { CloudEventRefused } from './cloudEvent.ts';
import { eventRow } from './eventRow.ts';
import { jsonEvent } from './jsonMode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const required = { specversion: '1.0', id: '1', source: 'shop', type: 'PURCHASE' };
const rowOf = (event: object) => eventRow(jsonEvent({ ...required, ...event }));
/** The attribute for which an event is refused. */
const refusal = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error instanceof CloudEventRefused ? error.attribute : error;
  }
};

describe('an event in JSON', () => {
  test('is a row of a bulk call: attributes name its customer and touchpoint', () => {
    expect(
      rowOf({
        time: '2026-01-02T03:04:05.678901+01:00',
        customerexternalid: 4711,
        customersystem: 'crm',
        touchpointid: 'touchpoint_1',
        data: { value: 10.5, currency: 'EUR', sku: 'A-1' },
      }),
    ).toEqual({
      source: 'shop',
      id: '1',
      type: 'PURCHASE',
      occurredAt: new Date('2026-01-02T02:04:05.678Z'),
      customer: { externalId: { system: 'crm', id: '4711' } },
      touchpoint: { id: 'touchpoint_1' },
      value: 10.5,
      currency: 'EUR',
      properties: { sku: 'A-1' },
    });
  });

  test.each([
    [{ customerid: 'customer_1' }, { id: 'customer_1' }],
    [{ customeremail: 'a@b.example' }, { email: 'a@b.example' }],
    [{ customerphone: '+43 660 1' }, { phone: '+43 660 1' }],
    [{ subject: 'customer_1' }, { id: 'customer_1' }],
    [{ subject: 'orders/17' }, undefined],
    [{ subject: 'customer_1', customeremail: 'a@b.example' }, { email: 'a@b.example' }],
    [{ customerid: null, subject: null, customeremail: null }, undefined],
  ])('with %j names its customer by %j', (attributes, customer) => {
    expect(rowOf(attributes)).toMatchObject({ customer });
  });

  test.each<[string, object, object]>([
    ['no data', {}, {}],
    ['data that is null', { data: null, data_base64: null }, {}],
    [
      'a text, which is not parsed',
      { data: '{"value": 1}' },
      { properties: { data: '{"value": 1}' } },
    ],
    ['a list', { data: [1] }, { properties: { data: [1] } }],
    ['false', { data: false }, { properties: { data: false } }],
    ['bytes', { data_base64: 'AQI=' }, { properties: { data_base64: 'AQI=' } }],
    ['a value that is no number', { data: { value: 'high' } }, { properties: { value: 'high' } }],
    ['a value alone', { data: { value: 0 } }, { value: 0, properties: {} }],
    [
      'a currency without a value',
      { data: { currency: 'EUR' } },
      { properties: { currency: 'EUR' } },
    ],
  ])('with %s has this content', (_what, event, content) => {
    const { value, currency, properties } = rowOf(event) as Record<string, unknown>;
    expect({ value, currency, properties }).toEqual({
      value: undefined,
      currency: undefined,
      properties: undefined,
      ...content,
    });
  });

  test.each<[string, object]>([
    ['id', { id: '' }],
    ['id', { id: null }],
    ['source', { source: undefined }],
    ['type', { type: ['PURCHASE'] }],
    ['specversion', { specversion: '0.3' }],
    ['specversion', { specversion: 1 }],
    ['time', { time: 'yesterday' }],
    ['time', { time: '2026-01-01T00:00:00' }],
    ['time', { time: 1767225600 }],
    ['customersystem', { customerexternalid: '1' }],
    ['customerexternalid', { customersystem: 'crm' }],
    ['customeremail', { customerid: 'customer_1', customeremail: 'a@b.example' }],
    ['touchpointexternalid', { touchpointid: 't', touchpointexternalid: '1' }],
    ['customerphone', { customerphone: { number: 1 } }],
    ['data_base64', { data: 1, data_base64: 'AQI=' }],
    ['data_base64', { data_base64: 'not base64!' }],
    ['data.currency', { data: { value: 1, currency: 978 } }],
  ])('is refused with its attribute %s: %j', (attribute, event) => {
    expect(refusal(() => rowOf(event))).toBe(attribute);
  });

  test.each([null, 1, 'x', [], [1]])('that is %j is refused', (json) => {
    expect(refusal(() => jsonEvent(json))).toBe('specversion');
  });
});

describe('an event in headers', () => {
  const headers = (more: object = {}) => ({
    'ce-specversion': '1.0',
    'ce-id': '1',
    'ce-source': 'shop',
    'ce-type': 'PURCHASE',
    ...more,
  });

  test('is percent-decoded once, and without the quotes of earlier versions', () => {
    const { attributes } = binaryEvent(
      headers({ 'ce-id': 'caf%C3%A9%2525%20a%41', 'ce-source': '"a \\"b\\" %C3%bc"' }),
      bytes(''),
    );
    expect(attributes.get('id')).toBe('café%25 aA');
    expect(attributes.get('source')).toBe('a "b" ü');
    expect([...attributes.keys()]).toEqual(['specversion', 'id', 'source', 'type']);
  });

  test.each(['%C0%A0', '%', '%zz', 'caf\u00e9', '%ED%A0%80', 'tab\tbed'])(
    'is refused with an attribute that is encoded as %j',
    (id) => {
      expect(refusal(() => binaryEvent(headers({ 'ce-id': id }), bytes('')))).toBe('id');
    },
  );

  test.each<[string, string, unknown]>([
    ['application/json', '{"sku":"A-1"}', { value: { sku: 'A-1' } }],
    ['application/vnd.shop+json; charset=utf-8', '"{}"', { value: '{}' }],
    ['text/plain', 'Hello', { value: 'Hello' }],
    ['application/octet-stream', '\x01\x02', { base64: 'AQI=' }],
    ['', 'Hello', { base64: 'SGVsbG8=' }],
  ])('has data of the type %s as it says', (type, body, data) => {
    expect(binaryEvent(headers({ 'content-type': type }), bytes(body)).data).toEqual(data);
  });

  test('has no data without a body, and none that is not JSON where its type says so', () => {
    const json = headers({ 'content-type': 'application/json' });
    expect(binaryEvent(json, bytes('')).data).toBeUndefined();
    expect(refusal(() => binaryEvent(json, bytes('{')))).toBe('data');
    expect(refusal(() => binaryEvent(json, new Uint8Array([0xff])))).toBe('data');
    const text = headers({ 'content-type': 'text/plain' });
    expect(binaryEvent(text, new Uint8Array([0xff])).data).toEqual({ base64: '/w==' });
  });
});

import { isObject } from '../../kernel/isObject.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import { readMoment } from '../../toolkit/scalars.graph.ts';
import { type AttributeError, type CloudEvent, CloudEventRefused } from './cloudEvent.ts';

/**
 * An event as a row of `eventBulkRecord`, whose bounds are not checked yet.
 *
 * `subject` names the customer if it is an id of ours (`customer_…`) and no attribute does. Other
 * attributes that are not named here are not stored.
 *
 * @throws CloudEventRefused
 */
export function eventRow({ attributes, data }: CloudEvent): object {
  const version = required(attributes, 'specversion');
  if (version !== '1.0') {
    throw new CloudEventRefused(
      'specversion',
      'This must be "1.0", the version that is read here.',
    );
  }
  const [id, source, type] = ['id', 'source', 'type'].map((name) => required(attributes, name));
  return {
    source,
    id,
    type,
    occurredAt: timeIn(attributes),
    customer: customerIn(attributes),
    touchpoint: keyIn(attributes, 'touchpoint'),
    ...contentOf(data),
  };
}

type Attributes = CloudEvent['attributes'];

function required(attributes: Attributes, name: string): string {
  const value = textIn(attributes, name);
  if (value) return value;
  throw new CloudEventRefused(name, 'Every event needs this attribute: a text that is not empty.');
}

/** The text of an attribute; undefined where it is unset. Numbers have a text in CloudEvents. */
function textIn(attributes: Attributes, name: string): string | undefined {
  const value = attributes.get(name);
  if (value === undefined || typeof value === 'string') return value;
  if (Number.isSafeInteger(value)) return String(value);
  throw new CloudEventRefused(name, 'This must be a text.');
}

function timeIn(attributes: Attributes): Date | undefined {
  const time = textIn(attributes, 'time');
  if (time === undefined) return undefined;
  try {
    return readMoment(time);
  } catch {
    const message =
      'This must be a moment with its zone, as RFC 3339 has it: 2026-11-21T09:30:00Z.';
    throw new CloudEventRefused('time', message);
  }
}

interface Key {
  readonly id?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly externalId?: { readonly system: string; readonly id: string };
}

function customerIn(attributes: Attributes): Key | undefined {
  const key = keyIn(attributes, 'customer', ['email', 'phone']);
  const subject = key ? undefined : textIn(attributes, 'subject');
  return key ?? (subject?.startsWith('customer_') ? { id: subject } : undefined);
}

/** The row that attributes name: `customerid`, or `customerexternalid` with `customersystem`. */
function keyIn(
  attributes: Attributes,
  prefix: 'customer' | 'touchpoint',
  others: readonly ('email' | 'phone')[] = [],
): Key | undefined {
  const names = ['id', 'externalid', ...others] as const;
  const named = names.flatMap((name) => {
    const value = textIn(attributes, `${prefix}${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  const system = textIn(attributes, `${prefix}system`);
  const [first, second] = named;
  if (second) {
    const message = `The ${prefix} is named once: leave ${prefix}${first?.[0]} out, or this.`;
    throw new CloudEventRefused(`${prefix}${second[0]}`, message);
  }
  if (system !== undefined && first?.[0] !== 'externalid') {
    const message = `The id that this system gave the ${prefix} is missing.`;
    throw new CloudEventRefused(`${prefix}externalid`, message);
  }
  if (!first) return undefined;
  const [name, value] = first;
  if (name !== 'externalid') return { [name]: value };
  if (system === undefined) {
    const message = `An external id needs the system that gave it: crm.`;
    throw new CloudEventRefused(`${prefix}system`, message);
  }
  return { externalId: { system, id: value } };
}

/**
 * What an event's data says. Of an object, a number `value` is the event's value, with `currency` beside
 * it, and all else its properties. Other data is one property, by the name that CloudEvents has for it.
 */
function contentOf(data: CloudEvent['data']): object {
  if (data === undefined) return {};
  if ('base64' in data) return { properties: { data_base64: data.base64 } };
  if (!isObject(data.value)) return { properties: { data: data.value } };
  const { value, ...properties } = data.value;
  if (typeof value !== 'number') return { properties: data.value };
  const { currency, ...others } = properties;
  if (currency == null) return { value, properties };
  if (typeof currency !== 'string') {
    throw new CloudEventRefused('data.currency', 'This must be a text, as ISO 4217 has it: EUR.');
  }
  return { value, currency, properties: others };
}

/** The attributes of an event, by the fields of a row of `eventBulkRecord`. */
const attributes: ReadonlyMap<string, string> = new Map([
  ['occurredAt', 'time'],
  ['customer.id', 'customerid'],
  ['customer.email', 'customeremail'],
  ['customer.phone', 'customerphone'],
  ['customer.externalId', 'customerexternalid'],
  ['customer.externalId.id', 'customerexternalid'],
  ['customer.externalId.system', 'customersystem'],
  ['touchpoint.id', 'touchpointid'],
  ['touchpoint', 'touchpointexternalid'],
  ['touchpoint.externalId', 'touchpointexternalid'],
  ['touchpoint.externalId.id', 'touchpointexternalid'],
  ['touchpoint.externalId.system', 'touchpointsystem'],
  ['value', 'data.value'],
  ['currency', 'data.currency'],
]);

/** The attribute of an event that a path to its row leads to. */
export function attributeOf([, , , ...within]: InputPath): string {
  const [first = 'data', ...rest] = within;
  const attribute =
    first === 'properties' ? ['data', ...rest].join('.') : attributes.get(within.join('.'));
  return attribute ?? first;
}

/** The error of a row in terms of its event. */
export function attributeError({ path, message }: UserErrorShape): AttributeError {
  return { attribute: attributeOf(path), message };
}

import { hash } from 'node:crypto';
import type { CustomerMatch } from '../../prisma/generated/client/enums.ts';
import { composeText } from '../conditions/foldText.ts';
import type { Found } from '../customers/customerKey.ts';
import { erasedError } from '../customers/erased.ts';
import type { Identifier } from '../customers/match/identifiers.ts';
import { canonical } from '../kernel/canonical.ts';
import { type InputPath, invalid, notFound, type UserErrorShape } from '../kernel/userError.ts';
import type { EventInput } from './event.input.ts';
import { propertyErrors } from './properties.ts';

/** An event of a call, and the path to it in the input. */
export interface SentEvent {
  readonly input: EventInput;
  readonly path: InputPath;
}

/** What a source and its id have to repeat to be a retry. */
export interface EventContent {
  readonly contentHash: string;
  /** `identifierText` of what it names its customer by; null for none. */
  readonly identifier: string | null;
}

/** Whether two events with one source and id are one. */
export function isSameContent(one: EventContent, other: EventContent): boolean {
  return one.contentHash === other.contentHash && one.identifier === other.identifier;
}

/** What the hash of an event's content is made of. */
export interface HashedContent {
  /** In NFC. */
  readonly type: string;
  /** Only if the input has one. */
  readonly occurredAt: Date | null;
  /** The key of the touchpoint that it came with. */
  readonly touchpoint: string | null;
  readonly value: number | null;
  readonly currency: string | null;
  /** See {@link propertiesText}. */
  readonly properties: string;
}

/** Properties as JSON: the same text for the same properties, whatever their order. */
export function propertiesText(properties: unknown): string {
  return JSON.stringify(canonical(properties));
}

export function hashedContent(input: EventInput): HashedContent {
  const { type, occurredAt, touchpoint, value, currency, properties } = input;
  return {
    type: composeText(type),
    occurredAt: occurredAt ?? null,
    touchpoint: touchpoint?.key ?? null,
    value: value ?? null,
    currency: currency ?? null,
    properties: propertiesText(properties ?? {}),
  };
}

/** The hash of what a retry has to repeat, but for the identifier. */
export function hashOf(content: HashedContent): string {
  const { type, occurredAt, touchpoint, value, currency, properties } = content;
  // A moment is written out here: JSON.stringify takes twice as long for a Date.
  const moment = occurredAt?.toISOString() ?? null;
  // A list as JSON, whose last element is written already.
  const list = JSON.stringify([type, moment, touchpoint, value, currency]);
  return hash('sha256', `${list.slice(0, -1)},${properties}]`, 'base64url');
}

/** The source of an event and its id there, as one text: NUL is in neither. */
export function sourceKey({ source, id }: Pick<EventInput, 'source' | 'id'>): string {
  return composeText(`${source}\0${id}`);
}

/** How long before it happens an event can be recorded: clocks differ, and days have zones. */
const aheadMs = 24 * 60 * 60 * 1000;

/** The user errors that an event has by itself. */
export function eventErrors({ input, path }: SentEvent, now: Date): UserErrorShape[] {
  const { occurredAt, value, currency, properties } = input;
  const errors = properties ? propertyErrors(properties, [...path, 'properties']) : [];
  if (occurredAt && occurredAt.getTime() > now.getTime() + aheadMs) {
    const message = 'An event is recorded when it has happened: at most a day from now.';
    errors.push(invalid('OUT_OF_RANGE', [...path, 'occurredAt'], message));
  }
  if (currency != null && !/^[A-Z]{3}$/.test(currency)) {
    const message = 'This must be three capital letters, as ISO 4217 has them: EUR.';
    errors.push(invalid('INVALID_VALUE', [...path, 'currency'], message));
  } else if (currency != null && value == null) {
    const message = 'A currency needs its amount in `value`.';
    errors.push(invalid('REQUIRED', [...path, 'value'], message));
  }
  return errors;
}

/** What an event's key finds: the customer and how it is matched, or the user errors. */
export type EventCustomer =
  | { readonly customerId: string | null; readonly match: CustomerMatch }
  | { readonly errors: UserErrorShape[] };

/** The customer of an event, where its key fits these. */
export function customerOf({ input, path }: SentEvent, found: Found | null): EventCustomer {
  if (found === null) return { customerId: null, match: 'NONE' };
  const [customerId = null] = found.customers;
  if (found.total === 1) return { customerId, match: 'MATCHED' };
  if (found.erased) {
    const [field = ''] =
      Object.entries(input.customer ?? {}).find(([, value]) => value != null) ?? [];
    return { errors: [erasedError([...path, 'customer', field])] };
  }
  if (input.customer?.id != null) {
    return { errors: [notFound([...path, 'customer', 'id'], 'customer')] };
  }
  return { customerId: null, match: found.total === 0 ? 'WAITING' : 'AMBIGUOUS' };
}

/** An event to store. */
export interface NewEvent extends SentEvent, EventContent {
  /** The key of its row, if it is stored. */
  readonly key: string;
  /** See {@link sourceKey}. */
  readonly sourceKey: string;
  readonly content: HashedContent;
  readonly customerId: string | null;
  readonly match: CustomerMatch;
  /** Where it happened: as it came, or by the first rule that fits it. */
  readonly touchpointId: string | null;
  readonly stepId: string | null;
  readonly mapped: boolean;
  /** What it came with, and the key of that; null for none. */
  readonly cameWith: (Identifier & { readonly id: string; readonly isNew: boolean }) | null;
}

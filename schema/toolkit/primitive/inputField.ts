import type { InputObjectRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { EntityKey } from '../write/externalId.ts';
import { type Bounds, bounded } from '../write/input.ts';
import { LocalizedTextInput } from '../write/localizedText.ts';
import { typeOf } from './fields.ts';
import type { InputFields, SentField, SentFields } from './options.ts';
import type { Primitive, PrimitiveField, PrimitiveLink } from './registry.ts';

type Types = typeof builder.$inferSchemaTypes;

/** What an input is for: to create a row, to change one, a row of a bulk call, a document. */
export type Use = 'make' | 'update' | 'row' | 'document';

/** A field of an input, with the bounds that are declared. */
export function inputField(
  t: InputFields,
  field: PrimitiveField,
  use: Use,
  needed = '',
): SentField {
  const { isReference, isList, isNeeded, options } = field;
  const required = isNeeded && (use === 'make' || use === 'document');
  const declared = (use === 'row' && options.row) || (options.input ?? options.description);
  const absent = use === 'make' && options.absent ? ' By default the moment of the request.' : '';
  const description = `${declared}${absent}${isNeeded && use === 'row' && !options.row ? needed : ''}`;
  const notNull = field.isRequired && !required && !options.within;
  const described = bounded(
    { ...boundsOf(field), ...(notNull && { notNull }) },
    { description, deprecationReason: options.deprecated, ...(required && { required: true }) },
  );
  if (isReference)
    return use === 'row' ? t.field({ type: EntityKey, ...described }) : t.id(described);
  if (options.as) return t.field({ type: [LocalizedTextInput], ...described });
  const type = typeOf(field);
  return t.field({ type: isList ? [type] : type, ...described });
}

/** The field of an input that replaces all links. */
export function linkInput(t: InputFields, { target, options }: PrimitiveLink, use: Use): SentField {
  const { input, description, maxItems } = options;
  const bounds = { reference: target, maxItems, notNull: true };
  const described = bounded(bounds, { description: input ?? description });
  return t.field({ type: [use === 'row' ? EntityKey : 'ID'], ...described });
}

/** The bounds that a field declares. */
const declaredBounds = [
  'maxLength',
  'notBlank',
  'email',
  'phone',
  'url',
  'locale',
  'timeZone',
  'key',
  'min',
  'max',
  'maxItems',
  'unique',
  'personal',
] as const satisfies readonly (keyof Bounds)[];

function boundsOf({ isReference, type, options }: PrimitiveField): Bounds {
  if (isReference) return { reference: type as Primitive['model'] };
  const bounds: Bounds = Object.fromEntries(declaredBounds.map((name) => [name, options[name]]));
  return options.anyForm ? { ...bounds, key: false } : bounds;
}

/** An input type; Pothos cannot type one whose fields are known only by name. */
export function inputType<Input>(
  name: string,
  description: string,
  fields: (t: InputFields) => SentFields,
): InputObjectRef<Types, Input> {
  return builder.inputType(name, { description, fields }) as InputObjectRef<Types, Input>;
}

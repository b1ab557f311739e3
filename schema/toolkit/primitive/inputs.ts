import type { InputObjectRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { EntityKey, ExternalIdInput, maxExternalIds } from '../write/externalId.ts';
import { type Bounds, bounded } from '../write/input.ts';
import { LocalizedTextInput } from '../write/localizedText.ts';
import { typeOf } from './object.ts';
import type { Primitive, PrimitiveField } from './registry.ts';

type Types = typeof builder.$inferSchemaTypes;
export type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

/** Who reads an input: what makes a row, what changes one, a row of a bulk call, a document. */
type Use = 'make' | 'update' | 'row' | 'document';

/** The input of the mutation that makes a row. */
export function makeInput<Input>(primitive: Primitive): InputObjectRef<Types, Input> {
  const { model, make } = primitive;
  return inputType(`${model}${make.verb}Input`, make.input, (t) =>
    inputFields(t, primitive, 'make'),
  );
}

export function updateInput<Input>(primitive: Primitive): InputObjectRef<Types, Input> {
  const { model, field } = primitive;
  return inputType(`${model}UpdateInput`, primitive.update.input, (t) => ({
    id: t.id(
      bounded(
        { reference: model, own: true },
        { required: true, description: `The ${field}’s id: \`${field}_…\`.` },
      ),
    ),
    revision: t.int({
      description: 'The revision it was read with; if it has another by now, nothing is changed.',
    }),
    ...inputFields(t, primitive, 'update'),
  }));
}

/** A row of `xBulkUpsert`. */
export function rowInput<Input>(
  primitive: Primitive,
  words: NonNullable<Primitive['bulk']>,
): InputObjectRef<Types, Input> {
  return inputType(`${primitive.model}BulkUpsertRow`, words.row, (t) => ({
    externalId: t.field({ type: ExternalIdInput, required: true, description: words.externalId }),
    ...inputFields(t, primitive, 'row'),
  }));
}

/** The fields of an input. A document names other rows in its own way: it leaves out references. */
export function inputFields(
  t: InputFields,
  primitive: Primitive,
  use: Use,
): Record<string, unknown> {
  const written = primitive.fieldList.filter(
    ({ isReference, options }) => !options.readOnly && !(use === 'document' && isReference),
  );
  return {
    ...Object.fromEntries(
      written.map((field) => [field.name, inputField(t, field, use, primitive.bulk?.needed)]),
    ),
    externalIds: t.field({
      type: [ExternalIdInput],
      ...bounded(
        { maxItems: maxExternalIds, notNull: true },
        { description: 'The ids other systems know it by; replaces all earlier ones.' },
      ),
    }),
  };
}

function inputField(t: InputFields, field: PrimitiveField, use: Use, needed = ''): unknown {
  const { isReference, isList, isNeeded, options } = field;
  const required = isNeeded && (use === 'make' || use === 'document');
  const said = options.input ?? options.description;
  const absent = use === 'make' && options.absent ? ' Now, if it is left out.' : '';
  const description = `${said}${absent}${isNeeded && use === 'row' ? needed : ''}`;
  const told = bounded(
    { ...boundsOf(field), ...(field.isRequired && !required && { notNull: true }) },
    { description, ...(required && { required: true }) },
  );
  if (isReference) return use === 'row' ? t.field({ type: EntityKey, ...told }) : t.id(told);
  if (options.as) return t.field({ type: [LocalizedTextInput], ...told });
  const type = typeOf(field);
  return t.field({ type: isList ? [type] : type, ...told });
}

function boundsOf({ isReference, type, options }: PrimitiveField): Bounds {
  if (isReference) return { reference: type as Primitive['model'] };
  const { maxLength, notBlank, email, url, locale, min, max, maxItems, unique } = options;
  return { maxLength, notBlank, email, url, locale, min, max, maxItems, unique };
}

function inputType<Input>(
  name: string,
  description: string,
  fields: (t: InputFields) => object,
): InputObjectRef<Types, Input> {
  return builder
    .inputRef<object>(name)
    .implement({ description, fields: (t) => fields(t) as never }) as never;
}

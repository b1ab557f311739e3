import type { InputObjectRef } from '@pothos/core';
import type { builder } from '../../builder.ts';
import { ExternalIdInput, maxExternalIds } from '../write/externalId.ts';
import { bounded } from '../write/input.ts';
import { type InputFields, inputField, inputType, type Use } from './inputField.ts';
import { partInputs } from './parts.ts';
import type { Primitive } from './registry.ts';

type Types = typeof builder.$inferSchemaTypes;

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

const externalIdsSaid = 'The ids other systems know it by; replaces all earlier ones.';

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
    ...partInputs(t, primitive),
    externalIds: t.field({
      type: [ExternalIdInput],
      ...bounded(
        { maxItems: maxExternalIds, notNull: true },
        { description: primitive.externalIds ?? externalIdsSaid },
      ),
    }),
  };
}
